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
        return field + " " + (item == null ? "" : item + " ") + "from " + AgreedText.orNothing(from) + " to "
                + AgreedText.orNothing(to);
    }

    /**
     * What changed for a reader. What the later snapshot does not hold is not stated any more: nobody has said that it
     * is nothing.
     *
     * @return such as {@code M-1 from 2026-03-01 to 2026-04-01}, or {@code M-1 no longer stated, was 2026-03-01}
     */
    public String words() {
        String named = itemName();
        return (named.isEmpty() ? "" : named + " ")
                + switch (kind) {
                    case CHANGED -> "from " + from + " to " + to;
                    case REMOVED -> "no longer stated, was " + from;
                    case ADDED, FIRST_AGREED -> "newly stated as " + to;
                };
    }

    /**
     * What the item is called for a reader.
     *
     * @return its identifier, or an aspect in words behind the stage that it is of; empty if there is none
     */
    public String itemName() {
        return BaselinePaths.name(field, item);
    }
}
