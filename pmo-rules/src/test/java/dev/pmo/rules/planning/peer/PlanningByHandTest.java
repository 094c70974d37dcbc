package dev.pmo.rules.planning.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.result.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The review says of milestones and agreements what a reader of the catalogue of rules says, and nothing else. */
class PlanningByHandTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));
    private static final Set<String> RULES = Set.of(
            "planning.give-get-late",
            "planning.give-get-overdue",
            "planning.give-get-delivered-late",
            "planning.give-get-unagreed",
            "planning.give-get-one-sided",
            "planning.give-get-inconsistent",
            "planning.give-get-cyclic",
            "planning.milestone-slipped",
            "planning.milestone-overdue",
            "planning.milestone-moved",
            "planning.milestone-without-baseline",
            "planning.milestone-without-forecast",
            "planning.on-time-share-low",
            "planning.slip-rebaselined");

    @Property(tries = 200)
    void theReviewSaysWhatIsWorkedOutByHand(@ForAll long seed) {
        Random random = new Random(seed);
        Portfolio previous = Landscape.of(random);
        Portfolio portfolio = Landscape.of(random);

        assertThat(reviewed(portfolio, previous)).isEqualTo(PlanningByHand.lines(portfolio, Landscape.AS_OF, previous));
    }

    @Test
    void theLandscapesMakeEachRuleSpeak() {
        Set<String> spoke = LongStream.range(0, 60)
                .mapToObj(seed -> Landscape.of(new Random(seed)))
                .flatMap(one -> reviewed(one, Landscape.of(new Random(-1))).stream())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(spoke).isEqualTo(new TreeSet<>(RULES));
    }

    private static Set<String> reviewed(Portfolio portfolio, Portfolio previous) {
        ReviewRequest request = ReviewRequest.of(portfolio, Landscape.AS_OF).withPrevious(previous);
        Set<String> lines = new TreeSet<>();
        Map<String, Integer> circles = new HashMap<>();
        for (Finding finding : ENGINE.review(request).result().findings()) {
            if (RULES.contains(finding.ruleId())) {
                String at = finding.ruleId() + " " + finding.scope() + " ";
                boolean circle = finding.ruleId().equals("planning.give-get-cyclic");
                lines.add(at + (circle ? String.valueOf(circles.merge(at, 1, Integer::sum) - 1) : finding.subject()));
            }
        }
        return lines;
    }
}
