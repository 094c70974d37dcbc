package dev.pmo.rules.tolerance;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether what was decided on an exception is in force. */
final class AppliedRules {

    private AppliedRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                "tolerance.exception-plan-not-applied",
                                "An exception plan was agreed, and the baseline is still another one.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, AppliedRules::plan)))
                        .described(
                                "The agreed exception plan replaces the plan and becomes the baseline; until then"
                                        + " progress is measured against figures that nobody holds to any more. A later"
                                        + " approved change of the same figure counts as well.",
                                "GBP 120000 was agreed on 1 March, 20 days to apply it; on 22 March the baseline still"
                                        + " says GBP 100000.",
                                "PRINCE2: an agreed exception plan replaces the plan and becomes the baseline."),
                Rule.of(
                                "tolerance.exception-tolerance-not-applied",
                                "New tolerances were agreed, and others are in force.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, AppliedRules::tolerances)))
                        .described(
                                "The exception is judged by limits that the level above has replaced.",
                                "15% above was agreed for cost, the project still has 10%.",
                                "Management by exception as in PRINCE2: tolerances are set by the level above."),
                Rule.of(
                                "tolerance.exception-close-not-applied",
                                "It was decided to end the work before its time, and it goes on.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, AppliedRules::close)))
                        .described(
                                "Money is spent on work that the level above has ended.",
                                "Premature close decided on 1 March, 20 days to apply it; on 22 March the project is"
                                        + " still delivering.",
                                "PRINCE2: premature close as a decision on an exception report."));
    }

    private static boolean concerns(ReportScene scene) {
        boolean stageKnown = scene.report().stage() == null || scene.stage() != null;
        return scene.decided() && stageKnown && scene.register().inForce(scene.report()) && scene.toBeApplied();
    }

    private static @Nullable Breach plan(Inputs inputs, ReportScene scene) {
        AgreedFigures agreed = scene.decided() ? scene.decision().agreed() : null;
        if (agreed == null || scene.decision().outcome() != ExceptionOutcome.EXCEPTION_PLAN || !concerns(scene)) {
            return null;
        }
        List<String> differences = differences(inputs.scope(), scene, agreed);
        return differences.isEmpty()
                ? null
                : about(
                                scene,
                                Severity.HIGH,
                                "The exception plan of report {report}, agreed on {on}, is not in force: {differences}")
                        .with(
                                "differences",
                                scene.derived(
                                        "differences",
                                        String.join(", ", differences),
                                        scene.input("decision.agreed", agreed)));
    }

    private static Premise on(ReportScene scene) {
        return scene.input(
                "decision.decision.on",
                Objects.requireNonNull(scene.decision().decision().on()));
    }

    private static List<String> differences(Scope scope, ReportScene scene, AgreedFigures agreed) {
        Stage stage = scene.stage();
        CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
        TimePosition time = stage == null ? scope.position().time() : stage.time();
        List<String> differences = new ArrayList<>();
        if (!changedLater(scene, stage == null ? BaselineField.COST : BaselineField.STAGE_COST)) {
            differ(differences, "cost", cost.baseline(), agreed.cost());
        }
        if (stage != null || !changedLater(scene, BaselineField.START)) {
            differ(differences, "start", time.baselineStart(), agreed.start());
        }
        if (!changedLater(scene, stage == null ? BaselineField.FINISH : BaselineField.STAGE_FINISH)) {
            differ(differences, "finish", time.baselineFinish(), agreed.finish());
        }
        if (agreed.baseline() != null && !datesInForce(scope, scene, agreed.baseline())) {
            differences.add("the dates are not those of baseline '" + agreed.baseline() + "'");
        }
        return differences;
    }

    private static void differ(
            List<String> differences, String what, @Nullable Object inForce, @Nullable Object agreed) {
        if (agreed != null && !agreed.equals(inForce)) {
            differences.add(what + " " + (inForce == null ? "none" : inForce) + " instead of " + agreed);
        }
    }

