package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exceptions of a portfolio, programme or project: forecasts outside tolerance, and those that come close. */
final class ExceptionRules {

    static final String EXCEPTION = "tolerance.exception";
    static final String NEARLY_USED = "tolerance.nearly-used";
    static final String NOT_SET = "tolerance.not-set";

    private static final String BELOW = "; exceptions below: {below}";
    private static final int SHOWN_DECIMALS = 3;

    private ExceptionRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                EXCEPTION,
                                "The forecast in an aspect lies outside its tolerance.",
                                Scene.READS.escalations(EXCEPTION).escalations(AbsorptionRules.BEYOND),
                                ExceptionRules::exceptions)
                        .described(
                                "Within tolerance a level decides by itself; what is forecast to lie outside, on either"
                                        + " side, is for the level above to decide before it happens.",
                                "A budget of GBP 100000 with a tolerance of 10% on both sides: a forecast of GBP 110000"
                                        + " is within it, one of GBP 110001 or GBP 89999 is an exception.",
                                "Management by exception as in PRINCE2, managing by tolerance and forecast."),
                Rule.of(
                                NEARLY_USED,
                                "Most of the tolerance in an aspect is used.",
                                Scene.READS,
                                ExceptionRules::nearlyUsed)
                        .described(
                                "What is left may not last: those who run the work can still act by themselves.",
                                "A tolerance of 30 days of which 25 are used, with the amber share at 80%.",
                                "Amber as a share of the tolerance of the aspect, not of its target; common practice."),
                Rule.of(
                                NOT_SET,
                                "An aspect has no tolerance, so that nobody can say whether it is kept. Given as a"
                                        + " gap.",
                                Scene.READS,
                                ExceptionRules::notSet)
                        .described(
                                "Without a tolerance there is no exception, however far the forecast moves: the level"
                                        + " above learns of it by chance.",
                                "A project with cost tolerance but none in time; or one that is set only above the"
                                        + " target, while the forecast lies below it.",
                                "Management by exception as in PRINCE2: tolerances are set by the level above."));
    }

    private static Verdict exceptions(Inputs inputs) {
        Scene scene = Scene.of(inputs);
        List<Breach> breaches = new ArrayList<>(0);
        List<Unassessed> unassessed = new ArrayList<>(0);
        ExceptionRegister register = Scene.register(inputs);
        for (AspectStatus status : scene.status().value().aspects()) {
            if (status.rag() == Rag.RED) {
                ExceptionReport decided = register.settled(null, scene.judged(), status.aspect(), amber(inputs));
                ExceptionReport open = register.open(null, status.aspect());
                breaches.add(decided == null ? exception(scene, status, open) : settled(scene, status, decided));
            } else if (status.rag() == Rag.UNKNOWN && !Scene.notSet(status)) {
                unassessed.add(Scene.unassessed("", status, status.aspect()));
            }
            if (status.aspect() == ToleranceAspect.RISK && (status.rag() != Rag.UNKNOWN || Scene.notSet(status))) {
                for (Unassessed left : scene.judged().leftOut()) {
                    unassessed.add(new Unassessed(left.kind(), Scene.word(status.aspect()) + ": " + left.reason())
                            .of(status.aspect()));
                }
            }
        }
        return verdict(breaches, unassessed);
    }

    static Verdict verdict(List<Breach> breaches, List<Unassessed> unassessed) {
        Verdict verdict = Verdict.ofWorst(breaches);
        for (Unassessed left : unassessed) {
            verdict = verdict.except(left);
        }
        return verdict;
    }

    private static Ratio amber(Inputs inputs) {
        return inputs.policy(TolerancePolicy.TYPE).value().amberShare();
    }

    /** A forecast outside tolerance that keeps what was agreed about it: it asks for no other decision. */
    private static Breach settled(Scene scene, AspectStatus status, ExceptionReport decided) {
        List<Premise> below = causesBelow(scene.inputs(), status);
        String text = "The " + Scene.word(status.aspect())
                + " forecast of {forecast} lies outside the tolerance of {limit}, and within what was"
                + " decided on exception report {report}: {agreed}";
        Breach breach = Breach.of(Severity.LOW, below.isEmpty() ? text : text + BELOW)
                .subject(status.aspect())
                .aspect(status.aspect())
                .with("forecast", scene.evidence().forecast(status))
                .with("limit", scene.evidence().limit(scene.status(), "", status))
                .with("report", report(scene.inputs(), decided))
                .with("agreed", agreed(scene.inputs(), decided, status));
        return restingOn(below, scene, status, breach);
    }

    static Premise report(Inputs inputs, ExceptionReport report) {
        return inputs.input("governance.exceptions[" + report.id() + "].id", report.id());
    }

    static Premise agreed(Inputs inputs, ExceptionReport report, AspectStatus status) {
        return inputs.input(
                "governance.exceptions[" + report.id() + "].decision", Agreement.words(report, status.aspect()));
    }

    private static Breach exception(Scene scene, AspectStatus status, @Nullable ExceptionReport open) {
        ToleranceSide side = Objects.requireNonNull(status.side());
        List<Premise> below = causesBelow(scene.inputs(), status);
        String word = Scene.word(status.aspect());
        Breach breach = scene.fromLog(status) ? threats(scene, status, below) : forecast(scene, status, below);
        String measure = scene.fromLog(status) ? "forecast" : "deviation";
        return restingOn(below, scene, status, breach)
                .escalate()
                .carrying(new ForecastBreach(scene.inputs().scope().ref(), status.aspect(), side))
                .decide(
                        "The exception in " + word + " ({" + measure + "}): " + Scene.OPTIONS,
                        Scene.due(scene.inputs(), open),
                        recommended(status.aspect(), side));
    }

    /** The same with the exceptions below that the exception of this level stands for. */
    private static Breach restingOn(List<Premise> below, Scene scene, AspectStatus status, Breach breach) {
        return below.isEmpty()
                ? breach
                : breach.with(
                        "below",
                        Premise.derived(
                                ProofKind.FACT,
                                "tolerance.exceptions-below." + status.aspect(),
                                below.size(),
                                scene.inputs().scope().ref(),
                                below));
    }

    private static Breach forecast(Scene scene, AspectStatus status, List<Premise> below) {
        String text = "The " + Scene.word(status.aspect())
                + " forecast of {forecast} deviates from the target of {target} by {deviation},"
                + " outside the tolerance of {limit}";
        return Breach.of(Severity.HIGH, below.isEmpty() ? text : text + BELOW)
                .subject(status.aspect())
                .aspect(status.aspect())
                .with("forecast", scene.evidence().forecast(status))
                .with("target", scene.evidence().target(status))
                .with("deviation", scene.evidence().deviation(scene.status(), "", status))
                .with("limit", scene.evidence().limit(scene.status(), "", status));
    }

    private static Breach threats(Scene scene, AspectStatus status, List<Premise> below) {
        String text = "The expected cost of the live threats, {forecast}, is more than the {permitted} that the risk"
                + " tolerance of {limit} permits";
        return Breach.of(Severity.HIGH, below.isEmpty() ? text : text + BELOW)
                .subject(status.aspect())
                .aspect(status.aspect())
                .with("forecast", scene.evidence().forecast(status))
                .with("permitted", scene.permitted(status))
                .with("limit", scene.evidence().limit(scene.status(), "", status));
    }

    /** Later and dearer need a new plan; anything else needs a closer look first. */
    static Intervention recommended(ToleranceAspect aspect, ToleranceSide side) {
        boolean timeOrCost = aspect == ToleranceAspect.TIME || aspect == ToleranceAspect.COST;
        return timeOrCost && side == ToleranceSide.ABOVE ? Intervention.REPLAN : Intervention.REVIEW;
    }

    private static List<Premise> causesBelow(Inputs inputs, AspectStatus status) {
        List<Premise> causes = new ArrayList<>(0);
        for (Escalation escalation : inputs.escalations()) {
            boolean same = escalation
                    .findCarried(ForecastBreach.class)
                    .filter(raised -> raised.aspect() == status.aspect() && raised.side() == status.side())
                    .isPresent();
            if (same) {
                causes.add(escalation.premise());
            }
        }
        return causes;
    }

    private static Verdict nearlyUsed(Inputs inputs) {
        Fact<ToleranceStatus> fact = inputs.fact(ToleranceFacts.STATUS);
        if (!fact.value().has(Rag.AMBER)) {
            return Verdict.satisfied();
        }
        Scene scene = Scene.of(inputs);
        List<Breach> breaches = new ArrayList<>(1);
        for (AspectStatus status : fact.value().aspects()) {
            if (status.rag() == Rag.AMBER) {
                breaches.add(nearlyUsed(inputs, scene.evidence(), scene.status(), "", status)
                        .subject(status.aspect()));
            }
        }
        return Verdict.of(breaches);
    }

    static Breach nearlyUsed(Inputs inputs, Evidence evidence, Fact<?> fact, String prefix, AspectStatus status) {
        PolicyInForce<TolerancePolicy> policy = inputs.policy(TolerancePolicy.TYPE);
        Premise limit = evidence.limit(fact, prefix, status);
        Premise used = fact.part(
                prefix + status.aspect() + ".used",
                shown(Objects.requireNonNull(status.used())),
                List.of(evidence.deviation(fact, prefix, status), limit));
        return Breach.of(
                        Severity.MEDIUM,
                        "The " + Scene.word(status.aspect()) + " forecast of {forecast} against {target} uses {used} of"
                                + " the tolerance of {limit}; amber begins at {amberShare}")
                .aspect(status.aspect())
                .with("forecast", evidence.forecast(status))
                .with("target", evidence.target(status))
                .with("used", used)
                .with("limit", limit)
                .with(
                        "amberShare",
                        inputs.threshold(policy, "amberShare", policy.value().amberShare()));
    }

    /** Cut off, so that what is short of a limit does not read as if it had reached it. */
    private static Ratio shown(Ratio used) {
        return Ratio.of(used.value().setScale(SHOWN_DECIMALS, RoundingMode.DOWN));
    }

    private static Verdict notSet(Inputs inputs) {
        List<Unassessed> unassessed = new ArrayList<>(0);
        for (AspectStatus status : inputs.fact(ToleranceFacts.STATUS).value().aspects()) {
            if (Scene.notSet(status)) {
                unassessed.add(Scene.unassessed("", status, status.aspect()));
            }
        }
        return verdict(List.of(), unassessed);
    }
}
