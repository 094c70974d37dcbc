package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plans late what is to come as late as possible, when all early dates are known: no later than what waits for it in
 * other plans needs it. From the last plan to the first, as what waits may itself be planned late. Used by one thread,
 * once.
 */
final class LateRounds {

    private final Joined joined;
    private final ForwardRounds forward;
    private final @Nullable LocalDateTime[] needed;
    private final BitSet givers = new BitSet();
    private final BitSet waiting = new BitSet();

    LateRounds(ForwardRounds forward) {
        this.joined = forward.joined;
        this.forward = forward;
        this.needed = new LocalDateTime[joined.joints.size()];
        for (int plan = 0; plan < forward.schedules.length; plan++) {
            Schedule schedule = forward.schedules[plan];
            if (schedule != null && schedule.dated() && joined.out[plan].length > 0 && joined.plansLate(plan)) {
                givers.set(plan);
                for (int joint : joined.out[plan]) {
                    waiting.set(joined.place[joined.joints.get(joint).receiver()]);
                }
            }
        }
    }

    void run() {
        int rounds = joined.rounds();
        for (int round = 0; !waiting.isEmpty() && round < rounds; round++) {
            for (int i = waiting.previousSetBit(waiting.length()); i >= 0; i = waiting.previousSetBit(i - 1)) {
                waiting.clear(i);
                ask(joined.order[i]);
            }
        }
        forward.unsettled.or(joined.hangingOn(waiting, true));
        givers.stream().forEach(plan -> forward.schedule(plan, awaited(plan)));
    }

    /** By when a plan needs what those give it that plan late: it is scheduled with all that they could still use. */
    private void ask(int plan) {
        Schedule own = forward.schedules[plan];
        if (own == null || !own.dated()) {
            return;
        }
        FedPlan fed = new FedPlan(joined.plans.plan(plan), joined.start[plan]);
        Map<Integer, ActivityId> guests = joined.offer(plan, fed, forward.comes);
        Schedule schedule = Schedule.of(forward.changed(plan, fed.plan()), awaited(plan));
        guests.forEach((joint, guest) -> {
            Joint into = joined.joints.get(joint);
            int giver = into.giver();
            LocalDateTime latest = into.state() == InterfaceState.JOINED && givers.get(giver)
                    ? schedule.find(guest).map(LateRounds::latest).orElse(null)
                    : null;
            if (!Objects.equals(needed[joint], latest)) {
                needed[joint] = latest;
                if (awaitedElsewhere(giver)) {
                    waiting.set(joined.place[giver]);
                }
            }
        });
    }

    /** A guest lies on a calendar without breaks: its floats are time on the clock. */
    private static LocalDateTime latest(ScheduledActivity guest) {
        long room = Math.min(guest.freeFloat().minutes(), guest.totalFloat().minutes());
        return guest.finish().plus(Duration.ofMinutes(Math.max(0, room)));
    }

    /** Whether a plan, given more or less time, may need earlier or later what another gives it that plans late. */
    private boolean awaitedElsewhere(int plan) {
        for (int joint : joined.in[plan]) {
            Joint into = joined.joints.get(joint);
            if (into.state() == InterfaceState.JOINED && givers.get(into.giver())) {
                return true;
            }
        }
        return false;
    }

    private Map<ActivityId, LocalDateTime> awaited(int plan) {
        Map<ActivityId, LocalDateTime> awaited = new HashMap<>();
        for (int joint : givers.get(plan) ? joined.out[plan] : new int[0]) {
            LocalDateTime latest = needed[joint];
            if (latest != null) {
                awaited.merge(
                        Objects.requireNonNull(joined.joints.get(joint).from()),
                        latest,
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return awaited;
    }
}
