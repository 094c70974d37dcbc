package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scope outside tolerance, or in need of attention, with all that was found there.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope
 * @param name what it is called
 * @param path the names of the scopes above it, from the root down; empty for the root
 * @param computed its computed colour
 * @param recorded its colour in the latest status report; unknown if there is none
 * @param contradicted whether both are known and differ
 * @param reason why it has its computed colour
 * @param reported the date of the latest status report, if there is one
 * @param aspects the aspects, computed and recorded
 * @param children how many of its active children have which colour
 * @param findings what was found there, the gravest first
 */
public record ScopeException(
        ScopeRef scope,
        String name,
        List<String> path,
        Rag computed,
        Rag recorded,
        boolean contradicted,
        String reason,
        @Nullable LocalDate reported,
        List<AspectLine> aspects,
        RagCounts children,
        List<FindingLine> findings) {

    /** Copies the lists. */
    public ScopeException {
        Objects.requireNonNull(scope, "scope");
        name = Objects.requireNonNullElse(name, "");
        path = Copies.copy(path);
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(recorded, "recorded");
        reason = Objects.requireNonNullElse(reason, "");
        aspects = Copies.copy(aspects);
        Objects.requireNonNull(children, "children");
        findings = Copies.copy(findings);
    }
}
