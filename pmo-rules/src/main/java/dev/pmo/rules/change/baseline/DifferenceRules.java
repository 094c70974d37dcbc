package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules on what was agreed and differs from last time without an approved change that accounts for it. */
final class DifferenceRules {

    static final String SOURCE = "UK Government Teal Book, chapter 22 (change control): only beneficial or necessary"
            + " changes to a baseline, control introduced progressively; sign of an office in trouble:"
            + " uncontrolled change is happening.";

    private static final int APPROVALS_NAMED = 3;
    private static final Reads DIFFERENCES =
            Reads.nothing().fact(BaselineFacts.DIFFERENCES).policy(BaselinePolicy.TYPE);

    private static final Verdict NOT_COMPARED =
            Verdict.noData("no earlier snapshot of it is given to compare what was agreed with");

    private DifferenceRules() {}

    static List<Rule> rules() {
        return List.of(uncontrolled(), beyondApproval(), beforeDecision(), notCompared());
    }

    private static Rule uncontrolled() {
        return Rule.of(
                        "baseline.uncontrolled-change",
                        "Something that was agreed differs from last time, and no approved change speaks of it.",
                        DIFFERENCES,
                        inputs -> judge(inputs, Coverage::uncontrolled, DifferenceRules::uncontrolled))
                .described(
                        "Who agreed to the baseline is not told that it is another one now; what is reported against"
                                + " it looks better than it is. A decision that was not for those who took it is none; it"
                                + " is named. Of less severity where no change request is recorded at all: the log may be"
                                + " kept elsewhere.",
                        "Agreed cost GBP 100 last time, GBP 120 now, no approved change from the one to the other; or"
                                + " one approved by a project manager who may approve up to GBP 10.",
                        SOURCE);
    }

    private static Rule beyondApproval() {
        return Rule.of(
                        "baseline.change-beyond-approval",
                        "Something that was agreed changed otherwise than was approved.",
                        DIFFERENCES,
                        inputs -> judge(inputs, coverage -> coverage == Coverage.OTHER_VALUES, DifferenceRules::beyond))
                .described(
                        "An approval is of a value, not of a wish; what goes beyond it was not decided.",
                        "Approved: agreed cost from GBP 100 to GBP 110; changed to GBP 120.",
                        SOURCE);
    }

    private static Rule beforeDecision() {
        return Rule.of(
                        "baseline.changed-before-decision",
                        "Something that was agreed changed before the change was decided, or its decision has no date.",
                        DIFFERENCES,
                        inputs -> judge(inputs, coverage -> coverage == Coverage.NOT_IN_TIME, DifferenceRules::early))
                .described(
                        "A decision that comes after the deed can only be taken in one way.",
                        "The finish moved with effect from 1 October; the change was decided on 20 October.",
                        SOURCE);
    }

    private static Rule notCompared() {
        return Rule.of(
                        "baseline.not-compared",
                        "Something is agreed, but no earlier snapshot is given to compare it with, or its amounts are"
                                + " in other prices now.",
                        Reads.nothing().fact(BaselineFacts.DIFFERENCES).previousSnapshot(),
                        DifferenceRules::judgeCompared)
                .described(
                        "Whether anything changed without a decision is then unknown; that is not the same as no"
                                + " change.",
                        "The first review of a portfolio, or a project that was not in the snapshot of last time; costs"
                                + " that were as paid, and are in 2024/25 real prices now.",
                        SOURCE);
    }

    private static Verdict judgeCompared(Inputs inputs) {
        boolean compared = inputs.fact(BaselineFacts.DIFFERENCES).value().compared();
        if (!inputs.scope().profile().mayBeActive() || !AgreedValues.anythingIn(inputs.scope())) {
            return Verdict.satisfied();
        }
        if (!compared) {
            return NOT_COMPARED;
        }
        return inputs.findPrevious()
                .flatMap(previous -> inputs.scope().position().findChangeOfPrices(previous.position()))
                .map(change -> Verdict.noData("what is agreed in money is not compared with last time: " + change))
                .orElse(Verdict.satisfied());
    }

    private static Verdict judge(Inputs inputs, Predicate<Coverage> which, Wording wording) {
        Fact<BaselineReview> fact = inputs.fact(BaselineFacts.DIFFERENCES);
        if (fact.value().differences().isEmpty()) {
            return Verdict.satisfied();
        }
        List<CoveredDifference> found = fact.value().with(which);
        Map<BaselineField, List<CoveredDifference>> byField = new EnumMap<>(BaselineField.class);
        for (CoveredDifference one : found) {
            byField.computeIfAbsent(one.difference().field(), key -> new ArrayList<>())
                    .add(one);
        }
        List<Breach> breaches = new ArrayList<>(byField.size());
        byField.forEach((field, all) -> breaches.add(breach(inputs, fact, field, all, wording)));
        return Verdict.of(breaches);
    }

