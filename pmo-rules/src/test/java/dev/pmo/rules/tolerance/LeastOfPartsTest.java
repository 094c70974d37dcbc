package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.gaps;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the parts of a level is the least that the whole will be. */
class LeastOfPartsTest {

    private static final LocalDate AFTER = Given.FINISH.plusDays(1);

    private static Project part(String id, @Nullable Money forecast, @Nullable LocalDate finish) {
        return Given.project(id, 0, 0, 0).toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 50), forecast),
                        TimePosition.of(Given.START, Given.FINISH, finish)))
                .build();
    }

    private static Project costing(String id, @Nullable String forecast) {
        return part(id, forecast == null ? null : Money.parse(forecast), Given.FINISH);
    }

    private static Project finishing(String id, @Nullable LocalDate finish) {
        return part(id, Money.of("GBP", 50), finish);
    }

    private static Scope level(Scope... parts) {
        return programme("PG", governance(Given.cost("10%"), time("30 days")), parts);
    }

    private static AspectStatus status(Scope level, LocalDate asOf, ToleranceAspect aspect) {
        return Given.ENGINE
                .review(ReviewRequest.of(level, asOf))
                .findFact(level.ref(), ToleranceFacts.STATUS)
                .orElseThrow()
                .value()
                .findAspect(aspect)
                .orElseThrow();
    }

    private static AspectStatus cost(Scope level) {
        return status(level, Given.AS_OF, ToleranceAspect.COST);
    }

    @ParameterizedTest
    @CsvSource({"107, UNKNOWN", "108, AMBER", "110, AMBER", "111, RED"})
    void whatIsKnownOfThePartsMayLieOutsideToleranceAndIsNeverGreen(long known, Rag colour) {
        AspectStatus status = cost(level(costing("A", "GBP " + known), costing("B", null)));

        assertThat(status.rag()).isEqualTo(colour);
        assertThat(status.forecast()).isEqualTo("at least GBP " + known);
    }

    @Test
    void theExceptionRestsOnWhatIsKnown() {
        Scope level = level(costing("A", "GBP 130"), costing("B", null));
        ReviewResult result = Given.result(level);

        assertThat(result.findFinding("tolerance.exception@PROGRAMME:PG#COST").map(Finding::text))
                .contains("The cost forecast of at least GBP 130 deviates from the target of GBP 100 by +GBP 30,"
                        + " outside the tolerance of 10% above");
        assertThat(result.explain("tolerance.exception@PROGRAMME:PG#COST").lines())
                .extracting(line -> line.step().label() + " = " + line.step().value())
                .contains("tolerance.status.COST.least = at least GBP 130")
                .contains("tolerance.aggregate.below.forecastCosts = GBP 130");
    }

    @Test
    void whatKeepsToTheToleranceSoFarCarriesAnExceptionBelowAsFarAsIsKnownAndTheReasonIsTold() {
        Project dear = Given.project("A", 50, 70, 0, Given.cost("10%"));
        ReviewResult result = Given.result(level(dear, costing("B", null)));

        assertThat(gaps(result))
                .contains("NO_DATA tolerance.exception@PROGRAMME:PG cost: no forecast cost is recorded, nor for"
                        + " PROJECT:B");
        assertThat(result.findFinding("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:A/COST"))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
                    assertThat(finding.text())
                            .contains("as far as is known: no forecast cost is recorded, nor for PROJECT:B");
                });
    }

    @Test
    void wherePartsCostLessThanNothingWhatIsKnownIsNotTheLeast() {
        AspectStatus status = cost(level(costing("A", "GBP 150"), costing("B", "GBP -10"), costing("C", null)));

        assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
        assertThat(status.forecast()).isEmpty();
    }

    @Test
    void whatPartsCostInAnotherCurrencyComesOnTop() {
        assertThat(cost(level(costing("A", "GBP 130"), costing("B", "EUR 1"))).rag())
                .isEqualTo(Rag.RED);
        assertThat(cost(level(costing("A", "GBP 100"), costing("B", "EUR 1"))).rag())
                .isEqualTo(Rag.UNKNOWN);
    }

    @Test
    void whatAPartHasSpentBeyondItsForecastIsTheLeastForTheLevelToo() {
        Project spent = costing("A", "GBP 40").toBuilder()
                .position(Position.of(
                        new CostPosition(Money.of("GBP", 50), Money.of("GBP", 40), Money.of("GBP", 50)),
                        TimePosition.of(Given.START, Given.FINISH, Given.FINISH)))
                .build();
        AspectStatus status = cost(level(spent, costing("B", "GBP 50")));

        assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
        assertThat(status.forecast()).isEqualTo("at least GBP 100");
        assertThat(status.reason()).isEqualTo("more has been spent than is forecast by PROJECT:A");
    }

    @ParameterizedTest
    @CsvSource({"0, UNKNOWN", "23, UNKNOWN", "24, AMBER", "31, RED"})
    void aPartThatGoesOnAfterItsDayMayFinishLaterThanAllOthers(int days, Rag colour) {
        LocalDate later = AFTER.plusDays(days - 1);
        AspectStatus status =
                status(level(finishing("A", Given.FINISH), finishing("B", later)), AFTER, ToleranceAspect.TIME);

        assertThat(Wording.of(status.rag())).isEqualTo(Wording.of(colour));
        assertThat(status.forecastDay()).isEqualTo(days == 0 ? AFTER : later);
        assertThat(status.forecast()).startsWith("at least ");
    }

    @Test
    void ofALevelWithoutAStateTheDayOfTheReviewCountsTooWhereAPartGoesOn() {
        Scope silent = programme("PG", governance(time("30 days")), finishing("A", Given.FINISH)).toBuilder()
                .profile(Profile.none())
                .build();
        AspectStatus status = status(silent, AFTER.plusDays(40), ToleranceAspect.TIME);

        assertThat(status.rag()).isEqualTo(Rag.RED);
        assertThat(status.forecast()).isEqualTo("at least " + AFTER.plusDays(40));
        assertThat(status.reason()).isNull();
    }

    @Test
    void ofPartsWithoutAFinishThatOfTheOthersIsTheEarliest() {
        Scope late = level(finishing("A", Given.FINISH.plusDays(31)), finishing("B", null));
        Scope inTime = level(finishing("A", Given.FINISH), finishing("B", null));

        assertThat(status(late, Given.AS_OF, ToleranceAspect.TIME).rag()).isEqualTo(Rag.RED);
        AspectStatus unknown = status(inTime, Given.AS_OF, ToleranceAspect.TIME);
        assertThat(unknown.rag()).isEqualTo(Rag.UNKNOWN);
        assertThat(unknown.reason()).isEqualTo("no forecast finish is recorded, nor for PROJECT:B");
    }
}
