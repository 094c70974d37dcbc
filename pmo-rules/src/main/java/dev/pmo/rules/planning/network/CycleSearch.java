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
        left = new boolean[network.size()];
        Arrays.fill(left, true);
        for (int node : network.order) {
            left[node] = false;
        }
    }

    List<Diagnostic> diagnostics() {
        dropWhatOnlyLeadsIn();
        Map<ActivityId, List<ActivityId>> successors = new TreeMap<>();
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
        return Cycles.of(successors).stream()
                .map(path -> new Diagnostic(
                        DiagnosticCode.CYCLIC_LOGIC,
                        path,
                        path.stream().map(ActivityId::value).collect(Collectors.joining(" -> "))))
                .toList();
    }

    /** Takes away, again and again, what waits for nothing that is left. */
    private void dropWhatOnlyLeadsIn() {
        int size = network.size();
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

    private ActivityId id(int node) {
        return network.activities.get(node).id();
    }
}
