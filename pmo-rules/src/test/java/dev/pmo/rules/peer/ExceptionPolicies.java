package dev.pmo.rules.peer;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Trees;
import dev.pmo.rules.tolerance.ExceptionDays;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.util.List;
import java.util.Random;

/** Ladders and thresholds of exceptions that were set everywhere and again in parts of a portfolio. */
record ExceptionPolicies(Draw draw) {

    static PolicySet of(Portfolio portfolio, long seed) {
        return new ExceptionPolicies(new Draw(new Random(seed))).draw(portfolio);
    }

    private PolicySet draw(Portfolio portfolio) {
        PolicySet policies = PolicySet.defaults();
        List<Scope> scopes = Trees.scopes(portfolio);
        for (int i = draw.below(5); i > 0; i--) {
            Scope place = scopes.get(draw.below(scopes.size()));
            policies = draw.chance(50)
                    ? draw.set(policies, place, TolerancePolicy.TYPE, tolerance())
                    : draw.set(policies, place, AuthorityPolicy.TYPE, new AuthorityPolicy(ladder()));
        }
        return policies;
    }

    private TolerancePolicy tolerance() {
        TolerancePolicy policy = TolerancePolicy.DEFAULTS
                .withAmberShare(Ratio.ofPercent(draw.chance(50) ? 70 : 100))
                .withContainmentJudged(draw.chance(70))
                .withResponseDueDays(draw.pick(9, 11))
                .withExceptionDays(new ExceptionDays(draw.pick(4, 6), draw.pick(19, 21)));
        return draw.chance(50)
                ? policy
                : policy.withStandingTolerances(List.of(
                        Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)),
                        Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(10), null)));
    }

    private AuthorityLadder ladder() {
        List<DecisionKind> all = List.of(DecisionKind.values());
        List<DecisionKind> exceptions = List.of(DecisionKind.EXCEPTION, DecisionKind.CHANGE);
        Money ten = Money.of("GBP", 10);
        boolean limited = draw.chance(50);
        boolean granted = draw.chance(50);
        return AuthorityLadder.of(List.of(
                        Rung.of("project board", Level.PROJECT, draw.chance(50) ? all : exceptions)
                                .upTo(null, limited ? ten : null, limited ? 5 : null)
                                .withTolerances(granted ? grants(10) : List.of()),
                        Rung.of("programme board", Level.PROGRAMME, draw.chance(50) ? all : exceptions)
                                .upTo(null, limited ? ten : null, limited ? 5 : null)
                                .withTolerances(granted ? grants(11) : List.of()),
                        Rung.of("portfolio board", Level.PORTFOLIO, all)
                                .upTo(null, null, limited ? draw.sometimes(30, 10) : null)))
                .withBusinessCaseOwner(draw.sometimes(70, draw.pick("project board", "portfolio board")))
                .withBeyond("the cabinet");
    }

    private static List<Tolerance> grants(int most) {
        return List.of(
                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(most)),
                Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(most), null));
    }
}
