package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ScopeRef;
import java.util.Objects;

/**
 * An exception on its way up: whose forecast lies outside its tolerance, in which aspect and on which side.
 *
 * <p>Handed up with the finding, so that each level can tell whether its own tolerance absorbs it. This class is
 * immutable and thread-safe.
 *
 * @param origin the scope whose forecast it is
 * @param aspect the aspect
 * @param side the side of the target
 */
public record ForecastBreach(ScopeRef origin, ToleranceAspect aspect, ToleranceSide side) {

    /** Checks that all parts are given. */
    public ForecastBreach {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(side, "side");
    }

    /** The subject of findings about it, at every level the same. */
    String subject() {
        return origin + "/" + aspect;
    }
}
