package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.effective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.change.ProcedureMove;
import dev.pmo.rules.change.ProcedureState;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.ModuleContractTest;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineModuleTest extends ModuleContractTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(Requests.MODULES);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Draft before = Draft.sample();
    private final Draft after = Draft.sample();

    @Override
    protected List<RuleModule> modules() {
        return Requests.MODULES;
    }

    @Override
    protected List<Scope> samples() {
        Draft grown = Draft.sample();
        grown.cost = 1_200L;
        List<ChangeRequest> small = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            small.add(approved("CR-" + i, APRIL, cost(1_000 + 50 * i, 1_050 + 50 * i)));
        }
        return List.of(Draft.programme(grown.project(small), List.of()));
    }

    private static BaselineChange cost(long from, long to) {
        return Requests.of(BaselineField.COST, "GBP " + from, "GBP " + to);
    }

    private static List<Finding> own(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("baseline."))
                .toList();
    }

    private static List<Gap> ownGaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> gap.source().startsWith("baseline."))
                .toList();
    }

    private static List<String> texts(ReviewResult result) {
        return own(result).stream()
                .map(finding -> finding.severity() + " " + finding.ruleId() + " " + finding.text())
                .toList();
    }

    private ReviewResult review(Scope now, @Nullable Scope previous) {
        return review(now, previous, PolicySet.defaults());
    }

    private ReviewResult review(Scope now, @Nullable Scope previous, PolicySet policies) {
        ReviewRequest request = ReviewRequest.of(now, Draft.AS_OF).withPolicies(policies);
        ReviewResult result = ENGINE.review(previous == null ? request : request.withPrevious(previous))
                .result();
        result.requireComplete();
        return result;
    }

    private List<String> found(ChangeRequest... requests) {
        return texts(review(after.project(List.of(requests)), before.project()));
    }

    @Test
    void whatChangedWithoutADecisionIsNamedWithBothValues() {
        after.cost = 1_200L;

        assertThat(found())
                .containsExactly(
                        "MEDIUM baseline.uncontrolled-change The agreed cost changed without an approved change,"
                                + " from GBP 1000 to GBP 1200; no change request is recorded");
    }

    /** A cell left empty is not an amount of nothing. */
    @Test
    void whatTheSnapshotOfNowDoesNotHoldIsToldAsNoLongerStated() {
        after.cost = null;
        after.tolerances.remove("TIME");

        assertThat(found())
                .containsExactly(
                        "MEDIUM baseline.uncontrolled-change The agreed cost changed without an approved change: no"
                                + " longer stated, was GBP 1000; no change request is recorded",
                        "MEDIUM baseline.uncontrolled-change Tolerances changed without an approved change: time no"
                                + " longer stated, was 5% above; no change request is recorded");
    }

    @Test
    void whereALogIsKeptItWeighsMoreAndARequestThatIsNotApprovedIsNamed() {
        after.cost = 1_200L;

        assertThat(found(Requests.rejected("CR-7", cost(1_000, 1_200))))
                .containsExactly("HIGH baseline.uncontrolled-change The agreed cost changed without an approved change,"
                        + " from GBP 1000 to GBP 1200 (CR-7 stands at rejected)");
    }

    @Test
    void aScopeFromWhichAllThatWasAgreedWasTakenAwayIsCountedWithItsDifferences() {
        Project was = before.project();
        Project bare = Project.builder(was.id(), was.name()).build();
        Review review = ENGINE.review(ReviewRequest.of(bare, Draft.AS_OF).withPrevious(was));
        BaselineReview own = review.findFact(bare.ref(), BaselineFacts.DIFFERENCES)
                .orElseThrow()
                .value();

        BaselineRollUp sums =
                review.findFact(bare.ref(), BaselineFacts.ROLL_UP).orElseThrow().value();

        assertThat(own.differences()).isNotEmpty();
        assertThat(List.of(sums.scopes(), sums.compared(), sums.uncontrolled())).containsExactly(1, 1, 1);
        assertThat(sums.differences()).isEqualTo(own.differences().size());
    }

    @Test
    void severalItemsOfOneFieldAreOneFinding() {
        for (int i = 1; i <= 7; i++) {
            before.milestones.put("M" + i, APRIL);
            after.milestones.put("M" + i, APRIL.plusDays(i));
        }

        assertThat(found())
                .singleElement()
                .asString()
                .startsWith("LOW baseline.uncontrolled-change Agreed dates of milestones changed without an approved"
                        + " change (7): M1 from 2026-04-01 to 2026-04-02; M2 ")
                .contains("; and 2 more;");
    }

    @Test
    void withoutAnEarlierSnapshotThereIsAGap() {
        ReviewResult result = review(after.project(), null);

        assertThat(own(result)).isEmpty();
        assertThat(ownGaps(result))
                .extracting(Gap::source, Gap::reason)
                .containsExactly(tuple(
                        "baseline.not-compared", "no earlier snapshot of it is given to compare what was agreed with"));
    }

    @Test
    void amountsInOtherPricesThanLastTimeAreAGapAndNoUncontrolledChange() {
        after.cost = 1_200L;
        Project is = after.project();
        Project real = is.toBuilder()
                .position(is.position().withPriceBase("2024/25 real prices"))
                .build();

        assertThat(own(review(is, before.project()))).hasSize(1);
        ReviewResult result = review(real, before.project());
        assertThat(own(result)).isEmpty();
        assertThat(ownGaps(result))
                .extracting(Gap::source, Gap::reason)
                .containsExactly(tuple(
                        "baseline.not-compared",
                        "what is agreed in money is not compared with last time: it was in prices that are not stated,"
                                + " and is in 2024/25 real prices"));
    }

    @Test
    void whatIsClosedOrNotAgreedIsNotJudged() {
        after.cost = 1_200L;
        Profile closed = Profile.of(LifecycleState.CLOSED);
        Project was = before.project().toBuilder().profile(closed).build();
        Project is = after.project().toBuilder().profile(closed).build();

        assertThat(own(review(is, was))).isEmpty();
        assertThat(ownGaps(review(is, null))).isEmpty();
        assertThat(review(
                                new Draft()
                                        .project().toBuilder()
                                                .position(Position.none())
                                                .build(),
                                null)
                        .gaps())
                .isEmpty();
    }

    @Test
    void aChangeInTheLogOfAPortfolioCoversTheBaselineOfAProjectTwoLevelsDown() {
        after.cost = 1_200L;
        Programme programme = Draft.programme(after.project(), List.of());
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .changes(ChangeLog.of(List.of(approved("CR", APRIL, cost(1_000, 1_200)))))
                .programmes(List.of(programme))
                .build();
        Portfolio was = Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .programmes(List.of(Draft.programme(before.project(), List.of())))
                .build();

        assertThat(texts(review(portfolio, was))).noneMatch(text -> text.contains("uncontrolled"));
    }

    @Test
    void aReviewAgainSeesThatALogFurtherUpHasChanged() {
        after.cost = 1_050L;
        Project project = after.project();
        ReviewRequest request = ReviewRequest.of(Draft.programme(project, List.of()), Draft.AS_OF)
                .withPrevious(Draft.programme(before.project(), List.of()));
        Review first = ENGINE.review(request);
        ReviewRequest later =
                request.withRoot(Draft.programme(project, List.of(approved("CR", APRIL, cost(1_000, 1_050)))));

        ReviewResult again = ENGINE.reviewAgain(later, first).result();

        assertThat(again).isEqualTo(ENGINE.review(later).result());
        assertThat(own(first.result())).isNotEmpty();
        assertThat(own(again)).isEmpty();
    }

    @Test
    void aChangeThatIsDueAndDoesNotShowIsTold() {
        ChangeRequest due = effective(approved("CR-1", APRIL, cost(1_000, 1_010)), Draft.AS_OF);
        ChangeRequest later = effective(approved("CR-1", APRIL, cost(1_000, 1_010)), Draft.AS_OF.plusDays(1));

        assertThat(found(due))
                .containsExactly(
                        "MEDIUM baseline.approved-change-not-applied CR-1 sets the agreed cost to GBP 1010, due on"
                                + " 2026-06-30, but it still stands at GBP 1000");
        assertThat(found(later)).isEmpty();
    }

    @Test
    void ofSeveralChangesOfOnePartTheLastDecidedCounts() {
        ChangeRequest first = approved("CR-1", APRIL, cost(1_000, 1_010));
        ChangeRequest back = approved("CR-2", APRIL.plusDays(1), cost(1_010, 1_000));

        assertThat(found(first, back)).isEmpty();
    }

    @Test
    void whatIsImplementedAndDoesNotShowIsTold() {
        ChangeRequest done = approved("CR-1", APRIL, cost(1_000, 1_010)).toBuilder()
                .state(ChangeState.IMPLEMENTED)
                .build();

        assertThat(found(done))
                .containsExactly(
                        "MEDIUM baseline.implemented-change-without-effect CR-1 is recorded as implemented, but the"
                                + " agreed cost still stands at GBP 1000 instead of GBP 1010");
    }

    @ParameterizedTest
    @CsvSource({"1100, 0", "1101, 1"})
    void smallChangesAreTestedAgainstToleranceInAggregate(long reached, int findings) {
        before.cost = reached;
        after.cost = reached;

        List<String> found = found(
                approved("CR-1", APRIL, cost(1_000, 1_050)), approved("CR-2", APRIL.plusDays(1), cost(1_050, reached)));

        assertThat(found).hasSize(findings);
        assertThat(found)
                .allMatch(
                        text -> text.equals("HIGH baseline.cumulative-change-over-tolerance Approved changes (2) alter"
                                + " the agreed cost by GBP 101 in all, measured from GBP 1000, beyond the tolerance of 10%"
                                + " above; the largest alone is GBP 51; a decision is due within 10 days"));
    }

    @ParameterizedTest
    @CsvSource({"1100, 0", "1101, 1"})
    void whereNoToleranceIsRecordedTheStandingOneCounts(long reached, int findings) {
        before.cost = reached;
        after.cost = reached;
        before.tolerances.clear();
        after.tolerances.clear();
        Tolerance standing = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10));
        PolicySet policies = PolicySet.defaults()
                .with(TolerancePolicy.TYPE, TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(standing)));

        List<String> found = texts(review(
                after.project(List.of(
                        approved("CR-1", APRIL, cost(1_000, 1_050)),
                        approved("CR-2", APRIL.plusDays(1), cost(1_050, reached)))),
                before.project(),
                policies));

        assertThat(found).hasSize(findings);
        assertThat(found).allMatch(text -> text.contains("beyond the tolerance of 10% above (standing); the largest"));
    }

    @Test
    void aSavingCountsAgainstAnIncrease() {
        assertThat(found(
                        approved("CR-1", APRIL, cost(1_000, 1_500)),
                        approved("CR-2", APRIL.plusDays(1), cost(1_500, 1_000))))
                .isEmpty();
    }

    @Test
    void baselinesThatMoveTooOftenAreTold() {
        Project plain = after.project();
        List<Baseline> kept = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            kept.add(new Baseline(
                    "B" + i,
                    Draft.DAY.plusDays(i),
                    null,
                    null,
                    List.of(
                            new MilestoneBaseline(MilestoneId.of("M1"), Draft.DAY.plusDays(i)),
                            new MilestoneBaseline(MilestoneId.of("M2"), after.milestones.get("M2")))));
        }
        Project moved = plain.toBuilder()
                .plan(plain.plan().toBuilder().baselines(kept).build())
                .build();

        assertThat(BaselineVolatility.of(moved)).hasToString("4 moves in 4 baselines, 1 of 2 items moved");
        assertThat(texts(review(moved, before.project())))
                .containsExactly(
                        "MEDIUM baseline.rebaselined-often The plan was baselined anew 4 times with other dates; 2"
                                + " is the limit");
    }

    @Test
    void findingsFollowFromThePolicyInForce() {
        before.cost = 1_100L;
        after.cost = 1_100L;
        after.tolerances.clear();
        before.tolerances.clear();
        BaselinePolicy strict = new BaselinePolicy(30, 5, Ratio.ofPercent(5), 2, 1, Ratio.ONE, Ratio.ONE, 3, 2, 10);
        ReviewRequest request = ReviewRequest.of(
                        after.project(List.of(approved("CR-1", APRIL, cost(1_000, 1_100)))), Draft.AS_OF)
                .withPrevious(before.project());

        assertThat(own(ENGINE.review(request).result())).isEmpty();
        assertThat(own(ENGINE.review(request.withPolicies(PolicySet.defaults().with(BaselinePolicy.TYPE, strict)))
                        .result()))
                .extracting(Finding::text)
                .containsExactly("Approved changes (1) alter the agreed cost by GBP 100 in all, 10% of the original GBP"
                        + " 1000; 5% is the limit");
    }

    @Test
    void aBadPolicyIsRefusedWholeWithEveryProblem() {
        assertThatThrownBy(() -> new BaselinePolicy(-1, 0, Ratio.ofPercent(-1), 2, 1, Ratio.ONE, Ratio.ONE, 3, 2, 10))
                .isInstanceOfSatisfying(
                        InvalidPolicyException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.path())
                                .containsExactly("daysToApply", "itemsNamed", "maximumCumulativeShare"));
    }

    @Test
    void whatARequestFurtherUpStandsForIsSaidByTheProcedureInForceThere() {
        after.cost = 1_200L;
        Programme was = Draft.programme(before.project(), List.of());
        Programme is = Draft.programme(after.project(), List.of(approved("CR", APRIL, cost(1_000, 1_200))));
        ChangeState agreed = ChangeState.of("agreed");
        ChangeProcedure other = new ChangeProcedure(
                ChangeState.of("noted"),
                List.of(
                        new ProcedureState(ChangeState.of("noted"), ChangeStanding.OPEN),
                        new ProcedureState(agreed, ChangeStanding.REJECTED)),
                List.of(ProcedureMove.of(ChangeState.of("noted"), agreed)));
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(
                        ChangePolicy.TYPE,
                        Requests.PROJECT,
                        ChangePolicy.DEFAULTS.withProcedure(other),
                        "project office"));

        assertThat(texts(review(is, was, policies))).noneMatch(text -> text.contains("uncontrolled-change"));
    }

    @Test
    void whatWasMergedFurtherUpCountsWithTheRequestThatItGoesOnIn() {
        after.cost = 1_200L;
        ChangeRequest target = approved("CR-1", APRIL);
        ChangeRequest merged = approved("CR-2", APRIL, cost(1_000, 1_200)).toBuilder()
                .state(ChangeState.MERGED)
                .decisions(List.of(new ChangeDecision(
                        ChangeOutcome.MERGED,
                        RecordedDecision.of("Bob", "programme board", APRIL),
                        ChangeId.of("CR-1"))))
                .build();
        Programme was = Draft.programme(before.project(), List.of());

        assertThat(texts(review(Draft.programme(after.project(), List.of(target, merged)), was, PolicySet.defaults())))
                .noneMatch(text -> text.contains("uncontrolled-change"));
        assertThat(texts(review(
                        Draft.programme(after.project(), List.of(Requests.rejected("CR-1"), merged)),
                        was,
                        PolicySet.defaults())))
                .anyMatch(text -> text.contains("uncontrolled-change"));
    }
}
