package dev.pmo.core.plan;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a project, programme or portfolio: its activities with their links and calendars, and the milestones
 * that the level above watches.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param start when the plan may start; the earliest date known where nothing is said
 * @param dataDate the day the plan was last brought up to date
 * @param calendar the calendar of activities that name none; {@link WorkCalendar#standard()} where nothing is said
 * @param calendars the calendars that activities refer to
 * @param activities the lines of the plan
 * @param dependencies the links between them
 * @param milestones the events that are watched
 */
public record Plan(
        @Nullable LocalDateTime start,
        @Nullable LocalDate dataDate,
        @Nullable CalendarId calendar,
        List<WorkCalendar> calendars,
        List<Activity> activities,
        List<Dependency> dependencies,
        List<@Valid Milestone> milestones) {

    private static final Plan NONE = new Plan(null, null, null, null, null, null, null);

    /** Copies the lists. */
    public Plan(
            @Nullable LocalDateTime start,
            @Nullable LocalDate dataDate,
            @Nullable CalendarId calendar,
            @Nullable List<WorkCalendar> calendars,
            @Nullable List<Activity> activities,
            @Nullable List<Dependency> dependencies,
            @Nullable List<Milestone> milestones) {
        this.start = start;
        this.dataDate = dataDate;
        this.calendar = calendar;
        this.calendars = Copies.copy(calendars);
        this.activities = Copies.copy(activities);
        this.dependencies = Copies.copy(dependencies);
        this.milestones = Copies.copy(milestones);
    }

    /**
     * Nothing planned.
     *
     * @return the empty plan
     */
    public static Plan none() {
        return NONE;
    }

    /**
     * A plan of milestones only.
     *
     * @param milestones the milestones
     * @return the plan
     */
    public static Plan ofMilestones(List<Milestone> milestones) {
        return new Plan(null, null, null, null, null, null, milestones);
    }

    /**
     * A network on the standard calendar.
     *
     * @param start when it may start
     * @param activities the activities
     * @param dependencies the links between them
     * @return the plan
     */
    public static Plan of(LocalDateTime start, List<Activity> activities, List<Dependency> dependencies) {
        return new Plan(start, null, null, null, activities, dependencies, null);
    }

    /**
     * The same plan with other milestones.
     *
     * @param newMilestones the milestones
     * @return the changed plan
     */
    public Plan withMilestones(List<Milestone> newMilestones) {
        return new Plan(start, dataDate, calendar, calendars, activities, dependencies, newMilestones);
    }
}
