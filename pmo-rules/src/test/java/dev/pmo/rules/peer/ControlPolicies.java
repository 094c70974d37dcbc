package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.IssueSeverity;
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
import dev.pmo.rules.change.ChangePeriods;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.ChangeRequirement;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.change.ImpactAspect;
import dev.pmo.rules.change.ProcedureMove;
import dev.pmo.rules.change.ProcedureState;
import dev.pmo.rules.change.baseline.BaselinePolicy;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Ladders;
import dev.pmo.rules.testkit.Samples;
import dev.pmo.rules.testkit.Trees;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.util.List;
import java.util.Random;

/** Ladders, procedures and thresholds that were set everywhere and again in parts of a portfolio, each other ones. */
record ControlPolicies(Draw draw) {

    private static final List<AuthorityLadder> LADDERS = Samples.of(Ladders.valid(), 60, 7);

    static PolicySet of(Portfolio portfolio, long seed) {
        return new ControlPolicies(new Draw(new Random(seed))).draw(portfolio);
    }

    private PolicySet draw(Portfolio portfolio) {
        PolicySet policies = PolicySet.defaults();
        List<Scope> scopes = Trees.scopes(portfolio);
        for (int i = draw.below(6); i > 0; i--) {
            Scope place = scopes.get(draw.below(scopes.size()));
            policies = switch (draw.below(6)) {
                case 0 -> draw.set(policies, place, TolerancePolicy.TYPE, tolerance());
                case 1 -> draw.set(policies, place, ChangePolicy.TYPE, change());
                case 2 -> draw.set(policies, place, BaselinePolicy.TYPE, baseline());
                default -> draw.set(policies, place, AuthorityPolicy.TYPE, new AuthorityPolicy(ladder()));
            };
        }
        return policies;
    }

    private TolerancePolicy tolerance() {
        return TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(
                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)),
                Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(10), null)));
    }

    private BaselinePolicy baseline() {
        return BaselinePolicy.DEFAULTS
                .withDaysToApply(draw.pick(8, 9, 10))
                .withMaximumCumulativeShare(Ratio.ofPercent(draw.pick(10L, 20L)))
                .withMaximumRebaselinings(draw.below(2))
                .withMaximumRebaseliningsPerStage(draw.below(2))
                .withMaximumMovedShare(Ratio.ofPercent(draw.pick(0L, 100L)))
                .withMaximumUncontrolledShare(Ratio.ofPercent(draw.pick(0L, 50L)))
                .withMinimumScopes(draw.pick(1, 2))
                .withMinimumItems(draw.pick(1, 3));
    }

    private ChangePolicy change() {
        ChangePolicy policy = ChangePolicy.DEFAULTS
                .withPeriods(new ChangePeriods(draw.pick(13, 14), draw.pick(29, 31), 5, draw.pick(0, 3)))
                .withAssessedAspects(draw.chance(50) ? List.of() : List.of(ImpactAspect.COST, ImpactAspect.TIME))
                .withSignificance(draw.pick(IssueSeverity.values()), draw.sometimes(50, Money.of("GBP", 20)));
        return draw.chance(60) ? policy : policy.withProcedure(shortWay());
    }

    /** Another procedure in the words of the default one: a way past the assessment, and moves that are not for all. */
    private static ChangeProcedure shortWay() {
        List<ProcedureState> states = List.of(
                new ProcedureState(ChangeState.SUBMITTED, ChangeStanding.OPEN),
                new ProcedureState(ChangeState.ASSESSING, ChangeStanding.AWAITING_DECISION),
                new ProcedureState(ChangeState.APPROVED, ChangeStanding.APPROVED),
                new ProcedureState(ChangeState.REJECTED, ChangeStanding.REJECTED),
                new ProcedureState(ChangeState.POSTPONED, ChangeStanding.POSTPONED),
                new ProcedureState(ChangeState.MERGED, ChangeStanding.MERGED),
                new ProcedureState(ChangeState.IMPLEMENTED, ChangeStanding.IMPLEMENTED));
        List<ProcedureMove> moves = List.of(
                ProcedureMove.of(
                        ChangeState.SUBMITTED,
                        ChangeState.ASSESSING,
                        ChangeRequirement.SEVERITY,
                        ChangeRequirement.FUNDING),
                ProcedureMove.of(
                                ChangeState.ASSESSING,
                                ChangeState.APPROVED,
                                ChangeRequirement.DECISION,
                                ChangeRequirement.DECISION_REASON)
                        .by("project board", "Change Authority"),
                ProcedureMove.of(
                        ChangeState.SUBMITTED,
                        ChangeState.APPROVED,
                        ChangeRequirement.DECISION,
                        ChangeRequirement.PRIORITY),
                ProcedureMove.of(ChangeState.ASSESSING, ChangeState.REJECTED, ChangeRequirement.DECISION_UNTIL),
                ProcedureMove.of(ChangeState.ASSESSING, ChangeState.POSTPONED, ChangeRequirement.DECISION),
                ProcedureMove.of(ChangeState.POSTPONED, ChangeState.SUBMITTED),
                ProcedureMove.of(ChangeState.ASSESSING, ChangeState.MERGED, ChangeRequirement.MERGED_INTO),
                ProcedureMove.of(
                        ChangeState.APPROVED,
                        ChangeState.IMPLEMENTED,
                        ChangeRequirement.IMPLEMENTED_DATE,
                        ChangeRequirement.TARGET_DATE,
                        ChangeRequirement.BASELINE_CHANGES));
        return new ChangeProcedure(ChangeState.SUBMITTED, states, moves);
    }

    private AuthorityLadder ladder() {
        if (draw.chance(40)) {
            return LADDERS.get(draw.below(LADDERS.size()));
        }
        List<DecisionKind> all = List.of(DecisionKind.values());
        int limited = draw.below(4);
        return AuthorityLadder.of(List.of(
                        Rung.of("project manager", Level.PROJECT, List.of(DecisionKind.CHANGE, DecisionKind.CONCESSION))
                                .upTo(IssueSeverity.MINOR, gbp(10), 5)
                                .withChangeBudgetUpTo(limited > 0 ? gbp(20) : null),
                        Rung.of("change authority", Level.PROJECT, List.of(DecisionKind.CHANGE))
                                .upTo(IssueSeverity.SIGNIFICANT, gbp(20), 10)
                                .withChangeBudgetUpTo(limited > 1 ? gbp(31) : null),
                        Rung.of("project board", Level.PROJECT, all)
                                .upTo(IssueSeverity.MAJOR, gbp(draw.pick(21, 40)), null)
                                .withChangeBudgetUpTo(limited > 2 ? gbp(41) : null)
                                .withTolerances(List.of(Tolerance.of(
                                        ToleranceAspect.COST,
                                        ToleranceLimit.ofPercent(10),
                                        ToleranceLimit.ofPercent(5)))),
                        Rung.of("programme board", Level.PROGRAMME, all)
                                .upTo(draw.sometimes(50, IssueSeverity.MAJOR), gbp(40), null)
                                .withTolerances(List.of(Tolerance.of(
                                        ToleranceAspect.COST,
                                        ToleranceLimit.ofPercent(20),
                                        ToleranceLimit.ofPercent(10)))),
                        Rung.of("portfolio board", Level.PORTFOLIO, all).upTo(null, draw.sometimes(50, gbp(40)), null)))
                .withBusinessCaseOwner(draw.sometimes(70, draw.pick("project board", "programme board")))
                .withBeyond("the cabinet");
    }

    private static Money gbp(long amount) {
        return Money.of("GBP", amount);
    }
}
