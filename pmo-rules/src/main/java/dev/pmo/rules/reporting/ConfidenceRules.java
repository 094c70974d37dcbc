package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Part;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rules on delivery confidence: a recorded judgement that is compared and shown, never computed. */
final class ConfidenceRules {

    private static final String SOURCE =
            "Delivery confidence guide for review teams, and annual reports on major projects (IPA, NISTA): the"
                    + " assessment is a judgement, not a calculation.";
    private static final int NAMED = 5;

    private ConfidenceRules() {}

    static List<Rule> rules() {
        return List.of(low(), fell(), improved(), withheld(), missing());
    }

    private static Rule low() {
        return Rule.of(
                        "reporting.confidence-low",
                        "The latest recorded delivery confidence is red or amber/red.",
                        Reads.nothing().policy(ReportingPolicy.TYPE).sound(Part.GOVERNANCE),
                        ConfidenceRules::judgeLow)
                .described(
                        "Delivery is in doubt, or appears unachievable as things stand, until somebody acts.",
                        "The review of 14 May judged red; a review is wanted within 30 days.",
                        SOURCE);
    }

    private static Verdict judgeLow(Inputs inputs) {
        DeliveryConfidence latest =
                Confidences.latest(inputs.scope(), inputs.asOf()).orElse(null);
        if (latest == null
                || (latest.rating() != ConfidenceRating.RED && latest.rating() != ConfidenceRating.AMBER_RED)
                || !Rags.reports(inputs.scope(), inputs.asOf())) {
            return Verdict.satisfied();
        }
        PolicyInForce<ReportingPolicy> policy = inputs.policy(ReportingPolicy.TYPE);
        int days = policy.value().confidenceReviewDays();
        Breach breach = judged(inputs, latest)
                .with("rating", inputs.input(Confidences.path(latest, "rating"), latest.rating()))
                .with(
                        "assessor",
                        inputs.input(
                                Confidences.path(latest, "assessor"),
                                Objects.requireNonNullElse(latest.assessor(), "an assessor not recorded")))
                .with("days", inputs.threshold(policy, "confidenceReviewDays", days));
        Breach deciding = latest.rating() == ConfidenceRating.RED ? breach.escalate() : breach;
        return Verdict.breached(deciding.decide(
                "What follows from a delivery confidence of {rating}",
                Dates.plusDays(Objects.requireNonNullElse(latest.date(), inputs.asOf()), days),
                Intervention.REVIEW));
    }

    /** The review is due so long after the judgement, so that it does not move on with each report. */
    private static Breach judged(Inputs inputs, DeliveryConfidence latest) {
        String text = "Delivery confidence was judged {rating} by {assessor} on ";
        String due = "; a review is due within {days} days of ";
        return latest.date() == null
                ? Breach.of(Severity.HIGH, text + "a date not recorded" + due + "{asOf}")
                        .with("asOf", inputs.asOfPremise())
                : Breach.of(Severity.HIGH, text + "{date}" + due + "that")
                        .with("date", inputs.input(Confidences.path(latest, "date"), latest.date()));
    }

    private static Rule fell() {
        return Rule.of(
                        "reporting.confidence-fell",
                        "Delivery confidence is recorded lower than last time, on the same scale.",
                        Reads.nothing().previousSnapshot().sound(Part.GOVERNANCE),
                        inputs -> judgeMoved(inputs, ConfidenceRules::fallen))
                .described(
                        "The direction says more than the colour: a fall is the moment to ask.",
                        "Amber last year, red now.",
                        SOURCE + " No mapping between the two scales is defined.");
    }

    private static Rule improved() {
        return Rule.of(
                        "reporting.confidence-improved",
                        "Delivery confidence is recorded higher than last time, on the same scale.",
                        Reads.nothing().previousSnapshot().sound(Part.GOVERNANCE),
                        inputs -> comparable(inputs) ? judgeMoved(inputs, ConfidenceRules::risen) : Verdict.satisfied())
                .described("What was done has worked, or is judged to.", "Red last year, amber now.", SOURCE);
    }

    private record Move(Inputs inputs, DeliveryConfidence before, DeliveryConfidence after) {
        /** Who judged is told where it was not the same both times: a new judge may judge by other lights. */
        Breach breach(Severity severity, String template) {
            String then = before.assessor();
            String now = after.assessor();
            if (then == null || now == null || then.strip().equalsIgnoreCase(now.strip())) {
                return moved(severity, template);
            }
            return moved(severity, template + ", but was judged by {then} then and by {now} now")
                    .with("then", inputs.previousInput(Confidences.path(before, "assessor"), then))
                    .with("now", inputs.input(Confidences.path(after, "assessor"), now));
        }

