package dev.pmo.rules.peer;

import dev.pmo.core.structure.Scope;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.change.BurnLine;
import dev.pmo.rules.change.ChangeBurn;
import dev.pmo.rules.change.ChangeFacts;
import dev.pmo.rules.change.baseline.BaselineDifference;
import dev.pmo.rules.change.baseline.BaselineFacts;
import dev.pmo.rules.change.baseline.CoveredDifference;
import dev.pmo.rules.change.baseline.CumulativeChange;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.rule.FactKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A review of change control beside what is worked out by hand: where the two differ. */
final class ControlComparison {
    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());

    private final Review review;
    private final Tree tree;
    private final TwoSnapshots snapshots;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> spoke = new TreeSet<>();
    int agreed;

    private ControlComparison(TwoSnapshots snapshots, Review review, Tree tree) {
        this.snapshots = snapshots;
        this.review = review;
        this.tree = tree;
    }

    static ControlComparison of(TwoSnapshots snapshots, PolicySet policies) {
        ReviewRequest request = ReviewRequest.of(snapshots.now(), Corners.AS_OF)
                .withPolicies(policies)
                .withPrevious(snapshots.before());
        return new ControlComparison(snapshots, ENGINE.review(request), new Tree(snapshots.now(), policies));
    }

    /** All that differs. */
    List<String> differences() {
        changes();
        budgets();
        baselines();
        sums();
        return differences;
    }

    /** The rules of those compared that speak in the review. */
    Set<String> rulesThatSpeak() {
        differences();
        return spoke;
    }

    List<String> said(String scope) {
        return review.result().findings().stream()
                .filter(f -> f.scope().toString().equals(scope) && f.ruleId().matches("(change|baseline|authority).*"))
                .map(f -> f.ruleId() + " [" + f.subject() + "] " + f.text())
                .toList();
    }

    private void changes() {
        ChangesByHand byHand = new ChangesByHand(tree, Corners.AS_OF);
        lines(ChangesByHand.RULES, byHand.lines());
        Set<Line> up = new TreeSet<>();
        review.result().findings().stream()
                .filter(finding -> ChangesByHand.ESCALATED.contains(finding.ruleId()) && finding.escalated())
                .map(Line::of)
                .forEach(up::add);
        compare("handed up", new TreeSet<>(byHand.handedUp()), up);
    }

    private void budgets() {
        lines(ProceduresByHand.RULES, new ProceduresByHand(tree).lines());
        BudgetsByHand byHand = new BudgetsByHand(tree);
        lines(BudgetsByHand.RULES, byHand.lines());
        for (Scope scope : tree.upwards()) {
            ChangeBurn burn =
                    review.findFact(scope.ref(), ChangeFacts.BURN).orElseThrow().value();
            Set<String> found = new TreeSet<>();
            burn.findTotal().ifPresent(line -> found.add(sum(line)));
            burn.stages().forEach(line -> found.add(sum(line)));
            compare("burn of " + scope.ref(), byHand.sums(scope), found);
        }
    }

    private void baselines() {
        Tree earlier = new Tree(snapshots.before(), PolicySet.defaults());
        BaselinesByHand byHand = new BaselinesByHand(tree, earlier, Corners.AS_OF);
        lines(BaselinesByHand.RULES, byHand.lines());
        for (Scope scope : tree.upwards()) {
            Set<String> found = new TreeSet<>();
            for (CoveredDifference one : review.findFact(scope.ref(), BaselineFacts.DIFFERENCES)
                    .orElseThrow()
                    .value()
                    .differences()) {
                BaselineDifference difference = one.difference();
                found.add(difference.field() + " " + text(difference.item()) + ": " + text(difference.from()) + " -> "
                        + text(difference.to()) + " " + one.coverage());
            }
            compare("differences of " + scope.ref(), byHand.coverage(scope), found);
        }
    }

    private void sums() {
        SumsByHand byHand = new SumsByHand(tree, Corners.AS_OF);
        for (Scope scope : tree.upwards()) {
            CumulativeChange sum = fact(scope, BaselineFacts.CUMULATIVE);
            compare(
                    "sums of " + scope.ref(),
                    Set.of(byHand.cumulative(scope)),
                    Set.of("cost " + sum.cost() + ", unknown " + sum.costUnknown() + ", foreign " + sum.foreignCosts()
                            + ", days " + sum.days() + ", unknown " + sum.daysUnknown()));
            List<String> ranked = new ArrayList<>();
            fact(scope, ChangeFacts.RANKING)
                    .ranked()
                    .forEach(one -> ranked.add(one.id().value()));
            compare("ranking of " + scope.ref(), Set.of(byHand.ranking(scope)), Set.of(ranked));
        }
    }

    private <T> T fact(Scope scope, FactKey<T> key) {
        return review.findFact(scope.ref(), key).orElseThrow().value();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String sum(BurnLine line) {
        return line.item() + " " + line.limit() + " spent " + line.spent() + " forecast " + line.forecast();
    }

    private void lines(Set<String> rules, Collection<Line> expected) {
        Set<Line> found = new TreeSet<>();
        review.result().findings().stream()
                .filter(finding -> rules.contains(finding.ruleId()))
                .map(Line::of)
                .forEach(found::add);
        found.forEach(line -> spoke.add(line.rule()));
        compare("finding", new TreeSet<>(expected), found);
    }

    private <T> void compare(String what, Set<T> expected, Set<T> found) {
        for (T one : expected) {
            if (found.contains(one)) {
                agreed++;
            } else {
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
