package dev.pmo.core.plan;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.WorkTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the plan: work, a point in time, or a heading over others.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the plan
 * @param name what is done
 * @param kind what sort of line it is; a task where nothing is said
 * @param duration the working time it takes, on its calendar
 * @param calendar when it is worked on; the plan's calendar where nothing is said
 * @param parent the summary activity above it, if any
 * @param constraint a date that binds it beyond its links, if any
 * @param progress how far it has come
 * @param baselineStart when it was agreed to start
 * @param baselineFinish when it was agreed to finish
 * @param owner who does it
 * @param deadline when it should have finished: it moves no work, but late dates and float are told against it
 * @param placement how its dates come about; by the logic of the plan where nothing is said
 * @param assignments the resources that work on it, each at most once
 */
@DatesInOrder
public record Activity(
        ActivityId id,
        @NotBlank(message = "an activity has no name") String name,
        ActivityKind kind,
        WorkTime duration,
        @Nullable CalendarId calendar,
        @Nullable ActivityId parent,
        @Nullable DateConstraint constraint,
        @Valid Progress progress,
        @Nullable LocalDateTime baselineStart,
        @Nullable LocalDateTime baselineFinish,
        @Nullable String owner,
        @Nullable LocalDateTime deadline,
        @Valid Placement placement,
        List<Assignment> assignments)
        implements Dated {

    /** Fills in what may be left out. */
    public Activity(
            ActivityId id,
            @Nullable String name,
            @Nullable ActivityKind kind,
            @Nullable WorkTime duration,
            @Nullable CalendarId calendar,
            @Nullable ActivityId parent,
            @Nullable DateConstraint constraint,
            @Nullable Progress progress,
            @Nullable LocalDateTime baselineStart,
            @Nullable LocalDateTime baselineFinish,
            @Nullable String owner,
            @Nullable LocalDateTime deadline,
            @Nullable Placement placement,
            @Nullable List<Assignment> assignments) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.kind = kind == null ? ActivityKind.TASK : kind;
        this.duration = duration == null ? WorkTime.ZERO : duration;
        this.calendar = calendar;
        this.parent = parent;
        this.constraint = constraint;
        this.progress = progress == null ? Progress.none() : progress;
        this.baselineStart = baselineStart;
        this.baselineFinish = baselineFinish;
        this.owner = owner;
        this.deadline = deadline;
        this.placement = placement == null ? Placement.scheduled() : placement;
        this.assignments = Copies.copy(assignments);
    }

    /**
     * An activity without assignments.
     *
     * @param id the identifier, unique within the plan
     * @param name what is done
     * @param kind what sort of line it is
     * @param duration the working time it takes
     * @param calendar when it is worked on
     * @param parent the summary activity above it, if any
     * @param constraint a date that binds it beyond its links, if any
     * @param progress how far it has come
     * @param baselineStart when it was agreed to start
     * @param baselineFinish when it was agreed to finish
     * @param owner who does it
     * @param deadline when it should have finished
     * @param placement how its dates come about
     */
    public Activity(
            ActivityId id,
            @Nullable String name,
            @Nullable ActivityKind kind,
            @Nullable WorkTime duration,
            @Nullable CalendarId calendar,
            @Nullable ActivityId parent,
            @Nullable DateConstraint constraint,
            @Nullable Progress progress,
            @Nullable LocalDateTime baselineStart,
            @Nullable LocalDateTime baselineFinish,
            @Nullable String owner,
            @Nullable LocalDateTime deadline,
            @Nullable Placement placement) {
        this(
                id,
                name,
                kind,
                duration,
                calendar,
                parent,
                constraint,
                progress,
                baselineStart,
                baselineFinish,
                owner,
                deadline,
                placement,
                null);
    }

    /**
     * A task of a duration, without dates of its own.
     *
     * @param id the identifier
     * @param name what is done
     * @param duration the working time it takes
     * @return the activity
     */
    public static Activity of(ActivityId id, String name, WorkTime duration) {
        return builder(id, name).duration(duration).build();
    }

    /**
     * Starts an activity.
     *
     * @param id the identifier
     * @param name what is done
     * @return the builder
     */
    public static Builder builder(ActivityId id, @Nullable String name) {
        return new Builder(id, name);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this activity
     */
    public Builder toBuilder() {
        return new Builder(id, name)
                .kind(kind)
                .duration(duration)
                .calendar(calendar)
                .parent(parent)
                .constraint(constraint)
                .progress(progress)
                .baseline(baselineStart, baselineFinish)
                .owner(owner)
                .deadline(deadline)
                .placement(placement)
                .assignments(assignments);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("baselineStart", baselineStart, "baselineFinish", baselineFinish));
    }

    /** Collects the parts of an activity; used by one thread. Each method sets the component of its name. */
    public static final class Builder {
        private final ActivityId id;
        private final @Nullable String name;
        private ActivityKind kind = ActivityKind.TASK;
        private WorkTime duration = WorkTime.ZERO;
        private @Nullable CalendarId calendar;
        private @Nullable ActivityId parent;
        private @Nullable DateConstraint constraint;
        private Progress progress = Progress.none();
        private @Nullable LocalDateTime baselineStart;
        private @Nullable LocalDateTime baselineFinish;
        private @Nullable String owner;
        private @Nullable LocalDateTime deadline;
        private Placement placement = Placement.scheduled();
        private List<Assignment> assignments = List.of();

        private Builder(ActivityId id, @Nullable String name) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = name;
        }

        /**
         * Sets what sort of line it is.
         *
         * @param newKind the kind
         * @return this
         */
        public Builder kind(ActivityKind newKind) {
            kind = newKind;
            return this;
        }

        /**
         * Sets the working time it takes.
         *
         * @param newDuration the duration
         * @return this
         */
        public Builder duration(WorkTime newDuration) {
            duration = newDuration;
            return this;
        }

        /**
         * Sets when it is worked on.
         *
         * @param newCalendar the calendar, or {@code null} for the plan's
         * @return this
         */
        public Builder calendar(@Nullable CalendarId newCalendar) {
            calendar = newCalendar;
            return this;
        }

        /**
         * Sets the summary activity above it.
         *
         * @param newParent the summary, or {@code null} for none
         * @return this
         */
        public Builder parent(@Nullable ActivityId newParent) {
            parent = newParent;
            return this;
        }

        /**
         * Sets a date that binds it.
         *
         * @param newConstraint the constraint, or {@code null} for none
         * @return this
         */
        public Builder constraint(@Nullable DateConstraint newConstraint) {
            constraint = newConstraint;
            return this;
        }

        /**
         * Sets how far it has come.
         *
         * @param newProgress the progress
         * @return this
         */
        public Builder progress(Progress newProgress) {
            progress = newProgress;
            return this;
        }

        /**
         * Sets the agreed dates.
         *
         * @param start the agreed start, or {@code null} if none
         * @param finish the agreed finish, or {@code null} if none
         * @return this
         */
        public Builder baseline(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
            baselineStart = start;
            baselineFinish = finish;
            return this;
        }

        /**
         * Sets who does it.
         *
         * @param newOwner the owner, or {@code null} if nobody
         * @return this
         */
        public Builder owner(@Nullable String newOwner) {
            owner = newOwner;
            return this;
        }

        /**
         * Sets when it should have finished.
         *
         * @param newDeadline the deadline, or {@code null} for none
         * @return this
         */
        public Builder deadline(@Nullable LocalDateTime newDeadline) {
            deadline = newDeadline;
            return this;
        }

        /**
         * Sets how its dates come about.
         *
         * @param newPlacement the placement
         * @return this
         */
        public Builder placement(Placement newPlacement) {
            placement = newPlacement;
            return this;
        }

        /**
         * Sets the resources that work on it.
         *
         * @param newAssignments the assignments
         * @return this
         */
        public Builder assignments(List<Assignment> newAssignments) {
            assignments = newAssignments;
            return this;
        }

        /**
         * The activity.
         *
         * @return the activity
         */
        public Activity build() {
            return new Activity(
                    id,
                    name,
                    kind,
                    duration,
                    calendar,
                    parent,
                    constraint,
                    progress,
                    baselineStart,
                    baselineFinish,
                    owner,
                    deadline,
                    placement,
                    assignments);
        }
    }
}
