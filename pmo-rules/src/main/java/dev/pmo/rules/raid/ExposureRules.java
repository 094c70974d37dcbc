package dev.pmo.rules.raid;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.List;

/** Rules about what the risks of a scope and all below it come to. */
final class ExposureRules {

    private ExposureRules() {}

    static List<Rule> all() {
        return List.of(overTolerance(), noLog());
    }

    private static Rule overTolerance() {
        return Rule.of(
                        "raid.exposure-over-tolerance",
                        "The summed expected cost of the live threats of a scope and all below it is above its risk"
                                + " tolerance.",
                        Reads.nothing()
                                .fact(RaidFacts.EXPOSURE)
                                .policy(RaidPolicy.TYPE)
                                .policy(ExposurePolicy.TYPE),
                        ExposureRules::judgeExposure)
                .described(
                        "Threats that are small one by one may together be more than the level may carry.",
                        "Budget GBP 500000, tolerance 10%: GBP 49999 and GBP 50000 are within it, GBP 50001 is not.",
                        "Glossary of Oxford Brookes University, risk tolerance: the cost of aggregated threats stays"
                                + " below a share of the plan's budget");
    }

    private static Verdict judgeExposure(Inputs inputs) {
        Fact<RaidExposure> exposure = inputs.fact(RaidFacts.EXPOSURE);
        Exposure threats = exposure.value().threats();
        if (threats.bands().total() == 0) {
            return Verdict.satisfied();
        }
        Outcome<Money> limit = RiskTolerance.of(inputs);
        Money tolerated = limit.find().orElse(null);
        if (tolerated == null) {
            return Verdict.notAssessable(limit.unassessed().get(0));
        }
        Money expected = threats.findExpected(tolerated.currency()).orElseGet(() -> Money.zero(tolerated.currency()));
        Verdict verdict = expected.compareTo(tolerated) > 0
                ? Verdict.breached(breach(inputs, exposure, expected, tolerated, limit.because()))
                : Verdict.satisfied();
        return withGaps(verdict, threats, tolerated);
    }

    private static Verdict withGaps(Verdict verdict, Exposure threats, Money tolerated) {
        Verdict gapped = verdict;
        if (threats.unpriced() > 0) {
            gapped = gapped.except(Unassessed.noData(
                    "the exposure leaves out live threats without an expected cost: " + threats.unpriced()));
        }
        List<Money> others = threats.expected().stream()
                .filter(money -> !money.sameCurrencyAs(tolerated))
                .toList();
        return others.isEmpty()
                ? gapped
                : gapped.except(Unassessed.badData("the risk tolerance " + tolerated
                        + " is in another currency than the exposure " + RaidWords.listed(others)));
    }

    private static Breach breach(
            Inputs inputs, Fact<RaidExposure> exposure, Money expected, Money tolerated, List<Premise> because) {
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        int days = policy.value().responseDays().of(Severity.HIGH);
        return Breach.of(
                        Severity.HIGH,
                        "The expected cost of the live threats, {expected}, is above the risk tolerance {limit};"
                                + " an answer is due within {days} days")
                .aspect(ToleranceAspect.RISK)
                .with("expected", exposure.part("threats", expected))
                .with("limit", exposure.part("limit", tolerated, because))
                .with("days", inputs.threshold(policy, "responseDays", days))
                .escalate()
                .decide(
                        "Whether the exposure {expected} is reduced, or the tolerance {limit} is widened",
                        inputs.asOf().plusDays(days),
                        Intervention.REVIEW);
    }

    private static Rule noLog() {
        return Rule.of(
                        "raid.no-log",
                        "An active scope has recorded no risk, assumption, issue, dependency or action; this is a gap,"
                                + " not a finding.",
                        Reads.nothing(),
                        ExposureRules::judgeLog)
                .described(
                        "Work without any risk is rare; work whose risks nobody wrote down is not.",
                        "A project that is delivering, with an empty RAID log.",
                        "Silence is not green: what is not recorded cannot be judged");
    }

    private static Verdict judgeLog(Inputs inputs) {
        LifecycleState state = inputs.scope().profile().state();
        RaidLog log = inputs.scope().raid();
        boolean empty = log.risks().isEmpty()
                && log.assumptions().isEmpty()
                && log.issues().isEmpty()
                && log.dependencies().isEmpty()
                && log.actions().isEmpty();
        return empty && (state == null || state.active())
                ? Verdict.noData("no risk, assumption, issue, dependency or action is recorded")
                : Verdict.satisfied();
    }
}
