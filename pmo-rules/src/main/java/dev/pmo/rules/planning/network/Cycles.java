package dev.pmo.rules.planning.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;

/**
 * The circles of a directed graph: one closed path for each set of nodes that all lead to each other.
 *
 * <p>Strong components by Kosaraju's algorithm, then the shortest way round from the smallest node of each, so that
 * the answer does not depend on the order of the input. Linear, and without recursion.
 */
public final class Cycles {

    private Cycles() {}

    /**
     * The circles.
     *
     * @param <V> the type of the nodes
     * @param successors for each node the nodes it leads to
     * @return for each strong component that holds a circle a path from its smallest node back to it, in the order of
     *     these nodes; the smallest node stands first and last
     */
    public static <V extends Comparable<? super V>> List<List<V>> of(Map<V, ? extends List<V>> successors) {
        Graph<V, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        successors.forEach((node, next) -> {
            graph.addVertex(node);
            next.forEach(graph::addVertex);
        });
        successors.forEach((node, next) -> next.forEach(to -> graph.addEdge(node, to)));
        List<List<V>> cycles = new ArrayList<>();
        for (Set<V> component : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            V smallest = Collections.min(component);
            if (component.size() > 1 || graph.containsEdge(smallest, smallest)) {
                cycles.add(round(smallest, new HashSet<>(component), successors));
            }
        }
        cycles.sort(Comparator.comparing(cycle -> cycle.get(0)));
        return List.copyOf(cycles);
    }

    private static <V extends Comparable<? super V>> List<V> round(
            V start, Set<V> component, Map<V, ? extends List<V>> successors) {
        Map<V, V> cameFrom = new LinkedHashMap<>();
        Deque<V> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            V node = queue.remove();
            List<V> next = new ArrayList<>(Objects.requireNonNull(successors.get(node)));
            Collections.sort(next);
            for (V to : next) {
                if (to.compareTo(start) == 0) {
                    return path(start, node, cameFrom);
                }
                if (component.contains(to) && cameFrom.putIfAbsent(to, node) == null) {
                    queue.add(to);
                }
            }
        }
        throw new IllegalStateException("A strong component must lead back to each of its nodes, but did not to '"
                + start + "'.\nMaybe equality and order of the nodes disagree.");
    }

    private static <V extends Object> List<V> path(V start, V last, Map<V, V> cameFrom) {
        Deque<V> path = new ArrayDeque<>(List.of(start));
        V node = last;
        while (!node.equals(start)) {
            path.addFirst(node);
            node = Objects.requireNonNull(cameFrom.get(node));
        }
        path.addFirst(start);
        return List.copyOf(path);
    }
}
