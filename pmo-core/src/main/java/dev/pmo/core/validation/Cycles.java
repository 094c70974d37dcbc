package dev.pmo.core.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds circles in links, without recursion.
 *
 * <p>Nodes without predecessors are taken away until none is left (A. B. Kahn, 1962): if all go, there is no circle,
 * in time linear in nodes and links. Only what stays is searched for strongly connected components (R. Tarjan, 1972),
 * and each is told by a shortest circle through its smallest node, so that the order of the links does not show.
 */
final class Cycles {

    private static final int SHOWN = 12;

    /** Links by their source: the targets of node {@code i} are from {@code start[i]} to {@code start[i + 1]}. */
    private static final class Links {
        private final int[] start;
        private final int[] target;

        Links(int[] start, int[] target) {
            this.start = start;
            this.target = target;
        }

        static Links of(int nodes, int[] from, int[] to, int count) {
            int[] start = new int[nodes + 1];
            for (int i = 0; i < count; i++) {
                start[from[i] + 1]++;
            }
            for (int i = 0; i < nodes; i++) {
                start[i + 1] += start[i];
            }
            int[] at = Arrays.copyOf(start, nodes);
            int[] target = new int[count];
            for (int i = 0; i < count; i++) {
                target[at[from[i]]++] = to[i];
            }
            return new Links(start, target);
        }

        int nodes() {
            return start.length - 1;
        }

        void sort() {
            for (int i = 0; i < nodes(); i++) {
                Arrays.sort(target, start[i], start[i + 1]);
            }
        }
    }

    private Cycles() {}

    /** The circles, each from its smallest node on and without repeating that at the end. */
    static <K extends Comparable<? super K>> List<List<K>> of(List<K> names, int[] from, int[] to, int count) {
        boolean[] free = free(Links.of(names.size(), from, to, count));
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            if (!free[i]) {
                left.add(i);
            }
        }
        if (left.isEmpty()) {
            return List.of();
        }
        left.sort(Comparator.comparing(names::get));
        Links links = among(left, names.size(), from, to, count);
        List<List<K>> cycles = new ArrayList<>();
        for (int[] component : new Components(links).found()) {
            cycles.add(shortest(links, component).stream()
                    .map(node -> names.get(left.get(node)))
                    .toList());
        }
        return cycles;
    }

    /** The circle in words; a long one is cut. */
    static String text(List<?> cycle) {
        StringBuilder text = new StringBuilder();
        for (Object node : cycle.subList(0, Math.min(SHOWN, cycle.size()))) {
            text.append(node).append(" -> ");
        }
        if (cycle.size() > SHOWN) {
            text.append("(").append(cycle.size() - SHOWN).append(" more) -> ");
        }
        return text.append(cycle.get(0)).toString();
    }

    private static boolean[] free(Links links) {
        int[] incoming = new int[links.nodes()];
        for (int target : links.target) {
            incoming[target]++;
        }
        int[] queue = new int[links.nodes()];
        int tail = 0;
        boolean[] free = new boolean[links.nodes()];
        for (int i = 0; i < incoming.length; i++) {
            if (incoming[i] == 0) {
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            free[node] = true;
            for (int i = links.start[node]; i < links.start[node + 1]; i++) {
                if (--incoming[links.target[i]] == 0) {
                    queue[tail++] = links.target[i];
                }
            }
        }
        return free;
    }

    /** The links among the nodes that are left, which are numbered anew in their order. */
    private static Links among(List<Integer> left, int nodes, int[] from, int[] to, int count) {
        int[] number = new int[nodes];
        Arrays.fill(number, -1);
        for (int i = 0; i < left.size(); i++) {
            number[left.get(i)] = i;
        }
        int[] newFrom = new int[count];
        int[] newTo = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (number[from[i]] >= 0 && number[to[i]] >= 0) {
                newFrom[kept] = number[from[i]];
                newTo[kept++] = number[to[i]];
            }
        }
        Links links = Links.of(left.size(), newFrom, newTo, kept);
        links.sort();
        return links;
    }

    /** Breadth first from the smallest node of a component back to it. */
    private static List<Integer> shortest(Links links, int[] component) {
        Arrays.sort(component);
        int[] before = new int[links.nodes()];
        Arrays.fill(before, -1);
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(component[0]);
        while (before[component[0]] < 0) {
            int node = queue.remove();
            for (int i = links.start[node]; i < links.start[node + 1]; i++) {
                int next = links.target[i];
                if (before[next] < 0 && Arrays.binarySearch(component, next) >= 0) {
                    before[next] = node;
                    queue.add(next);
                }
            }
        }
        List<Integer> cycle = new ArrayList<>();
        int node = component[0];
        do {
            node = before[node];
            cycle.add(node);
        } while (node != component[0]);
        Collections.reverse(cycle);
        return cycle;
    }

    /** The strongly connected components of more than one node. */
    private static final class Components {
        private final Links links;
        private final int[] number;
        private final int[] low;
        private final int[] at;
        private final boolean[] open;
        private final int[] stack;
        private int height;
        private int count;
        private final List<int[]> found = new ArrayList<>();

        Components(Links links) {
            this.links = links;
            number = new int[links.nodes()];
            low = new int[links.nodes()];
            at = Arrays.copyOf(links.start, links.nodes());
            open = new boolean[links.nodes()];
            stack = new int[links.nodes()];
        }

        List<int[]> found() {
            for (int node = 0; node < number.length; node++) {
                if (number[node] == 0) {
                    walk(node);
                }
            }
            return found;
        }

        private void walk(int root) {
            Deque<Integer> path = new ArrayDeque<>();
            enter(root, path);
            while (!path.isEmpty()) {
                int node = path.peek();
                if (at[node] < links.start[node + 1]) {
                    int next = links.target[at[node]++];
                    if (number[next] == 0) {
                        enter(next, path);
                    } else if (open[next]) {
                        low[node] = Math.min(low[node], number[next]);
                    }
                } else {
                    leave(node, path);
                }
            }
        }

        private void enter(int node, Deque<Integer> path) {
            number[node] = ++count;
            low[node] = count;
            open[node] = true;
            stack[height++] = node;
            path.push(node);
        }

        private void leave(int node, Deque<Integer> path) {
            path.pop();
            if (!path.isEmpty()) {
                int above = path.peek();
                low[above] = Math.min(low[above], low[node]);
            }
            if (low[node] == number[node]) {
                int bottom = height;
                do {
                    bottom--;
                    open[stack[bottom]] = false;
                } while (stack[bottom] != node);
                if (height - bottom > 1) {
                    found.add(Arrays.copyOfRange(stack, bottom, height));
                }
                height = bottom;
            }
        }
    }
}
