package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which links drive: without them their successors would be planned earlier. */
final class Drivers {

    static final int[] NONE = {};

    private final DatePasses passes;
    private final Network network;
    /** By entry of a summary activity: whether a link drives it, or the entry of one above it. */
    private final Map<Integer, Boolean> driven = new HashMap<>();

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
            if (passes.asked(edge, node) == passes.early[node]
                    && (!fromEntry(edge, node) || driven(network.from[edge]))) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = edge;
            }
        }
        return found;
    }

    /** Whether an edge leads from the entry of a summary activity to what lies below it. */
    private boolean fromEntry(int edge, int node) {
        return network.link[edge] == Network.BELOW_START
                && network.from[edge] >= network.size()
                && network.state[node] != Network.OPENING;
    }

    /** Whether a link sets the date of an entry: its own, or that of a summary activity above it. */
    private boolean driven(int entry) {
        List<Integer> climbed = new ArrayList<>();
        int next = entry;
        Boolean known = driven.get(next);
        while (known == null) {
            climbed.add(next);
            int above = -1;
            boolean linked = false;
            for (int edge = network.first[next]; edge < network.first[next + 1]; edge++) {
                if (passes.asked(edge, next) == passes.early[next]) {
                    linked |= network.link[edge] >= 0;
                    above = network.link[edge] >= 0 ? above : network.from[edge];
                }
            }
            boolean top = above < 0;
            known = linked ? Boolean.TRUE : top ? Boolean.FALSE : driven.get(above);
            next = above;
        }
        for (int each : climbed) {
            driven.put(each, known);
        }
        return known;
    }

    /** The links that drive a node, one for each predecessor, in the order of the identifiers of these. */
    int[] sorted(int node) {
        int[] edges = edges(node);
        if (edges.length < 2) {
            return edges;
        }
        List<Integer> sorted = new ArrayList<>(Arrays.stream(edges).boxed().toList());
        sorted.sort(Comparator.comparing((Integer edge) -> network.id(network.from[edge]))
                .thenComparing(edge -> network.from[edge])
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

    /** The entry, of a summary activity above a node, of which the constraint sets its date; or -1. */
    int bound(int node) {
        int at = node;
        while (at >= 0) {
            int above = -1;
            for (int edge = network.first[at]; edge < network.first[at + 1]; edge++) {
                if (fromEntry(edge, at) && passes.asked(edge, at) == passes.early[at]) {
                    above = network.from[edge];
                }
            }
            if (above >= 0 && setsItself(above)) {
                return above;
            }
            at = above;
        }
        return -1;
    }

    private boolean setsItself(int entry) {
        DateConstraint constraint = network.constrained[entry] ? Binding.of(network.activity(entry)) : null;
        return constraint != null && network.calendarOf(entry).count(Binding.moment(constraint)) == passes.early[entry];
    }

    /** The links of the plan that drive a node, also those over the summary activities above it, in its order. */
    List<Dependency> links(int node) {
        TreeSet<Integer> positions = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            for (int edge : edges(open.remove())) {
                if (network.link[edge] >= 0) {
                    positions.add(network.link[edge]);
                } else {
                    open.add(network.from[edge]);
                }
            }
        }
        return positions.stream().map(network.dependencies::get).toList();
    }
}
