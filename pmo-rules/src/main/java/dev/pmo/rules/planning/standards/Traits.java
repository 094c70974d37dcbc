package dev.pmo.rules.planning.standards;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Progress;
import dev.pmo.rules.planning.network.FinishDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What is true of an activity, a bit for each: so that an activity is looked at once, whatever is asked of it. */
final class Traits {

    /** Work or a point in time of this plan: no heading, no level of effort, neither dropped nor external. */
    static final int COUNTED = 1;

    static final int STARTED = 1 << 1;
    static final int FINISHED = 1 << 2;

    /** It is a task that takes time. */
    static final int WORK = 1 << 3;

    /** A date binds it that its links cannot move. */
    static final int HARD = 1 << 4;

    /** A date fixes it, or may, whatever its links ask. */
    static final int FIXED = 1 << 5;

    /** It names who does it. */
    static final int OWNED = 1 << 6;

    /** It is counted, and has an agreed finish. */
    static final int AGREED = 1 << 7;

    /** It is counted, and was agreed to finish by the data date. */
    static final int DUE = 1 << 8;

    /** It is said to have happened after the data date. */
    static final int IN_FUTURE = 1 << 9;

    /** A link leads to it, or from it. */
    static final int LED = 1 << 10;

    static final int LEADS = 1 << 11;

    /** A link leads to its start, or from its finish. */
    static final int START_DRIVEN = 1 << 12;

    static final int FINISH_DRIVES = 1 << 13;

    private Traits() {}

    /** What is true of an activity by itself. */
    static int of(Activity activity, LocalDate dataDate) {
        ActivityKind kind = activity.kind();
        ActivityMode mode = activity.placement().mode();
        int traits = activity.placement().stands() ? HARD | FIXED : 0;
        if ((kind == ActivityKind.TASK || kind == ActivityKind.MILESTONE)
                && mode != ActivityMode.INACTIVE
                && mode != ActivityMode.EXTERNAL) {
            traits |= COUNTED | agreed(activity.baselineFinish(), dataDate);
        }
        if (kind == ActivityKind.TASK && activity.duration().signum() > 0) {
            traits |= WORK;
        }
        if (!activity.assignments().isEmpty()
                || (activity.owner() != null && !activity.owner().isBlank())) {
            traits |= OWNED;
        }
        DateConstraint constraint = activity.constraint();
        return traits | progress(activity.progress(), dataDate) | (constraint == null ? 0 : bound(constraint));
    }

    private static int agreed(@Nullable LocalDateTime finish, LocalDate dataDate) {
        if (finish == null) {
            return 0;
        }
        return FinishDay.of(finish).isAfter(dataDate) ? AGREED : AGREED | DUE;
    }

    private static int progress(Progress progress, LocalDate dataDate) {
        LocalDateTime start = progress.actualStart();
        LocalDateTime finish = progress.actualFinish();
        int traits = finish == null ? 0 : FINISHED;
        if (start != null || finish != null) {
            traits |= STARTED;
        }
        boolean startsAfter = start != null && start.toLocalDate().isAfter(dataDate);
        boolean finishesAfter = finish != null && FinishDay.of(finish).isAfter(dataDate);
        return startsAfter || finishesAfter ? traits | IN_FUTURE : traits;
    }

    private static int bound(DateConstraint constraint) {
        boolean dated = constraint.date() != null;
        return switch (constraint.type()) {
            case MUST_START_ON, MUST_FINISH_ON, MANDATORY_START, MANDATORY_FINISH -> dated ? HARD | FIXED : FIXED;
            case START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> dated ? HARD : 0;
            case START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN -> 0;
            case AS_LATE_AS_POSSIBLE -> FIXED;
        };
    }
}
