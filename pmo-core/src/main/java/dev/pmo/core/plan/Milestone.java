package dev.pmo.core.plan;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.value.Copies;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that the level above watches: agreed for a date, now expected on a date, happened on a date.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the plan
 * @param name what will have happened
 * @param baseline the agreed date
 * @param forecast the date now expected
 * @param actual the date it happened, if it has
 * @param owner who answers for it
 * @param activity the activity of the plan that brings it about, if there is one
 * @param key whether the level above reports on it
 */
public record Milestone(
        MilestoneId id,
        @NotBlank(message = "a milestone has no name") String name,
        @Nullable LocalDate baseline,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        @Nullable String owner,
        @Nullable ActivityId activity,
        boolean key) {

    /** Fills in what may be left out. */
    public Milestone(
            MilestoneId id,
            @Nullable String name,
            @Nullable LocalDate baseline,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual,
            @Nullable String owner,
            @Nullable ActivityId activity,
            boolean key) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.baseline = baseline;
        this.forecast = forecast;
        this.actual = actual;
        this.owner = owner;
        this.activity = activity;
        this.key = key;
    }

    /**
     * A milestone that has not happened yet; {@code null} for a date that is not known.
     *
     * @param id the identifier
     * @param name what will have happened
     * @param baseline the agreed date
     * @param forecast the date now expected
     * @return the milestone
     */
    public static Milestone of(
            MilestoneId id, String name, @Nullable LocalDate baseline, @Nullable LocalDate forecast) {
        return new Milestone(id, name, baseline, forecast, null, null, null, false);
    }

    /**
     * Whether it had happened on a date. An actual date that was still to come then is no proof that it had.
     *
     * @param on the date
     * @return whether its actual date is that date or before it
     */
    public boolean reached(LocalDate on) {
        return actual != null && !actual.isAfter(on);
    }

    /**
     * When it had happened, as of a date, or else when it was expected.
     *
     * @param on the date
     * @return the actual date where it was {@linkplain #reached reached} by then, else the forecast; {@code null} if that
     *     is not known
     */
    public @Nullable LocalDate expected(LocalDate on) {
        return reached(on) ? actual : forecast;
    }

    /**
     * The same milestone, happened.
     *
     * @param date when, or {@code null} if it has not
     * @return the changed milestone
     */
    public Milestone withActual(@Nullable LocalDate date) {
        return new Milestone(id, name, baseline, forecast, date, owner, activity, key);
    }

    /**
     * The same milestone with who answers for it.
     *
     * @param newOwner who answers for it
     * @return the changed milestone
     */
    public Milestone withOwner(@Nullable String newOwner) {
        return new Milestone(id, name, baseline, forecast, actual, newOwner, activity, key);
    }

    /**
     * The same milestone with the activity that brings it about.
     *
     * @param newActivity the activity of the plan
     * @return the changed milestone
     */
    public Milestone withActivity(@Nullable ActivityId newActivity) {
        return new Milestone(id, name, baseline, forecast, actual, owner, newActivity, key);
    }

    /**
     * The same milestone, reported on by the level above or not.
     *
     * @param newKey whether the level above reports on it
     * @return the changed milestone
     */
    public Milestone withKey(boolean newKey) {
        return new Milestone(id, name, baseline, forecast, actual, owner, activity, newKey);
    }
}
