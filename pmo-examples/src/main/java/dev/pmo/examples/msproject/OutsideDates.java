package dev.pmo.examples.msproject;

import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.mpxj.Task;

/**
 * The dates that Primavera keeps of links to projects that are not in the file: an activity that has not started comes no
 * earlier than its external early start, and its late finish no later than the external one.
 *
 * <p>They are carried as the constraint of those names where the activity has none that stands against it. A project that
 * ignores the links to other projects ignores these dates, too.
 */
final class OutsideDates {

    private OutsideDates() {}

    /** The constraint of an activity beside these dates. */
    static @Nullable DateConstraint bound(String place, Task task, @Nullable DateConstraint own, ImportNotes notes) {
        LocalDateTime start = task.getExternalEarlyStart();
        LocalDateTime finish = task.getExternalLateFinish();
        if ((start == null && finish == null)
                || task.getParentFile().getProjectProperties().getIgnoreRelationshipsToAndFromOtherProjects()) {
            return own;
        }
        DateConstraint bound = own;
        if (start != null && !bound(own, start)) {
            bound = own == null || own.type() == ConstraintType.START_NO_EARLIER_THAN
                    ? DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, start)
                    : own;
            notes.add(
                    place,
                    bound.equals(own)
                            ? "the earliest start that work outside the file allows is not carried"
                            : "the earliest start that work outside the file allows is carried as 'no earlier than'",
                    start.toString());
        }
        if (finish != null) {
            boolean free = bound == null;
            bound = free ? DateConstraint.of(ConstraintType.FINISH_NO_LATER_THAN, finish) : bound;
            notes.add(
                    place,
                    free
                            ? "the latest finish that work outside the file asks for is carried as 'no later than'"
                            : "the latest finish that work outside the file asks for is not carried; the float may be"
                                    + " less",
                    finish.toString());
        }
        return bound;
    }

    /** Whether an activity may not start earlier by itself. */
    private static boolean bound(@Nullable DateConstraint own, LocalDateTime start) {
        return own != null
                && own.type() == ConstraintType.START_NO_EARLIER_THAN
                && own.date() != null
                && !own.date().isBefore(start);
    }
}
