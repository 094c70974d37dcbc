package dev.pmo.rules.change;

import dev.pmo.core.value.Dates;
import dev.pmo.rules.change.ChangeBurn.CostedChange;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** Rules about the sum set aside for changes. */
final class BudgetRules {

    private static final Reads READS = ChangeJudge.READS.fact(ChangeFacts.BURN);
    private static final String SOURCE =
            "Change budget, with limits for one change and for a stage: PRINCE2, issue practice";

    private BudgetRules() {}

    static List<Rule> all() {
        return List.of(overspent(), tooSmall(), aboveLimit());
    }

    private static Rule overspent() {
        return Rule.of(
                        "change.budget-overspent",
                        "What is approved or done from the change budget exceeds it, or the allowance of a stage.",
                        READS,
                        inputs -> lines(inputs, BurnLine::overspent, BudgetRules::overspentLine))
                .described(
                        "The change authority has spent what it was not given.",
                        "GBP 20,000 set aside: GBP 20,000 approved is within it, GBP 20,001 is not.",
                        SOURCE);
    }

    private static Rule tooSmall() {
        return Rule.of(
                        "change.budget-short",
                        "What is pending does not fit into what is left of the change budget, or of the allowance of"
                                + " a stage.",
                        READS,
                        inputs -> lines(inputs, BurnLine::wouldBeOverspent, BudgetRules::shortLine))
                .described(
                        "Not all that is asked for can be paid: what comes first has to be said before it is spent.",
                        "GBP 20,000 set aside, 15,000 approved, 6,000 pending.",
                        SOURCE);
    }

    /** Makes a breach of a line. */
    private interface LineBreach {
        Breach of(ChangeJudge judge, Fact<ChangeBurn> burn, BurnLine line);
    }

    private static Verdict lines(Inputs inputs, Predicate<BurnLine> wrong, LineBreach breach) {
        Fact<ChangeBurn> burn = inputs.fact(ChangeFacts.BURN);
        List<BurnLine> lines = burn.value().lines();
        if (lines.isEmpty() || inputs.scope().profile().ended()) {
            return Verdict.satisfied();
        }
        ChangeJudge judge = ChangeJudge.of(inputs);
        return ChangeJudge.verdict(lines.stream()
                .filter(wrong)
                .map(line -> breach.of(judge, burn, line))
                .toList());
    }

    private static Breach overspentLine(ChangeJudge judge, Fact<ChangeBurn> burn, BurnLine line) {
        return line(judge, burn, line, Severity.HIGH, "{spent} is spent from the {budget} of {limit}")
                .decide(
                        "Whether the {budget} is raised",
                        Dates.plusDays(judge.asOf, judge.policy.periods().response()),
                        Intervention.REVIEW);
    }

    private static Breach shortLine(ChangeJudge judge, Fact<ChangeBurn> burn, BurnLine line) {
        return line(
                        judge,
                        burn,
                        line,
                        Severity.MEDIUM,
                        "{forecast} is spent or pending from the {budget} of {limit}, of which {spent} is spent")
                .with("forecast", burn.part("forecast" + key(line), line.forecast()));
    }

    private static Breach line(
            ChangeJudge judge, Fact<ChangeBurn> burn, BurnLine line, Severity severity, String text) {
        boolean whole = line.item().isEmpty();
        String path = whole ? "changes.budget.total" : "changes.budget.stages[" + line.item() + "].amount";
        return Breach.of(severity, text)
                .subject(whole ? "" : "stage " + line.item())
                .with("spent", burn.part("spent" + key(line), line.spent()))
                .with(
                        "budget",
                        burn.part(
                                "budget" + key(line),
                                whole ? "change budget" : "change budget of stage " + line.item()))
                .with("limit", judge.inputs.input(path, line.limit()));
    }

    private static String key(BurnLine line) {
        return line.item().isEmpty() ? "" : "[" + line.item() + "]";
    }

    private static Rule aboveLimit() {
        return Rule.of(
                        "change.above-limit",
                        "A change costs more than one change may take from the change budget.",
                        READS,
                        BudgetRules::judgeLimit)
                .described(
                        "The limit keeps what matters with the board.",
                        "GBP 5,000 for one change: one of GBP 5,000 is within it, one of GBP 5,001 is not.",
                        SOURCE);
    }

    private static Verdict judgeLimit(Inputs inputs) {
        Fact<ChangeBurn> burn = inputs.fact(ChangeFacts.BURN);
        if (burn.value().aboveLimit().isEmpty()) {
            return Verdict.satisfied();
        }
        return ChangeJudge.judged(inputs, (judge, request, standing) -> {
            List<CostedChange> costs = burn.value().aboveLimit().stream()
                    .filter(change -> change.id().equals(request.id()))
                    .toList();
            return costs.isEmpty()
                    ? null
                    : judge.about(request, "takes {cost} from the change budget, of which one change may take {limit}")
                            .with(
                                    "cost",
                                    judge.field(
                                            request,
                                            "assessment.impact.cost",
                                            costs.get(0).cost()))
                            .with(
                                    "limit",
                                    judge.inputs.input(
                                            "changes.budget.perChange",
                                            String.valueOf(burn.value().perChange())));
        });
    }
}
