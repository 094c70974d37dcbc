package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.BudgetDraw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a log that were decided to be done, under a procedure: approved, or implemented after an approval.
 *
 * <p>The state of a request says what stands; a request that is implemented counts only if an approval is recorded, as a
 * decision or as a move through an approved state. A request that was merged is part of the one it goes on in. This
 * class is immutable and thread-safe.
 *
 * @param changes the changes, by identifier
 */
public record ApprovedChanges(List<ApprovedChange> changes) {

    private static final ApprovedChanges NONE = new ApprovedChanges(List.of());

    /** Copies the list. */
    public ApprovedChanges {
        changes = Copies.copy(changes);
    }

    /**
     * Reads a log.
     *
     * @param log the log; the order of its requests does not matter
     * @param procedure the procedure that says what the states mean
     * @return what was approved
     */
    public static ApprovedChanges of(ChangeLog log, ChangeProcedure procedure) {
        if (log.requests().isEmpty()) {
            return NONE;
        }
        Map<ChangeId, List<ChangeRequest>> merged = Mergers.of(log, procedure).byTarget();
        List<ApprovedChange> approved = new ArrayList<>();
        for (ChangeRequest request : log.requests()) {
            if (approved(request, procedure)) {
                approved.add(new ApprovedChange(
                        request,
                        decided(request, procedure),
                        procedure.standing(request.state()) == ChangeStanding.IMPLEMENTED,
                        merged.getOrDefault(request.id(), List.of())));
            }
        }
        approved.sort(Comparator.comparing(change -> change.request().id()));
        return new ApprovedChanges(approved);
    }

    /**
     * Whether a request was decided to be done.
     *
     * @param request the request
     * @param procedure the procedure that says what its state means
     * @return whether it is approved, or implemented after an approval
     */
    public static boolean approved(ChangeRequest request, ChangeProcedure procedure) {
        ChangeStanding standing = procedure.standing(request.state());
        return standing == ChangeStanding.APPROVED
                || (standing == ChangeStanding.IMPLEMENTED && approvalRecorded(request, procedure));
    }

    /**
     * When a request was decided to be done: the day of the last approval recorded as a decision, else that of the last
     * move into an approved state.
     *
     * @param request the request
     * @param procedure the procedure that says what its states mean
     * @return the day, or nothing if none is recorded
     */
    public static Optional<LocalDate> findDecided(ChangeRequest request, ChangeProcedure procedure) {
        return Optional.ofNullable(decided(request, procedure));
    }

    /** What those of a log that were decided to be done take from its change budget. */
    static BudgetDraw draw(List<ChangeRequest> requests, ChangeProcedure procedure, AuthorityLadder ladder) {
        return BudgetDraw.of(
                requests, ladder, request -> approved(request, procedure), request -> findDecided(request, procedure));
    }

    /**
     * A change by its identifier.
     *
     * @param id the identifier
     * @return the change, or nothing if there is no approved one of that name
     */
    public Optional<ApprovedChange> find(ChangeId id) {
        return changes.stream()
                .filter(change -> change.request().id().equals(id))
                .findFirst();
    }

    private static boolean approvalRecorded(ChangeRequest request, ChangeProcedure procedure) {
        for (ChangeDecision decision : request.decisions()) {
            if (decision.outcome() == ChangeOutcome.APPROVED) {
                return true;
            }
        }
        return request.moves().stream().anyMatch(move -> procedure.standing(move.to()) == ChangeStanding.APPROVED);
    }

    private static @Nullable LocalDate decided(ChangeRequest request, ChangeProcedure procedure) {
        LocalDate on = null;
        for (ChangeDecision decision : request.decisions()) {
            if (decision.outcome() == ChangeOutcome.APPROVED) {
                on = decision.decision().on();
            }
        }
        if (on != null) {
            return on;
        }
        LocalDate moved = null;
        for (ChangeMove move : request.moves()) {
            if (procedure.standing(move.to()) == ChangeStanding.APPROVED && move.on() != null) {
                moved = move.on();
            }
        }
        return moved;
    }
}
