package dev.pmo.core.raid;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Probability;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something taken to be true for planning, to be validated by a date.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the log
 * @param statement what is taken to be true
 * @param status whether it has been put to the test; open where nothing is said
 * @param owner who sees to the test
 * @param validateBy when it is to be tested
 * @param confidence how sure one is of it
 * @param risk the risk that it does not hold, if there is one in the log
 * @param ifFalse what it would do, or does, if it does not hold
 * @param issue the issue that it became when it proved false, if there is one in the log
 */
public record Assumption(
        AssumptionId id,

        @NotBlank(message = "an assumption has no statement")
        String statement,

        AssumptionStatus status,
        @Nullable String owner,
        @Nullable LocalDate validateBy,
        @Nullable Probability confidence,
        @Nullable RiskId risk,
        @Nullable Impact ifFalse,
        @Nullable IssueId issue) {

    /** Fills in what may be left out. */
    public Assumption(
            AssumptionId id,
            @Nullable String statement,
            @Nullable AssumptionStatus status,
            @Nullable String owner,
            @Nullable LocalDate validateBy,
            @Nullable Probability confidence,
            @Nullable RiskId risk,
            @Nullable Impact ifFalse,
            @Nullable IssueId issue) {
        this.id = Objects.requireNonNull(id, "id");
        this.statement = Copies.text(statement);
        this.status = Objects.requireNonNullElse(status, AssumptionStatus.OPEN);
        this.owner = owner;
        this.validateBy = validateBy;
        this.confidence = confidence;
        this.risk = risk;
        this.ifFalse = ifFalse;
        this.issue = issue;
    }

    /**
     * An assumption that has not been put to the test yet.
     *
     * @param id the identifier
     * @param statement what is taken to be true
     * @param owner who sees to the test, or {@code null} if nobody
     * @param validateBy when it is to be tested, or {@code null} if that is open
     * @return the assumption
     */
    public static Assumption open(
            AssumptionId id, String statement, @Nullable String owner, @Nullable LocalDate validateBy) {
        return new Assumption(id, statement, AssumptionStatus.OPEN, owner, validateBy, null, null, null, null);
    }
}
