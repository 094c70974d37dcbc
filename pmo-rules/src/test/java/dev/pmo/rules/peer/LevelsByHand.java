package dev.pmo.rules.peer;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.peer.Colour.Reading;
import dev.pmo.rules.tolerance.TolerancePolicy;
import dev.pmo.rules.tolerance.ToleranceSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tolerances and forecasts of two levels fit together, and whether forecasts can still come true. Stages are
 * left out here.
 */
final class LevelsByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "tolerance.child-exceeds-parent", "tolerance.forecast-omits-children", "tolerance.forecast-overtaken");

    private final Tree tree;
    private final ToleranceByHand tolerances;
    private final LocalDate asOf;
    private final List<Line> lines = new ArrayList<>();

    LevelsByHand(Tree tree, ToleranceByHand tolerances, LocalDate asOf) {
        this.tree = tree;
        this.tolerances = tolerances;
        this.asOf = asOf;
        for (Scope scope : tree.upwards()) {
            if (Tree.judged(scope)) {
                contain(scope);
                omit(scope);
                overtake(scope);
            }
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    /** What a child may deviate by, by a tolerance of its own, is no more than its parent may. */
    private void contain(Scope parent) {
        if (!tree.policy(TolerancePolicy.TYPE, parent).containmentJudged()) {
            return;
        }
        for (Scope child : parent.children()) {
            for (ToleranceAspect aspect : ToleranceAspect.values()) {
                Tolerance inner = Tree.judged(child) ? ToleranceByHand.own(child, aspect) : null;
                Tolerance outer = tolerances.tolerance(parent, aspect);
                if (inner != null && outer != null) {
                    contain(parent, child, aspect, ToleranceSide.ABOVE, inner.above(), outer.above());
                    contain(parent, child, aspect, ToleranceSide.BELOW, inner.below(), outer.below());
                }
            }
        }
    }

    private void contain(
            Scope parent,
            Scope child,
            ToleranceAspect aspect,
            ToleranceSide side,
            @Nullable ToleranceLimit inner,
            @Nullable ToleranceLimit outer) {
        if (inner == null || outer == null) {
            return;
        }
        Reading here = tolerances.agreed(parent, aspect);
        Reading there = tolerances.agreed(child, aspect);
        BigDecimal wide = Colour.amount(inner, there);
        BigDecimal room = Colour.amount(outer, here);
        boolean comparable = Objects.equals(Colour.unit(inner, there), Colour.unit(outer, here));
        if (wide != null && room != null && comparable && wide.compareTo(room) > 0) {
            String subject = child.ref() + "/" + aspect + "/" + side.word();
            lines.add(Line.of("tolerance.child-exceeds-parent", parent, subject));
        }
    }

    /** The forecast of a level is not less, or earlier, than what is known of those below it comes to. */
    private void omit(Scope scope) {
        Money own = scope.position().cost().forecast();
        if (own != null) {
            BigDecimal below = Figures.costsBelow(scope, Figures::expectedCost)
                    .sums()
                    .get(own.currency().getCurrencyCode());
            if (below != null && own.amount().compareTo(below) < 0) {
                lines.add(Line.of("tolerance.forecast-omits-children", scope, ToleranceAspect.COST));
            }
        }
        LocalDate finish = scope.position().time().forecastFinish();
        LocalDate latest =
                Figures.outermostBelow(scope, Figures::expectedFinish, true).day();
        if (finish != null && latest != null && finish.isBefore(latest)) {
            lines.add(Line.of("tolerance.forecast-omits-children", scope, ToleranceAspect.TIME));
        }
    }

    /** A day that has passed does not come any more, nor do costs that are less than what was spent. */
    private void overtake(Scope scope) {
        LocalDate finish = scope.position().time().forecastFinish();
        boolean finished = scope.position().time().actualFinish() != null;
        if (finish != null && finish.isBefore(asOf) && !finished && Readings.goesOn(scope)) {
            lines.add(Line.of("tolerance.forecast-overtaken", scope, ToleranceAspect.TIME));
        }
        Money forecast = scope.position().cost().forecast();
        Money spent = scope.position().cost().actual();
        if (forecast != null && spent != null && spent.sameCurrencyAs(forecast) && spent.compareTo(forecast) > 0) {
            lines.add(Line.of("tolerance.forecast-overtaken", scope, ToleranceAspect.COST));
        }
    }
}
