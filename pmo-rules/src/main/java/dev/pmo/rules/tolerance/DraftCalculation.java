package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        List<ExceptionDrafts.Pending> own = own(inputs, because);
        List<ExceptionDrafts.Pending> received = received(inputs, because);
        return Outcome.of(ExceptionDrafts.ofPending(own, received), because);
    }

    private static List<ExceptionDrafts.Pending> own(Inputs inputs, List<Premise> because) {
        Fact<ToleranceStatus> status = inputs.fact(ToleranceFacts.STATUS);
        Fact<ToleranceStages> stages = inputs.findFact(ToleranceFacts.STAGES).orElse(null);
        boolean outside = status.value().has(Rag.RED);
        boolean stageOutside = stages != null && stages.value().outside();
        if (!outside && !stageOutside) {
            return List.of();
        }
        Scope scope = inputs.scope();
        if (!scope.governance().exceptions().isEmpty()) {
            because.add(inputs.input(
                    "governance.exceptions", scope.governance().exceptions().size()));
        }
        because.add(status.premise());
        ExceptionContext context = context(inputs, children(inputs));
        List<ExceptionDrafts.Pending> own = new ArrayList<>(1);
        if (outside) {
            own.add(new ExceptionDrafts.Pending(
                    scope.ref(), null, () -> ExceptionReports.draft(context, status.value())));
        }
        if (stages != null && stageOutside) {
            because.add(stages.premise());
            addStages(context, status.value(), stages.value().stages(), own);
        }
        return own;
    }

    private static void addStages(
            ExceptionContext context,
            ToleranceStatus project,
            List<StageStatus> statuses,
            List<ExceptionDrafts.Pending> own) {
        List<Stage> stages = StageRules.unfinished(context.scope(), context.asOf());
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            StageStatus status = statuses.get(i);
            if (status.outside()) {
                own.add(new ExceptionDrafts.Pending(
                        context.scope().ref(),
                        stage.id(),
                        () -> ExceptionReports.above(
                                ExceptionReports.draft(context, stage, status.aspects()), context, project)));
            }
        }
    }

    private static ExceptionContext context(Inputs inputs, List<ChildFigures> children) {
        return new ExceptionContext(
                inputs.scope(),
                inputs.asOf(),
                inputs.policy(TolerancePolicy.TYPE).value(),
                inputs.fact(ToleranceFacts.AGGREGATE).value().below(),
                children,
                inputs.findFact(RaidFacts.EXPOSURE).map(Fact::value).orElse(null),
                Scene.entitlement(inputs));
    }

    private static List<ChildFigures> children(Inputs inputs) {
        Map<ScopeRef, Deque<ToleranceStatus>> statuses = new HashMap<>();
        for (Fact<ToleranceStatus> child :
                inputs.children(ToleranceFacts.STATUS).facts()) {
            statuses.computeIfAbsent(child.scope(), key -> new ArrayDeque<>()).add(child.value());
        }
        List<ChildFigures> children = new ArrayList<>(statuses.size());
        for (Fact<ToleranceAggregate> child :
                inputs.children(ToleranceFacts.AGGREGATE).facts()) {
            // Several children of one name come in the same order each time.
            Deque<ToleranceStatus> same = statuses.get(child.scope());
            ToleranceStatus status = same == null || same.isEmpty() ? new ToleranceStatus(null) : same.remove();
            children.add(new ChildFigures(child.scope(), child.value().standing(), status));
        }
        return children;
    }

    private static List<ExceptionDrafts.Pending> received(Inputs inputs, List<Premise> because) {
        List<ExceptionDrafts.Pending> received = new ArrayList<>(0);
        Fact<ToleranceStatus> status = inputs.fact(ToleranceFacts.STATUS);
        for (Fact<ExceptionDrafts> child :
                inputs.children(ToleranceFacts.EXCEPTIONS).facts()) {
            ExceptionDrafts.Pending whole = child.value().ofWhole();
            if (whole != null) {
                ExceptionContext here = context(inputs, List.of());
                received.add(new ExceptionDrafts.Pending(
                        whole.scope(),
                        null,
                        () -> ExceptionReports.above(whole.draft().get(), here, status.value())));
                because.add(child.premise());
            }
        }
        if (!received.isEmpty()) {
            because.add(status.premise());
        }
        return received;
    }
}
