package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceCheck;
import dev.pmo.rules.tolerance.TolerancesInForce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to the tolerances of a scope: where each aspect stands by its forecast, and where it would stand
 * with the assessed impact on top. Only aspects on which the assessment has a figure are told.
 *
 * <p>The figure of benefits is the assessed one; the snapshot holds no map of benefits from which it could be worked out.
 * This class is immutable and thread-safe.
 *
 * @param id the request
 * @param aspects the aspects, in their order
 */
public record ChangeEffect(ChangeId id, List<AspectEffect> aspects) {

    /**
     * Where one aspect stands without and with a change. This class is immutable and thread-safe.
     *
     * @param aspect the aspect
     * @param before where it stands
     * @param after where it would stand
     */
    public record AspectEffect(ToleranceAspect aspect, AspectStatus before, AspectStatus after) {

        /** Checks that all parts are given. */
        public AspectEffect {
            Objects.requireNonNull(aspect, "aspect");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /**
         * Whether the change would take the aspect out of tolerance.
         *
         * @return whether it would be outside, and is not now
         */
        public boolean leaves() {
            return after.rag() == Rag.RED && before.rag() != Rag.RED;
        }

        /** The same by a standing tolerance. */
        private AspectEffect asStanding() {
            return new AspectEffect(aspect, before.asStanding(), after.asStanding());
        }
    }

    /** Copies the list. */
    public ChangeEffect {
        Objects.requireNonNull(id, "id");
        aspects = Copies.copy(aspects);
    }

    /**
     * Works out what a change would do.
     *
     * @param request the request
     * @param position where the scope stands
     * @param tolerances the tolerances in force at the scope
     * @param amberShare the share of a tolerance from which its use is amber
     * @return its effect, aspect by aspect
     */
    public static ChangeEffect of(
            ChangeRequest request, Position position, TolerancesInForce tolerances, Ratio amberShare) {
        ChangeAssessment assessment = request.assessment();
        if (assessment == null) {
            return new ChangeEffect(request.id(), List.of());
        }
        Impact impact = assessment.impact();
        List<Tolerance> all = tolerances.all();
        List<AspectEffect> effects = new ArrayList<>();
        if (impact.finishDays() != null) {
            effects.add(new AspectEffect(
                    ToleranceAspect.TIME,
                    ToleranceCheck.time(position.time(), all, amberShare),
                    ToleranceCheck.time(later(position.time(), impact.finishDays()), all, amberShare)));
        }
        if (impact.cost() != null) {
            effects.add(new AspectEffect(
                    ToleranceAspect.COST,
                    ToleranceCheck.cost(position.cost(), all, amberShare),
                    ToleranceCheck.cost(dearer(position.cost(), impact.cost()), all, amberShare)));
        }
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            AspectPosition now = position.findAspect(aspect).orElse(null);
            BigDecimal more = now == null ? null : figure(impact, now);
            if (now != null && more != null) {
                effects.add(new AspectEffect(
                        aspect,
                        ToleranceCheck.aspect(now, all, amberShare),
                        ToleranceCheck.aspect(more(now, more), all, amberShare)));
            }
        }
        effects.replaceAll(effect -> tolerances.isStanding(effect.aspect()) ? effect.asStanding() : effect);
        return new ChangeEffect(request.id(), effects);
    }

    private static TimePosition later(TimePosition time, int days) {
        LocalDate finish = time.forecastFinish();
        return new TimePosition(
                time.baselineStart(),
                time.baselineFinish(),
                time.forecastStart(),
                finish == null ? null : LocalDate.ofEpochDay(within(finish.toEpochDay() + days)),
                time.actualStart(),
                time.actualFinish());
    }

    /** The nearest day that can be written. */
    private static long within(long day) {
        return Math.max(LocalDate.MIN.toEpochDay(), Math.min(LocalDate.MAX.toEpochDay(), day));
    }

    private static CostPosition dearer(CostPosition cost, Money more) {
        Money forecast = cost.forecast();
        Money after = forecast == null ? null : forecast.sameCurrencyAs(more) ? forecast.plus(more) : forecast;
        return new CostPosition(cost.baseline(), after, cost.actual());
    }

    private static @Nullable BigDecimal figure(Impact impact, AspectPosition now) {
        return switch (now.aspect()) {
            case SCOPE -> impact.scope();
            case QUALITY -> impact.quality();
            case BENEFITS -> amount(impact.benefits(), now);
            case RISK -> amount(impact.exposure(), now);
            case TIME, COST, SUSTAINABILITY -> null;
        };
    }

    /** The amount, where the position is kept in its currency. */
    private static @Nullable BigDecimal amount(@Nullable Money money, AspectPosition now) {
        return money != null && money.currency().getCurrencyCode().equals(now.unit()) ? money.amount() : null;
    }

    private static AspectPosition more(AspectPosition now, BigDecimal more) {
        BigDecimal forecast = now.forecast();
        return new AspectPosition(now.aspect(), now.target(), forecast == null ? null : forecast.add(more), now.unit());
    }
}
