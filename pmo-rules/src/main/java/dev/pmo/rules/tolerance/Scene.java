package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Unassessed;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What the rules about a scope look at: its status, and the figures behind it.
 *
 * @param inputs the inputs of the rule
 * @param status the status of the scope
 * @param evidence where its figures come from
 */
record Scene(Inputs inputs, Fact<ToleranceStatus> status, Evidence evidence) {

    static final Reads READS = Reads.nothing()
            .fact(ToleranceFacts.STATUS)
            .fact(ToleranceFacts.AGGREGATE)
            .policy(TolerancePolicy.TYPE);

    static final String OPTIONS =
            "do nothing, an exception plan, another option, a new tolerance, or a premature close";

    static Scene of(Inputs inputs) {
        Fact<ToleranceAggregate> aggregate = inputs.fact(ToleranceFacts.AGGREGATE);
        Scope scope = inputs.scope();
        TolerancePolicy policy = inputs.policy(TolerancePolicy.TYPE).value();
        Judged judged = Judged.of(scope, aggregate.value().below(), policy);
        return new Scene(inputs, inputs.fact(ToleranceFacts.STATUS), new Evidence(inputs, judged, aggregate));
    }

    static String word(ToleranceAspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }

    /** By when a decision on an exception is due. */
    static LocalDate due(Inputs inputs) {
        return inputs.asOf()
                .plusDays(inputs.policy(TolerancePolicy.TYPE).value().responseDueDays());
    }

    /** Whether the status is unknown because nobody set a tolerance where the forecast lies. */
    static boolean notSet(AspectStatus status) {
        return status.rag() == Rag.UNKNOWN
                && status.gap() == GapKind.NO_DATA
                && status.limit().isEmpty();
    }

    static Unassessed unassessed(String prefix, AspectStatus status) {
        GapKind kind = status.gap() == null ? GapKind.NO_DATA : status.gap();
        return new Unassessed(kind, prefix + word(status.aspect()) + ": " + status.reason());
    }
}
