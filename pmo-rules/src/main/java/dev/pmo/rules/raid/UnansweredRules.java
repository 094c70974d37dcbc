package dev.pmo.rules.raid;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about answers that a level owes to the one below. */
final class UnansweredRules {

    private UnansweredRules() {}

    static List<Rule> all() {
        return List.of(unanswered());
    }

    private static Rule unanswered() {
        return Rule.of(
                        "raid.escalation-unanswered",
                        "An item was handed up, and the answer did not come in time.",
                        RiskJudge.READS,
                        UnansweredRules::judge)
                .described(
                        "An escalated item is not closed below before the decision returns; without it, nobody acts.",
                        "Answer due on 1 March, none recorded, review on 2 March: late; review on 1 March: not yet.",
                        "Common practice of escalation: response due and outcome are recorded");
    }

    /**
     * An item of the log that was handed up.
     *
     * @param path where it stands in the snapshot
     * @param subject its kind and identifier, as findings name it
     * @param name the same with its title
     * @param escalation to whom it was handed, when and why
     */
    private record HandedUpItem(String path, String subject, String name, RecordedEscalation escalation) {}

    private static Verdict judge(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        List<Object> undated = new ArrayList<>();
        for (HandedUpItem item : handedUp(inputs)) {
            Premise due = due(inputs, item);
            if (due == null) {
                undated.add(item.subject());
            } else if (((LocalDate) due.value()).isBefore(inputs.asOf())) {
                breaches.add(breach(inputs, item, due));
            }
        }
        return RaidVerdict.of(
                breaches, "neither the day of escalation nor that of the answer is recorded for", undated);
    }

    /** The live items that wait for an answer: risks, then issues. */
    private static List<HandedUpItem> handedUp(Inputs inputs) {
        List<HandedUpItem> items = new ArrayList<>(0);
        for (ScoredRisk scored : inputs.fact(RaidFacts.REGISTER).value().all()) {
            Risk risk = scored.risk();
            RecordedEscalation up = risk.escalation();
            if (up != null && up.waiting(inputs.asOf())) {
                String path = "raid.risks[" + risk.id() + "].";
                items.add(new HandedUpItem(path, "risk " + risk.id(), "risk " + RaidWords.named(risk), up));
            }
        }
        for (Issue issue : inputs.scope().raid().issues()) {
            RecordedEscalation up = issue.escalation();
            if (up != null
                    && up.waiting(inputs.asOf())
                    && issue.status().live()
                    && !inputs.scope().profile().ended()) {
                String path = "raid.issues[" + issue.id() + "].";
                items.add(new HandedUpItem(path, "issue " + issue.id(), "issue " + RaidWords.named(issue), up));
            }
        }
        return items;
    }

    private static Breach breach(Inputs inputs, HandedUpItem item, Premise due) {
        RecordedEscalation escalation = item.escalation();
        return Breach.of(
                        Severity.HIGH,
                        "The escalation of {item} to {receiver} was to be answered by {due}, before {asOf}")
                .subject(item.subject())
                .with("item", inputs.input(item.path() + "title", item.name()))
                .with("receiver", inputs.input(item.path() + "escalation.to", escalation.to()))
                .with("due", due)
                .with("asOf", inputs.asOfPremise())
                .escalate()
                .decide("The answer to the escalation of {item}", (LocalDate) due.value(), null)
                .askedOf(new Breach.Receiver(escalation.to(), null));
    }

    /** By when the answer was due: as recorded, else the days of the policy after it was handed up. */
    private static @Nullable Premise due(Inputs inputs, HandedUpItem item) {
        RecordedEscalation escalation = item.escalation();
        String path = item.path();
        if (escalation.responseDue() != null) {
            return inputs.input(path + "escalation.responseDue", escalation.responseDue());
        }
        if (escalation.raised() == null) {
            return null;
        }
        var policy = inputs.policy(RaidPolicy.TYPE);
        int days = policy.value().responseDays().of(Severity.HIGH);
        return inputs.fact(RaidFacts.REGISTER)
                .part(
                        "responseDue",
                        Dates.plusDays(escalation.raised(), days),
                        List.of(
                                inputs.input(path + "escalation.raised", escalation.raised()),
                                inputs.threshold(policy, ResponseDays.path(Severity.HIGH), days)));
    }
}
