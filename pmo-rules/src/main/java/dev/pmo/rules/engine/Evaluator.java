package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.Violation;
import dev.pmo.rules.policy.PolicyInForce;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Evaluates the scopes of one request from the bottom up; takes over from an earlier review what did not change. */
final class Evaluator {

    private static final ScopeRun[] NO_CHILDREN = {};

    private final Blueprint blueprint;
    private final ReviewRequest request;
    private final WaiverBook waivers;
    private final TreeOfRuns tree;
    private final ProofSheet sheet;
    private final Map<ScopeRef, List<Violation>> violations = new HashMap<>();
    private final Map<ScopeRef, Scope> previous = new HashMap<>();
    private final Set<ScopeRef> ambiguous = new TreeSet<>();
    private final PolicyInForce<?>[][] policies;
    private final ScopeRun[] runs;

    /** Nothing where no calculation and no rule asks for them, so that nothing hangs on them. */
    private final @Nullable LogsAbove logs;

    private final @Nullable Review earlier;

    /** By the snapshot of the scope itself. */
    private final IdentityHashMap<Scope, ScopeRun> earlierRuns;

    Evaluator(Blueprint blueprint, ReviewRequest request, List<Violation> violations, @Nullable Review earlier) {
        this.blueprint = blueprint;
        this.request = request;
        this.waivers = new WaiverBook(request.waivers(), blueprint.formerIds);
        this.tree = new TreeOfRuns(request.root());
        this.sheet = new ProofSheet(tree);
        this.earlier = earlier != null && earlier.request().asOf().equals(request.asOf()) ? earlier : null;
        this.earlierRuns = this.earlier == null ? new IdentityHashMap<>(0) : this.earlier.runsByScope();
        violations.stream()
                .map(this::placed)
                .sorted()
                .distinct()
                .forEach(violation -> this.violations
                        .computeIfAbsent(violation.scope(), key -> new ArrayList<>())
                        .add(violation));
        request.findPrevious().ifPresent(this::rememberPrevious);
        this.policies = new PolicyInForce<?>[tree.size()][];
        this.runs = new ScopeRun[tree.size()];
        spreadPolicies();
        this.logs = blueprint.readsFromAbove ? new LogsAbove(tree.index, policies) : null;
    }

    /** A violation of something that is not in the tree, such as a row left out when it was built, is told at its root. */
    private Violation placed(Violation violation) {
        if (tree.index.findPosition(violation.scope()).isPresent()) {
            return violation;
        }
        return new Violation(
                request.root().ref(),
                violation.scope() + " " + violation.path(),
                violation.kind(),
                violation.message(),
                violation.value(),
                violation.structural());
    }

