package dev.pmo.rules.tolerance;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.raid.RaidExposure;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Unassessed;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about a scope look at: its status, and the figures behind it.
 *
 * @param inputs the inputs of the rule
 * @param status the status of the scope
 * @param judged the figures and tolerances
 * @param evidence where its figures come from
 */
record Scene(Inputs inputs, Fact<ToleranceStatus> status, Judged judged, Evidence evidence) {

    static final Reads READS = Reads.nothing()
            .fact(ToleranceFacts.STATUS)
            .fact(ToleranceFacts.AGGREGATE)
            .fact(AuthorityFacts.LADDER)
            .optional(RaidFacts.EXPOSURE)
            .policy(TolerancePolicy.TYPE)
            .scopeAbove();

    static final String OPTIONS =
            "do nothing, an exception plan, another option, a new tolerance, or a premature close";

    static Scene of(Inputs inputs) {
        Fact<ToleranceAggregate> aggregate = inputs.fact(ToleranceFacts.AGGREGATE);
        Judged judged = judged(inputs, aggregate.value());
        return new Scene(inputs, inputs.fact(ToleranceFacts.STATUS), judged, new Evidence(inputs, judged, aggregate));
    }

    /** The exception reports of the scope, with who may decide them. */
    static ExceptionRegister register(Inputs inputs) {
        boolean none = inputs.scope().governance().exceptions().isEmpty();
        return ExceptionRegister.of(inputs.scope(), inputs.asOf(), none ? null : entitlement(inputs));
    }

    /** Who may decide on the exceptions of the scope. */
    static Entitlement entitlement(Inputs inputs) {
        return new Entitlement(
                inputs.fact(AuthorityFacts.LADDER).value(),
                inputs.scope(),
                inputs.findScopeAbove().orElse(null));
    }

    /** The figures and tolerances of the scope, with those of its risk. */
    static Judged judged(Inputs inputs, ToleranceAggregate aggregate) {
        TolerancePolicy policy = inputs.policy(TolerancePolicy.TYPE).value();
        RaidExposure exposure =
                inputs.findFact(RaidFacts.EXPOSURE).map(Fact::value).orElse(null);
        return Judged.of(inputs.scope(), aggregate.below(), policy, exposure, inputs.asOf());
    }

    /** Whether a status is that of the threats in the log. */
    boolean fromLog(AspectStatus status) {
        return status.aspect() == ToleranceAspect.RISK && judged.riskFromLog();
    }

    /** What the tolerance above the target comes to. */
    Premise permitted(AspectStatus status) {
        return status().part(
                        status.aspect() + ".permitted",
                        Objects.requireNonNull(judged.permitted(status.aspect(), ToleranceSide.ABOVE)),
                        evidence.limits(status.aspect()));
    }

    static String word(ToleranceAspect aspect) {
        return Wording.of(aspect);
    }

    /** By when a decision on an exception is due. */
    static LocalDate due(Inputs inputs) {
        return due(inputs, inputs.asOf());
    }

    /** The same, where a report is open: as recorded, else counted from the day on which it was handed up or raised. */
    static LocalDate due(Inputs inputs, @Nullable ExceptionReport open) {
        RecordedEscalation escalation = open == null ? null : open.escalation();
        if (escalation != null && escalation.responseDue() != null) {
            return escalation.responseDue();
        }
        LocalDate since = open == null ? null : handedUpOn(open);
        return since == null ? due(inputs) : due(inputs, since);
    }

    private static LocalDate due(Inputs inputs, LocalDate since) {
        return Dates.plusDays(since, inputs.policy(TolerancePolicy.TYPE).value().responseDueDays());
    }

    /** When a report was handed up, else when it was raised. */
    static @Nullable LocalDate handedUpOn(ExceptionReport report) {
        RecordedEscalation escalation = report.escalation();
        return escalation == null || escalation.raised() == null ? report.raised() : escalation.raised();
    }

    /** Whether the status is unknown because nobody set a tolerance where the forecast lies. */
    static boolean notSet(AspectStatus status) {
        return status.rag() == Rag.UNKNOWN
                && status.gap() == GapKind.NO_DATA
                && status.limit().isEmpty();
    }

    static Unassessed unassessed(String prefix, AspectStatus status, Object subject) {
        GapKind kind = status.gap() == null ? GapKind.NO_DATA : status.gap();
        return new Unassessed(kind, prefix + word(status.aspect()) + ": " + status.reason()).of(subject);
    }
}
