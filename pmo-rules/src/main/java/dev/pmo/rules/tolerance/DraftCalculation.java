package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drafts the exception reports of a scope, and completes those of its children with what they mean for it. */
final class DraftCalculation {

    private static final Reads READS = Scene.READS
            .optional(ToleranceFacts.STAGES)
            .children(ToleranceFacts.AGGREGATE)
            .children(ToleranceFacts.STATUS)
            .children(ToleranceFacts.EXCEPTIONS);

    static final Calculation<ExceptionDrafts> CALCULATION =
            Calculation.of(ToleranceFacts.EXCEPTIONS, READS, DraftCalculation::drafts);

    private DraftCalculation() {}

    private static Outcome<ExceptionDrafts> drafts(Inputs inputs) {
        List<Premise> because = new ArrayList<>(0);
        List<ExceptionDraft> own = own(inputs, because);
        List<ExceptionDraft> received = received(inputs, because);
        return own.isEmpty() && received.isEmpty()
                ? Outcome.of(ExceptionDrafts.none())
                : Outcome.of(new ExceptionDrafts(own, received), because);
    }

    private static List<ExceptionDraft> own(Inputs inputs, List<Premise> because) {
        Fact<ToleranceStatus> status = inputs.fact(ToleranceFacts.STATUS);
        Fact<ToleranceStages> stages = inputs.findFact(ToleranceFacts.STAGES).orElse(null);
        boolean outside = outside(status.value().aspects());
        boolean stageOutside =
                stages != null && stages.value().stages().stream().anyMatch(stage -> outside(stage.aspects()));
        if (!outside && !stageOutside) {
            return List.of();
        }
        ExceptionContext context = context(inputs, because);
        List<ExceptionDraft> own = new ArrayList<>();
        because.add(status.premise());
        if (outside) {
            ExceptionDraft draft = ExceptionReports.draft(context, ExceptionReports.subject(context, status.value()));
            if (draft != null) {
                own.add(draft);
            }
        }
        if (stages != null && stageOutside) {
            because.add(stages.premise());
            own.addAll(ExceptionReports.stages(context));
        }
        return own;
    }

    private static boolean outside(List<AspectStatus> aspects) {
        for (AspectStatus aspect : aspects) {
            if (aspect.rag() == Rag.RED) {
                return true;
            }
        }
        return false;
    }

    private static ExceptionContext context(Inputs inputs, List<Premise> because) {
        Map<ScopeRef, ToleranceStatus> statuses = new HashMap<>();
        for (Fact<ToleranceStatus> child :
                inputs.children(ToleranceFacts.STATUS).facts()) {
            statuses.put(child.scope(), child.value());
        }
        Children<ToleranceAggregate> aggregates = inputs.children(ToleranceFacts.AGGREGATE);
        List<ChildFigures> children = aggregates.facts().stream()
                .map(child -> new ChildFigures(
                        child.scope(),
                        child.value().standing(),
                        statuses.getOrDefault(child.scope(), new ToleranceStatus(null))))
                .toList();
        if (!inputs.scope().governance().exceptions().isEmpty()) {
            because.add(inputs.input(
                    "governance.exceptions",
                    inputs.scope().governance().exceptions().size()));
        }
        Judged judged =
                Scene.judged(inputs, inputs.fact(ToleranceFacts.AGGREGATE).value());
        return new ExceptionContext(
                inputs.scope(),
                inputs.asOf(),
                inputs.policy(TolerancePolicy.TYPE).value(),
                inputs.fact(ToleranceFacts.AGGREGATE).value().below(),
                children,
                judged.exposure(),
                inputs.fact(AuthorityFacts.LADDER).value());
    }

    private static List<ExceptionDraft> received(Inputs inputs, List<Premise> because) {
        List<ExceptionDraft> received = new ArrayList<>(0);
        Fact<ToleranceStatus> status = inputs.fact(ToleranceFacts.STATUS);
        Judged judged = null;
        for (Fact<ExceptionDrafts> child :
                inputs.children(ToleranceFacts.EXCEPTIONS).facts()) {
            for (ExceptionDraft draft : child.value().own()) {
                if (draft.stage() == null) {
                    judged = judged == null
                            ? Scene.judged(
                                    inputs,
                                    inputs.fact(ToleranceFacts.AGGREGATE).value())
                            : judged;
                    received.add(ExceptionReports.above(draft, inputs.scope(), status.value(), judged));
                    because.add(child.premise());
                }
            }
        }
        if (!received.isEmpty()) {
            because.add(status.premise());
        }
        return received;
    }
}
