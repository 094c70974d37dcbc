package dev.pmo.rules.authority;

import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Whether the change budget that is recorded is one that its authority may hold. */
final class ChangeBudgetRules {

    static final String BEYOND_GRANT = "authority.change-budget-beyond-grant";

    private ChangeBudgetRules() {}

    static Rule beyondGrant() {
        return Rule.of(
                        BEYOND_GRANT,
                        "The change budget is more than the authority that holds it may hold.",
                        Reads.nothing().fact(AuthorityFacts.LADDER),
                        ChangeBudgetRules::judge)
                .described(
                        "Whoever may hold only so much cannot be given more to spend on changes, and whoever decides"
                                + " no changes holds nothing. Compared is the authority that the record names as having"
                                + " set the budget; where it names none of the ladder, the highest of the level of the"
                                + " scope that decides changes. Where there is no such authority either, this rule has"
                                + " nothing to compare. Without a sum the allowances of the stages are added up.",
                        "The project board may hold GBP 80,000 for changes: GBP 80,000 is within that, GBP 80,001 is"
                                + " not.",
                        "Change budget and its delegation to a change authority: PRINCE2, issue practice");
    }

    private static Verdict judge(Inputs inputs) {
        ChangeBudget budget = inputs.scope().changes().budget();
        boolean none = budget.total() == null && budget.stages().isEmpty();
        if (none || inputs.scope().profile().ended()) {
            return Verdict.satisfied();
        }
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        if (ladder.value().isBeyond(budget.setBy())) {
            return Verdict.satisfied();
        }
        Rung setter = ladder.value().find(budget.setBy()).orElse(null);
        Rung holder = setter == null ? highest(ladder.value(), inputs.scope().level()) : setter;
        if (holder == null || (holder.decides(DecisionKind.CHANGE) && holder.changeBudgetUpTo() == null)) {
            return Verdict.satisfied();
        }
        Money sum = budget.total() == null ? sum(budget) : budget.total();
        if (sum == null) {
            return Verdict.notAssessable(
                    Unassessed.badData("the allowances of the stages cannot be added up to a change"
                            + " budget: " + budget.stages().size() + " allowances of "
                            + Listed.of(budget.stages().stream()
                                    .map(StageAllowance::amount)
                                    .toList())));
        }
        Money limit = holder.changeBudgetUpTo();
        if (limit != null && holder.decides(DecisionKind.CHANGE) && !limit.sameCurrencyAs(sum)) {
            return Verdict.notAssessable(Unassessed.badData("the change budget of " + sum + " and the " + limit
                    + " that the " + holder.name() + " may hold are in different currencies"));
        }
        return mayHold(holder, sum)
                ? Verdict.satisfied()
                : Verdict.breached(breach(inputs, ladder, holder, setter != null, sum));
    }

    /** The highest authority of a level that decides changes. */
    private static @Nullable Rung highest(AuthorityLadder ladder, Level level) {
        Rung highest = null;
        for (Rung rung : ladder.rungs()) {
            highest = rung.level() == level && rung.decides(DecisionKind.CHANGE) ? rung : highest;
        }
        return highest;
    }

    /** All allowances together; nothing if they are in different currencies, or a stage has two. */
    private static @Nullable Money sum(ChangeBudget budget) {
        Money sum = null;
        for (StageAllowance allowance : budget.stages()) {
            if (sum != null && !sum.sameCurrencyAs(allowance.amount())) {
                return null;
            }
            sum = sum == null ? allowance.amount() : sum.plus(allowance.amount());
        }
        long stages =
                budget.stages().stream().map(StageAllowance::stage).distinct().count();
        return stages == budget.stages().size() ? sum : null;
    }

    private static Breach breach(Inputs inputs, Fact<AuthorityLadder> ladder, Rung holder, boolean named, Money sum) {
        boolean decides = holder.decides(DecisionKind.CHANGE);
        String path = "rungs[" + holder.name() + "]." + (decides ? "changeBudgetUpTo" : "decides");
        Object limit = decides && holder.changeBudgetUpTo() != null ? holder.changeBudgetUpTo() : "none";
        ChangeBudget budget = inputs.scope().changes().budget();
        String needed = ladder.value().rungs().stream()
                .filter(rung -> mayHold(rung, sum))
                .findFirst()
                .map(rung -> "the " + rung.name())
                .orElse(ladder.value().beyondInWords());
        Premise rung = named
                ? inputs.input("changes.budget.setBy", holder.name())
                : ladder.part("rungs[" + holder.name() + "].name", holder.name());
        return Breach.of(
                        Severity.MEDIUM,
                        named
                                ? "The change budget of {amount} was set by {rung}, which may hold {limit}; it is for"
                                        + " {needed}"
                                : "The change budget of {amount} is more than the {limit} that the {rung}, the highest"
                                        + " authority of this level, may hold; it is for {needed}")
                .with(
                        "amount",
                        inputs.input(budget.total() == null ? "changes.budget.stages" : "changes.budget.total", sum))
                .with("rung", rung)
                .with("limit", ladder.part(path, limit))
                .with("needed", ladder.part("changeBudget.needed", needed));
    }

    private static boolean mayHold(Rung rung, Money sum) {
        Money limit = rung.changeBudgetUpTo();
        return rung.decides(DecisionKind.CHANGE)
                && (limit == null || (limit.sameCurrencyAs(sum) && sum.compareTo(limit) <= 0));
    }
}
