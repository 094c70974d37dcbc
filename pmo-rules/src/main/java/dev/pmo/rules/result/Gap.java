package dev.pmo.rules.result;

import dev.pmo.core.id.ScopeRef;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that could not be assessed, and why. Silence is not green: what is neither a finding nor a gap was
 * assessed and found in order.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind why, in kind
 * @param source the rule or calculation that could not be done
 * @param scope where
 * @param reason why, in words
 */
public record Gap(GapKind kind, String source, ScopeRef scope, String reason) implements Comparable<Gap> {

    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::scope)
            .thenComparing(Gap::source)
            .thenComparing(Gap::kind)
            .thenComparing(Gap::reason);

    /** Checks that all parts are given. */
    public Gap {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}
