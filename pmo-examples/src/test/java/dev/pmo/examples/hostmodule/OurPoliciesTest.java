package dev.pmo.examples.hostmodule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.EscalationBands;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.PolicyCoverage;
import dev.pmo.rules.testkit.PolicyProperties;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.RuleVerifier;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a host tests of its own policies and rules, with the test kit. */
class OurPoliciesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final LocalDate AGREED = LocalDate.of(2026, 9, 30);
    private static final int ALLOWED = 30;

    private static final Rule LATE =
            Rule.of("ours.late", "A project is to finish late.", Reads.nothing(), OurPoliciesTest::judge);

    private static final PolicySet POLICIES = PolicySet.defaults()
            .with(
                    TolerancePolicy.TYPE,
                    TolerancePolicy.DEFAULTS.withStandingTolerances(
                            List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5)))))
            .with(
                    RaidPolicy.TYPE,
                    RaidPolicy.DEFAULTS.withBands(
                            new EscalationBands(RiskBand.MEDIUM, RiskBand.HIGH, RiskBand.VERY_HIGH), RiskBand.HIGH));

    private static Verdict judge(Inputs inputs) {
        TimePosition time = inputs.scope().position().time();
        LocalDate agreed = time.baselineFinish();
        LocalDate expected = time.forecastFinish();
        if (agreed == null || expected == null) {
            return Verdict.noData("the agreed or the expected finish is not recorded");
        }
        long days = ChronoUnit.DAYS.between(agreed, expected);
        if (days <= ALLOWED) {
            return Verdict.satisfied();
        }
        String text = "The finish is expected {days} days after the agreed one; " + ALLOWED + " are allowed";
        return Verdict.breached(
                Breach.of(Severity.MEDIUM, text).with("days", inputs.input("position.time.forecastFinish", days)));
    }

    private static Project booking(long daysLate) {
        TimePosition time = TimePosition.of(AGREED.minusDays(200), AGREED, AGREED.plusDays(daysLate));
        return Project.builder(ProjectId.of("PJ-7"), "Booking online")
                .position(Position.of(CostPosition.none(), time))
                .build();
    }

    @Property(tries = 20)
    void ourPoliciesHoldWhateverTheFigures(@ForAll(supplier = Portfolios.Strained.class) Portfolio portfolio) {
        PolicyProperties.of(POLICIES).check(portfolio);
    }

    @Test
    void aProjectMayFinishThirtyDaysLateAndNoMore() {
        RuleVerifier.verify(LATE).given(booking(31)).asOf(AS_OF).breachedBy(Severity.MEDIUM);
        RuleVerifier.verify(LATE).given(booking(30)).asOf(AS_OF).satisfied();
    }

    @Test
    void aLateProjectIsSaidToBeLateAndStaysWithItsBoard() {
        RuleVerifier.verify(LATE)
                .given(booking(45))
                .asOf(AS_OF)
                .breachedBy(Severity.MEDIUM)
                .saying("The finish is expected 45 days after the agreed one; 30 are allowed")
                .restingOn("position.time.forecastFinish")
                .kept();
        RuleVerifier.verify(LATE).given(booking(30)).satisfied();
    }

    @Test
    void ourPoliciesAreMetByTheRandomPortfolios() {
        PolicyCoverage coverage = PolicyProperties.of(POLICIES).check();
        assertThat(coverage.escalations()).isPositive();
    }
}
