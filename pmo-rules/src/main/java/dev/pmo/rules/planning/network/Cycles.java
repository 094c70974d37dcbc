package dev.pmo.rules.planning.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
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
        List<List<V>> cycles = new ArrayList<>();
        for (Set<V> component : components(successors)) {
            V smallest = Collections.min(component);
            cycles.add(path(smallest, smallest, component, successors));
        }
        return List.copyOf(cycles);
    }

    /**
     * The sets of nodes that all lead to each other, where there is a circle.
     *
     * @param <V> the type of the nodes
     * @param successors for each node the nodes it leads to
     * @return the sets, in the order of their smallest nodes
     */
    public static <V extends Comparable<? super V>> List<Set<V>> components(Map<V, ? extends List<V>> successors) {
        Graph<V, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        successors.forEach((node, next) -> {
            graph.addVertex(node);
            next.forEach(graph::addVertex);
        });
        successors.forEach((node, next) -> next.forEach(to -> graph.addEdge(node, to)));
        List<Set<V>> components = new ArrayList<>();
        for (Set<V> component : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            V any = component.iterator().next();
            if (component.size() > 1 || graph.containsEdge(any, any)) {
                components.add(component);
            }
        }
        components.sort(Comparator.comparing(component -> Collections.min(component)));
        return components;
    }

    /**
     * A shortest way from one node of a strong component to another, or round to itself.
     *
     * @param <V> the type of the nodes
     * @param from where it begins
     * @param to where it ends
     * @param component the strong component of both
     * @param successors for each node the nodes it leads to
     * @return the nodes, both ends included; of several ways the one that turns to smaller nodes first
     * @throws IllegalArgumentException if there is none
     */
    public static <V extends Comparable<? super V>> List<V> path(
            V from, V to, Set<V> component, Map<V, ? extends List<V>> successors) {
        Map<V, V> cameFrom = new HashMap<>();
        Deque<V> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            V node = queue.remove();
            List<V> following = successors.get(node);
            List<V> next = following == null ? new ArrayList<>() : new ArrayList<>(following);
            Collections.sort(next);
            for (V reached : next) {
                if (reached.compareTo(to) == 0) {
                    return path(from, node, to, cameFrom);
                }
                if (reached.compareTo(from) != 0
                        && component.contains(reached)
                        && cameFrom.putIfAbsent(reached, node) == null) {
                    queue.add(reached);
                }
            }
        }
        throw new IllegalArgumentException("A node must lead to each other of its strong component, but '" + from
                + "' did not to '" + to + "'.\nMaybe the component belongs to another graph.");
    }

    private static <V> List<V> path(V from, V last, V to, Map<V, V> cameFrom) {
        Deque<V> path = new ArrayDeque<>(List.of(to));
        V node = last;
        while (!node.equals(from)) {
            path.addFirst(node);
            node = Objects.requireNonNull(cameFrom.get(node));
        }
        path.addFirst(from);
        return List.copyOf(path);
    }
}
