package dev.pmo.core.change;

import dev.pmo.core.id.ScopeRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of what was agreed that a change alters, from what to what.
 *
 * <p>The values are written as the difference between two snapshots shows them: money as {@code GBP 1200}, a day as
 * {@code 2026-03-01}, a tolerance as {@code 10% above, GBP 5000 below}, the target of an aspect as {@code 50 items}, a
 * stage or an item of scope by its name, an objective as {@code served}; {@code null} where nothing was or will be
 * agreed. Without an item it alters every item of its field; without item and values, whatever the values. What a
 * scope has only once needs the values. This class is immutable and thread-safe.
 *
 * @param scope whose baseline
 * @param field which part
 * @param item the item, where the scope has several; {@code null} for all of them
 * @param from the value before
 * @param to the value after
 */
public record BaselineChange(
        ScopeRef scope,
        BaselineField field,
        @Nullable String item,
        @Nullable String from,
        @Nullable String to) {

    /** Fills in what may be left out. */
    public BaselineChange(
            ScopeRef scope, BaselineField field, @Nullable String item, @Nullable String from, @Nullable String to) {
        this.scope = Objects.requireNonNull(scope, "scope");
        this.field = Objects.requireNonNull(field, "field");
        this.item = item;
        this.from = from;
        this.to = to;
    }

    /**
     * A change of something a scope has only once.
     *
     * @param scope whose baseline
     * @param field which part
     * @param from the value before, or {@code null} if there was none
     * @param to the value after, or {@code null} if there is none
     * @return the change
     */
    public static BaselineChange of(ScopeRef scope, BaselineField field, @Nullable String from, @Nullable String to) {
        return new BaselineChange(scope, field, null, from, to);
    }
}
