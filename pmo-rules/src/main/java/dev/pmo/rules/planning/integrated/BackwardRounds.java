package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.LinkType;
import dev.pmo.rules.planning.network.PlanRulers;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WorkingTime;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
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

    /** By joint: whether work starts with what is needed then, so that a point in time before it is shown there. */
    private final boolean[] atStart;

    private final BitSet waiting = new BitSet();
    final @Nullable Schedule[] schedules;

    BackwardRounds(ForwardRounds forward, LocalDateTime end) {
        this.joined = forward.joined;
        this.forward = forward;
        this.end = end;
        this.needed = new LocalDateTime[forward.comes.length];
        this.atStart = new boolean[needed.length];
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
        Map<Integer, ActivityId> guests = new HashMap<>();
        for (int joint : joined.in[plan]) {
            Joint into = joined.joints.get(joint);
            LocalDateTime moment = forward.comes[joint];
            ActivityId to = Objects.requireNonNull(into.to());
            if (moment != null && joined.holdsBack(into)) {
                guests.put(joint, fed.offer(joined.label(into), moment, to));
            } else if (joined.pushes(into, moment)) {
                fed.push(joined.label(into), Objects.requireNonNull(moment), to, LinkType.FS);
            }
        }
        for (int joint : joined.out[plan]) {
            LocalDateTime latest = needed[joint];
            if (latest != null) {
                Joint from = joined.joints.get(joint);
                fed.hold("needed " + joint, Objects.requireNonNull(from.from()), latest, atStart[joint]);
            }
        }
        fed.end(end);
        Schedule schedule = Schedule.of(fed.plan());
        schedules[plan] = schedule;
        hand(plan, schedule, guests);
    }

    private void hand(int plan, Schedule schedule, Map<Integer, ActivityId> guests) {
        if (guests.isEmpty()) {
            return;
        }
        PlanRulers rulers = PlanRulers.of(joined.plans.plan(plan));
        for (int joint : joined.in[plan]) {
            Joint into = joined.joints.get(joint);
            ActivityId guest = guests.get(joint);
            if (into.state() != InterfaceState.JOINED || guest == null) {
                continue;
            }
            LocalDateTime latest =
                    schedule.find(guest).map(ScheduledActivity::lateFinish).orElse(null);
            boolean start = latest != null && startsWork(joined.receiver(into), rulers, schedule);
            if (!Objects.equals(needed[joint], latest) || start != atStart[joint]) {
                needed[joint] = latest;
                atStart[joint] = start;
                waiting.set(joined.place[into.giver()]);
            }
        }
    }

    /** Whether what waits begins to work at its latest start. */
    private static boolean startsWork(Activity waiting, PlanRulers rulers, Schedule schedule) {
        if (waiting.kind() == ActivityKind.SUMMARY || waiting.duration().signum() > 0) {
            return true;
        }
        WorkingTime ruler = rulers.rulerOf(waiting);
        return schedule.find(waiting.id())
                .map(ScheduledActivity::lateStart)
                .filter(late -> ruler.findStartFrom(late).filter(late::equals).isPresent())
                .isPresent();
    }
}