    private static boolean datesInForce(Scope scope, ReportScene scene, String name) {
        for (Baseline baseline : scope.plan().baselines()) {
            if (baseline.name().equals(name)) {
                return ExceptionPlan.inForce(
                                scope.plan(), baseline, scene.report().stage() != null)
                        || changedLater(scene, BaselineField.MILESTONE)
                        || changedLater(scene, BaselineField.ACTIVITY_START)
                        || changedLater(scene, BaselineField.ACTIVITY_FINISH);
            }
        }
        return true;
    }

    /** Whether a change that was approved after the decision altered a part of what was agreed. */
    private static boolean changedLater(ReportScene scene, BaselineField field) {
        LocalDate on = Objects.requireNonNull(scene.decision().decision().on());
        for (ChangeRequest change : scene.inputs().scope().changes().requests()) {
            boolean later = change.decisions().stream()
                    .anyMatch(decided -> decided.outcome() == ChangeOutcome.APPROVED
                            && decided.decision().on() != null
                            && decided.decision().on().isAfter(on));
            if (later && change.baselineChanges().stream().anyMatch(each -> touches(scene, each, field))) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(ReportScene scene, BaselineChange change, BaselineField field) {
        return change.field() == field
                && change.scope().equals(scene.inputs().scope().ref());
    }

    private static @Nullable Breach tolerances(Inputs inputs, ReportScene scene) {
        if (!scene.decided()
                || scene.decision().outcome() == ExceptionOutcome.PREMATURE_CLOSE
                || !concerns(scene)
                || changedLater(scene, BaselineField.TOLERANCE)) {
            return null;
        }
        Stage stage = scene.stage();
        List<Tolerance> inForce = stage == null ? inputs.scope().governance().tolerances() : stage.tolerances();
        List<String> differences = new ArrayList<>();
        for (Tolerance agreed : Agreement.tolerances(scene.report())) {
            Tolerance now = inForce.stream()
                    .filter(each -> each.aspect() == agreed.aspect())
                    .findFirst()
                    .orElse(null);
            boolean same = now != null
                    && Objects.equals(now.above(), agreed.above())
                    && Objects.equals(now.below(), agreed.below());
            if (!same) {
                String limits = ToleranceCheck.limits(now);
                differences.add(Scene.word(agreed.aspect()) + " " + (limits.isEmpty() ? "none" : limits)
                        + " instead of " + ToleranceCheck.limits(agreed));
            }
        }
        return differences.isEmpty()
                ? null
                : about(
                                scene,
                                Severity.MEDIUM,
                                "The tolerances of the decision on report {report}, of {on}, are not in force:"
                                        + " {differences}")
                        .with(
                                "differences",
                                scene.derived(
                                        "tolerances",
                                        String.join("; ", differences),
                                        scene.input(
                                                "decision.tolerances",
                                                scene.decision().tolerances().size())));
    }

    private static Breach about(ReportScene scene, Severity severity, String text) {
        return Breach.of(severity, text)
                .subject(scene.report().id())
                .with("report", scene.id())
                .with("on", on(scene));
    }

    private static @Nullable Breach close(Inputs inputs, ReportScene scene) {
        if (!scene.decided()
                || scene.decision().outcome() != ExceptionOutcome.PREMATURE_CLOSE
                || !concerns(scene)
                || !goesOn(inputs, scene)) {
            return null;
        }
        LifecycleState state = inputs.scope().profile().state();
        return about(
                        scene,
                        Severity.HIGH,
                        "By the decision on report {report}, of {on}, the work ends before its time; it goes on,"
                                + " {state}")
                .with(
                        "state",
                        inputs.input(
                                "profile.state", state == null ? "no state is recorded" : ReportScene.word(state)));
    }

    private static boolean goesOn(Inputs inputs, ReportScene scene) {
        LifecycleState state = inputs.scope().profile().state();
        boolean going = state == null || (state.active() && state != LifecycleState.CLOSING);
        Stage stage = scene.stage();
        return going && (stage == null || stage.time().actualFinish() == null);
    }
}
