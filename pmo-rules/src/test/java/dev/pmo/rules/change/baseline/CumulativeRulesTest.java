package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CumulativeRulesTest {

    private static final String OVER = "baseline.cumulative-change-over-tolerance";
    private static final String LARGE = "baseline.cumulative-change-large";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Draft draft = new Draft();
    private Tolerance tolerance = Tolerance.of(ToleranceAspect.COST, null, null);

    private ReviewResult review(ChangeRequest... requests) {
        Project project = draft.project(List.of(requests));
        return Told.review(project.toBuilder()
                .governance(project.governance().withTolerances(List.of(tolerance)))
                .build());
    }

    private List<String> told(String rule, ChangeRequest... requests) {
        return Told.texts(review(requests), rule);
    }

    private List<String> gaps(ChangeRequest... requests) {
        return Told.gaps(review(requests), OVER);
    }

    private static ChangeRequest cost(String id, long from, long to) {
        return approved(id, APRIL, Requests.of(BaselineField.COST, "GBP " + from, "GBP " + to));
    }

    /** Ten days later by the first, and by so many in all. */
    private ChangeRequest[] laterBy(int days) {
        LocalDate finish = Draft.DAY.plusDays(300);
        draft.finish = finish.plusDays(days);
        return new ChangeRequest[] {
            approved("CR-1", APRIL, move(finish, finish.plusDays(10))),
            approved("CR-2", APRIL.plusDays(1), move(finish.plusDays(10), finish.plusDays(days)))
        };
    }

    private static BaselineChange move(LocalDate from, LocalDate to) {
        return Requests.of(BaselineField.FINISH, from.toString(), to.toString());
    }

    @Test
    void smallMovesOfTheFinishAddUpAgainstAShareOfTheOriginalDuration() {
        tolerance = Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.ofPercent(5), null);

        // 5% of the 301 days from 1 January to 28 October are 15.05 days
        assertThat(told(OVER, laterBy(15))).isEmpty();
        assertThat(told(OVER, laterBy(16)))
                .containsExactly(
                        "HIGH Approved changes (2) alter the agreed finish by 16 days in all, measured from 301 days,"
                                + " beyond the tolerance of 5% above; the largest alone is 10 days; a decision is due"
                                + " within 10 days");
    }

    @Test
    void whatIsAskedIsDueAfterTheDaysOfThePolicyAndTheFindingSaysSo() {
        tolerance = Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(15), null);

        ReviewResult result = review(laterBy(16));

        Finding finding = result.findings().stream()
                .filter(one -> one.ruleId().equals(OVER))
                .findFirst()
                .orElseThrow();
        assertThat(finding.decision())
                .extracting(DecisionRequest::due)
                .isEqualTo(result.asOf().plusDays(10));
        assertThat(result.explain(finding.id()).lines())
                .extracting(line -> line.step().text())
                .anyMatch(step -> step.startsWith("threshold baseline.responseDays = 10 at "));
    }

    @Test
    void aToleranceInDaysNeedsNoDuration() {
        draft.start = null;
        tolerance = Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(15), null);

        assertThat(told(OVER, laterBy(15))).isEmpty();
        assertThat(told(OVER, laterBy(16)))
                .containsExactly(
                        "HIGH Approved changes (2) alter the agreed finish by 16 days in all, beyond the tolerance of"
                                + " 15 days above; the largest alone is 10 days; a decision is due within 10 days");
    }

    @Test
    void aShareOfADurationThatIsNotKnownAllowsNothingAndForbidsNothing() {
        draft.start = null;
        tolerance = Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.ofPercent(5), null);

        assertThat(told(OVER, laterBy(200))).isEmpty();
        assertThat(told(LARGE, laterBy(200))).isEmpty();
    }

    @Test
    void aToleranceInMoneyCountsInItsOwnCurrency() {
        tolerance = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.money(Money.of("GBP", 50)), null);
        assertThat(told(OVER, cost("CR-1", 1_000, 1_050))).isEmpty();
        assertThat(told(OVER, cost("CR-1", 1_000, 1_051))).hasSize(1);

        tolerance = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.money(Money.of("EUR", 50)), null);
        assertThat(told(OVER, cost("CR-1", 1_000, 1_900))).isEmpty();
    }

    @Test
    void whereNoCostWasAgreedAToleranceInMoneyIsMeasuredFromNothing() {
        draft.cost = null;
        tolerance = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.money(Money.of("GBP", 50)), null);
        ChangeRequest assessed = approved("CR-1", APRIL).toBuilder()
                .assessment(new ChangeAssessment(null, null, Impact.of(Money.of("GBP", 60), 0), null, null))
                .build();

        assertThat(told(OVER, assessed))
                .containsExactly("MEDIUM Approved changes (1) alter the agreed cost by GBP 60 in all, beyond the"
                        + " tolerance of GBP 50 above; the largest alone is GBP 60; a decision is due within 10 days");
    }

    @Test
    void savingsAreTestedAgainstTheToleranceBelow() {
        tolerance = Tolerance.of(ToleranceAspect.COST, null, ToleranceLimit.ofPercent(5));
        assertThat(told(OVER, cost("CR-1", 1_000, 1_900))).isEmpty();
        assertThat(told(OVER, cost("CR-1", 1_000, 950))).isEmpty();
        assertThat(told(OVER, cost("CR-1", 1_000, 949)))
                .containsExactly(
                        "MEDIUM Approved changes (1) alter the agreed cost by GBP -51 in all, measured from GBP 1000,"
                                + " beyond the tolerance of 5% below; the largest alone is GBP 51; a decision is due"
                                + " within 10 days");
    }

    @ParameterizedTest
    @CsvSource({"100, HIGH", "101, MEDIUM"})
    void itWeighsLessWhereOneChangeAloneGoesBeyondTheToleranceAndSoWasSeen(long first, String severity) {
        tolerance = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(10), null);

        assertThat(told(OVER, cost("CR-1", 1_000, 1_000 + first), cost("CR-2", 1_000 + first, 1_150)))
                .singleElement()
                .asString()
                .startsWith(severity);
    }

    @Test
    void theProofNamesTheToleranceRecordedAndWhereTheOriginalIsTakenFrom() {
        tolerance = Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(10), null);
        ReviewResult result = review(cost("CR-1", 1_000, 1_101));

        assertThat(Told.proof(result, OVER))
                .contains(
                        "governance.tolerances[COST].above = 10%",
                        "baseline.cumulative.original cost is taken from = before CR-1");
        assertThat(result.findings())
                .filteredOn(finding -> finding.ruleId().equals(OVER))
                .extracting(Finding::aspect)
                .containsExactly(ToleranceAspect.COST);
    }

    @Test
    void whatTheSumsLeaveOutIsAGapWhereThereIsAToleranceToTestThemAgainst() {
        ChangeRequest silent = undated("CR-1");
        ChangeRequest euro = approved("CR-2", APRIL, Requests.of(BaselineField.COST, "EUR 1", "EUR 2"));
        ChangeRequest known = approved(
                "CR-3",
                APRIL,
                Requests.of(BaselineField.COST, "GBP 1000", "GBP 1001"),
                move(Draft.DAY.plusDays(300), Draft.DAY.plusDays(300)));
        tolerance = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10));
        assertThat(gaps(silent, euro, known))
                .containsExactly(
                        GapKind.NO_DATA + " of 3 approved changes the effect on cost is not known of 1",
                        GapKind.BAD_DATA + " of 3 approved changes the effect on cost is in another currency of 1");
        assertThat(gaps(known)).isEmpty();

        tolerance = Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.ofPercent(10));
        assertThat(gaps(silent, euro, known))
                .containsExactly(GapKind.NO_DATA + " of 3 approved changes the effect on the finish is not known of 2");
        assertThat(gaps(known)).isEmpty();
    }

    @Test
    void aShareOfTheOriginalIsTheLimitWhateverIsTolerated() {
        assertThat(told(LARGE, cost("CR-1", 1_000, 1_250))).isEmpty();
        assertThat(told(LARGE, cost("CR-1", 1_000, 749)))
                .containsExactly("MEDIUM Approved changes (1) alter the agreed cost by GBP -251 in all, 25.1% of the"
                        + " original GBP 1000; 25% is the limit");
        assertThat(told(LARGE, laterBy(76)))
                .containsExactly("MEDIUM Approved changes (2) alter the agreed finish by 76 days in all, 25.2% of the"
                        + " original 301 days; 25% is the limit");
    }

    @Test
    void ofNothingThereIsNoShare() {
        draft.cost = 10L;
        assertThat(told(LARGE, cost("CR-1", 0, 10))).isEmpty();
    }

    @Test
    void whatIsClosedIsNotJudged() {
        draft.tolerances.put("COST", 10);
        Project project = draft.project(List.of(cost("CR-1", 1_000, 1_900)));
        Project closed =
                project.toBuilder().profile(Profile.of(LifecycleState.CLOSED)).build();

        assertThat(Told.texts(Told.review(project), LARGE)).hasSize(1);
        assertThat(Told.texts(Told.review(project), OVER)).hasSize(1);
        assertThat(Told.texts(Told.review(closed), LARGE)).isEmpty();
        assertThat(Told.texts(Told.review(closed), OVER)).isEmpty();
    }
}
