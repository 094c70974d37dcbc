package dev.pmo.rules.peer;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.reporting.ReportingPolicy;
import dev.pmo.rules.result.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What moved since last time: finishes, costs, judgements of delivery confidence, and what is in the list of work. */
final class MovementsByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "reporting.confidence-fell",
            "reporting.confidence-improved",
            "reporting.confidence-low",
            "reporting.cost-changed",
            "reporting.finish-moved-left",
            "reporting.finish-moved-right",
            "reporting.scope-gone",
            "reporting.scope-new");

    private final Tree tree;
    private final LocalDate asOf;
    private final List<String> told = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    MovementsByHand(Tree tree, Tree before, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        for (Scope scope : tree.upwards()) {
            low(scope);
            Scope was = before.find(scope);
            notJudged(scope, was == null ? null : latest(was));
            childrenNotJudged(scope);
            if (was != null) {
                finish(scope, was);
                cost(scope, was);
                confidence(scope, was);
                membership(scope, was);
            }
        }
    }

    List<String> told() {
        return told;
    }

    /** Where delivery confidence is withheld or missing, or cannot be set beside that of last time. */
    List<String> gaps() {
        return gaps;
    }

    private void say(String rule, Scope scope, Object subject, String words) {
        told.add(Line.of("reporting." + rule, scope, subject) + " " + words);
    }

    private void finish(Scope scope, Scope was) {
        LocalDate now = finish(scope.position().time());
        LocalDate then = finish(was.position().time());
        boolean takenAway = expected(scope.position().time()) == null
                && expected(was.position().time()) != null;
        if (now == null || then == null || now.equals(then) || takenAway) {
            return;
        }
        ReportingPolicy policy = tree.policy(ReportingPolicy.TYPE, scope);
        long days = ChronoUnit.DAYS.between(then, now);
        String words = " from " + then + " to " + now;
        if (days < 0) {
            say("finish-moved-left", scope, "", Severity.INFO + words);
        } else {
            Severity severity = days >= policy.highSlipDays()
                    ? Severity.HIGH
                    : days >= policy.mediumSlipDays() ? Severity.MEDIUM : Severity.LOW;
            say("finish-moved-right", scope, "", severity + words);
        }
    }

    /** As long as nothing is expected, what was agreed is. */
    private static @Nullable LocalDate finish(TimePosition time) {
        return expected(time) == null ? time.baselineFinish() : expected(time);
    }

    private static @Nullable LocalDate expected(TimePosition time) {
        return time.actualFinish() == null ? time.forecastFinish() : time.actualFinish();
    }

    /** A share of the cost of last time, which itself passes; any change of nothing is beyond each share. */
    private void cost(Scope scope, Scope was) {
        Money now = cost(scope);
        Money then = cost(was);
        boolean takenAway = scope.position().cost().forecast() == null
                && was.position().cost().forecast() != null;
        if (now == null || then == null || !now.sameCurrencyAs(then) || takenAway) {
            return;
        }
        ReportingPolicy policy = tree.policy(ReportingPolicy.TYPE, scope);
        BigDecimal change = now.amount().subtract(then.amount());
        BigDecimal passes =
                then.amount().abs().multiply(policy.costChangeShare().value());
        BigDecimal high =
                then.amount().abs().multiply(policy.highCostChangeShare().value());
        if (change.abs().compareTo(passes) > 0) {
            Severity severity =
                    change.signum() < 0 ? Severity.LOW : change.compareTo(high) > 0 ? Severity.HIGH : Severity.MEDIUM;
            say("cost-changed", scope, "", severity + " from " + then + " to " + now);
        }
    }

    private static @Nullable Money cost(Scope scope) {
        Money forecast = scope.position().cost().forecast();
        return forecast == null ? scope.position().cost().baseline() : forecast;
    }

    private @Nullable DeliveryConfidence latest(Scope scope) {
        DeliveryConfidence latest = null;
        for (DeliveryConfidence one : scope.governance().confidences()) {
            boolean known = one.date() == null || !one.date().isAfter(asOf);
            latest = known && (latest == null || !day(one).isBefore(day(latest))) ? one : latest;
        }
        return latest;
    }

    /** One without a date counts as the earliest, and of one day the one recorded last. */
    private static LocalDate day(DeliveryConfidence confidence) {
        return confidence.date() == null ? LocalDate.MIN : confidence.date();
    }

    private static boolean judged(@Nullable DeliveryConfidence confidence) {
        return confidence != null
                && confidence.rating() != ConfidenceRating.EXEMPT
                && confidence.rating() != ConfidenceRating.UNKNOWN;
    }

    private void confidence(Scope scope, Scope was) {
        DeliveryConfidence now = latest(scope);
        DeliveryConfidence then = latest(was);
        if (now == null || then == null || !judged(now) || !judged(then) || now.scale() != then.scale()) {
            return;
        }
        int worse = now.rating().compareTo(then.rating());
        if (worse != 0) {
            say(
                    worse > 0 ? "confidence-fell" : "confidence-improved",
                    scope,
                    "",
                    " from " + then.rating().inWords() + " to " + now.rating().inWords());
        }
    }

    private void gap(String rule, Scope scope, String reason) {
        gaps.add("reporting." + rule + "@" + scope.ref() + " " + reason);
    }

    /** Withheld is neither green nor missing, and the two scales are kept apart. */
    private void notJudged(Scope scope, @Nullable DeliveryConfidence then) {
        DeliveryConfidence now = latest(scope);
        if (now == null) {
            if (then != null) {
                gap(
                        "confidence-missing",
                        scope,
                        "no delivery confidence is recorded, while last time it was "
                                + then.rating().inWords());
            }
            return;
        }
        if (now.rating() == ConfidenceRating.UNKNOWN) {
            gap("confidence-missing", scope, "the delivery confidence is recorded as unknown");
        } else if (now.rating() == ConfidenceRating.EXEMPT) {
            gap("confidence-withheld", scope, "the delivery confidence is withheld");
        }
        if (then != null && judged(now) && judged(then) && now.scale() != then.scale()) {
            gap(
                    "confidence-fell",
                    scope,
                    "the scales of delivery confidence differ (" + then.scale().inWords() + " then, "
                            + now.scale().inWords()
                            + " now), and no mapping is defined");
        }
    }

    /** A child without any judgement is named beside others that have one. */
    private void childrenNotJudged(Scope scope) {
        List<String> without = new ArrayList<>();
        int active = 0;
        for (Scope child : scope.children()) {
            if (RatingsByHand.active(child)) {
                active++;
                if (latest(child) == null) {
                    without.add(child.ref().toString());
                }
            }
        }
        if (!without.isEmpty() && without.size() < active) {
            gap(
                    "confidence-missing",
                    scope,
                    "no delivery confidence is recorded for " + without.size() + " of " + active + " active children: "
                            + String.join(", ", without));
        }
    }

    private void low(Scope scope) {
        DeliveryConfidence now = latest(scope);
        if (now == null) {
            return;
        }
        boolean red = now.rating() == ConfidenceRating.RED && RatingsByHand.active(scope);
        boolean amberRed = now.rating() == ConfidenceRating.AMBER_RED && RatingsByHand.active(scope);
        if (red || amberRed) {
            int days = tree.policy(ReportingPolicy.TYPE, scope).confidenceReviewDays();
            LocalDate due = (now.date() == null ? asOf : now.date()).plusDays(days);
            Scope above = tree.above(scope);
            say("confidence-low", scope, "", (red && above != null ? above : scope).ref() + " by " + due);
        }
    }

    /** What hangs elsewhere now is gone from here, and new there. */
    private void membership(Scope scope, Scope was) {
        Tree now = new Tree(scope, PolicySet.defaults());
        Tree then = new Tree(was, PolicySet.defaults());
        comeOrGone("scope-new", scope, now, then);
        comeOrGone("scope-gone", scope, then, now);
    }

    /** What is in the one snapshot and not in the other; a scope between that is in both tells of it itself. */
    private void comeOrGone(String rule, Scope scope, Tree here, Tree there) {
        for (Scope one : here.upwards()) {
            Scope above = here.above(one);
            boolean toldBelow = false;
            for (Scope up = above; up != null && !up.ref().equals(scope.ref()); up = here.above(up)) {
                toldBelow |= there.find(up) != null;
            }
            if (above != null && there.find(one) == null && !toldBelow) {
                say(rule, scope, one.ref(), "");
            }
        }
    }
}
