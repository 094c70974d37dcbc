package dev.pmo.rules.planning.network;

/** The links out of each node, in the order in which the backward pass meets them. */
final class Successors {

    /** By node: where its links begin. */
    final int[] first;

    /** By link: the edge of the network, and the node it leads to. */
    final int[] edge;

    final int[] to;

    Successors(Network network) {
        first = new int[network.nodes() + 1];
        for (int from : network.from) {
            first[from + 1]++;
        }
        for (int node = 0; node < network.nodes(); node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        edge = new int[network.from.length];
        to = new int[edge.length];
        for (int i = network.order.length - 1; i >= 0; i--) {
            int node = network.order[i];
            for (int in = network.first[node]; in < network.first[node + 1]; in++) {
                int place = next[network.from[in]]++;
                edge[place] = in;
                to[place] = node;
            }
        }
    }
}
