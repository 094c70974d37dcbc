package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.result.GapKind;
import java.util.List;
import java.util.Objects;

/**
 * Gaps of one kind with the same reason, counted: those of one rule, or of several that lack the same at the same scopes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind why, in kind
 * @param sources the rules or calculations that could not be done
 * @param reason why, in words; one of several where they differ from scope to scope
 * @param reasons how many different reasons are counted together
 * @param gaps how many gaps there are
 * @param examples some of the scopes
 */
public record GapGroup(
        GapKind kind, List<String> sources, String reason, int reasons, int gaps, List<ScopeRef> examples) {

    /** Copies the lists. */
    public GapGroup {
        Objects.requireNonNull(kind, "kind");
        sources = Copies.copy(sources);
        Objects.requireNonNull(reason, "reason");
        examples = Copies.copy(examples);
    }
}
