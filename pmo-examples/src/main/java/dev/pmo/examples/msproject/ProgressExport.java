package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.WorkTime;
import org.mpxj.Task;

/** Writes how far an activity has come. */
final class ProgressExport {

    private final boolean clock;

    ProgressExport(boolean clock) {
        this.clock = clock;
    }

    void fill(Task task, Activity activity) {
        Progress progress = activity.progress();
        WorkTime remaining = remaining(activity, progress);
        task.setActualStart(progress.actualStart());
        task.setActualFinish(progress.actualFinish());
        task.setRemainingDuration(TaskExport.duration(remaining, clock));
        task.setActualDuration(TaskExport.duration(activity.duration().minus(remaining), clock));
        if (progress.complete() != null) {
            task.setPercentageComplete(
                    progress.complete().value().movePointRight(2).doubleValue());
        }
    }

    /** What remains: as reported, else nothing of what has finished, and all of what has not. */
    private static WorkTime remaining(Activity activity, Progress progress) {
        if (progress.remaining() != null) {
            return progress.remaining();
        }
        return progress.actualFinish() == null ? activity.duration() : WorkTime.ZERO;
    }
}
