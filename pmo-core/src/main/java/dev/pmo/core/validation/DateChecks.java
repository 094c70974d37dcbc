package dev.pmo.core.validation;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.structure.Tranche;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the dates of a scope that nobody can mean; those of its plan are {@link PlanDateChecks}. */
final class DateChecks {

    private final DateLimits limits;

    private DateChecks(DateLimits limits) {
        this.limits = limits;
    }

    static void check(Scope scope, PlausibleDates plausible, Violations violations) {
        DateLimits limits = new DateLimits(plausible, violations);
        DateChecks checks = new DateChecks(limits);
        limits.at("position");
        checks.time(scope.position().time());
        if (scope instanceof Project project) {
            for (Stage stage : project.stages()) {
                limits.at("stages", stage.id());
                checks.time(stage.time());
                checks.tolerances("tolerances", stage.tolerances());
            }
        } else if (scope instanceof Programme programme) {
            for (Tranche tranche : programme.tranches()) {
                limits.at("tranches", tranche.id());
                checks.time(tranche.time());
            }
        }
        checks.governance(scope.governance());
        checks.raid(scope.raid());
        checks.changes(scope.changes());
        PlanDateChecks.check(scope.plan(), limits);
    }

    private void time(TimePosition time) {
        limits.day("time.baselineStart", time.baselineStart());
        limits.day("time.baselineFinish", time.baselineFinish());
        limits.day("time.forecastStart", time.forecastStart());
        limits.day("time.forecastFinish", time.forecastFinish());
        limits.day("time.actualStart", time.actualStart());
        limits.day("time.actualFinish", time.actualFinish());
    }

    private void governance(Governance governance) {
        limits.at("governance");
        tolerances("tolerances", governance.tolerances());
        for (DeliveryConfidence confidence : governance.confidences()) {
            limits.at("governance.confidences", Objects.requireNonNullElse(confidence.date(), "undated"));
            limits.day("date", confidence.date());
        }
        for (StatusReport report : governance.statusReports()) {
            limits.at("governance.statusReports", report.date());
            limits.day("date", report.date());
        }
        for (ExceptionReport report : governance.exceptions()) {
            limits.at("governance.exceptions", report.id());
            limits.day("raised", report.raised());
            escalation(report.escalation());
            report.options()
                    .forEach(option -> tolerances("options[" + option.name() + "].tolerances", option.tolerances()));
            settled(report.decision());
        }
    }

    private void settled(@Nullable ExceptionDecision decision) {
        if (decision == null) {
            return;
        }
        decision("decision.decision", decision.decision());
        tolerances("decision.tolerances", decision.tolerances());
        AgreedFigures agreed = decision.agreed();
        if (agreed != null) {
            limits.day("decision.agreed.start", agreed.start());
            limits.day("decision.agreed.finish", agreed.finish());
        }
    }

    private void raid(RaidLog log) {
        for (Risk risk : log.risks()) {
            limits.at("raid.risks", risk.id());
            dates(risk.dates());
            for (int i = 0; i < risk.controls().size(); i++) {
                limits.day("controls", i, ".due", risk.controls().get(i).due());
            }
            escalation(risk.escalation());
            decision("acceptance", risk.acceptance());
        }
        for (Assumption assumption : log.assumptions()) {
            limits.at("raid.assumptions", assumption.id());
            limits.day("validateBy", assumption.validateBy());
        }
        for (Issue issue : log.issues()) {
            limits.at("raid.issues", issue.id());
            limits.day("raised", issue.raised());
            limits.day("target", issue.target());
            limits.day("closed", issue.closed());
            escalation(issue.escalation());
        }
        for (GiveGet dependency : log.dependencies()) {
            limits.at("raid.dependencies", dependency.id());
            limits.day("neededBy", dependency.neededBy());
            limits.day("promised", dependency.promised());
            limits.day("delivered", dependency.delivered());
        }
        for (Action action : log.actions()) {
            limits.at("raid.actions", action.id());
            limits.day("raised", action.raised());
            limits.day("due", action.due());
            limits.day("closed", action.closed());
        }
    }

    private void dates(RiskDates dates) {
        limits.day("dates.identified", dates.identified());
        limits.day("dates.lastReviewed", dates.lastReviewed());
        limits.day("dates.nextReview", dates.nextReview());
        limits.day("dates.proximity", dates.proximity());
        limits.day("dates.target", dates.target());
        for (int i = 0; i < dates.earlierTargets().size(); i++) {
            limits.day("dates.earlierTargets", i, "", dates.earlierTargets().get(i));
        }
    }

    private void changes(ChangeLog log) {
        for (ChangeRequest request : log.requests()) {
            limits.at("changes.requests", request.id());
            ChangeDates dates = request.dates();
            limits.day("dates.raised", dates.raised());
            limits.day("dates.decisionDue", dates.decisionDue());
            limits.day("dates.effective", dates.effective());
            limits.day("dates.target", dates.target());
            limits.day("dates.implemented", dates.implemented());
            assessment(request.assessment());
            for (int i = 0; i < request.decisions().size(); i++) {
                decision(
                        "decisions[" + i + "].decision",
                        request.decisions().get(i).decision());
            }
            for (int i = 0; i < request.moves().size(); i++) {
                ChangeMove move = request.moves().get(i);
                limits.day("moves", i, ".on", move.on());
            }
            escalation(request.escalation());
        }
        limits.at("changes.budget");
        limits.day("setOn", log.budget().setOn());
    }

    private void assessment(@Nullable ChangeAssessment assessment) {
        if (assessment == null) {
            return;
        }
        limits.day("assessment.on", assessment.on());
        for (ActivityChange change : assessment.activities()) {
            limits.day(
                    "assessment.activities[" + change.activity() + "].startNoEarlierThan", change.startNoEarlierThan());
        }
    }

    private void tolerances(String path, List<Tolerance> tolerances) {
        for (Tolerance tolerance : tolerances) {
            limits.day(path, tolerance.aspect(), ".setOn", tolerance.setOn());
        }
    }

    private void decision(String path, @Nullable RecordedDecision decision) {
        if (decision != null) {
            limits.day(path + ".on", decision.on());
            limits.day(path + ".until", decision.until());
        }
    }

    private void escalation(@Nullable RecordedEscalation escalation) {
        if (escalation != null) {
            limits.day("escalation.raised", escalation.raised());
            limits.day("escalation.responseDue", escalation.responseDue());
            limits.day("escalation.answered", escalation.answered());
        }
    }
}
