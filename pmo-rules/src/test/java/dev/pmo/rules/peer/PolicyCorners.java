package dev.pmo.rules.peer;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.BandFloor;
import dev.pmo.rules.raid.EscalationBands;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.RiskMatrix;
import dev.pmo.rules.reporting.ReportingPolicy;
import dev.pmo.rules.reporting.RollUp;
import dev.pmo.rules.testkit.Trees;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.util.List;
import java.util.Random;

/** Thresholds that were set everywhere and again in parts of a portfolio, each other ones. */
record PolicyCorners(Draw draw) {

    static PolicySet of(Portfolio portfolio, long seed) {
        return new PolicyCorners(new Draw(new Random(seed))).draw(portfolio);
    }

    private PolicySet draw(Portfolio portfolio) {
        PolicySet policies = PolicySet.defaults();
        List<Scope> scopes = Trees.scopes(portfolio);
        for (int i = draw.below(4); i > 0; i--) {
            Scope place = scopes.get(draw.below(scopes.size()));
            policies = switch (draw.below(5)) {
                case 0 -> draw.set(policies, place, TolerancePolicy.TYPE, tolerance());
                case 1 -> draw.set(policies, place, RaidPolicy.TYPE, raid());
                case 2 -> draw.set(policies, place, AuthorityPolicy.TYPE, new AuthorityPolicy(ladder()));
                default -> draw.set(policies, place, ReportingPolicy.TYPE, reporting());
            };
        }
        return policies;
    }

    private TolerancePolicy tolerance() {
        TolerancePolicy policy = TolerancePolicy.DEFAULTS
                .withAmberShare(Ratio.ofPercent(draw.chance(50) ? 70 : 100))
                .withContainmentJudged(draw.chance(50))
                .withRequiredAspects(List.of(ToleranceAspect.RISK, ToleranceAspect.SCOPE));
        return draw.chance(50)
                ? policy
                : policy.withStandingTolerances(List.of(
                        Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)),
                        Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(10), null),
                        Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.parse("GBP 10"), null)));
    }

    private RaidPolicy raid() {
        RiskMatrix coarse = RiskMatrix.product(
                4,
                5,
                List.of(
                        BandFloor.of(RiskBand.LOW, 1),
                        BandFloor.of(RiskBand.HIGH, 8),
                        BandFloor.of(RiskBand.VERY_HIGH, 16)));
        EscalationBands bands = new EscalationBands(RiskBand.MEDIUM, RiskBand.HIGH, RiskBand.VERY_HIGH);
        RaidPolicy policy = RaidPolicy.DEFAULTS.withBands(bands, RiskBand.MEDIUM);
        return draw.chance(50) ? policy : policy.withMatrices(coarse, RiskMatrix.pm2());
    }

    private static AuthorityLadder ladder() {
        List<DecisionKind> all = List.of(DecisionKind.values());
        return AuthorityLadder.of(List.of(
                Rung.of("project board", Level.PROJECT, all)
                        .withAppetites(List.of(
                                new AppetiteLimit(null, RiskBand.MEDIUM, Money.of("GBP", 10)),
                                new AppetiteLimit("Safety", RiskBand.LOW, Money.of("GBP", 10)))),
                Rung.of("programme board", Level.PROGRAMME, all)
                        .withAppetites(List.of(new AppetiteLimit(null, RiskBand.HIGH, Money.of("GBP", 20)))),
                Rung.of("portfolio board", Level.PORTFOLIO, all)));
    }

    private ReportingPolicy reporting() {
        return ReportingPolicy.DEFAULTS
                .withRollUp(draw.pick(RollUp.values()))
                .withGreenNeedsAllAspects(draw.chance(50));
    }
}