        private Breach moved(Severity severity, String template) {
            return Breach.of(severity, template)
                    .with("before", inputs.previousInput(Confidences.path(before, "rating"), before.rating()))
                    .with("after", inputs.input(Confidences.path(after, "rating"), after.rating()));
        }
    }

    private static boolean comparable(Inputs inputs) {
        DeliveryConfidence before = before(inputs);
        DeliveryConfidence after =
                Confidences.latest(inputs.scope(), inputs.asOf()).orElse(null);
        return before == null || after == null || before.scale() == after.scale();
    }

    private static @Nullable DeliveryConfidence before(Inputs inputs) {
        return inputs.findPrevious()
                .flatMap(previous -> Confidences.latest(previous, inputs.asOf()))
                .orElse(null);
    }

    private static Verdict judgeMoved(Inputs inputs, BiFunction<Move, Integer, Verdict> judge) {
        DeliveryConfidence before = before(inputs);
        DeliveryConfidence after =
                Confidences.latest(inputs.scope(), inputs.asOf()).orElse(null);
        if (before == null || after == null || !Confidences.rated(before) || !Confidences.rated(after)) {
            return Verdict.satisfied();
        }
        if (before.scale() != after.scale()) {
            return Verdict.notAssessable(Unassessed.badData("the scales of delivery confidence differ ("
                    + before.scale().inWords() + " then, " + after.scale().inWords()
                    + " now), and no mapping is defined"));
        }
        return judge.apply(new Move(inputs, before, after), Confidences.fall(before, after));
    }

    private static Verdict fallen(Move move, int fall) {
        if (fall <= 0) {
            return Verdict.satisfied();
        }
        Severity severity = move.after().rating() == ConfidenceRating.RED ? Severity.HIGH : Severity.MEDIUM;
        return Verdict.breached(move.breach(severity, "Delivery confidence fell from {before} to {after}"));
    }

    private static Verdict risen(Move move, int fall) {
        return fall >= 0
                ? Verdict.satisfied()
                : Verdict.breached(move.breach(Severity.INFO, "Delivery confidence improved from {before} to {after}"));
    }

    private static Rule withheld() {
        return Rule.of(
                        "reporting.confidence-withheld",
                        "A judgement of delivery confidence exists, but is withheld.",
                        Reads.nothing().sound(Part.GOVERNANCE),
                        ConfidenceRules::judgeWithheld)
                .described(
                        "Exempt is neither green nor missing; it belongs in the base of no share.",
                        "17 of 189 projects of a year are exempt from publication.",
                        SOURCE);
    }

    private static Verdict judgeWithheld(Inputs inputs) {
        return Confidences.latest(inputs.scope(), inputs.asOf())
                        .filter(latest -> latest.rating() == ConfidenceRating.EXEMPT)
                        .isPresent()
                ? Verdict.noData("the delivery confidence is withheld")
                : Verdict.satisfied();
    }

    private static Rule missing() {
        return Rule.of(
                        "reporting.confidence-missing",
                        "Delivery confidence is not recorded, although it is beside it or was last time; or it is unknown.",
                        Reads.nothing().previousSnapshot().sound(Part.GOVERNANCE),
                        ConfidenceRules::judgeMissing)
                .described(
                        "A missing judgement hides in a list of colours unless it is named.",
                        "Of 12 projects of a programme, 11 have a judgement and one has none.",
                        SOURCE);
    }

    private static Verdict judgeMissing(Inputs inputs) {
        Verdict verdict = Verdict.satisfied();
        DeliveryConfidence latest =
                Confidences.latest(inputs.scope(), inputs.asOf()).orElse(null);
        if (latest != null && latest.rating() == ConfidenceRating.UNKNOWN) {
            verdict = verdict.except(Unassessed.noData("the delivery confidence is recorded as unknown"));
        }
        DeliveryConfidence before = before(inputs);
        if (latest == null && before != null) {
            verdict = verdict.except(Unassessed.noData("no delivery confidence is recorded, while last time it was "
                    + before.rating().inWords()));
        }
        List<Scope> without = new ArrayList<>(0);
        int active = 0;
        for (Scope child : inputs.scope().children()) {
            if (Rags.reports(child, inputs.asOf())) {
                active++;
                if (Confidences.latest(child, inputs.asOf()).isEmpty()) {
                    without.add(child);
                }
            }
        }
        return without.isEmpty() || without.size() == active ? verdict : verdict.except(children(without, active));
    }

    private static Unassessed children(List<Scope> without, int active) {
        List<String> named = without.stream()
                .map(Scope::ref)
                .sorted()
                .limit(NAMED)
                .map(ScopeRef::toString)
                .toList();
        String more = without.size() > NAMED ? " and " + (without.size() - NAMED) + " more" : "";
        return Unassessed.noData("no delivery confidence is recorded for " + without.size() + " of " + active
                + " active children: " + String.join(", ", named) + more);
    }
}
