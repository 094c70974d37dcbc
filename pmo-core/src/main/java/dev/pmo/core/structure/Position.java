package dev.pmo.core.structure;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope stands: what was agreed, what is now expected, what has happened.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param cost the cost at completion
 * @param time the dates
 * @param aspects the other aspects, at most one position each
 * @param scopeItems what is to be delivered, item by item
 */
public record Position(
        CostPosition cost, @Valid TimePosition time, List<AspectPosition> aspects, List<@Valid ScopeItem> scopeItems) {

    private static final Position NONE = new Position(null, null, null, null);

    /** Fills in what may be left out. */
    public Position(
            @Nullable CostPosition cost,
            @Nullable TimePosition time,
            @Nullable List<AspectPosition> aspects,
            @Nullable List<ScopeItem> scopeItems) {
        this.cost = Objects.requireNonNullElse(cost, CostPosition.none());
        this.time = Objects.requireNonNullElse(time, TimePosition.none());
        this.aspects = Copies.copy(aspects);
        this.scopeItems = Copies.copy(scopeItems);
    }

    /**
     * Nothing known.
     *
     * @return no position
     */
    public static Position none() {
        return NONE;
    }

    /**
     * Cost and time only.
     *
     * @param cost the cost
     * @param time the dates
     * @return the position
     */
    public static Position of(CostPosition cost, TimePosition time) {
        return new Position(cost, time, null, null);
    }

    /**
     * The same with other positions of the other aspects.
     *
     * @param newAspects the positions, at most one for each aspect
     * @return the changed position
     */
    public Position withAspects(List<AspectPosition> newAspects) {
        return new Position(cost, time, newAspects, scopeItems);
    }

    /**
     * The same with other items of scope.
     *
     * @param newScopeItems what is to be delivered, item by item
     * @return the changed position
     */
    public Position withScopeItems(List<ScopeItem> newScopeItems) {
        return new Position(cost, time, aspects, newScopeItems);
    }

    /**
     * Where one of the other aspects stands, if known.
     *
     * @param aspect the aspect
     * @return its position
     */
    public Optional<AspectPosition> findAspect(ToleranceAspect aspect) {
        return aspects.stream().filter(position -> position.aspect() == aspect).findFirst();
    }
}
