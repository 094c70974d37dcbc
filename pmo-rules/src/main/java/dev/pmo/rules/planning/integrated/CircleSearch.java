package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.Dependency;
import dev.pmo.rules.planning.network.Cycles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds circles of activities over several plans. Only plans that wait for each other can hold one; of these what
 * cannot lie on a circle is taken away first, so that little or nothing is left to search.
 *
 * <p>A summary activity begins before and ends after what lies below it: it has two ends.
 */
final class CircleSearch {

    /** The begin or the end of an activity; of other than summaries both are the begin. */
    private record Spot(ActivityRef activity, boolean end) implements Comparable<Spot> {
        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::activity).thenComparing(Spot::end);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    private final PlanSet plans;
    private final PlanGraph graph;
    private final int[] offset;
    private final List<Map<ActivityId, Integer>> index = new ArrayList<>();
    private final IntList from = new IntList();
    private final IntList to = new IntList();
    private int nodes;

    CircleSearch(PlanSet plans, PlanGraph graph) {
        this.plans = plans;
        this.graph = graph;
        this.offset = new int[plans.size()];
    }

    /** The circles; the joints that lie on one are replaced by such that push nothing. */
    List<IntegratedCycle> cut(List<Joint> joints) {
        for (int plan = 0; plan < plans.size(); plan++) {
            index.add(graph.tangled(plan) ? number(plan) : Map.of());
        }
        if (nodes == 0) {
            return List.of();
        }
        for (int plan = 0; plan < plans.size(); plan++) {
            if (graph.tangled(plan)) {
                connect(plan);
            }
        }
        for (Joint joint : joints) {
            if (within(joint)) {
                edge(begin(joint), end(joint));
            }
        }
        boolean[] left = new boolean[nodes];
        Arrays.fill(left, true);
        int remaining = peel(left, from, to, peel(left, to, from, nodes));
        return remaining == 0 ? List.of() : named(left, joints);
    }

    private boolean within(Joint joint) {
        return joint.state() == InterfaceState.JOINED
                && graph.component[joint.giver()] == graph.component[joint.receiver()]
                && graph.tangled(joint.giver());
    }

    private int begin(Joint joint) {
        return endOf(joint.giver(), Objects.requireNonNull(joint.from()));
    }

    private int end(Joint joint) {
        return beginOf(joint.receiver(), Objects.requireNonNull(joint.to()));
    }

    private Map<ActivityId, Integer> number(int plan) {
        offset[plan] = nodes;
        List<Activity> activities = plans.plan(plan).activities();
        Map<ActivityId, Integer> numbers = new HashMap<>(2 * activities.size());
        for (int i = 0; i < activities.size(); i++) {
            numbers.putIfAbsent(activities.get(i).id(), i);
        }
        nodes += 2 * activities.size();
        return numbers;
    }

    private int beginOf(int plan, ActivityId id) {
        return offset[plan] + 2 * Objects.requireNonNull(index.get(plan).get(id));
    }

    private int endOf(int plan, ActivityId id) {
        int position = Objects.requireNonNull(index.get(plan).get(id));
        boolean summary = plans.plan(plan).activities().get(position).kind() == ActivityKind.SUMMARY;
        return offset[plan] + 2 * position + (summary ? 1 : 0);
    }

    private void connect(int plan) {
        Map<ActivityId, Integer> known = index.get(plan);
        for (Dependency link : plans.plan(plan).dependencies()) {
            if (known.containsKey(link.predecessor())
                    && known.containsKey(link.successor())
                    && drives(plan, link.predecessor())
                    && pushed(plan, link.successor())) {
                edge(endOf(plan, link.predecessor()), beginOf(plan, link.successor()));
            }
        }
        for (Activity activity : plans.plan(plan).activities()) {
            ActivityId parent = activity.parent();
            if (parent != null
                    && known.containsKey(parent)
                    && !parent.equals(activity.id())
                    && drives(plan, activity.id())) {
                edge(beginOf(plan, parent), beginOf(plan, activity.id()));
                edge(endOf(plan, activity.id()), endOf(plan, parent));
            }
        }
    }

