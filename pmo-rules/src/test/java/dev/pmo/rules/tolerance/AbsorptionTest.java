package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.escalated;
import static dev.pmo.rules.tolerance.Given.gaps;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.ids;
import static dev.pmo.rules.tolerance.Given.portfolio;
import static dev.pmo.rules.tolerance.Given.position;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.result;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AbsorptionTest {

    /** 115 against 100 thousand: outside its 10%. */
    private static final Project OVER = project("OVER", 100_000, 115_000, 0, cost("10%"), time("30 days"));

    private static final Project CALM = project("CALM", 900_000, 900_000, 0, cost("1%"), time("30 days"));

    @Test
    void whatTheProgrammeCanCarryWithinItsOwnToleranceStopsThere() {
        Programme programme = programme("PG", governance(cost("5%"), time("30 days")), OVER, CALM);
        ReviewResult result = result(portfolio(governance(cost("50%")), programme));
        assertThat(escalated(result)).containsExactly("tolerance.exception@PROJECT:OVER#COST");
        Finding absorbed = result.findFinding("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:OVER/COST")
                .orElseThrow();
        assertThat(absorbed.text())
                .isEqualTo("The exception of PROJECT:OVER in cost stops here: the forecast of GBP 1015000 against the"
                        + " target of GBP 1000000 stays within the tolerance of 5% above");
        assertThat(ids(result)).noneMatch(id -> id.contains("@PORTFOLIO"));
        assertThat(result.explain(absorbed.id()).lines())
                .anyMatch(line -> line.step().label().equals("tolerance.exception@PROJECT:OVER#COST"))
                .anyMatch(line -> line.step().label().equals("position.cost.forecast"));
    }

    @Test
    void whatItCannotCarryGoesOnToThePortfolioAsItsOwnException() {
        Programme programme = programme("PG", governance(cost("1%"), time("30 days")), OVER, CALM);
        ReviewResult result = result(portfolio(governance(cost("2%")), programme));
        assertThat(escalated(result))
                .containsExactly("tolerance.exception@PROGRAMME:PG#COST", "tolerance.exception@PROJECT:OVER#COST");
        Finding own =
                result.findFinding("tolerance.exception@PROGRAMME:PG#COST").orElseThrow();
        assertThat(own.text()).endsWith("outside the tolerance of 1% above; exceptions below: 1");
        assertThat(result.explain(own.id()).lines())
                .anyMatch(line -> line.step().label().equals("tolerance.exception@PROJECT:OVER#COST"));
        assertThat(ids(result)).contains("tolerance.exception-absorbed@PORTFOLIO:PF#PROGRAMME:PG/COST");
    }

    @Test
    void anExceptionThatIsDecidedStandsForThoseBelowAsWell() {
        Governance decided = new Governance(
                null,
                null,
                null,
                List.of(cost("1%"), time("30 days")),
                List.of(),
                List.of(),
                List.of(Reported.report("EX-1", ToleranceAspect.COST)
                        .decided(new ExceptionDecision(
                                ExceptionOutcome.NEW_TOLERANCE,
                                RecordedDecision.of("J. Okafor", "portfolio board", AS_OF),
                                null,
                                List.of(cost("5%")),
                                null))
                        .build()));
        ReviewResult result = result(portfolio(governance(cost("9%")), programme("PG", decided, OVER, CALM)));

        Finding own =
                result.findFinding("tolerance.exception@PROGRAMME:PG#COST").orElseThrow();
        assertThat(own.severity()).isEqualTo(Severity.LOW);
        assertThat(own.escalated()).isFalse();
        assertThat(own.text()).contains("decided on exception report EX-1").endsWith("; exceptions below: 1");
        assertThat(result.explain(own.id()).lines())
                .anyMatch(line -> line.step().label().equals("tolerance.exception@PROJECT:OVER#COST"));
    }

    @Test
    void theProgrammesOwnFigureCountsBeforeTheSumOfItsProjects() {
        Programme roomy = programme("PG", governance(cost("1%"), time("30 days")), OVER, CALM).toBuilder()
                .position(position(1_100_000, 1_100_000, 0))
                .build();
        assertThat(ids(result(roomy)))
                .contains("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:OVER/COST")
                .doesNotContain("tolerance.exception@PROGRAMME:PG#COST");
    }

    @Test
    void aForecastThatIsJustWhatThoseBelowComeToOmitsNothing() {
        Programme even = programme("PG", governance(cost("20%"), time("99 days")), OVER, CALM).toBuilder()
                .position(position(1_000_000, 1_015_000, 0))
                .build();
        assertThat(ids(result(even))).noneMatch(id -> id.startsWith("tolerance.forecast-omits-children"));
    }

    @Test
    void aForecastLowerOrEarlierThanTheSumBelowIsToldSinceExceptionsAreAbsorbedOnItsStrength() {
        Programme rosy = programme("PG", governance(cost("20%"), time("99 days")), OVER, CALM).toBuilder()
                .position(position(1_000_000, 1_000_000, -1))
                .build();
        ReviewResult result = result(rosy);
        assertThat(result.findFinding("tolerance.forecast-omits-children@PROGRAMME:PG#COST")
                        .orElseThrow()
                        .text())
                .isEqualTo("The cost forecast of GBP 1000000 is less than the GBP 1015000 that its parts come to");
        assertThat(result.findFinding("tolerance.forecast-omits-children@PROGRAMME:PG#TIME")
                        .orElseThrow()
                        .text())
                .isEqualTo("The time forecast of 2026-06-29 is before the 2026-06-30 on which its parts finish");
    }

    /** What is known of the parts in its currency is the least that they come to. */
    @Test
    void aForecastLowerThanWhatIsKnownOfItsPartsIsToldThoughOthersAreNotKnown() {
        Project blank = CALM.toBuilder()
                .position(Position.of(CostPosition.none(), CALM.position().time()))
                .build();
        Project dollars = CALM.toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("USD", 5), Money.of("USD", 5)),
                        CALM.position().time()))
                .build();
        for (Project unknown : List.of(blank, dollars)) {
            Programme rosy = programme("PG", governance(cost("20%"), time("99 days")), OVER, unknown).toBuilder()
                    .position(position(110_000, 114_000, 0))
                    .build();
            assertThat(result(rosy).findFinding("tolerance.forecast-omits-children@PROGRAMME:PG#COST"))
                    .hasValueSatisfying(finding -> assertThat(finding.text())
                            .isEqualTo("The cost forecast of GBP 114000 is less than the GBP 115000 that its parts"
                                    + " come to"));
        }
    }

    /** It forecasts GBP 1,000,000, the parts GBP 1,015,000: within 2% of the target, and outside of 1%. */
    @Test
    void whatIsAbsorbedByAForecastThatLeavesItOutWeighsMoreWhereTheWholeLiesOutsideTheTolerance() {
        for (String limit : List.of("2%", "1%")) {
            Programme rosy = programme("PG", governance(cost(limit), time("99 days")), OVER, CALM).toBuilder()
                    .position(position(1_000_000, 1_000_000, 0))
                    .build();
            Finding absorbed = result(rosy)
                    .findFinding("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:OVER/COST")
                    .orElseThrow();
            boolean within = limit.equals("2%");
            assertThat(absorbed.severity()).isEqualTo(within ? Severity.INFO : Severity.MEDIUM);
            assertThat(absorbed.text())
                    .endsWith(
                            within
                                    ? "stays within the tolerance of 2% above, 2% below"
                                    : "stays within the tolerance of 1% above, 1% below; its parts come to GBP 1015000,"
                                            + " outside of it");
        }
    }

    @Test
    void soDoesADelayThatAnEarlierForecastLeavesOut() {
        Project late = project("LATE", 100, 100, 45, cost("10%"), time("30 days"));
        Programme rosy = programme("PG", governance(cost("10%"), time("40 days")), late).toBuilder()
                .position(position(100, 100, 0))
                .build();
        assertThat(result(rosy).findFinding("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:LATE/TIME"))
                .hasValueSatisfying(finding ->
                        assertThat(finding.text()).endsWith("; its parts come to 2026-08-14, outside of it"));
    }

    /** Of a forecast that was overtaken it is known that it was within. */
    @Test
    void whatKeepsToTheToleranceAsFarAsIsKnownIsAbsorbedAndSaidToBe() {
        Programme spent = programme("PG", governance(cost("5%"), time("30 days")), OVER, CALM).toBuilder()
                .position(Position.of(
                        new CostPosition(
                                Money.of("GBP", 1_000_000), Money.of("GBP", 1_015_000), Money.of("GBP", 1_015_001)),
                        OVER.position().time()))
                .build();
        ReviewResult result = result(portfolio(governance(cost("50%")), spent));
        assertThat(escalated(result)).containsExactly("tolerance.exception@PROJECT:OVER#COST");
        assertThat(result.findFinding("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:OVER/COST"))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
                    assertThat(finding.text())
                            .endsWith("stays within the tolerance of 5% above, as far as is known: the forecast of GBP"
                                    + " 1015000 is less than the GBP 1015001 spent");
                });
    }

    @Test
    void inTimeTheLatestFinishBelowCounts() {
        Project late = project("LATE", 100, 100, 45, cost("10%"), time("30 days"));
        Project last = Given.project("LAST", 100, 100, 60, cost("10%"), time("60 days"));
        assertThat(ids(result(programme("PG", governance(cost("10%"), time("60 days")), late, last))))
                .contains("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:LATE/TIME");
        assertThat(ids(result(programme("PG", governance(cost("10%"), time("59 days")), late, last))))
                .contains("tolerance.exception@PROGRAMME:PG#TIME");
    }

    @Test
    void aLevelWithoutAToleranceCanAbsorbNothingAndSaysSo() {
        Programme programme = programme("PG", governance(time("30 days")), OVER, CALM);
        ReviewResult result = result(portfolio(governance(cost("5%")), programme));
        Finding on = result.findFinding("tolerance.exception-beyond-level@PROGRAMME:PG#PROJECT:OVER/COST")
                .orElseThrow();
        assertThat(on.text())
                .isEqualTo("The exception of PROJECT:OVER in cost cannot be absorbed here: no tolerance is set");
        assertThat(on.escalated()).isTrue();
        assertThat(Given.decision(on).to().toString()).isEqualTo("PORTFOLIO:PF");
        assertThat(gaps(result)).contains("NO_DATA tolerance.not-set@PROGRAMME:PG cost: no tolerance is set");
        assertThat(ids(result)).contains("tolerance.exception-absorbed@PORTFOLIO:PF#PROJECT:OVER/COST");
    }

    @Test
    void anExceptionInAnAspectThatIsNotJudgedAboveGoesOnWithAGap() {
        Tolerance time = time("30 days");
        Project late = project("LATE", 100, 100, 45, cost("10%"), time);
        ReviewResult result = result(portfolio(governance(cost("10%")), late));
        assertThat(ids(result)).contains("tolerance.exception-beyond-level@PORTFOLIO:PF#PROJECT:LATE/TIME");
        assertThat(gaps(result))
                .contains("NO_DATA tolerance.exception-beyond-level@PORTFOLIO:PF time: no tolerance in force here could"
                        + " absorb an exception below");
    }

    @Test
    void exceptionsClimbThroughNestedProgrammesLevelByLevel() {
        Programme inner = programme("INNER", governance(time("30 days")), OVER, CALM);
        Programme middle = programme("MIDDLE", governance(time("30 days")), inner);
        Programme outer = programme("OUTER", governance(cost("1%"), time("30 days")), middle);
        ReviewResult result = result(portfolio(governance(cost("2%")), outer));
        assertThat(escalated(result))
                .containsExactlyInAnyOrder(
                        "tolerance.exception@PROJECT:OVER#COST",
                        "tolerance.exception-beyond-level@PROGRAMME:INNER#PROJECT:OVER/COST",
                        "tolerance.exception-beyond-level@PROGRAMME:MIDDLE#PROJECT:OVER/COST",
                        "tolerance.exception@PROGRAMME:OUTER#COST");
        assertThat(ids(result)).contains("tolerance.exception-absorbed@PORTFOLIO:PF#PROGRAMME:OUTER/COST");
    }

    @Test
    void anUnderspendBelowIsNotTheCauseOfAnOverspendAbove() {
        Project under = project("UNDER", 100_000, 80_000, 0, cost("10%"), time("30 days"));
        Project huge = project("HUGE", 900_000, 980_000, 0, cost("10%"), time("30 days"));
        ReviewResult result = result(programme("PG", governance(cost("5%"), time("30 days")), under, huge));
        assertThat(result.findFinding("tolerance.exception@PROGRAMME:PG#COST")
                        .orElseThrow()
                        .text())
                .doesNotContain("exceptions below");
        assertThat(result.findFinding("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:UNDER/COST")
                        .orElseThrow()
                        .text())
                .contains("lies on the other side");
    }

    @Test
    void aSumThatLeavesAChildOutIsNoForecast() {
        Project blank = OVER.toBuilder()
                .position(Position.of(CostPosition.none(), OVER.position().time()))
                .build();
        ReviewResult result = result(programme("PG", governance(cost("5%"), time("30 days")), blank, CALM));
        assertThat(gaps(result))
                .contains("NO_DATA tolerance.exception@PROGRAMME:PG cost: no baseline cost is recorded, nor for"
                        + " PROJECT:OVER; no forecast cost is recorded, nor for PROJECT:OVER");
    }

    @Test
    void costsInSeveralCurrenciesAreNotAdded() {
        Project dollars = CALM.toBuilder()
                .position(new Position(
                        CostPosition.of(Money.of("USD", 5), Money.of("USD", 5)),
                        CALM.position().time(),
                        null,
                        null))
                .build();
        ReviewResult result = result(programme("PG", governance(cost("5%"), time("30 days")), OVER, dollars));
        assertThat(gaps(result))
                .contains(
                        "BAD_DATA tolerance.exception@PROGRAMME:PG cost: no baseline cost is recorded, and those below"
                                + " are in several currencies: GBP, USD; no forecast cost is recorded, and those below are"
                                + " in several currencies: GBP, USD");
        assertThat(ids(result)).contains("tolerance.exception-beyond-level@PROGRAMME:PG#PROJECT:OVER/COST");
    }

    @Test
    void costsInDifferentPricesAreNotAddedUp() {
        Project real = OVER.toBuilder()
                .position(OVER.position().withPriceBase("2024/25 real prices"))
                .build();
        Project other = project("OTHER", 100_000, 100_000, 0);
        Programme mixed = programme("PG", governance(cost("5%"), time("30 days")), real, other);
        Programme alike = programme(
                "PG",
                governance(cost("5%"), time("30 days")),
                real,
                other.toBuilder()
                        .position(other.position().withPriceBase("2024/25 real prices"))
                        .build());

        assertThat(gaps(result(mixed)))
                .contains("BAD_DATA tolerance.exception@PROGRAMME:PG cost: no baseline cost is recorded, and those"
                        + " below are in different prices: 2024/25 real prices, not stated; no forecast cost is recorded,"
                        + " and those below are in different prices: 2024/25 real prices, not stated");
        assertThat(ids(result(mixed))).contains("tolerance.exception-beyond-level@PROGRAMME:PG#PROJECT:OVER/COST");
        assertThat(gaps(result(alike))).noneMatch(gap -> gap.contains("PROGRAMME:PG cost"));
    }

    @Test
    void whatIsOnlyProposedDoesNotCountAndWhatHasClosedCountsWithWhatItCost() {
        Project proposed = project("NEW", 500_000, 900_000, 500).toBuilder()
                .profile(Profile.of(LifecycleState.PROPOSED))
                .build();
        Project closed = project("DONE", 1_000, 5_000, 0).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .position(Position.of(
                        new CostPosition(Money.of("GBP", 1_000), Money.of("GBP", 5_000), Money.of("GBP", 1_100)),
                        OVER.position().time()))
                .build();
        Programme programme = programme("PG", governance(cost("5%"), time("30 days")), proposed, closed, OVER, CALM);
        ToleranceAggregate aggregate = Given.reviewed(programme)
                .findFact(programme.ref(), ToleranceFacts.AGGREGATE)
                .orElseThrow()
                .value();
        assertThat(aggregate.below().baselineCosts()).containsExactly(Money.of("GBP", 1_001_000));
        assertThat(aggregate.below().forecastCosts()).containsExactly(Money.of("GBP", 1_016_100));
        assertThat(aggregate.below().counted()).isEqualTo(3);
    }

    @Test
    void aClosedProgrammeAbsorbsNothing() {
        Programme closed = programme("PG", governance(cost("99%"), time("99 days")), OVER).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .build();
        assertThat(ids(result(closed))).contains("tolerance.exception-beyond-level@PROGRAMME:PG#PROJECT:OVER/COST");
    }

    private static PolicySet withoutContainment() {
        return PolicySet.defaults()
                .with(TolerancePolicy.TYPE, new TolerancePolicy(Ratio.ofPercent(80), null, null, 10, false));
    }

    private static Portfolio threeLevels(List<Integer> overruns, int programmePercent, int portfolioPercent) {
        List<Programme> programmes = new ArrayList<>();
        for (int i = 0; i < overruns.size(); i++) {
            Project project = project("P" + i, 1000, 1000L + overruns.get(i), 0, cost("10%"), time("1 day"));
            Project twin = project("T" + i, 1000, 1000, 0, cost("10%"), time("1 day"));
            programmes.add(programme("PG" + i, governance(cost(programmePercent + "%"), time("1 day")), project, twin));
        }
        return portfolio(governance(cost(portfolioPercent + "%")), programmes.toArray(new Programme[0]));
    }

    @Property(tries = 100)
    void everyExceptionIsEitherAbsorbedOrCarriedUpAtEachLevelAndNeverLost(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -400, max = 400) Integer> overruns,
            @ForAll @IntRange(max = 30) int programmePercent,
            @ForAll @IntRange(max = 30) int portfolioPercent) {
        Portfolio portfolio = threeLevels(overruns, programmePercent, portfolioPercent);
        ReviewResult result = Given.ENGINE
                .review(ReviewRequest.of(portfolio, Given.AS_OF).withPolicies(withoutContainment()))
                .result()
                .requireComplete();
        List<String> ids = ids(result);
        for (int i = 0; i < overruns.size(); i++) {
            boolean exception = Math.abs(overruns.get(i)) > 100;
            boolean outsideProgramme = 100L * Math.abs(overruns.get(i)) > 2000L * programmePercent;
            assertThat(ids.contains("tolerance.exception@PROJECT:P" + i + "#COST"))
                    .isEqualTo(exception);
            assertThat(ids.contains("tolerance.exception@PROGRAMME:PG" + i + "#COST"))
                    .isEqualTo(outsideProgramme);
            assertThat(ids.contains("tolerance.exception-absorbed@PROGRAMME:PG" + i + "#PROJECT:P" + i + "/COST"))
                    .isEqualTo(exception && !outsideProgramme);
        }
        long total = overruns.stream().mapToLong(Integer::longValue).sum();
        assertThat(ids.contains("tolerance.exception@PORTFOLIO:PF#COST"))
                .isEqualTo(100 * Math.abs(total) > 2000L * overruns.size() * portfolioPercent);
    }

    @Property(tries = 50)
    void wideningTheToleranceOfAProgrammeNeverSendsMoreUp(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -400, max = 400) Integer> overruns,
            @ForAll @IntRange(max = 30) int percent,
            @ForAll @IntRange(max = 20) int wider) {
        List<String> narrow = escalated(Given.ENGINE
                .review(ReviewRequest.of(threeLevels(overruns, percent, 5), Given.AS_OF)
                        .withPolicies(withoutContainment()))
                .result());
        List<String> wide = escalated(Given.ENGINE
                .review(ReviewRequest.of(threeLevels(overruns, percent + wider, 5), Given.AS_OF)
                        .withPolicies(withoutContainment()))
                .result());
        assertThat(narrow).containsAll(wide);
    }

    @Test
    void anAspectWithoutFiguresAboveCannotBeAbsorbedThere() {
        Tolerance quality = Tolerance.ofBothSides(ToleranceAspect.QUALITY, ToleranceLimit.parse("1"));
        Project poor = OVER.toBuilder()
                .governance(Governance.none().withTolerances(List.of(quality, cost("50%"), time("30 days"))))
                .position(new Position(
                        OVER.position().cost(),
                        OVER.position().time(),
                        List.of(new AspectPosition(
                                ToleranceAspect.QUALITY, BigDecimal.valueOf(10), BigDecimal.valueOf(5), "criteria")),
                        null))
                .build();
        ReviewResult result = result(programme("PG", governance(cost("50%"), time("30 days"), quality), poor));
        assertThat(ids(result)).contains("tolerance.exception-beyond-level@PROGRAMME:PG#PROJECT:OVER/QUALITY");
        assertThat(gaps(result))
                .contains("NO_DATA tolerance.exception@PROGRAMME:PG quality: no target and no forecast are recorded");
    }
}
