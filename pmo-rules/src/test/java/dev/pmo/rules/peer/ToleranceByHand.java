package dev.pmo.rules.peer;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.peer.Colour.Reading;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which forecasts lie outside tolerance, and how far up that goes. */
final class ToleranceByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "tolerance.exception",
            "tolerance.nearly-used",
            "tolerance.exception-absorbed",
            "tolerance.exception-beyond-level");

    /** An exception that was handed up: whose it is, in what, and on which side of the target. */
    private record Raised(ScopeRef origin, ToleranceAspect aspect, int side) {}

    /** Whether a decision or a waiver carries an exception, so that what is said of it is not handed up. */
    @FunctionalInterface
    interface Carried {

        boolean test(ToleranceByHand tolerances, Scope scope, ToleranceAspect aspect, Line said);
    }

    private final Tree tree;
    private final Carried carried;
    private final Readings readings;
    private final Exposures exposures;
    private final Map<ScopeRef, Map<ToleranceAspect, Colour>> colours = new HashMap<>();
    private final Map<ScopeRef, List<Raised>> handedUp = new HashMap<>();
    private final Map<ScopeRef, Set<ToleranceAspect>> gaps = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    ToleranceByHand(Tree tree, LocalDate asOf) {
        this(tree, asOf, (tolerances, scope, aspect, said) -> false);
    }

    ToleranceByHand(Tree tree, LocalDate asOf, Carried carried) {
        this.tree = tree;
        this.carried = carried;
        this.exposures = new Exposures(tree);
        this.readings = new Readings(exposures, asOf);
        for (Scope scope : tree.upwards()) {
            judge(scope);
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    /** The colours of a scope by aspect; none of one that is not judged. */
    Map<ToleranceAspect, Colour> colours(Scope scope) {
        return colours.getOrDefault(scope.ref(), Map.of());
    }

    /** The aspects of which not all is known: the colour, or what some threats cost. */
    Set<ToleranceAspect> gaps(Scope scope) {
        return gaps.getOrDefault(scope.ref(), Set.of());
    }

    /** What the limits of an aspect are shares of. */
    Reading agreed(Scope scope, ToleranceAspect aspect) {
        return readings.agreed(scope, aspect);
    }

    Reading reading(Scope scope, ToleranceAspect aspect, @Nullable Tolerance tolerance) {
        return readings.of(scope, aspect, tolerance);
    }

    /** The tolerance in force: the scope's own as a whole, else the standing one; one without limits is none. */
    @Nullable
    Tolerance tolerance(Scope scope, ToleranceAspect aspect) {
        Tolerance own = own(scope, aspect);
        return own == null ? standing(scope, aspect) : own;
    }

    static @Nullable Tolerance own(Scope scope, ToleranceAspect aspect) {
        Tolerance own = scope.governance().findTolerance(aspect).orElse(null);
        return own == null || (own.above() == null && own.below() == null) ? null : own;
    }

    private @Nullable Tolerance standing(Scope scope, ToleranceAspect aspect) {
        for (Tolerance tolerance : tree.policy(TolerancePolicy.TYPE, scope).standingTolerances()) {
            if (tolerance.aspect() == aspect) {
                return tolerance;
            }
        }
        return null;
    }

    private void judge(Scope scope) {
        Map<ToleranceAspect, Colour> mine = new EnumMap<>(ToleranceAspect.class);
        List<Raised> up = new ArrayList<>();
        TolerancePolicy policy = tree.policy(TolerancePolicy.TYPE, scope);
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            if (Tree.judged(scope) && judged(scope, aspect, policy)) {
                Tolerance tolerance = tolerance(scope, aspect);
                Reading reading = readings.of(scope, aspect, tolerance);
                Colour colour = Colour.of(reading, tolerance, policy.amberShare());
                mine.put(aspect, colour);
                if (colour.rag() == Rag.UNKNOWN || (aspect == ToleranceAspect.RISK && reading.least())) {
                    gaps.computeIfAbsent(scope.ref(), ref -> EnumSet.noneOf(ToleranceAspect.class))
                            .add(aspect);
                }
            }
        }
        colours.put(scope.ref(), mine);
        mine.forEach((aspect, colour) -> {
            if (colour.rag() == Rag.RED) {
                Line line = Line.of("tolerance.exception", scope, aspect);
                lines.add(line);
                if (!carried.test(this, scope, aspect, line)) {
                    up.add(new Raised(scope.ref(), aspect, colour.side()));
                }
            } else if (colour.rag() == Rag.AMBER) {
                lines.add(Line.of("tolerance.nearly-used", scope, aspect));
            }
        });
        for (Scope child : scope.children()) {
            for (Raised raised : handedUp.getOrDefault(child.ref(), List.of())) {
                receive(scope, raised, mine.getOrDefault(raised.aspect, Colour.UNKNOWN), up);
            }
        }
        handedUp.put(scope.ref(), up);
    }

    /**
     * An exception below is part of one's own on the same side. Else it is absorbed where the forecast keeps to the
     * tolerance, or lies on the other side; and goes on where no tolerance could absorb it.
     */
    private void receive(Scope scope, Raised raised, Colour here, List<Raised> up) {
        String subject = raised.origin + "/" + raised.aspect;
        if (here.within() || (here.rag() == Rag.RED && here.side() != raised.side)) {
            lines.add(Line.of("tolerance.exception-absorbed", scope, subject));
        } else if (here.rag() != Rag.RED) {
            Line line = Line.of("tolerance.exception-beyond-level", scope, subject);
            lines.add(line);
            if (!carried.test(this, scope, raised.aspect, line)) {
                up.add(raised);
            }
        }
    }

    /** What must have a tolerance, has one, or has figures of which one could say whether they keep to it. */
    private boolean judged(Scope scope, ToleranceAspect aspect, TolerancePolicy policy) {
        List<ToleranceAspect> required =
                scope.level() == Level.PORTFOLIO ? policy.requiredPortfolioAspects() : policy.requiredAspects();
        boolean threats =
                aspect == ToleranceAspect.RISK && !exposures.threats(scope).none();
        boolean tolerance = scope.governance().findTolerance(aspect).isPresent() || standing(scope, aspect) != null;
        boolean wanted = required.contains(aspect) || tolerance;
        if (aspect == ToleranceAspect.RISK) {
            wanted = required.contains(aspect) && !tolerance;
        }
        return wanted || threats || recorded(scope, aspect);
    }

    private static boolean recorded(Scope scope, ToleranceAspect aspect) {
        Position position = scope.position();
        return switch (aspect) {
            case TIME -> position.time().baselineFinish() != null || Figures.expectedFinish(position.time()) != null;
            case COST -> position.cost().baseline() != null || position.cost().forecast() != null;
            default -> position.findAspect(aspect).isPresent();
        };
    }
}
