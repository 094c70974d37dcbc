package dev.pmo.rules.reporting;

import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import java.util.List;

/** What tests ask of a review. */
final class Reviews {

    private Reviews() {}

    static List<Finding> findings(Review review, String ruleId) {
        return review.result().findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .toList();
    }

    static List<String> texts(Review review, String ruleId) {
        return findings(review, ruleId).stream().map(Finding::text).toList();
    }

    static List<Gap> gaps(Review review, String source) {
        return review.result().gaps().stream()
                .filter(gap -> gap.source().equals(source))
                .toList();
    }
}
