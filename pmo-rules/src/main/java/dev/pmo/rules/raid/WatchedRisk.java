package dev.pmo.rules.raid;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a watch list. This class is immutable and thread-safe.
 *
 * @param scope the scope in whose log the risk stands
 * @param risk the identifier of the risk
 * @param title what may happen
 * @param nature whether it would harm or help
 * @param owner who sees to it
 * @param score its score on the matrix of its scope, if it has one
 * @param expected its expected value, if it has one
 * @param proximity how near it is
 * @param from from when on it may happen, if that is recorded
 */
public record WatchedRisk(
        ScopeRef scope,
        RiskId risk,
        String title,
        RiskNature nature,
        @Nullable String owner,
        @Nullable RiskScore score,
        @Nullable Money expected,
        Proximity proximity,
        @Nullable LocalDate from) {

    /** The nearest first, of one day the most serious band first. */
    static final Comparator<WatchedRisk> ORDER = Comparator.comparing(WatchedRisk::proximity)
            .thenComparing(WatchedRisk::from, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WatchedRisk::band, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(WatchedRisk::scope)
            .thenComparing(WatchedRisk::risk)
            .thenComparing(WatchedRisk::nature);

    /** Checks that what must be there is there. */
    public WatchedRisk {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(proximity, "proximity");
    }

    static WatchedRisk of(ScopeRef scope, ScoredRisk scored, Proximity proximity) {
        Risk risk = scored.risk();
        return new WatchedRisk(
                scope,
                risk.id(),
                risk.title(),
                risk.nature(),
                risk.owner(),
                scored.score(),
                scored.expected(),
                proximity,
                risk.dates().proximity());
    }

    private @Nullable RiskBand band() {
        return score == null ? null : score.band();
    }
}
