package dev.pmo.rules.raid;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.raid.exposure.RiskCost;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A live risk with the scope in whose log it stands. This class is immutable and thread-safe.
 *
 * @param scope the scope in whose log it stands
 * @param scored the risk, scored on the matrix of that scope
 * @param cost its cost with its probability; {@code null} if it has no expected value
 */
public record ListedRisk(
        ScopeRef scope, ScoredRisk scored, @Nullable RiskCost cost) {

    /** Of one risk in several logs, the larger expected value first; the rest makes the order total. */
    static final Comparator<ListedRisk> LARGER_FIRST = Comparator.comparing(
                    (ListedRisk listed) -> listed.cost() == null
                            ? null
                            : listed.cost().expected().amount(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(
                    listed -> listed.cost() == null ? null : listed.cost().cost(),
                    Comparator.nullsFirst(Comparator.comparing(cost -> cost.amount())))
            .reversed()
            .thenComparing(ListedRisk::scope);

    /** Checks that both parts are given. */
    public ListedRisk {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(scored, "scored");
    }

    /** A risk of a scope, whose name begins with that of the scope. */
    static ListedRisk of(ScopeRef scope, String within, ScoredRisk scored) {
        RiskAssessment current = scored.risk().findCurrent().orElse(null);
        Probability probability = current == null ? null : current.probability();
        Money cost = current == null ? null : current.cost();
        if (scored.expected() == null || probability == null || cost == null) {
            return new ListedRisk(scope, scored, null);
        }
        return new ListedRisk(scope, scored, new RiskCost(within + scored.risk().id(), probability, cost));
    }
}
