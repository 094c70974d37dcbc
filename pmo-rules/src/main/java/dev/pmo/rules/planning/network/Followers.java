package dev.pmo.rules.planning.network;

/** The links from each node, for the few questions that look forward: which of them holds a node that comes late. */
final class Followers {

    private final DatePasses passes;
    private final Network network;
    private final int[] first;
    private final int[] edges;
    private final int[] successor;

    Followers(DatePasses passes) {
        this.passes = passes;
        this.network = passes.network;
        int nodes = network.nodes();
        first = new int[nodes + 1];
        for (int from : network.from) {
            first[from + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        edges = new int[network.from.length];
        successor = new int[network.from.length];
        for (int node = 0; node < nodes; node++) {
            for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
                edges[next[network.from[edge]]++] = edge;
                successor[edge] = node;
            }
        }
    }

    int node(int edge) {
        return successor[edge];
    }

    /** The link, to the smallest identifier, that holds a node at its planned start; or -1. */
    int first(int node) {
        int best = -1;
        for (int k = first[node]; k < first[node + 1]; k++) {
            int edge = edges[k];
            if (holds(edge, node)
                    && (best < 0 || network.id(successor[edge]).compareTo(network.id(successor[best])) < 0)) {
                best = edge;
            }
        }
        return best;
    }

    private boolean holds(int edge, int node) {
        int after = successor[edge];
        if (network.state[after] == Network.FINISHED || !network.binds(edge, after)) {
            return false;
        }
        int weight = network.weight[edge];
        long bound = weight == Network.SPECIAL
                ? passes.lags.back(edge, after, passes.planned[after])
                : passes.planned[after] - weight;
        return bound == passes.planned[node];
    }
}
