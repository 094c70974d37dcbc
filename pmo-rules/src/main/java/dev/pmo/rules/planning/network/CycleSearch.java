package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names the circles of a network that could not be ordered; only what may lie on one is looked at. */
final class CycleSearch {

    private final Network network;
    private final boolean[] left;

    CycleSearch(Network network) {
        this.network = network;
        left = new boolean[network.nodes()];
        Arrays.fill(left, true);
        for (int node : network.order) {
            left[node] = false;
        }
    }

    List<Diagnostic> diagnostics() {
        dropWhatOnlyLeadsIn();
        Map<Place, List<Place>> successors = new TreeMap<>();
        for (int node = 0; node < left.length; node++) {
            for (int edge = network.first[node]; left[node] && edge < network.first[node + 1]; edge++) {
                if (left[network.from[edge]]) {
                    successors.computeIfAbsent(id(node), key -> new ArrayList<>());
                    successors
                            .computeIfAbsent(id(network.from[edge]), key -> new ArrayList<>())
                            .add(id(node));
                }
            }
        }
        return Cycles.of(successors).stream().map(CycleSearch::told).toList();
    }

    /** Takes away, again and again, what waits for nothing that is left. */
    private void dropWhatOnlyLeadsIn() {
        int size = network.nodes();
        int[] waitsFor = new int[size];
        int[] next = new int[size + 1];
        for (int node = 0; node < size; node++) {
            for (int edge = network.first[node]; left[node] && edge < network.first[node + 1]; edge++) {
                if (left[network.from[edge]]) {
                    waitsFor[node]++;
                    next[network.from[edge] + 1]++;
                }
            }
        }
        for (int node = 0; node < size; node++) {
            next[node + 1] += next[node];
        }
        int[] to = successors(next);
        int[] free = new int[size];
        int count = 0;
        for (int node = 0; node < size; node++) {
            if (left[node] && waitsFor[node] == 0) {
                free[count++] = node;
            }
        }
        for (int i = 0; i < count; i++) {
            left[free[i]] = false;
            for (int k = next[free[i]]; k < next[free[i] + 1]; k++) {
                if (--waitsFor[to[k]] == 0) {
                    free[count++] = to[k];
                }
            }
        }
    }

    private int[] successors(int[] first) {
        int[] next = first.clone();
        int[] to = new int[first[first.length - 1]];
        for (int node = 0; node < left.length; node++) {
            for (int edge = network.first[node]; left[node] && edge < network.first[node + 1]; edge++) {
                if (left[network.from[edge]]) {
                    to[next[network.from[edge]]++] = node;
                }
            }
        }
        return to;
    }

    /** The activities of a circle; the two ends of a summary activity one after the other are told once. */
    private static Diagnostic told(List<Place> circle) {
        List<ActivityId> path = new ArrayList<>();
        for (Place place : circle) {
            if (path.isEmpty() || !path.get(path.size() - 1).equals(place.id())) {
                path.add(place.id());
            }
        }
        if (path.size() == 1) {
            path.add(path.get(0));
        }
        String words = path.stream().map(ActivityId::value).collect(Collectors.joining(" -> "));
        return new Diagnostic(DiagnosticCode.CYCLIC_LOGIC, path, words);
    }

    private Place id(int node) {
        return new Place(network.id(node), node < network.size() ? -1 : node);
    }

    /** An activity, or one end of a summary activity. */
    private record Place(ActivityId id, int end) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = id.compareTo(other.id);
            return order == 0 ? Integer.compare(end, other.end) : order;
        }
    }
}
