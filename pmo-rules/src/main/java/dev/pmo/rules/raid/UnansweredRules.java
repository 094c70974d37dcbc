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

    private static Verdict judge(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        List<Object> undated = new ArrayList<>();
        for (ScoredRisk scored : inputs.fact(RaidFacts.REGISTER).value().all()) {
            Risk risk = scored.risk();
            if (risk.escalation() != null) {
                String path = "raid.risks[" + risk.id() + "].";
                add(
                        inputs,
                        path,
                        "risk " + RaidWords.named(risk),
                        "risk " + risk.id(),
                        risk.escalation(),
                        breaches,
                        undated);
            }
        }
        for (Issue issue : inputs.scope().raid().issues()) {
            if (issue.escalation() != null
                    && issue.status().live()
                    && !inputs.scope().profile().ended()) {
                String path = "raid.issues[" + issue.id() + "].";
                add(
                        inputs,
                        path,
                        "issue " + RaidWords.named(issue),
                        "issue " + issue.id(),
                        issue.escalation(),
                        breaches,
                        undated);
            }
        }
        return RaidVerdict.of(
                breaches, "neither the day of escalation nor that of the answer is recorded for", undated);
    }

    private static void add(
            Inputs inputs,
            String path,
            String name,
            String subject,
            RecordedEscalation escalation,
            List<Breach> breaches,
            List<Object> undated) {
        if (!escalation.waiting(inputs.asOf())) {
            return;
        }
        Premise due = due(inputs, path, escalation);
        if (due == null) {
            undated.add(subject);
        } else if (((LocalDate) due.value()).isBefore(inputs.asOf())) {
            breaches.add(Breach.of(
                            Severity.HIGH,
                            "The escalation of {item} to {receiver} was to be answered by {due}, before {asOf}")
                    .subject(subject)
                    .with("item", inputs.input(path + "title", name))
                    .with("receiver", inputs.input(path + "escalation.to", escalation.to()))
                    .with("due", due)
                    .with("asOf", inputs.asOfPremise())
                    .escalate()
                    .decide("The answer to the escalation of {item}", (LocalDate) due.value(), null)
                    .askedOf(new Breach.Receiver(escalation.to(), null)));
        }
    }

    /** By when the answer was due: as recorded, else the days of the policy after it was handed up. */
    private static @Nullable Premise due(Inputs inputs, String path, RecordedEscalation escalation) {
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
