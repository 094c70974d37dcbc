package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Money;
import dev.pmo.rules.change.ChangeBurn.CostedChange;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Unassessed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what the change budget of a log pays for. */
final class BurnSum {

    /** What one change takes from the budget. */
    private record Spending(ChangeId id, @Nullable StageId stage, Money cost, boolean spent) {}

    private final ChangeBudget budget;
    private final @Nullable Currency currency;
    private final boolean mixed;
    private final List<Spending> spendings = new ArrayList<>();
    private final List<ChangeId> unpriced = new ArrayList<>();
    private final List<ChangeId> unfunded = new ArrayList<>();
    private final List<ChangeId> otherCurrency = new ArrayList<>();

    private BurnSum(ChangeBudget budget) {
        this.budget = budget;
        List<Currency> currencies = currencies(budget);
        this.mixed = currencies.size() > 1;
        this.currency = currencies.size() == 1 ? currencies.get(0) : null;
    }

    static ChangeBurn of(ChangeLog log, ChangeProcedure procedure) {
        BurnSum sum = new BurnSum(log.budget());
        for (ChangeRequest request : log.requests()) {
            ChangeStanding standing = procedure.standing(request.state());
            boolean spent = standing == ChangeStanding.APPROVED || standing == ChangeStanding.IMPLEMENTED;
            if (spent || (standing != null && standing.pending())) {
                sum.read(request, spent);
            }
        }
        return sum.result();
    }

    /** The currencies in which the budget is set. */
    private static List<Currency> currencies(ChangeBudget budget) {
        List<Money> sums = new ArrayList<>();
        if (budget.total() != null) {
            sums.add(budget.total());
        }
        if (budget.perChange() != null) {
            sums.add(budget.perChange());
        }
        budget.stages().forEach(stage -> sums.add(stage.amount()));
        return sums.stream().map(Money::currency).distinct().toList();
    }

    private void read(ChangeRequest request, boolean spent) {
        if (request.funding() == null && currency != null && spent) {
            unfunded.add(request.id());
        }
        if (request.funding() != ChangeFunding.CHANGE_BUDGET) {
            return;
        }
        ChangeAssessment assessment = request.assessment();
        Money cost = assessment == null ? null : assessment.impact().cost();
        if (cost == null) {
            unpriced.add(request.id());
        } else if (currency != null && !cost.currency().equals(currency)) {
            otherCurrency.add(request.id());
        } else {
            spendings.add(new Spending(request.id(), request.subject().stage(), cost, spent));
        }
    }

    private ChangeBurn result() {
        List<Unassessed> problems = new ArrayList<>();
        if (currency == null) {
            withoutBudget(problems);
            return new ChangeBurn(null, List.of(), null, List.of(), problems);
        }
        problem(
                problems,
                Unassessed.noData("no cost is assessed for the changes funded from the change budget"),
                unpriced);
        problem(problems, Unassessed.noData("who pays is not recorded for the approved changes"), unfunded);
        problem(
                problems,
                Unassessed.badData("the change budget is in " + currency.getCurrencyCode()
                        + ", in another currency are the changes"),
                otherCurrency);
        BurnLine total = budget.total() == null ? null : line("", budget.total(), spendings);
        return new ChangeBurn(total, stages(problems), budget.perChange(), aboveLimit(), problems);
    }

    private void withoutBudget(List<Unassessed> problems) {
        List<ChangeId> funded = new ArrayList<>(unpriced);
        spendings.forEach(spending -> funded.add(spending.id()));
        if (mixed) {
            problems.add(Unassessed.badData("the sums of the change budget are in different currencies"));
        } else {
            problem(
                    problems,
                    Unassessed.noData("no change budget is recorded, and funded from it are the changes"),
                    funded);
        }
    }

    private static void problem(List<Unassessed> problems, Unassessed reason, List<ChangeId> ids) {
        if (!ids.isEmpty()) {
            problems.add(new Unassessed(
                    reason.kind(),
                    reason.reason() + ": "
                            + Listed.of(ids.stream().distinct().sorted().toList())));
        }
    }

    private List<BurnLine> stages(List<Unassessed> problems) {
        Map<StageId, Money> allowances = new TreeMap<>();
        List<StageId> repeated = new ArrayList<>();
        for (StageAllowance allowance : budget.stages()) {
            if (allowances.putIfAbsent(allowance.stage(), allowance.amount()) != null) {
                repeated.add(allowance.stage());
            }
        }
        repeated.forEach(allowances::remove);
        if (!repeated.isEmpty()) {
            problems.add(Unassessed.badData("more than one allowance is set for: "
                    + Listed.of(repeated.stream().distinct().sorted().toList())));
        }
        List<BurnLine> lines = new ArrayList<>();
        allowances.forEach((stage, amount) -> lines.add(line(
                stage.value(),
                amount,
                spendings.stream()
                        .filter(spending -> stage.equals(spending.stage()))
                        .toList())));
        return lines;
    }

    private static BurnLine line(String item, Money limit, List<Spending> spendings) {
        Money spent = Money.zero(limit.currency());
        Money forecast = spent;
        for (Spending spending : spendings) {
            forecast = forecast.plus(spending.cost());
            spent = spending.spent() ? spent.plus(spending.cost()) : spent;
        }
        return new BurnLine(item, limit, spent, forecast);
    }

    private List<CostedChange> aboveLimit() {
        Money limit = budget.perChange();
        if (limit == null) {
            return List.of();
        }
        return spendings.stream()
                .filter(spending -> spending.cost().compareTo(limit) > 0)
                .map(spending -> new CostedChange(spending.id(), spending.cost()))
                .distinct()
                .sorted(Comparator.comparing(CostedChange::id).thenComparing(CostedChange::cost))
                .toList();
    }
}
