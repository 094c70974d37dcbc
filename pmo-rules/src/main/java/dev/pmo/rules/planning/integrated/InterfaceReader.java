package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.Agreement;
import dev.pmo.rules.planning.GiveGetListing;
import dev.pmo.rules.planning.network.Driver;
import dev.pmo.rules.planning.network.PlanRulers;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WorkingTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells how the agreements stand once the plans have dates. Used by one thread, once. */
final class InterfaceReader {

    private final ForwardRounds rounds;
    private final PlanSet plans;
    private final Map<Integer, PlanRulers> rulers = new HashMap<>();

    InterfaceReader(ForwardRounds rounds) {
        this.rounds = rounds;
        this.plans = rounds.joined.plans;
    }

    List<InterfaceOutlook> all(Predicate<Joint> wanted) {
        List<InterfaceOutlook> all = new ArrayList<>();
        for (int i = 0; i < rounds.joined.joints.size(); i++) {
            if (wanted.test(rounds.joined.joints.get(i))) {
                all.add(outlook(i, rounds.joined.joints.get(i)));
            }
        }
        return List.copyOf(all);
    }

    private InterfaceOutlook outlook(int index, Joint joint) {
        Agreement agreement = joint.agreement();
        ScheduledActivity to = scheduled(joint.receiver(), joint.to());
        LocalDateTime comes = comes(joint);
        LocalDateTime needed = endOf(agreement.findNeed(), GiveGet::neededBy);
        boolean done = joint.state() == InterfaceState.DELIVERED;
        WorkingTime ruler = ruler(joint);
        return new InterfaceOutlook(
                agreement,
                joint.state(),
                ref(joint.giver(), joint.from()),
                ref(joint.receiver(), joint.to()),
                comes,
                needed,
                done ? null : between(ruler, comes, needed),
                done || to == null ? null : between(ruler, comes, to.start()),
                done || to == null ? null : between(ruler, comes, to.lateStart()),
                drives(index, joint),
                joint.note());
    }

    private static @Nullable WorkTime between(
            WorkingTime ruler, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null ? null : ruler.between(from, to);
    }

    private @Nullable LocalDateTime comes(Joint joint) {
        Agreement agreement = joint.agreement();
        if (joint.state() == InterfaceState.DELIVERED) {
            return endOf(agreement.findDelivery(plans.asOf()), GiveGet::delivered);
        }
        Schedule schedule = joint.giver() < 0 || joint.from() == null ? null : rounds.schedules[joint.giver()];
        LocalDateTime comes =
                schedule == null ? null : rounds.joined.finish(joint, schedule, ScheduledActivity::finish);
        return comes == null && joint.state() != InterfaceState.JOINED
                ? endOf(agreement.findPromise(), GiveGet::promised)
                : comes;
    }

    private static @Nullable LocalDateTime endOf(
            Optional<GiveGetListing> listing, Function<GiveGet, @Nullable LocalDate> field) {
        LocalDate day = listing.map(one -> field.apply(one.giveGet())).orElse(null);
        return day == null ? null : Dates.endOf(day);
    }

    private @Nullable ScheduledActivity scheduled(int plan, @Nullable ActivityId id) {
        Schedule schedule = plan < 0 ? null : rounds.schedules[plan];
        return schedule == null || id == null ? null : schedule.find(id).orElse(null);
    }

    private @Nullable ActivityRef ref(int plan, @Nullable ActivityId id) {
        return plan < 0 || id == null ? null : ActivityRef.of(plans.ref(plan), id);
    }

    /** The calendar of the giver's activity, else of the receiver's, else of the plan of either. */
    private WorkingTime ruler(Joint joint) {
        boolean giver = joint.from() != null || (joint.to() == null && joint.giver() >= 0);
        int plan = giver ? joint.giver() : joint.receiver();
        ActivityId id = giver ? joint.from() : joint.to();
        Activity activity = plan < 0 || id == null ? null : plans.activity(plan, id);
        return rulers.computeIfAbsent(plan, key -> PlanRulers.of(plan < 0 ? Plan.none() : plans.plan(plan)))
                .rulerOf(activity);
    }

    private boolean drives(int index, Joint joint) {
        Schedule schedule = joint.receiver() < 0 ? null : rounds.schedules[joint.receiver()];
        ActivityId to = joint.to();
        if (schedule == null || to == null || !joint.state().pushes()) {
            return false;
        }
        for (Driver driver : schedule.drivers(to)) {
            Integer guest = driver.link() == null
                    ? null
                    : rounds.guests(joint.receiver()).get(driver.link().predecessor());
            if (guest != null && guest == index) {
                return true;
            }
        }
        return false;
    }
}
