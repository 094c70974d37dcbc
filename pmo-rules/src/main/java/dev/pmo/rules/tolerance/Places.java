package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import java.util.Arrays;
import java.util.List;

/** Where the figures and tolerances of a scope or stage are in the snapshot. */
final class Places {

    /** Those of a scope: every review names them for every scope, so they are put into words once. */
    static final Places OF_SCOPE = new Places("position.", "governance.");

    private static final List<OfTolerance> TOLERANCES_OF_SCOPE = Arrays.stream(ToleranceAspect.values())
            .map(OF_SCOPE::madeFor)
            .toList();

    /** The parts of a tolerance. */
    record OfTolerance(String above, String below, String setBy, String setIn, String setOn) {}

    final String baselineStart;
    final String baselineFinish;
    final String forecastFinish;
    final String actualFinish;
    final String baselineCost;
    final String forecastCost;
    final String aspects;
    private final String governance;

    private Places(String figures, String governance) {
        this.baselineStart = figures + "time.baselineStart";
        this.baselineFinish = figures + "time.baselineFinish";
        this.forecastFinish = figures + "time.forecastFinish";
        this.actualFinish = figures + "time.actualFinish";
        this.baselineCost = figures + "cost.baseline";
        this.forecastCost = figures + "cost.forecast";
        this.aspects = figures + "aspects";
        this.governance = governance;
    }

    static Places of(StageId stage) {
        String at = "stages[" + stage + "].";
        return new Places(at, at);
    }

    OfTolerance tolerance(ToleranceAspect aspect) {
        return this == OF_SCOPE ? TOLERANCES_OF_SCOPE.get(aspect.ordinal()) : madeFor(aspect);
    }

    private OfTolerance madeFor(ToleranceAspect aspect) {
        String path = governance + "tolerances[" + aspect + "].";
        return new OfTolerance(path + "above", path + "below", path + "setBy", path + "setIn", path + "setOn");
    }
}