    private Activity activity(int plan, ActivityId id) {
        return plans.plan(plan)
                .activities()
                .get(Objects.requireNonNull(index.get(plan).get(id)));
    }

    /** Whether links from an activity mean something: not of a level of effort, nor of what is inactive. */
    private boolean drives(int plan, ActivityId id) {
        return activity(plan, id).kind() != ActivityKind.LEVEL_OF_EFFORT && pushed(plan, id);
    }

    /** Whether links to an activity mean something. */
    private boolean pushed(int plan, ActivityId id) {
        return activity(plan, id).placement().mode() != ActivityMode.INACTIVE;
    }

    private void edge(int before, int after) {
        from.add(before);
        to.add(after);
    }

    /** Takes away, again and again, what nothing that is left leads to; how many nodes remain. */
    private int peel(boolean[] left, IntList tails, IntList heads, int count) {
        int[] first = new int[nodes + 1];
        int[] waits = new int[nodes];
        for (int i = 0; i < tails.size(); i++) {
            if (left[tails.get(i)] && left[heads.get(i)]) {
                first[tails.get(i) + 1]++;
                waits[heads.get(i)]++;
            }
        }
        for (int i = 0; i < nodes; i++) {
            first[i + 1] += first[i];
        }
        int[] place = first.clone();
        int[] next = new int[first[nodes]];
        for (int i = 0; i < tails.size(); i++) {
            if (left[tails.get(i)] && left[heads.get(i)]) {
                next[place[tails.get(i)]++] = heads.get(i);
            }
        }
        int[] free = new int[nodes];
        int found = 0;
        for (int node = 0; node < nodes; node++) {
            if (left[node] && waits[node] == 0) {
                free[found++] = node;
            }
        }
        for (int i = 0; i < found; i++) {
            left[free[i]] = false;
            for (int k = first[free[i]]; k < first[free[i] + 1]; k++) {
                if (--waits[next[k]] == 0) {
                    free[found++] = next[k];
                }
            }
        }
        return count - found;
    }

    private List<IntegratedCycle> named(boolean[] left, List<Joint> joints) {
        Spot[] spots = new Spot[nodes];
        for (int plan = 0; plan < plans.size(); plan++) {
            List<Activity> activities = plans.plan(plan).activities();
            for (int i = 0; graph.tangled(plan) && i < activities.size(); i++) {
                ActivityRef ref =
                        ActivityRef.of(plans.ref(plan), activities.get(i).id());
                spots[offset[plan] + 2 * i] = new Spot(ref, false);
                spots[offset[plan] + 2 * i + 1] = new Spot(ref, true);
            }
        }
        Map<Spot, List<Spot>> successors = new TreeMap<>();
        for (int i = 0; i < from.size(); i++) {
            if (left[from.get(i)] && left[to.get(i)]) {
                successors
                        .computeIfAbsent(spots[from.get(i)], key -> new ArrayList<>())
                        .add(spots[to.get(i)]);
            }
        }
        List<IntegratedCycle> cycles = new ArrayList<>();
        for (Set<Spot> component : Cycles.components(successors)) {
            Set<DependencyId> closing = cut(joints, component, spots);
            if (!closing.isEmpty()) {
                Spot smallest = new TreeSet<>(component).first();
                cycles.add(new IntegratedCycle(
                        path(Cycles.path(smallest, smallest, component, successors)), List.copyOf(closing)));
            }
        }
        return cycles;
    }

    private Set<DependencyId> cut(List<Joint> joints, Set<Spot> component, Spot[] spots) {
        Set<DependencyId> closing = new TreeSet<>();
        for (int i = 0; i < joints.size(); i++) {
            Joint joint = joints.get(i);
            if (within(joint) && component.contains(spots[begin(joint)]) && component.contains(spots[end(joint)])) {
                closing.add(joint.agreement().id());
                joints.set(i, joint.withState(InterfaceState.CIRCULAR, "closes a circle"));
            }
        }
        return closing;
    }

    private static List<ActivityRef> path(List<Spot> spots) {
        List<ActivityRef> path = new ArrayList<>();
        for (Spot spot : spots) {
            if (path.isEmpty() || !path.get(path.size() - 1).equals(spot.activity())) {
                path.add(spot.activity());
            }
        }
        return path;
    }
}
