package dev.pmo.benchmarks.peers;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The five rules as a module of the review engine, each conclusion with its proof. */
final class PeerModule implements RuleModule {

    record Thresholds(int escalateFrom, int criticalFrom) implements Policy {}

    record Escalated(List<Risk> risks, BigDecimal exposure, int worst) {}

    record Deviation(BigDecimal amount, boolean outside) {}

    static final PolicyType<Thresholds> THRESHOLDS =
            PolicyType.of("peers", Thresholds.class, new Thresholds(PlainPass.THRESHOLD, PlainPass.CRITICAL));

    private static final FactKey<Escalated> ESCALATED = FactKey.of("peers.escalated", Escalated.class);
    private static final FactKey<Deviation> DEVIATION = FactKey.of("peers.deviation", Deviation.class);

    @Override
    public String id() {
        return "peers";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(THRESHOLDS);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(
                Calculation.of(ESCALATED, Reads.nothing().policy(THRESHOLDS), PeerModule::escalated)
                        .at(Level.PROJECT),
                Calculation.of(DEVIATION, Reads.nothing(), PeerModule::deviation)
                        .at(Level.PROJECT));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(
                                "peers.risk-over-threshold",
                                "A risk reaches the threshold of its level",
                                Reads.nothing().fact(ESCALATED).policy(THRESHOLDS),
                                PeerModule::risksOverThreshold)
                        .at(Level.PROJECT),
                Rule.of(
                                "peers.exception",
                                "The forecast lies outside tolerance",
                                Reads.nothing().fact(DEVIATION),
                                PeerModule::exception)
                        .at(Level.PROJECT),
                Rule.of(
                                "peers.exposure-over-tolerance",
                                "The escalated exposure of a programme exceeds its tolerance",
                                Reads.nothing().children(ESCALATED),
                                PeerModule::exposure)
                        .at(Level.PROGRAMME),
                Rule.of(
                                "peers.overdue-issue-without-owner",
                                "An overdue issue has no owner",
                                Reads.nothing(),
                                PeerModule::issues)
                        .at(Level.PROJECT),
                Rule.of(
                                "peers.intervention",
                                "An exception meets an escalated critical risk",
                                Reads.nothing().fact(ESCALATED).fact(DEVIATION).policy(THRESHOLDS),
                                PeerModule::intervention)
                        .at(Level.PROJECT));
    }

    private static Outcome<Escalated> escalated(Inputs inputs) {
        int threshold = inputs.policy(THRESHOLDS).value().escalateFrom();
        List<Risk> escalated = new ArrayList<>(0);
        BigDecimal exposure = BigDecimal.ZERO;
        int worst = 0;
        for (Risk risk : inputs.scope().raid().risks()) {
            RiskAssessment current = risk.findCurrent().orElse(null);
            int score = PlainPass.score(current);
            worst = Math.max(worst, score);
            if (current != null && score >= threshold) {
                escalated.add(risk);
                Money expected = current.findExpectedValue().orElse(null);
                exposure = expected == null ? exposure : exposure.add(expected.amount());
            }
        }
        return Outcome.of(
                new Escalated(List.copyOf(escalated), exposure, worst), inputs.input("raid.risks", escalated.size()));
    }

    private static Outcome<Deviation> deviation(Inputs inputs) {
        CostPosition cost = inputs.scope().position().cost();
        Money baseline = cost.baseline();
        Money forecast = cost.forecast();
        BigDecimal limit = PlainPass.limit(inputs.scope(), ToleranceAspect.COST);
        if (baseline == null || forecast == null || limit == null) {
            return Outcome.noData("no cost tolerance");
        }
        BigDecimal amount = forecast.amount().subtract(baseline.amount());
        return Outcome.of(
                new Deviation(amount, amount.abs().compareTo(limit) > 0),
                inputs.input("position.cost.baseline", baseline),
                inputs.input("position.cost.forecast", forecast),
                inputs.input("governance.tolerances[COST].above", limit));
    }

    private static Verdict risksOverThreshold(Inputs inputs) {
        Fact<Escalated> escalated = inputs.fact(ESCALATED);
        if (escalated.value().risks().isEmpty()) {
            return Verdict.satisfied();
        }
        PolicyInForce<Thresholds> policy = inputs.policy(THRESHOLDS);
        Premise threshold =
                inputs.threshold(policy, "escalateFrom", policy.value().escalateFrom());
        List<Breach> breaches = new ArrayList<>();
        for (Risk risk : escalated.value().risks()) {
            int score = PlainPass.score(risk.findCurrent().orElse(null));
            breaches.add(Breach.of(Severity.HIGH, "The risk scores {score}, the threshold is {threshold}")
                    .subject(risk.id())
                    .with("score", inputs.input("raid.risks[" + risk.id() + "].inherent", score))
                    .with("threshold", threshold)
                    .escalate());
        }
        return Verdict.of(breaches);
    }

    private static Verdict exception(Inputs inputs) {
        Fact<Deviation> deviation = inputs.fact(DEVIATION);
        if (!deviation.value().outside()) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(Severity.HIGH, "The forecast deviates by {deviation}, outside tolerance")
                .aspect(ToleranceAspect.COST)
                .with("deviation", deviation.part("amount", deviation.value().amount()))
                .escalate());
    }

    private static Verdict exposure(Inputs inputs) {
        BigDecimal limit = PlainPass.limit(inputs.scope(), ToleranceAspect.RISK);
        if (limit == null) {
            return Verdict.noData("no risk tolerance");
        }
        Children<Escalated> children = inputs.children(ESCALATED);
        BigDecimal sum = BigDecimal.ZERO;
        List<Premise> summed = new ArrayList<>();
        for (Fact<Escalated> child : children.facts()) {
            if (child.value().exposure().signum() != 0) {
                sum = sum.add(child.value().exposure());
                summed.add(child.part("exposure", child.value().exposure()));
            }
        }
        if (sum.compareTo(limit) <= 0) {
            return Verdict.satisfied();
        }
        return Verdict.breached(
                Breach.of(Severity.HIGH, "The escalated exposure of {exposure} exceeds the tolerance of {limit}")
                        .aspect(ToleranceAspect.RISK)
                        .with(
                                "exposure",
                                Premise.derived(
                                        ProofKind.FACT,
                                        "peers.exposure",
                                        sum,
                                        inputs.scope().ref(),
                                        List.copyOf(summed)))
                        .with("limit", inputs.input("governance.tolerances[RISK].above", limit)));
    }

    private static Verdict issues(Inputs inputs) {
        List<Breach> breaches = List.of();
        LocalDate asOf = inputs.asOf();
        for (Issue issue : inputs.scope().raid().issues()) {
            LocalDate target = issue.target();
            if (issue.owner() == null && issue.status().live() && target != null && target.isBefore(asOf)) {
                breaches = breaches.isEmpty() ? new ArrayList<>() : breaches;
                String path = "raid.issues[" + issue.id() + "].";
                breaches.add(Breach.of(Severity.MEDIUM, "The issue was due on {target}, and its owner is {owner}")
                        .subject(issue.id())
                        .with("target", inputs.input(path + "target", target))
                        .with("owner", inputs.input(path + "owner", "nobody")));
            }
        }
        return Verdict.of(breaches);
    }

    private static Verdict intervention(Inputs inputs) {
        Fact<Escalated> escalated = inputs.fact(ESCALATED);
        Fact<Deviation> deviation = inputs.fact(DEVIATION);
        PolicyInForce<Thresholds> policy = inputs.policy(THRESHOLDS);
        if (!deviation.value().outside()
                || escalated.value().worst() < policy.value().criticalFrom()) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(
                        Severity.CRITICAL, "A deviation of {deviation} meets a risk of {worst}, critical from {from}")
                .with("deviation", deviation.part("amount", deviation.value().amount()))
                .with("worst", escalated.part("worst", escalated.value().worst()))
                .with(
                        "from",
                        inputs.threshold(policy, "criticalFrom", policy.value().criticalFrom()))
                .escalate()
                .decide("Whether to intervene", null, Intervention.REVIEW));
    }

    static PeerCounts counts(ReviewResult result) {
        Map<String, Long> byRule = new HashMap<>();
        result.findings().forEach(finding -> byRule.merge(finding.ruleId(), 1L, Long::sum));
        return new PeerCounts(
                byRule.getOrDefault("peers.risk-over-threshold", 0L),
                byRule.getOrDefault("peers.exception", 0L),
                byRule.getOrDefault("peers.exposure-over-tolerance", 0L),
                byRule.getOrDefault("peers.overdue-issue-without-owner", 0L),
                byRule.getOrDefault("peers.intervention", 0L));
    }
}