    /** What a rule says of the differences of one field. */
    private interface Wording {
        Said of(Inputs inputs, BaselineReview review, BaselineField field, CoveredDifference one);
    }

    /** How it weighs, what is said of all, what of one, and what is added at the end. */
    private record Said(Severity severity, String predicate, String one, String end) {}

    private static Said uncontrolled(Inputs inputs, BaselineReview review, BaselineField field, CoveredDifference one) {
        boolean recorded = review.changesRecorded();
        Severity weight = BaselinePaths.weight(field);
        String asked =
                one.by().stream().limit(APPROVALS_NAMED).map(Approval::standing).collect(Collectors.joining(", "));
        return new Said(
                recorded ? weight : BaselinePaths.lower(weight),
                " changed without an approved change",
                asked,
                recorded ? "" : "; no change request is recorded");
    }

    private static Said beyond(Inputs inputs, BaselineReview review, BaselineField field, CoveredDifference one) {
        String approved = one.by().stream()
                .limit(APPROVALS_NAMED)
                .map(by -> by.source() + " approved " + by.values())
                .collect(Collectors.joining(", "));
        return new Said(BaselinePaths.weight(field), " changed otherwise than was approved", approved, "");
    }

    private static Said early(Inputs inputs, BaselineReview review, BaselineField field, CoveredDifference one) {
        String late = one.by().stream()
                .filter(by -> !by.inTime(one.setOn(), inputs.asOf()))
                .limit(APPROVALS_NAMED)
                .map(by -> by.lateness(one.setOn(), inputs.asOf()))
                .collect(Collectors.joining(", "));
        Severity weight = BaselinePaths.lower(BaselinePaths.weight(field));
        return new Said(weight, " changed before the change was decided", late, "");
    }

    private static Breach breach(
            Inputs inputs,
            Fact<BaselineReview> fact,
            BaselineField field,
            List<CoveredDifference> all,
            Wording wording) {
        PolicyInForce<BaselinePolicy> policy = inputs.policy(BaselinePolicy.TYPE);
        int named = Math.min(all.size(), policy.value().itemsNamed());
        StringBuilder words = new StringBuilder();
        List<Premise> causes = new ArrayList<>();
        for (CoveredDifference one : all.subList(0, named)) {
            String said = wording.of(inputs, fact.value(), field, one).one();
            words.append(words.length() == 0 ? "" : "; ")
                    .append(one.difference().words());
            words.append(said.isEmpty() ? "" : " (" + said + ")");
            causes.addAll(premises(inputs, one));
        }
        if (all.size() > named) {
            words.append("; and ").append(all.size() - named).append(" more");
            causes.add(inputs.threshold(policy, "itemsNamed", named));
        }
        Said said = wording.of(inputs, fact.value(), field, all.get(0));
        boolean several = all.size() > 1;
        boolean moved = all.get(0).difference().kind() == DifferenceKind.CHANGED;
        Breach breach = Breach.of(
                        said.severity(),
                        BaselinePaths.words(field) + said.predicate() + (several ? " ({count}): " : moved ? ", " : ": ")
                                + "{changes}" + said.end())
                .subject(field)
                .with("changes", fact.part(field.name(), words.toString(), causes));
        ToleranceAspect aspect = BaselinePaths.aspect(field);
        breach = aspect == null ? breach : breach.aspect(aspect);
        return several ? breach.with("count", fact.part(field + ".count", all.size(), causes)) : breach;
    }

    private static List<Premise> premises(Inputs inputs, CoveredDifference one) {
        BaselineDifference difference = one.difference();
        String path = BaselinePaths.of(difference.field(), difference.item());
        List<Premise> premises = new ArrayList<>();
        premises.add(inputs.previousInput(path, AgreedText.orNotStated(difference.from())));
        premises.add(inputs.input(path, AgreedText.orNotStated(difference.to())));
        for (Approval by : one.by().subList(0, Math.min(one.by().size(), APPROVALS_NAMED))) {
            String decided = by.decided() == null ? "" : ", decided on " + by.decided();
            premises.add(Premise.leaf(ProofKind.INPUT, by.path(), by.state() + decided, by.log(), null));
        }
        return premises;
    }
}
