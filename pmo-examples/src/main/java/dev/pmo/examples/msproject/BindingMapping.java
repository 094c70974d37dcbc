package dev.pmo.examples.msproject;

import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Placement;
import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/**
 * Turns what binds a task beyond its links into constraints and placements.
 *
 * <p>"Must start on" of Microsoft Project and "mandatory start" of Primavera both fix the early and the late dates: they
 * are our mandatory dates. "Start on" of Primavera gives way to later links, so that it is "no earlier than" and "no
 * later than" at once; the first is carried, the second noted.
 */
final class BindingMapping {

    private static final Map<org.mpxj.ConstraintType, ConstraintType> CONSTRAINTS = constraints();

    private final ImportNotes notes;

    BindingMapping(ImportNotes notes) {
        this.notes = notes;
    }

    private static Map<org.mpxj.ConstraintType, ConstraintType> constraints() {
        Map<org.mpxj.ConstraintType, ConstraintType> map = new EnumMap<>(org.mpxj.ConstraintType.class);
        map.put(org.mpxj.ConstraintType.START_NO_EARLIER_THAN, ConstraintType.START_NO_EARLIER_THAN);
        map.put(org.mpxj.ConstraintType.START_NO_LATER_THAN, ConstraintType.START_NO_LATER_THAN);
        map.put(org.mpxj.ConstraintType.FINISH_NO_EARLIER_THAN, ConstraintType.FINISH_NO_EARLIER_THAN);
        map.put(org.mpxj.ConstraintType.FINISH_NO_LATER_THAN, ConstraintType.FINISH_NO_LATER_THAN);
        map.put(org.mpxj.ConstraintType.MUST_START_ON, ConstraintType.MANDATORY_START);
        map.put(org.mpxj.ConstraintType.MUST_FINISH_ON, ConstraintType.MANDATORY_FINISH);
        map.put(org.mpxj.ConstraintType.START_ON, ConstraintType.START_NO_EARLIER_THAN);
        map.put(org.mpxj.ConstraintType.FINISH_ON, ConstraintType.FINISH_NO_EARLIER_THAN);
        return map;
    }

    @Nullable
    DateConstraint constraint(String place, Task task) {
        if (task.getSecondaryConstraintType() != null) {
            notes.add(
                    place,
                    "a second constraint is not carried",
                    task.getSecondaryConstraintType() + " " + task.getSecondaryConstraintDate());
        }
        DateConstraint own = own(place, task);
        return task.getActualStart() == null ? OutsideDates.bound(place, task, own, notes) : own;
    }

    private @Nullable DateConstraint own(String place, Task task) {
        org.mpxj.ConstraintType given = task.getConstraintType();
        if (given == null || given == org.mpxj.ConstraintType.AS_SOON_AS_POSSIBLE) {
            return null;
        }
        if (given == org.mpxj.ConstraintType.AS_LATE_AS_POSSIBLE) {
            return DateConstraint.asLateAsPossible();
        }
        ConstraintType type = CONSTRAINTS.get(given);
        if (type == null || task.getConstraintDate() == null) {
            notes.add(place, "a constraint is not carried", given + " " + task.getConstraintDate());
            return null;
        }
        if (given == org.mpxj.ConstraintType.START_ON || given == org.mpxj.ConstraintType.FINISH_ON) {
            notes.add(
                    place,
                    "a date to start or finish on is carried as 'no earlier than', not as 'no later than'",
                    given + " " + task.getConstraintDate());
        }
        return DateConstraint.of(type, task.getConstraintDate());
    }

    Placement placement(String place, Task task) {
        if (!task.getActive()) {
            return Placement.inactive();
        }
        LocalDateTime start = task.getStart();
        LocalDateTime finish = task.getFinish();
        boolean outside = task.getExternalTask() || (task.getExternalProject() && !task.hasChildTasks());
        boolean manual = task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED;
        if (!outside && !manual) {
            return Placement.scheduled();
        }
        if (task.getSummary() && task.hasChildTasks()) {
            notes.add(place, "a heading put by hand takes the span of what is below it", text(start, finish));
            return Placement.scheduled();
        }
        if (start == null && finish == null) {
            notes.add(place, "is put by hand but at no date; its links say when it comes", task.getName());
            return Placement.scheduled();
        }
        return outside ? Placement.external(start, finish) : Placement.manual(start, finish);
    }

    private static String text(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        return start + " to " + finish;
    }
}
