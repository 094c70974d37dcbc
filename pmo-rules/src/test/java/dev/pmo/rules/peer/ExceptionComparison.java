package dev.pmo.rules.peer;

import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A review of exceptions and what was decided of them beside what is worked out by hand. */
final class ExceptionComparison {
    private static final Set<String> STOPS =
            Set.of("tolerance.exception-absorbed", "tolerance.exception-beyond-level", "tolerance.nearly-used");

    private static final Set<String> LINES = Set.of(
            "tolerance.benefits-at-stage",
            "tolerance.child-exceeds-parent",
            "tolerance.exception-close-not-applied",
            "tolerance.exception-returnable",
            "tolerance.stage-nearly-used");

    private final BesideReview beside;

    private ExceptionComparison(BesideReview beside) {
        this.beside = beside;
    }

    static ExceptionComparison of(TwoSnapshots snapshots, PolicySet policies) {
        ReviewRequest request = ReviewRequest.of(snapshots.now(), Corners.AS_OF)
                .withPolicies(policies)
                .withPrevious(snapshots.before());
        BesideReview beside = new BesideReview(request);
        Tree tree = new Tree(ToCome.struckOut(snapshots.now(), Corners.AS_OF), policies);
        ExceptionsByHand byHand = new ExceptionsByHand(
                tree, new Tree(ToCome.struckOut(snapshots.before(), Corners.AS_OF), policies), Corners.AS_OF);
        beside.told(ExceptionsByHand.RULES, byHand.told(), ExceptionComparison::compared, ExceptionComparison::words);
        beside.lines(STOPS, byHand.absorbed());
        Set<String> gaps = new TreeSet<>();
        for (Scope scope : tree.upwards()) {
            for (Gap gap : beside.review.result().gapsAt(scope.ref())) {
                if (gap.source().equals("tolerance.exception-unreported")) {
                    gaps.add(scope.ref() + " " + gap.reason().split(":", 2)[0]);
                }
            }
        }
        beside.compare("gap", new TreeSet<>(byHand.gaps()), gaps);
        return new ExceptionComparison(beside);
    }

    /** All that differs. */
    List<String> differences() {
        return beside.differences;
    }

    /** The rules of those compared that speak in the review. */
    Set<String> rulesThatSpeak() {
        return beside.spoke;
    }

    /** Whether the tolerances of two levels fit together is compared elsewhere. */
    private static boolean compared(Finding finding) {
        return !finding.ruleId().equals("tolerance.child-exceeds-parent")
                || finding.subject().startsWith("stage ");
    }

    private static String words(Finding finding) {
        DecisionRequest decision = finding.decision();
        if (LINES.contains(finding.ruleId())) {
            return "";
        }
        return switch (finding.ruleId()) {
            case "tolerance.exception", "tolerance.stage-exception" ->
                decision == null && finding.severity() == Severity.LOW
                        ? "settled"
                        : decision == null ? "asks nobody" : "asks " + decision.to() + " by " + decision.due();
            case "tolerance.exception-unreported" ->
                finding.text().replaceFirst(".* at least since (\\S+),.* after (\\d+) days?$", "since $1, after $2");
            default -> finding.text();
        };
    }
}
