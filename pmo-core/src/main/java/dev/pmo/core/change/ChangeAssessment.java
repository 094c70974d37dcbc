package dev.pmo.core.change;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a change before it was decided. This class is immutable and thread-safe.
 *
 * @param assessor who found it out
 * @param on when
 * @param impact what it would do
 * @param impactIfNotDone what would come of not doing it
 * @param activities what it would do to activities of the plan
 */
public record ChangeAssessment(
        @Nullable String assessor,
        @Nullable LocalDate on,
        Impact impact,
        Impact impactIfNotDone,
        List<ActivityChange> activities) {

    /** Fills in what may be left out. */
    public ChangeAssessment(
            @Nullable String assessor,
            @Nullable LocalDate on,
            @Nullable Impact impact,
            @Nullable Impact impactIfNotDone,
            @Nullable List<ActivityChange> activities) {
        this.assessor = assessor;
        this.on = on;
        this.impact = Objects.requireNonNullElse(impact, Impact.none());
        this.impactIfNotDone = Objects.requireNonNullElse(impactIfNotDone, Impact.none());
        this.activities = Copies.copy(activities);
    }

    /**
     * An impact, with nothing said of who found it out or what would come of not doing it.
     *
     * @param impact what the change would do
     * @return the assessment
     */
    public static ChangeAssessment of(Impact impact) {
        return new ChangeAssessment(null, null, impact, null, null);
    }
}
