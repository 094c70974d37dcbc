package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.ENGINE;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.escalated;
import static dev.pmo.rules.tolerance.Given.gaps;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.ids;
import static dev.pmo.rules.tolerance.Given.portfolio;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingToleranceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Tolerance TIME = time("30 days");

    private static TolerancePolicy policy(Tolerance... tolerances) {
        return TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(tolerances));
    }

    private static PolicyOverride<TolerancePolicy> standing(Tolerance... tolerances) {
        return new PolicyOverride<>(
                TolerancePolicy.TYPE,
                null,
                policy(tolerances),
                Set.of("standingTolerances"),
                "Portfolio office policy 2026",
                "the head of the office",
                LocalDate.parse("2026-01-01"));
    }

    private static Review review(Scope root, PolicyOverride<?>... overrides) {
        return ENGINE.review(ReviewRequest.of(root, AS_OF).withPolicies(PolicySet.of(List.of(overrides))));
    }

    private static ReviewResult result(Scope root, Tolerance... standing) {
        return review(root, standing(standing)).result().requireComplete();
    }

    private static AspectStatus status(Scope root, ToleranceAspect aspect, Tolerance... standing) {
        return review(root, standing(standing))
                .findFact(root.ref(), ToleranceFacts.STATUS)
                .orElseThrow()
                .value()
                .findAspect(aspect)
                .orElseThrow();
    }

    /** A server of 10,000 with 5%: the worked example that says that the limit itself is within tolerance. */
    @Test
    void aServerOfTenThousandMayCostTenThousandFiveHundredByAStandingFivePercentAndNoMore() {
        Scope within = project("P", 10_000, 10_500, 0, TIME);
        Scope beyond = project("P", 10_000, 10_550, 0, TIME);
        assertThat(status(within, ToleranceAspect.COST, cost("5%")).rag()).isEqualTo(Rag.AMBER);
        assertThat(ids(result(within, cost("5%")))).containsExactly("tolerance.nearly-used@PROJECT:P#COST");
        assertThat(ids(result(beyond, cost("5%")))).containsExactly("tolerance.exception@PROJECT:P#COST");
        assertThat(gaps(result(beyond, cost("5%")))).isEmpty();
    }

    @Test
    void whatIsSaidOfItTellsThatTheToleranceIsAStandingOne() {
        ReviewResult result = result(project("P", 10_000, 10_550, 0, TIME), cost("5%"));
        assertThat(result.findings().get(0).text())
                .isEqualTo("The cost forecast of GBP 10550 deviates from the target of GBP 10000 by +GBP 550, outside"
                        + " the tolerance of 5% above (standing)");
    }

    @Test
    void theProofShowsTheThresholdAndWhoSetItAndNoInputThatNobodyGave() {
        ReviewResult result = result(project("P", 10_000, 10_550, 0, TIME), cost("5%"));
        assertThat(result.explain("tolerance.exception@PROJECT:P#COST").lines())
                .extracting(line -> line.step())
                .filteredOn(step -> step.label().contains("olerances"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.kind()).isEqualTo(ProofKind.THRESHOLD);
                    assertThat(step.label()).isEqualTo("tolerance.standingTolerances");
                    assertThat(step.value()).isEqualTo("cost 5% above, 5% below");
                    assertThat(step.origin())
                            .isEqualTo("Portfolio office policy 2026, set by the head of the office on 2026-01-01");
                });
    }

    @Test
    void theScopesOwnToleranceAlwaysCountsFirst() {
        Scope wider = project("P", 10_000, 10_900, 0, cost("20%"), TIME);
        Scope narrower = project("P", 10_000, 10_400, 0, cost("1%"), TIME);
        assertThat(ids(result(wider, cost("5%")))).isEmpty();
        assertThat(ids(result(narrower, cost("5%")))).containsExactly("tolerance.exception@PROJECT:P#COST");
        assertThat(result(narrower, cost("5%"))
                        .explain("tolerance.exception@PROJECT:P#COST")
                        .lines())
                .noneMatch(line -> line.step().label().contains("standing"));
    }

    @Test
    void aSideThatTheScopeLeavesOpenIsNotFilledInByAStandingTolerance() {
        Tolerance onlyAbove = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(5), null);
        ReviewResult result = result(project("P", 10_000, 9_000, 0, onlyAbove, TIME), cost("5%"));
        assertThat(ids(result)).isEmpty();
        assertThat(gaps(result))
                .containsExactly("NO_DATA tolerance.not-set@PROJECT:P cost: no tolerance is set below the target, where"
                        + " the forecast lies");
    }

    @Test
    void aToleranceWithoutAnyLimitIsNoneOfItsOwn() {
        Tolerance empty = Tolerance.of(ToleranceAspect.COST, null, null);
        assertThat(ids(result(project("P", 10_000, 9_000, 0, empty, TIME), cost("5%"))))
                .containsExactly("tolerance.exception@PROJECT:P#COST");
    }

    @Test
    void contradictoryTolerancesOfTheScopeAreNotSettledByAStandingOne() {
        ReviewResult result = result(project("P", 10_000, 10_900, 0, cost("1%"), cost("20%"), TIME), cost("5%"));
        assertThat(gaps(result))
                .contains("BAD_DATA tolerance.exception@PROJECT:P cost: 2 different tolerances are set");
    }

    @Test
    void aStandingToleranceThatDoesNotFitTheFiguresIsAGapThatSaysWhy() {
        assertThat(gaps(result(project("P", 10_000, 10_900, 0, TIME), cost("USD 5"))))
                .containsExactly("BAD_DATA tolerance.exception@PROJECT:P cost: the tolerance of USD 5 is in USD, the"
                        + " figures are in GBP");
        assertThat(status(project("P", 10_000, 10_900, 0, TIME), ToleranceAspect.COST, cost("USD 5"))
                        .limit())
                .isEqualTo("USD 5 above (standing)");
    }

    @Test
    void whereItHoldsMissingFiguresAreAGapAsWithOnesOwn() {
        Tolerance quality = Tolerance.ofBothSides(ToleranceAspect.QUALITY, ToleranceLimit.ofPercent(2));
        assertThat(gaps(result(project("P", 100, 100, 0, cost("5%"), TIME), quality)))
                .containsExactly(
                        "NO_DATA tolerance.exception@PROJECT:P quality: no target and no forecast are recorded");
    }

    @Test
    void aLevelAbsorbsWithinItsStandingToleranceAndHandsUpWhatLiesBeyondIt() {
        Scope absorbing = portfolio(
                Governance.none(),
                programme("PG", Governance.none(), project("A", 10_000, 11_500, 0), project("B", 90_000, 90_000, 0)));
        assertThat(ids(result(absorbing, cost("10%"), time("10%"))))
                .containsExactly(
                        "tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:A/COST",
                        "tolerance.exception@PROJECT:A#COST");
        Scope handingUp = portfolio(
                Governance.none(),
                programme("PG", Governance.none(), project("A", 10_000, 11_500, 0)),
                programme("PQ", Governance.none(), project("B", 90_000, 90_000, 0)));
        assertThat(ids(result(handingUp, cost("10%"), time("10%"))))
                .containsExactly(
                        "tolerance.exception-absorbed@PORTFOLIO:PF#PROGRAMME:PG/COST",
                        "tolerance.exception@PROGRAMME:PG#COST",
                        "tolerance.exception@PROJECT:A#COST");
    }

    @Test
    void aNearerPolicyReplacesTheStandingTolerancesAndCanTakeThemAway() {
        Scope root = portfolio(
                Governance.none(),
                programme("PG", Governance.none(), project("A", 10_000, 11_500, 0)),
                programme("PQ", Governance.none(), project("B", 10_000, 11_500, 0)));
        PolicyOverride<TolerancePolicy> none = PolicyOverride.at(
                TolerancePolicy.TYPE, ScopeRef.parse("PROJECT:A"), TolerancePolicy.DEFAULTS, "exempt");
        PolicyOverride<TolerancePolicy> wide = PolicyOverride.at(
                TolerancePolicy.TYPE, ScopeRef.parse("PROGRAMME:PQ"), policy(cost("50%"), time("50%")), "wide");
        ReviewResult result =
                review(root, standing(cost("10%"), time("10%")), none, wide).result();
        assertThat(ids(result))
                .containsExactly("tolerance.exception@PORTFOLIO:PF#COST", "tolerance.exception@PROGRAMME:PG#COST");
        assertThat(gaps(result)).contains("NO_DATA tolerance.not-set@PROJECT:A cost: no tolerance is set");
    }

    @Test
    void aStandingToleranceNeedNotFitIntoThatOfTheLevelAbove() {
        Scope root = programme(
                "PG", governance(cost("GBP 1"), time("1 day")), project("A", 1000, 1000, 0), project("B", 10, 10, 0));
        ReviewResult result = result(root, cost("10%"), time("10%"));
        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps()).isEmpty();
    }

    @Test
    void aPartsOwnToleranceMustFitIntoTheStandingOneOfTheLevelAbove() {
        Scope root = programme(
                "PG", Governance.none(), project("A", 1000, 1000, 0, cost("30%")), project("B", 1000, 1000, 0));
        ReviewResult result = result(root, cost("10%"), time("10%"));
        assertThat(ids(result))
                .containsExactly(
                        "tolerance.child-exceeds-parent@PROGRAMME:PG#PROJECT:A/COST/above",
                        "tolerance.child-exceeds-parent@PROGRAMME:PG#PROJECT:A/COST/below");
        assertThat(result.findings().get(0).text())
                .isEqualTo("The tolerance of PROJECT:A in cost above its target, 30% (GBP 300), is wider than the 10%"
                        + " (GBP 200, standing) in force here");
        assertThat(result.explain(result.findings().get(0).id()).lines())
                .anyMatch(line -> line.step().kind() == ProofKind.THRESHOLD
                        && line.step().label().equals("tolerance.standingTolerances"));
    }

    @Test
    void aStageHasNoStandingToleranceBecauseItsBoardSetsIt() {
        Stage stage = new Stage(
                new StageId("S1"),
                "S1",
                CostPosition.of(Money.of("GBP", 100), Money.of("GBP", 200)),
                new TimePosition(START, FINISH, null, FINISH, START, null),
                List.of());
        Scope root = project("P", 10_000, 10_000, 0).toBuilder()
                .stages(List.of(stage))
                .build();
        ReviewResult result = result(root, cost("10%"), time("10%"));
        assertThat(result.findings()).isEmpty();
        assertThat(gaps(result))
                .contains("NO_DATA tolerance.stage-exception@PROJECT:P stage S1, cost: no tolerance is set");
    }

    @Test
    void differentStandingTolerancesForAnAspectAreRefused() {
        assertThatThrownBy(() -> policy(cost("10%"), TIME, cost("5%")))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("- standingTolerances[2]: must be the only tolerance for 'COST', '10% above, 10%"
                        + " below', but there is also: '5% above, 5% below'");
        assertThat(policy(cost("10%"), TIME, cost("10%")).standingTolerances()).containsExactly(TIME, cost("10%"));
    }

    @Test
    void aStandingToleranceWithoutALimitIsRefused() {
        assertThatThrownBy(() -> policy(Tolerance.of(ToleranceAspect.TIME, null, null)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("- standingTolerances[0]: must have a limit above or below the target, but that"
                        + " for 'TIME' has none");
    }

    @Test
    void aPolicyWrittenBeforeThereWereStandingTolerancesHasNone() throws JsonProcessingException {
        String old = "{\"amberShare\":\"75%\",\"requiredAspects\":[\"COST\"],\"responseDueDays\":5,"
                + "\"containmentJudged\":true}";
        TolerancePolicy read = MAPPER.readValue(old, TolerancePolicy.class);
        assertThat(read.standingTolerances()).isEmpty();
        assertThat(read.responseDueDays()).isEqualTo(5);
    }

    @Test
    void standingTolerancesTravelAsJson() {
        TolerancePolicy policy = policy(cost("10%"), time("10 days").withOrigin("office", "policy", START));
        assertThat(Json.throughJackson2(policy, TolerancePolicy.class)).isEqualTo(policy);
        assertThat(Json.throughJackson3(policy, TolerancePolicy.class)).isEqualTo(policy);
    }

    @Test
    void byDefaultNoneStandsAndNoToleranceStaysAGap() {
        assertThat(TolerancePolicy.DEFAULTS.standingTolerances()).isEmpty();
        assertThat(escalated(Given.result(project("P", 10_000, 99_000, 0)))).isEmpty();
    }
}
