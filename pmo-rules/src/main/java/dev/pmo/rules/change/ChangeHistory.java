package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request and its recorded moves against a procedure. */
final class ChangeHistory {

    private final ChangeProcedure procedure;
    private final ChangeRequest request;
    private final Set<ChangeState> unknown = new TreeSet<>();
    private final List<MoveProblem> problems = new ArrayList<>();
    private @Nullable LocalDate latest;

    private ChangeHistory(ChangeProcedure procedure, ChangeRequest request) {
        this.procedure = procedure;
        this.request = request;
        this.latest = request.dates().raised();
    }

    static List<MoveProblem> problems(ChangeProcedure procedure, ChangeRequest request) {
        ChangeHistory history = new ChangeHistory(procedure, request);
        history.known(request.state());
        history.stateAsMoved();
        if (request.moves().isEmpty()) {
            history.onEveryWay();
        }
        history.moves();
        return List.copyOf(history.problems);
    }

    static List<MoveProblem> refusals(ChangeProcedure procedure, ChangeRequest request, ChangeMove wanted) {
        ChangeHistory history = new ChangeHistory(procedure, request);
        history.known(request.state());
        history.stateAsMoved();
        for (ChangeMove move : request.moves()) {
            history.passed(move.on());
        }
        history.made(request.state(), wanted);
        return List.copyOf(history.problems);
    }

    private void moves() {
        ChangeState from = procedure.first();
        boolean begins = true;
        for (ChangeMove move : request.moves()) {
            made(begins && move.to().equals(from) ? null : from, move);
            from = move.to();
            begins = false;
        }
    }

    private boolean known(ChangeState state) {
        if (procedure.standing(state) != null) {
            return true;
        }
        if (unknown.add(state)) {
            problems.add(new MoveProblem(MoveProblem.Kind.UNKNOWN_STATE, null, state, ""));
        }
        return false;
    }

    private void stateAsMoved() {
        if (request.moves().isEmpty()) {
            return;
        }
        ChangeState last = request.moves().get(request.moves().size() - 1).to();
        if (!last.equals(request.state())) {
            problems.add(new MoveProblem(MoveProblem.Kind.STATE_DIFFERS, null, request.state(), last.name()));
        }
    }

    /** A move from a state, {@code null} where the history begins with the first state itself. */
    private void made(@Nullable ChangeState from, ChangeMove move) {
        inOrder(from, move);
        boolean ahead = known(move.to());
        boolean behind = from == null || known(from);
        if (from == null || !ahead || !behind) {
            return;
        }
        ProcedureMove permitted = procedure.findMove(from, move.to()).orElse(null);
        if (permitted == null) {
            problems.add(new MoveProblem(MoveProblem.Kind.NOT_PERMITTED, from, move.to(), ""));
            return;
        }
        if (!permitted.permits(move.authority())) {
            String found = move.authority() == null ? "an authority that is not named" : move.authority();
            problems.add(new MoveProblem(MoveProblem.Kind.NOT_ENTITLED, from, move.to(), found));
        }
        permitted.requires().forEach(required -> present(required, from, move.to()));
    }

    private void inOrder(@Nullable ChangeState from, ChangeMove move) {
        LocalDate on = move.on();
        if (on != null && latest != null && on.isBefore(latest)) {
            String found = on + " lies before " + latest;
            problems.add(new MoveProblem(MoveProblem.Kind.OUT_OF_ORDER, from, move.to(), found));
        }
        passed(on);
    }

    private void passed(@Nullable LocalDate on) {
        latest = on == null || (latest != null && latest.isAfter(on)) ? latest : on;
    }

    private void present(ChangeRequirement required, @Nullable ChangeState from, ChangeState to) {
        ChangeStanding standing = procedure.standing(to);
        if (standing != null && !required.presentIn(request, standing)) {
            MoveProblem problem = new MoveProblem(MoveProblem.Kind.MISSING, from, to, required.words());
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
    }

    private void onEveryWay() {
        if (procedure.standing(request.state()) == null) {
            return;
        }
        for (StateNeeds.Need need : StateNeeds.of(procedure, request.state())) {
            present(need.requirement(), null, need.state());
        }
    }
}
