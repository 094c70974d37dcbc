package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.raid.RaidAggregate;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Spread;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the total of the threats may lie from what is expected, against the tolerance for risk. */
final class CertaintyRules {
    private CertaintyRules() {}

    static List<Rule> rules() {
        return List.of(Rule.of(
                        "tolerance.exposure-beyond-certainty",
                        "The expected cost of the live threats is within the risk tolerance; the cost that is not"
                                + " exceeded with the certainty of the policy is not.",
                        Scene.READS.optional(RaidFacts.AGGREGATE),
                        CertaintyRules::judge)
                .described(
                        "An expected value pays for many small risks, and for none of the large ones: a risk of 5% of"
                                + " GBP 100000 funds GBP 5000 and costs GBP 100000 when it happens. The certainty, the"
                                + " correlation and the sampling are those of the policy raid-exposure.",
                        "Tolerance GBP 50000, certainty 80%: one threat of 30% of GBP 100000 has an expected cost of"
                                + " GBP 30000, and costs GBP 100000 in three cases of ten.",
                        "Second moments and simulation: a total is told with its correlation, runs and seed")
                .formerly("raid.exposure-beyond-certainty"));
    }

    private static Verdict judge(Inputs inputs) {
        Fact<RaidAggregate> aggregate = inputs.findFact(RaidFacts.AGGREGATE).orElse(null);
        Probability certainty = aggregate == null ? null : aggregate.value().certainty();
        if (aggregate == null || certainty == null) {
            return Verdict.satisfied();
        }
        AspectStatus status = inputs.fact(ToleranceFacts.STATUS)
                .value()
                .findAspect(ToleranceAspect.RISK)
                .orElse(null);
        Scene scene = Scene.of(inputs);
        Money permitted = status == null || status.rag() == Rag.RED || !scene.fromLog(status) ? null : permitted(scene);
        if (status == null || permitted == null) {
            return Verdict.satisfied();
        }
        AggregateExposure threats = aggregate.value().threats();
        Spread spread = threats.findSpread(permitted.currency()).orElse(null);
        if (spread == null || threats.atMost(permitted)) {
            return Verdict.satisfied();
        }
        Money total = threats.simulate(permitted.currency(), aggregate.value().sampling())
                .percentile(certainty);
        return total.compareTo(permitted) <= 0
                ? Verdict.satisfied()
                : Verdict.breached(breach(scene, status, aggregate, spread, total)
                        .with("certainty", aggregate.part("certainty", certainty)));
    }

    /** What the tolerance for risk in force comes to, if that is money. */
    private static @Nullable Money permitted(Scene scene) {
        Quantity permitted = scene.judged().permitted(ToleranceAspect.RISK, ToleranceSide.ABOVE);
        return permitted == null || !Money.isCurrency(permitted.unit()) || !Quantity.canBeHeld(permitted.amount())
                ? null
                : Money.of(Currency.getInstance(permitted.unit()), permitted.amount());
    }

    private static Breach breach(
            Scene scene, AspectStatus status, Fact<RaidAggregate> aggregate, Spread spread, Money total) {
        return Breach.of(
                        Severity.MEDIUM,
                        "With a certainty of {certainty} the live threats cost no more than {total}, above the"
                                + " {permitted} that the risk tolerance of {limit} permits; their expected cost is"
                                + " {expected}, with a standard deviation of {deviation} if they are {correlation}"
                                + " ({sampling})")
                .aspect(ToleranceAspect.RISK)
                .with("total", aggregate.part("threats.percentile", total))
                .with("permitted", scene.permitted(status))
                .with("limit", scene.evidence().limit(scene.status(), "", status))
                .with("expected", aggregate.part("threats.expected", spread.expected()))
                .with("deviation", aggregate.part("threats.deviation", rounded(spread.assumed())))
                .with(
                        "correlation",
                        aggregate.part(
                                "correlation", aggregate.value().correlation().inWords()))
                .with("sampling", aggregate.part("sampling", aggregate.value().sampling()));
    }

    /** A deviation in words needs no pence. */
    private static Money rounded(Money deviation) {
        return Money.of(deviation.currency(), deviation.amount().setScale(0, RoundingMode.HALF_UP));
    }
}
