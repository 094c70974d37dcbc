package dev.pmo.core.validation;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Objective;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.structure.Tranche;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of the records say of a scope, checked by hand.
 *
 * <p>It finds what {@link AnnotationChecks} finds with a provider, in the same words. A provider takes longer to start
 * than the review of a small portfolio, and looks at every record through reflection.
 */
final class ConstraintChecks {

    private final Violations violations;

    private ConstraintChecks(Violations violations) {
        this.violations = violations;
    }

    static void check(Scope scope, Violations violations) {
        ConstraintChecks checks = new ConstraintChecks(violations);
        checks.parts(scope);
        for (ReversedDates pair : scope.position().time().reversedDates()) {
            checks.reversed("position.time", pair);
        }
        for (ScopeItem item : scope.position().scopeItems()) {
            checks.text(
                    item.title(),
                    "position.scopeItems",
                    item.id(),
                    "title",
                    "an item of a scope statement has no title");
        }
        for (ExceptionReport report : scope.governance().exceptions()) {
            checks.text(
                    report.title(), "governance.exceptions", report.id(), "title", "an exception report has no title");
        }
        checks.raid(scope.raid());
        checks.changes(scope.changes());
        checks.plan(scope.plan());
    }

    private void parts(Scope scope) {
        if (scope instanceof Project project) {
            name(project, "a project has no name");
            for (Stage stage : project.stages()) {
                text(stage.name(), "stages", stage.id(), "name", "a stage has no name");
                dates(stage.time(), "stages", stage.id(), ".time");
            }
        } else if (scope instanceof Programme programme) {
            name(programme, "a programme has no name");
            for (Tranche tranche : programme.tranches()) {
                text(tranche.name(), "tranches", tranche.id(), "name", "a tranche has no name");
                dates(tranche.time(), "tranches", tranche.id(), ".time");
            }
        } else if (scope instanceof Portfolio portfolio) {
            name(portfolio, "a portfolio has no name");
            for (Objective objective : portfolio.objectives()) {
                text(objective.name(), "objectives", objective.id(), "name", "an objective has no name");
            }
        }
    }

    private void raid(RaidLog log) {
        for (Risk risk : log.risks()) {
            text(risk.title(), "raid.risks", risk.id(), "title", "a risk has no title");
            assessment(risk.inherent(), risk, "inherent");
            assessment(risk.residual(), risk, "residual");
            assessment(risk.target(), risk, "target");
            dates(risk.dates(), "raid.risks", risk.id(), ".dates");
        }
        for (Assumption assumption : log.assumptions()) {
            text(
                    assumption.statement(),
                    "raid.assumptions",
                    assumption.id(),
                    "statement",
                    "an assumption has no statement");
        }
        for (Issue issue : log.issues()) {
            text(issue.title(), "raid.issues", issue.id(), "title", "an issue has no title");
            dates(issue, "raid.issues", issue.id(), "");
        }
        for (GiveGet dependency : log.dependencies()) {
            text(
                    dependency.deliverable(),
                    "raid.dependencies",
                    dependency.id(),
                    "deliverable",
                    "a give/get dependency has no deliverable");
        }
        for (Action action : log.actions()) {
            text(action.title(), "raid.actions", action.id(), "title", "an action has no title");
            dates(action, "raid.actions", action.id(), "");
        }
    }

    private void assessment(@Nullable RiskAssessment assessment, Risk risk, String name) {
        if (assessment == null) {
            return;
        }
        Integer likelihood = assessment.likelihood();
        if (likelihood != null && likelihood < 1) {
            String path = path("raid.risks", risk.id()) + "." + name + ".likelihood";
            violations.add(ViolationKind.BELOW_SCALE, path, "a step of the likelihood scale lies below 1", likelihood);
        }
        Integer impact = assessment.impact();
        if (impact != null && impact < 1) {
            String path = path("raid.risks", risk.id()) + "." + name + ".impact";
            violations.add(ViolationKind.BELOW_SCALE, path, "a step of the impact scale lies below 1", impact);
        }
        Integer delay = assessment.delayDays();
        if (delay != null && delay < 0) {
            String path = path("raid.risks", risk.id()) + "." + name + ".delayDays";
            violations.add(ViolationKind.NEGATIVE_VALUE, path, "a delay is negative", delay);
        }
    }

    private void changes(ChangeLog log) {
        for (ChangeRequest request : log.requests()) {
            text(request.title(), "changes.requests", request.id(), "title", "a change request has no title");
            dates(request.dates(), "changes.requests", request.id(), ".dates");
            effort(request);
        }
    }

    private void effort(ChangeRequest request) {
        Integer effort = request.effort();
        if (effort == null) {
            return;
        }
        if (effort < 1) {
            String path = path("changes.requests", request.id()) + ".effort";
            violations.add(ViolationKind.BELOW_SCALE, path, "the effort of a change lies below 1", effort);
        } else if (effort > 5) {
            String path = path("changes.requests", request.id()) + ".effort";
            violations.add(ViolationKind.OTHER_CONSTRAINT, path, "the effort of a change lies above 5", effort);
        }
    }

    private void plan(Plan plan) {
        for (Milestone milestone : plan.milestones()) {
            text(milestone.name(), "plan.milestones", milestone.id(), "name", "a milestone has no name");
        }
        for (int i = 0; i < plan.baselines().size(); i++) {
            text(plan.baselines().get(i).name(), "plan.baselines", i, "name", "a baseline has no name");
        }
    }

    private void name(Scope scope, String message) {
        if (scope.name().isBlank()) {
            violations.add(ViolationKind.MISSING_NAME, "name", message, scope.name());
        }
    }

    private void text(String text, String list, Object id, String component, String message) {
        if (text.isBlank()) {
            violations.add(ViolationKind.MISSING_NAME, path(list, id) + "." + component, message, text);
        }
    }

    private void dates(Dated dated, String list, Object id, String part) {
        for (ReversedDates pair : dated.reversedDates()) {
            reversed(path(list, id) + part, pair);
        }
    }

    private void reversed(String place, ReversedDates pair) {
        violations.add(ViolationKind.DATES_REVERSED, place + "." + pair.last(), pair.message(), pair.value());
    }

    private static String path(String list, Object id) {
        return list + "[" + id + "]";
    }
}
