package dev.pmo.rules.raid;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about how an escalation ends: answered before the item is closed, withdrawn once it is not needed. */
final class EscalationEndRules {

    private EscalationEndRules() {}

    static List<Rule> all() {
        return List.of(closedBeforeAnswer(), noLongerNeeded());
    }

    private static Rule closedBeforeAnswer() {
        return Rule.of(
                        "raid.closed-before-answer",
                        "A risk or issue that was handed up was closed before the answer came back.",
                        Reads.nothing(),
                        EscalationEndRules::judgeClosed)
                .described(
                        "Whoever hands a decision up gives it out of hand: the level above decides on something that no"
                                + " longer is.",
                        "R-1 was handed to PG-1, no answer is recorded, and R-1 is closed. A risk that happened is not"
                                + " closed.",
                        "Common practice of escalation: an escalated item is not closed below before the decision"
                                + " returns");
    }

    private static Verdict judgeClosed(Inputs inputs) {
        if (inputs.scope().profile().ended()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        for (Risk risk : inputs.scope().raid().risks()) {
            if (risk.escalation() != null
                    && risk.status() == RiskStatus.CLOSED
                    && risk.escalation().waiting(inputs.asOf())) {
                String path = "raid.risks[" + risk.id() + "].";
                breaches.add(unanswered(inputs, path, "risk " + RaidWords.named(risk), risk.escalation(), risk.status())
                        .subject("risk " + risk.id()));
            }
        }
        for (Issue issue : inputs.scope().raid().issues()) {
            Breach breach = issue.escalation() == null || issue.status().live()
                    ? null
                    : judgeClosed(inputs, issue, issue.escalation());
            if (breach != null) {
                breaches.add(breach.subject("issue " + issue.id()));
            }
        }
        return RaidVerdict.of(breaches);
    }

    private static @Nullable Breach judgeClosed(Inputs inputs, Issue issue, RecordedEscalation escalation) {
        String path = "raid.issues[" + issue.id() + "].";
        String name = "issue " + RaidWords.named(issue);
        LocalDate answered = escalation.answered();
        LocalDate closed = issue.closed();
        if (answered == null || escalation.waiting(inputs.asOf())) {
            return unanswered(inputs, path, name, escalation, issue.status());
        }
        return closed == null || !closed.isBefore(answered)
                ? null
                : about(inputs, path, name, escalation, "was closed on {closed}, before the answer of {answered}")
                        .with("closed", inputs.input(path + "closed", closed))
                        .with("answered", inputs.input(path + "escalation.answered", answered));
    }

    private static Breach unanswered(
            Inputs inputs, String path, String name, RecordedEscalation escalation, Object status) {
        return about(inputs, path, name, escalation, "is {status}, and {answered} is recorded")
                .with("status", inputs.input(path + "status", status))
                .with("answered", inputs.input(path + "escalation.answered", "no answer"));
    }

    private static Breach about(Inputs inputs, String path, String name, RecordedEscalation escalation, String text) {
        return Breach.of(Severity.HIGH, "The {item}, handed up to {receiver}, " + text)
                .with("item", inputs.input(path + "title", name))
                .with("receiver", inputs.input(path + "escalation.to", escalation.to()));
    }

    private static Rule noLongerNeeded() {
        return Rule.of(
                        "raid.escalation-no-longer-needed",
                        "A risk waits for the level above, and no reason to hand it up holds any longer.",
                        RiskJudge.READS,
                        EscalationEndRules::judgeNeed)
                .described(
                        "What its own level can carry again is taken back, and the level above is free for what it"
                                + " cannot.",
                        "R-1 was handed up at 20 high; with a second supplier it is 6 medium, not imminent, and touches"
                                + " nobody else.",
                        "Common practice of escalation: de-escalation is recorded as the escalation was");
    }

    private static Verdict judgeNeed(Inputs inputs) {
        Within within = new Within(inputs);
        RiskJudge judge = RiskJudge.of(inputs);
        return judge.all((same, scored) -> {
            Risk risk = scored.risk();
            RecordedEscalation escalation = risk.escalation();
            boolean idle = escalation != null
                    && scored.waiting(judge.asOf)
                    && scored.score() != null
                    && !EscalationReasons.any(judge, scored, within);
            return escalation == null || !idle
                    ? null
                    : judge.about(
                                    scored,
                                    Severity.LOW,
                                    "waits for {receiver}; it scores {score}, below the escalation band {band}, and"
                                            + " no other reason to hand it up holds")
                            .with("receiver", judge.field(risk, "escalation.to", escalation.to()))
                            .with("score", judge.score(scored))
                            .with(
                                    "band",
                                    judge.threshold(
                                            "escalationBands",
                                            judge.policy
                                                    .escalationBands()
                                                    .at(inputs.scope().level())));
        });
    }
}
