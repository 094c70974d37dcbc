package dev.pmo.rules.tolerance;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer an exception, with its effect on the business case, on the risks and in each aspect of tolerance.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name a short name, unique within the draft
 * @param description what would be done
 * @param origin where it comes from
 * @param outcome which decision it would be
 * @param impact what it would do against the forecast of today, as far as that is known
 * @param businessCase what it would do to the business case, in words
 * @param tolerances the tolerances that would hold then, where they would be others
 * @param after where the forecast would lie in each aspect that is judged; none if the work would end
 */
public record DraftOption(
        String name,
        String description,
        OptionOrigin origin,
        ExceptionOutcome outcome,
        Impact impact,
        String businessCase,
        List<Tolerance> tolerances,
        List<AspectStatus> after) {

    /** Fills in what may be left out. */
    public DraftOption(
            String name,
            @Nullable String description,
            OptionOrigin origin,
            ExceptionOutcome outcome,
            @Nullable Impact impact,
            @Nullable String businessCase,
            @Nullable List<Tolerance> tolerances,
            @Nullable List<AspectStatus> after) {
        this.name = Objects.requireNonNull(name, "name");
        this.description = Copies.text(description);
        this.origin = Objects.requireNonNull(origin, "origin");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.impact = Objects.requireNonNullElse(impact, Impact.none());
        this.businessCase = Copies.text(businessCase);
        this.tolerances = Copies.copy(tolerances);
        this.after = Copies.copy(after);
    }

    /**
     * Whether every aspect that is judged would lie within its tolerance.
     *
     * @return whether it would; not if the effect in one of them is not known, or if the work would end
     */
    public boolean within() {
        return !after.isEmpty()
                && after.stream().allMatch(status -> status.rag() == Rag.GREEN || status.rag() == Rag.AMBER);
    }
}
