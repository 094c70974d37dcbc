package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.id.ScopeRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of what was agreed that differs between two snapshots of a scope.
 *
 * <p>The values are written as in {@link dev.pmo.core.change.BaselineChange}, so that the two can be compared. This class
 * is immutable and thread-safe.
 *
 * @param scope whose baseline
 * @param field which part
 * @param item the item, where the scope may have several; {@code null} otherwise
 * @param from the value before, or {@code null} if nothing was agreed
 * @param to the value now, or {@code null} if nothing is agreed
 * @param kind in what way they differ
 */
public record BaselineDifference(
        ScopeRef scope,
        BaselineField field,
        @Nullable String item,
        @Nullable String from,
        @Nullable String to,
        DifferenceKind kind) {

    /** Checks that scope, field and kind are given. */
    public BaselineDifference {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(kind, "kind");
    }

    /** What changed, from what to what: {@code MILESTONE M-1 from 2026-03-01 to 2026-04-01}. */
    @Override
    public String toString() {
        return field + " " + words();
    }

    String words() {
        return (item == null ? "" : item + " ") + "from " + AgreedText.orNothing(from) + " to "
                + AgreedText.orNothing(to);
    }
}
