package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rules about who decides a change, and who did. */
final class AuthorityRules {

    static final String BEYOND = "change.beyond-authority";
    static final String DECISION = "Whether change request {change} is approved";

    private static final Reads READS = ChangeJudge.READS.fact(ChangeFacts.AUTHORITY);
    private static final String ROUTING =
            "Severity of issues and the authority that each needs: PRINCE2, issue practice; limits of money and time by"
                    + " the ladder of authorities";

    private AuthorityRules() {}

    static List<Rule> all() {
        return List.of(awaiting(), beyond(), aboveAuthority(), unknownAuthority());
    }

    private static Rule awaiting() {
        return Rule.of(
                        "change.awaits-decision",
                        "A change request awaits the decision of an authority of this level.",
                        READS,
                        inputs -> routed(inputs, AuthorityRules::judgeAwaiting))
                .described(
                        "Whoever may decide should know that it is for them.",
                        "Minor for the project manager, significant for the change authority, major for the project"
                                + " board.",
                        ROUTING);
    }

    private static Rule beyond() {
        return Rule.of(
                        BEYOND,
                        "A change request awaits a decision that this level may not take: it is handed up.",
                        READS,
                        inputs -> routed(inputs, AuthorityRules::judgeBeyond))
                .described(
                        "Each limit of an authority is still within it; what lies above goes to the parent, and is"
                                + " judged there again. So does what touches scopes outside this one.",
                        "The project board decides up to GBP 50,000: GBP 50,000 is decided here, GBP 50,001 goes up.",
                        ROUTING);
    }

    /** A judgement of one request with its way up the ladder. */
    private interface RouteRule {
        @Nullable
        Breach judge(ChangeJudge judge, Fact<AuthorityReading> reading, ChangeRoute route, List<ScopeRef> others);
    }

    private static Verdict routed(Inputs inputs, RouteRule rule) {
        Fact<AuthorityReading> reading = inputs.fact(ChangeFacts.AUTHORITY);
        if (reading.value().awaiting().isEmpty()) {
            return Verdict.satisfied();
        }
        ChangeJudge judge = ChangeJudge.of(inputs);
        List<Breach> breaches = new ArrayList<>();
        for (ChangeRoute route : reading.value().awaiting()) {
            Breach breach = rule.judge(judge, reading, route, outside(inputs, route.request()));
            if (breach != null) {
                breaches.add(breach);
            }
        }
        return ChangeJudge.verdict(breaches);
    }

