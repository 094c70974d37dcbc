package dev.pmo.rules.peer;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Trees;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Portfolios whose figures lie on the corners of the rules: exactly on a limit and one beyond it, on the very day and the
 * day after, nothing agreed, targets of zero and below, units that do not fit, several currencies.
 *
 * <p>The shape of the tree is shrunk by jqwik; what a scope holds follows from a seed and its name.
 */
public final class Corners implements ArbitrarySupplier<Portfolio> {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** For jqwik. */
    public Corners() {}

    @Override
    public Arbitrary<Portfolio> get() {
        return Combinators.combine(Portfolios.strained(), Arbitraries.longs()).as(Corners::dressed);
    }

    private static Portfolio dressed(Portfolio shape, long seed) {
        return Trees.mapped(shape, scope -> {
            Random random = new Random(seed * 31 + scope.ref().toString().hashCode());
            return new Dressing(new Draw(random)).dress(scope);
        });
    }

    /** Draws what one scope holds. */
    private record Dressing(Draw draw) {

        Scope dress(Scope scope) {
            Governance governance = Governance.of("Ann", "The board")
                    .withTolerances(tolerances())
                    .withStatusReports(reports());
            Position position = new Position(cost(), time(), aspects(), null);
            Scope dressed = Trees.withPosition(Trees.withGovernance(scope, governance), position);
            LifecycleState other = draw.pick(LifecycleState.PROPOSED, LifecycleState.PAUSED, LifecycleState.CLOSED);
            LifecycleState state = draw.chance(60) ? LifecycleState.DELIVERING : draw.sometimes(75, other);
            Profile profile = new Profile(null, null, null, state, null, null);
            return Trees.withProfile(Trees.withRaid(dressed, new RaidCorners(draw).log(scope)), profile);
        }

        /** On the last day on which it is still news, the day after, and in the future. */
        private List<StatusReport> reports() {
            List<StatusReport> reports = new ArrayList<>();
            for (LocalDate date : List.of(AS_OF.minusDays(draw.pick(34, 35, 36)), AS_OF.plusDays(draw.pick(0, 1)))) {
                if (draw.chance(60)) {
                    List<RecordedRating> ratings = new ArrayList<>();
                    for (ToleranceAspect aspect : Arrays.asList(null, ToleranceAspect.COST, ToleranceAspect.TIME)) {
                        if (draw.chance(70)) {
                            ratings.add(new RecordedRating(
                                    aspect,
                                    draw.pick(Rag.values()),
                                    draw.sometimes(67, draw.pick(" ", "we know more"))));
                        }
                    }
                    reports.add(new StatusReport(date, "Ann", ratings, null));
                }
            }
            return reports;
        }

        private List<Tolerance> tolerances() {
            List<Tolerance> tolerances = new ArrayList<>();
            for (ToleranceAspect aspect : List.of(
                    ToleranceAspect.COST, ToleranceAspect.TIME, ToleranceAspect.BENEFITS, ToleranceAspect.RISK)) {
                if (draw.chance(aspect == ToleranceAspect.COST || aspect == ToleranceAspect.TIME ? 80 : 40)) {
                    ToleranceLimit below = aspect == ToleranceAspect.RISK ? null : limit(aspect);
                    tolerances.add(Tolerance.of(aspect, limit(aspect), below));
                }
            }
            return tolerances;
        }

        private @Nullable ToleranceLimit limit(ToleranceAspect aspect) {
            String text = switch (aspect) {
                case COST, RISK ->
                    draw.pick("", "0%", "10%", "10%", "10%", "GBP 10", "GBP 10", "EUR 10", "3 days", "4");
                case TIME -> draw.pick("", "0%", "10%", "10%", "10 days", "10 days", "GBP 1", "4");
                default -> draw.pick("", "0%", "10%", "10%", "10", "GBP 10", "3 days");
            };
            return text.isEmpty() ? null : ToleranceLimit.parse(text);
        }

        private CostPosition cost() {
            Money baseline = draw.chance(20) ? null : money(draw.pick(100L, 100L, 100L, 100L, 0L, -100L, 200L));
            Money forecast = draw.chance(20)
                    ? null
                    : money(draw.pick(
                            100L, 107L, 108L, 110L, 111L, 90L, 89L, 92L, 93L, 0L, -110L, -111L, 10L, 11L, 220L, 221L));
            Money actual = draw.chance(60) ? null : money(draw.pick(10L, 100L, 111L, 112L));
            return new CostPosition(baseline, forecast, actual);
        }

        private Money money(long amount) {
            return Money.of(draw.chance(92) ? "GBP" : "EUR", amount);
        }

        /** A hundred days, of which the last lies on the day of review, before it, or after it. */
        private TimePosition time() {
            LocalDate finish = AS_OF.plusDays(draw.pick(-10, 0, 10, 50));
            LocalDate start = draw.chance(15) ? null : finish.minusDays(99);
            LocalDate forecast = finish.plusDays(draw.pick(0, 7, 8, 9, 10, 11, -8, -10, -11));
            if (draw.chance(15)) {
                forecast = draw.pick(AS_OF, AS_OF.minusDays(1));
            }
            LocalDate actual = draw.chance(85) ? null : finish.plusDays(draw.pick(-11, -10, 0, 10, 11));
            return new TimePosition(
                    start, draw.chance(15) ? null : finish, null, draw.chance(15) ? null : forecast, null, actual);
        }

        private List<AspectPosition> aspects() {
            List<AspectPosition> aspects = new ArrayList<>();
            for (ToleranceAspect aspect :
                    List.of(ToleranceAspect.BENEFITS, ToleranceAspect.RISK, ToleranceAspect.QUALITY)) {
                if (draw.chance(aspect == ToleranceAspect.BENEFITS ? 60 : 20)) {
                    aspects.add(new AspectPosition(
                            aspect,
                            draw.chance(10) ? null : BigDecimal.valueOf(draw.pick(100L, 100L, 0L, -100L)),
                            draw.chance(10)
                                    ? null
                                    : BigDecimal.valueOf(draw.pick(100L, 108L, 110L, 111L, 90L, 89L, 0L, -110L, -111L)),
                            draw.sometimes(67, draw.pick("points", "GBP"))));
                }
            }
            return aspects;
        }
    }
}
