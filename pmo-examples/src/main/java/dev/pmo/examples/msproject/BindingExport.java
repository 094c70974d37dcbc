package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Placement;
import dev.pmo.examples.input.common.ImportNotes;
import org.mpxj.ConstraintType;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/** Writes what binds an activity beyond its links. */
final class BindingExport {

    private final ImportNotes notes;

    BindingExport(ImportNotes notes) {
        this.notes = notes;
    }

    void fill(String place, Task task, Activity activity) {
        constraint(place, task, activity);
        Placement placement = activity.placement();
        if (placement.stands()) {
            task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
            task.setStart(placement.start());
            task.setFinish(placement.finish());
        }
        if (placement.mode() == ActivityMode.EXTERNAL) {
            notes.add(place, "the work of another plan is written as a task put by hand", null);
        }
    }

    private void constraint(String place, Task task, Activity activity) {
        task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        DateConstraint constraint = activity.constraint();
        if (constraint == null || (constraint.type().dated() && constraint.date() == null)) {
            return;
        }
        task.setConstraintType(
                switch (constraint.type()) {
                    case AS_LATE_AS_POSSIBLE -> ConstraintType.AS_LATE_AS_POSSIBLE;
                    case START_NO_EARLIER_THAN -> ConstraintType.START_NO_EARLIER_THAN;
                    case START_NO_LATER_THAN -> ConstraintType.START_NO_LATER_THAN;
                    case FINISH_NO_EARLIER_THAN -> ConstraintType.FINISH_NO_EARLIER_THAN;
                    case FINISH_NO_LATER_THAN -> ConstraintType.FINISH_NO_LATER_THAN;
                    case MUST_START_ON, MANDATORY_START -> ConstraintType.MUST_START_ON;
                    case MUST_FINISH_ON, MANDATORY_FINISH -> ConstraintType.MUST_FINISH_ON;
                });
        task.setConstraintDate(constraint.type().dated() ? constraint.date() : null);
        if (constraint.type() == dev.pmo.core.plan.ConstraintType.MUST_START_ON
                || constraint.type() == dev.pmo.core.plan.ConstraintType.MUST_FINISH_ON) {
            notes.add(
                    place,
                    "a date is written as one that later links do not move either",
                    constraint.type().name());
        }
    }
}
