package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about the recorded lives of requests under the procedure. */
final class ProcedureRules {

    private static final Reads READS = ChangeJudge.READS.fact(ChangeFacts.PROCEDURE);
    private static final String PM2 = "PM² project management guide, appendix on the change log: states and decisions";

    private ProcedureRules() {}

    static List<Rule> all() {
        return List.of(notPermitted(), notEntitled(), disordered(), incomplete(), againstDecision());
    }

    private static Rule notPermitted() {
        return rule(
                        "change.move-not-permitted",
                        "A change request went into a state, or is in one, that the procedure does not have or does"
                                + " not lead to from there.",
                        EnumSet.of(MoveProblem.Kind.UNKNOWN_STATE, MoveProblem.Kind.NOT_PERMITTED),
                        Severity.MEDIUM)
                .described(
                        "A step that was left out is one that nobody took: a change that is approved from the first"
                                + " day was never assessed.",
                        "submitted -> approved is not a move of the default procedure.",
                        PM2);
    }

    private static Rule notEntitled() {
        return rule(
                        "change.move-not-entitled",
                        "A change request was moved by an authority to which the procedure does not give that move.",
                        EnumSet.of(MoveProblem.Kind.NOT_ENTITLED),
                        Severity.HIGH)
                .described(
                        "Who moves a request past a step answers for it.",
                        "The procedure gives waiting-for-approval -> approved to the change board; the team manager"
                                + " made it. The default procedure gives every move to anybody, and leaves decisions"
                                + " to the ladder of authorities.",
                        PM2);
    }

    private static Rule disordered() {
        return rule(
                        "change.history-disordered",
                        "The recorded moves of a change request are out of order, or do not lead to the state it is"
                                + " in.",
                        EnumSet.of(MoveProblem.Kind.OUT_OF_ORDER, MoveProblem.Kind.STATE_DIFFERS),
                        Severity.LOW)
                .described(
                        "A history that was tidied afterwards proves nothing.",
                        "Raised on 10 March, assessed from 3 March on; or the last move led to assessing and the state"
                                + " is approved.",
                        "Common practice");
    }

    private static Rule incomplete() {
        return rule(
                        "change.record-incomplete",
                        "A change request went into a state without what the procedure requires for it.",
                        EnumSet.of(MoveProblem.Kind.MISSING),
                        Severity.MEDIUM)
                .described(
                        "Nobody can decide well on what was not found out, and nobody can check what was not written"
                                + " down.",
                        "Waiting for approval without the impact of not doing it; approved without a decision.",
                        PM2);
    }

    private static Rule rule(String id, String problem, Set<MoveProblem.Kind> kinds, Severity severity) {
        return Rule.of(id, problem, READS, inputs -> judge(inputs, kinds, severity));
    }

    private static Verdict judge(Inputs inputs, Set<MoveProblem.Kind> kinds, Severity severity) {
        Fact<ProcedureReading> reading = inputs.fact(ChangeFacts.PROCEDURE);
        if (reading.value().requests().isEmpty()) {
            return Verdict.satisfied();
        }
        ChangeJudge judge = ChangeJudge.of(inputs);
        List<Breach> breaches = new ArrayList<>();
        for (ProcedureReading.RecordedLife life : reading.value().requests()) {
            List<String> texts = life.problems().stream()
                    .filter(problem -> kinds.contains(problem.kind()))
                    .map(MoveProblem::text)
                    .toList();
            if (!texts.isEmpty()) {
                String part = "problems[" + life.request().id() + "]";
                breaches.add(judge.about(life.request(), severity, "against {procedure}: {problems}")
                        .with("procedure", ChangeModule.under(inputs))
                        .with("problems", reading.part(part, Listed.of(texts))));
            }
        }
        return ChangeJudge.verdict(breaches);
    }

    private static Rule againstDecision() {
        return Rule.of(
                        "change.state-against-decision",
                        "The state of a change request is not the one that its last decision leads to.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(inputs, ProcedureRules::judgeDecision))
                .described(
                        "Either the decision was not carried out, or something else was.",
                        "Rejected on 3 March, and its state is approved.",
                        PM2);
    }

    private static @Nullable Breach judgeDecision(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        ChangeDecision last = request.findDecision().orElse(null);
        boolean reopened = standing != null && standing.pending() && last != null && !finalDecision(last);
        if (standing == null || last == null || reopened || standing.follows(last.outcome())) {
            return null;
        }
        return judge.about(request, Severity.MEDIUM, "is {state}, and the last decision on it is {outcome}")
                .with("state", judge.field(request, "state", request.state()))
                .with("outcome", judge.field(request, "decisions", ChangeWords.word(last.outcome())));
    }

    /** Whether a decision leaves nothing open: what was postponed may be under way again. */
    private static boolean finalDecision(ChangeDecision decision) {
        return switch (decision.outcome()) {
            case APPROVED, REJECTED, MERGED -> true;
            case POSTPONED, MORE_INFORMATION, EXCEPTION_PLAN -> false;
        };
    }
}
