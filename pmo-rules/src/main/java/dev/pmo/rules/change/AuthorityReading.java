package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.BudgetDraw;
import dev.pmo.rules.authority.Magnitude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who decides what awaits its decision, and which decisions were not for those who took them. This class is immutable and
 * thread-safe.
 *
 * @param awaiting the requests that await their decision, with the authority that takes it, by identifier
 * @param unknown those of which neither severity nor cost nor days are known, by identifier
 * @param problems the decisions that their authority could not take, by request
 */
public record AuthorityReading(List<ChangeRoute> awaiting, List<ChangeId> unknown, List<DecisionProblem> problems) {

    private static final AuthorityReading NONE = new AuthorityReading(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public AuthorityReading {
        awaiting = Copies.copy(awaiting);
        unknown = Copies.copy(unknown);
        problems = Copies.copy(problems);
    }

    /**
     * Why the approval of a request binds nobody: whoever gave one gave what was not theirs to give.
     *
     * @param request a request of the log that was read
     * @return what is wrong with the last approval, or nothing if one was given by those who may, or none is recorded
     *     as a decision
     */
    public Optional<DecisionProblem> findVoid(ChangeRequest request) {
        DecisionProblem last = null;
        for (ChangeDecision decision : problems.isEmpty() ? List.<ChangeDecision>of() : request.decisions()) {
            if (decision.outcome() == ChangeOutcome.APPROVED) {
                last = with(request, decision);
                if (last == null || last.kind() != DecisionProblem.Kind.ABOVE_AUTHORITY) {
                    return Optional.empty();
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * Why nobody can tell whether a decision on a request was for those who took it.
     *
     * @param request a request of the log that was read
     * @return what is wrong with the last such decision, or nothing if there is none
     */
    Optional<DecisionProblem> findUnproven(ChangeRequest request) {
        DecisionProblem last = null;
        for (ChangeDecision decision : request.decisions()) {
            DecisionProblem problem = with(request, decision);
            if (problem != null && problem.kind() != DecisionProblem.Kind.ABOVE_AUTHORITY) {
                last = problem;
            }
        }
        return Optional.ofNullable(last);
    }

    private @Nullable DecisionProblem with(ChangeRequest request, ChangeDecision decision) {
        for (DecisionProblem problem : problems) {
            if (problem.id().equals(request.id()) && problem.decision().equals(decision)) {
                return problem;
            }
        }
        return null;
    }

    /**
     * Nothing to judge.
     *
     * @return nothing awaiting, no problems
     */
    public static AuthorityReading none() {
        return NONE;
    }

    /**
     * Reads the requests of a log.
     *
     * @param requests the requests, in any order
     * @param procedure says which of them await their decision
     * @param ladder the ladder in force
     * @param times what the plan says of the finish, for requests of which it says something
     * @return who decides what
     */
    public static AuthorityReading of(
            List<ChangeRequest> requests,
            ChangeProcedure procedure,
            AuthorityLadder ladder,
            List<ChangeTimeImpact> times) {
        Map<ChangeId, ChangeTimeImpact> computed = new HashMap<>();
        times.forEach(time -> computed.putIfAbsent(time.id(), time));
        List<ChangeRoute> awaiting = new ArrayList<>();
        List<ChangeId> unknown = new ArrayList<>();
        List<DecisionProblem> problems = new ArrayList<>();
        BudgetDraw draw = ApprovedChanges.draw(requests, procedure, ladder);
        for (ChangeRequest request : requests) {
            problems.addAll(ChangeAuthority.problems(request, ladder, draw));
            if (procedure.standing(request.state()) == ChangeStanding.AWAITING_DECISION) {
                Magnitude magnitude = ChangeAuthority.magnitude(request, computed.get(request.id()))
                        .withChangeBudget(draw.whenPending(request));
                ChangeAuthority.findRoute(request, magnitude, ladder)
                        .ifPresentOrElse(awaiting::add, () -> unknown.add(request.id()));
            }
        }
        awaiting.sort(
                Comparator.comparing((ChangeRoute route) -> route.request().id())
                        .thenComparing(ChangeRoute::magnitude));
        unknown.sort(Comparator.naturalOrder());
        problems.sort(Comparator.comparing(DecisionProblem::id));
        return new AuthorityReading(awaiting, unknown, problems);
    }

    /** Which request is for whom, and which decisions were not for those who took them, in words. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (ChangeRoute route : awaiting) {
            parts.add(route.request().id() + " of " + route.magnitude() + " for the " + route.authority());
        }
        unknown.forEach(id -> parts.add(id + " of unknown magnitude"));
        for (DecisionProblem problem : problems) {
            String limit = problem.limit().isEmpty() ? "" : " (" + problem.limit() + ")";
            parts.add(problem.id() + " decided, " + Wording.of(problem.kind()) + limit);
        }
        return parts.isEmpty() ? "nothing to decide" : String.join("; ", parts);
    }
}
