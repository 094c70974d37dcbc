package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeState;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What every way to a state requires: the meet over all ways, found by lowering what is required until nothing changes.
 *
 * <p>Iterative data-flow analysis after Kildall, "A unified approach to global program optimization" (1973); the states
 * and requirements are few.
 */
final class StateNeeds {

    /** That something must be present for the move into a state. */
    record Need(ChangeState state, ChangeRequirement requirement) {}

    private static final Comparator<Need> ORDER =
            Comparator.comparing(Need::state).thenComparing(Need::requirement);

    private StateNeeds() {}

    static Set<Need> of(ChangeProcedure procedure, ChangeState state) {
        Map<ChangeState, Set<Need>> needs = new TreeMap<>();
        needs.put(procedure.first(), new TreeSet<>(ORDER));
        Deque<ChangeState> open = new ArrayDeque<>();
        open.add(procedure.first());
        while (!open.isEmpty()) {
            ChangeState from = open.remove();
            for (ProcedureMove move : procedure.moves()) {
                if (move.from().equals(from) && lower(needs, move)) {
                    open.add(move.to());
                }
            }
        }
        return needs.getOrDefault(state, Set.of());
    }

    private static boolean lower(Map<ChangeState, Set<Need>> needs, ProcedureMove move) {
        Set<Need> along = new TreeSet<>(ORDER);
        along.addAll(needs.getOrDefault(move.from(), Set.of()));
        move.requires().forEach(required -> along.add(new Need(move.to(), required)));
        Set<Need> known = needs.get(move.to());
        if (known == null) {
            needs.put(move.to(), along);
            return true;
        }
        return known.retainAll(along);
    }
}
