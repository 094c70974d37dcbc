package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.effective;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.value.Money;
import dev.pmo.rules.testkit.ExceptionReports;
import dev.pmo.rules.tolerance.Entitlement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineReviewTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Draft before = Draft.sample();
    private final Draft after = Draft.sample();

    private BaselineReview review(Project now) {
        return BaselineReview.of(
                before.project(),
                Requests.logged(now, List.of()),
                new Entitlement(Requests.LADDER, now, null),
                Draft.AS_OF);
    }

    private Coverage only(ChangeRequest... requests) {
        BaselineReview review = review(after.project(List.of(requests)));
        assertThat(review.differences()).hasSize(1);
        return review.differences().get(0).coverage();
    }

    private static BaselineChange cost(String from, String to) {
        return Requests.of(BaselineField.COST, from, to);
    }

    @Test
    void withoutAnEarlierSnapshotNothingIsCompared() {
        BaselineReview review = BaselineReview.of(
                null,
                new LoggedChanges(List.of()),
                new Entitlement(Requests.LADDER, after.project(), null),
                Draft.AS_OF);

        assertThat(review.compared()).isFalse();
        assertThat(review.differences()).isEmpty();
    }

    @Test
    void snapshotsOfTwoScopesAreNotCompared() {
        Project other = Project.builder(ProjectId.of("Q"), "Other").build();

        assertThatThrownBy(() -> BaselineComparison.of(other, after.project()))
                .hasMessageContaining("'PROJECT:Q' and 'PROJECT:P'");
    }

    @Test
    void whatIsAgreedForTheFirstTimeNeedsNoChange() {
        before.cost = null;

        assertThat(only()).isEqualTo(Coverage.NOT_NEEDED);
    }

    @Test
    void theFirstItemsOfScopeAreAgreedAndALaterOneIsAChange() {
        before.items.clear();
        assertThat(review(after.project()).with(coverage -> !coverage.inOrder()))
                .isEmpty();

        before.items.putAll(after.items);
        after.items.put("I9", "Something more");
        assertThat(only()).isEqualTo(Coverage.NONE);
    }

    @Test
    void anItemMayNameTheChangeThatBroughtItIn() {
        after.items.put("I9", "Something more");
        Project plain = after.project(List.of(approved("CR", APRIL)));
        List<ScopeItem> items = plain.position().scopeItems().stream()
                .map(item -> item.id().equals(ScopeItemId.of("I9"))
                        ? new ScopeItem(item.id(), item.title(), ChangeId.of("CR"))
                        : item)
                .toList();
        Position was = plain.position();
        Project named = plain.toBuilder()
                .position(new Position(was.cost(), was.time(), was.aspects(), items))
                .build();

        assertThat(review(named).with(Coverage::inOrder)).hasSize(1);
        assertThat(review(plain).with(Coverage::uncontrolled)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-01, COVERED",
        "2026-04-01, 2026-04-02, COVERED",
        "2026-04-01, 2026-03-31, NOT_IN_TIME",
        "2026-04-01, 2026-06-30, COVERED",
        "2026-04-01, 2026-07-01, NOT_IN_TIME",
    })
    void aChangeIsDecidedOnOrBeforeTheDayFromWhichItHolds(LocalDate decided, LocalDate effective, Coverage expected) {
        after.cost = 1_200L;

        assertThat(only(effective(approved("CR", decided, cost("GBP 1000", "GBP 1200")), effective)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, COVERED", "2026-07-01, NOT_IN_TIME"})
    void aChangeThatNamesNoDayIsDecidedByTheDayOfTheReview(LocalDate decided, Coverage expected) {
        after.cost = 1_200L;

        assertThat(only(approved("CR", decided, cost("GBP 1000", "GBP 1200")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01, COVERED", "2026-03-31, NOT_IN_TIME"})
    void aDateThatAKeptBaselineHasWasSetWithIt(LocalDate setOn, Coverage expected) {
        after.milestones.put("M1", APRIL);
        String was = String.valueOf(before.milestones.get("M1"));
        Project plain = after.project(
                List.of(approved("CR", APRIL, Requests.of(BaselineField.MILESTONE, "M1", was, APRIL.toString()))));
        Baseline kept =
                new Baseline("second", setOn, null, null, List.of(new MilestoneBaseline(MilestoneId.of("M1"), APRIL)));
        Project now = plain.toBuilder()
                .plan(plain.plan().toBuilder().baselines(List.of(kept)).build())
                .build();

        assertThat(review(now).differences())
                .extracting(CoveredDifference::coverage)
                .containsExactly(expected);
    }

    @Test
    void severalChangesMayLeadFromTheOneValueToTheOther() {
        after.cost = 1_200L;

        assertThat(only(
                        approved("CR-2", APRIL, cost("GBP 1100", "GBP 1200.00")),
                        approved("CR-1", APRIL, cost("GBP 1000", "GBP 1100"))))
                .isEqualTo(Coverage.COVERED);
    }

    @Test
    void aChangeThatLedToTheValueBeforeAccountsForNothing() {
        after.cost = 1_200L;

        assertThat(only(approved("CR-1", APRIL, cost("GBP 900", "GBP 1000")))).isEqualTo(Coverage.NONE);
    }

    @Test
    void anotherValueThanWasApprovedIsToldWithBoth() {
        after.cost = 1_200L;
        BaselineReview review = review(after.project(List.of(approved("CR-1", APRIL, cost("GBP 1000", "GBP 1100")))));

        assertThat(review.differences())
                .extracting(Object::toString)
                .containsExactly("COST from GBP 1000 to GBP 1200: OTHER_VALUES [CR-1]");
        assertThat(review.differences().get(0).by())
                .extracting(Approval::values)
                .containsExactly("from GBP 1000 to GBP 1100");
    }

    @Test
    void aChangeOfAllItemsWithoutValuesCoversEachOfThemAndNothingElse() {
        after.milestones.put("M1", APRIL);
        after.milestones.put("M2", APRIL);
        after.cost = 1_200L;
        ChangeRequest all =
                approved("CR", APRIL, new BaselineChange(Requests.PROJECT, BaselineField.MILESTONE, null, null, null));

        assertThat(review(after.project(List.of(all))).with(coverage -> !coverage.inOrder()))
                .extracting(one -> one.difference().field())
                .containsExactly(BaselineField.COST);
    }

    @Test
    void aChangeOfAnotherScopeCoversNothing() {
        after.cost = 1_200L;
        BaselineChange other =
                BaselineChange.of(ScopeRef.parse("PROJECT:Q"), BaselineField.COST, "GBP 1000", "GBP 1200");

        assertThat(only(approved("CR", APRIL, other))).isEqualTo(Coverage.NONE);
    }

    @Test
    void anAgreedExceptionPlanCoversWhatWasAgreedWithIt() {
        after.cost = 1_200L;
        after.finish = Draft.DAY.plusDays(400);
        after.tolerances.put("COST", 20);
        after.aspects.put("BENEFITS", 1L);
        AgreedFigures figures = new AgreedFigures(Money.of("GBP", 1_200), null, Draft.DAY.plusDays(390), null);
        ExceptionDecision decision = new ExceptionDecision(
                ExceptionOutcome.EXCEPTION_PLAN,
                RecordedDecision.of("the board", "programme board", APRIL),
                null,
                List.of(Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(20), null)),
                figures);
        ExceptionReport report = ExceptionReports.of("EX-1", decision);
        Project plain = after.project();
        Project now = plain.toBuilder()
                .governance(plain.governance().withExceptions(List.of(report)))
                .build();

        assertThat(review(now).differences())
                .extracting(Object::toString)
                .containsExactly(
                        "COST from GBP 1000 to GBP 1200: COVERED [EX-1]",
                        "FINISH from 2026-10-28 to 2027-02-05: OTHER_VALUES [EX-1]",
                        "ASPECT_TARGET BENEFITS from 500 units to 1 units: NONE",
                        "TOLERANCE COST from 10% above to 20% above: COVERED [EX-1]");
    }

    @Test
    void ofAStageThatCameOnlyThatIsTold() {
        after.stages.put("S9", 70L);
        after.stages.remove("S1");

        assertThat(review(after.project()).differences())
                .extracting(Object::toString)
                .containsExactly("STAGE S1 from Stage S1 to nothing: NONE", "STAGE S9 from nothing to Stage S9: NONE");
    }
}
