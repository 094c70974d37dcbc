package dev.pmo.core.validation;

import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an activity by itself.
 *
 * <p>Activities are by far the most numerous records of a portfolio, so what their annotations say is checked here by
 * hand, and the validation provider is not sent through them.
 */
final class ActivityChecks {

    private ActivityChecks() {}

    static void check(Activity activity, Violations violations) {
        if (activity.name().isBlank()) {
            violations.add(ViolationKind.MISSING_NAME, path(activity) + "name", "an activity has no name", "");
        }
        if (activity.duration().signum() < 0) {
            violations.addStructural(
                    ViolationKind.NEGATIVE_VALUE,
                    path(activity) + "duration",
                    "the duration of an activity is negative",
                    activity.duration());
        }
        reversed(activity, "", activity.reversedDates(), violations);
        progress(activity, activity.progress(), violations);
        constraint(activity, activity.constraint(), violations);
        placement(activity, activity.placement(), violations);
    }

    private static void constraint(Activity activity, @Nullable DateConstraint constraint, Violations violations) {
        if (constraint != null && constraint.type().dated() && constraint.date() == null) {
            violations.add(
                    ViolationKind.MISSING_DATE,
                    path(activity) + "constraint.date",
                    "the constraint needs a date and has none",
                    constraint.type());
        }
    }

    private static void placement(Activity activity, Placement placement, Violations violations) {
        reversed(activity, "placement.", placement.reversedDates(), violations);
        if (placement.stands() && placement.start() == null && placement.finish() == null) {
            violations.add(
                    ViolationKind.MISSING_DATE,
                    path(activity) + "placement.start",
                    "the activity stands at dates of its own, and has none",
                    placement.mode());
        }
    }

    private static void progress(Activity activity, Progress progress, Violations violations) {
        reversed(activity, "progress.", progress.reversedDates(), violations);
        if (progress.actualFinish() != null && progress.actualStart() == null) {
            violations.add(
                    ViolationKind.FINISH_WITHOUT_START,
                    path(activity) + "progress.actualStart",
                    "the work has finished, and no date says when it started",
                    progress.actualFinish());
        }
        Ratio complete = progress.complete();
        if (complete != null && (complete.signum() < 0 || complete.compareTo(Ratio.ONE) > 0)) {
            violations.add(
                    ViolationKind.SHARE_OUT_OF_RANGE,
                    path(activity) + "progress.complete",
                    "the share of the work that is done lies outside 0% to 100%",
                    complete);
        }
        if (progress.remaining() != null && progress.remaining().signum() < 0) {
            violations.addStructural(
                    ViolationKind.NEGATIVE_VALUE,
                    path(activity) + "progress.remaining",
                    "the working time still needed is negative",
                    progress.remaining());
        }
        contradiction(activity, progress, violations);
    }

    /** What has finished, or is complete, needs no more time; what has finished is complete, and the other way round. */
    private static void contradiction(Activity activity, Progress progress, Violations violations) {
        boolean finished = progress.actualFinish() != null;
        Ratio complete = progress.complete();
        boolean whole = complete != null && complete.compareTo(Ratio.ONE) >= 0;
        if (progress.remaining() != null && progress.remaining().signum() > 0 && (finished || whole)) {
            violations.add(
                    ViolationKind.CONTRADICTING_PROGRESS,
                    path(activity) + "progress.remaining",
                    finished
                            ? "the work has finished, and working time is still needed"
                            : "all of the work is done, and working time is still needed",
                    progress.remaining());
        } else if (!finished
                && complete != null
                && complete.compareTo(Ratio.ONE) == 0
                && activity.kind() != ActivityKind.SUMMARY) {
            violations.add(
                    ViolationKind.CONTRADICTING_PROGRESS,
                    path(activity) + "progress.actualFinish",
                    "all of the work is done, and no date says when it finished, so that it counts as unfinished",
                    complete);
        }
        if (finished && complete != null && complete.signum() >= 0 && !whole) {
            violations.add(
                    ViolationKind.CONTRADICTING_PROGRESS,
                    path(activity) + "progress.complete",
                    "the work has finished, and not all of it is done",
                    complete);
        }
    }

    private static void reversed(
            Activity activity, String prefix, List<ReversedDates> reversed, Violations violations) {
        for (ReversedDates pair : reversed) {
            violations.add(
                    ViolationKind.DATES_REVERSED, path(activity) + prefix + pair.last(), pair.message(), pair.value());
        }
    }

    private static String path(Activity activity) {
        return "plan.activities[" + activity.id() + "].";
    }
}
