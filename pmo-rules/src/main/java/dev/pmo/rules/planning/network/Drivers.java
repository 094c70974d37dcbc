package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Dependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Which links drive: without them their successors would be planned earlier. */
final class Drivers {

    static final int[] NONE = {};

    private final DatePasses passes;
    private final Network network;

    Drivers(DatePasses passes) {
        this.passes = passes;
        this.network = passes.network;
    }

    /** The links that drive a node, in the order of the network. */
    int[] edges(int node) {
        if (!network.moves(node) && network.state[node] != Network.OPENING) {
            return NONE;
        }
        int[] found = NONE;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (passes.asked(edge, node) == passes.early[node]) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = edge;
            }
        }
        return found;
    }

    /** The links that drive a node, one for each predecessor, in the order of the identifiers of these. */
    int[] sorted(int node) {
        int[] edges = edges(node);
        if (edges.length < 2) {
            return edges;
        }
        List<Integer> sorted = new ArrayList<>(Arrays.stream(edges).boxed().toList());
        sorted.sort(Comparator.comparing((Integer edge) -> network.id(network.from[edge]))
                .thenComparing(edge -> network.link[edge]));
        int count = 0;
        for (int edge : sorted) {
            if (count == 0 || network.from[edges[count - 1]] != network.from[edge]) {
                edges[count++] = edge;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    /** The link from the smallest identifier that drives a node, or -1. */
    int first(int node) {
        int[] edges = sorted(node);
        return edges.length == 0 ? -1 : edges[0];
    }

    /** From a link that leads to or from the end of a summary activity to the link of the plan that it stands for. */
    int real(int edge) {
        int real = edge;
        while (real >= 0 && network.link[real] < 0 && network.from[real] >= network.size()) {
            int before = first(network.from[real]);
            if (before < 0) {
                return edge;
            }
            real = before;
        }
        return real;
    }

    /** From a link that leads from an end of a summary activity to the end whose constraint sets the date; or -1. */
    int bound(int edge) {
        int next = edge;
        while (next >= 0 && network.from[next] >= network.size()) {
            int gate = network.from[next];
            next = first(gate);
            if (next < 0 && network.constrained[gate]) {
                return gate;
            }
        }
        return -1;
    }

    /** The links of the plan that drive a node, also those over the summary activities above it. */
    List<Dependency> links(int node) {
        List<Dependency> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            for (int edge : edges(open.remove())) {
                if (network.link[edge] >= 0) {
                    found.add(network.dependencies.get(network.link[edge]));
                } else {
                    open.add(network.from[edge]);
                }
            }
        }
        return found;
    }
}
