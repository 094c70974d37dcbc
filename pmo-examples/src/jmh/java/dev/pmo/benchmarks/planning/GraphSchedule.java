package dev.pmo.benchmarks.planning;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** The same over an object graph: an object for each activity and each link, and the order by JGraphT. */
final class GraphSchedule {

    /** An activity with its minutes. */
    private static final class Node {
        private final long duration;
        private long early;
        private long late = Long.MAX_VALUE;
        private long free = Long.MAX_VALUE;

        private Node(long duration) {
            this.duration = duration;
        }
    }

    long end;
    long floats;

    static GraphSchedule of(Plan plan) {
        GraphSchedule schedule = new GraphSchedule();
        Graph<Node, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        Map<ActivityId, Node> nodes = new HashMap<>();
        for (Activity activity : plan.activities()) {
            Node node = new Node(activity.duration().minutes());
            nodes.put(activity.id(), node);
            graph.addVertex(node);
        }
        for (Dependency link : plan.dependencies()) {
            graph.addEdge(
                    Objects.requireNonNull(nodes.get(link.predecessor())),
                    Objects.requireNonNull(nodes.get(link.successor())));
        }
        schedule.run(graph);
        return schedule;
    }

    private void run(Graph<Node, DefaultEdge> graph) {
        List<Node> order = new ArrayList<>(graph.vertexSet().size());
        new TopologicalOrderIterator<>(graph).forEachRemaining(order::add);
        for (Node node : order) {
            for (DefaultEdge edge : graph.incomingEdgesOf(node)) {
                Node before = graph.getEdgeSource(edge);
                node.early = Math.max(node.early, before.early + before.duration);
            }
            end = Math.max(end, node.early + node.duration);
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            long finish = end;
            long next = end;
            for (DefaultEdge edge : graph.outgoingEdgesOf(node)) {
                Node after = graph.getEdgeTarget(edge);
                finish = Math.min(finish, after.late);
                next = Math.min(next, after.early);
            }
            node.late = finish - node.duration;
            node.free = next - node.duration - node.early;
            floats += node.late - node.early + node.free;
        }
    }
}
