package dev.pmo.rules.testkit;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One portfolio under one set of policies, reviewed before anything is changed; used by one thread. */
final class PolicyTrial {

    /** How many of the possible changes are tried with one portfolio. */
    private static final int CHANGES = 3;

    private final ReviewEngine engine;
    private final PolicySet policies;
    private final LocalDate asOf;
    private final Scope root;
    private final Random random;
    private final Review before;
    private int changes;

    PolicyTrial(ReviewEngine engine, PolicySet policies, LocalDate asOf, Scope root, Random random) {
        this.engine = engine;
        this.policies = policies;
        this.asOf = asOf;
        this.root = root;
        this.random = random;
        this.before = engine.review(request(root, policies));
        before.result().requireComplete();
    }

    private ReviewRequest request(Scope changed, PolicySet thresholds) {
        return ReviewRequest.of(changed, asOf).withPolicies(thresholds);
    }

    ReviewEngine engine() {
        return engine;
    }

    PolicySet policies() {
        return policies;
    }

    Scope root() {
        return root;
    }

    Random random() {
        return random;
    }

    Review before() {
        return before;
    }

    Review after(Scope changed) {
        return after(changed, policies);
    }

    Review after(Scope changed, PolicySet thresholds) {
        changes++;
        return engine.review(request(changed, thresholds));
    }

    /** A few of many. */
    <T> List<T> some(List<T> all) {
        return Portfolios.<T>shuffled(all, random).stream().limit(CHANGES).toList();
    }

    PolicyCoverage coverage() {
        long breaches = statuses(before).values().stream()
                .filter(status -> status.rag() == Rag.RED)
                .count();
        long escalations =
                before.result().findings().stream().filter(Finding::escalated).count();
        return new PolicyCoverage(1, changes, breaches, escalations);
    }

    /** Where each scope stands in each aspect, by the two. */
    Map<String, AspectStatus> statuses(Review review) {
        Map<String, AspectStatus> statuses = new TreeMap<>();
        for (Scope scope : Trees.scopes(root)) {
            review.findFact(scope.ref(), ToleranceFacts.STATUS)
                    .ifPresent(fact -> fact.value()
                            .aspects()
                            .forEach(status -> statuses.put(status.aspect() + " of " + scope.ref(), status)));
        }
        return statuses;
    }

    /** What was handed up, and by whom, whatever the rule. */
    static Map<String, Finding> handedUp(Review review) {
        return review.result().findings().stream()
                .filter(Finding::escalated)
                .collect(Collectors.toMap(
                        finding -> finding.scope() + "#" + finding.subject(),
                        finding -> finding,
                        (one, other) -> one,
                        TreeMap::new));
    }
}
