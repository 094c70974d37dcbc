package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Template;
import dev.pmo.rules.rule.Breach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was concluded everywhere into one result, in canonical order. What is told of a scope is made scope by scope,
 * in the order in which they were evaluated: it lies together in memory.
 */
final class ResultBuilder {

    private final Blueprint blueprint;
    private final ReviewRequest request;
    private final Evaluator evaluator;
    private final ScopeRun[] runs;
    private final Workers workers;
    private final ProofSheet sheet;
    private final FindingOrder order;

    /** The steps of the premises of those conclusions that do not rest on their own scope and those below alone. */
    private final Map<Integer, @Nullable ProofDraft[]> loose = new HashMap<>();

    ResultBuilder(Blueprint blueprint, ReviewRequest request, Evaluator evaluator, ScopeRun[] runs, Workers workers) {
        this.blueprint = blueprint;
        this.request = request;
        this.evaluator = evaluator;
        this.runs = runs;
        this.workers = workers;
        this.sheet = evaluator.sheet();
        this.order = new FindingOrder(runs, evaluator.tree());
    }

    ReviewResult build(boolean validated) {
        List<Gap> gaps = new ArrayList<>(new RequestGaps(blueprint, request, evaluator).of(validated));
        long evaluations = 0;
        for (ScopeRun run : runs) {
            evaluations += run.evaluations;
            gaps.addAll(run.gaps);
        }
        gaps.sort(null);
        writeLoose();
        ProofStep[] steps = new ProofStep[sheet.layOut()];
        Finding[] findings = new Finding[order.size()];
        workers.bottomUp(evaluator.tree(), places -> {
            for (int place : places) {
                sheet.write(place, steps);
                write(place, findings);
            }
        });
        sheet.writeLoose(steps);
        if (order.renames()) {
            Arrays.sort(findings);
        }
        return new ReviewResult(
                ReviewEngine.VERSION,
                request.asOf(),
                request.root().ref(),
                blueprint.stamps,
                runs.length,
                evaluations,
                Arrays.asList(findings),
                gaps,
                Arrays.asList(steps));
    }

    /** What is loose is written now, in canonical order; for this result only, since in the next it may stand elsewhere. */
    private void writeLoose() {
        ProofWriter writer = ProofWriter.ofLoose(sheet);
        for (FindingOrder.Entry entry : order.entries()) {
            if (entry.run().loose) {
                @Nullable
                ProofDraft[] premises = entry.run().premises[entry.index()].clone();
                for (int i = 0; i < premises.length; i++) {
                    if (premises[i] == null) {
                        premises[i] = writer.writeAny(
                                entry.conclusion().premises().get(i).premise());
                    }
                }
                loose.put(order.number(entry.place(), entry.index()), premises);
            }
        }
    }

    private void write(int place, Finding[] findings) {
        ScopeRun run = runs[place];
        for (int i = 0; i < run.premises.length; i++) {
            int number = order.number(place, i);
            int position = order.position(number);
            @Nullable ProofDraft[] premises = run.loose ? Objects.requireNonNull(loose.get(number)) : run.premises[i];
            Conclusion conclusion = run.conclusions.get(i);
            findings[position] = finding(order.id(position, conclusion), place, conclusion, premises);
        }
    }

    private Finding finding(String id, int place, Conclusion conclusion, @Nullable ProofDraft[] premises) {
        Argument[] all = new Argument[premises.length];
        for (int i = 0; i < all.length; i++) {
            String name = conclusion.premises().get(i).placeholder();
            ProofDraft draft = Objects.requireNonNull(premises[i]);
            all[i] = new Argument(name, draft.step.value(), sheet.number(draft, place));
        }
        List<Argument> arguments = List.of(all);
        return new Finding(
                id,
                conclusion.ruleId(),
                runs[place].ref,
                conclusion.breach().subject(),
                conclusion.breach().severity(),
                conclusion.breach().findAspect().orElse(null),
                conclusion.breach().template(),
                arguments,
                conclusion.handedUp(),
                decision(place, conclusion, arguments),
                conclusion.waiver());
    }

    private @Nullable DecisionRequest decision(int place, Conclusion conclusion, List<Argument> arguments) {
        Optional<String> wanted = conclusion.breach().findDecision();
        if (wanted.isEmpty()) {
            return null;
        }
        int asked = asked(place, conclusion);
        ScopeRef stranger = asked < 0 ? receiver(conclusion) : null;
        return new DecisionRequest(
                stranger == null ? runs[asked].ref : stranger,
                stranger == null ? runs[asked].scope.governance().findDecider().orElse(null) : null,
                Template.fill(wanted.get(), arguments),
                conclusion.breach().findDecisionDue().orElse(null),
                conclusion.breach().findRecommended().orElse(null));
    }

    private static @Nullable ScopeRef receiver(Conclusion conclusion) {
        return conclusion.breach().findReceiver().map(Breach.Receiver::scope).orElse(null);
    }

    /** The place of the scope that is asked: the named one, else the level above or the scope itself; -1 if unknown. */
    private int asked(int place, Conclusion conclusion) {
        Breach.Receiver receiver = conclusion.breach().findReceiver().orElse(null);
        ScopeIndex index = evaluator.tree().index;
        if (receiver == null) {
            int parent = conclusion.handedUp() ? index.parent(place) : -1;
            return parent < 0 ? place : parent;
        }
        int asked = place;
        while (asked >= 0 && !index.ref(asked).equals(receiver.scope())) {
            asked = index.parent(asked);
        }
        if (asked < 0) {
            asked = index.findPosition(receiver.scope()).orElse(-1);
        }
        Level least = receiver.least();
        while (asked > 0 && least != null && index.ref(asked).level().compareTo(least) < 0) {
            asked = index.parent(asked);
        }
        return asked;
    }
}
