package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.result.GapKind;
import java.util.List;
import java.util.Objects;

/**
 * Gaps of one kind and source with the same reason, counted.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind why, in kind
 * @param source the rule or calculation that could not be done
 * @param reason why, in words; one of several where they differ from scope to scope
 * @param reasons how many different reasons are counted together
 * @param gaps how many gaps there are
 * @param examples some of the scopes
 */
public record GapGroup(GapKind kind, String source, String reason, int reasons, int gaps, List<ScopeRef> examples) {

    /** Copies the lists. */
    public GapGroup {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
        examples = Copies.copy(examples);
    }
}
