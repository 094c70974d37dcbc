package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.rejected;
import static dev.pmo.rules.change.baseline.Requests.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.rule.ChangeFromAbove;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CumulativeChangeTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final ScopeRef PROGRAMME = ScopeRef.parse("PROGRAMME:PG");

    private final Draft draft = new Draft();

    private CumulativeChange sum(ChangeRequest... requests) {
        return sum(draft.project(List.of(requests)));
    }

    private CumulativeChange sumFromAbove(ChangeRequest... requests) {
        return sum(
                draft.project(),
                Stream.of(requests)
                        .map(request -> new ChangeFromAbove(PROGRAMME, request))
                        .toArray(ChangeFromAbove[]::new));
    }

    private static CumulativeChange sum(Project project, ChangeFromAbove... above) {
        LoggedChanges changes = Requests.logged(project, List.of(above));
        return CumulativeChange.of(project, changes, Draft.AS_OF);
    }

    private static BaselineChange cost(long from, long to) {
        return Requests.of(BaselineField.COST, "GBP " + from, "GBP " + to);
    }

    private static BaselineChange finish(LocalDate from, LocalDate to) {
        return Requests.of(BaselineField.FINISH, from.toString(), to.toString());
    }

    private static ChangeRequest assessed(ChangeRequest request, Impact impact) {
        return request.toBuilder()
                .assessment(new ChangeAssessment(null, null, impact, null, null))
                .build();
    }

    private static Money pounds(long amount) {
        return Money.of("GBP", amount);
    }

    @Test
    void whatIsApprovedByTheDayCounts() {
        assertThat(sum(
                        approved("CR-1", APRIL, cost(1_000, 1_010)),
                        approved("CR-2", Draft.AS_OF, cost(1_010, 1_030)),
                        undated("CR-3", cost(1_030, 1_070)),
                        approved("CR-4", Draft.AS_OF.plusDays(1), cost(1_070, 1_150)),
                        rejected("CR-5", cost(1_070, 1_230))))
                .hasToString("3 approved changes, cost GBP 70, days nothing");
    }

    @Test
    void aSavingCountsAgainstAnIncreaseAndTheLargestEffectIsToldWithoutItsSign() {
        CumulativeChange sum = sum(
                approved("CR-1", APRIL, cost(1_000, 1_020), finish(APRIL, APRIL.plusDays(5))),
                approved("CR-2", APRIL, cost(1_020, 990), finish(APRIL.plusDays(5), APRIL.minusDays(4))),
                approved("CR-3", APRIL, cost(990, 1_000), finish(APRIL.minusDays(4), APRIL.minusDays(1))));

        assertThat(sum.cost()).isEqualTo(pounds(0));
        assertThat(sum.largestCost()).isEqualTo(pounds(30));
        assertThat(sum.days()).isEqualTo(-1);
        assertThat(sum.largestDays()).isEqualTo(9);
        assertThat(List.of(sum.costChanges(), sum.dayChanges())).containsExactly(3, 3);
    }

    @Test
    void aChangeThatLeavesTheValueAsItWasIsNoneThatAltersIt() {
        CumulativeChange sum = sum(approved("CR-1", APRIL, cost(1_000, 1_000), finish(APRIL, APRIL)));

        assertThat(sum).hasToString("1 approved changes, cost GBP 0, days 0");
        assertThat(List.of(sum.costChanges(), sum.dayChanges())).containsExactly(0, 0);
    }

    @Test
    void aChangeMayMoveAPartTwice() {
        CumulativeChange sum = sum(approved(
                "CR-1",
                APRIL,
                cost(1_000, 1_100),
                cost(1_100, 1_150),
                finish(APRIL, APRIL.plusDays(3)),
                finish(APRIL.plusDays(3), APRIL.plusDays(10))));

        assertThat(sum).hasToString("1 approved changes, cost GBP 150, days 10");
        assertThat(sum.largestCost()).isEqualTo(pounds(150));
        assertThat(sum.largestDays()).isEqualTo(10);
    }

    @Test
    void whereAChangeAltersNothingItsAssessmentSaysWhatItDoes() {
        assertThat(sum(assessed(approved("CR-1", APRIL), Impact.of(pounds(70), 6))))
                .hasToString("1 approved changes, cost GBP 70, days 6");
        assertThat(sum(assessed(
                        approved("CR-1", APRIL, cost(1_000, 1_010), finish(APRIL, APRIL.plusDays(2))),
                        Impact.of(pounds(70), 6))))
                .hasToString("1 approved changes, cost GBP 10, days 2");
    }

    @Test
    void whatNobodySaysIsNotKnownAndNotNothing() {
        BaselineChange toAValueThatIsNotSaid = Requests.of(BaselineField.COST, "GBP 1000", null);
        BaselineChange fromNothing = Requests.of(BaselineField.FINISH, null, "2026-05-01");
        CumulativeChange sum = sum(
                approved("CR-1", APRIL),
                assessed(approved("CR-2", APRIL), Impact.of(pounds(5), null)),
                assessed(approved("CR-3", APRIL), Impact.of(null, 3)),
                approved("CR-4", APRIL, toAValueThatIsNotSaid, fromNothing));

        assertThat(sum).hasToString("4 approved changes, cost GBP 5, days 3");
        assertThat(sum.costUnknown()).isEqualTo(3);
        assertThat(sum.daysUnknown()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenInAnotherFormIsNotKnown() {
        CumulativeChange sum = sum(approved(
                "CR-1",
                APRIL,
                Requests.of(BaselineField.COST, "a thousand", "GBP 1100"),
                Requests.of(BaselineField.FINISH, "2026-04-01", "in May")));

        assertThat(List.of(sum.costUnknown(), sum.daysUnknown())).containsExactly(1, 1);
    }

    @Test
    void aCostInAnotherCurrencyThanTheAgreedOneIsCountedApart() {
        CumulativeChange sum = sum(
                approved("CR-1", APRIL, Requests.of(BaselineField.COST, "EUR 10", "EUR 20")),
                approved("CR-2", APRIL, cost(1_000, 1_010)));

        assertThat(sum.cost()).isEqualTo(pounds(10));
        assertThat(sum.foreignCosts()).isEqualTo(1);
        assertThat(sum.costUnknown()).isZero();
    }

    @Test
    void whereNoCostIsAgreedTheFirstChangeSetsTheCurrency() {
        draft.cost = null;
        CumulativeChange sum = sum(
                approved("CR-1", APRIL, cost(1_000, 1_010)),
                approved("CR-2", APRIL.minusDays(1), Requests.of(BaselineField.COST, "EUR 10", "EUR 30")));

        assertThat(sum.cost()).isEqualTo(Money.of("EUR", 20));
        assertThat(sum.foreignCosts()).isEqualTo(1);
    }

    @Test
    void aChangeFurtherUpCountsWhereItAltersCostOrFinishOfThisScope() {
        ScopeRef other = ScopeRef.parse("PROJECT:Q");
        CumulativeChange sum = sumFromAbove(
                approved("CR-1", APRIL, cost(1_000, 1_200)),
                approved("CR-2", APRIL, finish(APRIL, APRIL.plusDays(8))),
                approved("CR-3", APRIL, Requests.of(BaselineField.START, "2026-01-01", "2026-01-02")),
                approved("CR-4", APRIL, BaselineChange.of(other, BaselineField.COST, "GBP 1", "GBP 2")));

        assertThat(sum).hasToString("2 approved changes, cost GBP 200, days 8");
        assertThat(List.of(sum.costUnknown(), sum.daysUnknown())).containsExactly(0, 0);
    }

    @Test
    void theAssessmentOfAChangeFurtherUpIsOfAllThatItTouchesAndNotOfThisScope() {
        CumulativeChange sum = sumFromAbove(
                assessed(approved("CR-1", APRIL, cost(1_000, 1_200)), Impact.of(pounds(900), 90)),
                assessed(approved("CR-2", APRIL, finish(APRIL, APRIL.plusDays(8))), Impact.of(pounds(900), 90)));

        assertThat(sum).hasToString("2 approved changes, cost GBP 200, days 8");
    }

    @Test
    void ofAChangeFurtherUpThatAltersAPartWithoutValuesTheEffectIsNotKnown() {
        CumulativeChange sum = sumFromAbove(approved(
                "CR-1",
                APRIL,
                Requests.of(BaselineField.COST, null, null),
                Requests.of(BaselineField.FINISH, null, null)));

        assertThat(List.of(sum.changes(), sum.costUnknown(), sum.daysUnknown())).containsExactly(1, 1, 1);
    }

    @Test
    void theOriginalIsTheValueBeforeTheFirstDecidedChangeOfIt() {
        CumulativeChange.Original original = sum(
                        approved("CR-1", APRIL.plusDays(1), cost(1_100, 1_200), finish(APRIL.plusDays(9), APRIL)),
                        approved("CR-2", APRIL, cost(1_000, 1_100)),
                        approved("CR-3", APRIL, finish(APRIL, APRIL.plusDays(9))),
                        undated("CR-0", cost(1, 2), finish(APRIL.plusDays(50), APRIL)))
                .original();

        assertThat(original.cost()).isEqualTo(pounds(1_000));
        assertThat(original.costOrigin()).isEqualTo("before CR-2");
        assertThat(original.finish()).isEqualTo(APRIL);
        assertThat(original.finishOrigin()).isEqualTo("before CR-3");
    }

    @Test
    void whatAChangeOfAnotherScopeAltersIsNotTheOriginalHere() {
        ScopeRef other = ScopeRef.parse("PROJECT:Q");
        CumulativeChange.Original original = sum(approved(
                        "CR-1",
                        APRIL,
                        BaselineChange.of(other, BaselineField.COST, "GBP 7", "GBP 8"),
                        BaselineChange.of(other, BaselineField.FINISH, "2025-01-01", "2025-01-02")))
                .original();

        assertThat(original.cost()).isEqualTo(pounds(1_000));
        assertThat(original.costOrigin()).isEqualTo("the baseline in force");
        assertThat(original.finish()).isEqualTo(Draft.DAY.plusDays(300));
        assertThat(original.finishOrigin()).isEqualTo("the baseline in force");
    }

    @Test
    void whereNoChangeSaysItTheOriginalFinishIsTheLatestDateOfTheOldestBaselineKept() {
        Project plain = draft.project(List.of(approved("CR-1", APRIL)));
        Baseline oldest = new Baseline(
                "first",
                null,
                null,
                List.of(
                        new ActivityBaseline(ActivityId.of("A1"), null, APRIL.atTime(17, 0)),
                        new ActivityBaseline(
                                ActivityId.of("A2"), APRIL.plusDays(99).atTime(8, 0), null)),
                List.of(
                        new MilestoneBaseline(MilestoneId.of("M1"), APRIL.plusDays(2)),
                        new MilestoneBaseline(MilestoneId.of("M2"), null),
                        new MilestoneBaseline(MilestoneId.of("M3"), APRIL.plusDays(1))));
        Baseline later = new Baseline(
                "second", null, null, null, List.of(new MilestoneBaseline(MilestoneId.of("M1"), APRIL.plusDays(7))));
        Project kept = plain.toBuilder()
                .plan(plain.plan().toBuilder().baselines(List.of(oldest, later)).build())
                .build();

        assertThat(sum(kept).original().finish()).isEqualTo(APRIL.plusDays(2));
        assertThat(sum(kept).original().finishOrigin()).isEqualTo("the latest date of the baseline first");
    }

    @Test
    void aDurationHasBothItsDays() {
        draft.finish = draft.start;
        assertThat(sum().original().findDuration()).contains(1L);
        draft.finish = Draft.DAY.minusDays(1);
        assertThat(sum().original().findDuration()).isEmpty();
        draft.finish = null;
        assertThat(sum().original().findDuration()).isEmpty();
    }

    @Test
    void whatOneOfSeveralAlterationsOfAChangeDoesNotSayIsUnknownBesideTheSumOfTheOthers() {
        BaselineChange untold = Requests.of(BaselineField.COST, "GBP 1010", null);
        BaselineChange undated = Requests.of(BaselineField.FINISH, null, APRIL.toString());
        CumulativeChange sum =
                sum(approved("CR-1", APRIL, cost(1_000, 1_010), untold, finish(APRIL, APRIL.plusDays(3)), undated));

        assertThat(sum.cost()).isEqualTo(pounds(10));
        assertThat(sum.days()).isEqualTo(3L);
        assertThat(List.of(sum.costUnknown(), sum.daysUnknown())).containsExactly(1, 1);
    }
}
