package dev.pmo.rules.change.baseline;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.TolerancesInForce;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules on what approved changes add up to. */
final class CumulativeRules {

    private static final String SOURCE = "Common practice of change control: small changes are tested against tolerance"
            + " in aggregate. The share is this library's own default.";

    /** What the changes come to in one aspect, as numbers of one unit, and in words. */
    private record Sum(
            ToleranceAspect aspect,
            int count,
            BigDecimal size,
            BigDecimal largest,
            String text,
            String largestText,
            @Nullable BigDecimal original,
            String originalText,
            String origin,
            @Nullable Money unit) {}

    private CumulativeRules() {}

    static List<Rule> rules() {
        return List.of(overTolerance(), large());
    }

    private static Rule overTolerance() {
        return Rule.of(
                        "baseline.cumulative-change-over-tolerance",
                        "The approved changes add up to more than the tolerance of cost or time.",
                        Reads.nothing()
                                .fact(BaselineFacts.CUMULATIVE)
                                .fact(ToleranceFacts.IN_FORCE)
                                .policy(BaselinePolicy.TYPE),
                        CumulativeRules::judgeTolerance)
                .described(
                        "Each may lie within what a manager may decide; together they take the work outside of what"
                                + " the level above agreed to bear, without it being asked. Tolerance is measured from the"
                                + " original baseline, which is the value before the first of the changes. Of less"
                                + " severity where one of the changes goes beyond the tolerance by itself and so was"
                                + " seen.",
                        "Twelve changes of GBP 1,000 each against GBP 100,000 and a tolerance of 10%: GBP 12,000.",
                        SOURCE);
    }

    private static Rule large() {
        return Rule.of(
                        "baseline.cumulative-change-large",
                        "The approved changes add up to a large share of the original baseline.",
                        Reads.nothing().fact(BaselineFacts.CUMULATIVE).policy(BaselinePolicy.TYPE),
                        CumulativeRules::judgeShare)
                .described(
                        "It is no longer the work that was agreed; the case for it may be another one.",
                        "GBP 30,000 of approved changes on GBP 100,000: 30%, with 25% as the limit.",
                        SOURCE);
    }

    private static List<Sum> sums(CumulativeChange all) {
        List<Sum> sums = new ArrayList<>(2);
        Money cost = all.cost();
        Money largest = all.largestCost();
        if (cost != null && largest != null) {
            Money original = all.original().cost();
            sums.add(new Sum(
                    ToleranceAspect.COST,
                    all.costChanges(),
                    cost.amount(),
                    largest.amount(),
                    cost.toString(),
                    largest.toString(),
                    original == null ? null : original.abs().amount(),
                    AgreedText.of(original),
                    all.original().costOrigin(),
                    cost));
        }
        Long days = all.days();
        if (days != null) {
            Optional<Long> duration = all.original().findDuration();
            sums.add(new Sum(
                    ToleranceAspect.TIME,
                    all.dayChanges(),
                    BigDecimal.valueOf(days),
                    BigDecimal.valueOf(all.largestDays()),
                    Wording.days(days),
                    Wording.days(all.largestDays()),
                    duration.map(BigDecimal::valueOf).orElse(null),
                    duration.map(Wording::days).orElse(""),
                    all.original().finishOrigin(),
                    null));
        }
        return sums;
    }

