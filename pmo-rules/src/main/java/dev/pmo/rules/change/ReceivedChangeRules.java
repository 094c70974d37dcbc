package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.IssueWeight;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a level does with the change requests that its children hand up: routes them again, decides them or hands them on. */
final class ReceivedChangeRules {

    private static final String ID = "change.escalated-request";

    private ReceivedChangeRules() {}

    static List<Rule> all() {
        return List.of(Rule.of(
                        ID,
                        "A child handed up a change request; it was routed again on the ladder of this level.",
                        ChangeJudge.READS
                                .fact(AuthorityFacts.LADDER)
                                .escalations(AuthorityRules.BEYOND)
                                .escalations(ID),
                        ReceivedChangeRules::judge)
                .at(Level.PROGRAMME, Level.PORTFOLIO)
                .described(
                        "What is beyond a project may be within a programme. What this level may not decide, or what"
                                + " touches scopes outside it, goes further up.",
                        "Critical is beyond the project board and within the programme board: it stays with the"
                                + " programme.",
                        "Manage by exception: each level decides within its authority and hands up the rest"));
    }

    private static Verdict judge(Inputs inputs) {
        if (inputs.escalations().isEmpty()) {
            return Verdict.satisfied();
        }
        ChangeJudge judge = ChangeJudge.of(inputs);
        Fact<AuthorityLadder> ladder = inputs.fact(AuthorityFacts.LADDER);
        List<Breach> breaches = new ArrayList<>();
        for (Escalation escalation : inputs.escalations()) {
            escalation
                    .findCarried(HandedUpChange.class)
                    .ifPresent(change -> breaches.add(breach(judge, ladder, escalation, change)));
        }
        return ChangeJudge.verdict(breaches);
    }

    private static Breach breach(
            ChangeJudge judge, Fact<AuthorityLadder> ladder, Escalation escalation, HandedUpChange change) {
        ChangeRequest request = change.request();
        boolean further = escalation.ruleId().equals(ID);
        String key = further ? escalation.subject() : escalation.from() + "/" + escalation.subject();
        Level level = judge.inputs.scope().level();
        Rung here = ladder.value()
                .route(ChangeAuthority.kind(request), change.magnitude(), level)
                .orElse(null);
        List<ScopeRef> others = AuthorityRules.outside(judge.inputs, request);
        boolean above = here == null || here.level().compareTo(level) > 0;
        String authority = here == null ? ladder.value().beyondInWords() : here.name();
        List<Premise> causes = List.of(escalation.premise(), ladder.premise());
        String end = above ? "" : others.isEmpty() ? " here" : ", and touches {others}";
        Breach breach = Breach.of(
                        IssueWeight.of(request.severity()),
                        "Change request {change} of {magnitude}, handed up by {from}, is for "
                                + AuthorityRules.the(here) + "{authority}" + end)
                .subject(key)
                .with("change", ladder.part("change[" + key + "]", ChangeWords.named(request), causes))
                .with(
                        "magnitude",
                        ladder.part("magnitude[" + key + "]", ChangeAuthority.words(change.magnitude()), causes))
                .with("from", ladder.part("handedUpBy[" + key + "]", escalation.from(), causes))
                .with("authority", ladder.part("authority[" + key + "]", authority, causes))
                .carrying(change)
                .decide(AuthorityRules.DECISION, judge.decisionDue(request), Intervention.REVIEW);
        if (!above && !others.isEmpty()) {
            breach = breach.with("others", ladder.part("others[" + key + "]", Listed.of(others), causes));
        }
        return above || !others.isEmpty() ? breach.escalate() : breach;
    }
}
