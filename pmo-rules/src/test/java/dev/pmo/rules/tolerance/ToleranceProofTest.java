package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.result;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.rule.FactKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an exception follows from: target, forecast and limits, and where each of them stands. */
class ToleranceProofTest {

    private static final Tolerance SCOPE =
            Tolerance.of(ToleranceAspect.SCOPE, ToleranceLimit.parse("5%"), ToleranceLimit.parse("2%"));

    private static List<String> proof(Scope scope, String finding) {
        return result(scope).explain(finding).lines().stream()
                .map(line -> line.step().label() + " = " + line.step().value())
                .toList();
    }

    private static Project dated(@Nullable LocalDate forecast, @Nullable LocalDate actual) {
        Project plain = project("P", 100_000, 100_000, 0, Given.cost("10%"), time("5%"));
        return plain.toBuilder()
                .position(Position.of(
                        plain.position().cost(), new TimePosition(START, FINISH, START, forecast, START, actual)))
                .build();
    }

    private static Project withScope(String id, long forecast) {
        Project plain = project(id, 100_000, 100_000, 0, Given.cost("10%"), time("30 days"), SCOPE);
        AspectPosition items = new AspectPosition(
                ToleranceAspect.SCOPE, BigDecimal.valueOf(100), BigDecimal.valueOf(forecast), "items");
        return plain.toBuilder()
                .position(new Position(plain.position().cost(), plain.position().time(), List.of(items), List.of()))
                .build();
    }

    private static List<String> because(Scope scope, FactKey<?> fact) {
        return Given.reviewed(scope).findFact(scope.ref(), fact).orElseThrow().because().stream()
                .map(premise -> premise.label() + " = " + premise.value())
                .toList();
    }

    @Test
    void whatAScopeStandsForFollowsFromItsOwnFigures() {
        Project project = dated(FINISH.plusDays(4), FINISH.plusDays(3)).toBuilder()
                .position(Position.of(
                        new CostPosition(Money.of("GBP", 1), Money.of("GBP", 2), Money.of("GBP", 3)),
                        dated(FINISH.plusDays(4), FINISH.plusDays(3)).position().time()))
                .build();

        assertThat(because(project, ToleranceFacts.AGGREGATE))
                .containsExactly(
                        "position.cost.baseline = GBP 1",
                        "position.cost.forecast = GBP 2",
                        "position.cost.actual = GBP 3",
                        "position.time.baselineStart = 2026-01-01",
                        "position.time.baselineFinish = 2026-06-30",
                        "position.time.forecastFinish = 2026-07-04",
                        "position.time.actualFinish = 2026-07-03");
    }

    @Test
    void whereAScopeStandsFollowsFromTargetForecastAndToleranceOfEachAspect() {
        assertThat(because(withScope("P", 106), ToleranceFacts.STATUS))
                .contains(
                        "position.time.baselineFinish = 2026-06-30",
                        "position.time.forecastFinish = 2026-06-30",
                        "governance.tolerances[TIME].above = 30 days",
                        "position.cost.baseline = GBP 100000",
                        "position.cost.forecast = GBP 100000",
                        "governance.tolerances[COST].above = 10%",
                        "position.aspects[SCOPE].target = 100 items",
                        "position.aspects[SCOPE].forecast = 106 items",
                        "governance.tolerances[SCOPE].below = 2%");
    }

    @Test
    void whatIsNotRecordedIsNoPartOfTheProof() {
        Project unknown = project("P", 1, 1, 0, Given.cost("10%"), time("30 days")).toBuilder()
                .position(Position.of(CostPosition.none(), new TimePosition(null, null, null, null, null, null)))
                .build();

        assertThat(because(unknown, ToleranceFacts.STATUS))
                .containsExactly(
                        "governance.tolerances[TIME].above = 30 days",
                        "governance.tolerances[TIME].below = 30 days",
                        "governance.tolerances[COST].above = 10%",
                        "governance.tolerances[COST].below = 10%");
    }

    @Test
    void aShareOfTheDurationFollowsFromBothAgreedDays() {
        assertThat(proof(dated(FINISH.plusDays(40), null), "tolerance.exception@PROJECT:P#TIME"))
                .contains(
                        "position.time.baselineStart = 2026-01-01",
                        "position.time.baselineFinish = 2026-06-30",
                        "position.time.forecastFinish = 2026-08-09",
                        "governance.tolerances[TIME].above = 5%",
                        "governance.tolerances[TIME].below = 5%");
    }

    @Test
    void whatHasFinishedIsProvenByTheDayOnWhichItDid() {
        assertThat(proof(dated(FINISH, FINISH.minusDays(91)), "tolerance.exception@PROJECT:P#TIME"))
                .contains("position.time.actualFinish = 2026-03-31")
                .doesNotContain("position.time.forecastFinish = 2026-06-30");
    }

    @Test
    void aCostFollowsFromNoDate() {
        assertThat(proof(
                        project("P", 100_000, 112_000, 0, Given.cost("10%"), time("30 days")),
                        "tolerance.exception@PROJECT:P#COST"))
                .noneMatch(line -> line.startsWith("position.time"));
    }

    @Test
    void anotherAspectFollowsFromItsOwnFigures() {
        assertThat(proof(withScope("P", 106), "tolerance.exception@PROJECT:P#SCOPE"))
                .contains(
                        "position.aspects[SCOPE].target = 100 items",
                        "position.aspects[SCOPE].forecast = 106 items",
                        "governance.tolerances[SCOPE].above = 5%",
                        "governance.tolerances[SCOPE].below = 2%");
    }

    @Test
    void whereTheWholeIsOutsideInAnAspectTheChildrenThatAreOutsideOnTheSameSideAreLinked() {
        Position position = withScope("PG", 106).position();
        Scope whole = programme(
                        "PG",
                        governance(Given.cost("10%"), time("30 days"), SCOPE),
                        withScope("OVER", 110),
                        withScope("UNDER", 90),
                        withScope("WITHIN", 105),
                        project("SILENT", 1, 1, 0))
                .toBuilder()
                .position(position)
                .build();

        assertThat(ExceptionReports.draft(ExceptionContext.of(whole, AS_OF, TolerancePolicy.DEFAULTS))
                        .orElseThrow()
                        .links())
                .filteredOn(link -> link.aspect() == ToleranceAspect.SCOPE)
                .extracting(link -> link.id() + " " + link.text())
                .containsExactly("OVER scope 110 items against 100 items");
    }

    @Test
    void onTargetTheLimitsOfBothSidesAreShownAndNothingOfTheLargerIsUsed() {
        AspectStatus status = ToleranceCheck.aspect(
                new AspectPosition(ToleranceAspect.SCOPE, BigDecimal.TEN, BigDecimal.TEN, "items"),
                List.of(Tolerance.of(ToleranceAspect.SCOPE, ToleranceLimit.parse("0%"), ToleranceLimit.parse("2%"))),
                TolerancePolicy.DEFAULTS.amberShare());

        assertThat(status.limit()).isEqualTo("0% above, 2% below");
        assertThat(status.used()).isNotNull().hasToString("0%");
    }
}
