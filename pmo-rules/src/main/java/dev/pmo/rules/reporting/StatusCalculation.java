package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.ToleranceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the status of a scope: its own from its tolerances, and that of its children rolled up. */
final class StatusCalculation {

    static final Calculation<ScopeStatus> CALCULATION = Calculation.of(
            ReportingFacts.STATUS,
            Reads.nothing()
                    .optional(ToleranceFacts.STATUS)
                    .children(ReportingFacts.STATUS)
                    .policy(ReportingPolicy.TYPE),
            StatusCalculation::status);

    private StatusCalculation() {}

    private static Outcome<ScopeStatus> status(Inputs inputs) {
        List<Premise> because = new ArrayList<>(1);
        List<AspectRag> aspects = List.of();
        Fact<ToleranceStatus> tolerance = inputs.findFact(ToleranceFacts.STATUS).orElse(null);
        if (tolerance != null) {
            aspects = aspects(tolerance.value());
            because.add(tolerance.premise());
        }
        PolicyInForce<ReportingPolicy> policy = inputs.policy(ReportingPolicy.TYPE);
        Rag own = worst(aspects);
        if (own == Rag.GREEN && assessed(aspects) < aspects.size()) {
            boolean all = policy.value().greenNeedsAllAspects();
            because.add(inputs.threshold(policy, "greenNeedsAllAspects", all));
            own = all ? Rag.UNKNOWN : own;
        }
        Children<ScopeStatus> children = inputs.children(ReportingFacts.STATUS);
        List<RollUpOfChildren.Child> active =
                activeChildren(inputs, children, policy.value().staleDays());
        RollUpOfChildren rolled = RollUpOfChildren.of(active, policy.value());
        if (!active.isEmpty()) {
            because.addAll(children.premises());
            because.add(inputs.threshold(policy, "rollUp", policy.value().rollUp()));
        }
        if (because.isEmpty()) {
            because.add(inputs.input("governance.tolerances", "none that could be assessed"));
        }
        boolean ofItsOwn = assessed(aspects) > 0;
        Rag overall = ofItsOwn ? own : rolled.rag();
        String reason = ofItsOwn ? reason(own, aspects) : rolled.reason();
        return Outcome.of(new ScopeStatus(overall, own, rolled.rag(), aspects, rolled.counts(), reason), because);
    }

    private static List<AspectRag> aspects(ToleranceStatus tolerance) {
        List<AspectRag> aspects = new ArrayList<>(tolerance.aspects().size());
        for (AspectStatus status : tolerance.aspects()) {
            aspects.add(new AspectRag(status));
        }
        return aspects;
    }

    private static Rag worst(List<AspectRag> aspects) {
        Rag worst = Rag.UNKNOWN;
        for (AspectRag aspect : aspects) {
            worst = Rags.worse(worst, aspect.rag());
        }
        return worst;
    }

    private static int assessed(List<AspectRag> aspects) {
        int assessed = 0;
        for (AspectRag aspect : aspects) {
            assessed += Rags.rated(aspect.rag()) ? 1 : 0;
        }
        return assessed;
    }

    /** Which aspects its colour rests on; where what is known of it would be green, but is not enough for that, which. */
    private static String reason(Rag own, List<AspectRag> aspects) {
        StringBuilder names = new StringBuilder();
        for (AspectRag aspect : aspects) {
            if (aspect.rag() == (Rags.rated(own) ? own : Rag.GREEN)) {
                names.append(names.length() == 0 ? "" : ", ").append(Rags.name(aspect.aspect()));
            }
        }
        String told = names + "; " + assessed(aspects) + " of " + aspects.size() + " aspects assessed";
        return Rags.rated(own) ? told : "within tolerance only in " + told + ", so green cannot be said";
    }

    /** Of several children of one name nobody can tell which colour is whose: the worst is not hidden by another. */
    private static Rag worst(Rag one, Rag other) {
        return Rags.WORST_FIRST.indexOf(one) <= Rags.WORST_FIRST.indexOf(other) ? one : other;
    }

    private static List<RollUpOfChildren.Child> activeChildren(
            Inputs inputs, Children<ScopeStatus> statuses, int staleDays) {
        List<Scope> children = inputs.scope().children();
        if (children.isEmpty()) {
            return List.of();
        }
        Map<Object, Rag> computed = new HashMap<>();
        for (Fact<ScopeStatus> fact : statuses.facts()) {
            computed.merge(fact.scope(), fact.value().overall(), StatusCalculation::worst);
        }
        List<RollUpOfChildren.Child> active = new ArrayList<>();
        for (Scope child : children) {
            if (Rags.reports(child, inputs.asOf())) {
                Rag rag = computed.getOrDefault(child.ref(), Rag.UNKNOWN);
                Rag shown = Rags.rated(rag) ? rag : Rags.recordedAnew(child, inputs.asOf(), staleDays);
                active.add(new RollUpOfChildren.Child(shown, child.position().cost()));
            }
        }
        return active;
    }
}
