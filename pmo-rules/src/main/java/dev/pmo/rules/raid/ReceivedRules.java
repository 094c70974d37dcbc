package dev.pmo.rules.raid;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a level does with the risks that its children hand up: scores them again, keeps them or hands them on. */
final class ReceivedRules {

    private static final String ID = "raid.escalated-risk";

    private ReceivedRules() {}

    static List<Rule> all() {
        return List.of(escalatedRisk());
    }

    /** A risk that a child handed up, with all the reasons for which it did. */
    private record Received(String key, ScopeRef from, ScoredRisk scored, List<Premise> reasons) {}

    private static Rule escalatedRisk() {
        Reads reads = RiskJudge.READS.escalations(ID);
        for (String id : EscalationRules.IDS) {
            reads = reads.escalations(id);
        }
        return Rule.of(
                        ID,
                        "A child handed up a risk; it was scored again on the matrix of this level.",
                        reads,
                        ReceivedRules::judge)
                .at(Level.PROGRAMME, Level.PORTFOLIO)
                .described(
                        "The scale of a project is not that of a programme: what ruins the one may be carried by the"
                                + " other. What this level cannot carry goes further up.",
                        "20 high on the project's matrix, 8 medium on the programme's: it stays with the programme.",
                        "PM² project management guide: escalation from the managing to the directing and steering"
                                + " layers");
    }

    private static Verdict judge(Inputs inputs) {
        RiskJudge judge = RiskJudge.of(inputs);
        Within within = new Within(inputs);
        List<Breach> breaches = new ArrayList<>();
        List<Object> unscored = new ArrayList<>();
        List<Object> otherCurrency = new ArrayList<>();
        for (Received received : received(judge).values()) {
            if (received.scored.score() == null) {
                unscored.add(received.key);
            }
            Money limit = judge.authority.costLimit(received.scored);
            Money expected = received.scored.expected();
            if (limit != null && expected != null && received.scored.threat() && !limit.sameCurrencyAs(expected)) {
                otherCurrency.add(received.key);
            }
            breaches.add(breach(judge, received, within));
        }
        Verdict verdict = Verdict.of(breaches);
        if (!unscored.isEmpty()) {
            verdict = verdict.except(Unassessed.badData(
                    "no score on the matrix of this level for the escalated: " + Listed.of(unscored)));
        }
        return otherCurrency.isEmpty()
                ? verdict
                : verdict.except(Unassessed.badData("the delegated limit is in another currency than the expected cost"
                        + " of the escalated: " + Listed.of(otherCurrency)));
    }

    /** One entry for each risk, however many rules handed it up. */
    private static Map<String, Received> received(RiskJudge judge) {
        Map<String, Received> byKey = new TreeMap<>();
        for (Escalation escalation : judge.inputs.escalations()) {
            Risk risk = escalation.findCarried(Risk.class).orElse(null);
            if (risk == null) {
                continue;
            }
            String key = escalation.ruleId().equals(ID)
                    ? escalation.subject()
                    : escalation.from() + "/" + escalation.subject();
            byKey.computeIfAbsent(
                            key,
                            first -> new Received(
                                    first, escalation.from(), ScoredRisk.of(risk, judge.policy), new ArrayList<>()))
                    .reasons
                    .add(escalation.premise());
        }
        return byKey;
    }

    private static Breach breach(RiskJudge judge, Received received, Within within) {
        Premise beyond = beyond(judge, received, within);
        if (beyond == null) {
            return scoredHere(judge, received, " and is kept here");
        }
        Severity severity = judge.severity(received.scored);
        return scoredHere(judge, received, " and is beyond it by {beyond}; an answer is due within {days} days")
                .with("beyond", beyond)
                .with(
                        "days",
                        judge.threshold(
                                ResponseDays.path(severity),
                                judge.policy.responseDays().of(severity)))
                .escalate()
                .decide(
                        EscalationRules.RESPONSE,
                        judge.policy.responseDays().due(severity, judge.asOf),
                        Intervention.SUPPORT);
    }

    private static Breach scoredHere(RiskJudge judge, Received received, String outcome) {
        ScoredRisk scored = received.scored;
        String nature = scored.threat() ? "Threat" : "Opportunity";
        Fact<RiskRegister> register = judge.inputs.fact(RaidFacts.REGISTER);
        List<Premise> causes = new ArrayList<>(received.reasons);
        causes.add(judge.threshold(
                scored.threat() ? "threats" : "opportunities",
                judge.policy.matrix(scored.risk().nature())));
        String key = "[" + received.key + "]";
        return Breach.of(
                        judge.severity(scored),
                        nature + " {risk}, handed up by {from}, scores {score} on the matrix of this level" + outcome)
                .subject(received.key)
                .with("risk", register.part("handedUp" + key, RaidWords.named(scored.risk()), received.reasons))
                .with("from", register.part("handedUpBy" + key, received.from, received.reasons))
                .with("score", register.part("score" + key, RaidWords.of(scored.score()), causes))
                .carrying(scored.risk());
    }

    /** Why this level cannot carry it either, or {@code null} if it can. */
    private static @Nullable Premise beyond(RiskJudge judge, Received received, Within within) {
        ScoredRisk scored = received.scored;
        RiskBand band = judge.policy.escalationBands().at(judge.inputs.scope().level());
        if (judge.policy.escalatesOn(EscalationReason.BAND) && scored.atLeast(band)) {
            return judge.threshold("escalationBands", "the escalation band " + Wording.of(band));
        }
        Money limit = judge.authority.costLimit(scored);
        if (limit != null
                && judge.policy.escalatesOn(EscalationReason.EXPECTED_VALUE)
                && EscalationReasons.expectedValue(scored, limit)) {
            return judge.authority.says("expectedCost", "the delegated limit " + limit);
        }
        if (judge.policy.escalatesOn(EscalationReason.APPETITE)
                && scored.threat()
                && judge.authority.beyondLevel(scored)) {
            return judge.authority.says("appetite", "the appetite of this level");
        }
        List<ScopeRef> others = judge.policy.escalatesOn(EscalationReason.AFFECTS_OTHERS)
                ? within.outside(scored.risk().affects())
                : List.of();
        return others.isEmpty()
                ? null
                : judge.inputs
                        .fact(RaidFacts.REGISTER)
                        .part("affects[" + received.key + "]", "its effect on " + Listed.of(others), received.reasons);
    }
}
