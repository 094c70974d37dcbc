package dev.pmo.core.validation;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.WorkCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be said of the network of a plan: its identifiers, references, links and circles. */
final class NetworkChecks {

    private final Plan plan;
    private final Violations violations;
    private final List<ActivityId> names;
    private final Map<ActivityId, Integer> numbers;

    private NetworkChecks(Plan plan, Violations violations) {
        this.plan = plan;
        this.violations = violations;
        names = new ArrayList<>(plan.activities().size());
        numbers = new HashMap<>(plan.activities().size() * 2);
        for (Activity activity : plan.activities()) {
            if (numbers.putIfAbsent(activity.id(), names.size()) == null) {
                names.add(activity.id());
            }
        }
    }

    static void check(Plan plan, Violations violations) {
        NetworkChecks checks = new NetworkChecks(plan, violations);
        if (checks.names.size() < plan.activities().size()) {
            Repeats.report(violations, "plan.activities", "an activity", true, plan.activities(), Activity::id);
        }
        Repeats.report(violations, "plan.milestones", "a milestone", false, plan.milestones(), Milestone::id);
        checks.calendars();
        ResourceChecks.check(plan, violations);
        checks.parents();
        checks.links();
        checks.milestones();
        checks.scheduling();
        BaselineChecks.check(plan, violations);
    }

    private void scheduling() {
        if (plan.scheduling().from() == ScheduleFrom.PLAN_FINISH
                && plan.scheduling().finish() == null) {
            violations.addStructural(
                    ViolationKind.MISSING_DATE,
                    "plan.scheduling.finish",
                    "the plan is scheduled from its finish, and no date says when that is",
                    plan.scheduling().from());
        }
    }

    private void calendars() {
        Set<CalendarId> known = new HashSet<>();
        known.add(WorkCalendar.STANDARD);
        known.add(WorkCalendar.ALL_HOURS);
        plan.calendars().forEach(calendar -> known.add(calendar.id()));
        calendar(known, plan.calendar(), "plan", null);
        for (Activity activity : plan.activities()) {
            calendar(known, activity.calendar(), "plan.activities", activity.id());
        }
        for (Resource resource : plan.resources()) {
            calendar(known, resource.calendar(), "plan.resources", resource.id());
        }
    }

    private void calendar(Set<CalendarId> known, @Nullable CalendarId calendar, String place, @Nullable Object item) {
        if (calendar != null && !known.contains(calendar)) {
            violations.addStructural(
                    ViolationKind.DANGLING_REFERENCE,
                    place + (item == null ? "" : "[" + item + "]") + ".calendar",
                    "the plan has no such calendar",
                    calendar);
        }
    }

    private void parents() {
        int[] from = new int[plan.activities().size()];
        int[] to = new int[from.length];
        int count = 0;
        for (Activity activity : plan.activities()) {
            ActivityId parent = activity.parent();
            if (parent == null) {
                continue;
            }
            String path = "plan.activities[" + activity.id() + "].parent";
            Integer number = numbers.get(parent);
            if (number == null) {
                violations.addStructural(
                        ViolationKind.DANGLING_REFERENCE, path, "the plan has no such activity", parent);
            } else if (parent.equals(activity.id())) {
                violations.addStructural(
                        ViolationKind.SELF_LINK, path, "the activity is its own summary activity", parent);
            } else {
                from[count] = numbers.getOrDefault(activity.id(), number);
                to[count++] = number;
            }
        }
        cycles("plan.activities", "the summary activities go round in a circle", from, to, count);
    }

    private void links() {
        int[] from = new int[plan.dependencies().size()];
        int[] to = new int[from.length];
        int count = 0;
        for (Dependency link : plan.dependencies()) {
            Integer predecessor = numbers.get(link.predecessor());
            Integer successor = numbers.get(link.successor());
            if (predecessor == null) {
                end(link, "predecessor", link.predecessor());
            }
            if (successor == null) {
                end(link, "successor", link.successor());
            }
            if (link.predecessor().equals(link.successor())) {
                violations.addStructural(
                        ViolationKind.SELF_LINK,
                        path(link),
                        "the link leads from an activity to itself",
                        link.successor());
            } else if (predecessor != null && successor != null) {
                from[count] = predecessor;
                to[count++] = successor;
            }
        }
        cycles("plan.dependencies", "the links go round in a circle", from, to, count);
    }

    private void end(Dependency link, String end, ActivityId activity) {
        violations.addStructural(
                ViolationKind.DANGLING_REFERENCE, path(link) + "." + end, "the plan has no such activity", activity);
    }

    private void milestones() {
        for (Milestone milestone : plan.milestones()) {
            if (milestone.activity() != null && !numbers.containsKey(milestone.activity())) {
                violations.add(
                        ViolationKind.DANGLING_REFERENCE,
                        "plan.milestones[" + milestone.id() + "].activity",
                        "the plan has no such activity",
                        milestone.activity());
            }
        }
    }

    private void cycles(String path, String message, int[] from, int[] to, int count) {
        if (count == 0) {
            return;
        }
        for (List<ActivityId> cycle : Cycles.of(names, from, to, count)) {
            violations.addStructural(ViolationKind.CYCLE, path + "[" + cycle.get(0) + "]", message, Cycles.text(cycle));
        }
    }

    private static String path(Dependency link) {
        return "plan.dependencies[" + link.predecessor() + " " + link.type() + " " + link.successor() + "]";
    }
}
