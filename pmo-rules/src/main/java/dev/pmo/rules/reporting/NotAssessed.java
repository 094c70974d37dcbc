package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.util.List;

/**
 * What could not be assessed: silence is not green.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scopes how many active scopes have no computed colour and no exception either
 * @param examples some of them
 * @param gaps how many gaps there are in all
 * @param groups the gaps, grouped, the largest group first
 */
public record NotAssessed(int scopes, List<ScopeRef> examples, int gaps, List<GapGroup> groups) {

    /** Copies the lists. */
    public NotAssessed {
        examples = Copies.copy(examples);
        groups = Copies.copy(groups);
    }
}
