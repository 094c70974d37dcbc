package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.LinkType;
import dev.pmo.rules.planning.network.PlanRulers;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latest dates that leave the end of the whole where it is: each plan once more, from the last to the first, with
 * what waits for it elsewhere. Used by one thread, once.
 */
final class BackwardRounds {

    private final Joined joined;
    private final ForwardRounds forward;
    private final LocalDateTime end;
    private final @Nullable LocalDateTime[] needed;
    private final BitSet waiting = new BitSet();
    final @Nullable Schedule[] schedules;

    BackwardRounds(ForwardRounds forward, LocalDateTime end) {
        this.joined = forward.joined;
        this.forward = forward;
        this.end = end;
        this.needed = new LocalDateTime[forward.comes.length];
        this.schedules = new Schedule[joined.plans.size()];
        waiting.set(0, schedules.length);
    }

    BackwardRounds run() {
        int rounds = joined.joints.size() + 2;
        for (int round = 0; !waiting.isEmpty() && round < rounds; round++) {
            for (int i = waiting.previousSetBit(schedules.length); i >= 0; i = waiting.previousSetBit(i - 1)) {
                waiting.clear(i);
                schedule(joined.order[i]);
            }
        }
        return this;
    }

    private void schedule(int plan) {
        Schedule own = forward.schedules[plan];
        if (own == null || !own.dated()) {
            schedules[plan] = own;
            return;
        }
        FedPlan fed = new FedPlan(joined.plans.plan(plan), joined.start[plan]);
        for (int joint : joined.in[plan]) {
            Joint into = joined.joints.get(joint);
            LocalDateTime moment = forward.comes[joint];
            if (moment != null && joined.pushes(into, moment)) {
                fed.push(joined.label(into), moment, Objects.requireNonNull(into.to()), LinkType.FS);
            }
        }
        for (int joint : joined.out[plan]) {
            LocalDateTime latest = needed[joint];
            if (latest != null) {
                Joint from = joined.joints.get(joint);
                fed.hold("needed " + joint, Objects.requireNonNull(from.from()), latest);
            }
        }
        fed.end(end);
        Schedule schedule = Schedule.of(fed.plan());
        schedules[plan] = schedule;
        hand(plan, schedule);
    }

    private void hand(int plan, Schedule schedule) {
        PlanRulers rulers = PlanRulers.of(joined.plans.plan(plan));
        for (int joint : joined.in[plan]) {
            Joint into = joined.joints.get(joint);
            if (into.state() != InterfaceState.JOINED || !joined.movable(into)) {
                continue;
            }
            ActivityId to = Objects.requireNonNull(into.to());
            LocalDateTime latest = schedule.find(to)
                    .map(ScheduledActivity::lateStart)
                    .flatMap(start -> rulers.rulerOf(joined.receiver(into)).findStartFrom(start))
                    .orElse(null);
            if (!Objects.equals(needed[joint], latest)) {
                needed[joint] = latest;
                waiting.set(joined.place[into.giver()]);
            }
        }
    }
}
