package dev.pmo.examples.cli;

import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Finding;
import java.util.Map;
import java.util.stream.Collectors;

/** The report by exception in its forms, and the summary of a review. */
final class Reports {

    private Reports() {}

    static Object summary(Review review) {
        return Map.of("findings", review.result().findings().size());
    }

    static String text(ReviewOptions.Done done) {
        return done.asOf() + "\n"
                + done.result().findings().stream()
                        .map(Reports::line)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    static String csv(ReviewOptions.Done done) {
        return text(done);
    }

    static String html(ReviewOptions.Done done) {
        return text(done);
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.id() + "\n    " + finding.text();
    }
}
