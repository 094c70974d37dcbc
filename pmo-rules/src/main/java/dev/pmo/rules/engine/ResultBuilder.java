package dev.pmo.rules.engine;

import dev.pmo.core.governance.Governance;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what was concluded everywhere into one result, in canonical order. */
final class ResultBuilder {

    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> entry.run.ref)
            .thenComparing(entry -> entry.conclusion.ruleId())
            .thenComparing(entry -> entry.conclusion.breach().subject())
            .thenComparing(entry -> entry.conclusion.id());

    /** A conclusion with its scope, the place of that in the tree, and which of its conclusions it is. */
    private record Entry(ScopeRun run, @Nullable ScopeRun parent, Conclusion conclusion, int place, int index) {}

    private final Blueprint blueprint;
    private final ReviewRequest request;
    private final Evaluator evaluator;
    private final ScopeRun[] runs;
    private final ReviewEngine.Workers workers;
    private final Digests digests = new Digests();
    private final IdentityHashMap<Entry, String> digestsOf = new IdentityHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** The steps of the premises of those conclusions that do not rest on their own scope and those below alone. */
    private final IdentityHashMap<Entry, @Nullable ProofDraft[]> loose = new IdentityHashMap<>();

    private long evaluations;

    /** Whether two conclusions may be of one rule, scope name and subject; only then can two identifiers be the same. */
    private boolean mayRepeat;

    ResultBuilder(
            Blueprint blueprint,
            ReviewRequest request,
            Evaluator evaluator,
            ScopeRun[] runs,
            ReviewEngine.Workers workers) {
        this.blueprint = blueprint;
        this.request = request;
        this.evaluator = evaluator;
        this.runs = runs;
        this.workers = workers;
    }

    ReviewResult build(boolean validated) {
        gaps.addAll(new RequestGaps(blueprint, request, evaluator.ambiguous(), evaluator.tree().index).of(validated));
        collect();
        gaps.sort(null);
        writeLoose();
        ProofStep[] steps = evaluator.sheet().steps(workers);
        return new ReviewResult(
                ReviewEngine.VERSION,
                request.asOf(),
                request.root().ref(),
                blueprint.stamps,
                runs.length,
                evaluations,
                findings(),
                gaps,
                Arrays.asList(steps));
    }

    /** In canonical order; each run has its own in order already, so only repeated names are left to sort. */
    private void collect() {
        TreeOfRuns tree = evaluator.tree();
        boolean repeated = false;
        for (int place : tree.byName) {
            ScopeRun run = runs[place];
            int parent = tree.index.parent(place);
            for (int i = 0; i < run.conclusions.size(); i++) {
                entries.add(new Entry(run, parent < 0 ? null : runs[parent], run.conclusions.get(i), place, i));
            }
            gaps.addAll(run.gaps);
            evaluations += run.evaluations;
            repeated |= run.repeated;
            mayRepeat |= run.saysTwice || run.sharesName;
        }
        if (repeated) {
            entries.sort(ORDER.thenComparing((a, b) -> a == b ? 0 : digest(a).compareTo(digest(b))));
        }
    }

    /** What is loose is written now, in canonical order; for this result only, since in the next it may stand elsewhere. */
    private void writeLoose() {
        ProofWriter writer = ProofWriter.ofLoose(evaluator.sheet());
        for (Entry entry : entries) {
            if (entry.run.loose) {
                @Nullable ProofDraft[] premises = entry.run.premises[entry.index].clone();
                for (int i = 0; i < premises.length; i++) {
                    if (premises[i] == null) {
                        premises[i] = writer.writeAny(
                                entry.conclusion.premises().get(i).premise());
                    }
                }
                loose.put(entry, premises);
            }
        }
    }

    private @Nullable ProofDraft[] premises(Entry entry) {
        return entry.run.loose ? Objects.requireNonNull(loose.get(entry)) : entry.run.premises[entry.index];
    }

    private List<Finding> findings() {
        Finding[] findings = new Finding[entries.size()];
        String[] ids = mayRepeat ? ids() : null;
        workers.forEach(0, findings.length, i -> {
            Entry entry = entries.get(i);
            findings[i] = finding(entry, ids == null ? entry.conclusion.id() : ids[i]);
        });
        if (mayRepeat) {
            Arrays.sort(findings);
        }
        return Arrays.asList(findings);
    }

    /** The identifiers; where two would be the same, the later one says so. */
    private String[] ids() {
        String[] ids = new String[entries.size()];
        Set<String> taken = new HashSet<>(2 * ids.length);
        Map<String, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            String wanted = entries.get(i).conclusion.id();
            ids[i] = wanted;
            while (!taken.add(ids[i])) {
                ids[i] = wanted + "~" + ordinals.merge(wanted, 2, (last, two) -> last + 1);
            }
        }
        return ids;
    }

    /** What else differs between two conclusions of one name, which there are if the snapshot repeats an identifier. */
    private String digest(Entry entry) {
        return digestsOf.computeIfAbsent(
                entry,
                key -> digests.of(key.conclusion)
                        + (key.parent == null ? "" : key.parent.ref)
                        + decider(key.run.scope.governance())
                        + (key.parent == null ? "" : decider(key.parent.scope.governance())));
    }

    private Finding finding(Entry entry, String id) {
        Conclusion conclusion = entry.conclusion;
        @Nullable ProofDraft[] premises = premises(entry);
        Argument[] all = new Argument[premises.length];
        for (int i = 0; i < all.length; i++) {
            String name = conclusion.premises().get(i).placeholder();
            ProofDraft draft = Objects.requireNonNull(premises[i]);
            all[i] = new Argument(name, draft.step.value(), evaluator.sheet().number(draft, entry.place));
        }
        List<Argument> arguments = List.of(all);
        return new Finding(
                id,
                conclusion.ruleId(),
                entry.run.ref,
                conclusion.breach().subject(),
                conclusion.breach().severity(),
                conclusion.breach().findAspect().orElse(null),
                conclusion.breach().template(),
                arguments,
                conclusion.handedUp(),
                decision(entry, arguments),
                conclusion.waiver());
    }

    private static @Nullable DecisionRequest decision(Entry entry, List<Argument> arguments) {
        Optional<String> wanted = entry.conclusion.breach().findDecision();
        if (wanted.isEmpty()) {
            return null;
        }
        ScopeRun to = entry.conclusion.handedUp() && entry.parent != null ? entry.parent : entry.run;
        return new DecisionRequest(
                to.ref,
                decider(to.scope.governance()),
                Template.fill(wanted.get(), arguments),
                entry.conclusion.breach().findDecisionDue().orElse(null),
                entry.conclusion.breach().findRecommended().orElse(null));
    }

    private static @Nullable String decider(Governance governance) {
        return governance.board() == null ? governance.sro() : governance.board();
    }
}
