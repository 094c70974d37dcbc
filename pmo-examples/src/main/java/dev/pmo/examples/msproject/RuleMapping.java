package dev.pmo.examples.msproject;

import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectProperties;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.SchedulingProgressedActivities;

/** Turns the options of a project that its dates depend on into rules of scheduling. */
final class RuleMapping {

    private RuleMapping() {}

    static SchedulingRules rules(ProjectProperties properties, boolean primavera, ImportNotes notes) {
        SchedulingRules rules = SchedulingRules.standard()
                .withFinish(properties.getMustFinishBy())
                .withDataTime(time(properties.getStatusDate()));
        if (primavera) {
            rules = rules.withLagCalendar(lagCalendar(properties.getRelationshipLagCalendar()))
                    .withProgressMode(progressMode(properties.getSchedulingProgressedActivities()));
        }
        if (properties.getScheduleFrom() != org.mpxj.ScheduleFrom.FINISH) {
            return rules;
        }
        if (properties.getFinishDate() == null) {
            notes.add("", "is scheduled from its finish, but says no date; it is scheduled from its start", null);
            return rules;
        }
        return new SchedulingRules(
                ScheduleFrom.PLAN_FINISH,
                properties.getFinishDate(),
                rules.dataTime(),
                rules.progressMode(),
                rules.lagCalendar());
    }

    private static LocalTime time(@Nullable LocalDateTime statusDate) {
        return statusDate == null
                ? LocalTime.MIDNIGHT
                : statusDate.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static LagCalendar lagCalendar(@Nullable RelationshipLagCalendar calendar) {
        if (calendar == null) {
            return LagCalendar.PREDECESSOR;
        }
        return switch (calendar) {
            case PREDECESSOR -> LagCalendar.PREDECESSOR;
            case SUCCESSOR -> LagCalendar.SUCCESSOR;
            case PROJECT_DEFAULT -> LagCalendar.PROJECT;
            case TWENTY_FOUR_HOUR -> LagCalendar.ALL_HOURS;
        };
    }

    private static ProgressMode progressMode(@Nullable SchedulingProgressedActivities mode) {
        if (mode == null) {
            return ProgressMode.RETAINED_LOGIC;
        }
        return switch (mode) {
            case RETAINED_LOGIC -> ProgressMode.RETAINED_LOGIC;
            case PROGRESS_OVERRIDE -> ProgressMode.PROGRESS_OVERRIDE;
            case ACTUAL_DATES -> ProgressMode.ACTUAL_DATES;
        };
    }
}
