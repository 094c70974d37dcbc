package dev.pmo.rules.change;

import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that was approved above the authority of those who did. This class is immutable and thread-safe.
 *
 * @param scope the scope of the log
 * @param id the request
 * @param authority who approved it, by name on the ladder
 * @param limit what they may decide, and what was asked
 * @param needed who could have: an authority on the ladder, or who decides beyond it; {@code null} if the ladder does
 *     not say who that is
 */
public record AboveAuthority(
        ScopeRef scope,
        ChangeId id,
        String authority,
        String limit,
        @Nullable String needed) {

    /** Checks that all but who was needed are given. */
    public AboveAuthority {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(limit, "limit");
    }
}
