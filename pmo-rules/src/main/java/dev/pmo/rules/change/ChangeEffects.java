package dev.pmo.rules.change;

import dev.pmo.core.value.Copies;
import java.util.List;

/**
 * What the pending requests would do to the tolerances, each by itself. This class is immutable and thread-safe.
 *
 * @param effects the effects, by request
 */
public record ChangeEffects(List<ChangeEffect> effects) {

    /** Copies the list. */
    public ChangeEffects {
        effects = Copies.copy(effects);
    }
}
