package dev.pmo.rules.testkit;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Position;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What portfolios under strain are made of: tolerances that are used up, figures off their targets, serious risks. */
final class Strain {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private Strain() {}

    /** Mostly a tolerance in cost and one in time, sometimes others; one side may be open. */
    static Arbitrary<List<Tolerance>> tolerances() {
        Arbitrary<ToleranceLimit> shares = Arbitraries.of(0L, 5L, 10L, 20L).map(ToleranceLimit::ofPercent);
        Arbitrary<ToleranceLimit> money =
                Arbitraries.of(0L, 5_000L, 20_000L).map(amount -> ToleranceLimit.money(Money.of("GBP", amount)));
        Arbitrary<ToleranceLimit> days = Arbitraries.of(0L, 14L, 30L).map(ToleranceLimit::days);
        return Combinators.combine(
                        tolerance(ToleranceAspect.COST, Arbitraries.oneOf(shares, money))
                                .injectNull(0.2),
                        tolerance(ToleranceAspect.TIME, Arbitraries.oneOf(shares, days))
                                .injectNull(0.2),
                        tolerance(ToleranceAspect.BENEFITS, shares).injectNull(0.6),
                        tolerance(ToleranceAspect.RISK, shares).injectNull(0.6))
                .as(Strain::present);
    }

    @SafeVarargs
    private static <T> List<T> present(@Nullable T... values) {
        List<T> present = new ArrayList<>();
        for (T value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return present;
    }

    private static Arbitrary<Tolerance> tolerance(ToleranceAspect aspect, Arbitrary<ToleranceLimit> limits) {
        return Combinators.combine(limits, limits.injectNull(0.3))
                .as((above, below) -> Tolerance.of(aspect, above, below));
    }

    /** Forecasts from a fifth below to three tenths above the target, some not recorded. */
    static Arbitrary<Position> positions() {
        Arbitrary<Integer> percent = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(100)),
                Tuple.of(4, Arbitraries.integers().between(80, 130)));
        Arbitrary<CostPosition> costs = Combinators.combine(
                        Arbitraries.of(50_000L, 100_000L, 200_000L), percent.injectNull(0.15))
                .as((baseline, forecast) -> new CostPosition(
                        Money.of("GBP", baseline),
                        forecast == null ? null : Money.of("GBP", baseline * forecast / 100),
                        null));
        Arbitrary<TimePosition> times = Combinators.combine(
                        Arbitraries.of(100, 200, 300),
                        Arbitraries.integers().between(-40, 60).injectNull(0.15))
                .as((days, late) -> new TimePosition(
                        START,
                        START.plusDays(days),
                        START,
                        late == null ? null : START.plusDays(days + late),
                        null,
                        null));
        Arbitrary<AspectPosition> benefits = percent.map(forecast -> new AspectPosition(
                ToleranceAspect.BENEFITS, BigDecimal.valueOf(100), BigDecimal.valueOf(forecast), "points"));
        return Combinators.combine(costs, times, benefits.list().ofMaxSize(1))
                .as((cost, time, aspects) -> new Position(cost, time, aspects, null));
    }

    /** Live risks, all on a scale of five by five, many of them serious. */
    static Arbitrary<RaidLog> logs() {
        return risks().list().ofMaxSize(3).map(risks -> {
            List<Risk> numbered = new ArrayList<>();
            for (Risk risk : risks) {
                numbered.add(named("R-" + numbered.size(), risk));
            }
            return RaidLog.ofRisks(numbered);
        });
    }

    private static Risk named(String id, Risk risk) {
        return Risk.builder(RiskId.of(id), "Risk " + id)
                .nature(risk.nature())
                .owner(risk.owner())
                .inherent(risk.inherent())
                .residual(risk.residual())
                .controls(risk.controls())
                .dates(risk.dates())
                .build();
    }

    private static Arbitrary<Risk> risks() {
        Arbitrary<RiskAssessment> assessments = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(5L, 25L, 50L, 80L).map(Probability::ofPercent),
                        Arbitraries.of(1_000L, 20_000L, 100_000L).map(amount -> Money.of("GBP", amount)))
                .as(RiskAssessment::of);
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, RiskNature.THREAT), Tuple.of(1, RiskNature.OPPORTUNITY)),
                        assessments,
                        assessments.injectNull(0.5),
                        Arbitraries.of(ControlState.PLANNED, ControlState.IN_PLACE),
                        Arbitraries.integers().between(-60, 120).injectNull(0.2),
                        Arbitraries.integers().between(-60, 120).injectNull(0.5))
                .as((nature, inherent, residual, control, proximity, target) -> Risk.builder(RiskId.of("R-0"), "Risk")
                        .nature(nature)
                        .owner("Ann")
                        .inherent(inherent)
                        .residual(residual)
                        .controls(List.of(new Control("a control", control, "Ben", AS_OF.plusDays(60))))
                        .dates(new RiskDates(
                                START,
                                AS_OF.minusDays(3),
                                AS_OF.plusDays(27),
                                proximity == null ? null : AS_OF.plusDays(proximity),
                                target == null ? null : AS_OF.plusDays(target),
                                null))
                        .build());
    }
}
