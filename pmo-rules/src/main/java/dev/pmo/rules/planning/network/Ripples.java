package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ScheduleFrom;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a change of single activities or links touches, on a copy of the passes that is put back afterwards.
 * Used by one thread at a time.
 */
final class Ripples {

    /** Tells how an activity moves, or that it does not. */
    interface Moves {
        @Nullable
        ActivityMove move(int node, @Nullable ScheduledActivity before, @Nullable ScheduledActivity after);
    }

    private final Plan plan;
    private final ActivityIndex index;
    private final DatePasses base;
    private final DatePasses work;
    private final Spans baseSpans;
    private final Spans workSpans;
    private final SummaryRipples summaries;
    private final Network network;
    private final Successors baseSuccessors;
    private Successors successors;
    private final int[] place;
    private final ForwardPass forward;
    private final BackwardPass backward;

    private final Ends ends;

    /** By place in the order: what is to be worked out; by node: what changed, and what is to be told. */
    private final BitSet waiting = new BitSet();

    private final BitSet changed = new BitSet();
    private final BitSet lateChanged = new BitSet();
    private final BitSet told = new BitSet();

    Ripples(Plan plan, ActivityIndex index, DatePasses base) {
        this.plan = plan;
        this.index = index;
        this.base = base;
        this.work = new DatePasses(base);
        this.network = work.network;
        this.baseSuccessors = new Successors(network);
        this.successors = baseSuccessors;
        this.place = new int[network.size()];
        for (int i = 0; i < network.order.length; i++) {
            place[network.order[i]] = i;
        }
        this.baseSpans = new Spans(base, index, new ArrayList<>());
        this.workSpans = new Spans(work, index, new ArrayList<>());
        this.summaries = new SummaryRipples(work, index, baseSpans, workSpans);
        this.forward = new ForwardPass(work);
        forward.prepare();
        this.backward = new BackwardPass(work, new Lateness(network, false, Awaited.NOTHING));
        backward.prepare(last());
        this.ends = new Ends(work);
    }

    /** The moment from which the latest dates count back. */
    private long last() {
        LocalDateTime imposed = network.rules.finish();
        return imposed == null ? work.end : Minutes.of(imposed);
    }

    /** Whether the dates of a plan follow from one pass forward and one back: no logic on summaries, nothing planned late. */
    static boolean suits(Plan plan, DatePasses passes) {
        Network network = passes.network;
        boolean plain = network.nodes() == network.size()
                && network.size() > 0
                && passes.planned == passes.early
                && plan.start() != null
                && plan.scheduling().from() == ScheduleFrom.PLAN_START;
        for (int node = 0; plain && node < network.size(); node++) {
            plain = network.state[node] != Network.EFFORT;
        }
        return plain;
    }

    /** What changes of activities and links come to; nothing if the order of the activities may have to change. */
    @Nullable
    WhatIfResult ask(Map<Integer, Activity> replaced, List<PlanChange> changes, Moves moves) {
        if (changes.stream().allMatch(change -> change.link() == null)) {
            return ask(replaced, new BitSet(), new BitSet(), moves);
        }
        LinkEdit edit = LinkEdit.of(network, index, place, changes);
        if (edit == null) {
            return null;
        }
        Map<Integer, Activity> touched = new TreeMap<>(replaced);
        edit.bound().forEach(node -> touched.putIfAbsent(node, plan.activities().get(node)));
        try {
            edit.enter();
            successors = new Successors(network);
            return ask(touched, edit.freed(), edit.loosened(), moves);
        } finally {
            edit.leave();
            successors = baseSuccessors;
        }
    }

    private @Nullable WhatIfResult ask(Map<Integer, Activity> replaced, BitSet freed, BitSet loosened, Moves moves) {
        Neighbourhood neighbourhood = Neighbourhood.of(plan, base.network, network, successors, replaced);
        if (neighbourhood == null) {
            return null;
        }
        List<Integer> nodes = List.copyOf(replaced.keySet());
        neighbourhood.enter(network);
        boolean fits = true;
        boolean all = false;
        WhatIfResult result = null;
        try {
            nodes.forEach(this::queue);
            nodes.forEach(changed::set);
            freed.stream().forEach(this::queue);
            changed.or(freed);
            forward();
            work.begin = ends.first();
            work.end = ends.last();
            if (work.end != base.end && network.rules.finish() == null) {
                all = true;
                backward.run(work.end);
                fits = work.inReach();
            } else {
                loosened.stream().forEach(this::queue);
                backward();
                fits = reach();
            }
            result = fits ? result(moves, all) : null;
        } finally {
            putBack(neighbourhood, all);
        }
        return result;
    }

