package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Part;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules on what moved since the snapshot of last time: finish and cost. */
final class MovementRules {

    private static final String SOURCE =
            "Sign of an office in trouble: things move to the right on the schedule. The numbers of days and the"
                    + " shares are this library's own defaults.";
    private static final Reads MOVEMENT =
            Reads.nothing().previousSnapshot().policy(ReportingPolicy.TYPE).sound(Part.POSITION);

    private MovementRules() {}

    static List<Rule> rules() {
        return List.of(movedRight(), movedLeft(), costChanged());
    }

    private static Rule movedRight() {
        return Rule.of(
                        "reporting.finish-moved-right",
                        "The finish is expected later than last time.",
                        MOVEMENT,
                        MovementRules::judgeMovedRight)
                .described(
                        "Many small slips, each within tolerance, add up unseen unless each is shown.",
                        "Last time 31 March, now 30 June: 91 days later, of high severity from 90 days.",
                        SOURCE);
    }

    private static Rule movedLeft() {
        return Rule.of(
                        "reporting.finish-moved-left",
                        "The finish is expected earlier than last time.",
                        MOVEMENT,
                        MovementRules::judgeMovedLeft)
                .described(
                        "Who waits for it may want to know; it may also be wishful.",
                        "Last time 30 June, now 31 May: 30 days earlier.",
                        SOURCE);
    }

    private static Verdict judgeMovedRight(Inputs inputs) {
        Scope previous = inputs.findPrevious().orElse(null);
        if (previous == null) {
            return Verdict.satisfied();
        }
        Dated before = Dated.of(previous, inputs.asOf());
        Dated after = Dated.of(inputs.scope(), inputs.asOf());
        if (before != null && after == null) {
            return Verdict.noData("no finish is recorded now, while one was recorded last time");
        }
        if (withdrawn(before, after)) {
            return Verdict.noData(
                    "no finish is expected now, only the agreed one is recorded, while one was expected last"
                            + " time");
        }
        if (before == null || after == null || !after.date().isAfter(before.date())) {
            return Verdict.satisfied();
        }
        ReportingPolicy policy = inputs.policy(ReportingPolicy.TYPE).value();
        long days = ChronoUnit.DAYS.between(before.date(), after.date());
        boolean high = days >= policy.highSlipDays();
        boolean medium = days >= policy.mediumSlipDays();
        Breach breach = moved(
                inputs,
                before,
                after,
                high ? Severity.HIGH : medium ? Severity.MEDIUM : Severity.LOW,
                "The finish moved right by {days} days, from {before} to {after}"
                        + (medium
                                ? "; from {threshold} days that is of " + (high ? "high" : "medium") + " severity"
                                : ""));
        return Verdict.breached(medium ? breach.with("threshold", slipThreshold(inputs, high)) : breach);
    }

    private static Premise slipThreshold(Inputs inputs, boolean high) {
        PolicyInForce<ReportingPolicy> policy = inputs.policy(ReportingPolicy.TYPE);
        return high
                ? inputs.threshold(policy, "highSlipDays", policy.value().highSlipDays())
                : inputs.threshold(policy, "mediumSlipDays", policy.value().mediumSlipDays());
    }

    private static Verdict judgeMovedLeft(Inputs inputs) {
        Scope previous = inputs.findPrevious().orElse(null);
        Dated before = previous == null ? null : Dated.of(previous, inputs.asOf());
        Dated after = Dated.of(inputs.scope(), inputs.asOf());
        if (before == null
                || after == null
                || withdrawn(before, after)
                || !after.date().isBefore(before.date())) {
            return Verdict.satisfied();
        }
        return Verdict.breached(moved(
                inputs,
                before,
                after,
                Severity.INFO,
                "The finish moved left by {days} days, from {before} to {after}"));
    }

    /** Whether what was expected last time is not said any more: what was agreed does not stand in for it. */
    private static boolean withdrawn(@Nullable Dated before, @Nullable Dated after) {
        return before != null && after != null && !before.agreed() && after.agreed();
    }

    private static Breach moved(Inputs inputs, Dated before, Dated after, Severity severity, String template) {
        Premise was = inputs.previousInput(before.path(), before.date());
        Premise is = inputs.input(after.path(), after.date());
        long days = Math.abs(ChronoUnit.DAYS.between(before.date(), after.date()));
        Premise moved = Premise.derived(
                ProofKind.FACT, "reporting.finishMoved", days, inputs.scope().ref(), List.of(was, is));
        return Breach.of(severity, template)
                .aspect(ToleranceAspect.TIME)
                .with("days", moved)
                .with("before", was)
                .with("after", is);
    }

    /** The finish of a scope as the movement is told by it, or {@code null} if none is recorded. */
    static @Nullable LocalDate finish(Scope scope, LocalDate asOf) {
        Dated dated = Dated.of(scope, asOf);
        return dated == null ? null : dated.date();
    }

    private record Dated(String path, LocalDate date) {

