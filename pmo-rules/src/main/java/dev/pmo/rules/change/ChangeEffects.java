package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.tolerance.TolerancesInForce;
import java.util.Comparator;
import java.util.List;

/**
 * What the pending requests would do to the tolerances, each by itself. This class is immutable and thread-safe.
 *
 * @param effects the effects, by request
 */
public record ChangeEffects(List<ChangeEffect> effects) {

    private static final ChangeEffects NONE = new ChangeEffects(List.of());

    /** Copies the list. */
    public ChangeEffects {
        effects = Copies.copy(effects);
    }

    /** Of no request. */
    static ChangeEffects none() {
        return NONE;
    }

    /**
     * Works out what the pending requests of a log would do.
     *
     * @param requests the requests, in any order
     * @param procedure says which of them are pending
     * @param scope whose position they would touch
     * @param tolerances the tolerances in force there
     * @return the effects, of those that have any
     */
    public static ChangeEffects of(
            List<ChangeRequest> requests, ChangeProcedure procedure, Scope scope, TolerancesInForce tolerances) {
        if (requests.isEmpty()) {
            return NONE;
        }
        return new ChangeEffects(requests.stream()
                .filter(request -> ChangeTimes.pending(request, procedure))
                .map(request -> ChangeEffect.of(request, scope.position(), tolerances, Ratio.ONE))
                .filter(effect -> !effect.aspects().isEmpty())
                .sorted(Comparator.comparing(ChangeEffect::id).thenComparing(ChangeEffect::toString))
                .toList());
    }
}
