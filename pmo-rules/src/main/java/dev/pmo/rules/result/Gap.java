package dev.pmo.rules.result;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * @param subject what of the scope could not be assessed, as findings of the source name it; empty for all of it, or
 *     where the reason tells
 */
public record Gap(GapKind kind, String source, ScopeRef scope, String reason, String subject)
        implements Comparable<Gap> {

    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::scope)
            .thenComparing(Gap::source)
            .thenComparing(Gap::kind)
            .thenComparing(Gap::reason)
            .thenComparing(Gap::subject);

    /** Checks what is needed, and fills in what may be left out. */
    public Gap(GapKind kind, String source, ScopeRef scope, String reason, @Nullable String subject) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.source = Objects.requireNonNull(source, "source");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.reason = Objects.requireNonNull(reason, "reason");
        this.subject = Copies.text(subject);
    }

    /**
     * A gap that names no part of its scope.
     *
     * @param kind why, in kind
     * @param source the rule or calculation that could not be done
     * @param scope where
     * @param reason why, in words
     * @return the gap
     */
    public static Gap of(GapKind kind, String source, ScopeRef scope, String reason) {
        return new Gap(kind, source, scope, reason, null);
    }

    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}
