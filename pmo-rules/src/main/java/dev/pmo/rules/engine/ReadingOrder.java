package dev.pmo.rules.engine;

import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Reads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;

/** Some calculations of one level, each after those whose facts of the same scope it reads. */
final class ReadingOrder {

    private final List<Calculation<?>> given;

    /** The positions of those that read what each one provides. */
    private final List<List<Integer>> readers = new ArrayList<>();

    private final List<Calculation<?>> sorted = new ArrayList<>();

    ReadingOrder(List<Calculation<?>> given) {
        this.given = given;
        Map<FactKey<?>, Integer> writers = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            writers.put(given.get(i).provides(), i);
            readers.add(new ArrayList<>());
        }
        int[] missing = new int[given.size()];
        for (int i = 0; i < given.size(); i++) {
            Reads reads = given.get(i).reads();
            List<FactKey<?>> keys = new ArrayList<>(reads.facts());
            keys.addAll(reads.optionalFacts());
            for (FactKey<?> key : keys) {
                Integer writer = writers.get(key);
                if (writer != null) {
                    readers.get(writer).add(i);
                    missing[i]++;
                }
            }
        }
        sort(missing);
    }

    private void sort(int[] missing) {
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted.add(given.get(next));
            for (int reader : readers.get(next)) {
                if (--missing[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
    }

    /** Those that can be evaluated, of several that could be next the one that was given first. */
    List<Calculation<?>> sorted() {
        return sorted;
    }

    /** The circles in which facts read each other; none where all can be evaluated, which makes no graph. */
    List<String> circles() {
        List<String> found = new ArrayList<>();
        if (sorted.size() == given.size()) {
            return found;
        }
        Graph<Integer, DefaultEdge> graph = graph();
        List<TreeSet<Integer>> circles = new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .map(TreeSet::new)
                        .sorted(Comparator.comparing(TreeSet::first))
                        .toList();
        for (TreeSet<Integer> circle : circles) {
            if (circle.size() > 1 || graph.containsEdge(circle.first(), circle.first())) {
                found.add(path(graph, circle));
            }
        }
        return found;
    }

    private Graph<Integer, DefaultEdge> graph() {
        Graph<Integer, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        for (int i = 0; i < given.size(); i++) {
            graph.addVertex(i);
        }
        for (int i = 0; i < given.size(); i++) {
            for (int reader : readers.get(i)) {
                graph.addEdge(i, reader);
            }
        }
        return graph;
    }

    /** Read from left to right: each fact is read by the next. */
    private String path(Graph<Integer, DefaultEdge> graph, SortedSet<Integer> circle) {
        List<Integer> walk = new ArrayList<>();
        int at = circle.first();
        while (!walk.contains(at)) {
            walk.add(at);
            int last = at;
            at = circle.stream()
                    .filter(next -> graph.containsEdge(last, next))
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> closed = new ArrayList<>(walk.subList(walk.indexOf(at), walk.size()));
        closed.add(at);
        return String.join(
                " -> ",
                closed.stream().map(index -> given.get(index).provides().name()).toList());
    }
}
