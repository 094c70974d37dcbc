package dev.pmo.core.governance;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer an exception, with its effect. This class is immutable and thread-safe.
 *
 * @param name a short name, unique within the report
 * @param description what would be done
 * @param outcome which decision it would be
 * @param impact what it would do against the forecast of today
 * @param businessCase what it would do to the business case, in words
 * @param tolerances the tolerances that would hold then
 */
public record ExceptionOption(
        String name,
        @Nullable String description,
        ExceptionOutcome outcome,
        Impact impact,
        @Nullable String businessCase,
        List<Tolerance> tolerances) {

    /** Fills in what may be left out. */
    public ExceptionOption(
            @Nullable String name,
            @Nullable String description,
            @Nullable ExceptionOutcome outcome,
            @Nullable Impact impact,
            @Nullable String businessCase,
            @Nullable List<Tolerance> tolerances) {
        this.name = Copies.text(name);
        this.description = description;
        this.outcome = Objects.requireNonNullElse(outcome, ExceptionOutcome.OPTION);
        this.impact = Objects.requireNonNullElse(impact, Impact.none());
        this.businessCase = businessCase;
        this.tolerances = Copies.copy(tolerances);
    }
}
