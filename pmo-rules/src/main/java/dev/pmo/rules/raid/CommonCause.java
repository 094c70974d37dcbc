package dev.pmo.rules.raid;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A risk that may stand in several logs, and counts once in what is summed over them.
 *
 * <p>Two risks of different logs are the same if they have the same identifier, the same nature and the same words for
 * the cause. A risk without a cause is never the same as another, since many logs number their risks alike. Where the
 * logs differ, the more serious band and, in each currency, the larger expected value count. This class is immutable and
 * thread-safe.
 *
 * @param id the identifier of the risk
 * @param cause the words for the cause
 * @param band the most serious band, or {@code null} if none was scored
 * @param expected the largest expected value in each currency, in the order of the currency codes
 */
public record CommonCause(RiskId id, String cause, @Nullable RiskBand band, List<Money> expected) {

    /** Orders by identity: the identifier, then the cause. */
    static final Comparator<CommonCause> IDENTITY =
            Comparator.comparing(CommonCause::id).thenComparing(CommonCause::cause);

    /** Copies the list. */
    public CommonCause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(cause, "cause");
        expected = Copies.copy(expected);
    }

    static @Nullable CommonCause of(ScoredRisk scored) {
        Risk risk = scored.risk();
        String cause = risk.statement().cause();
        if (cause == null || cause.isBlank()) {
            return null;
        }
        RiskScore score = scored.score();
        return new CommonCause(
                risk.id(),
                cause.strip(),
                score == null ? null : score.band(),
                scored.expected() == null ? List.of() : List.of(scored.expected()));
    }

    /** Both as one: the more serious band, the larger value in each currency. */
    CommonCause mergedWith(CommonCause other) {
        RiskBand worse = band == null || (other.band != null && other.band.atLeast(band)) ? other.band : band;
        List<Money> larger = new ArrayList<>(other.expected);
        for (Money mine : expected) {
            Money yours = inCurrencyOf(mine, larger);
            if (yours == null) {
                larger.add(mine);
            } else if (mine.compareTo(yours) > 0) {
                larger.set(larger.indexOf(yours), mine);
            }
        }
        larger.sort(Comparator.comparing(money -> money.currency().getCurrencyCode()));
        return new CommonCause(id, cause, worse, larger);
    }

    private static @Nullable Money inCurrencyOf(Money wanted, List<Money> amounts) {
        for (Money money : amounts) {
            if (money.sameCurrencyAs(wanted)) {
                return money;
            }
        }
        return null;
    }
}
