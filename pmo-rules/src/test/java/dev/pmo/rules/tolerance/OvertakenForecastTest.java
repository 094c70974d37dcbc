package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.gaps;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.ids;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A forecast whose day has passed, or that is less than what was spent, is none. */
class OvertakenForecastTest {

    private static final String LATE = "tolerance.forecast-overtaken@PROJECT:P#TIME";
    private static final String SPENT = "tolerance.forecast-overtaken@PROJECT:P#COST";

    private static Project project(long baseline, long forecast, @Nullable Money actual, TimePosition time) {
        return Given.project("P", 0, 0, 0, cost("10%"), time("30 days")).toBuilder()
                .position(Position.of(
                        new CostPosition(Money.of("GBP", baseline), Money.of("GBP", forecast), actual), time))
                .build();
    }

    private static TimePosition finishing(LocalDate forecast) {
        return TimePosition.of(Given.START, Given.FINISH, forecast);
    }

    private static Project spent(long forecast, long actual) {
        return project(100, forecast, Money.of("GBP", actual), finishing(Given.FINISH));
    }

    private static ReviewResult on(LocalDate asOf, Scope scope) {
        return Given.ENGINE.review(ReviewRequest.of(scope, asOf)).result().requireComplete();
    }

    private static String colours(LocalDate asOf, Scope scope) {
        return Given.ENGINE
                .review(ReviewRequest.of(scope, asOf))
                .findFact(scope.ref(), ToleranceFacts.STATUS)
                .orElseThrow()
                .value()
                .toString();
    }

    @Test
    void onTheDayItselfItMayStillComeTrueAndTheDayAfterItCannot() {
        Project project = project(100, 100, null, finishing(Given.FINISH));

        assertThat(ids(on(Given.FINISH, project))).doesNotContain(LATE);
        assertThat(colours(Given.FINISH, project)).isEqualTo("time green, cost green");

        ReviewResult after = on(Given.FINISH.plusDays(1), project);
        assertThat(after.findFinding(LATE).map(Finding::text))
                .contains("The forecast finish of 2026-06-30 lies before 2026-07-01, and no finish is recorded");
        assertThat(colours(Given.FINISH.plusDays(1), project)).isEqualTo("time unknown, cost green");
        assertThat(gaps(after))
                .containsExactly("NO_DATA tolerance.exception@PROJECT:P time: the forecast finish of 2026-06-30 has"
                        + " passed, and no finish is recorded");
    }

    /** A finish of 30 September, recorded as actual in July, is a plan in the wrong column. */
    @Test
    void aFinishThatIsStillToComeHasNotComeAbout() {
        LocalDate asOf = Given.FINISH.plusDays(1);
        LocalDate toCome = Given.FINISH.plusDays(92);
        Project project = project(100, 100, null, finishing(Given.FINISH).withActual(Given.START, toCome));

        ReviewResult result = on(asOf, project);
        assertThat(result.findFinding(LATE).map(Finding::text))
                .contains("The forecast finish of 2026-06-30 lies before 2026-07-01, and no finish is recorded");
        assertThat(ids(result)).doesNotContain("tolerance.exception@PROJECT:P#TIME");
        assertThat(gaps(result))
                .contains("BAD_DATA tolerance.forecast-overtaken@PROJECT:P the actual finish of " + toCome
                        + " lies after the review");
        assertThat(colours(asOf, project)).isEqualTo("time unknown, cost green");
        assertThat(ids(on(toCome, project)))
                .contains("tolerance.exception@PROJECT:P#TIME")
                .doesNotContain(LATE);
    }

    /** The same below a programme, which expects what the project forecasts. */
    @Test
    void aProgrammeDoesNotCountOnAFinishThatIsStillToCome() {
        Project project =
                project(100, 100, null, finishing(Given.FINISH).withActual(Given.START, Given.FINISH.plusDays(92)));
        Scope programme = programme("PG", governance(), project);

        assertThat(Given.ENGINE
                        .review(ReviewRequest.of(programme, Given.START))
                        .findFact(programme.ref(), ToleranceFacts.AGGREGATE)
                        .orElseThrow()
                        .value()
                        .below()
                        .forecastFinish())
                .isEqualTo(Given.FINISH);
    }

    @Test
    void whatLayOutsideToleranceStaysThere() {
        Project project = project(100, 100, null, finishing(Given.FINISH.plusDays(31)));

        ReviewResult result = on(Given.FINISH.plusDays(60), project);
        assertThat(ids(result)).contains(LATE, "tolerance.exception@PROJECT:P#TIME");
        assertThat(gaps(result)).isEmpty();
    }

    @Test
    void anEarlyFinishThatDidNotComeIsNoException() {
        Project project = project(100, 100, null, finishing(Given.FINISH.minusDays(60)));

        assertThat(ids(on(Given.AS_OF, project))).contains("tolerance.exception@PROJECT:P#TIME");
        assertThat(ids(on(Given.FINISH.minusDays(59), project)))
                .contains(LATE)
                .doesNotContain("tolerance.exception@PROJECT:P#TIME");
    }

    @Test
    void whatHasFinishedIsJudgedByTheDayOnWhichItDid() {
        Project project = project(
                100,
                100,
                null,
                new TimePosition(Given.START, Given.FINISH, null, Given.FINISH, Given.START, Given.FINISH));

        assertThat(ids(on(Given.FINISH.plusDays(9), project))).doesNotContain(LATE);
        assertThat(colours(Given.FINISH.plusDays(9), project)).isEqualTo("time green, cost green");
    }

