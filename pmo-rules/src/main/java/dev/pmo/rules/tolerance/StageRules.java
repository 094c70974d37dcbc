package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The management stages of a project against the tolerances that its board has set for them. */
final class StageRules {

    static final String EXCEPTION = "tolerance.stage-exception";
    static final String NEARLY_USED = "tolerance.stage-nearly-used";
    static final String BENEFITS = "tolerance.benefits-at-stage";

    private static final Reads READS =
            Reads.nothing().fact(ToleranceFacts.STAGES).policy(TolerancePolicy.TYPE);

    private StageRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                EXCEPTION,
                                "The forecast of a stage lies outside the tolerance of the stage.",
                                READS.fact(AuthorityFacts.LADDER).scopeAbove(),
                                StageRules::exceptions)
                        .at(Level.PROJECT)
                        .described(
                                "The board of the project set this tolerance, so the board decides; it goes further up"
                                        + " only if the tolerance of the project is broken too.",
                                "A stage of GBP 40000 with a tolerance of 5% is forecast at GBP 43000, while the"
                                        + " project as a whole stays within its own tolerance.",
                                "Management by exception as in PRINCE2: stage and exception report."),
                Rule.of(NEARLY_USED, "Most of the tolerance of a stage is used.", READS, StageRules::nearlyUsed)
                        .at(Level.PROJECT)
                        .described(
                                "What is left may not last to the end of the stage.",
                                "A stage may end 10 days late, and 9 of them are used, with the amber share at 80%.",
                                "Amber as a share of the tolerance of the aspect, not of its target; common practice."),
                Rule.of(BENEFITS, "A tolerance for benefits is set for a stage.", Reads.nothing(), StageRules::benefits)
                        .at(Level.PROJECT)
                        .described(
                                "Benefits belong to the business case of the whole project; a stage cannot trade them.",
                                "A stage plan that lets benefits fall by 2%.",
                                "PRINCE2: the business case alone holds the tolerance for benefits."));
    }

    static Outcome<ToleranceStages> stages(Inputs inputs) {
        TolerancePolicy policy = inputs.policy(TolerancePolicy.TYPE).value();
        List<StageStatus> statuses = new ArrayList<>(0);
        List<Premise> because = new ArrayList<>(0);
        for (Stage stage : unfinished(inputs)) {
            Judged judged = Judged.of(inputs.scope(), stage, inputs.asOf());
            List<AspectStatus> aspects = judged(stage, judged, inputs.asOf(), policy);
            statuses.add(new StageStatus(stage.id(), current(stage, inputs.asOf()), aspects));
            because.addAll(new Evidence(inputs, judged, null).of(aspects));
        }
        return Outcome.of(new ToleranceStages(statuses), because);
    }

    /** The tolerances that are set, and in the current stage also those that are required. */
    static List<AspectStatus> judged(Stage stage, Judged judged, LocalDate asOf, TolerancePolicy policy) {
        boolean current = current(stage, asOf);
        return judged.statuses(current ? policy.requiredAspects() : List.of(), policy.amberShare()).stream()
                .filter(status -> status.aspect() != ToleranceAspect.BENEFITS)
                .filter(status -> judged.tolerances().has(status.aspect())
                        || (current && policy.requiredAspects().contains(status.aspect())))
                .toList();
    }

    private static boolean current(Stage stage, LocalDate asOf) {
        LocalDate started = stage.time().actualStart();
        return started != null && !started.isAfter(asOf);
    }

    private static List<Stage> unfinished(Inputs inputs) {
        return unfinished(inputs.scope(), inputs.asOf());
    }

    static List<Stage> unfinished(Scope scope, LocalDate asOf) {
        if (!(scope instanceof Project project)
                || project.stages().isEmpty()
                || !project.profile().mayBeActive()) {
            return List.of();
        }
        return project.stages().stream().filter(stage -> !finished(stage, asOf)).toList();
    }

    private static boolean finished(Stage stage, LocalDate asOf) {
        LocalDate last = stage.time().actualFinish();
        return last != null && !last.isAfter(asOf);
    }

    /** One aspect of one stage, with where its figures come from. */
    private record Seen(StageId stage, AspectStatus status, Judged judged, Evidence evidence) {

        String subject() {
            return stage + "/" + status.aspect();
        }
    }

    private static List<Seen> seen(Inputs inputs) {
        List<Stage> stages = unfinished(inputs);
        if (stages.isEmpty()) {
            return List.of();
        }
        List<StageStatus> statuses = inputs.fact(ToleranceFacts.STAGES).value().stages();
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Judged judged = Judged.of(inputs.scope(), stages.get(i), inputs.asOf());
            Evidence evidence = new Evidence(inputs, judged, null);
            for (AspectStatus status : statuses.get(i).aspects()) {
                all.add(new Seen(stages.get(i).id(), status, judged, evidence));
            }
        }
        return all;
    }

    private static Verdict exceptions(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>(0);
        List<Unassessed> unassessed = new ArrayList<>(0);
        for (Seen seen : seen(inputs)) {
            if (seen.status().rag() == Rag.RED) {
                breaches.add(outside(inputs, seen));
            } else if (seen.status().rag() == Rag.UNKNOWN) {
                unassessed.add(Scene.unassessed("stage " + seen.stage() + ", ", seen.status(), seen.subject()));
            }
        }
        return ExceptionRules.verdict(breaches, unassessed);
    }

    private static Breach outside(Inputs inputs, Seen seen) {
        ExceptionRegister register = Scene.register(inputs);
        ExceptionReport decided = register.settled(
                seen.stage(),
                seen.judged(),
                seen.status().aspect(),
                inputs.policy(TolerancePolicy.TYPE).value().amberShare());
        return decided == null
                ? exception(
                        inputs, seen, register.open(seen.stage(), seen.status().aspect()))
                : settled(inputs, seen, decided);
    }

    private static Breach settled(Inputs inputs, Seen seen, ExceptionReport decided) {
        AspectStatus status = seen.status();
        return Breach.of(
                        Severity.LOW,
                        "The " + Scene.word(status.aspect())
                                + " forecast of stage {stage}, {forecast}, lies outside its tolerance of {limit}, and"
                                + " within what was decided on exception report {report}: {agreed}")
                .subject(seen.subject())
                .aspect(status.aspect())
                .with("stage", inputs.input("stages[" + seen.stage() + "].id", seen.stage()))
                .with("forecast", seen.evidence().forecast(status))
                .with("limit", seen.evidence().limit(inputs.fact(ToleranceFacts.STAGES), seen.stage() + ".", status))
                .with("report", ExceptionRules.report(inputs, decided))
                .with("agreed", ExceptionRules.agreed(inputs, decided, status));
    }

    private static Breach exception(Inputs inputs, Seen seen, @Nullable ExceptionReport open) {
        Fact<ToleranceStages> stages = inputs.fact(ToleranceFacts.STAGES);
        AspectStatus status = seen.status();
        String prefix = seen.stage() + ".";
        String word = Scene.word(status.aspect());
        return Breach.of(
                        Severity.HIGH,
                        "The " + word
                                + " forecast of stage {stage}, {forecast}, deviates from its target of {target} by"
                                + " {deviation}, outside the tolerance of {limit}")
                .subject(seen.subject())
                .aspect(status.aspect())
                .with("stage", inputs.input("stages[" + seen.stage() + "].id", seen.stage()))
                .with("forecast", seen.evidence().forecast(status))
                .with("target", seen.evidence().target(status))
                .with("deviation", seen.evidence().deviation(stages, prefix, status))
                .with("limit", seen.evidence().limit(stages, prefix, status))
                .decide(
                        "The exception of stage {stage} in " + word + " ({deviation}): " + Scene.OPTIONS,
                        Scene.due(inputs, open),
                        ExceptionRules.recommended(status.aspect(), Objects.requireNonNull(status.side())));
    }

    private static Verdict nearlyUsed(Inputs inputs) {
        Fact<ToleranceStages> stages = inputs.fact(ToleranceFacts.STAGES);
        List<Breach> breaches = new ArrayList<>(0);
        for (Seen seen : seen(inputs)) {
            if (seen.status().rag() == Rag.AMBER) {
                breaches.add(
                        ExceptionRules.nearlyUsed(inputs, seen.evidence(), stages, seen.stage() + ".", seen.status())
                                .subject(seen.subject()));
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static Verdict benefits(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>(0);
        for (Stage stage : unfinished(inputs)) {
            Judged judged = Judged.of(stage);
            if (judged.tolerances().has(ToleranceAspect.BENEFITS)) {
                breaches.add(Breach.of(
                                Severity.LOW,
                                "Stage {stage} has a tolerance for benefits, which only the business case holds")
                        .subject(stage.id())
                        .aspect(ToleranceAspect.BENEFITS)
                        .with("stage", inputs.input("stages[" + stage.id() + "].tolerances[BENEFITS]", stage.id())));
            }
        }
        return Verdict.ofWorst(breaches);
    }
}
