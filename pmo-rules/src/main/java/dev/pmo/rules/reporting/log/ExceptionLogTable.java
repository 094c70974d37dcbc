package dev.pmo.rules.reporting.log;

import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Wording;

/**
 * The recorded exception reports of a scope and of all below it as a table.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExceptionLogTable {

    private ExceptionLogTable() {}

    /**
     * The exception reports, each with its decision.
     *
     * @param root the scope
     * @return the table
     */
    public static LogTable of(Scope root) {
        LogLayout<ExceptionReport> layout = new LogLayout<ExceptionReport>(LogKind.EXCEPTIONS)
                .text("id", ExceptionReport::id)
                .text("title", ExceptionReport::title)
                .words("aspects", ExceptionReport::aspects)
                .text("stage", ExceptionReport::stage)
                .date("raised", ExceptionReport::raised)
                .text("raisedBy", ExceptionReport::raisedBy)
                .text("cause", ExceptionReport::cause)
                .text("consequences", report -> LogCells.listed(report.consequences()))
                .text("options", ExceptionLogTable::options)
                .text("recommended", ExceptionReport::recommended)
                .text("lessons", ExceptionReport::lessons);
        LogCells.escalation(layout, ExceptionReport::escalation);
        layout.word("outcome", report -> {
                    ExceptionDecision decision = report.decision();
                    return decision == null ? null : decision.outcome();
                })
                .text("option", report -> LogCells.part(report.decision(), ExceptionDecision::option));
        LogCells.decision(layout, report -> {
            ExceptionDecision decision = report.decision();
            return decision == null ? null : decision.decision();
        });
        return layout.table(root, scope -> scope.governance().exceptions());
    }

    private static String options(ExceptionReport report) {
        return LogCells.listed(
                report.options().stream().map(ExceptionLogTable::option).toList());
    }

    private static String option(ExceptionOption option) {
        Integer days = option.impact().finishDays();
        return LogCells.with(
                option.name(),
                Wording.of(option.outcome()),
                option.impact().cost(),
                days == null ? null : Wording.days(days));
    }
}