    private void queue(int node) {
        waiting.set(place[node]);
    }

    private void forward() {
        for (int i = waiting.nextSetBit(0); i >= 0; i = waiting.nextSetBit(i + 1)) {
            waiting.clear(i);
            int node = network.order[i];
            long early = work.early[node];
            byte shown = work.shown[node];
            forward.settle(node);
            if (early != work.early[node] || shown != work.shown[node]) {
                changed.set(node);
            }
            if (changed.get(node)) {
                ends.update(node);
                for (int k = successors.first[node]; k < successors.first[node + 1]; k++) {
                    queue(successors.to[k]);
                }
            }
        }
    }

    private void backward() {
        for (int node = changed.nextSetBit(0); node >= 0; node = changed.nextSetBit(node + 1)) {
            queue(node);
            queueBefore(node);
        }
        for (int i = waiting.previousSetBit(place.length); i >= 0; i = waiting.previousSetBit(i - 1)) {
            waiting.clear(i);
            int node = network.order[i];
            long late = work.late[node];
            byte shown = work.shownLate[node];
            long free = work.free[node];
            backward.settle(node, successors);
            if (late != work.late[node] || shown != work.shownLate[node]) {
                lateChanged.set(node);
                queueBefore(node);
            } else if (free != work.free[node]) {
                lateChanged.set(node);
            }
        }
    }

    private void queueBefore(int node) {
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            queue(network.from[edge]);
        }
    }

    /** Whether all dates that changed can be told. */
    private boolean reach() {
        BitSet all = (BitSet) changed.clone();
        all.or(lateChanged);
        return all.stream().allMatch(node -> {
            CompiledCalendar calendar = network.calendarOf(node);
            long least = Math.min(work.early[node], work.late[node]);
            long most = network.finishCount(node, Math.max(work.early[node], work.late[node]));
            return work.floatInReach(node)
                    && Minutes.representable(calendar.finishOf(least))
                    && Minutes.representable(calendar.startOf(most));
        });
    }

    private WhatIfResult result(Moves moves, boolean everything) {
        if (everything) {
            told.set(0, network.size());
        } else {
            told.or(changed);
            told.or(lateChanged);
            changed.stream().forEach(this::tellAfter);
            lateChanged.stream().forEach(this::tellAfter);
        }
        summaries.climb(told);
        List<ActivityMove> all = new ArrayList<>();
        for (int node = told.nextSetBit(0); node >= 0; node = told.nextSetBit(node + 1)) {
            ScheduledActivity after =
                    network.state[node] == Network.SUMMARY ? summaries.find(node) : workSpans.find(node);
            ActivityMove move = moves.move(node, baseSpans.find(node), after);
            if (move != null) {
                all.add(move);
            }
        }
        return new WhatIfResult(
                moment(base.begin), moment(work.begin), moment(base.end), moment(work.end), all, told.cardinality());
    }

    /** Other floats of what follows hang on the late dates of what goes before. */
    private void tellAfter(int node) {
        for (int k = successors.first[node]; k < successors.first[node + 1]; k++) {
            told.set(successors.to[k]);
        }
    }

    private static @Nullable LocalDateTime moment(long minutes) {
        return Minutes.representable(minutes) ? Minutes.moment(minutes) : null;
    }

    private void putBack(Neighbourhood neighbourhood, boolean all) {
        neighbourhood.leave(network);
        if (all) {
            System.arraycopy(base.late, 0, work.late, 0, work.late.length);
            System.arraycopy(base.free, 0, work.free, 0, work.free.length);
            System.arraycopy(base.shownLate, 0, work.shownLate, 0, work.shownLate.length);
        }
        for (int node = changed.nextSetBit(0); node >= 0; node = changed.nextSetBit(node + 1)) {
            work.early[node] = base.early[node];
            work.shown[node] = base.shown[node];
            lateChanged.set(node);
        }
        for (int node = lateChanged.nextSetBit(0); node >= 0; node = lateChanged.nextSetBit(node + 1)) {
            work.late[node] = base.late[node];
            work.free[node] = base.free[node];
            work.shownLate[node] = base.shownLate[node];
        }
        for (int node = changed.nextSetBit(0); node >= 0; node = changed.nextSetBit(node + 1)) {
            ends.update(node);
        }
        work.begin = base.begin;
        work.end = base.end;
        backward.prepare(last());
        waiting.clear();
        changed.clear();
        lateChanged.clear();
        told.clear();
        summaries.clear();
    }
}
