package dev.pmo.rules.testkit;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Where a scope stands and what is tolerated there, as arbitraries. */
public final class Positions {

    private Positions() {}

    /**
     * Positions without violations, some of them empty, all costs in pounds.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Position> valid() {
        return Combinators.combine(costs(amounts()), times(true)).as(Position::of);
    }

    /**
     * Positions as they come: mixed currencies, reversed dates.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Position> any() {
        Arbitrary<Money> mixed = Combinators.combine(
                        Arbitraries.of("GBP", "USD"), Arbitraries.longs().between(0, 900))
                .as(Money::of);
        return Combinators.combine(costs(mixed), times(false)).as(Position::of);
    }

    /**
     * Tolerances, at most one for each aspect, on one or both sides or neither.
     *
     * @return the arbitrary
     */
    public static Arbitrary<List<Tolerance>> tolerances() {
        return tolerance(ToleranceAspect.COST)
                .list()
                .ofMaxSize(2)
                .flatMap(some -> Arbitraries.of(ToleranceAspect.class)
                        .list()
                        .ofSize(some.size())
                        .map(aspects -> {
                            List<Tolerance> distinct = new ArrayList<>();
                            EnumSet<ToleranceAspect> seen = EnumSet.noneOf(ToleranceAspect.class);
                            for (int i = 0; i < some.size(); i++) {
                                if (seen.add(aspects.get(i))) {
                                    distinct.add(Tolerance.of(
                                            aspects.get(i),
                                            some.get(i).above(),
                                            some.get(i).below()));
                                }
                            }
                            return distinct;
                        }));
    }

    /**
     * Amounts from nothing to a million pounds, with ties.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Money> amounts() {
        return Arbitraries.of(0L, 1L, 99L, 100L, 101L, 1_000L, 1_000_000L).map(amount -> Money.of("GBP", amount));
    }

    static Arbitrary<Probability> probabilities() {
        return Arbitraries.of(0L, 5L, 50L, 100L).map(Probability::ofPercent);
    }

    private static Arbitrary<Tolerance> tolerance(ToleranceAspect aspect) {
        Arbitrary<ToleranceLimit> limits = Arbitraries.of(0L, 5L, 10L, 100L).map(ToleranceLimit::ofPercent);
        return Combinators.combine(limits.injectNull(0.2), limits.injectNull(0.4))
                .as((above, below) -> Tolerance.of(aspect, above, below));
    }

    private static Arbitrary<CostPosition> costs(Arbitrary<Money> amounts) {
        return Combinators.combine(amounts.injectNull(0.2), amounts.injectNull(0.2), amounts.injectNull(0.5))
                .as(CostPosition::new);
    }

    private static Arbitrary<TimePosition> times(boolean valid) {
        return Combinators.combine(
                        RaidLogs.days(),
                        RaidLogs.days().injectNull(0.2),
                        RaidLogs.days().injectNull(0.2))
                .as((start, baseline, forecast) -> new TimePosition(
                        start, inOrder(start, baseline, valid), start, inOrder(start, forecast, valid), null, null));
    }

    private static @Nullable LocalDate inOrder(LocalDate start, @Nullable LocalDate finish, boolean valid) {
        return valid && finish != null && finish.isBefore(start) ? start : finish;
    }
}
