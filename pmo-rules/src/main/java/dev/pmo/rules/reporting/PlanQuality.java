package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.planning.PlanningFacts;
import dev.pmo.rules.planning.standards.Standard;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many checks of how plans are built a scope passes, with everything below it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope
 * @param name what it is called
 * @param plans how many plans were checked
 * @param passed how many checks were passed
 * @param failed how many were failed
 * @param notAssessable how many could not be made
 * @param missed the checks that at least one plan does not pass, in the order of {@link Standard}
 */
public record PlanQuality(
        ScopeRef scope, String name, int plans, int passed, int failed, int notAssessable, List<Standard> missed) {

    /** Copies the list. */
    public PlanQuality {
        Objects.requireNonNull(scope, "scope");
        name = Objects.requireNonNullElse(name, "");
        missed = Copies.copy(missed);
    }

    /**
     * Whether a report tells how the plans at a place of the tree are built: of the scope that is reviewed with all below
     * it, and of each that has a checked plan of its own.
     *
     * @param review the review
     * @param place the position of the scope among those of the review, 0 for the one that is reviewed
     * @return whether it does
     */
    public static boolean told(Review review, int place) {
        boolean checked = review.findFactAt(place, PlanningFacts.STANDARDS_COMPLIANCE)
                .filter(fact -> fact.value().plans() > 0)
                .isPresent();
        boolean own = review.findFactAt(place, PlanningFacts.STANDARDS)
                .filter(fact -> !fact.value().checks().isEmpty())
                .isPresent();
        return checked && (own || place == ControlBuilder.ROOT);
    }

    /**
     * Which share of the checks that could be made is passed.
     *
     * @return the share; empty if none could be made
     */
    public Optional<Ratio> findShare() {
        int made = passed + failed;
        return made == 0
                ? Optional.empty()
                : Optional.of(
                        Ratio.of(BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(made), MathContext.DECIMAL128)));
    }
}