    /** Of two scopes of one name none is taken: which of them was meant is unknown. */
    private void rememberPrevious(Scope root) {
        Deque<Scope> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Scope scope = open.pop();
            Scope other = previous.putIfAbsent(scope.ref(), scope);
            if (other != null && other != scope) {
                ambiguous.add(scope.ref());
            }
            scope.children().forEach(open::add);
        }
        ambiguous.forEach(previous::remove);
    }

    /** The scopes of last time that cannot be told apart. */
    Set<ScopeRef> ambiguous() {
        return ambiguous;
    }

    /** Whether a snapshot of last time was given that knows none of the scopes under review: surely another one was meant. */
    boolean strangePrevious() {
        return request.findPrevious().isPresent()
                && tree.scopes.stream()
                        .map(Scope::ref)
                        .noneMatch(ref -> previous.containsKey(ref) || ambiguous.contains(ref));
    }

    private void spreadPolicies() {
        PolicyFlow flow = new PolicyFlow(blueprint.policies, request.policies());
        PolicyInForce<?>[] everywhere = flow.everywhere();
        for (int i = 0; i < tree.size(); i++) {
            int parent = tree.index.parent(i);
            policies[i] = flow.at(tree.index.ref(i), parent < 0 ? everywhere : policies[parent]);
        }
    }

    TreeOfRuns tree() {
        return tree;
    }

    ProofSheet sheet() {
        return sheet;
    }

    ScopeRun[] evaluate(Workers workers) {
        workers.bottomUp(tree, this::evaluate);
        return runs;
    }

    private void evaluate(int[] places) {
        List<ScopeEvaluation> open = new ArrayList<>(places.length);
        for (int place : places) {
            ScopeRun run = begin(place);
            ScopeRun was = earlierRuns.isEmpty() ? null : earlierRuns.get(run.scope);
            if (was != null && unchanged(was, run)) {
                sheet.adopt(was.written, place);
                runs[place] = was;
            } else {
                runs[place] = run;
                open.add(new ScopeEvaluation(request.asOf(), waivers, run, tree.index, place));
            }
        }
        for (Level level : Level.values()) {
            ScopeEvaluation[] sideBySide =
                    open.stream().filter(scope -> scope.is(level)).toArray(ScopeEvaluation[]::new);
            evaluate(sideBySide, blueprint.steps(level));
        }
    }

    /** Each step for all scopes before the next step, which takes a fifth less time: its code is at hand already. */
    private void evaluate(ScopeEvaluation[] sideBySide, Step[] steps) {
        for (ScopeEvaluation scope : sideBySide) {
            scope.tellOfSnapshot();
        }
        for (Step step : steps) {
            for (ScopeEvaluation scope : sideBySide) {
                scope.run(step);
            }
        }
        for (ScopeEvaluation scope : sideBySide) {
            scope.finish(ProofWriter.of(sheet, scope.place), steps.length);
        }
    }

    private ScopeRun begin(int place) {
        ScopeRef ref = tree.index.ref(place);
        return new ScopeRun(
                tree.scopes.get(place),
                ref,
                previous.isEmpty() ? null : previous.get(ref),
                violations.isEmpty() ? List.of() : violations.getOrDefault(ref, List.of()),
                policies[place],
                childrenOf(place),
                logs == null ? List.of() : logs.at(place),
                blueprint.readsAbove ? aboveOf(place) : null,
                blueprint.facts.size(),
                tree.index.repeats(place),
                tree.index.sharesName(place));
    }

    private @Nullable ScopeRef aboveOf(int index) {
        int parent = tree.index.parent(index);
        return parent < 0 ? null : tree.index.ref(parent);
    }

    /** In canonical order: by name, and what is called the same by what it comes to. */
    private ScopeRun[] childrenOf(int index) {
        if (tree.childCount(index) == 0) {
            return NO_CHILDREN;
        }
        ScopeRun[] children = new ScopeRun[tree.childCount(index)];
        boolean shared = false;
        for (int i = 0; i < children.length; i++) {
            children[i] = runs[tree.child(index, i)];
            shared |= children[i].sharesName;
        }
        if (shared) {
            Digests digests = new Digests();
            Comparator<ScopeRun> byName = Comparator.comparing(run -> run.ref);
            Arrays.sort(
                    children,
                    byName.thenComparing((a, b) -> a == b ? 0 : digests.of(a).compareTo(digests.of(b))));
        }
        return children;
    }

    private boolean unchanged(ScopeRun was, ScopeRun run) {
        return was.previous == run.previous
                && was.repeated == run.repeated
                && was.sharesName == run.sharesName
                && was.violations.equals(run.violations)
                && was.changesFromAbove.equals(run.changesFromAbove)
                && Objects.equals(was.above, run.above)
                && areSame(was.children, run.children)
                && (was.policies == run.policies || Arrays.equals(was.policies, run.policies))
                && earlier != null
                && earlier.waiversAt(was.ref).equals(waivers.at(was.ref));
    }

    private static boolean areSame(ScopeRun[] was, ScopeRun[] are) {
        for (int i = 0; i < are.length; i++) {
            if (was[i] != are[i]) {
                return false;
            }
        }
        return true;
    }
}
