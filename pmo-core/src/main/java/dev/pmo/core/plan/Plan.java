package dev.pmo.core.plan;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a project, programme or portfolio: its activities with their links and calendars, and the milestones
 * that the level above watches.
 *
 * <pre>{@code
 * Plan plan = Plan.of(
 *         LocalDateTime.of(2026, 6, 1, 8, 0),
 *         List.of(
 *                 Activity.of(design, "Design", WorkTime.ofEightHourDays(5)),
 *                 Activity.of(build, "Build", WorkTime.ofEightHourDays(8)),
 *                 Activity.of(train, "Train", WorkTime.ofEightHourDays(2))),
 *         List.of(Dependency.of(design, build), Dependency.of(design, train)));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param start when the plan may start; the earliest date known where nothing is said
 * @param dataDate the day the plan was last brought up to date: what has not happened comes on that day or later, from
 *     the {@linkplain SchedulingRules#dataTime() time} that its rules say
 * @param calendar the calendar of activities that name none; {@link WorkCalendar#standard()} where nothing is said
 * @param calendars the calendars that activities and resources refer to
 * @param activities the lines of the plan
 * @param dependencies the links between them
 * @param milestones the events that are watched
 * @param scheduling how its dates are to be worked out
 * @param baselines what was agreed before, the oldest first; the one in force stands with each activity and milestone
 * @param resources who and what works on the activities
 */
public record Plan(
        @Nullable LocalDateTime start,
        @Nullable LocalDate dataDate,
        @Nullable CalendarId calendar,
        List<WorkCalendar> calendars,
        List<Activity> activities,
        List<Dependency> dependencies,
        List<@Valid Milestone> milestones,
        SchedulingRules scheduling,
        List<@Valid Baseline> baselines,
        List<Resource> resources) {

    private static final Plan NONE = builder().build();

    /** Copies the lists. */
    public Plan(
            @Nullable LocalDateTime start,
            @Nullable LocalDate dataDate,
            @Nullable CalendarId calendar,
            @Nullable List<WorkCalendar> calendars,
            @Nullable List<Activity> activities,
            @Nullable List<Dependency> dependencies,
            @Nullable List<Milestone> milestones,
            @Nullable SchedulingRules scheduling,
            @Nullable List<Baseline> baselines,
            @Nullable List<Resource> resources) {
        this.start = start;
        this.dataDate = dataDate;
        this.calendar = calendar;
        this.calendars = Copies.copy(calendars);
        this.activities = Copies.copy(activities);
        this.dependencies = Copies.copy(dependencies);
        this.milestones = Copies.copy(milestones);
        this.scheduling = scheduling == null ? SchedulingRules.standard() : scheduling;
        this.baselines = Copies.copy(baselines);
        this.resources = Copies.copy(resources);
    }

    /**
     * A plan without resources.
     *
     * @param start when the plan may start
     * @param dataDate the day the plan was last brought up to date
     * @param calendar the calendar of activities that name none
     * @param calendars the calendars that activities refer to
     * @param activities the lines of the plan
     * @param dependencies the links between them
     * @param milestones the events that are watched
     * @param scheduling how its dates are to be worked out
     * @param baselines what was agreed before
     */
    public Plan(
            @Nullable LocalDateTime start,
            @Nullable LocalDate dataDate,
            @Nullable CalendarId calendar,
            @Nullable List<WorkCalendar> calendars,
            @Nullable List<Activity> activities,
            @Nullable List<Dependency> dependencies,
            @Nullable List<Milestone> milestones,
            @Nullable SchedulingRules scheduling,
            @Nullable List<Baseline> baselines) {
        this(start, dataDate, calendar, calendars, activities, dependencies, milestones, scheduling, baselines, null);
    }

    /**
     * A plan with standard rules of scheduling and without earlier baselines.
     *
     * @param start when the plan may start
     * @param dataDate the day the plan was last brought up to date
     * @param calendar the calendar of activities that name none
     * @param calendars the calendars that activities refer to
     * @param activities the lines of the plan
     * @param dependencies the links between them
     * @param milestones the events that are watched
     */
    public Plan(
            @Nullable LocalDateTime start,
            @Nullable LocalDate dataDate,
            @Nullable CalendarId calendar,
            @Nullable List<WorkCalendar> calendars,
            @Nullable List<Activity> activities,
            @Nullable List<Dependency> dependencies,
            @Nullable List<Milestone> milestones) {
        this(start, dataDate, calendar, calendars, activities, dependencies, milestones, null, null, null);
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
        return builder().milestones(milestones).build();
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
        return builder()
                .start(start)
                .activities(activities)
                .dependencies(dependencies)
                .build();
    }

    /**
     * Starts a plan.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this plan
     */
    public Builder toBuilder() {
        return new Builder()
                .start(start)
                .dataDate(dataDate)
                .calendar(calendar)
                .calendars(calendars)
                .activities(activities)
                .dependencies(dependencies)
                .milestones(milestones)
                .scheduling(scheduling)
                .baselines(baselines)
                .resources(resources);
    }

    /**
     * The same plan with other milestones.
     *
     * @param newMilestones the milestones
     * @return the changed plan
     */
    public Plan withMilestones(List<Milestone> newMilestones) {
        return toBuilder().milestones(newMilestones).build();
    }

    /**
     * The moment up to which progress is told: what has not happened comes then or later.
     *
     * @return the moment; empty if the plan has no data date
     */
    public Optional<LocalDateTime> findDataMoment() {
        return dataDate == null ? Optional.empty() : Optional.of(dataDate.atTime(scheduling.dataTime()));
    }

    /** Collects the parts of a plan; used by one thread. Each method sets the component of its name. */
    public static final class Builder {
        private @Nullable LocalDateTime start;
        private @Nullable LocalDate dataDate;
        private @Nullable CalendarId calendar;
        private List<WorkCalendar> calendars = List.of();
        private List<Activity> activities = List.of();
        private List<Dependency> dependencies = List.of();
        private List<Milestone> milestones = List.of();
        private SchedulingRules scheduling = SchedulingRules.standard();
        private List<Baseline> baselines = List.of();
        private List<Resource> resources = List.of();

        private Builder() {}

        /**
         * Sets when it may start.
         *
         * @param newStart the moment, or {@code null} if nothing is said
         * @return this
         */
        public Builder start(@Nullable LocalDateTime newStart) {
            start = newStart;
            return this;
        }

        /**
         * Sets the day it was last brought up to date.
         *
         * @param newDataDate the day, or {@code null} if nothing is said
         * @return this
         */
        public Builder dataDate(@Nullable LocalDate newDataDate) {
            dataDate = newDataDate;
            return this;
        }

        /**
         * Sets the calendar of activities that name none.
         *
         * @param newCalendar the calendar, or {@code null} for the standard one
         * @return this
         */
        public Builder calendar(@Nullable CalendarId newCalendar) {
            calendar = newCalendar;
            return this;
        }

        /**
         * Sets the calendars that activities refer to.
         *
         * @param newCalendars the calendars
         * @return this
         */
        public Builder calendars(List<WorkCalendar> newCalendars) {
            calendars = newCalendars;
            return this;
        }

        /**
         * Sets the lines of the plan.
         *
         * @param newActivities the activities
         * @return this
         */
        public Builder activities(List<Activity> newActivities) {
            activities = newActivities;
            return this;
        }

        /**
         * Sets the links between them.
         *
         * @param newDependencies the links
         * @return this
         */
        public Builder dependencies(List<Dependency> newDependencies) {
            dependencies = newDependencies;
            return this;
        }

        /**
         * Sets the events that are watched.
         *
         * @param newMilestones the milestones
         * @return this
         */
        public Builder milestones(List<Milestone> newMilestones) {
            milestones = newMilestones;
            return this;
        }

        /**
         * Sets how its dates are to be worked out.
         *
         * @param newScheduling the rules
         * @return this
         */
        public Builder scheduling(SchedulingRules newScheduling) {
            scheduling = newScheduling;
            return this;
        }

        /**
         * Sets what was agreed before, the oldest first.
         *
         * @param newBaselines the baselines
         * @return this
         */
        public Builder baselines(List<Baseline> newBaselines) {
            baselines = newBaselines;
            return this;
        }

        /**
         * Sets who and what works on the activities.
         *
         * @param newResources the resources
         * @return this
         */
        public Builder resources(List<Resource> newResources) {
            resources = newResources;
            return this;
        }

        /**
         * The plan.
         *
         * @return the plan
         */
        public Plan build() {
            return new Plan(
                    start,
                    dataDate,
                    calendar,
                    calendars,
                    activities,
                    dependencies,
                    milestones,
                    scheduling,
                    baselines,
                    resources);
        }
    }
}
