package dev.pmo.rules.peer;

import dev.pmo.core.structure.Scope;
import dev.pmo.rules.change.BurnLine;
import dev.pmo.rules.change.ChangeBurn;
import dev.pmo.rules.change.ChangeFacts;
import dev.pmo.rules.change.baseline.BaselineDifference;
import dev.pmo.rules.change.baseline.BaselineFacts;
import dev.pmo.rules.change.baseline.CoveredDifference;
import dev.pmo.rules.change.baseline.CumulativeChange;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A review of change control beside what is worked out by hand: where the two differ. */
final class ControlComparison {
    private final BesideReview beside;
    private final Tree tree;
    private final TwoSnapshots snapshots;

    private ControlComparison(TwoSnapshots snapshots, BesideReview beside, Tree tree) {
        this.snapshots = snapshots;
        this.beside = beside;
        this.tree = tree;
    }

    static ControlComparison of(TwoSnapshots snapshots, PolicySet policies) {
        ReviewRequest request = ReviewRequest.of(snapshots.now(), Corners.AS_OF)
                .withPolicies(policies)
                .withPrevious(snapshots.before());
        return new ControlComparison(snapshots, new BesideReview(request), new Tree(snapshots.now(), policies));
    }

    /** All that differs. */
    List<String> differences() {
        changes();
        budgets();
        baselines();
        sums();
        return beside.differences;
    }

    /** The rules of those compared that speak in the review. */
    Set<String> rulesThatSpeak() {
        differences();
        return beside.spoke;
    }

    private void changes() {
        ChangesByHand byHand = new ChangesByHand(tree, Corners.AS_OF);
        beside.lines(ChangesByHand.RULES, byHand.lines());
        beside.handedUp(ChangesByHand.ESCALATED, byHand.handedUp());
    }

    private void budgets() {
        beside.lines(ProceduresByHand.RULES, new ProceduresByHand(tree).lines());
        BudgetsByHand byHand = new BudgetsByHand(tree);
        beside.lines(BudgetsByHand.RULES, byHand.lines());
        for (Scope scope : tree.upwards()) {
            ChangeBurn burn = beside.fact(scope, ChangeFacts.BURN);
            Set<String> found = new TreeSet<>();
            burn.findTotal().ifPresent(line -> found.add(sum(line)));
            burn.stages().forEach(line -> found.add(sum(line)));
            beside.compare("burn of " + scope.ref(), byHand.sums(scope), found);
        }
    }

    private void baselines() {
        Tree earlier = new Tree(snapshots.before(), PolicySet.defaults());
        BaselinesByHand byHand = new BaselinesByHand(tree, earlier, Corners.AS_OF);
        beside.lines(BaselinesByHand.RULES, byHand.lines());
        for (Scope scope : tree.upwards()) {
            Set<String> found = new TreeSet<>();
            for (CoveredDifference one :
                    beside.fact(scope, BaselineFacts.DIFFERENCES).differences()) {
                BaselineDifference difference = one.difference();
                found.add(difference.field() + " " + text(difference.item()) + ": " + text(difference.from()) + " -> "
                        + text(difference.to()) + " " + one.coverage());
            }
            beside.compare("differences of " + scope.ref(), byHand.coverage(scope), found);
        }
    }

    private void sums() {
        SumsByHand byHand = new SumsByHand(tree, Corners.AS_OF);
        for (Scope scope : tree.upwards()) {
            CumulativeChange sum = beside.fact(scope, BaselineFacts.CUMULATIVE);
            beside.compare(
                    "sums of " + scope.ref(),
                    Set.of(byHand.cumulative(scope)),
                    Set.of("cost " + sum.cost() + ", unknown " + sum.costUnknown() + ", foreign " + sum.foreignCosts()
                            + ", days " + sum.days() + ", unknown " + sum.daysUnknown()));
            List<String> ranked = new ArrayList<>();
            beside.fact(scope, ChangeFacts.RANKING)
                    .ranked()
                    .forEach(one -> ranked.add(one.id().value()));
            beside.compare("ranking of " + scope.ref(), Set.of(byHand.ranking(scope)), Set.of(ranked));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String sum(BurnLine line) {
        return line.item() + " " + line.limit() + " spent " + line.spent() + " forecast " + line.forecast();
    }
}
