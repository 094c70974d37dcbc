package dev.pmo.rules.planning.peer;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.integrated.InterfaceState;
import dev.pmo.rules.planning.network.Schedule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plans that wait for each other, the slow way: each is scheduled by itself, what it hands over stands in the others as
 * the work of another plan, and all of that again until no date moves.
 */
final class HandedOver {

    private static final int MOST = 60;

    private final List<Plan> plans;
    private final List<Handover> handovers;
    private final @Nullable LocalDateTime[] comes;
    final List<Schedule> schedules = new ArrayList<>();
    boolean settled;

    HandedOver(List<Plan> plans, List<Handover> handovers) {
        this.plans = plans;
        this.handovers = handovers;
        this.comes = new LocalDateTime[handovers.size()];
        for (int i = 0; i < comes.length; i++) {
            Handover one = handovers.get(i);
            if (one.state(plans) == InterfaceState.DATED && one.promised() != null) {
                comes[i] = one.promised().plusDays(1).atStartOfDay();
            }
        }
        for (int round = 0; round < MOST && !settled; round++) {
            settled = round();
        }
    }

    private boolean round() {
        schedules.clear();
        for (int plan = 0; plan < plans.size(); plan++) {
            schedules.add(Schedule.of(fed(plan)));
        }
        boolean same = true;
        for (int i = 0; i < comes.length; i++) {
            Handover one = handovers.get(i);
            if (one.state(plans) == InterfaceState.JOINED) {
                LocalDateTime finish = finish(one, schedules.get(one.giver()));
                same &= Objects.equals(finish, comes[i]);
                comes[i] = finish;
            }
        }
        return same;
    }

    /** Of a heading the last finish of the work below it, not counting levels of effort and inactive headings. */
    private @Nullable LocalDateTime finish(Handover one, Schedule schedule) {
        List<Activity> activities = plans.get(one.giver()).activities();
        LocalDateTime last = null;
        for (Activity activity : activities) {
            boolean counts = activity.id().equals(one.from())
                    || (activity.kind() != ActivityKind.LEVEL_OF_EFFORT && below(activity, one.from(), activities, 0));
            LocalDateTime finish = counts && activity.kind() != ActivityKind.SUMMARY
                    ? schedule.find(activity.id())
                            .map(dates -> late(plans.get(one.giver())) ? dates.earlyFinish() : dates.finish())
                            .orElse(null)
                    : null;
            last = last == null || (finish != null && finish.isAfter(last)) ? finish : last;
        }
        return last;
    }

    private static boolean below(Activity activity, @Nullable ActivityId heading, List<Activity> all, int depth) {
        ActivityId parent = activity.parent();
        if (parent == null || depth > all.size()) {
            return false;
        }
        return parent.equals(heading)
                || all.stream()
                        .anyMatch(one -> one.id().equals(parent)
                                && one.placement().mode() != ActivityMode.INACTIVE
                                && below(one, heading, all, depth + 1));
    }

    /** Whether it plans something as late as its own logic leaves room: others go by its early dates. */
    static boolean late(Plan plan) {
        return plan.scheduling().from() == ScheduleFrom.PLAN_FINISH
                ? plan.scheduling().finish() == null
                : plan.activities().stream()
                        .anyMatch(one -> one.constraint() != null
                                && one.constraint().type() == ConstraintType.AS_LATE_AS_POSSIBLE);
    }

    private Plan fed(int number) {
        Plan plan = plans.get(number);
        boolean fromFinish = plan.scheduling().from() == ScheduleFrom.PLAN_FINISH
                && plan.scheduling().finish() != null;
        if (!fromFinish && start(plan) == null) {
            return plan;
        }
        List<Activity> activities = new ArrayList<>(plan.activities());
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        for (int i = 0; i < comes.length; i++) {
            Handover one = handovers.get(i);
            LocalDateTime moment = comes[i];
            boolean effort = plan.activities().stream()
                    .anyMatch(waits -> waits.id().equals(one.to()) && waits.kind() == ActivityKind.LEVEL_OF_EFFORT);
            boolean past = !effort
                    && plan.findDataMoment()
                            .filter(data -> moment != null && !moment.isAfter(data))
                            .isPresent();
            if (one.receiver() == number
                    && moment != null
                    && !past
                    && one.state(plans).pushes()) {
                ActivityId guest = ActivityId.of("guest " + i);
                activities.add(Activity.builder(guest, "Work of another plan")
                        .duration(WorkTime.ofMinutes(1))
                        .calendar(WorkCalendar.ALL_HOURS)
                        .placement(Placement.external(moment.minusMinutes(1), moment))
                        .build());
                links.add(Dependency.of(guest, Objects.requireNonNull(one.to())));
            }
        }
        return plan.toBuilder()
                .start(fromFinish ? plan.start() : start(plan))
                .activities(activities)
                .dependencies(links)
                .build();
    }

    /** Its own start, or the earliest date that its own activities hold. */
    private static @Nullable LocalDateTime start(Plan plan) {
        if (plan.start() != null) {
            return plan.start();
        }
        List<LocalDateTime> dates = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            DateConstraint constraint = activity.constraint();
            if (activity.progress().actualStart() != null) {
                dates.add(activity.progress().actualStart());
            }
            if (activity.placement().start() != null) {
                dates.add(activity.placement().start());
            }
            if (constraint != null
                    && constraint.date() != null
                    && constraint.type() != ConstraintType.AS_LATE_AS_POSSIBLE) {
                dates.add(constraint.date());
            }
        }
        return dates.stream().min(LocalDateTime::compareTo).orElse(null);
    }
}
