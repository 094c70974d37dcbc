package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.rules.planning.network.Driver;
import dev.pmo.rules.planning.network.Schedule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What drives what, across the plans. */
final class Drivers {

    private final ForwardRounds rounds;
    private final PlanSet plans;

    Drivers(ForwardRounds rounds) {
        this.rounds = rounds;
        this.plans = rounds.joined.plans;
    }

    List<IntegratedDriver> of(ActivityRef ref) {
        int plan = plans.find(ref.scope());
        Schedule schedule = plan < 0 ? null : rounds.schedules[plan];
        if (schedule == null || rounds.guests(plan).containsKey(ref.activity())) {
            return List.of();
        }
        List<IntegratedDriver> all = new ArrayList<>();
        for (Driver driver : schedule.drivers(ref.activity())) {
            all.add(across(plan, driver));
        }
        return List.copyOf(all);
    }

    private IntegratedDriver across(int plan, Driver driver) {
        if (driver.link() == null) {
            return new IntegratedDriver(driver, null, null);
        }
        ActivityId before = driver.link().predecessor();
        Integer index = rounds.guests(plan).get(before);
        if (index == null) {
            return new IntegratedDriver(driver, ActivityRef.of(plans.ref(plan), before), null);
        }
        Joint joint = rounds.joined.joints.get(index);
        ActivityId from = joint.from();
        return new IntegratedDriver(
                driver,
                from == null || joint.state() != InterfaceState.JOINED
                        ? null
                        : ActivityRef.of(plans.ref(joint.giver()), from),
                joint.agreement().id());
    }

    List<ActivityRef> pathToEnd(LocalDateTime end) {
        ActivityRef last = null;
        for (int plan = 0; plan < plans.size(); plan++) {
            Schedule schedule = rounds.schedules[plan];
            if (schedule != null && schedule.findFinish().filter(end::equals).isPresent()) {
                List<ActivityId> path = schedule.criticalPath();
                ActivityRef here = path.isEmpty() ? null : ActivityRef.of(plans.ref(plan), path.get(path.size() - 1));
                last = last == null || (here != null && here.compareTo(last) < 0) ? here : last;
            }
        }
        return last == null ? List.of() : pathTo(last, ref -> true, Set.of());
    }

    /** The last agreement of a sort on the way to the end of a plan. */
    @Nullable
    DependencyId lastBefore(int plan, Predicate<DependencyId> sort) {
        List<ActivityId> path = Objects.requireNonNull(rounds.schedules[plan]).criticalPath();
        ActivityRef next = path.isEmpty() ? null : ActivityRef.of(plans.ref(plan), path.get(path.size() - 1));
        Set<ActivityRef> seen = new HashSet<>();
        while (next != null && seen.add(next)) {
            for (IntegratedDriver driver : of(next)) {
                if (driver.handover() != null && sort.test(driver.handover())) {
                    return driver.handover();
                }
            }
            next = before(next, ref -> true);
        }
        return null;
    }

    /** The chain of drivers that leads to an activity, of several always over the smallest that suits. */
    List<ActivityRef> pathTo(ActivityRef last, Predicate<ActivityRef> suits, Set<ActivityRef> origins) {
        List<ActivityRef> path = new ArrayList<>();
        Set<ActivityRef> seen = new HashSet<>();
        ActivityRef next = last;
        while (next != null && seen.add(next)) {
            path.add(next);
            next = origins.contains(next) ? null : before(next, suits);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    private @Nullable ActivityRef before(ActivityRef ref, Predicate<ActivityRef> suits) {
        ActivityRef smallest = null;
        for (IntegratedDriver driver : of(ref)) {
            ActivityRef from = driver.from();
            if (from != null && suits.test(from) && (smallest == null || from.compareTo(smallest) < 0)) {
                smallest = from;
            }
        }
        return smallest;
    }
}
