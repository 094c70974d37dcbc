package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the figures and tolerances of a scope or stage are in the snapshot. */
final class Places {

    /** Those of a scope: every review names them for every scope, so they are put into words once. */
    static final Places OF_SCOPE = new Places("position.", "governance.");

    private static final Map<ToleranceAspect, OfTolerance> TOLERANCES_OF_SCOPE = Stream.of(ToleranceAspect.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), OF_SCOPE::madeFor));

    /** The parts of a tolerance. */
    record OfTolerance(String above, String below, String setBy, String setIn, String setOn) {}

    final String baselineStart;
    final String baselineFinish;
    final String forecastFinish;
    final String actualFinish;
    final String baselineCost;
    final String forecastCost;
    final String actualCost;
    final String aspects;
    private final String governance;

    private Places(String figures, String governance) {
        this.baselineStart = figures + "time.baselineStart";
        this.baselineFinish = figures + "time.baselineFinish";
        this.forecastFinish = figures + "time.forecastFinish";
        this.actualFinish = figures + "time.actualFinish";
        this.baselineCost = figures + "cost.baseline";
        this.forecastCost = figures + "cost.forecast";
        this.actualCost = figures + "cost.actual";
        this.aspects = figures + "aspects";
        this.governance = governance;
    }

    static Places of(StageId stage) {
        String at = "stages[" + stage + "].";
        return new Places(at, at);
    }

    OfTolerance tolerance(ToleranceAspect aspect) {
        OfTolerance known = this == OF_SCOPE ? TOLERANCES_OF_SCOPE.get(aspect) : null;
        return known == null ? madeFor(aspect) : known;
    }

    private OfTolerance madeFor(ToleranceAspect aspect) {
        String path = governance + "tolerances[" + aspect + "].";
        return new OfTolerance(path + "above", path + "below", path + "setBy", path + "setIn", path + "setOn");
    }
}