    /** What a request touches outside the scope that is judged. */
    static List<ScopeRef> outside(Inputs inputs, ChangeRequest request) {
        return request.affects().stream()
                .filter(ref -> inputs.findWithin(ref).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Breach judgeAwaiting(
            ChangeJudge judge, Fact<AuthorityReading> reading, ChangeRoute route, List<ScopeRef> others) {
        if (route.above(judge.inputs.scope().level()) || !others.isEmpty()) {
            return null;
        }
        ChangeRequest request = route.request();
        return magnitude(judge.about(request, "of {magnitude} awaits the decision of the {authority}"), reading, route)
                .with("authority", authority(reading, route))
                .decide(DECISION, judge.decisionDue(request), Intervention.REVIEW);
    }

    private static @Nullable Breach judgeBeyond(
            ChangeJudge judge, Fact<AuthorityReading> reading, ChangeRoute route, List<ScopeRef> others) {
        boolean above = route.above(judge.inputs.scope().level());
        if (!above && others.isEmpty()) {
            return null;
        }
        ChangeRequest request = route.request();
        boolean waiting = judge.handedUp(request);
        String end = waiting ? "; it waits for {receiver}" : "";
        Breach breach = above
                ? judge.about(
                                request,
                                "of {magnitude} is for " + the(route.route().rung()) + "{authority} ({limit})" + end)
                        .with("authority", authority(reading, route))
                        .with("limit", reading.part("limit[" + request.id() + "]", route.limit()))
                : judge.about(request, "of {magnitude} touches {others}" + end)
                        .with("others", judge.field(request, "affects", Listed.of(others)));
        breach = magnitude(breach, reading, route)
                .carrying(new HandedUpChange(request, route.route().magnitude()));
        RecordedEscalation recorded = request.escalation();
        return waiting && recorded != null
                ? breach.with("receiver", judge.field(request, "escalation.to", recorded.to()))
                : breach.escalate().decide(DECISION, judge.decisionDue(request), Intervention.REVIEW);
    }

    /** The article before the name of an authority; none before what lies beyond the ladder. */
    static String the(@Nullable Rung rung) {
        return rung == null ? "" : "the ";
    }

    private static Breach magnitude(Breach breach, Fact<AuthorityReading> reading, ChangeRoute route) {
        return breach.with(
                "magnitude", reading.part("magnitude[" + route.request().id() + "]", route.magnitude()));
    }

    private static Premise authority(Fact<AuthorityReading> reading, ChangeRoute route) {
        return reading.part("authority[" + route.request().id() + "]", route.authority());
    }

    private static Rule aboveAuthority() {
        return Rule.of(
                        "change.decided-above-authority",
                        "A change was approved by an authority that may not decide it.",
                        READS,
                        inputs -> decided(inputs, AuthorityReading::findVoid))
                .described(
                        "An approval that was not theirs to give binds nobody, and is how budgets are spent in small"
                                + " steps. Once somebody has approved it too who may, it is settled.",
                        "The change authority decides up to significant and approved a major change.",
                        ROUTING);
    }

    private static Rule unknownAuthority() {
        return Rule.of(
                        "change.decided-by-unknown-authority",
                        "A decision on a change names no authority, or one that the ladder does not have.",
                        READS,
                        inputs -> decided(inputs, AuthorityReading::findUnproven))
                .described(
                        "Whether they were entitled cannot be told.",
                        "Approved in the name of the 'steering group', which is not on the ladder.",
                        ROUTING);
    }

    private static Verdict decided(
            Inputs inputs, BiFunction<AuthorityReading, ChangeRequest, Optional<DecisionProblem>> which) {
        Fact<AuthorityReading> reading = inputs.fact(ChangeFacts.AUTHORITY);
        return reading.value().problems().isEmpty()
                ? Verdict.satisfied()
                : ChangeJudge.judged(
                        inputs,
                        (judge, request, standing) -> which.apply(reading.value(), request)
                                .map(problem -> breach(judge, reading, request, problem))
                                .orElse(null));
    }

    private static Breach breach(
            ChangeJudge judge, Fact<AuthorityReading> reading, ChangeRequest request, DecisionProblem problem) {
        if (problem.kind() == DecisionProblem.Kind.NOT_NAMED) {
            return judge.about(request, Severity.LOW, "is {outcome}, and no authority is named for that")
                    .with(
                            "outcome",
                            judge.field(
                                    request,
                                    "decisions",
                                    ChangeWords.word(problem.decision().outcome())));
        }
        String name = String.valueOf(problem.decision().decision().authority());
        Premise authority = judge.field(request, "decisions.authority", name);
        if (problem.kind() == DecisionProblem.Kind.NOT_ON_LADDER) {
            return judge.about(request, Severity.MEDIUM, "is {outcome} by the {authority}, which is not on the ladder")
                    .with(
                            "outcome",
                            judge.field(
                                    request,
                                    "decisions",
                                    ChangeWords.word(problem.decision().outcome())))
                    .with("authority", authority);
        }
        String key = "[" + request.id() + "]";
        Rung rung = problem.needed();
        String needed = rung == null ? problem.beyond() : rung.name();
        return judge.about(
                        request,
                        Severity.HIGH,
                        "was approved by the {authority} ({limit}); it was for " + the(rung) + "{needed}")
                .with("authority", authority)
                .with("limit", reading.part("limitOf" + key, problem.limit()))
                .with("needed", reading.part("needed" + key, needed))
                .decide(
                        "Whether the approval of change request {change} is confirmed",
                        judge.confirmationDue(request),
                        null);
    }
}
