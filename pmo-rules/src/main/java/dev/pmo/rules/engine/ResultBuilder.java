package dev.pmo.rules.engine;

import dev.pmo.core.governance.Governance;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
        List<Gap> gaps = new ArrayList<>(
                new RequestGaps(blueprint, request, evaluator.ambiguous(), evaluator.tree().index).of(validated));
        long evaluations = 0;
        for (ScopeRun run : runs) {
            evaluations += run.evaluations;
            gaps.addAll(run.gaps);
        }
        gaps.sort(null);
        int[] order = order();
        List<Entry> entries = entries(order);
        ProofDraft[][] premises = premises(entries);
        ProofStep[] steps = evaluator.sheet().steps(order, workers);
        return new ReviewResult(
                ReviewEngine.VERSION,
                request.asOf(),
                request.root().ref(),
                blueprint.stamps,
                runs.length,
                evaluations,
                findings(entries, premises),
                gaps,
                Arrays.asList(steps));
    }

    /** The places of the scopes in the tree, by their names. */
    private int[] order() {
        Integer[] order = new Integer[runs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> runs[i].ref));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** In canonical order; each run has its own in order already, so only repeated names are left to sort. */
    private List<Entry> entries(int[] order) {
        TreeOfRuns tree = evaluator.tree();
        List<Entry> entries = new ArrayList<>();
        boolean repeated = false;
        for (int place : order) {
            ScopeRun run = runs[place];
            int parent = tree.index.parent(place);
            repeated |= run.repeated;
            for (int i = 0; i < run.conclusions.size(); i++) {
                entries.add(new Entry(run, parent < 0 ? null : runs[parent], run.conclusions.get(i), place, i));
            }
        }
        if (repeated) {
            entries.sort(ORDER.thenComparing((a, b) -> a == b ? 0 : digest(a).compareTo(digest(b))));
        }
        return entries;
    }

    /** The steps of the premises of each conclusion; what is loose is written now, in canonical order. */
    private ProofDraft[][] premises(List<Entry> entries) {
        ProofWriter writer = ProofWriter.ofLoose(evaluator.sheet());
        ProofDraft[][] premises = new ProofDraft[entries.size()][];
        for (int i = 0; i < premises.length; i++) {
            Entry entry = entries.get(i);
            @Nullable ProofDraft[] written = entry.run.premises[entry.index];
            premises[i] = new ProofDraft[written.length];
            for (int j = 0; j < written.length; j++) {
                ProofDraft draft = written[j];
                premises[i][j] = draft == null
                        ? writer.writeAny(entry.conclusion.premises().get(j).premise())
                        : draft;
            }
        }
        return premises;
    }

    private List<Finding> findings(List<Entry> entries, ProofDraft[][] premises) {
        String[] ids = ids(entries);
        Finding[] findings = new Finding[ids.length];
        workers.forEach(0, ids.length, i -> findings[i] = finding(entries.get(i), ids[i], premises[i]));
        if (renamed(entries, ids)) {
            Arrays.sort(findings);
        }
        return Arrays.asList(findings);
    }

    /** The identifiers; where two would be the same, the later one says so. */
    private static String[] ids(List<Entry> entries) {
        if (!mayRepeat(entries)) {
            return entries.stream().map(entry -> entry.conclusion.id()).toArray(String[]::new);
        }
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

    /** Whether two conclusions are of one rule, scope name and subject; only then can two identifiers be the same. */
    private static boolean mayRepeat(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            Entry last = entries.get(i - 1);
            Entry entry = entries.get(i);
            if (entry.run != last.run ? entry.run.sharesName : saysTheSame(last.conclusion, entry.conclusion)) {
                return true;
            }
        }
        return !entries.isEmpty() && entries.get(0).run.sharesName;
    }

    private static boolean saysTheSame(Conclusion one, Conclusion other) {
        return one.ruleId().equals(other.ruleId())
                && one.breach().subject().equals(other.breach().subject());
    }

    private static boolean renamed(List<Entry> entries, String[] ids) {
        for (int i = 0; i < ids.length; i++) {
            if (!ids[i].equals(entries.get(i).conclusion.id())) {
                return true;
            }
        }
        return false;
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

    private Finding finding(Entry entry, String id, ProofDraft[] premises) {
        Conclusion conclusion = entry.conclusion;
        List<Argument> arguments = new ArrayList<>(premises.length);
        for (int i = 0; i < premises.length; i++) {
            Breach.Named named = conclusion.premises().get(i);
            arguments.add(new Argument(
                    named.placeholder(), premises[i].text, evaluator.sheet().number(premises[i], entry.place)));
        }
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
