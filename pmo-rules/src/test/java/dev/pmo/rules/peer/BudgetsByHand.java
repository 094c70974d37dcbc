package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.change.ChangeStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far change budgets are used up, and whether what was granted was for those who granted it. */
final class BudgetsByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "change.above-limit",
            "change.budget-overspent",
            "change.budget-short",
            "authority.change-budget-beyond-grant",
            "authority.tolerance-beyond-grant");

    private final Tree tree;
    private final List<Line> lines = new ArrayList<>();

    BudgetsByHand(Tree tree) {
        this.tree = tree;
        for (Scope scope : tree.upwards()) {
            if (!scope.profile().ended()) {
                burn(scope);
                grants(scope);
            }
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    private static boolean spent(Requests requests, ChangeRequest request) {
        ChangeStanding standing = requests.standing(request);
        return standing == ChangeStanding.APPROVED || standing == ChangeStanding.IMPLEMENTED;
    }

    /** The sums that are set aside, spent, and forecast: of the whole and of each stage. */
    Set<String> sums(Scope scope) {
        Set<String> sums = new TreeSet<>();
        ChangeBudget budget = scope.changes().budget();
        if (budget.total() != null) {
            sums.add(sum(scope, null, budget.total()));
        }
        for (StageAllowance stage : budget.stages()) {
            sums.add(sum(scope, stage.stage(), stage.amount()));
        }
        return sums;
    }

    private String sum(Scope scope, @Nullable StageId stage, Money limit) {
        Money spent = taken(scope, stage, limit, false);
        return (stage == null ? "" : stage) + " " + limit + " spent " + spent + " forecast "
                + taken(scope, stage, limit, true);
    }

    private Money taken(Scope scope, @Nullable StageId stage, Money limit, boolean withPending) {
        Requests requests = new Requests(tree, scope);
        Money sum = Money.zero(limit.currency());
        for (ChangeRequest request : requests.all()) {
            Money cost = Requests.impact(request).cost();
            boolean counts = request.funding() == ChangeFunding.CHANGE_BUDGET
                    && (stage == null || stage.equals(request.subject().stage()))
                    && (spent(requests, request) || (withPending && requests.pending(request)));
            if (counts && cost != null && cost.sameCurrencyAs(limit)) {
                sum = sum.plus(cost);
            }
        }
        return sum;
    }

    private void burn(Scope scope) {
        ChangeBudget budget = scope.changes().budget();
        if (budget.total() != null) {
            burn(scope, null, budget.total());
        }
        for (StageAllowance stage : budget.stages()) {
            burn(scope, stage.stage(), stage.amount());
        }
        Requests requests = new Requests(tree, scope);
        Money most = budget.perChange();
        for (ChangeRequest request : requests.all()) {
            Money cost = Requests.impact(request).cost();
            boolean counts = request.funding() == ChangeFunding.CHANGE_BUDGET
                    && (spent(requests, request) || requests.pending(request));
            if (counts && cost != null && most != null && cost.sameCurrencyAs(most) && cost.compareTo(most) > 0) {
                lines.add(Line.of("change.above-limit", scope, request.id()));
            }
        }
    }

    private void burn(Scope scope, @Nullable StageId stage, Money limit) {
        String subject = stage == null ? "" : "stage " + stage;
        if (taken(scope, stage, limit, false).compareTo(limit) > 0) {
            lines.add(Line.of("change.budget-overspent", scope, subject));
        } else if (taken(scope, stage, limit, true).compareTo(limit) > 0) {
            lines.add(Line.of("change.budget-short", scope, subject));
        }
    }

    private void grants(Scope scope) {
        AuthorityLadder ladder = new Requests(tree, scope).ladder();
        ChangeBudget budget = scope.changes().budget();
        Money held = budget.total();
        for (StageAllowance stage : held == null ? budget.stages() : List.<StageAllowance>of()) {
            held = held == null ? stage.amount() : held.plus(stage.amount());
        }
        Rung holder = Deciders.find(ladder, budget.setBy());
        for (Rung rung : holder == null ? ladder.rungs() : List.<Rung>of()) {
            if (rung.level() == scope.level() && rung.decides(DecisionKind.CHANGE)) {
                holder = rung;
            }
        }
        boolean none = holder != null && held != null && !holder.decides(DecisionKind.CHANGE);
        if (holder != null && (none || Deciders.more(held, holder.changeBudgetUpTo()))) {
            lines.add(Line.of("authority.change-budget-beyond-grant", scope, ""));
        }
        for (Tolerance tolerance : scope.governance().tolerances()) {
            grant(scope, "", tolerance, ladder);
        }
        if (scope instanceof Project project) {
            for (Stage stage : project.stages()) {
                for (Tolerance tolerance : stage.tolerances()) {
                    grant(scope, stage.id() + "/", tolerance, ladder);
                }
            }
        }
    }

    /** Tolerances for benefits are for the owner of the business case, and for those above. */
    private void grant(Scope scope, String of, Tolerance tolerance, AuthorityLadder ladder) {
        Rung rung = Deciders.find(ladder, tolerance.setBy());
        if (rung == null || (tolerance.above() == null && tolerance.below() == null)) {
            return;
        }
        Tolerance grant = rung.findTolerance(tolerance.aspect()).orElse(null);
        Rung owner = Deciders.find(ladder, ladder.businessCaseOwner());
        boolean benefits = tolerance.aspect() == ToleranceAspect.BENEFITS
                && (owner == null
                        || ladder.rungs().indexOf(rung) < ladder.rungs().indexOf(owner));
        if (benefits || !rung.decides(DecisionKind.TOLERANCE)) {
            lines.add(Line.of("authority.tolerance-beyond-grant", scope, of + tolerance.aspect()));
        } else if (grant != null) {
            if (wider(tolerance.above(), grant.above())) {
                lines.add(Line.of("authority.tolerance-beyond-grant", scope, of + tolerance.aspect() + "/above"));
            }
            if (wider(tolerance.below(), grant.below())) {
                lines.add(Line.of("authority.tolerance-beyond-grant", scope, of + tolerance.aspect() + "/below"));
            }
        }
    }

    /** A side that a grant leaves out is none; limits of different units cannot be compared. */
    private static boolean wider(@Nullable ToleranceLimit limit, @Nullable ToleranceLimit grant) {
        if (limit == null || grant == null) {
            return limit != null;
        }
        return limit.unit() == grant.unit() && limit.amount().compareTo(grant.amount()) > 0;
    }
}
