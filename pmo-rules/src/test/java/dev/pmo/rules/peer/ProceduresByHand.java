package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.ChangeRequirement;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.change.ProcedureMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which recorded lives of requests are not what the procedure says. */
final class ProceduresByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "change.move-not-permitted",
            "change.move-not-entitled",
            "change.history-disordered",
            "change.record-incomplete");

    private final List<Line> lines = new ArrayList<>();

    ProceduresByHand(Tree tree) {
        for (Scope scope : tree.upwards()) {
            if (!scope.profile().ended()) {
                Requests requests = new Requests(tree, scope);
                ChangeProcedure procedure =
                        tree.policy(ChangePolicy.TYPE, scope).procedure();
                for (ChangeRequest request : requests.all()) {
                    for (String rule : new Life(procedure, requests, request).problems()) {
                        lines.add(Line.of("change." + rule, scope, request.id()));
                    }
                }
            }
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    private record Life(ChangeProcedure procedure, Requests requests, ChangeRequest request) {

        Set<String> problems() {
            Set<String> problems = new HashSet<>();
            if (requests.standing(request.state()) == null) {
                problems.add("move-not-permitted");
            }
            if (request.moves().isEmpty()) {
                unrecorded(problems);
            } else {
                moves(problems);
            }
            return problems;
        }

        private void moves(Set<String> problems) {
            ChangeState from = procedure.first();
            LocalDate before = request.dates().raised();
            boolean begun = false;
            for (ChangeMove made : request.moves()) {
                boolean beginning = !begun && made.to().equals(procedure.first());
                ProcedureMove move = find(from, made.to());
                if (!beginning && move == null) {
                    problems.add("move-not-permitted");
                }
                if (!beginning && move != null) {
                    if (!entitled(move, made.authority())) {
                        problems.add("move-not-entitled");
                    }
                    for (ChangeRequirement required : move.requires()) {
                        if (!recorded(required, requests.standing(made.to()))) {
                            problems.add("record-incomplete");
                        }
                    }
                }
                if (made.on() != null && before != null && made.on().isBefore(before)) {
                    problems.add("history-disordered");
                }
                before = made.on() == null ? before : made.on();
                from = made.to();
                begun = true;
            }
            if (!from.equals(request.state())) {
                problems.add("history-disordered");
            }
        }

        private @Nullable ProcedureMove find(ChangeState from, ChangeState to) {
            for (ProcedureMove move : procedure.moves()) {
                if (move.from().equals(from) && move.to().equals(to)) {
                    return move;
                }
            }
            return null;
        }

        /** Nobody named is anybody. */
        private static boolean entitled(ProcedureMove move, @Nullable String authority) {
            boolean entitled = move.who().isEmpty();
            for (String name : move.who()) {
                entitled |= authority != null && name.equalsIgnoreCase(authority.strip());
            }
            return entitled;
        }

        /** What stands in every way to the state: what cannot be left out without that no way is left. */
        private void unrecorded(Set<String> problems) {
            for (ProcedureMove last : procedure.moves()) {
                for (ChangeRequirement required : last.requires()) {
                    if (!reachableWithout(last.to(), required) && !recorded(required, requests.standing(last.to()))) {
                        problems.add("record-incomplete");
                    }
                }
            }
        }

        private boolean reachableWithout(ChangeState into, ChangeRequirement required) {
            Set<ChangeState> reached = new HashSet<>(Set.of(procedure.first()));
            boolean more = true;
            while (more) {
                more = false;
                for (ProcedureMove move : procedure.moves()) {
                    boolean barred = move.to().equals(into) && move.requires().contains(required);
                    if (!barred && reached.contains(move.from())) {
                        more |= reached.add(move.to());
                    }
                }
            }
            return reached.contains(request.state()) || requests.standing(request.state()) == null;
        }

        private boolean recorded(ChangeRequirement required, @Nullable ChangeStanding standing) {
            ChangeAssessment assessment = request.assessment();
            ChangeDecision last = last(standing);
            RecordedDecision decision = last == null ? RecordedDecision.none() : last.decision();
            return switch (required) {
                case ASSESSMENT -> assessment != null && !assessment.impact().equals(Impact.none());
                case IMPACT_IF_NOT_DONE ->
                    assessment != null && !assessment.impactIfNotDone().equals(Impact.none());
                case SEVERITY -> request.severity() != null;
                case PRIORITY -> request.priority() != null;
                case FUNDING -> request.funding() != null;
                case TARGET_DATE -> request.dates().target() != null;
                case BASELINE_CHANGES -> !request.baselineChanges().isEmpty();
                case DECISION -> last != null;
                case DECISION_AUTHORITY ->
                    decision.by() != null && decision.authority() != null && decision.on() != null;
                case DECISION_REASON -> decision.reason() != null;
                case DECISION_UNTIL -> decision.until() != null;
                case MERGED_INTO -> last != null && last.mergedInto() != null;
                case IMPLEMENTED_DATE -> request.dates().implemented() != null;
            };
        }

        /** The last decision that leads to a standing. */
        private @Nullable ChangeDecision last(@Nullable ChangeStanding standing) {
            ChangeDecision last = null;
            for (ChangeDecision decision : request.decisions()) {
                if (standing != null && leads(decision.outcome(), standing)) {
                    last = decision;
                }
            }
            return last;
        }

        private static boolean leads(ChangeOutcome outcome, ChangeStanding standing) {
            return switch (outcome) {
                case APPROVED -> standing == ChangeStanding.APPROVED || standing == ChangeStanding.IMPLEMENTED;
                case REJECTED -> standing == ChangeStanding.REJECTED;
                case POSTPONED -> standing == ChangeStanding.POSTPONED;
                case MERGED -> standing == ChangeStanding.MERGED;
                case MORE_INFORMATION, EXCEPTION_PLAN ->
                    standing == ChangeStanding.OPEN || standing == ChangeStanding.AWAITING_DECISION;
            };
        }
    }
}
