package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeState;
import dev.pmo.rules.policy.PolicyProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wrong with a procedure, all at once. */
final class ProcedureProblems {

    private final Map<ChangeState, ChangeStanding> standings = new TreeMap<>();
    private final Map<ChangeState, Set<ChangeState>> ahead = new TreeMap<>();
    private final Map<ChangeState, Set<ChangeState>> back = new TreeMap<>();
    private final List<PolicyProblem> problems = new ArrayList<>();

    private ProcedureProblems() {}

    static List<PolicyProblem> of(ChangeState first, List<ProcedureState> states, List<ProcedureMove> moves) {
        ProcedureProblems found = new ProcedureProblems();
        for (int i = 0; i < states.size(); i++) {
            ProcedureState state = states.get(i);
            if (found.standings.put(state.state(), state.standing()) != null) {
                found.add("states[" + i + "]", "the state " + state.state() + " is named twice");
            }
        }
        if (!found.standings.containsKey(first)) {
            found.add("first", "the first state " + first + " is not among the states");
        }
        for (int i = 0; i < moves.size(); i++) {
            found.read("moves[" + i + "]", moves.get(i));
        }
        found.ways(first);
        return List.copyOf(found.problems);
    }

    private void add(String path, String message) {
        problems.add(new PolicyProblem("procedure." + path, message));
    }

    private void read(String path, ProcedureMove move) {
        String text = move.from() + " -> " + move.to();
        if (!standings.containsKey(move.from())) {
            add(path, "the move " + text + " begins in an unknown state");
        }
        if (!standings.containsKey(move.to())) {
            add(path, "the move " + text + " leads to an unknown state");
        }
        if (move.from().equals(move.to())) {
            add(path, "the move " + text + " leads nowhere");
        }
        if (move.who().stream().anyMatch(String::isBlank)) {
            add(path, "the move " + text + " names an authority without a name");
        }
        if (!ahead.computeIfAbsent(move.from(), key -> new TreeSet<>()).add(move.to())) {
            add(path, "the move " + text + " is there twice");
        }
        back.computeIfAbsent(move.to(), key -> new TreeSet<>()).add(move.from());
    }

    private void ways(ChangeState first) {
        Set<ChangeState> ends = new TreeSet<>();
        standings.forEach((state, standing) -> {
            if (standing.ends()) {
                ends.add(state);
            }
        });
        Set<ChangeState> reached = reached(Set.of(first), ahead);
        Set<ChangeState> ending = reached(ends, back);
        if (ends.isEmpty()) {
            add("states", "no state is an end: rejected, merged or implemented");
        }
        for (ChangeState state : standings.keySet()) {
            if (!reached.contains(state)) {
                add("states", "the state " + state + " cannot be reached from " + first);
            }
            if (!ends.isEmpty() && !ending.contains(state)) {
                add("states", "from the state " + state + " there is no way to an end");
            }
        }
    }

    private static Set<ChangeState> reached(Set<ChangeState> from, Map<ChangeState, Set<ChangeState>> ways) {
        Set<ChangeState> reached = new TreeSet<>(from);
        Deque<ChangeState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (ChangeState next : ways.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
