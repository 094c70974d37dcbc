package dev.pmo.examples.cli;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.InterfaceOutlook;
import dev.pmo.rules.planning.integrated.InterfaceState;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.Schedule;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All plans of a tree as one, joined where a give/get dependency names an activity on both sides. Each plan keeps its
 * calendars and does not start before its own start. Used by one thread.
 */
final class JoinedPlan {

    /**
     * Where an activity of the joined plan comes from.
     *
     * @param scope the scope whose plan holds it
     * @param activity as it stands there
     */
    record Origin(ScopeRef scope, Activity activity) {}

    /**
     * Why a plan has no dates and was set aside.
     *
     * @param scope the scope whose plan it is
     * @param diagnostic why
     */
    record Refused(ScopeRef scope, Diagnostic diagnostic) {}

    private final List<Refused> refused = new ArrayList<>();
    private final List<Scope> planned = new ArrayList<>();
    private final JoinedNames names = new JoinedNames();
    private final List<WorkCalendar> calendars = new ArrayList<>();
    private final JoinedResources resources = new JoinedResources();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Dependency> links = new ArrayList<>();
    private final List<String> unjoined = new ArrayList<>();
    private @Nullable LocalDateTime start;
    private boolean startAssumed;
    private Plan scheduled = Plan.none();

    private final LocalDateTime otherwise;

    private JoinedPlan(LocalDateTime otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * All plans below a scope, joined as in the integrated schedule; where nothing says when work may start, it starts
     * at the given moment.
     */
    static JoinedPlan of(Scope root, LocalDateTime otherwise, List<InterfaceOutlook> interfaces) {
        JoinedPlan joined = new JoinedPlan(otherwise);
        joined.collect(root);
        joined.setAside();
        joined.planned.forEach(
                scope -> joined.start = Dates.earlier(joined.start, scope.plan().start()));
        joined.names.enter(joined.planned);
        joined.planned.forEach(joined::add);
        interfaces.forEach(joined::join);
        return joined;
    }

    /** The dates of the plan itself where there is one only, else of all as one; changed beforehand. */
    Schedule schedule(UnaryOperator<Plan> change) {
        Plan plan = change.apply(
                planned.size() == 1
                        ? planned.get(0).plan()
                        : Plan.builder()
                                .start(start)
                                .calendars(calendars)
                                .activities(activities)
                                .dependencies(links)
                                .resources(resources.all())
                                .build());
        Schedule schedule = scheduled(plan);
        scheduled = startAssumed ? plan.toBuilder().start(otherwise).build() : plan;
        return schedule;
    }

    /** The plan that was scheduled: itself where there is one only, else all as one. */
    Plan plan() {
        return scheduled;
    }

    /** The scopes that have a plan with dates. */
    List<Scope> scopes() {
        return planned;
    }

    private Schedule scheduled(Plan plan) {
        Schedule schedule = Schedule.of(plan);
        boolean startless = schedule.diagnostics().stream().anyMatch(one -> one.code() == DiagnosticCode.NO_START);
        if (!startless) {
            return schedule;
        }
        startAssumed = true;
        return Schedule.of(plan.toBuilder().start(otherwise).build());
    }

    /** The plans that have no dates by themselves, with the reasons. */
    List<Refused> refused() {
        return refused;
    }

    /** Where an activity comes from; nothing for a start that was only made for joining. */
    @Nullable
    Origin originOf(ActivityId id) {
        return names.originOf(id);
    }

    /** The dependencies between plans that could not be followed, in words. */
    List<String> unjoined() {
        return unjoined;
    }

    private void collect(Scope root) {
        Deque<Scope> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            if (!scope.plan().activities().isEmpty()) {
                planned.add(scope);
            }
            scope.children().forEach(open::addLast);
        }
    }

    /** A plan that has no dates by itself would leave all of them without. */
    private void setAside() {
        if (planned.size() == 1) {
            return;
        }
        for (Scope scope : List.copyOf(planned)) {
            Schedule alone = scheduled(scope.plan());
            if (!alone.dated()) {
                planned.remove(scope);
                alone.diagnostics().forEach(one -> refused.add(new Refused(scope.ref(), one)));
            }
        }
        startAssumed = false;
    }

