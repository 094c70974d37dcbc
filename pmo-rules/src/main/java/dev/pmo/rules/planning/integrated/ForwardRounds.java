package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Schedules plans in the order in which they wait for each other. A plan is scheduled once; those that wait for each
 * other again and again, until no date that goes from one to another moves: as often as a chain of activities changes
 * over between them. What is to come as late as possible hands over its early date, and comes no later in the end than
 * what waits for it. Used by one thread.
 */
final class ForwardRounds {

    /** A change that is made to a plan before it is scheduled. */
    interface Change {
        Plan changed(Plan plan);
    }

    final Joined joined;
    final @Nullable Schedule[] schedules;
    final @Nullable LocalDateTime[] comes;

    /** By plan: the guests that stand for joints. */
    private final Map<ActivityId, Integer>[] guests;

    final BitSet touched = new BitSet();

    /** The plans of which the dates still moved when they were left as they are. */
    final BitSet unsettled = new BitSet();

    private final BitSet waiting = new BitSet();
    private final BitSet wanted;
    private final Map<Integer, Change> changes = new HashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    ForwardRounds(Joined joined, BitSet plans) {
        this.joined = joined;
        int size = joined.plans.size();
        this.schedules = new Schedule[size];
        this.guests = new Map[size];
        this.comes = new LocalDateTime[joined.joints.size()];
        for (int i = 0; i < comes.length; i++) {
            Joint joint = joined.joints.get(i);
            if (joint.state() == InterfaceState.DATED) {
                comes[i] = promised(joint);
            }
        }
        this.wanted = plans;
        plans.stream().forEach(plan -> waiting.set(joined.place[plan]));
    }

    ForwardRounds(Joined joined) {
        this(joined, all(joined.plans.size()));
    }

    private static BitSet all(int plans) {
        BitSet all = new BitSet(plans);
        all.set(0, plans);
        return all;
    }

    /** The state after other rounds, for a change that leaves the plans as they are. */
    ForwardRounds(ForwardRounds before) {
        this(before, before.joined);
    }

    /** The state after other rounds, for the same agreements between changed plans. */
    ForwardRounds(ForwardRounds before, Joined joined) {
        this.joined = joined;
        this.schedules = before.schedules.clone();
        this.comes = before.comes.clone();
        this.guests = before.guests.clone();
        this.wanted = before.wanted;
        this.unsettled.or(before.unsettled);
        for (int i = 0; joined != before.joined && i < comes.length; i++) {
            if (joined.joints.get(i).state() != before.joined.joints.get(i).state()) {
                joinAnew(i);
            }
        }
    }

    private void joinAnew(int index) {
        Joint joint = joined.joints.get(index);
        comes[index] = joint.state() == InterfaceState.DATED ? promised(joint) : null;
        if (joint.giver() >= 0) {
            again(joint.giver());
        }
        if (joint.receiver() >= 0) {
            again(joint.receiver());
        }
    }

    private static LocalDateTime promised(Joint joint) {
        return Dates.endOf(Objects.requireNonNull(joint.promised()));
    }

    /** The guests of a plan, each with the position of its joint. */
    Map<ActivityId, Integer> guests(int plan) {
        return Objects.requireNonNull(guests[plan]);
    }

    /** What it comes to for a plan; its late dates, too, may not have settled. */
    PlanOutlook outlook(int plan, boolean lateUnsettled) {
        Schedule schedule = Objects.requireNonNull(schedules[plan]);
        LocalDateTime start = schedule.findStart().orElse(null);
        if (!guests(plan).isEmpty()) {
            start = joined.plans.plan(plan).activities().stream()
                    .filter(activity -> !Joined.spans(activity))
                    .flatMap(activity -> schedule.find(activity.id()).stream())
                    .map(ScheduledActivity::start)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        return new PlanOutlook(
                joined.plans.ref(plan),
                joined.plans.scope(plan).name(),
                start,
                schedule.findFinish().orElse(null),
                joined.startAssumed(plan),
                diagnostics(schedule, unsettled.get(plan) ? "its dates" : lateUnsettled ? "its late dates" : ""));
    }

    private static List<Diagnostic> diagnostics(Schedule schedule, String unsettled) {
        if (unsettled.isEmpty()) {
            return schedule.diagnostics();
        }
        List<Diagnostic> all = new ArrayList<>(schedule.diagnostics());
        all.add(new Diagnostic(
                DiagnosticCode.NOT_SETTLED,
                List.of(),
                "Plans wait for each other, and " + unsettled + " do not settle"));
        return all;
    }

    /** The plans of which the dates do not settle. */
    List<ScopeRef> unsettledScopes() {
        return unsettled.stream().mapToObj(joined.plans::ref).sorted().toList();
    }

    void change(int plan, Change change) {
        changes.put(plan, change);
        again(plan);
    }

    /** Schedules a plan once more, and then what its dates touch. */
    void again(int plan) {
        waiting.set(joined.place[plan], wanted.get(plan));
    }

    /** Goes through the plans in their order, from the front again as long as one is to be done anew. */
    ForwardRounds run() {
        int rounds = joined.rounds();
        for (int round = 0; !waiting.isEmpty() && round < rounds; round++) {
            for (int i = waiting.nextSetBit(0); i >= 0; i = waiting.nextSetBit(i + 1)) {
                waiting.clear(i);
                schedule(joined.order[i]);
            }
        }
        unsettled.or(joined.hangingOn(waiting, false));
        waiting.clear();
        new LateRounds(this).run();
        return this;
    }

    private void schedule(int plan) {
        Schedule schedule = schedule(plan, Map.of());
        boolean late = joined.plansLate(plan);
        for (int joint : joined.out[plan]) {
            Joint from = joined.joints.get(joint);
            LocalDateTime finish =
                    joined.finish(from, schedule, late ? ScheduledActivity::earlyFinish : ScheduledActivity::finish);
            if (!Objects.equals(comes[joint], finish)) {
                comes[joint] = finish;
                waiting.set(joined.place[from.receiver()], wanted.get(from.receiver()));
            }
        }
    }

    /** Schedules a plan with what comes from others, and what waits elsewhere. */
    Schedule schedule(int plan, Map<ActivityId, LocalDateTime> awaited) {
        FedPlan fed = new FedPlan(joined.plans.plan(plan), joined.start[plan]);
        Map<ActivityId, Integer> added = new HashMap<>();
        for (int joint : joined.in[plan]) {
            Joint into = joined.joints.get(joint);
            LocalDateTime moment = comes[joint];
            if (moment != null && joined.pushes(into, moment)) {
                added.put(joined.push(into, fed, moment), joint);
            }
        }
        guests[plan] = added.isEmpty() ? Map.of() : added;
        Schedule schedule = Schedule.of(changed(plan, fed.plan()), awaited);
        schedules[plan] = schedule;
        touched.set(plan);
        return schedule;
    }

    /** A plan with the change that is to be made to it, if any. */
    Plan changed(int plan, Plan fed) {
        Change change = changes.get(plan);
        return change == null ? fed : change.changed(fed);
    }
}
