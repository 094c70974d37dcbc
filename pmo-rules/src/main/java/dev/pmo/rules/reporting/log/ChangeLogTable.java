package dev.pmo.rules.reporting.log;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change requests of a scope and of all below it as a table.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ChangeLogTable {

    private ChangeLogTable() {}

    /**
     * The change requests, each with its latest decision.
     *
     * @param root the scope
     * @return the table
     */
    public static LogTable of(Scope root) {
        LogLayout<ChangeRequest> layout = new LogLayout<ChangeRequest>(LogKind.CHANGES)
                .text("id", ChangeRequest::id)
                .text("title", ChangeRequest::title)
                .word("type", ChangeRequest::type)
                .text("state", ChangeRequest::state)
                .word("priority", ChangeRequest::priority)
                .number("effort", ChangeRequest::effort)
                .word("severity", ChangeRequest::severity)
                .word("funding", ChangeRequest::funding)
                .text("description", change -> change.subject().description())
                .text("reason", change -> change.subject().reason())
                .text("raisedBy", change -> change.subject().raisedBy())
                .text("owner", change -> change.subject().owner())
                .text("stage", change -> change.subject().stage())
                .text("issue", change -> change.subject().issue())
                .date("raised", change -> change.dates().raised())
                .date("decisionDue", change -> change.dates().decisionDue())
                .date("effective", change -> change.dates().effective())
                .date("target", change -> change.dates().target())
                .date("implemented", change -> change.dates().implemented())
                .text("assessedBy", change -> LogCells.part(change.assessment(), ChangeAssessment::assessor))
                .date("assessed", change -> LogCells.part(change.assessment(), ChangeAssessment::on));
        LogCells.impact(layout, "impact", change -> {
            ChangeAssessment assessment = change.assessment();
            return assessment == null ? null : assessment.impact();
        });
        LogCells.impact(layout, "ifNotDone", change -> {
            ChangeAssessment assessment = change.assessment();
            return assessment == null ? null : assessment.impactIfNotDone();
        });
        decisions(layout);
        layout.text("baselineChanges", ChangeLogTable::baselineChanges)
                .text("affects", change -> LogCells.sorted(change.affects()));
        LogCells.escalation(layout, ChangeRequest::escalation);
        return layout.table(root, scope -> scope.changes().requests());
    }

    private static void decisions(LogLayout<ChangeRequest> layout) {
        layout.number("decisions", change -> change.decisions().size())
                .word("outcome", change -> {
                    ChangeDecision last = last(change);
                    return last == null ? null : last.outcome();
                })
                .text("mergedInto", change -> LogCells.part(last(change), ChangeDecision::mergedInto));
        LogCells.decision(layout, change -> {
            ChangeDecision last = last(change);
            return last == null ? null : last.decision();
        });
    }

    private static @Nullable ChangeDecision last(ChangeRequest change) {
        List<ChangeDecision> decisions = change.decisions();
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    private static String baselineChanges(ChangeRequest change) {
        return LogCells.sorted(change.baselineChanges().stream()
                .map(ChangeLogTable::baselineChange)
                .toList());
    }

    private static String baselineChange(BaselineChange one) {
        return one.scope() + " " + Wording.of(one.field()) + (one.item() == null ? "" : " " + one.item()) + ": "
                + (one.from() == null ? "nothing" : one.from()) + " -> " + (one.to() == null ? "nothing" : one.to());
    }
}
