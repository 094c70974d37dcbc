package dev.pmo.rules.planning.integrated;

import java.util.Arrays;
import java.util.List;

/**
 * Which plans wait for which. The order is such that a plan comes after those it waits for, but for plans that wait for
 * each other, which stand together. Strong components by Tarjan, "Depth-first search and linear graph algorithms", 1972;
 * without recursion.
 */
final class PlanGraph {

    final int[] order;
    final int[] component;
    final int[] componentSize;

    private final int[] first;
    private final int[] to;
    private final int[] number;
    private final int[] low;
    private final int[] stack;
    private int depth;
    private int next = 1;
    private int components;
    private int left;

    PlanGraph(int plans, List<Joint> joints) {
        order = new int[plans];
        component = new int[plans];
        Arrays.fill(component, -1);
        first = new int[plans + 1];
        for (Joint joint : joints) {
            if (joint.state() == InterfaceState.JOINED) {
                first[joint.giver() + 1]++;
            }
        }
        for (int i = 0; i < plans; i++) {
            first[i + 1] += first[i];
        }
        to = new int[first[plans]];
        int[] place = first.clone();
        for (Joint joint : joints) {
            if (joint.state() == InterfaceState.JOINED) {
                to[place[joint.giver()]++] = joint.receiver();
            }
        }
        number = new int[plans];
        low = new int[plans];
        stack = new int[plans];
        left = plans;
        for (int plan = plans - 1; plan >= 0; plan--) {
            if (number[plan] == 0) {
                explore(plan);
            }
        }
        componentSize = new int[components];
        for (int plan = 0; plan < plans; plan++) {
            componentSize[component[plan]]++;
        }
    }

    /** Whether a plan waits, by way of others, for itself. */
    boolean tangled(int plan) {
        return componentSize[component[plan]] > 1;
    }

    private void explore(int root) {
        int[] path = new int[16];
        int[] edge = new int[16];
        int length = 0;
        path[0] = root;
        enter(root);
        edge[0] = first[root];
        while (length >= 0) {
            int plan = path[length];
            if (edge[length] < first[plan + 1]) {
                int after = to[edge[length]++];
                if (number[after] == 0) {
                    length++;
                    if (length == path.length) {
                        path = Arrays.copyOf(path, 2 * length);
                        edge = Arrays.copyOf(edge, 2 * length);
                    }
                    path[length] = after;
                    enter(after);
                    edge[length] = first[after];
                } else if (component[after] < 0) {
                    low[plan] = Math.min(low[plan], number[after]);
                }
            } else {
                close(plan);
                length--;
                if (length >= 0) {
                    low[path[length]] = Math.min(low[path[length]], low[plan]);
                }
            }
        }
    }

    private void enter(int plan) {
        number[plan] = next;
        low[plan] = next++;
        stack[depth++] = plan;
    }

    /** What is found first waits for nothing that is found later, so the order is filled from its end. */
    private void close(int plan) {
        if (low[plan] != number[plan]) {
            return;
        }
        int member;
        do {
            member = stack[--depth];
            component[member] = components;
            order[--left] = member;
        } while (member != plan);
        components++;
    }
}
