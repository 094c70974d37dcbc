package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.ENGINE;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.escalated;
import static dev.pmo.rules.tolerance.Given.gaps;
import static dev.pmo.rules.tolerance.Given.ids;
import static dev.pmo.rules.tolerance.Given.portfolio;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.result;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToleranceModuleTest {

    private static final Tolerance COST = cost("10%");
    private static final Tolerance TIME = time("30 days");

    private static Finding the(ReviewResult result, String id) {
        return result.findFinding(id).orElseThrow(() -> new AssertionError("only: " + ids(result)));
    }

    @Test
    void aForecastOutsideToleranceIsAnExceptionForTheLevelAboveToDecide() {
        ReviewResult result = result(portfolio(
                Given.governance(cost("50%")),
                project("P", 100_000, 112_000, 0, COST.withOrigin("board", "project plan", START), TIME)));
        Finding finding = the(result, "tolerance.exception@PROJECT:P#COST");
        assertThat(finding.text())
                .isEqualTo("The cost forecast of GBP 112000 deviates from the target of GBP 100000 by +GBP 12000,"
                        + " outside the tolerance of 10% above");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.aspect()).isEqualTo(ToleranceAspect.COST);
        assertThat(finding.escalated()).isTrue();
        assertThat(Given.decision(finding)).satisfies(decision -> {
            assertThat(decision.to()).isEqualTo(ScopeRef.parse("PORTFOLIO:PF"));
            assertThat(decision.decider()).isEqualTo("the board");
            assertThat(decision.due()).isEqualTo(AS_OF.plusDays(10));
            assertThat(decision.recommended()).isEqualTo(Intervention.REPLAN);
            assertThat(decision.wanted())
                    .isEqualTo("The exception in cost (+GBP 12000): do nothing, an exception plan, another option, a"
                            + " new tolerance, or a premature close");
        });
    }

    @Test
    void theProofOfAnExceptionShowsWhoSetTheToleranceWhereAndWhen() {
        ReviewResult result =
                result(project("P", 100_000, 112_000, 0, COST.withOrigin("board", "project plan", START), TIME));
        Explanation explanation = result.explain("tolerance.exception@PROJECT:P#COST");
        assertThat(explanation.lines())
                .extracting(line -> line.step().label() + " = " + line.step().value())
                .contains(
                        "position.cost.baseline = GBP 100000",
                        "position.cost.forecast = GBP 112000",
                        "governance.tolerances[COST].above = 10%",
                        "governance.tolerances[COST].setBy = board",
                        "governance.tolerances[COST].setIn = project plan",
                        "governance.tolerances[COST].setOn = 2026-01-01");
    }

    @Test
    void anUnderspendAndAnEarlyFinishOutsideToleranceAreExceptionsToBeReviewed() {
        ReviewResult result = result(project("P", 100_000, 80_000, -31, COST, TIME));
        assertThat(ids(result))
                .containsExactly("tolerance.exception@PROJECT:P#COST", "tolerance.exception@PROJECT:P#TIME");
        assertThat(result.findings())
                .extracting(finding -> Given.decision(finding).recommended())
                .containsOnly(Intervention.REVIEW);
    }

    @Test
    void withinToleranceWithRoomToSpareThereIsNothingToSay() {
        ReviewResult result = result(project("P", 100_000, 105_000, 10, COST, TIME));
        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps()).isEmpty();
    }

    @Test
    void aToleranceMostlyUsedIsAmberFromTheShareOfThePolicyAndGoesNoFurther() {
        ReviewResult result =
                result(portfolio(Given.governance(cost("10%")), project("P", 300_000, 326_000, 0, COST, TIME)));
        Finding finding = the(result, "tolerance.nearly-used@PROJECT:P#COST");
        assertThat(finding.text())
                .isEqualTo("The cost forecast of GBP 326000 against GBP 300000 uses 86.6% of the tolerance of 10%"
                        + " above; amber begins at 80%");
        assertThat(finding.escalated()).isFalse();
        PolicySet later = PolicySet.defaults()
                .with(
                        TolerancePolicy.TYPE,
                        new TolerancePolicy(
                                Ratio.ofPercent(90), TolerancePolicy.DEFAULTS.requiredAspects(), null, 5, true));
        ReviewResult quiet = ENGINE.review(ReviewRequest.of(project("P", 300_000, 326_000, 0, COST, TIME), AS_OF)
                        .withPolicies(later))
                .result();
        assertThat(quiet.findings()).isEmpty();
    }

    @Test
    void noToleranceSetIsAGapAndNotAPass() {
        ReviewResult result = result(project("P", 100_000, 100_000, 0, COST));
        assertThat(result.findings()).isEmpty();
        assertThat(gaps(result)).containsExactly("NO_DATA tolerance.not-set@PROJECT:P time: no tolerance is set");
        assertThat(Given.reviewed(project("P", 100_000, 100_000, 0, COST))
                        .findFact(ScopeRef.parse("PROJECT:P"), ToleranceFacts.STATUS))
                .hasValueSatisfying(status -> assertThat(status.value()).hasToString("time unknown, cost green"));
    }

    @Test
    void figuresThatAreMissingOrDoNotFitAreGapsOfTheExceptionRule() {
        Project project = project("P", 1, 1, 0, COST, TIME).toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 1), Money.of("USD", 1)),
                        TimePosition.of(START, FINISH, FINISH)))
                .build();
        assertThat(gaps(result(project)))
                .containsExactly(
                        "BAD_DATA tolerance.exception@PROJECT:P cost: the baseline is in GBP, the forecast in USD");
    }

    @Test
    void anAspectThatIsNotRequiredIsJudgedWhereItHasFiguresOrATolerance() {
        Project project = project(
                        "P", 1, 1, 0, COST, TIME, Tolerance.of(ToleranceAspect.SCOPE, null, ToleranceLimit.parse("3")))
                .toBuilder()
                .position(new Position(
                        CostPosition.of(Money.of("GBP", 1), Money.of("GBP", 1)),
                        TimePosition.of(START, FINISH, FINISH),
                        List.of(
                                new AspectPosition(
                                        ToleranceAspect.SCOPE, BigDecimal.valueOf(50), BigDecimal.valueOf(46), "items"),
                                new AspectPosition(
                                        ToleranceAspect.BENEFITS, BigDecimal.valueOf(5), BigDecimal.valueOf(5), "GBP")),
                        null))
                .build();
        ReviewResult result = result(project);
        assertThat(ids(result)).containsExactly("tolerance.exception@PROJECT:P#SCOPE");
        assertThat(gaps(result)).containsExactly("NO_DATA tolerance.not-set@PROJECT:P benefits: no tolerance is set");
    }

    @Test
    void aToleranceForRiskIsLeftToTheRaidLogUnlessAFigureIsRecorded() {
        Tolerance risk = Tolerance.ofBothSides(ToleranceAspect.RISK, ToleranceLimit.ofPercent(10));
        assertThat(result(project("P", 100, 100, 0, COST, TIME, risk)).gaps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "CLOSED", "STOPPED"})
    void whatIsOnlyProposedOrHasEndedIsNotJudged(LifecycleState state) {
        Project project = project("P", 100, 200, 99).toBuilder()
                .profile(Profile.of(state))
                .build();
        ReviewResult result = result(project);
        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps()).isEmpty();
    }

    private static Stage stage(
            String id, @Nullable LocalDate started, @Nullable LocalDate ended, long forecast, Tolerance... tolerances) {
        return new Stage(
                new StageId(id),
                id,
                CostPosition.of(Money.of("GBP", 1000), Money.of("GBP", forecast)),
                new TimePosition(START, FINISH, null, FINISH, started, ended),
                List.of(tolerances));
    }

    private static Project staged(Stage... stages) {
        return project("P", 100_000, 100_000, 0, COST, TIME).toBuilder()
                .stages(List.of(stages))
                .build();
    }

    @Test
    void theExceptionOfAStageIsDecidedByTheBoardOfTheProject() {
        ReviewResult result = result(portfolio(
                Given.governance(cost("10%")), staged(stage("S1", START, null, 1051, cost("5%"), time("10 days")))));
        Finding finding = the(result, "tolerance.stage-exception@PROJECT:P#S1/COST");
        assertThat(finding.escalated()).isFalse();
        assertThat(Given.decision(finding).to()).isEqualTo(ScopeRef.parse("PROJECT:P"));
        assertThat(ids(result)).containsExactly("tolerance.stage-exception@PROJECT:P#S1/COST");
        assertThat(result.explain(finding.id()).lines())
                .anyMatch(line -> line.step().label().equals("stages[S1].tolerances[COST].above"));
    }

    @Test
    void aStageOnItsLimitIsNearlyUsedAndAFinishedOneIsNoLongerJudged() {
        ReviewResult result = result(staged(
                stage("S1", START, AS_OF, 5000, cost("5%"), time("10 days")),
                stage("S2", AS_OF, null, 1050, cost("5%"), time("10 days"))));
        assertThat(ids(result)).containsExactly("tolerance.stage-nearly-used@PROJECT:P#S2/COST");
    }

    @Test
    void theCurrentStageNeedsTolerancesAndAFutureOneNotYet() {
        ReviewResult result = result(staged(stage("S1", START, null, 1000, cost("5%")), stage("S2", null, null, 1000)));
        assertThat(result.findings()).isEmpty();
        assertThat(gaps(result))
                .containsExactly("NO_DATA tolerance.stage-exception@PROJECT:P stage S1, time: no tolerance is set");
    }

    @Test
    void aToleranceForBenefitsHasNoPlaceInAStage() {
        ReviewResult result = result(staged(stage(
                "S1",
                START,
                null,
                1000,
                cost("5%"),
                time("10 days"),
                Tolerance.ofBothSides(ToleranceAspect.BENEFITS, ToleranceLimit.ofPercent(2)))));
        assertThat(ids(result)).containsExactly("tolerance.benefits-at-stage@PROJECT:P#S1");
        assertThat(gaps(result)).isEmpty();
    }

    @Test
    void aToleranceWiderThanThatOfTheLevelAboveIsToldAtTheLevelAbove() {
        ReviewResult result = result(programme(
                "PG",
                Given.governance(cost("2%"), time("30 days")),
                project("A", 1_000_000, 1_000_000, 0, cost("GBP 40001"), TIME),
                project("B", 1_000_000, 1_000_000, 0, cost("4%"), time("31 days"))));
        assertThat(ids(result))
                .containsExactlyInAnyOrder(
                        "tolerance.child-exceeds-parent@PROGRAMME:PG#PROJECT:A/COST/above",
                        "tolerance.child-exceeds-parent@PROGRAMME:PG#PROJECT:A/COST/below",
                        "tolerance.child-exceeds-parent@PROGRAMME:PG#PROJECT:B/TIME/above",
                        "tolerance.child-exceeds-parent@PROGRAMME:PG#PROJECT:B/TIME/below");
        assertThat(result.findings().get(0).text())
                .isEqualTo("The tolerance of PROJECT:A in cost above its target, GBP 40001, is wider than the 2%"
                        + " (GBP 40000) in force here");
        assertThat(escalated(result)).isEmpty();
    }

    @Test
    void aToleranceAsWideAsThatOfTheLevelAboveFits() {
        assertThat(ids(result(programme(
                        "PG",
                        Given.governance(cost("2%"), time("30 days")),
                        project("A", 2_000_000, 2_000_000, 0, cost("GBP 40000"), TIME)))))
                .isEmpty();
    }

    @Test
    void costIsNotMeasuredInDaysEvenWhereNoCostIsRecorded() {
        Project unpriced = project("A", 1, 1, 0, cost("10 days"), TIME).toBuilder()
                .position(Position.of(CostPosition.none(), TimePosition.of(START, FINISH, FINISH)))
                .build();
        Programme above = programme("PG", Given.governance(COST, TIME), unpriced).toBuilder()
                .position(Given.position(1_000, 1_000, 0))
                .build();
        assertThat(gaps(result(above)))
                .contains("NO_DATA tolerance.child-exceeds-parent@PROGRAMME:PG cost above, PROJECT:A: the tolerance of"
                        + " 10 days is in days, the figures are in another unit");
    }

    @Test
    void aStageFitsIntoItsProject() {
        ReviewResult result = result(staged(stage("S1", START, null, 1000, cost("GBP 10001"), time("30 days"))));
        assertThat(ids(result))
                .containsExactly(
                        "tolerance.child-exceeds-parent@PROJECT:P#stage S1/COST/above",
                        "tolerance.child-exceeds-parent@PROJECT:P#stage S1/COST/below");
    }

    @Test
    void tolerancesThatCannotBeComparedAreGaps() {
        ReviewResult result = result(programme(
                "PG",
                Given.governance(Tolerance.of(ToleranceAspect.COST, ToleranceLimit.parse("USD 5"), null), TIME),
                project("A", 1000, 1000, 0, COST, time("10%"))));
        assertThat(gaps(result))
                .contains("NO_DATA tolerance.child-exceeds-parent@PROGRAMME:PG cost below: 1 tolerance below, none here"
                        + " that it could fit into, as of PROJECT:A");
        assertThat(gaps(result)).anyMatch(gap -> gap.contains("child-exceeds-parent") && gap.contains("USD"));
    }

    @Test
    void containmentIsNotJudgedWhereThePolicySaysSo() {
        Project wide = project("A", 1000, 1000, 0, cost("90%"), TIME);
        PolicySet off = PolicySet.defaults()
                .with(TolerancePolicy.TYPE, new TolerancePolicy(Ratio.ofPercent(80), null, null, 10, false));
        assertThat(ENGINE.review(ReviewRequest.of(programme("PG", Given.governance(COST, TIME), wide), AS_OF)
                                .withPolicies(off))
                        .result()
                        .findings())
                .isEmpty();
    }

    @Test
    void everyRuleHasItsWordsForTheCatalogue() {
        for (Rule rule : new ToleranceModule().rules()) {
            assertThat(List.of(rule.id(), rule.problem(), rule.why(), rule.example(), rule.source()))
                    .as(rule.id())
                    .noneMatch(String::isBlank);
            assertThat(rule.id()).matches("tolerance\\.[a-z]+(-[a-z]+)*");
        }
    }

    @Test
    void aPolicyOutsideItsRangesIsRefusedWholeWithEveryProblem() {
        assertThatThrownBy(() -> new TolerancePolicy(Ratio.ofPercent(101), null, null, -1, true))
                .isInstanceOfSatisfying(
                        InvalidPolicyException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(PolicyProblem::toString)
                                .containsExactly(
                                        "amberShare: must lie between 0% and 100%, but was: '101%'",
                                        "responseDueDays: must not be negative, but was: '-1'"));
        assertThatThrownBy(() -> new ExceptionDays(-1, -2))
                .hasMessageContaining("- exceptionDays.report: must not be negative, but was: '-1'")
                .hasMessageContaining("- exceptionDays.apply: must not be negative, but was: '-2'");
    }

    @Test
    void theColoursOfAllAspectsAreAFactForOthersToRead() {
        Project project = project("P", 100_000, 109_000, 31, COST, TIME);
        ToleranceStatus status = Given.reviewed(project)
                .findFact(project.ref(), ToleranceFacts.STATUS)
                .orElseThrow()
                .value();
        assertThat(status.findAspect(ToleranceAspect.TIME))
                .map(AspectStatus::rag)
                .hasValue(Rag.RED);
        assertThat(status.findAspect(ToleranceAspect.COST))
                .map(AspectStatus::rag)
                .hasValue(Rag.AMBER);
        assertThat(status.findAspect(ToleranceAspect.QUALITY)).isEmpty();
    }

    @Test
    void governanceWithoutAnyToleranceAtAProgrammeIsAGapForEachRequiredAspect() {
        ReviewResult result = result(programme("PG", Governance.none(), project("P", 100_000, 100_000, 0, COST, TIME)));
        assertThat(gaps(result))
                .contains(
                        "NO_DATA tolerance.not-set@PROGRAMME:PG cost: no tolerance is set",
                        "NO_DATA tolerance.not-set@PROGRAMME:PG time: no tolerance is set");
    }
}
