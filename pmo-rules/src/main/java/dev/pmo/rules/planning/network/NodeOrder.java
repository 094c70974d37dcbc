package dev.pmo.rules.planning.network;

import java.util.Arrays;

/**
 * Puts the nodes of a network into an order in which each comes after those it waits for, after Kahn, "Topological
 * sorting of large networks" (1962). Time and memory grow with the number of nodes and links.
 */
final class NodeOrder {

    private NodeOrder() {}

    /** Takes away, again and again, the nodes that nothing left waits for; those that wait for each other are missing. */
    static int[] of(Network network) {
        int size = network.nodes();
        int[] waiting = new int[size];
        for (int node : network.from) {
            waiting[node]++;
        }
        int[] sorted = new int[size];
        int low = size;
        for (int node = size - 1; node >= 0; node--) {
            if (waiting[node] == 0) {
                sorted[--low] = node;
            }
        }
        for (int i = size - 1; i >= low; i--) {
            int node = sorted[i];
            for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
                if (--waiting[network.from[edge]] == 0) {
                    sorted[--low] = network.from[edge];
                }
            }
        }
        return low == 0 ? sorted : Arrays.copyOfRange(sorted, low, size);
    }
}
