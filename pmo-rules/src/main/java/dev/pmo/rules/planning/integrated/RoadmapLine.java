package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio, programme, tranche or project on the roadmap: from when to when it runs.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope, or the programme that the tranche belongs to
 * @param tranche the tranche; none for a scope itself
 * @param name what it is called
 * @param depth how many scopes stand above it on the roadmap
 * @param start its first day; unknown if nothing says so
 * @param startSource what the first day was taken from
 * @param finish its last day; unknown if nothing says so
 * @param finishSource what the last day was taken from
 */
public record RoadmapLine(
        ScopeRef scope,
        @Nullable TrancheId tranche,
        String name,
        int depth,
        @Nullable LocalDate start,
        DateSource startSource,
        @Nullable LocalDate finish,
        DateSource finishSource) {

    /** Checks what is always known. */
    public RoadmapLine {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(startSource, "startSource");
        Objects.requireNonNull(finishSource, "finishSource");
        name = Copies.text(name);
    }
}
