package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Wording;
import java.time.LocalDateTime;
import java.util.List;

/** Reads one activity after the other into a network: its calendar, state, working time, and what binds it. */
final class ActivityReader {

    private final Network network;
    private final ActivityIndex index;
    private final CalendarBook calendars;
    private final ProgressReader progress;
    private final AssignmentReader assignments;
    private final Reach reach;
    private final List<Diagnostic> diagnostics;

    ActivityReader(
            Plan plan,
            Network network,
            ActivityIndex index,
            CalendarBook calendars,
            Reach reach,
            List<Diagnostic> diagnostics) {
        this.network = network;
        this.index = index;
        this.calendars = calendars;
        this.reach = reach;
        this.diagnostics = diagnostics;
        this.progress = new ProgressReader(network, diagnostics);
        this.assignments = new AssignmentReader(plan, network, calendars, reach, diagnostics);
    }

    void read(int node, Activity activity) {
        if (index.add(node, activity.id()) >= 0) {
            note(DiagnosticCode.DUPLICATE_ACTIVITY, activity, "More than one activity is called " + activity.id());
        }
        network.calendar[node] = calendars.position(activity);
        long duration = activity.duration().minutes();
        if (duration < 0) {
            note(DiagnosticCode.NEGATIVE_DURATION, activity, "The duration of " + activity.id() + " is negative");
            duration = 0;
        }
        boolean aside = aside(node, activity);
        List<AssignmentReader.Part> parts = assignments.read(node, activity, aside ? 0 : duration);
        if (aside) {
            return;
        }
        long whole = duration;
        if (reported(activity.progress())) {
            duration = progress.read(node, activity, duration, calendars.compiled(network.calendar[node]));
        }
        duration = assignments.settle(node, parts, whole, duration);
        if (activity.placement().stands()) {
            duration = held(node, activity, duration);
        }
        if (activity.constraint() != null || activity.deadline() != null) {
            bind(node, activity);
        }
        network.duration[node] = reach.bounded(duration);
    }

    private static boolean reported(Progress progress) {
        return progress.actualStart() != null || progress.actualFinish() != null || progress.complete() != null;
    }

    private boolean aside(int node, Activity activity) {
        if (activity.placement().mode() == ActivityMode.INACTIVE) {
            network.state[node] = Network.INACTIVE;
            note(
                    DiagnosticCode.INACTIVE_ACTIVITY,
                    activity,
                    activity.id() + " is inactive: it has no dates, and its links are left out");
            return true;
        }
        if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT) {
            network.state[node] = Network.EFFORT;
            return true;
        }
        if (activity.kind() != ActivityKind.SUMMARY) {
            return false;
        }
        network.state[node] = Network.SUMMARY;
        if (activity.constraint() != null && !SummaryLogic.passesOn(activity.constraint())) {
            note(
                    DiagnosticCode.CONSTRAINT_ON_SUMMARY,
                    activity,
                    "The constraint on the summary activity " + activity.id() + " is left out");
        }
        return true;
    }

    /** The working time between the dates at which an activity stands, where it stands at both. */
    private long held(int node, Activity activity, long duration) {
        Placement placement = activity.placement();
        LocalDateTime start = placement.start();
        LocalDateTime finish = placement.finish();
        LocalDateTime stands = start == null ? finish : start;
        if (network.state[node] == Network.FINISHED) {
            return duration;
        }
        if (network.state[node] == Network.STARTED) {
            return begun(node, activity, duration);
        }
        if (stands == null) {
            note(
                    DiagnosticCode.PLACEMENT_WITHOUT_DATE,
                    activity,
                    activity.id() + " is " + Wording.of(placement.mode())
                            + ", but has no dates of its own: the logic places it");
            return duration;
        }
        if (network.state[node] == Network.OPEN && Minutes.of(stands) < network.dataDate) {
            note(
                    DiagnosticCode.PLACEMENT_BEFORE_DATA_DATE,
                    activity,
                    activity.id() + " stands before the data date, and has not started");
        }
        network.state[node] = Network.HELD;
        CompiledCalendar calendar = calendars.compiled(network.calendar[node]);
        return start == null || finish == null
                ? duration
                : Math.max(0, calendar.count(Minutes.of(finish)) - calendar.count(Minutes.of(start)));
    }

    /** The working time up to the finish at which started work stands, or what remains of it. */
    private long begun(int node, Activity activity, long duration) {
        LocalDateTime started = activity.progress().actualStart();
        LocalDateTime finish = activity.placement().finish();
        LocalDateTime kept = ProgressReader.keptFinish(activity);
        if (started == null || kept == null) {
            if (finish != null) {
                note(
                        DiagnosticCode.PLACEMENT_BEFORE_ACTUAL,
                        activity,
                        activity.id() + " stands until " + finish + ", but has started on " + started
                                + ": it is planned from there on");
            }
            return duration;
        }
        CompiledCalendar calendar = calendars.compiled(network.calendar[node]);
        long resumes = Math.max(Minutes.of(started), network.dataDate);
        return Math.max(0, calendar.count(Minutes.of(kept)) - calendar.count(resumes));
    }

    private void bind(int node, Activity activity) {
        DateConstraint constraint = activity.constraint();
        network.constrained[node] = true;
        if (constraint == null) {
            return;
        }
        if (constraint.type().dated() && constraint.date() == null) {
            note(
                    DiagnosticCode.CONSTRAINT_WITHOUT_DATE,
                    activity,
                    "The constraint '" + Wording.of(constraint.type()) + "' on " + activity.id()
                            + " has no date, and binds nothing");
        } else if (network.state[node] == Network.OPEN && fixes(constraint.type())) {
            network.state[node] = Network.FIXED;
        }
    }

    private static boolean fixes(ConstraintType type) {
        return switch (type) {
            case MUST_START_ON, MUST_FINISH_ON, MANDATORY_START, MANDATORY_FINISH -> true;
            default -> false;
        };
    }

    private void note(DiagnosticCode code, Activity activity, String text) {
        diagnostics.add(new Diagnostic(code, List.of(activity.id()), text));
    }
}
