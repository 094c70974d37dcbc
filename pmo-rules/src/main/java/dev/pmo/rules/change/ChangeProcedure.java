package dev.pmo.rules.change;

import static dev.pmo.core.change.ChangeState.APPROVED;
import static dev.pmo.core.change.ChangeState.ASSESSING;
import static dev.pmo.core.change.ChangeState.IMPLEMENTED;
import static dev.pmo.core.change.ChangeState.MERGED;
import static dev.pmo.core.change.ChangeState.POSTPONED;
import static dev.pmo.core.change.ChangeState.REJECTED;
import static dev.pmo.core.change.ChangeState.SUBMITTED;
import static dev.pmo.core.change.ChangeState.WAITING_FOR_APPROVAL;

import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a change request as data: its states, the moves between them, who may make each, and what must be
 * recorded before.
 *
 * <pre>{@code
 * ChangeMove toBoard = new ChangeMove(ChangeState.WAITING_FOR_APPROVAL, LocalDate.of(2026, 3, 9), "Ann", null);
 * MoveResult result = ChangeProcedure.pm2().move(request, toBoard);
 * result.findMoved().ifPresent(moved -> System.out.println("now " + moved.state()));
 * result.refusals().forEach(refusal -> System.out.println("refused: " + refusal.text()));
 * }</pre>
 *
 * <p>A procedure is refused whole if it does not hold together: a state that no move leads to, a state from which there
 * is no way to an end, a move between states that it does not have, two equal moves. This class is immutable and
 * thread-safe.
 *
 * @param first the state in which every request begins
 * @param states the states
 * @param moves the permitted moves
 */
public record ChangeProcedure(ChangeState first, List<ProcedureState> states, List<ProcedureMove> moves) {

    private static final ChangeProcedure PM2 = new ChangeProcedure(SUBMITTED, pm2States(), pm2Moves());

    /**
     * Copies the lists and checks the procedure whole.
     *
     * @throws InvalidPolicyException if it does not hold together, with every problem
     */
    public ChangeProcedure {
        Objects.requireNonNull(first, "first");
        states = Copies.copy(states);
        moves = Copies.copy(moves);
        InvalidPolicyException.refuseIfAny("change", problemsOf(first, states, moves));
    }

    /**
     * The procedure of the change log of the open European method PM², which a board may send back for assessment and
     * from which a postponed request returns.
     *
     * @return the procedure
     */
    public static ChangeProcedure pm2() {
        return PM2;
    }

    private static List<ProcedureState> pm2States() {
        return List.of(
                new ProcedureState(SUBMITTED, ChangeStanding.OPEN),
                new ProcedureState(ASSESSING, ChangeStanding.OPEN),
                new ProcedureState(WAITING_FOR_APPROVAL, ChangeStanding.AWAITING_DECISION),
                new ProcedureState(APPROVED, ChangeStanding.APPROVED),
                new ProcedureState(REJECTED, ChangeStanding.REJECTED),
                new ProcedureState(POSTPONED, ChangeStanding.POSTPONED),
                new ProcedureState(MERGED, ChangeStanding.MERGED),
                new ProcedureState(IMPLEMENTED, ChangeStanding.IMPLEMENTED));
    }

    private static List<ProcedureMove> pm2Moves() {
        ChangeRequirement[] assessed = {ChangeRequirement.ASSESSMENT, ChangeRequirement.IMPACT_IF_NOT_DONE};
        return List.of(
                ProcedureMove.of(SUBMITTED, ASSESSING),
                ProcedureMove.of(ASSESSING, WAITING_FOR_APPROVAL, assessed),
                ProcedureMove.of(WAITING_FOR_APPROVAL, ASSESSING),
                ProcedureMove.of(
                        WAITING_FOR_APPROVAL,
                        APPROVED,
                        ChangeRequirement.DECISION,
                        ChangeRequirement.DECISION_AUTHORITY),
                ProcedureMove.of(
                        WAITING_FOR_APPROVAL,
                        REJECTED,
                        ChangeRequirement.DECISION,
                        ChangeRequirement.DECISION_AUTHORITY),
                ProcedureMove.of(
                        WAITING_FOR_APPROVAL,
                        POSTPONED,
                        ChangeRequirement.DECISION,
                        ChangeRequirement.DECISION_AUTHORITY),
                ProcedureMove.of(
                        WAITING_FOR_APPROVAL, MERGED, ChangeRequirement.DECISION, ChangeRequirement.MERGED_INTO),
                ProcedureMove.of(POSTPONED, ASSESSING),
                ProcedureMove.of(POSTPONED, WAITING_FOR_APPROVAL, assessed),
                ProcedureMove.of(APPROVED, IMPLEMENTED, ChangeRequirement.IMPLEMENTED_DATE));
    }

    /**
     * What is wrong with a procedure, all at once.
     *
     * @param first the state in which every request begins
     * @param states the states
     * @param moves the permitted moves
     * @return the problems with their paths, none if it holds together
     */
    public static List<PolicyProblem> problemsOf(
            ChangeState first, List<ProcedureState> states, List<ProcedureMove> moves) {
        return ProcedureProblems.of(first, states, moves);
    }

    /**
     * What a state means.
     *
     * @param state the state
     * @return its standing, or nothing if the procedure does not have the state
     */
    public Optional<ChangeStanding> findStanding(ChangeState state) {
        for (ProcedureState known : states) {
            if (known.state().equals(state)) {
                return Optional.of(known.standing());
            }
        }
        return Optional.empty();
    }

    /**
     * Where a request stands.
     *
     * @param request the request
     * @return what its state means, or nothing if the procedure does not have the state
     */
    public Optional<ChangeStanding> findStanding(ChangeRequest request) {
        return findStanding(request.state());
    }

    /**
     * A permitted move.
     *
     * @param from the state before
     * @param to the state after
     * @return the move, if it is permitted
     */
    public Optional<ProcedureMove> findMove(ChangeState from, ChangeState to) {
        for (ProcedureMove move : moves) {
            if (move.from().equals(from) && move.to().equals(to)) {
                return Optional.of(move);
            }
        }
        return Optional.empty();
    }

    /**
     * Moves a request, if the procedure permits it. A decision that the move requires is recorded in the request first.
     *
     * @param request the request
     * @param wanted where to, when, by whom and in whose name
     * @return the request in its new state with the move at the end of its history, or all reasons against it
     */
    public MoveResult move(ChangeRequest request, ChangeMove wanted) {
        List<MoveProblem> refusals = ChangeHistory.refusals(this, request, wanted);
        if (!refusals.isEmpty()) {
            return new MoveResult(null, refusals);
        }
        List<ChangeMove> history = new ArrayList<>(request.moves());
        history.add(wanted);
        return new MoveResult(
                request.toBuilder().state(wanted.to()).moves(history).build(), List.of());
    }

    /**
     * Checks what is recorded of a request: its state, each of its moves, and what they required. Where no moves are
     * recorded, what every way to its state requires.
     *
     * @param request the request
     * @return what is wrong, in the order of the moves
     */
    public List<MoveProblem> check(ChangeRequest request) {
        return ChangeHistory.problems(this, request);
    }

    /** How many states and moves it has; the procedure itself is too long for a line. */
    @Override
    public String toString() {
        return "the procedure of " + Wording.counted(states.size(), "state", "states") + " and "
                + Wording.counted(moves.size(), "move", "moves");
    }

    /** What a state means, {@code null} for one that is not known. */
    @Nullable
    ChangeStanding standing(ChangeState state) {
        return findStanding(state).orElse(null);
    }
}
