package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that is not decided or not done yet, and grave or dear enough for the portfolio to see its benefit, value and
 * impact. This class is immutable and thread-safe.
 *
 * @param scope the scope of the log
 * @param id the request
 * @param title what is asked for
 * @param type what sort of change it is
 * @param state where it stands
 * @param severity how much authority it needs
 * @param impact what it would do
 * @param impactIfNotDone what would come of not doing it
 */
public record SignificantChange(
        ScopeRef scope,
        ChangeId id,
        String title,
        ChangeType type,
        ChangeState state,
        @Nullable IssueSeverity severity,
        Impact impact,
        Impact impactIfNotDone) {

    /** Checks that all but the severity are given. */
    public SignificantChange {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(impact, "impact");
        Objects.requireNonNull(impactIfNotDone, "impactIfNotDone");
    }
}
