package dev.pmo.examples.start;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.raid.Assumptions;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Percentiles;
import dev.pmo.rules.raid.exposure.RiskCost;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.raid.exposure.Spread;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Six risks summed, and an assumption that has become a seventh: the program of the documentation. */
public final class SixRisks {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private SixRisks() {}

    /**
     * Prints what six risks come to under two assumptions, and what becomes of an assumption.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        List<RiskCost> risks = List.of(
                RiskCost.of("R-1", Probability.ofPercent(80), Money.of("GBP", 10_000)),
                RiskCost.of("R-2", Probability.ofPercent(30), Money.of("GBP", 30_000)),
                RiskCost.of("R-3", Probability.ofPercent(50), Money.of("GBP", 8_000)),
                RiskCost.of("R-4", Probability.ofPercent(10), Money.of("GBP", 40_000)),
                RiskCost.of("R-5", Probability.ofPercent(30), Money.of("GBP", 20_000)),
                RiskCost.of("R-6", Probability.ofPercent(25), Money.of("GBP", 10_000)));
        for (Correlation correlation : List.of(Correlation.INDEPENDENT, Correlation.ofPercent(30))) {
            AggregateExposure exposure = AggregateExposure.of(risks, correlation);
            Spread spread = exposure.spreads().get(0);
            Percentiles percentiles =
                    exposure.percentiles(Sampling.of(1, 10_000)).get(0);
            System.out.println(exposure + ": " + spread.expected() + " expected, standard deviation "
                    + spread.assumed().amount().setScale(0, RoundingMode.HALF_UP) + "; P50 " + percentiles.p50()
                    + ", P80 "
                    + percentiles.p80() + ", P95 " + percentiles.p95());
        }
        becomesARisk();
    }

    private static void becomesARisk() {
        Assumption prices = new Assumption(
                AssumptionId.of("A-1"),
                "Prices hold until March",
                AssumptionStatus.OPEN,
                "Head of procurement",
                LocalDate.of(2026, 3, 1),
                Probability.ofPercent(60),
                null,
                Impact.of(Money.of("GBP", 50_000), 10),
                null);
        Risk risk = Assumptions.asRisk(prices, TODAY).orElseThrow();
        RiskAssessment assessment = risk.findCurrent().orElseThrow();
        System.out.println("A-1 is a risk: " + assessment.probability() + " of " + assessment.cost() + ", "
                + assessment.findExpectedValue().orElseThrow() + " expected, owned by " + risk.owner());
    }
}
