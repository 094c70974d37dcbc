package dev.pmo.rules.tolerance;

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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What facts have overtaken at a part of a level makes the forecast of the level the least that will be. */
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
    void whereAPartHasNoForecastTheLevelCannotShowThatItCarriesAnException() {
        ReviewResult result = Given.result(level(Given.project("A", 50, 51, 0, Given.cost("1%")), costing("B", null)));

        assertThat(result.findFinding("tolerance.exception-beyond-level@PROGRAMME:PG#PROJECT:A/COST")
                        .map(Finding::text))
                .contains(
                        "The exception of PROJECT:A in cost cannot be absorbed here: no forecast cost is recorded, nor"
                                + " for PROJECT:B");
    }
}
