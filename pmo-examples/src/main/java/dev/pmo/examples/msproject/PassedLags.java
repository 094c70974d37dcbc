package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/**
 * Lags in plans of Primavera that have not passed although the activity after them has started, while that before them
 * has finished.
 *
 * <p>By the logic that is retained they hold what remains of the work until they have passed. Imitations of Primavera let
 * it go on at the data date, since the activity before is complete: the dates that a file states may be earlier.
 */
final class PassedLags {

    private PassedLags() {}

    /** Tells of such a lag. */
    static void note(String place, Task task, Relation link, ImportNotes notes) {
        Task before = link.getPredecessorTask();
        Duration lag = link.getLag();
        ProjectProperties properties = task.getParentFile().getProjectProperties();
        LocalDateTime dataDate = properties.getStatusDate();
        if (link.getType() != RelationType.FINISH_START
                || task.getActualStart() == null
                || task.getActualFinish() != null
                || before.getActualFinish() == null
                || dataDate == null
                || properties.getSchedulingProgressedActivities() == SchedulingProgressedActivities.PROGRESS_OVERRIDE
                || lag == null
                || lag.getDuration() <= 0) {
            return;
        }
        double minutes = lag.convertUnits(TimeUnit.MINUTES, properties).getDuration();
        double passed = passed(before.getActualFinish(), dataDate, calendar(link));
        if (passed < minutes) {
            notes.add(
                    place,
                    "the lag after finished work has not passed and holds what remains of this one; Primavera may let it"
                            + " go on at the data date",
                    lag + ", of which " + Duration.getInstance(passed / 60, TimeUnit.HOURS) + " had passed");
        }
    }

    /** How many minutes passed between two moments; counted between them, as a lag may lead beyond all dates. */
    private static double passed(LocalDateTime from, LocalDateTime to, @Nullable ProjectCalendar calendar) {
        if (!from.isBefore(to)) {
            return 0;
        }
        return calendar == null
                ? ChronoUnit.MINUTES.between(from, to)
                : calendar.getWork(from, to, TimeUnit.MINUTES).getDuration();
    }

    /** On which calendar the lag counts; none for the clock. */
    private static @Nullable ProjectCalendar calendar(Relation link) {
        Task task = link.getSuccessorTask();
        RelationshipLagCalendar which =
                task.getParentFile().getProjectProperties().getRelationshipLagCalendar();
        if (which == null) {
            return link.getPredecessorTask().getEffectiveCalendar();
        }
        return switch (which) {
            case PREDECESSOR -> link.getPredecessorTask().getEffectiveCalendar();
            case SUCCESSOR -> task.getEffectiveCalendar();
            case PROJECT_DEFAULT -> task.getParentFile().getDefaultCalendar();
            case TWENTY_FOUR_HOUR -> null;
        };
    }
}
