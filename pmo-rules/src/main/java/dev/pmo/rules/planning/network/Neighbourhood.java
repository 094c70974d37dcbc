package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The activities that change, those next to them, and the links between: read as a small plan by the same reader that
 * reads the whole, so that a changed activity means the same in both.
 */
final class Neighbourhood {

    /** More working time than this in a change could leave the range of the whole. */
    private static final long MOST_WORK = 1L << 28;

    private final Network base;
    private final Network small;
    private final Map<Integer, Activity> replaced;
    private final Map<Integer, Integer> smallNodes;

    /** The edges that end at a change: in the whole, and in the small plan. */
    private final int[] edges;

    private final int[] smallEdges;

    /** The weights of these edges before the change. */
    private final int[] weights;

    private Neighbourhood(
            Network base,
            Network small,
            Map<Integer, Activity> replaced,
            Map<Integer, Integer> smallNodes,
            int[] edges,
            int[] smallEdges) {
        this.base = base;
        this.small = small;
        this.replaced = replaced;
        this.smallNodes = smallNodes;
        this.edges = edges;
        this.smallEdges = smallEdges;
        this.weights = new int[edges.length];
    }

    /**
     * The surroundings of changes in a network, by its links; nothing if they cannot be read by themselves, or if more
     * changes than durations, progress and dates. What changes is put back to what it is in the base.
     */
    static @Nullable Neighbourhood of(
            Plan plan, Network base, Network logic, Successors successors, Map<Integer, Activity> replaced) {
        for (Map.Entry<Integer, Activity> each : replaced.entrySet()) {
            if (!alike(plan.activities().get(each.getKey()), each.getValue())) {
                return null;
            }
        }
        Map<Integer, Integer> edgeEnds = edgeEnds(logic, successors, replaced);
        Map<Integer, Integer> smallNodes = new HashMap<>();
        List<Activity> activities = new ArrayList<>();
        for (int node : replaced.keySet()) {
            enter(node, plan, replaced, smallNodes, activities);
        }
        List<Dependency> links = new ArrayList<>();
        for (Map.Entry<Integer, Integer> edge : edgeEnds.entrySet()) {
            ActivityId from = enter(logic.from[edge.getKey()], plan, replaced, smallNodes, activities);
            ActivityId to = enter(edge.getValue(), plan, replaced, smallNodes, activities);
            Dependency link = logic.dependencies.get(logic.link[edge.getKey()]);
            links.add(Dependency.of(from, to, link.type(), link.lag()));
        }
        Plan around = plan.toBuilder()
                .activities(activities)
                .dependencies(links)
                .milestones(List.of())
                .baselines(List.of())
                .build();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Network small = new NetworkBuilder(around, new ActivityIndex(activities), diagnostics).build();
        boolean clear = diagnostics.isEmpty() && small.from.length == links.size();
        for (Activity activity : replaced.values()) {
            clear &= Math.abs(activity.duration().minutes()) < MOST_WORK;
        }
        return clear ? new Neighbourhood(base, small, replaced, smallNodes, edges(edgeEnds), smallEdges(small)) : null;
    }

    /** The links of what changes, each with the node that it leads to, in the order of the links. */
    private static Map<Integer, Integer> edgeEnds(
            Network logic, Successors successors, Map<Integer, Activity> replaced) {
        Map<Integer, Integer> edgeEnds = new TreeMap<>();
        for (int node : replaced.keySet()) {
            for (int edge = logic.first[node]; edge < logic.first[node + 1]; edge++) {
                edgeEnds.put(edge, node);
            }
            for (int k = successors.first[node]; k < successors.first[node + 1]; k++) {
                edgeEnds.put(successors.edge[k], successors.to[k]);
            }
        }
        return edgeEnds;
    }

    /** Whether an activity is the same but for its duration, progress and dates. */
    private static boolean alike(Activity one, Activity other) {
        return one.kind() == other.kind()
                && one.kind() != ActivityKind.SUMMARY
                && Objects.equals(one.calendar(), other.calendar())
                && Objects.equals(one.parent(), other.parent())
                && one.placement().equals(other.placement())
                && (one.assignments().isEmpty()
                        || one.duration().signum() == other.duration().signum())
                && one.assignments().equals(other.assignments())
                && one.placement().mode() == ActivityMode.SCHEDULED
                && dated(one)
                && dated(other);
    }

    /** Whether its constraint binds by a date or not at all. */
    private static boolean dated(Activity activity) {
        DateConstraint constraint = activity.constraint();
        return constraint == null || constraint.type().dated();
    }

    private static ActivityId enter(
            int node,
            Plan plan,
            Map<Integer, Activity> replaced,
            Map<Integer, Integer> smallNodes,
            List<Activity> activities) {
        Integer known = smallNodes.get(node);
        if (known == null) {
            known = activities.size();
            smallNodes.put(node, known);
            Activity activity = replaced.get(node);
            activities.add((activity == null ? plan.activities().get(node) : activity)
                    .toBuilder().parent(null).build());
        }
        return activities.get(known).id();
    }

    private static int[] edges(Map<Integer, Integer> edgeEnds) {
        return edgeEnds.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The edge of each link of the small plan. */
    private static int[] smallEdges(Network small) {
        int[] edges = new int[small.link.length];
        for (int edge = 0; edge < edges.length; edge++) {
            edges[small.link[edge]] = edge;
        }
        return edges;
    }

    /** Makes the changes in a copy of the whole. */
    void enter(Network network) {
        replaced.forEach((node, activity) -> {
            int own = Objects.requireNonNull(smallNodes.get(node));
            network.activities.set(node, activity);
            network.state[node] = small.state[own];
            network.constrained[node] = small.constrained[own];
            network.duration[node] = small.duration[own];
            network.enter(node, small.crew(own));
        });
        for (int i = 0; i < edges.length; i++) {
            weights[i] = network.weight[edges[i]];
            network.weight[edges[i]] = small.weight[smallEdges[i]];
        }
    }

    /** Takes them back. */
    void leave(Network network) {
        replaced.keySet().forEach(node -> {
            network.activities.set(node, base.activities.get(node));
            network.state[node] = base.state[node];
            network.constrained[node] = base.constrained[node];
            network.duration[node] = base.duration[node];
            network.enter(node, base.crew(node));
        });
        for (int i = 0; i < edges.length; i++) {
            network.weight[edges[i]] = weights[i];
        }
    }
}
