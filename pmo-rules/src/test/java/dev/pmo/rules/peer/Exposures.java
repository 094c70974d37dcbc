package dev.pmo.rules.peer;

import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.raid.RaidPolicy;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the live risks of a scope and of all below it come to. A risk that several logs name with the same words for its
 * cause is one, with the more serious band and the larger value; the log of a scope that has ended does not count.
 */
final class Exposures {

    /** What the threats, or the opportunities, come to. */
    record Side(Map<String, BigDecimal> expected, Map<RiskBand, Integer> bands, int unscored, int unpriced) {

        boolean none() {
            return unscored == 0 && bands.isEmpty();
        }
    }

    /** One risk, of however many logs. */
    private static final class Counted {
        private @Nullable RiskBand band;
        private final Map<String, BigDecimal> values = new HashMap<>();
    }

    private final Tree tree;

    Exposures(Tree tree) {
        this.tree = tree;
    }

    Side threats(Scope scope) {
        return of(scope, RiskNature.THREAT);
    }

    Side of(Scope scope, RiskNature nature) {
        Map<Object, Counted> risks = new LinkedHashMap<>();
        collect(scope, nature, risks);
        Map<String, BigDecimal> expected = new TreeMap<>();
        Map<RiskBand, Integer> bands = new EnumMap<>(RiskBand.class);
        int unscored = 0;
        int unpriced = 0;
        for (Counted risk : risks.values()) {
            risk.values.forEach((currency, value) -> expected.merge(currency, value, BigDecimal::add));
            unpriced += risk.values.isEmpty() ? 1 : 0;
            if (risk.band == null) {
                unscored++;
            } else {
                bands.merge(risk.band, 1, Integer::sum);
            }
        }
        return new Side(expected, bands, unscored, unpriced);
    }

    private void collect(Scope scope, RiskNature nature, Map<Object, Counted> risks) {
        RaidPolicy policy = tree.policy(RaidPolicy.TYPE, scope);
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()
                    && risk.nature() == nature
                    && !scope.profile().ended()) {
                String cause = risk.statement().cause();
                String name =
                        cause == null || cause.isBlank() ? scope.ref() + " " + risk.id() : cause + " " + risk.id();
                count(risk, policy, risks.computeIfAbsent(name, one -> new Counted()));
            }
        }
        for (Scope child : scope.children()) {
            collect(child, nature, risks);
        }
    }

    private static void count(Risk risk, RaidPolicy policy, Counted counted) {
        RiskBand band = Scores.band(risk, policy);
        if (band != null && (counted.band == null || band.atLeast(counted.band))) {
            counted.band = band;
        }
        Money value = expected(risk);
        if (value != null) {
            counted.values.merge(value.currency().getCurrencyCode(), value.amount(), BigDecimal::max);
        }
    }

    /** Probability times cost, if both are known. */
    static @Nullable Money expected(Risk risk) {
        RiskAssessment current = Scores.current(risk);
        return current == null || current.probability() == null || current.cost() == null
                ? null
                : current.cost().multipliedBy(current.probability().value());
    }
}
