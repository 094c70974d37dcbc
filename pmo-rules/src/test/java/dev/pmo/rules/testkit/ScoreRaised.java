package dev.pmo.rules.testkit;

import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.result.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Raises likelihood, impact or cost of live risks, one at a time, within the matrix of their level. */
final class ScoreRaised implements PropertyCheck {

    private record Raise(Scope scope, Risk risk, RiskAssessment now, String what) {}

    @Override
    public void check(PolicyTrial trial) {
        Map<String, Finding> before = PolicyTrial.handedUp(trial.before());
        List<Raise> raises = raises(trial.root()).stream()
                .filter(raise -> before.values().stream().anyMatch(finding -> about(finding, raise)))
                .toList();
        for (Raise raise : trial.some(raises)) {
            Review after = trial.after(raised(trial.root(), raise));
            if (offMatrix(after, raise)) {
                continue;
            }
            Map<String, Finding> now = PolicyTrial.handedUp(after);
            before.forEach((place, finding) -> {
                if (about(finding, raise)) {
                    Refuted.unless(
                            now.containsKey(place),
                            "when " + raise.what() + ", the escalation " + finding.id() + " was recalled");
                }
            });
        }
    }

    /** Findings about the risk where it is, and wherever it was handed up to. */
    private static boolean about(Finding finding, Raise raise) {
        String id = raise.risk().id().toString();
        boolean there =
                finding.scope().equals(raise.scope().ref()) && finding.subject().equals(id);
        return there || finding.subject().equals(raise.scope().ref() + "/" + id);
    }

    private static boolean offMatrix(Review after, Raise raise) {
        return after.findFact(raise.scope().ref(), RaidFacts.REGISTER)
                .map(fact -> fact.value().offMatrix().contains(raise.risk().id()))
                .orElse(true);
    }

    private static List<Raise> raises(Scope root) {
        List<Raise> raises = new ArrayList<>();
        for (Scope scope : Trees.scopes(root)) {
            for (Risk risk : scope.raid().risks()) {
                RiskAssessment was = risk.findCurrent().orElse(null);
                if (was != null && risk.status().live()) {
                    raises(scope, risk, was, raises);
                }
            }
        }
        return raises;
    }

    private static void raises(Scope scope, Risk risk, RiskAssessment was, List<Raise> raises) {
        Integer likelihood = was.likelihood();
        Integer impact = was.impact();
        Money cost = was.cost();
        String of = " of " + risk.id() + " of " + scope.ref() + " was raised from '";
        if (likelihood != null) {
            RiskAssessment now = new RiskAssessment(likelihood + 1, impact, was.probability(), cost, was.delayDays());
            raises.add(new Raise(scope, risk, now, "the likelihood" + of + likelihood + "' by one"));
        }
        if (impact != null) {
            RiskAssessment now = new RiskAssessment(likelihood, impact + 1, was.probability(), cost, was.delayDays());
            raises.add(new Raise(scope, risk, now, "the impact" + of + impact + "' by one"));
        }
        if (cost != null && cost.signum() > 0) {
            Money dearer = cost.multipliedBy(BigDecimal.TEN);
            RiskAssessment now = new RiskAssessment(likelihood, impact, was.probability(), dearer, was.delayDays());
            raises.add(new Raise(scope, risk, now, "the cost" + of + cost + "' to '" + dearer + "'"));
        }
    }

    private static Scope raised(Scope root, Raise raise) {
        RaidLog log = raise.scope().raid();
        List<Risk> risks = new ArrayList<>();
        for (Risk risk : log.risks()) {
            risks.add(risk.equals(raise.risk()) ? reassessed(risk, raise.now()) : risk);
        }
        return Trees.replaced(root, raise.scope(), Trees.withRaid(raise.scope(), log.withRisks(risks)));
    }

    private static Risk reassessed(Risk risk, RiskAssessment now) {
        boolean residual = Objects.equals(risk.findCurrent().orElse(null), risk.residual());
        return residual
                ? risk.toBuilder().residual(now).build()
                : risk.toBuilder().inherent(now).build();
    }
}