        private static final String AGREED = "position.time.baselineFinish";

        /** The finish as it happened, else as expected, else as agreed. */
        static @Nullable Dated of(Scope scope, LocalDate asOf) {
            TimePosition time = scope.position().time().asOf(asOf);
            if (time.actualFinish() != null) {
                return new Dated("position.time.actualFinish", time.actualFinish());
            }
            if (time.forecastFinish() != null) {
                return new Dated("position.time.forecastFinish", time.forecastFinish());
            }
            return time.baselineFinish() == null ? null : new Dated(AGREED, time.baselineFinish());
        }

        /** Whether nothing but what was agreed is known. */
        boolean agreed() {
            return path.equals(AGREED);
        }
    }

    private static Rule costChanged() {
        return Rule.of(
                        "reporting.cost-changed",
                        "The whole-life cost differs from that of last time by more than a share of it.",
                        MOVEMENT,
                        MovementRules::judgeCostChanged)
                .described(
                        "A new total may be a decision or a drift; either way the level above pays for it.",
                        "GBP 400 last time, GBP 460 now: a rise of 15%, with 10% passing unreported.",
                        SOURCE);
    }

    private static Verdict judgeCostChanged(Inputs inputs) {
        Scope previous = inputs.findPrevious().orElse(null);
        Money before = previous == null
                ? null
                : RollUpOfChildren.expected(previous.position().cost());
        Money after = RollUpOfChildren.expected(inputs.scope().position().cost());
        if (previous == null || before == null) {
            return Verdict.satisfied();
        }
        if (after == null) {
            return Verdict.noData("no whole-life cost is recorded now, while one was recorded last time");
        }
        Unassessed incomparable = incomparable(inputs.scope(), after, previous, before);
        if (incomparable != null) {
            return Verdict.notAssessable(incomparable);
        }
        Money change = after.minus(before);
        ReportingPolicy policy = inputs.policy(ReportingPolicy.TYPE).value();
        if (change.abs().compareTo(policy.costChangeShare().of(before.abs())) <= 0) {
            return Verdict.satisfied();
        }
        boolean rise = change.signum() > 0;
        boolean high =
                rise && change.abs().compareTo(policy.highCostChangeShare().of(before.abs())) > 0;
        Severity severity = high ? Severity.HIGH : rise ? Severity.MEDIUM : Severity.LOW;
        return Verdict.breached(costBreach(inputs, previous, before, after, severity));
    }

    /** Why the whole-life cost is not compared with that of last time; nothing if it is. */
    private static @Nullable Unassessed incomparable(Scope scope, Money after, Scope previous, Money before) {
        if (previous.position().cost().forecast() != null
                && scope.position().cost().forecast() == null) {
            return Unassessed.noData(
                    "no whole-life cost is expected now, only the agreed one is recorded, while one was"
                            + " expected last time");
        }
        if (!after.sameCurrencyAs(before)) {
            return Unassessed.badData("the currency of the whole-life cost differs from last time: "
                    + before.currency().getCurrencyCode() + " then, "
                    + after.currency().getCurrencyCode() + " now");
        }
        return scope.position()
                .findChangeOfPrices(previous.position())
                .map(change -> Unassessed.noData("the whole-life cost is not compared with last time: " + change))
                .orElse(null);
    }

    private static Breach costBreach(Inputs inputs, Scope previous, Money before, Money after, Severity severity) {
        boolean rise = after.compareTo(before) > 0;
        Premise was = inputs.previousInput(costPath(previous), before);
        Premise is = inputs.input(costPath(inputs.scope()), after);
        PolicyInForce<ReportingPolicy> policy = inputs.policy(ReportingPolicy.TYPE);
        Premise passes =
                inputs.threshold(policy, "costChangeShare", policy.value().costChangeShare());
        String words = "The whole-life cost " + (rise ? "rose" : "fell");
        if (before.signum() == 0) {
            return Breach.of(severity, words + " from {before} to {after}, of which no share of last time can be told")
                    .aspect(ToleranceAspect.COST)
                    .with("before", was)
                    .with("after", is);
        }
        Premise share = Premise.derived(
                ProofKind.FACT,
                "reporting.costChange",
                share(before, after),
                inputs.scope().ref(),
                List.of(was, is));
        return Breach.of(severity, words + " by {share}, from {before} to {after}; up to {passes} passes unreported")
                .aspect(ToleranceAspect.COST)
                .with("share", share)
                .with("before", was)
                .with("after", is)
                .with("passes", passes);
    }

    /** The share for showing, to a tenth of a percent; it was judged exactly before. */
    private static Ratio share(Money before, Money after) {
        BigDecimal exact =
                after.minus(before).abs().amount().divide(before.abs().amount(), MathContext.DECIMAL128);
        return Ratio.of(exact.setScale(3, RoundingMode.HALF_UP));
    }

    private static String costPath(Scope scope) {
        return scope.position().cost().forecast() != null ? "position.cost.forecast" : "position.cost.baseline";
    }
}
