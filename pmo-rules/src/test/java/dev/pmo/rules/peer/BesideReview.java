package dev.pmo.rules.peer;

import dev.pmo.core.structure.Scope;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.rule.FactKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Holds what is worked out by hand beside a review, and keeps where the two differ. */
final class BesideReview {
    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());

    final Review review;
    final List<String> differences = new ArrayList<>();

    /** The rules of those compared that speak in the review. */
    final Set<String> spoke = new TreeSet<>();

    BesideReview(ReviewRequest request) {
        review = ENGINE.review(request);
    }

    <T> T fact(Scope scope, FactKey<T> key) {
        return review.findFact(scope.ref(), key).orElseThrow().value();
    }

    /** The findings of some rules. */
    void lines(Set<String> rules, Collection<Line> expected) {
        lines(rules, expected, finding -> true);
    }

    /** The findings of some rules, of which only some are compared. */
    void lines(Set<String> rules, Collection<Line> expected, Predicate<Finding> compared) {
        Set<Line> found = found(rules, compared);
        found.forEach(line -> spoke.add(line.rule()));
        compare("finding", new TreeSet<>(expected), found);
    }

    /** Which findings of some rules are handed up. */
    void handedUp(Set<String> rules, Collection<Line> expected) {
        compare("handed up", new TreeSet<>(expected), found(rules, Finding::escalated));
    }

    /** What some rules say of each subject, in words of one's own. */
    void told(
            Set<String> rules,
            Collection<String> expected,
            Predicate<Finding> compared,
            Function<Finding, String> words) {
        Set<String> found = new TreeSet<>();
        for (Finding finding : review.result().findings()) {
            if (rules.contains(finding.ruleId()) && compared.test(finding)) {
                spoke.add(finding.ruleId());
                found.add(Line.of(finding) + " " + words.apply(finding));
            }
        }
        compare("finding", new TreeSet<>(expected), found);
    }

    private Set<Line> found(Set<String> rules, Predicate<Finding> compared) {
        Set<Line> found = new TreeSet<>();
        review.result().findings().stream()
                .filter(finding -> rules.contains(finding.ruleId()) && compared.test(finding))
                .map(Line::of)
                .forEach(found::add);
        return found;
    }

    <T> void compare(String what, Set<T> expected, Set<T> found) {
        for (T one : expected) {
            if (!found.contains(one)) {
                differences.add(what + " by hand only: " + one);
            }
        }
        for (T one : found) {
            if (!expected.contains(one)) {
                differences.add(what + " in the review only: " + one);
            }
        }
    }
}
