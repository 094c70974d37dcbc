package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.change.ProcedureState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of one log: where they stand, when they were approved, what they cost, and who may decide them. */
final class Requests {
    private final List<ChangeRequest> all;
    private final ChangeProcedure procedure;
    private final AuthorityLadder ladder;

    Requests(Tree tree, Scope scope) {
        this.all = scope.changes().requests();
        this.procedure = tree.policy(ChangePolicy.TYPE, scope).procedure();
        this.ladder = tree.policy(AuthorityPolicy.TYPE, scope).ladder();
    }

    private Requests(List<ChangeRequest> all, ChangeProcedure procedure, AuthorityLadder ladder) {
        this.all = all;
        this.procedure = procedure;
        this.ladder = ladder;
    }

    /** The same log by another ladder. */
    Requests by(AuthorityLadder other) {
        return new Requests(all, procedure, other);
    }

    /** One of them, as if there were no others. */
    Requests alone(ChangeRequest request) {
        return new Requests(List.of(request), procedure, ladder);
    }

    List<ChangeRequest> all() {
        return all;
    }

    AuthorityLadder ladder() {
        return ladder;
    }

    /** What its state means; {@code null} for one that the procedure does not have. */
    @Nullable
    ChangeStanding standing(ChangeRequest request) {
        return standing(request.state());
    }

    @Nullable
    ChangeStanding standing(ChangeState state) {
        for (ProcedureState one : procedure.states()) {
            if (one.state().equals(state)) {
                return one.standing();
            }
        }
        return null;
    }

    boolean pending(ChangeRequest request) {
        ChangeStanding standing = standing(request);
        return standing == ChangeStanding.OPEN || standing == ChangeStanding.AWAITING_DECISION;
    }

    /** Decided to be done: approved, or done after an approval that is recorded. */
    boolean approved(ChangeRequest request) {
        ChangeStanding standing = standing(request);
        if (standing != ChangeStanding.IMPLEMENTED) {
            return standing == ChangeStanding.APPROVED;
        }
        for (ChangeDecision decision : request.decisions()) {
            if (decision.outcome() == ChangeOutcome.APPROVED) {
                return true;
            }
        }
        for (ChangeMove move : request.moves()) {
            if (standing(move.to()) == ChangeStanding.APPROVED) {
                return true;
            }
        }
        return false;
    }

    /** The day of the last approval recorded as a decision, else that of the last move that has a day. */
    @Nullable
    LocalDate decided(ChangeRequest request) {
        LocalDate day = null;
        for (ChangeDecision decision : request.decisions()) {
            if (decision.outcome() == ChangeOutcome.APPROVED) {
                day = decision.decision().on();
            }
        }
        for (ChangeMove move : day == null ? request.moves() : List.<ChangeMove>of()) {
            if (standing(move.to()) == ChangeStanding.APPROVED && move.on() != null) {
                day = move.on();
            }
        }
        return day;
    }

    /** The recorded day on which it was done, else that of the last move. */
    @Nullable
    LocalDate done(ChangeRequest request) {
        LocalDate day = request.dates().implemented();
        for (ChangeMove move : day == null ? request.moves() : List.<ChangeMove>of()) {
            if (standing(move.to()) == ChangeStanding.IMPLEMENTED) {
                day = move.on();
            }
        }
        return day;
    }

    static Impact impact(ChangeRequest request) {
        return request.assessment() == null
                ? Impact.none()
                : request.assessment().impact();
    }

    /** What it takes from the change budget. */
    private static @Nullable Money drawn(ChangeRequest request) {
        return request.funding() == ChangeFunding.CHANGE_BUDGET
                ? impact(request).cost()
                : null;
    }

    /** A pending request as a matter to be decided. */
    Deciders.Matter matter(ChangeRequest request) {
        return matter(request, drawnWith(request, null));
    }

    private Deciders.Matter matter(ChangeRequest request, @Nullable Money drawn) {
        return new Deciders.Matter(
                request.type() == ChangeType.CONCESSION ? DecisionKind.CONCESSION : DecisionKind.CHANGE,
                request.severity(),
                impact(request).cost(),
                impact(request).finishDays(),
                drawn);
    }

    /**
     * With what was approved before, on an earlier day than that of the decision if one was taken; where that has no day
     * nobody knows what came before. A saving takes nothing.
     */
    private @Nullable Money drawnWith(ChangeRequest request, @Nullable ChangeDecision taken) {
        Money sum = drawn(request);
        if (sum == null || sum.signum() <= 0) {
            return null;
        }
        LocalDate on = taken == null ? LocalDate.MAX : taken.decision().on();
        for (ChangeRequest other : all()) {
            Money cost = drawn(other);
            if (!other.equals(request) && approved(other) && cost != null && cost.sameCurrencyAs(sum) && on != null) {
                LocalDate day = decided(other);
                if (taken == null || (day != null && day.isBefore(on))) {
                    sum = sum.plus(cost);
                }
            }
        }
        return sum;
    }

    /** Whether an approval was given by an authority of the ladder that may not give it. */
    boolean above(ChangeRequest request, ChangeDecision decision) {
        Rung rung = Deciders.find(ladder, decision.decision().authority());
        return decision.outcome() == ChangeOutcome.APPROVED
                && rung != null
                && !Deciders.may(rung, matter(request, drawnWith(request, decision)));
    }

    /** Whether the ladder does not have the authority in whose name it was decided, or none is named. */
    boolean unknown(ChangeDecision decision) {
        return Deciders.find(ladder, decision.decision().authority()) == null;
    }

    /** Whether approvals were given, and each by somebody who may not; those nobody knows are taken at their word. */
    boolean nobodyMay(ChangeRequest request) {
        boolean above = false;
        for (ChangeDecision decision : request.decisions()) {
            if (decision.outcome() == ChangeOutcome.APPROVED) {
                if (!above(request, decision)) {
                    return false;
                }
                above = true;
            }
        }
        return above;
    }

    @Nullable
    ChangeRequest find(ChangeId id) {
        for (ChangeRequest request : all()) {
            if (request.id().equals(id)) {
                return request;
            }
        }
        return null;
    }

    /** The request in which a merged one goes on in the end; {@code null} if that leads nowhere. */
    @Nullable
    ChangeRequest end(ChangeRequest merged) {
        ChangeRequest at = merged;
        for (int steps = 0; steps <= all().size(); steps++) {
            if (standing(at) != ChangeStanding.MERGED) {
                return at;
            }
            ChangeId into = null;
            for (ChangeDecision decision : at.decisions()) {
                if (decision.outcome() == ChangeOutcome.MERGED) {
                    into = decision.mergedInto();
                }
            }
            ChangeRequest next = into == null ? null : find(into);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return null;
    }

    /** The requests that go on in another in the end. */
    List<ChangeRequest> mergedInto(ChangeRequest request) {
        List<ChangeRequest> merged = new ArrayList<>();
        for (ChangeRequest other : all()) {
            if (standing(other) == ChangeStanding.MERGED && request.equals(end(other))) {
                merged.add(other);
            }
        }
        return merged;
    }
}
