package dev.pmo.rules.tolerance;

import dev.pmo.core.change.BaselineField;
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
                                ReportScene.READS.changesFromAbove(),
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, AppliedRules::plan)))
                        .described(
                                "The agreed exception plan replaces the plan and becomes the baseline; until then"
                                        + " progress is measured against figures that nobody holds to any more. A later"
                                        + " change of the same figure counts as well, if somebody approved it who may.",
                                "GBP 120000 was agreed on 1 March, 20 days to apply it; on 22 March the baseline still"
                                        + " says GBP 100000.",
                                "PRINCE2: an agreed exception plan replaces the plan and becomes the baseline."),
                Rule.of(
                                "tolerance.exception-tolerance-not-applied",
                                "New tolerances were agreed, and others are in force.",
                                ReportScene.READS.changesFromAbove(),
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
        List<String> differences = differences(inputs.scope(), scene, agreed, LaterChanges.of(scene));
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

    private static List<String> differences(Scope scope, ReportScene scene, AgreedFigures agreed, LaterChanges later) {
        Stage stage = scene.stage();
        CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
        TimePosition time = stage == null ? scope.position().time() : stage.time();
        List<String> differences = new ArrayList<>();
        String item = stage == null ? "" : stage.id().value();
        if (!later.changed(stage == null ? BaselineField.COST : BaselineField.STAGE_COST, item)) {
            differ(differences, "cost", cost.baseline(), agreed.cost());
        }
        if (stage != null || !later.changed(BaselineField.START, item)) {
            differ(differences, "start", time.baselineStart(), agreed.start());
        }
        if (!later.changed(stage == null ? BaselineField.FINISH : BaselineField.STAGE_FINISH, item)) {
            differ(differences, "finish", time.baselineFinish(), agreed.finish());
        }
        if (agreed.baseline() != null && !datesInForce(scope, scene, agreed.baseline(), later)) {
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

    private static boolean datesInForce(Scope scope, ReportScene scene, String name, LaterChanges later) {
        for (Baseline baseline : scope.plan().baselines()) {
            if (baseline.name().equals(name)) {
                return ExceptionPlan.inForce(
                                scope.plan(), baseline, scene.report().stage() != null)
                        || later.changed(BaselineField.MILESTONE, null)
                        || later.changed(BaselineField.ACTIVITY_START, null)
                        || later.changed(BaselineField.ACTIVITY_FINISH, null);
            }
        }
        return true;
    }

    private static @Nullable Breach tolerances(Inputs inputs, ReportScene scene) {
        if (!scene.decided() || scene.decision().outcome() == ExceptionOutcome.PREMATURE_CLOSE || !concerns(scene)) {
            return null;
        }
        List<Tolerance> inForce = inForce(scene);
        String prefix = scene.stage() == null ? "" : scene.stage().id() + "/";
        List<String> differences = new ArrayList<>();
        LaterChanges later = LaterChanges.of(scene);
        for (Tolerance agreed : Agreement.tolerances(scene.report())) {
            Tolerance now = inForce.stream()
                    .filter(each -> each.aspect() == agreed.aspect())
                    .findFirst()
                    .orElse(null);
            String limits = ToleranceCheck.limits(now);
            if (!limits.equals(ToleranceCheck.limits(agreed))
                    && !later.changed(BaselineField.TOLERANCE, prefix + agreed.aspect())) {
                differences.add(Scene.word(agreed.aspect()) + " " + orNone(limits) + " instead of "
                        + orNone(ToleranceCheck.limits(agreed)));
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

    private static String orNone(String limits) {
        return limits.isEmpty() ? "none" : limits;
    }

    /** The tolerances of the stage, or those of the scope and the standing ones in the aspects in which it has none. */
    private static List<Tolerance> inForce(ReportScene scene) {
        Stage stage = scene.stage();
        if (stage != null) {
            return stage.tolerances();
        }
        List<Tolerance> own = scene.inputs().scope().governance().tolerances();
        List<Tolerance> all =
                new ArrayList<>(TolerancesInForce.standing(own, scene.policy().standingTolerances()));
        all.addAll(own);
        return all;
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
        return going && (stage == null || stage.time().asOf(inputs.asOf()).actualFinish() == null);
    }
}
