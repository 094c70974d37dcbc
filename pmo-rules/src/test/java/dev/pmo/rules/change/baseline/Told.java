package dev.pmo.rules.change.baseline;

import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one rule says of a snapshot, in short. */
final class Told {

    private Told() {}

    static ReviewResult review(Scope now) {
        return review(now, null);
    }

    static ReviewResult review(Scope now, @Nullable Scope previous) {
        ReviewRequest request = ReviewRequest.of(now, Draft.AS_OF);
        return ReviewEngine.of(Requests.modules())
                .review(previous == null ? request : request.withPrevious(previous))
                .result()
                .requireComplete();
    }

    /** The severity and the text of each finding of the rule. */
    static List<String> texts(ReviewResult result, String rule) {
        return of(result, rule).stream()
                .map(finding -> finding.severity() + " " + finding.text())
                .toList();
    }

    /** The kind and the reason of each gap of the rule. */
    static List<String> gaps(ReviewResult result, String rule) {
        return result.gaps().stream()
                .filter(gap -> gap.source().equals(rule))
                .map(gap -> gap.kind() + " " + gap.reason())
                .toList();
    }

    /** What the findings of the rule follow from, each step as its label and its value. */
    static List<String> proof(ReviewResult result, String rule) {
        return of(result, rule).stream()
                .flatMap(finding -> result.explain(finding.id()).lines().stream())
                .map(line -> line.step().label() + " = " + line.step().value())
                .toList();
    }

    private static List<Finding> of(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }
}
