package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the exceptions of the children: what a level can carry within its own tolerance stops there.
 *
 * <p>A level that is itself outside its tolerance on the same side hands up its own exception, of which those below
 * are the cause; so they go no further one by one.
 */
final class AbsorptionRules {

    static final String ABSORBED = "tolerance.exception-absorbed";
    static final String BEYOND = "tolerance.exception-beyond-level";
    static final String OMITS = "tolerance.forecast-omits-children";

    private static final Reads READS =
            Scene.READS.escalations(ExceptionRules.EXCEPTION).escalations(BEYOND);

    private AbsorptionRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                ABSORBED,
                                "An exception below leaves this level within its own tolerance, and stops here.",
                                READS,
                                AbsorptionRules::absorbed)
                        .at(Level.PROGRAMME, Level.PORTFOLIO)
                        .described(
                                "The level decides on it by itself; the levels above need not be asked. It weighs more"
                                        + " where not all of the forecast is known, or it leaves out what the parts come"
                                        + " to. An exception on the other side of the target than this level's own stops"
                                        + " here too.",
                                "A project of GBP 100000 is forecast at GBP 115000, outside its tolerance of 10%; the"
                                        + " programme of GBP 1000000 comes to GBP 1015000, within its 5%.",
                                "Management by exception as in PRINCE2 and MSP: each level decides within its"
                                        + " tolerance."),
                Rule.of(
                                BEYOND,
                                "An exception below cannot be absorbed, because this level has no tolerance that"
                                        + " could.",
                                READS,
                                AbsorptionRules::beyond)
                        .at(Level.PROGRAMME, Level.PORTFOLIO)
                        .described(
                                "Without a tolerance and a forecast of its own a level has no authority to carry it,"
                                        + " so it goes on to the next one.",
                                "A project is late beyond its tolerance, and its programme has no tolerance in time.",
                                "Management by exception as in PRINCE2 and MSP: no authority without a tolerance."),
                Rule.of(
                                OMITS,
                                "The forecast of a level is lower, or earlier, than those below it come to.",
                                Reads.nothing().fact(ToleranceFacts.AGGREGATE),
                                AbsorptionRules::omits)
                        .at(Level.PROGRAMME, Level.PORTFOLIO)
                        .described(
                                "Exceptions below are absorbed on the strength of this forecast, but it leaves some of"
                                        + " them out.",
                                "A programme forecasts GBP 1000000, its projects together GBP 1200000.",
                                "Reporting practice: each level reports better than the level below it."));
    }

    /** An exception that was handed up, with where this level stands. */
    private record Raised(Escalation escalation, ForecastBreach breach, Optional<AspectStatus> here) {

        /** Whether it is known where the forecast lies, or that it keeps to the tolerance as far as is known. */
        boolean judgedHere() {
            return here.isPresent()
                    && (here.get().rag() != Rag.UNKNOWN || here.get().withinAsFarAsKnown());
        }

        /** Outside tolerance on the same side: then the exception of this level stands for it. */
        boolean partOfOwnException() {
            return here.isPresent() && here.get().rag() == Rag.RED && here.get().side() == breach.side();
        }
    }

    private static List<Raised> raised(Inputs inputs) {
        ToleranceStatus status = inputs.fact(ToleranceFacts.STATUS).value();
        List<Raised> all = new ArrayList<>(0);
        for (Escalation escalation : inputs.escalations()) {
            escalation
                    .findCarried(ForecastBreach.class)
                    .ifPresent(breach -> all.add(new Raised(escalation, breach, status.findAspect(breach.aspect()))));
        }
        return all;
    }

    /**
     * What the parts of a level come to, if that lies outside its tolerance and its own forecast leaves some of it out.
     *
     * @param whole the level with what its forecast leaves out, if there is such
     */
    private static @Nullable Object leftOut(Scene scene, @Nullable Judged whole, ForecastBreach breach) {
        ToleranceAspect aspect = breach.aspect();
        boolean summed = aspect == ToleranceAspect.COST || aspect == ToleranceAspect.TIME;
        if (whole == null || !summed || breach.side() != ToleranceSide.ABOVE) {
            return null;
        }
        TolerancePolicy policy = scene.inputs().policy(TolerancePolicy.TYPE).value();
        AspectStatus status = whole.status(aspect, policy.amberShare());
        return status.rag() == Rag.RED && status.side() == breach.side() ? status.forecast() : null;
    }

    private static Premise origin(Raised raised) {
        ForecastBreach breach = raised.breach();
        return Premise.derived(
                ProofKind.FACT,
                "tolerance.exception-of",
                breach.origin(),
                breach.origin(),
                List.of(raised.escalation().premise()));
    }

    private static Verdict absorbed(Inputs inputs) {
        List<Raised> all = raised(inputs);
        if (all.isEmpty()) {
            return Verdict.satisfied();
        }
        Scene scene = Scene.of(inputs);
        Judged whole = inputs.scope().profile().mayBeActive() ? scene.judged().withPartsLeftOut() : null;
        List<Breach> breaches = new ArrayList<>(0);
        for (Raised raised : all) {
            if (raised.judgedHere() && !raised.partOfOwnException()) {
                Object leftOut = leftOut(scene, whole, raised.breach());
                breaches.add(absorbed(scene, raised, raised.here().orElseThrow(), leftOut));
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static Breach absorbed(Scene scene, Raised raised, AspectStatus here, @Nullable Object leftOut) {
        String against = here.rag() == Rag.RED
                ? "lies on the other side of the target of {target}, with a tolerance of {limit}"
                : "against the target of {target} stays within the tolerance of {limit}";
        boolean partly = here.rag() == Rag.UNKNOWN;
        Breach breach = Breach.of(
                        partly || leftOut != null ? Severity.MEDIUM : Severity.INFO,
                        "The exception of {origin} in " + Scene.word(here.aspect())
                                + " stops here: the forecast of {forecast} " + against
                                + (partly ? ", as far as is known: {unknown}" : "")
                                + (leftOut != null ? "; its parts come to {parts}, outside of it" : ""))
                .subject(raised.breach().subject())
                .aspect(here.aspect())
                .with("origin", origin(raised))
                .with("forecast", scene.evidence().forecast(here))
                .with("target", scene.evidence().target(here))
                .with("limit", scene.evidence().limit(scene.status(), "", here));
        if (partly) {
            breach = breach.with(
                    "unknown", scene.status().part(here.aspect() + ".reason", Objects.requireNonNull(here.reason())));
        }
        return leftOut == null
                ? breach
                : breach.with(
                        "parts", scene.inputs().fact(ToleranceFacts.AGGREGATE).part("below." + here.aspect(), leftOut));
    }

    private static Verdict beyond(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>(0);
        EnumSet<ToleranceAspect> unjudged = EnumSet.noneOf(ToleranceAspect.class);
        for (Raised raised : raised(inputs)) {
            if (!raised.judgedHere()) {
                breaches.add(beyond(inputs, raised));
                if (raised.here().isEmpty()) {
                    unjudged.add(raised.breach().aspect());
                }
            }
        }
        List<Unassessed> unassessed = unjudged.stream()
                .map(aspect -> Unassessed.noData(
                        Scene.word(aspect) + ": no tolerance in force here could absorb an exception below"))
                .toList();
        return ExceptionRules.verdict(breaches, unassessed);
    }

    private static Breach beyond(Inputs inputs, Raised raised) {
        ForecastBreach breach = raised.breach();
        String word = Scene.word(breach.aspect());
        String reason = raised.here().map(AspectStatus::reason).orElse("no tolerance is in force");
        Premise why = inputs.fact(ToleranceFacts.STATUS).part(breach.aspect() + ".reason", reason);
        return Breach.of(
                        raised.escalation().severity(),
                        "The exception of {origin} in " + word + " cannot be absorbed here: {reason}")
                .subject(breach.subject())
                .aspect(breach.aspect())
                .with("origin", origin(raised))
                .with("reason", why)
                .escalate()
                .carrying(breach)
                .decide(
                        "The exception of {origin} in " + word + ": " + Scene.OPTIONS,
                        Scene.due(inputs),
                        ExceptionRules.recommended(breach.aspect(), breach.side()));
    }

    private static Verdict omits(Inputs inputs) {
        Scope scope = inputs.scope();
        if (!scope.profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        Fact<ToleranceAggregate> aggregate = inputs.fact(ToleranceFacts.AGGREGATE);
        Totals below = aggregate.value().below();
        List<Breach> breaches = new ArrayList<>(0);
        Money own = scope.position().cost().forecast();
        Money sum = own == null ? null : below.cost(Figure.FORECAST_COST, own);
        if (own != null && sum != null && own.compareTo(sum) < 0) {
            breaches.add(omits(ToleranceAspect.COST, "is less than the {below} that its parts come to")
                    .with("own", inputs.input("position.cost.forecast", own))
                    .with("below", aggregate.part("below.forecastCosts", sum)));
        }
        LocalDate finish = scope.position().time().forecastFinish();
        LocalDate latest = below.forecastFinish();
        if (finish != null && latest != null && finish.isBefore(latest)) {
            breaches.add(omits(ToleranceAspect.TIME, "is before the {below} on which its parts finish")
                    .with("own", inputs.input("position.time.forecastFinish", finish))
                    .with("below", aggregate.part("below.forecastFinish", latest)));
        }
        return Verdict.ofWorst(breaches);
    }

    private static Breach omits(ToleranceAspect aspect, String how) {
        return Breach.of(Severity.MEDIUM, "The " + Scene.word(aspect) + " forecast of {own} " + how)
                .subject(aspect)
                .aspect(aspect);
    }
}
