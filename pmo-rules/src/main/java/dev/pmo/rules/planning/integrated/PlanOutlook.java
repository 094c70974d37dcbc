package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.planning.network.Diagnostic;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the integrated schedule comes to for one plan.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope whose plan it is
 * @param name what the scope is called
 * @param start when its first activity starts; unknown if the plan has no dates
 * @param finish when its last activity finishes; unknown if the plan has no dates
 * @param startAssumed whether the plan holds no date, so that its start was assumed
 * @param diagnostics what was met in the plan; activities of other plans stand in it as guests, by scope and activity
 */
public record PlanOutlook(
        ScopeRef scope,
        String name,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish,
        boolean startAssumed,
        List<Diagnostic> diagnostics) {

    /** Copies the list. */
    public PlanOutlook {
        Objects.requireNonNull(scope, "scope");
        name = Copies.text(name);
        diagnostics = Copies.copy(diagnostics);
    }
}
