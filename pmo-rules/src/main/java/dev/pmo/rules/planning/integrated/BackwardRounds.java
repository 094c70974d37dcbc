package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.util.BitSet;
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

    /** The plans of which the late dates still moved when they were left as they are. */
    final BitSet unsettled = new BitSet();

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
        int rounds = joined.rounds();
        for (int round = 0; !waiting.isEmpty() && round < rounds; round++) {
            for (int i = waiting.previousSetBit(schedules.length); i >= 0; i = waiting.previousSetBit(i - 1)) {
                waiting.clear(i);
                schedule(joined.order[i]);
            }
        }
        unsettled.or(joined.hangingOn(waiting, true));
        return this;
    }

    private void schedule(int plan) {
        Schedule own = forward.schedules[plan];
        if (own == null || !own.dated()) {
            schedules[plan] = own;
            return;
        }
        FedPlan fed = new FedPlan(joined.plans.plan(plan), joined.start[plan]);
        Map<Integer, ActivityId> guests = joined.offer(plan, fed, forward.comes);
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
        for (int joint : joined.in[plan]) {
            Joint into = joined.joints.get(joint);
            ActivityId guest = guests.get(joint);
            if (into.state() != InterfaceState.JOINED || guest == null) {
                continue;
            }
            LocalDateTime latest =
                    schedule.find(guest).map(ScheduledActivity::lateFinish).orElse(null);
            boolean start = schedule.lateAtStart(guest);
            if (!Objects.equals(needed[joint], latest) || start != atStart[joint]) {
                needed[joint] = latest;
                atStart[joint] = start;
                waiting.set(joined.place[into.giver()]);
            }
        }
    }
}
