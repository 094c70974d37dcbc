package dev.pmo.rules.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.result.GapKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceCheckTest {

    private static final Ratio AMBER = Ratio.ofPercent(80);

    private static AspectStatus cost(String baseline, String forecast, String limit) {
        return ToleranceCheck.cost(
                CostPosition.of(Money.parse(baseline), Money.parse(forecast)),
                List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.parse(limit))),
                AMBER);
    }

    private static AspectStatus time(String start, String baseline, String forecast, String limit) {
        return ToleranceCheck.time(
                TimePosition.of(LocalDate.parse(start), LocalDate.parse(baseline), LocalDate.parse(forecast)),
                List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.parse(limit))),
                AMBER);
    }

    private static AspectStatus quality(String target, String forecast, String unit, String limit) {
        return ToleranceCheck.aspect(
                new AspectPosition(ToleranceAspect.QUALITY, new BigDecimal(target), new BigDecimal(forecast), unit),
                List.of(Tolerance.ofBothSides(ToleranceAspect.QUALITY, ToleranceLimit.parse(limit))),
                AMBER);
    }

    /** Budget 100,000 with 10% both ways: projex.com, Understanding the manage by exception principle. */
    @ParameterizedTest
    @CsvSource({
        "90000, AMBER",
        "110000, AMBER",
        "110000.01, RED",
        "89999.99, RED",
        "100000, GREEN",
        "107999.99, GREEN",
        "108000, AMBER",
        "92000, AMBER",
        "92000.01, GREEN"
    })
    void aForecastBetweenNinetyAndAHundredAndTenThousandIsWithinTenPercent(String forecast, Rag expected) {
        assertThat(cost("GBP 100000", "GBP " + forecast, "10%").rag()).isEqualTo(expected);
        assertThat(cost("GBP 100000", "GBP " + forecast, "GBP 10000").rag()).isEqualTo(expected);
    }

    /** A server of 10,000 with 5%: the worked example that says that the limit itself is within tolerance. */
    @Test
    void theLimitItselfIsWithinTolerance() {
        assertThat(cost("GBP 10000", "GBP 10500", "5%").rag()).isEqualTo(Rag.AMBER);
        assertThat(cost("GBP 10000", "GBP 10550", "5%").rag()).isEqualTo(Rag.RED);
    }

    /** Six months plus or minus one: a week is within it, two months are not (Turley manual). */
    @Test
    void aWeekLateIsWithinAMonthAndTwoMonthsAreNot() {
        assertThat(time("2026-01-01", "2026-06-30", "2026-07-07", "30 days").rag())
                .isEqualTo(Rag.GREEN);
        assertThat(time("2026-01-01", "2026-06-30", "2026-07-30", "30 days").rag())
                .isEqualTo(Rag.AMBER);
        assertThat(time("2026-01-01", "2026-06-30", "2026-08-30", "30 days").rag())
                .isEqualTo(Rag.RED);
        assertThat(time("2026-01-01", "2026-06-30", "2026-04-30", "30 days").rag())
                .as("early is an exception too")
                .isEqualTo(Rag.RED);
    }

    @Test
    void aShareOfTimeIsAShareOfTheAgreedDurationWithBothItsFirstAndLastDay() {
        assertThat(time("2026-01-01", "2026-04-10", "2026-04-20", "10%").rag()).isEqualTo(Rag.AMBER);
        assertThat(time("2026-01-01", "2026-04-10", "2026-04-21", "10%").rag()).isEqualTo(Rag.RED);
    }

    @Test
    void whatHasFinishedIsJudgedByTheDayOnWhichItDid() {
        TimePosition time = new TimePosition(
                null,
                LocalDate.parse("2026-06-30"),
                null,
                LocalDate.parse("2026-06-30"),
                null,
                LocalDate.parse("2026-07-15"));
        AspectStatus status = ToleranceCheck.time(
                time, List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(14))), AMBER);
        assertThat(status.rag()).isEqualTo(Rag.RED);
        assertThat(status.deviation()).isEqualTo("+15 days");
    }

    @Test
    void theStatusShowsTargetForecastDeviationSideAndShareUsed() {
        AspectStatus status = cost("GBP 100000", "GBP 95000", "10%");
        assertThat(status.target()).isEqualTo("GBP 100000");
        assertThat(status.forecast()).isEqualTo("GBP 95000");
        assertThat(status.deviation()).isEqualTo("-GBP 5000");
        assertThat(status.side()).isEqualTo(ToleranceSide.BELOW);
        assertThat(status.limit()).isEqualTo("10% below");
        assertThat(status.used()).isEqualTo(Ratio.ofPercent(50));
        assertThat(status.reason()).isNull();
    }

    @Test
    void otherAspectsAreJudgedInTheirOwnUnit() {
        assertThat(quality("50", "47", "items", "3").rag()).isEqualTo(Rag.AMBER);
        assertThat(quality("50", "46", "items", "3").rag()).isEqualTo(Rag.RED);
        assertThat(quality("50", "46", "items", "10%").deviation()).isEqualTo("-4 items");
        assertThat(quality("50", "46", "GBP", "GBP 5").rag()).isEqualTo(Rag.AMBER);
    }

    @Test
    void withNoDeviationPermittedOnlyTheTargetItselfIsWithinToleranceAndNothingCanBeUsed() {
        AspectStatus onTarget = cost("GBP 100", "GBP 100", "GBP 0");
        assertThat(onTarget.rag()).isEqualTo(Rag.GREEN);
        assertThat(onTarget.used()).isNull();
        AspectStatus off = cost("GBP 100", "GBP 100.01", "0%");
        assertThat(off.rag()).isEqualTo(Rag.RED);
        assertThat(off.used()).isNull();
    }

    @Test
    void withoutAToleranceTheStatusIsUnknownAndNeverGreen() {
        AspectStatus status =
                ToleranceCheck.cost(CostPosition.of(Money.of("GBP", 100), Money.of("GBP", 100)), List.of(), AMBER);
        assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
        assertThat(status.gap()).isEqualTo(GapKind.NO_DATA);
        assertThat(status.reason()).isEqualTo("no tolerance is set");
    }

    @Test
    void aDeviationOnTheSideWithoutALimitIsUnknown() {
        List<Tolerance> onlyAbove = List.of(Tolerance.of(ToleranceAspect.COST, ToleranceLimit.ofPercent(10), null));
        Money baseline = Money.of("GBP", 100);
        assertThat(ToleranceCheck.cost(CostPosition.of(baseline, Money.of("GBP", 90)), onlyAbove, AMBER))
                .satisfies(status -> {
                    assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
                    assertThat(status.reason())
                            .isEqualTo("no tolerance is set below the target, where the forecast lies");
                });
        assertThat(ToleranceCheck.cost(CostPosition.of(baseline, Money.of("GBP", 105)), onlyAbove, AMBER)
                        .rag())
                .isEqualTo(Rag.GREEN);
        assertThat(ToleranceCheck.cost(CostPosition.of(baseline, baseline), onlyAbove, AMBER)
                        .rag())
                .isEqualTo(Rag.GREEN);
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        AspectStatus status = ToleranceCheck.cost(CostPosition.none(), List.of(), AMBER);
        assertThat(status.reason())
                .isEqualTo("no tolerance is set; no baseline cost is recorded; no forecast cost is recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 100, USD 100, 10%, 'the baseline is in GBP, the forecast in USD'",
        "GBP 100, GBP 100, USD 10, 'the tolerance of USD 10 is in USD, the figures are in GBP'",
        "GBP 0, GBP 1, 10%, 'the tolerance of 10% is a share of the baseline cost, which is GBP 0'",
        "GBP -5, GBP 1, 10%, 'the tolerance of 10% is a share of the baseline cost, which is -GBP 5'",
        "GBP 100, GBP 100, 10 days, 'the tolerance of 10 days is in days, the figures are in GBP'",
        "GBP 100, GBP 100, 10, 'the tolerance of 10 has no unit'"
    })
    void whatDoesNotFitTogetherIsUnknownAndSaysWhy(String baseline, String forecast, String limit, String reason) {
        AspectStatus status = cost(baseline, forecast, limit);
        assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
        assertThat(status.gap()).isEqualTo(GapKind.BAD_DATA);
        assertThat(status.reason()).isEqualTo(reason);
    }

    @Test
    void datesInReverseGiveNoDurationToTakeAShareOf() {
        AspectStatus status = time("2026-12-01", "2026-06-30", "2026-06-30", "10%");
        assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
        assertThat(status.gap()).isEqualTo(GapKind.BAD_DATA);
        assertThat(time("2026-12-01", "2026-06-30", "2026-06-30", "10 days").rag())
                .as("a limit in days needs no duration")
                .isEqualTo(Rag.GREEN);
    }

    @Test
    void allThatIsMissingInTimeAndInOtherAspectsIsSaidToo() {
        TimePosition undated = new TimePosition(null, null, null, null, null, null);
        assertThat(ToleranceCheck.time(undated, List.of(), AMBER).reason())
                .isEqualTo("no tolerance is set; no baseline finish is recorded; no forecast finish is recorded");
        AspectPosition unknown = new AspectPosition(ToleranceAspect.QUALITY, null, null, "items");
        assertThat(ToleranceCheck.aspect(unknown, List.of(), AMBER).reason())
                .isEqualTo("no tolerance is set; no target is recorded; no forecast is recorded");
        AspectPosition half = new AspectPosition(ToleranceAspect.QUALITY, BigDecimal.TEN, null, "items");
        assertThat(ToleranceCheck.aspect(half, List.of(), AMBER))
                .satisfies(status -> assertThat(status.target()).isEqualTo("10 items"))
                .satisfies(status -> assertThat(status.deviation()).isEmpty());
    }

    @Test
    void aShareOfADurationOfWhichTheStartIsNotKnownIsAGap() {
        TimePosition time =
                new TimePosition(null, LocalDate.parse("2026-06-30"), null, LocalDate.parse("2026-07-07"), null, null);
        AspectStatus status = ToleranceCheck.time(
                time, List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.parse("10%"))), AMBER);
        assertThat(status.gap()).isEqualTo(GapKind.NO_DATA);
        assertThat(status.reason())
                .isEqualTo("the tolerance of 10% is a share of the baseline duration, which is not recorded");
    }

    @ParameterizedTest
    @CsvSource({"10%, GBP 0", "GBP 0, 10%", "10%, 5%"})
    void onTargetTheWiderOfTheTwoSidesIsWhatCanBeUsed(String above, String below) {
        Tolerance tolerance =
                Tolerance.of(ToleranceAspect.COST, ToleranceLimit.parse(above), ToleranceLimit.parse(below));
        Money target = Money.of("GBP", 100);
        AspectStatus status = ToleranceCheck.cost(CostPosition.of(target, target), List.of(tolerance), AMBER);
        assertThat(status.rag()).isEqualTo(Rag.GREEN);
        assertThat(status.used()).isEqualTo(Ratio.ZERO);
        assertThat(status.side()).isNull();
        assertThat(status.limit()).isEqualTo(above + " above, " + below + " below");
    }

    @Test
    void onWhichSideAForecastLiesIsToldWithoutAToleranceToo() {
        AspectStatus status =
                ToleranceCheck.cost(CostPosition.of(Money.of("GBP", 100), Money.of("GBP", 120)), List.of(), AMBER);
        assertThat(status.side()).isEqualTo(ToleranceSide.ABOVE);
        assertThat(status.deviation()).isEqualTo("+GBP 20");
        assertThat(status.limit()).isEmpty();
    }

    @Test
    void aToleranceWithoutALimitOnEitherSideIsNone() {
        Tolerance empty = Tolerance.of(ToleranceAspect.COST, null, null);
        Money target = Money.of("GBP", 100);
        assertThat(ToleranceCheck.cost(CostPosition.of(target, target), List.of(empty), AMBER)
                        .reason())
                .isEqualTo("no tolerance is set");
    }

    @Test
    void timeIsNotMeasuredInMoney() {
        AspectStatus status = time("2026-01-01", "2026-06-30", "2026-07-07", "GBP 5");
        assertThat(status.gap()).isEqualTo(GapKind.BAD_DATA);
        assertThat(status.reason()).isEqualTo("the tolerance of GBP 5 is in GBP, the figures are in days");
    }

    @Test
    void moneyIsNotComparedWithNumbersWithoutAUnit() {
        AspectStatus status = quality("50", "46", "", "GBP 5");
        assertThat(status.gap()).isEqualTo(GapKind.BAD_DATA);
        assertThat(status.reason()).isEqualTo("the tolerance of GBP 5 is in GBP, the figures are in another unit");
    }

    @Test
    void twoDifferentTolerancesForAnAspectDecideNothing() {
        Tolerance narrow = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5));
        Tolerance wide = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10));
        CostPosition cost = CostPosition.of(Money.of("GBP", 100), Money.of("GBP", 107));
        AspectStatus status = ToleranceCheck.cost(cost, List.of(narrow, wide), AMBER);
        assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
        assertThat(status.reason()).isEqualTo("2 different tolerances are set");
        assertThat(ToleranceCheck.cost(cost, List.of(wide, narrow), AMBER)).isEqualTo(status);
        assertThat(ToleranceCheck.cost(cost, List.of(wide, wide), AMBER).rag()).isEqualTo(Rag.GREEN);
    }

    @Test
    void theShareUsedOfAHugeDeviationFromATinyLimitIsLeftOutRatherThanCutShort() {
        String tiny = "0." + "0".repeat(58) + "1";
        AspectStatus status = quality("0", "1" + "0".repeat(58), "items", tiny);
        assertThat(status.rag()).isEqualTo(Rag.RED);
        assertThat(status.used()).isNull();
        assertThat(quality("0", tiny, "items", "1" + "0".repeat(58)).rag()).isEqualTo(Rag.GREEN);
    }
}
