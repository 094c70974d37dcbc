package dev.pmo.rules.tolerance;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decisions on exceptions: what they need to hold, and who may take them. */
final class DecisionRules {

    private DecisionRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                "tolerance.exception-decision-incomplete",
                                "A decision on an exception lacks what it needs to hold.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, DecisionRules::incomplete)))
                        .described(
                                "Nobody can tell whether the forecast stays within what was agreed if it is not"
                                        + " written down what that is.",
                                "An exception plan is agreed, and neither its cost nor its finish is recorded.",
                                "Outcomes of an exception: exception plan, one of the options, an adjusted tolerance,"
                                        + " premature close."),
                Rule.of(
                                "tolerance.exception-decided-without-authority",
                                "An exception was decided by somebody whose authority does not reach that far.",
                                ReportScene.READS,
                                inputs -> Verdict.ofWorst(ReportScene.each(inputs, DecisionRules::withoutAuthority)))
                        .described(
                                "The level above set the tolerance, so only that level can let it be exceeded, and"
                                        + " nobody can give more leeway with it than they have. Such a decision settles"
                                        + " nothing: the exception stays open until somebody decides who"
                                        + " may.",
                                "The forecast of a project lies outside the tolerance that its programme set, and the"
                                        + " project board decides to carry on.",
                                "Management by exception as in PRINCE2: the level above decides; the ladder of"
                                        + " authorities says who that is."));
    }

    private static @Nullable Breach incomplete(Inputs inputs, ReportScene scene) {
        List<String> missing = scene.decided() ? missing(inputs.scope(), scene.report()) : List.of();
        return missing.isEmpty()
                ? null
                : Breach.of(Severity.MEDIUM, "The decision on exception report {report}, {outcome}, lacks {missing}")
                        .subject(scene.report().id())
                        .with("report", scene.id())
                        .with("outcome", scene.outcome())
                        .with(
                                "missing",
                                scene.derived("decision.missing", String.join(", ", missing), scene.outcome()));
    }

    private static List<String> missing(Scope scope, ExceptionReport report) {
        List<String> missing = new ArrayList<>();
        ExceptionDecision decision = Objects.requireNonNull(report.decision());
        RecordedDecision recorded = decision.decision();
        if (Copies.text(recorded.by()).isEmpty()
                && Copies.text(recorded.authority()).isEmpty()) {
            missing.add("who decided");
        }
        if (recorded.on() == null) {
            missing.add("the date");
        }
        switch (decision.outcome()) {
            case EXCEPTION_PLAN -> figures(scope, report, decision.agreed(), missing);
            case NEW_TOLERANCE -> {
                for (ToleranceAspect aspect : report.aspects()) {
                    if (Agreement.tolerances(report).stream().noneMatch(each -> each.aspect() == aspect)) {
                        missing.add("a tolerance in " + Scene.word(aspect));
                    }
                }
            }
            case OPTION -> {
                if (Copies.text(decision.option()).isEmpty()) {
                    missing.add("the option taken");
                }
            }
            case PREMATURE_CLOSE, CONTINUE -> {}
        }
        option(report, decision, missing);
        return missing;
    }

    /** Whatever was decided, an option that is named is one of those that were reported. */
    private static void option(ExceptionReport report, ExceptionDecision decision, List<String> missing) {
        String taken = Copies.text(decision.option());
        if (!taken.isEmpty()
                && report.options().stream().noneMatch(option -> option.name().equals(taken))) {
            missing.add("the option '" + taken + "'");
        }
    }

    private static void figures(
            Scope scope, ExceptionReport report, @Nullable AgreedFigures agreed, List<String> missing) {
        boolean cost = report.aspects().contains(ToleranceAspect.COST);
        boolean time = report.aspects().contains(ToleranceAspect.TIME);
        if (agreed == null || (agreed.cost() == null && agreed.finish() == null)) {
            missing.add("the agreed figures");
            return;
        }
        if (cost && agreed.cost() == null) {
            missing.add("the agreed cost");
        }
        if (time && agreed.finish() == null) {
            missing.add("the agreed finish");
        }
        String name = agreed.baseline();
        if (name != null
                && scope.plan().baselines().stream()
                        .noneMatch(each -> each.name().equals(name))) {
            missing.add("the baseline '" + name + "' in the plan");
        }
    }

    /** It follows from the ladder, and from which scope stands above. */
    private static Premise reason(Fact<AuthorityLadder> ladder, Entitlement.Lack lack, Inputs inputs) {
        List<Premise> causes = new ArrayList<>(List.of(ladder.premise()));
        inputs.findScopeAbove().ifPresent(ref -> causes.add(inputs.input("above", ref)));
        return ladder.part("reason", lack.reason(), causes);
    }

    private static @Nullable Breach withoutAuthority(Inputs inputs, ReportScene scene) {
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        Entitlement.Lack lack = scene.lack();
        if (lack == null) {
            return null;
        }
        String name = Copies.text(scene.decision().decision().authority());
        return Breach.of(
                        Severity.HIGH,
                        "Exception report {report} was decided, {outcome}, in the name of {authority}: {reason}")
                .subject(scene.report().id())
                .with("report", scene.id())
                .with("outcome", scene.outcome())
                .with("authority", scene.input("decision.decision.authority", name))
                .with("reason", reason(ladder, lack, inputs))
                .escalate()
                .decide("Whether the decision on exception report {report}, {outcome}, stands", null, null)
                .askedOf(scene.receiver());
    }
}
