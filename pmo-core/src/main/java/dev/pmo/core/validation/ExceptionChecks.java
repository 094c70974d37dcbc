package dev.pmo.core.validation;

import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be said of the exception reports of a scope by themselves, and of what they name in it. */
final class ExceptionChecks {

    private final Scope scope;
    private final Violations violations;

    private ExceptionChecks(Scope scope, Violations violations) {
        this.scope = scope;
        this.violations = violations;
    }

    static void check(Scope scope, Violations violations) {
        List<ExceptionReport> reports = scope.governance().exceptions();
        if (reports.isEmpty()) {
            return;
        }
        ExceptionChecks checks = new ExceptionChecks(scope, violations);
        Repeats.report(violations, "governance.exceptions", "an exception report", false, reports, ExceptionReport::id);
        reports.forEach(checks::report);
    }

    private void report(ExceptionReport report) {
        String path = "governance.exceptions[" + report.id() + "].";
        StageId stage = report.stage();
        if (stage != null && !hasStage(stage)) {
            violations.add(ViolationKind.DANGLING_REFERENCE, path + "stage", "the scope has no such stage", stage);
        }
        repeated(path + "aspects", "an aspect is named", report.aspects());
        Repeats.of(report.options(), ExceptionOption::name)
                .forEach((name, count) -> violations.add(
                        ViolationKind.DUPLICATE_ID,
                        path + "options[" + name + "].name",
                        "the name of an option is used " + count + " times in one report",
                        name));
        for (ExceptionOption option : report.options()) {
            tolerances(path + "options[" + option.name() + "].tolerances", option.tolerances());
        }
        DecisionChecks.escalation(path + "escalation", report.escalation(), violations);
        if (report.decision() != null) {
            decision(path + "decision.", report, report.decision());
        }
    }

    private boolean hasStage(StageId id) {
        return scope instanceof Project project
                && project.stages().stream().anyMatch(stage -> stage.id().equals(id));
    }

    private void decision(String path, ExceptionReport report, ExceptionDecision decision) {
        RecordedDecision recorded = decision.decision();
        reversed(path + "decision", ReversedDates.of("raised", report.raised(), "on", recorded.on()));
        DecisionChecks.decision(path + "decision", recorded, violations);
        tolerances(path + "tolerances", decision.tolerances());
        AgreedFigures agreed = decision.agreed();
        if (agreed != null) {
            reversed(path + "agreed", ReversedDates.of("start", agreed.start(), "finish", agreed.finish()));
            Money baseline = baseline(report.stage());
            Money cost = agreed.cost();
            if (cost != null && baseline != null && !cost.sameCurrencyAs(baseline)) {
                violations.add(
                        ViolationKind.MIXED_CURRENCIES,
                        path + "agreed.cost",
                        "the agreed cost is in another currency than the baseline",
                        cost.currency() + ", " + baseline.currency());
            }
        }
    }

    private @Nullable Money baseline(@Nullable StageId stage) {
        if (stage == null) {
            return scope.position().cost().baseline();
        }
        return scope instanceof Project project
                ? project.stages().stream()
                        .filter(each -> each.id().equals(stage))
                        .map(each -> each.cost().baseline())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void tolerances(String path, List<Tolerance> tolerances) {
        repeated(
                path,
                "the tolerance of one aspect is set",
                tolerances.stream().map(Tolerance::aspect).toList());
    }

    private void repeated(String path, String what, List<ToleranceAspect> aspects) {
        Repeats.of(aspects, aspect -> aspect)
                .forEach((aspect, count) -> violations.add(
                        ViolationKind.DUPLICATE_ASPECT,
                        path + "[" + aspect + "]",
                        what + " " + count + " times",
                        aspect));
    }

    private void reversed(String path, @Nullable ReversedDates pair) {
        DecisionChecks.reversed(path, pair, violations);
    }
}
