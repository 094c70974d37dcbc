package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.testkit.Samples;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The review says of what moved since last time what a reader of the documents works out by hand, and nothing else. */
class MovementsByHandTest {

    @Property(tries = 30, seed = "1")
    void theReviewSaysWhatIsWorkedOutByHand(
            @ForAll(supplier = MovementCorners.class) TwoSnapshots snapshots, @ForAll long seed) {
        assertThat(beside(snapshots, seed).differences).isEmpty();
    }

    @Test
    void thePortfoliosMakeEachRuleSpeak() {
        Set<String> met = new TreeSet<>();
        for (TwoSnapshots snapshots : Samples.of(new MovementCorners().get(), 20, 1)) {
            met.addAll(beside(snapshots, 1).spoke);
        }
        Set<String> all = new TreeSet<>(MovementsByHand.RULES);
        all.addAll(AnswerableByHand.RULES);
        assertThat(met).isEqualTo(all);
    }

    static BesideReview beside(TwoSnapshots snapshots, long seed) {
        PolicySet policies = PolicyCorners.of(snapshots.now(), seed);
        BesideReview beside = new BesideReview(ReviewRequest.of(snapshots.now(), Corners.AS_OF)
                .withPolicies(policies)
                .withPrevious(snapshots.before()));
        MovementsByHand byHand = new MovementsByHand(
                new Tree(ToCome.struckOut(snapshots.now(), Corners.AS_OF), policies),
                new Tree(ToCome.struckOut(snapshots.before(), Corners.AS_OF), policies),
                Corners.AS_OF);
        beside.told(MovementsByHand.RULES, byHand.told(), finding -> true, MovementsByHandTest::words);
        Set<String> gaps = new TreeSet<>();
        for (Gap gap : beside.review.result().gaps()) {
            if (gap.source().startsWith("reporting.confidence-")) {
                gaps.add(gap.source() + "@" + gap.scope() + " " + gap.reason());
            }
        }
        beside.compare("gap", new TreeSet<>(byHand.gaps()), gaps);
        answerable(
                beside,
                new AnswerableByHand(
                        new Tree(ToCome.struckOut(snapshots.now(), Corners.AS_OF), policies), Corners.AS_OF));
        return beside;
    }

    private static void answerable(BesideReview beside, AnswerableByHand byHand) {
        beside.told(
                AnswerableByHand.RULES,
                byHand.told(),
                finding -> true,
                finding -> finding.severity().toString());
        Set<String> gaps = new TreeSet<>();
        for (Gap gap : beside.review.result().gaps()) {
            if (AnswerableByHand.GAPS.contains(gap.source())) {
                gaps.add(gap.source() + "@" + gap.scope());
            }
        }
        beside.compare("gap", new TreeSet<>(byHand.gaps()), gaps);
    }

    private static String words(Finding finding) {
        return switch (finding.ruleId()) {
            case "reporting.scope-gone", "reporting.scope-new" -> "";
            case "reporting.confidence-low" -> {
                DecisionRequest decision = Objects.requireNonNull(finding.decision());
                yield decision.to() + " by " + decision.due();
            }
            case "reporting.confidence-fell", "reporting.confidence-improved" ->
                finding.text().replaceFirst(".*?( from .*)", "$1");
            default -> finding.severity() + finding.text().replaceFirst(".*?( from .*? to [^;,]+).*", "$1");
        };
    }
}