    @Test
    void ofWorkWithoutAStateTheDayThatHasPassedMayBeTheOneOnWhichItEnded() {
        Project silent = project(100, 100, null, finishing(Given.FINISH)).toBuilder()
                .profile(Profile.none())
                .build();

        assertThat(ids(on(Given.FINISH.plusDays(9), silent))).doesNotContain(LATE);
        assertThat(colours(Given.FINISH.plusDays(9), silent)).isEqualTo("time green, cost green");
    }

    @Test
    void whatWasSpentCanReachTheForecastAndNotPassIt() {
        assertThat(ids(on(Given.AS_OF, spent(105, 105)))).doesNotContain(SPENT);

        ReviewResult over = on(Given.AS_OF, spent(105, 106));
        assertThat(over.findFinding(SPENT).map(Finding::text))
                .contains("GBP 106 has been spent, more than the GBP 105 that is forecast in all");
        assertThat(colours(Given.AS_OF, spent(105, 106))).isEqualTo("time green, cost unknown");
        assertThat(gaps(over))
                .containsExactly("BAD_DATA tolerance.exception@PROJECT:P cost: the forecast of GBP 105 is less than"
                        + " the GBP 106 spent");
    }

    @Test
    void belowTheTargetNothingIsUsedForCertainSoThatALevelMayAbsorb() {
        Project dear = Given.project("P", 100, 120, 0, cost("10%"), time("30 days"));
        for (long forecast : new long[] {95, 60}) {
            Scope programme = programme("PG", governance(cost("10%"), time("30 days")), dear).toBuilder()
                    .position(Position.of(
                            new CostPosition(
                                    Money.of("GBP", 100), Money.of("GBP", forecast), Money.of("GBP", forecast + 1)),
                            finishing(Given.FINISH)))
                    .build();
            assertThat(Given.reviewed(programme)
                            .findFact(programme.ref(), ToleranceFacts.STATUS)
                            .orElseThrow()
                            .value()
                            .findAspect(ToleranceAspect.COST)
                            .orElseThrow()
                            .used())
                    .isEqualTo(Ratio.ZERO);
            assertThat(ids(on(Given.AS_OF, programme)))
                    .contains("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:P/COST");
        }
    }

    @ParameterizedTest
    @CsvSource({"109, 110, AMBER", "109, 111, RED", "60, 130, RED", "60, 108, AMBER", "60, 107, UNKNOWN"})
    void whatWasSpentIsTheLeastThatWillBe(long forecast, long actual, Rag colour) {
        assertThat(colours(Given.AS_OF, spent(forecast, actual))).isEqualTo("time green, cost " + Wording.of(colour));
    }

    @ParameterizedTest
    @CsvSource({"23, UNKNOWN", "24, AMBER", "30, AMBER", "31, RED"})
    void theDayOfTheReviewIsTheEarliestOnWhichItWillFinish(int days, Rag colour) {
        assertThat(colours(Given.FINISH.plusDays(days), project(100, 100, null, finishing(Given.FINISH))))
                .isEqualTo("time " + Wording.of(colour) + ", cost green");
    }

    @Test
    void theStatusInTimeHoldsItsDaysAndThoseOfOtherAspectsNone() {
        LocalDate asOf = Given.FINISH.plusDays(31);
        Project late = project(100, 100, null, finishing(Given.FINISH));
        ToleranceStatus status = Given.ENGINE
                .review(ReviewRequest.of(late, asOf))
                .findFact(late.ref(), ToleranceFacts.STATUS)
                .orElseThrow()
                .value();

        AspectStatus time = status.findAspect(ToleranceAspect.TIME).orElseThrow();
        assertThat(time.forecast()).isEqualTo("at least " + asOf);
        assertThat(time.targetDay()).isEqualTo(Given.FINISH);
        assertThat(time.forecastDay()).isEqualTo(asOf);
        AspectStatus cost = status.findAspect(ToleranceAspect.COST).orElseThrow();
        assertThat(cost.targetDay()).isNull();
        assertThat(cost.forecastDay()).isNull();
    }

    @Test
    void aLevelWithoutAForecastCountsWhatItsPartsHaveSpent() {
        Scope programme = programme("PG", governance(cost("10%")), spent(105, 130));

        assertThat(Given.reviewed(programme)
                        .findFact(programme.ref(), ToleranceFacts.AGGREGATE)
                        .orElseThrow()
                        .value()
                        .below()
                        .forecastCosts())
                .containsExactly(Money.of("GBP", 130));
        assertThat(colours(Given.AS_OF, programme)).contains("cost red");
    }

    @Test
    void theExceptionTellsWhatItIsAtLeastAndProvesItByForecastAndFact() {
        ReviewResult result = on(Given.AS_OF, spent(105, 130));

        assertThat(result.findFinding("tolerance.exception@PROJECT:P#COST").map(Finding::text))
                .contains("The cost forecast of at least GBP 130 deviates from the target of GBP 100 by +GBP 30,"
                        + " outside the tolerance of 10% above");
        assertThat(result.explain("tolerance.exception@PROJECT:P#COST").lines())
                .extracting(line -> line.step().label() + " = " + line.step().value())
                .contains("position.cost.forecast = GBP 105", "position.cost.actual = GBP 130");
    }

    @Test
    void aProgrammeThatHasNoForecastOfItsOwnIsNotDoneWhenItsProjectsAre() {
        Project done = Given.project("D", 100, 100, 0).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 100), Money.of("GBP", 100)),
                        new TimePosition(
                                Given.START, Given.FINISH, null, null, Given.START, Given.FINISH.minusDays(99))))
                .build();

        assertThat(colours(Given.FINISH, programme("PG", governance(cost("10%"), time("99 days")), done)))
                .isEqualTo("time unknown, cost green");
    }

    @Test
    void whatHasEndedIsNotJudged() {
        Project closed = spent(105, 106).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .build();

        assertThat(ids(on(Given.FINISH.plusDays(9), closed))).isEmpty();
    }
}
