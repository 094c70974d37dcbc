package dev.pmo.rules.reporting;

import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;

/**
 * The counts of a report. Every share can be told from the base that stands beside it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scopes all scopes, each counted once
 * @param status the computed colours of all active scopes
 * @param outside how many of them are outside their own tolerance, not only through their children
 * @param partlyAssessed of how many of those within tolerance an aspect that is judged could not be assessed
 * @param levels the same by level, from portfolio to project
 * @param aspects the computed colours by aspect
 * @param severities the findings by severity, the gravest first
 * @param confidence the recorded delivery confidence by scale
 * @param findings how many findings there are
 * @param gaps how many gaps there are
 */
public record ReportSummary(
        ScopeCounts scopes,
        RagCounts status,
        int outside,
        int partlyAssessed,
        List<LevelCount> levels,
        List<AspectCount> aspects,
        List<SeverityCount> severities,
        List<ConfidenceCount> confidence,
        int findings,
        int gaps) {

    /** Copies the lists. */
    public ReportSummary {
        Objects.requireNonNull(scopes, "scopes");
        Objects.requireNonNull(status, "status");
        levels = Copies.copy(levels);
        aspects = Copies.copy(aspects);
        severities = Copies.copy(severities);
        confidence = Copies.copy(confidence);
    }
}
