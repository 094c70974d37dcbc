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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of reference 01, section 1.4, with the cases at their boundaries. The sources are named there; the
 * one on risk is composed from section 1.3 and stands in {@link RiskAggregateTest}.
 */
class WorkedExamplesTest {

    private static final Ratio AMBER = Ratio.ofPercent(80);

    private static boolean exception(AspectStatus status) {
        assertThat(status.rag()).isNotEqualTo(Rag.UNKNOWN);
        return status.rag() == Rag.RED;
    }

    /** Budget of 100,000 within 10% on both sides; a server of 10,000 within 5%: 10,500 is not escalated, 10,550 is. */
    @ParameterizedTest
    @CsvSource({
        "100000, 10%, 110000, false",
        "100000, 10%, 110000.01, true",
        "100000, 10%, 110001, true",
        "100000, 10%, 90000, false",
        "100000, 10%, 89999.99, true",
        "100000, 10%, 89999, true",
        "100000, 10%, 100000, false",
        "10000, 5%, 10500, false",
        "10000, 5%, 10500.01, true",
        "10000, 5%, 10550, true",
        "10000, 5%, 9500, false",
        "10000, 5%, 9499.99, true",
        "100000, 0%, 100000, false",
        "100000, 0%, 100000.01, true"
    })
    void costsAreJudgedOnBothSidesWithTheLimitItselfWithinTolerance(
            String budget, String tolerance, String forecast, boolean exception) {
        CostPosition cost = CostPosition.of(Money.parse("GBP " + budget), Money.parse("GBP " + forecast));
        assertThat(exception(ToleranceCheck.cost(cost, List.of(Given.cost(tolerance)), AMBER)))
                .isEqualTo(exception);
    }

    /** A project of six months may end one month early or late: a week is for the manager, two months go up. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-07, false",
        "2026-07-31, false",
        "2026-08-01, true",
        "2026-08-31, true",
        "2026-05-30, false",
        "2026-05-29, true"
    })
    void sixMonthsAndOneMonthOfTolerance(LocalDate finish, boolean exception) {
        TimePosition time = TimePosition.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"), finish);
        assertThat(exception(ToleranceCheck.time(time, List.of(Given.time("31 days")), AMBER)))
                .isEqualTo(exception);
    }

    /** Income within 2% on both sides of the target. */
    @ParameterizedTest
    @CsvSource({"1020000, false", "1020001, true", "980000, false", "979999, true"})
    void benefitsWithinTwoPercent(String forecast, boolean exception) {
        AspectPosition income = new AspectPosition(
                ToleranceAspect.BENEFITS, new BigDecimal("1000000"), new BigDecimal(forecast), "GBP");
        Tolerance tolerance = Tolerance.ofBothSides(ToleranceAspect.BENEFITS, ToleranceLimit.ofPercent(2));
        assertThat(exception(ToleranceCheck.aspect(income, List.of(tolerance), AMBER)))
                .isEqualTo(exception);
    }

    /** A target band of 10% to 20% less cost: a target of 15 with 5 on both sides. */
    @ParameterizedTest
    @CsvSource({"10, false", "9.9, true", "20, false", "20.1, true", "15, false"})
    void aTargetBandIsATargetWithATolerance(String reduction, boolean exception) {
        AspectPosition saved = new AspectPosition(
                ToleranceAspect.BENEFITS, new BigDecimal("15"), new BigDecimal(reduction), "% less cost");
        Tolerance tolerance =
                Tolerance.ofBothSides(ToleranceAspect.BENEFITS, ToleranceLimit.number(BigDecimal.valueOf(5)));
        assertThat(exception(ToleranceCheck.aspect(saved, List.of(tolerance), AMBER)))
                .isEqualTo(exception);
    }
}