    private void add(Scope scope) {
        Plan plan = scope.plan();
        Map<CalendarId, CalendarId> known = new HashMap<>();
        for (WorkCalendar calendar : plan.calendars()) {
            CalendarId id = CalendarId.of("CALENDAR-" + (calendars.size() + 1));
            known.putIfAbsent(calendar.id(), id);
            calendars.add(new WorkCalendar(
                    id, calendar.name(), calendar.week(), calendar.exceptions(), calendar.recurring()));
        }
        Map<ActivityId, ActivityId> local = new HashMap<>();
        for (Activity activity : plan.activities()) {
            local.putIfAbsent(activity.id(), names.of(scope, activity));
        }
        resources.add(scope.ref().id(), plan, known);
        for (Activity activity : plan.activities()) {
            activities.add(moved(activity, names.of(scope, activity), plan, known, local));
        }
        Set<ActivityId> driven = new HashSet<>();
        for (Dependency link : plan.dependencies()) {
            driven.add(link.successor());
            links.add(Dependency.of(
                    local.getOrDefault(link.predecessor(), link.predecessor()),
                    local.getOrDefault(link.successor(), link.successor()),
                    link.type(),
                    link.lag()));
        }
        hold(scope, driven);
    }

    /** Without a calendar of its own it keeps that of its plan, or those of its resources. */
    private Activity moved(
            Activity activity,
            ActivityId id,
            Plan plan,
            Map<CalendarId, CalendarId> known,
            Map<ActivityId, ActivityId> local) {
        boolean staffed = activity.assignments().stream().anyMatch(one -> !one.passive());
        CalendarId calendar = activity.calendar() == null && !staffed ? plan.calendar() : activity.calendar();
        ActivityId parent = activity.parent();
        return Activity.builder(id, activity.name())
                .kind(activity.kind())
                .duration(activity.duration())
                .calendar(calendar == null ? null : known.getOrDefault(calendar, calendar))
                .parent(parent == null ? null : local.getOrDefault(parent, parent))
                .constraint(activity.constraint())
                .progress(activity.progress())
                .baseline(activity.baselineStart(), activity.baselineFinish())
                .owner(activity.owner())
                .deadline(activity.deadline())
                .placement(activity.placement())
                .assignments(resources.of(activity))
                .build();
    }

    /** Keeps a plan that starts later than the first from starting with it. */
    private void hold(Scope scope, Set<ActivityId> driven) {
        LocalDateTime begin = scope.plan().start();
        if (begin == null || start == null || !begin.isAfter(start)) {
            return;
        }
        ActivityId gate = names.unused("start of " + scope.ref().id());
        activities.add(Activity.builder(gate, "Start of " + scope.name())
                .kind(ActivityKind.MILESTONE)
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, begin))
                .build());
        for (Activity activity : scope.plan().activities()) {
            boolean waits = activity.kind() != ActivityKind.SUMMARY
                    && activity.progress().actualStart() == null
                    && !driven.contains(activity.id());
            if (waits) {
                links.add(Dependency.of(gate, names.of(scope, activity)));
            }
        }
    }

    private void join(InterfaceOutlook one) {
        ActivityRef giver = one.giver();
        ActivityRef receiver = one.receiver();
        ActivityId from = giver == null ? null : find(giver.scope(), giver.activity());
        ActivityId to = receiver == null ? null : find(receiver.scope(), receiver.activity());
        if (from != null && to != null && one.state() == InterfaceState.JOINED) {
            links.add(Dependency.of(from, to));
        } else if (planned.size() > 1 && one.state() != InterfaceState.DELIVERED) {
            String state = Wording.of(one.state());
            unjoined.add(ScheduleNotes.unjoined(one, one.note().isEmpty() ? state : state + ", " + one.note()));
        }
    }

    private @Nullable ActivityId find(ScopeRef holder, @Nullable ActivityId activity) {
        for (Scope scope : activity == null ? List.<Scope>of() : planned) {
            if (scope.ref().equals(holder)) {
                for (Activity candidate : scope.plan().activities()) {
                    if (candidate.id().equals(activity)) {
                        return names.of(scope, candidate);
                    }
                }
            }
        }
        return null;
    }
}
