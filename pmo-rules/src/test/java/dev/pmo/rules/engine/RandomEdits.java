package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.project;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What may happen to a request between two reviews, each time one thing at a random place. */
final class RandomEdits {

    private static final int KINDS = 18;

    private final ReviewRequest first;
    private final List<RuleModule> modules;
    private final Random random;

    RandomEdits(ReviewRequest first, List<RuleModule> modules, Random random) {
        this.first = first;
        this.modules = modules;
        this.random = random;
    }

    ReviewRequest edited(ReviewRequest request) {
        Scope root = request.root();
        Scope some = any(root);
        int kind = random.nextInt(KINDS);
        Scope changed = kind < 10 ? changed(kind, root, some) : null;
        return changed == null ? elsewhere(kind, request, some) : request.withRoot(changed);
    }

    private Scope any(Scope root) {
        List<Scope> scopes = Trees.scopes(root);
        return scopes.get(random.nextInt(scopes.size()));
    }

    /** Another tree. */
    private Scope changed(int kind, Scope root, Scope some) {
        return switch (kind) {
            case 0 ->
                Trees.replaced(
                        root, some, Trees.withRaid(some, project("X", "R-9").raid()));
            case 1 -> Trees.replaced(root, some, Trees.withAttribute(some, "a", "on"));
            case 2 -> Trees.replaced(root, some, Trees.withChildren(some, List.of()));
            case 3 -> Trees.replaced(root, some, withOneMore(some, project("P-" + random.nextInt(5), "R-1")));
            case 4 -> Portfolios.shuffled(root, random);
            case 5 -> moved(root, some, any(root));
            case 6 ->
                Trees.replaced(root, some, Trees.renamed(some, any(root).ref().id()));
            case 7 -> some == root ? root : Trees.replaced(root, some, any(root));
            case 8 ->
                Trees.replaced(
                        root,
                        some,
                        Trees.withGovernance(
                                some,
                                new Governance("SRO " + random.nextInt(3), null, null, List.of(), null, null, null)));
            default ->
                Trees.replaced(
                        root,
                        some,
                        Trees.withChanges(
                                some,
                                ChangeLog.of(List.of(ChangeRequest.builder(ChangeId.of("CR-1"), "A change")
                                        .affects(List.of(any(root).ref()))
                                        .build()))));
        };
    }

    private static Scope withOneMore(Scope scope, Scope child) {
        List<Scope> children = new ArrayList<>(scope.children());
        children.add(child);
        return Trees.withChildren(scope, children);
    }

    /** The very same object below another parent; nothing where that lies within it. */
    private static Scope moved(Scope root, Scope some, Scope to) {
        if (some == root || Trees.scopes(some).contains(to)) {
            return root;
        }
        Scope there = Trees.replaced(root, to, withOneMore(to, some));
        return Trees.mapped(there, parent -> left(parent, to, some));
    }

    private static Scope left(Scope parent, Scope to, Scope some) {
        boolean holds = parent.children().stream().anyMatch(child -> child == some);
        return !holds || parent.ref().equals(to.ref())
                ? parent
                : Trees.withChildren(
                        parent,
                        parent.children().stream()
                                .filter(child -> child != some)
                                .toList());
    }

    /** The same tree, under other circumstances. */
    private ReviewRequest elsewhere(int kind, ReviewRequest request, Scope some) {
        Scope root = request.root();
        return switch (kind) {
            case 10 -> request.withPrevious(random.nextBoolean() ? root : Trees.withAttribute(root, "b", "on"));
            case 11 -> request.withAsOf(AS_OF.plusDays(random.nextInt(3)));
            case 12 -> request.withPolicies(PolicySet.defaults().with(limit(some)));
            case 13 ->
                request.withPolicies(request.policies()
                        .with(limit(some))
                        .with(limit(any(root)))
                        .with(limit(null)));
            case 14 ->
                request.withWaivers(request.waivers().stream()
                        .filter(waiver -> random.nextBoolean())
                        .toList());
            case 15 ->
                request.withViolations(
                        random.nextBoolean()
                                ? List.of()
                                : SnapshotValidator.ofDefault().validate(root));
            case 16 -> first;
            default -> DeterminismTest.furnished(request, modules, random);
        };
    }

    private PolicyOverride<SyntheticModules.Limit> limit(@Nullable Scope scope) {
        SyntheticModules.Limit limit = new SyntheticModules.Limit(1 + random.nextInt(5));
        return scope == null
                ? PolicyOverride.everywhere(SyntheticModules.LIMIT, limit, "edit")
                : PolicyOverride.at(SyntheticModules.LIMIT, scope.ref(), limit, "edit");
    }
}
