package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.Waiver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All findings and all gaps of a review as comma-separated values, one a row, nothing left out.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CsvReport {

    private static final List<String> HEADER = List.of(
            "kind",
            "severity",
            "source",
            "level",
            "scope",
            "name",
            "path",
            "subject",
            "aspect",
            "text",
            "escalated",
            "waivedUntil",
            "waivedBy",
            "waivedReason",
            "decision",
            "decisionOf",
            "decider",
            "due",
            "recommended",
            "id");

    private CsvReport() {}

    /**
     * The findings, then the gaps, in the order of the result.
     *
     * @param review the review
     * @return the text; the first row names the columns
     */
    public static String of(Review review) {
        ScopeNames index = new ScopeNames(review.index());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(HEADER));
        for (Finding finding : review.result().findings()) {
            rows.add(row(finding, index));
        }
        for (Gap gap : review.result().gaps()) {
            rows.add(row(gap, index));
        }
        return CsvTable.of(rows);
    }

    private static List<Object> row(Finding finding, ScopeNames index) {
        List<Object> row = new ArrayList<>();
        row.add("FINDING");
        row.add(finding.severity());
        row.add(finding.ruleId());
        addScope(row, finding.scope(), index);
        row.add(finding.subject());
        row.add(orEmpty(finding.aspect()));
        row.add(finding.text());
        row.add(finding.escalated());
        Waiver waiver = finding.waived();
        row.add(waiver == null ? "" : waiver.until());
        row.add(waiver == null ? "" : waiver.approver());
        row.add(waiver == null ? "" : waiver.reason());
        DecisionRequest decision = finding.decision();
        row.add(decision == null ? "" : decision.wanted());
        row.add(decision == null ? "" : decision.to());
        row.add(decision == null ? "" : orEmpty(decision.decider()));
        row.add(decision == null ? "" : orEmpty(decision.due()));
        row.add(decision == null ? "" : orEmpty(decision.recommended()));
        row.add(finding.id());
        return row;
    }

    private static List<Object> row(Gap gap, ScopeNames index) {
        List<Object> row = new ArrayList<>();
        row.add("GAP");
        row.add(gap.kind());
        row.add(gap.source());
        addScope(row, gap.scope(), index);
        row.add(gap.subject());
        row.add("");
        row.add(gap.reason());
        while (row.size() < HEADER.size()) {
            row.add("");
        }
        return row;
    }

    private static void addScope(List<Object> row, ScopeRef scope, ScopeNames index) {
        row.add(scope.level());
        row.add(scope.id());
        row.add(index.name(scope));
        row.add(String.join(" > ", index.path(scope)));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
