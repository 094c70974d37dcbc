package dev.pmo.rules.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class ToleranceCheckPropertiesTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Ratio AMBER = Ratio.ofPercent(80);

    private static Money gbp(BigDecimal amount) {
        return Money.of(GBP, amount);
    }

    private static List<Tolerance> both(ToleranceLimit limit) {
        return List.of(Tolerance.ofBothSides(ToleranceAspect.COST, limit));
    }

    private static AspectStatus judged(BigDecimal baseline, BigDecimal deviation, ToleranceLimit limit) {
        return ToleranceCheck.cost(CostPosition.of(gbp(baseline), gbp(baseline.add(deviation))), both(limit), AMBER);
    }

    @Property(tries = 200)
    void movingAForecastFurtherFromItsTargetNeverClearsABreach(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "-2000000", max = "2000000") @Scale(2) BigDecimal deviation,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal further,
            @ForAll @IntRange(max = 150) int percent) {
        ToleranceLimit limit = ToleranceLimit.ofPercent(percent);
        BigDecimal more = deviation.signum() < 0 ? deviation.subtract(further) : deviation.add(further);
        assertThat(judged(baseline, more, limit).rag())
                .isGreaterThanOrEqualTo(judged(baseline, deviation, limit).rag());
    }

    @Property(tries = 200)
    void wideningAToleranceNeverAddsABreach(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "-2000", max = "2000") @Scale(2) BigDecimal deviation,
            @ForAll @LongRange(max = 2000) long limit,
            @ForAll @LongRange(max = 500) long wider) {
        assertThat(judged(baseline, deviation, ToleranceLimit.money(Money.of("GBP", limit + wider)))
                        .rag())
                .isLessThanOrEqualTo(judged(baseline, deviation, ToleranceLimit.money(Money.of("GBP", limit)))
                        .rag());
    }

    @Property(tries = 200)
    void bothSidesAreJudgedAlike(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "0.01", max = "500000") @Scale(2) BigDecimal deviation,
            @ForAll @IntRange(max = 100) int percent) {
        ToleranceLimit limit = ToleranceLimit.ofPercent(percent);
        AspectStatus above = judged(baseline, deviation, limit);
        AspectStatus below = judged(baseline, deviation.negate(), limit);
        assertThat(above.rag()).isEqualTo(below.rag());
        assertThat(above.used()).isEqualTo(below.used());
        assertThat(above.side()).isEqualTo(ToleranceSide.ABOVE);
        assertThat(below.side()).isEqualTo(ToleranceSide.BELOW);
    }

    @Property(tries = 200)
    void redIsExactlyBeyondTheLimitAndAmberExactlyFromItsShareToTheLimit(
            @ForAll @LongRange(min = 1, max = 100000) long baseline,
            @ForAll @LongRange(max = 3000) long deviation,
            @ForAll @LongRange(min = 1, max = 2000) long limit) {
        Rag rag = judged(
                        BigDecimal.valueOf(baseline),
                        BigDecimal.valueOf(deviation),
                        ToleranceLimit.money(Money.of("GBP", limit)))
                .rag();
        assertThat(rag == Rag.RED).isEqualTo(deviation > limit);
        assertThat(rag == Rag.AMBER).isEqualTo(deviation <= limit && deviation > 0 && 10 * deviation >= 8 * limit);
    }

    @Property(tries = 200)
    void theShareUsedIsTheDeviationDividedByTheLimitToThirtyFourDigits(
            @ForAll @BigRange(min = "-2000", max = "2000") @Scale(2) BigDecimal deviation,
            @ForAll @BigRange(min = "0.01", max = "2000") @Scale(2) BigDecimal limit,
            @ForAll @IntRange(max = 20) int further) {
        BigDecimal scaled = deviation.movePointLeft(further);
        Ratio used =
                judged(BigDecimal.TEN, scaled, ToleranceLimit.money(gbp(limit))).used();
        BigDecimal divided = scaled.abs().divide(limit, MathContext.DECIMAL128);
        assertThat(used)
                .isEqualTo(Ratio.of(divided.scale() > 40 ? divided.setScale(40, RoundingMode.HALF_EVEN) : divided));
    }

    @Property(tries = 200)
    void countingInPenceOrMillionsChangesNothing(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "-2000", max = "2000") @Scale(2) BigDecimal deviation,
            @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal limit,
            @ForAll @BigRange(min = "0.0001", max = "1000000") @Scale(4) BigDecimal factor) {
        AspectStatus one = judged(baseline, deviation, ToleranceLimit.money(gbp(limit)));
        AspectStatus scaled = judged(
                baseline.multiply(factor),
                deviation.multiply(factor),
                ToleranceLimit.money(gbp(limit.multiply(factor))));
        assertThat(scaled.rag()).isEqualTo(one.rag());
        assertThat(scaled.used()).isEqualTo(one.used());
    }

    @Property(tries = 200)
    void aShareAndTheMoneyItComesToAreTheSameTolerance(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "-200000", max = "200000") @Scale(2) BigDecimal deviation,
            @ForAll @IntRange(max = 100) int percent) {
        Ratio share = Ratio.ofPercent(percent);
        AspectStatus byShare = judged(baseline, deviation, ToleranceLimit.share(share));
        AspectStatus byMoney = judged(baseline, deviation, ToleranceLimit.money(share.of(gbp(baseline))));
        assertThat(byShare.rag()).isEqualTo(byMoney.rag());
        assertThat(byShare.used()).isEqualTo(byMoney.used());
    }

    @Property(tries = 200)
    void daysAreCountedExactlyInAnyYear(
            @ForAll @LongRange(min = -700000, max = 3000000) long finish,
            @ForAll @LongRange(min = -400, max = 400) long late,
            @ForAll @LongRange(max = 400) long limit) {
        LocalDate baseline = LocalDate.ofEpochDay(finish);
        AspectStatus status = ToleranceCheck.time(
                new TimePosition(null, baseline, null, baseline.plusDays(late), null, null),
                List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(limit))),
                AMBER);
        assertThat(status.rag() == Rag.RED).isEqualTo(Math.abs(late) > limit);
    }

    @Property(tries = 200)
    void anyMixtureOfCurrenciesAndUnitsIsUnknownOrJudgedButNeverThrows(
            @ForAll @IntRange(max = 4) int baseline,
            @ForAll @IntRange(max = 4) int forecast,
            @ForAll @IntRange(max = 6) int limit) {
        List<String> monies = List.of("GBP 100", "USD 100", "GBP -3", "EUR 0", "JPY 1000000000000");
        List<String> limits = List.of("10%", "GBP 5", "USD 5", "3 days", "7", "0%", "GBP 0");
        AspectStatus status = ToleranceCheck.cost(
                CostPosition.of(Money.parse(monies.get(baseline)), Money.parse(monies.get(forecast))),
                both(ToleranceLimit.parse(limits.get(limit))),
                AMBER);
        boolean mixed = !monies.get(baseline)
                .substring(0, 3)
                .equals(monies.get(forecast).substring(0, 3));
        assertThat(status.rag() == Rag.UNKNOWN).isEqualTo(status.reason() != null);
        assertThat(status.gap() == null).isEqualTo(status.reason() == null);
        if (mixed) {
            assertThat(status.rag()).isEqualTo(Rag.UNKNOWN);
        }
    }

    @Property(tries = 100)
    void theOrderOfTolerancesDoesNotMatter(@ForAll Random random, @ForAll @IntRange(max = 40) int deviation) {
        List<Tolerance> tolerances = new ArrayList<>();
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            tolerances.add(Tolerance.ofBothSides(
                    aspect, ToleranceLimit.ofPercent(aspect.name().length() * 3L)));
        }
        CostPosition cost = CostPosition.of(Money.of("GBP", 100), Money.of("GBP", 100 + deviation));
        AspectStatus expected = ToleranceCheck.cost(cost, tolerances, AMBER);
        Collections.shuffle(tolerances, random);
        assertThat(ToleranceCheck.cost(cost, tolerances, AMBER)).isEqualTo(expected);
    }
}
