package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.PlanStart;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan with guests: points in time that stand for what other plans do. They lie on a calendar without breaks, so that
 * the moment itself is handed over, as between two activities on different calendars. Used by one thread, once.
 */
final class FedPlan {

    private static final int LONGEST = 180;

    private final Plan plan;
    private final @Nullable LocalDateTime start;
    private final CalendarId always;
    private final Set<ActivityId> taken = new HashSet<>();
    private final List<Activity> guests = new ArrayList<>();
    private final List<Dependency> links = new ArrayList<>();
    private SchedulingRules rules;

    /**
     * A plan that is to get guests.
     *
     * @param start when it may start, as guests must not change
     */
    FedPlan(Plan plan, @Nullable LocalDateTime start) {
        this.plan = plan;
        this.start = start;
        this.rules = plan.scheduling();
        plan.activities().forEach(activity -> taken.add(activity.id()));
        this.always = unused(plan);
    }

    /** The calendar that every plan knows, unless this one means something else by its name. */
    private static CalendarId unused(Plan plan) {
        Set<CalendarId> known = new HashSet<>();
        plan.calendars().forEach(calendar -> known.add(calendar.id()));
        CalendarId id = WorkCalendar.ALL_HOURS;
        for (int i = 2; known.contains(id); i++) {
            id = CalendarId.of(WorkCalendar.ALL_HOURS + "#" + i);
        }
        return id;
    }

    /** Lets an activity wait for a moment that is set elsewhere: for its start, or to finish no earlier. */
    ActivityId push(String label, LocalDateTime moment, ActivityId waiting, LinkType type) {
        ActivityId guest = guest(label, ConstraintType.MUST_FINISH_ON, moment, Placement.scheduled());
        links.add(Dependency.of(guest, waiting, type, WorkTime.ZERO));
        return guest;
    }

    /** The same, but the guest may come later where that is soon enough: its late date tells by when it has to come. */
    ActivityId offer(String label, LocalDateTime moment, ActivityId waiting) {
        ActivityId guest =
                guest(label, ConstraintType.FINISH_NO_EARLIER_THAN, moment, Placement.external(null, moment));
        links.add(Dependency.of(guest, waiting, LinkType.FS, WorkTime.ZERO));
        return guest;
    }

    /** Lets something elsewhere wait for an activity, a start or another point in time; it must be there by a moment. */
    ActivityId hold(String label, ActivityId awaited, LocalDateTime latest, boolean start) {
        ConstraintType type = start ? ConstraintType.START_NO_LATER_THAN : ConstraintType.FINISH_NO_LATER_THAN;
        ActivityId guest = guest(label, type, latest, Placement.scheduled());
        links.add(Dependency.of(awaited, guest, LinkType.FS, WorkTime.ZERO));
        return guest;
    }

    /** Lets late dates count back from a moment; not where the plan is scheduled from its finish. */
    void end(LocalDateTime moment) {
        if (plan.scheduling().from() == ScheduleFrom.PLAN_START) {
            rules = plan.scheduling().withFinish(moment);
        }
    }

    private ActivityId guest(String label, ConstraintType type, LocalDateTime moment, Placement placement) {
        String text = label.length() > LONGEST ? label.substring(0, LONGEST) : label;
        ActivityId id = ActivityId.of(text);
        for (int i = 2; !taken.add(id); i++) {
            id = ActivityId.of(text + "#" + i);
        }
        guests.add(Activity.builder(id, label)
                .kind(ActivityKind.MILESTONE)
                .calendar(always)
                .constraint(DateConstraint.of(type, moment))
                .placement(placement)
                .build());
        return id;
    }

    /** The plan with its guests, which stand behind its own activities. */
    Plan plan() {
        if (guests.isEmpty() && rules.equals(plan.scheduling()) && (plan.start() != null || start == null)) {
            return plan;
        }
        return startless() ? plan : started(joined(plan.activities(), guests));
    }

    /** Whether nothing says when it may start: it has no dates then, and those of guests do not change that. */
    private boolean startless() {
        return start == null && PlanStart.find(plan).isEmpty();
    }

    private Plan started(List<Activity> activities) {
        WorkCalendar allHours = WorkCalendar.allHours();
        boolean added = !guests.isEmpty() && !always.equals(allHours.id());
        return plan.toBuilder()
                .start(start)
                .scheduling(rules)
                .calendars(
                        added
                                ? joined(
                                        plan.calendars(),
                                        List.of(new WorkCalendar(always, allHours.name(), allHours.week(), List.of())))
                                : plan.calendars())
                .activities(activities)
                .dependencies(joined(plan.dependencies(), links))
                .build();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }
}
