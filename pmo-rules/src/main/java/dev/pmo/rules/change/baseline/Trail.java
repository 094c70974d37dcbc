package dev.pmo.rules.change.baseline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A way through approvals from one value to another: each begins where the one before ends. The effort grows with the
 * number of approvals.
 */
final class Trail {

    private Trail() {}

    /** The shortest way, of several the one whose approvals come first. */
    static Optional<List<Approval>> between(String from, String to, List<Approval> approvals) {
        for (Approval approval : approvals) {
            if (approval.anyTo()) {
                return Optional.of(List.of(approval));
            }
        }
        Map<String, List<Approval>> byFrom = by(approvals, Approval::from);
        Map<String, @Nullable Approval> reached = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        reached.put(from, null);
        open.add(from);
        for (Approval approval : approvals) {
            if (approval.anyFrom()) {
                reach(approval, reached, open);
            }
        }
        while (!open.isEmpty() && !reached.containsKey(to)) {
            for (Approval approval : byFrom.getOrDefault(open.remove(), List.of())) {
                reach(approval, reached, open);
            }
        }
        return reached.containsKey(to) ? Optional.of(backTo(to, reached)) : Optional.empty();
    }

    private static void reach(Approval approval, Map<String, @Nullable Approval> reached, Deque<String> open) {
        if (!reached.containsKey(approval.to())) {
            reached.put(approval.to(), approval);
            open.add(approval.to());
        }
    }

    private static List<Approval> backTo(String to, Map<String, @Nullable Approval> reached) {
        Deque<Approval> way = new ArrayDeque<>();
        Approval last = reached.get(to);
        while (last != null) {
            way.addFirst(last);
            last = last.anyFrom() ? null : reached.get(last.from());
        }
        return List.copyOf(way);
    }

    /** Those that do not merely lead up to a value: what is left to account for a move away from it. */
    static List<Approval> withoutHistoryOf(String value, List<Approval> approvals) {
        Map<String, List<Approval>> byTo = by(approvals, Approval::to);
        Set<String> seen = new HashSet<>(Set.of(value));
        Deque<String> open = new ArrayDeque<>(seen);
        Set<Approval> history = new HashSet<>();
        while (!open.isEmpty()) {
            for (Approval approval : byTo.getOrDefault(open.remove(), List.of())) {
                history.add(approval);
                if (!approval.anyFrom() && seen.add(approval.from())) {
                    open.add(approval.from());
                }
            }
        }
        List<Approval> left = new ArrayList<>(approvals);
        left.removeAll(history);
        return left;
    }

    private static Map<String, List<Approval>> by(List<Approval> approvals, Function<Approval, String> value) {
        Map<String, List<Approval>> by = new HashMap<>();
        for (Approval approval : approvals) {
            by.computeIfAbsent(value.apply(approval), key -> new ArrayList<>(1)).add(approval);
        }
        return by;
    }
}
