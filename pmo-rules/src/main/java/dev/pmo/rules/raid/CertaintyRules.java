package dev.pmo.rules.raid;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Spread;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.math.RoundingMode;
import java.util.List;

/** Rules about how far the total of risks may lie from what is expected. */
final class CertaintyRules {

    private CertaintyRules() {}

    static List<Rule> all() {
        return List.of(beyondCertainty());
    }

    private static Rule beyondCertainty() {
        return Rule.of(
                        "raid.exposure-beyond-certainty",
                        "The expected cost of the live threats is within the risk tolerance; the cost that is not"
                                + " exceeded with the certainty of the policy is not.",
                        Reads.nothing().fact(RaidFacts.AGGREGATE).policy(ExposurePolicy.TYPE),
                        CertaintyRules::judgeCertainty)
                .described(
                        "An expected value pays for many small risks, and for none of the large ones: a risk of 5% of"
                                + " GBP 100000 funds GBP 5000 and costs GBP 100000 when it happens. Compared is the risk"
                                + " tolerance that the scope sets itself; standing ones belong to the module tolerance,"
                                + " which reads from this one.",
                        "Tolerance GBP 50000, certainty 80%: one threat of 30% of GBP 100000 has an expected cost of"
                                + " GBP 30000, and costs GBP 100000 in three cases of ten.",
                        "Second moments and simulation: a total is told with its correlation, runs and seed");
    }

    private static Verdict judgeCertainty(Inputs inputs) {
        Fact<RaidAggregate> fact = inputs.fact(RaidFacts.AGGREGATE);
        PolicyInForce<ExposurePolicy> policy = inputs.policy(ExposurePolicy.TYPE);
        Probability certainty = policy.value().certainty();
        if (certainty == null) {
            return Verdict.satisfied();
        }
        Outcome<Money> limit = RiskTolerance.of(inputs);
        Money tolerated = limit.find().orElse(null);
        if (tolerated == null) {
            return Verdict.satisfied();
        }
        AggregateExposure threats = fact.value().threats();
        Spread spread = threats.findSpread(tolerated.currency()).orElse(null);
        if (spread == null || spread.expected().compareTo(tolerated) > 0 || threats.atMost(tolerated)) {
            return Verdict.satisfied();
        }
        Money total =
                threats.simulate(tolerated.currency(), fact.value().sampling()).percentile(certainty);
        return total.compareTo(tolerated) <= 0
                ? Verdict.satisfied()
                : Verdict.breached(Breach.of(
                                Severity.MEDIUM,
                                "With a certainty of {certainty} the live threats cost no more than {total}, above the"
                                        + " risk tolerance {limit}; their expected cost is {expected}, with a standard"
                                        + " deviation of {deviation} if they are {correlation} ({sampling})")
                        .aspect(ToleranceAspect.RISK)
                        .with("certainty", inputs.threshold(policy, "certainty", certainty))
                        .with("total", fact.part("threats.percentile", total))
                        .with("limit", fact.part("limit", tolerated, limit.because()))
                        .with("expected", fact.part("threats.expected", spread.expected()))
                        .with("deviation", fact.part("threats.deviation", rounded(spread.assumed())))
                        .with(
                                "correlation",
                                inputs.threshold(
                                        policy,
                                        "correlation",
                                        policy.value().correlation().inWords()))
                        .with(
                                "sampling",
                                inputs.threshold(
                                        policy, "sampling", policy.value().sampling())));
    }

    /** A deviation in words needs no pence. */
    private static Money rounded(Money deviation) {
        return Money.of(deviation.currency(), deviation.amount().setScale(0, RoundingMode.HALF_UP));
    }
}