    private static Verdict judgeTolerance(Inputs inputs) {
        Fact<CumulativeChange> fact = inputs.fact(BaselineFacts.CUMULATIVE);
        if (fact.value().changes() == 0 || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        for (Sum sum : sums(fact.value())) {
            Tolerance tolerance = tolerance(inputs, sum.aspect());
            boolean above = sum.size().signum() >= 0;
            ToleranceLimit limit = tolerance == null ? null : above ? tolerance.above() : tolerance.below();
            BigDecimal allowed = limit == null ? null : allowed(limit, sum);
            if (limit != null && allowed != null && sum.size().abs().compareTo(allowed) > 0) {
                boolean unseen = sum.largest().compareTo(allowed) <= 0;
                breaches.add(overTolerance(inputs, fact, sum, limit, above, unseen ? Severity.HIGH : Severity.MEDIUM));
            }
        }
        Verdict verdict = Verdict.of(breaches);
        for (Unassessed left : unknown(inputs, fact.value())) {
            verdict = verdict.except(left);
        }
        return verdict;
    }

    private static @Nullable Tolerance tolerance(Inputs inputs, ToleranceAspect aspect) {
        return inputs.fact(ToleranceFacts.IN_FORCE).value().find(aspect).orElse(null);
    }

    private static @Nullable BigDecimal allowed(ToleranceLimit limit, Sum sum) {
        return switch (limit.unit()) {
            case SHARE -> sum.original() == null ? null : limit.amount().multiply(sum.original());
            case MONEY ->
                sum.unit() != null
                                && limit.findMoney()
                                        .filter(sum.unit()::sameCurrencyAs)
                                        .isPresent()
                        ? limit.amount()
                        : null;
            case DAYS -> sum.aspect() == ToleranceAspect.TIME ? limit.amount() : null;
            case NUMBER -> null;
        };
    }

    private static Breach overTolerance(
            Inputs inputs,
            Fact<CumulativeChange> fact,
            Sum sum,
            ToleranceLimit limit,
            boolean above,
            Severity severity) {
        String side = above ? "above" : "below";
        Fact<TolerancesInForce> tolerances = inputs.fact(ToleranceFacts.IN_FORCE);
        PolicyInForce<BaselinePolicy> policy = inputs.policy(BaselinePolicy.TYPE);
        int days = policy.value().responseDays();
        boolean standing = tolerances.value().isStanding(sum.aspect());
        String measured = sum.original() == null ? "" : ", measured from {original}";
        Breach breach = Breach.of(
                        severity,
                        "Approved changes ({count}) alter the agreed " + word(sum) + " by {sum} in all" + measured
                                + ", beyond the tolerance of {limit} " + side + (standing ? " (standing)" : "")
                                + "; the largest alone is {largest}; a decision is due within {days} days")
                .subject(sum.aspect())
                .aspect(sum.aspect())
                .with("count", fact.part("changes of " + word(sum), sum.count()))
                .with("sum", fact.part(word(sum), sum.text()))
                .with(
                        "limit",
                        standing
                                ? tolerances.part(sum.aspect() + "." + side, limit)
                                : inputs.input("governance.tolerances[" + sum.aspect() + "]." + side, limit))
                .with("largest", fact.part("largest " + word(sum), sum.largestText()))
                .with("days", inputs.threshold(policy, "responseDays", days))
                .decide(
                        "Whether what was agreed still holds after {sum} of approved changes",
                        Dates.plusDays(inputs.asOf(), days),
                        Intervention.REVIEW);
        return sum.original() == null ? breach : breach.with("original", original(fact, sum));
    }

    private static Premise original(Fact<CumulativeChange> fact, Sum sum) {
        return fact.part(
                "original " + word(sum),
                sum.originalText(),
                List.of(fact.part("original " + word(sum) + " is taken from", sum.origin())));
    }

    private static String word(Sum sum) {
        return sum.aspect() == ToleranceAspect.COST ? "cost" : "finish";
    }

    /** What the sums leave out, told only where there is a tolerance to test them against. */
    private static List<Unassessed> unknown(Inputs inputs, CumulativeChange all) {
        List<Unassessed> unknown = new ArrayList<>(0);
        if (tolerance(inputs, ToleranceAspect.COST) != null) {
            if (all.costUnknown() > 0) {
                unknown.add(Unassessed.noData("of " + all.changes()
                        + " approved changes the effect on cost is not known of " + all.costUnknown()));
            }
            if (all.foreignCosts() > 0) {
                unknown.add(Unassessed.badData("of " + all.changes()
                        + " approved changes the effect on cost is in another currency of " + all.foreignCosts()));
            }
        }
        if (tolerance(inputs, ToleranceAspect.TIME) != null && all.daysUnknown() > 0) {
            unknown.add(Unassessed.noData("of " + all.changes()
                    + " approved changes the effect on the finish is not known of " + all.daysUnknown()));
        }
        return unknown;
    }

    private static Verdict judgeShare(Inputs inputs) {
        Fact<CumulativeChange> fact = inputs.fact(BaselineFacts.CUMULATIVE);
        if (fact.value().changes() == 0 || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        PolicyInForce<BaselinePolicy> policy = inputs.policy(BaselinePolicy.TYPE);
        Ratio limit = policy.value().maximumCumulativeShare();
        List<Breach> breaches = new ArrayList<>();
        for (Sum sum : sums(fact.value())) {
            BigDecimal original = sum.original();
            if (original != null
                    && original.signum() > 0
                    && sum.size().abs().compareTo(limit.value().multiply(original)) > 0) {
                breaches.add(Breach.of(
                                Severity.MEDIUM,
                                "Approved changes ({count}) alter the agreed " + word(sum)
                                        + " by {sum} in all, {share} of the original {original}; {limit} is the limit")
                        .subject(sum.aspect())
                        .aspect(sum.aspect())
                        .with("count", fact.part("changes of " + word(sum), sum.count()))
                        .with("sum", fact.part(word(sum), sum.text()))
                        .with("share", fact.part(word(sum) + " share", share(sum.size(), original)))
                        .with("original", original(fact, sum))
                        .with("limit", inputs.threshold(policy, "maximumCumulativeShare", limit)));
            }
        }
        return Verdict.of(breaches);
    }

    /** For showing, to a tenth of a percent; it was judged exactly before. */
    static Ratio share(BigDecimal part, BigDecimal whole) {
        return Ratio.of(part.abs().divide(whole, MathContext.DECIMAL128).setScale(3, RoundingMode.HALF_UP));
    }
}
