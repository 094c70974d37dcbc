package dev.pmo.rules.planning.standards;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of an activity is left, as the scheduler plans it. */
final class WorkLeft {

    private WorkLeft() {}

    /** As reported; else, where it has started, the share that is not complete in whole minutes, rounded up; else all. */
    static WorkTime of(Activity activity) {
        Progress progress = activity.progress();
        WorkTime remaining = progress.remaining();
        Ratio complete = progress.complete();
        if (remaining != null) {
            return remaining.signum() < 0 ? WorkTime.ZERO : remaining;
        }
        if (complete == null || progress.actualStart() == null) {
            return activity.duration();
        }
        BigDecimal open = BigDecimal.ONE.subtract(complete.value()).max(BigDecimal.ZERO);
        return WorkTime.ofMinutes(
                open.multiply(BigDecimal.valueOf(activity.duration().minutes()))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }
}
