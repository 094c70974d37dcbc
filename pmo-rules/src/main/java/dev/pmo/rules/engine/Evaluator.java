package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.Violation;
import dev.pmo.rules.policy.PolicyInForce;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the scopes of one request, deepest first; takes over from an earlier review what did not change. */
final class Evaluator {

    private final Blueprint blueprint;
    private final ReviewRequest request;
    private final WaiverBook waivers;
    private final TreeOfRuns tree;
    private final Map<ScopeRef, List<Violation>> violations = new HashMap<>();
    private final Map<ScopeRef, Scope> previous = new HashMap<>();
    private final PolicyInForce<?>[][] policies;
    private final ScopeRun[] runs;
    private final @Nullable Review earlier;

    Evaluator(Blueprint blueprint, ReviewRequest request, List<Violation> violations, @Nullable Review earlier) {
        this.blueprint = blueprint;
        this.request = request;
        this.waivers = new WaiverBook(request.waivers());
        this.tree = new TreeOfRuns(request.root());
        this.earlier = earlier != null && earlier.request().asOf().equals(request.asOf()) ? earlier : null;
        for (Violation violation : violations) {
            this.violations
                    .computeIfAbsent(violation.scope(), key -> new ArrayList<>())
                    .add(violation);
        }
        request.findPrevious().ifPresent(this::rememberPrevious);
        this.policies = new PolicyInForce<?>[tree.size()][];
        this.runs = new ScopeRun[tree.size()];
        spreadPolicies();
    }

    private void rememberPrevious(Scope root) {
        Deque<Scope> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Scope scope = open.pop();
            previous.putIfAbsent(scope.ref(), scope);
            scope.children().forEach(open::add);
        }
    }

    private void spreadPolicies() {
        PolicyFlow flow = new PolicyFlow(blueprint.policies, request.policies());
        PolicyInForce<?>[] everywhere = flow.everywhere();
        for (int i = 0; i < tree.size(); i++) {
            int parent = tree.parents[i];
            policies[i] = flow.at(tree.scopes.get(i), parent < 0 ? everywhere : policies[parent]);
        }
    }

    TreeOfRuns tree() {
        return tree;
    }

    ScopeRun[] evaluate(ReviewEngine.Workers workers) {
        for (int depth = tree.depths.size() - 2; depth >= 0; depth--) {
            workers.forEach(tree.depths.get(depth), tree.depths.get(depth + 1), this::evaluate);
        }
        return runs;
    }

    private void evaluate(int index) {
        Scope scope = tree.scopes.get(index);
        ScopeRef ref = scope.ref();
        int first = tree.firstChild[index];
        ScopeRun[] children = Arrays.copyOfRange(runs, first, first + tree.childCount(index));
        List<Violation> found = violations.getOrDefault(ref, List.of());
        Scope before = previous.get(ref);
        ScopeRun known = earlier == null ? null : earlier.findRun(scope);
        if (known != null && unchanged(known, children, found, before, policies[index])) {
            runs[index] = known;
            return;
        }
        ScopeRun run = new ScopeRun(scope, ref, before, found, policies[index], children, blueprint.facts.size());
        new ScopeEvaluation(blueprint, request.asOf(), waivers, run).evaluate();
        runs[index] = run;
    }

    private boolean unchanged(
            ScopeRun known,
            ScopeRun[] children,
            List<Violation> found,
            @Nullable Scope before,
            PolicyInForce<?>[] inForce) {
        if (known.previous != before || !known.violations.equals(found)) {
            return false;
        }
        for (int i = 0; i < children.length; i++) {
            if (known.children[i] != children[i]) {
                return false;
            }
        }
        return (known.policies == inForce || Arrays.equals(known.policies, inForce))
                && earlier != null
                && earlier.waiversAt(known.ref).equals(waivers.at(known.ref));
    }
}
