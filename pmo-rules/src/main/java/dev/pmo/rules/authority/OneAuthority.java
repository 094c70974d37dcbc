package dev.pmo.rules.authority;

import dev.pmo.rules.authority.LimitSorts.Limit;
import dev.pmo.rules.authority.LimitSorts.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether each decision, whatever its magnitude, finds exactly one authority. */
final class OneAuthority {

    private final LadderCheck check;
    private final AuthorityLadder ladder;
    private final List<Rung> rungs;
    private final List<Sort> sorts;

    OneAuthority(LadderCheck check, AuthorityLadder ladder) {
        this.check = check;
        this.ladder = ladder;
        this.rungs = ladder.rungs();
        this.sorts = LimitSorts.of(rungs);
    }

    void run() {
        Map<String, List<DecisionKind>> open = new LinkedHashMap<>();
        List<DecisionKind> nobody = new ArrayList<>();
        Map<Integer, Map<Integer, List<DecisionKind>>> doubles = new LinkedHashMap<>();
        for (DecisionKind kind : DecisionKind.values()) {
            List<Integer> deciders = IntStream.range(0, rungs.size())
                    .filter(i -> rungs.get(i).decides(kind))
                    .boxed()
                    .toList();
            if (deciders.isEmpty()) {
                nobody.add(kind);
            } else {
                ambiguous(kind, deciders, doubles);
                limitsOfTheHighest(kind, deciders.get(deciders.size() - 1), open);
            }
        }
        tell(nobody, doubles, open);
    }

    private void tell(
            List<DecisionKind> nobody,
            Map<Integer, Map<Integer, List<DecisionKind>>> doubles,
            Map<String, List<DecisionKind>> open) {
        if (!nobody.isEmpty()) {
            check.wrong(
                    "ladder.rungs",
                    "must hold an authority for each decision, but has none for: '" + words(nobody) + "'");
        }
        doubles.forEach((upper, byLower) -> byLower.forEach((lower, kinds) -> check.wrong(
                LadderCheck.at(upper) + ".decides",
                "must differ from what '" + rungs.get(lower).name() + "' on the same level decides, or have a higher"
                        + " limit, so that one of the two decides, but both decide with the same limits: '"
                        + words(kinds) + "'")));
        open.forEach((path, kinds) -> check.wrong(
                path,
                "must have no limit, or ladder.beyond must say who decides beyond it, for nobody higher decides: '"
                        + words(kinds) + "'"));
    }

    /** Two of one level with the same limits: which of them decides is an accident of the order. */
    private void ambiguous(
            DecisionKind kind, List<Integer> deciders, Map<Integer, Map<Integer, List<DecisionKind>>> doubles) {
        for (int i = 1; i < deciders.size(); i++) {
            int lower = deciders.get(i - 1);
            int upper = deciders.get(i);
            if (rungs.get(lower).level() == rungs.get(upper).level() && sameLimits(kind, lower, upper)) {
                doubles.computeIfAbsent(upper, key -> new LinkedHashMap<>())
                        .computeIfAbsent(lower, key -> new ArrayList<>())
                        .add(kind);
            }
        }
    }

    private boolean sameLimits(DecisionKind kind, int lower, int upper) {
        boolean limits = sorts.stream()
                .filter(sort -> sort.kinds().contains(kind))
                .allMatch(
                        sort -> sort.of().apply(rungs.get(lower)).same(sort.of().apply(rungs.get(upper))));
        boolean sets = kind == DecisionKind.TOLERANCE || kind == DecisionKind.EXCEPTION;
        return limits
                && (!sets
                        || rungs.get(lower).tolerances().equals(rungs.get(upper).tolerances()));
    }

    private void limitsOfTheHighest(DecisionKind kind, int highest, Map<String, List<DecisionKind>> open) {
        if (ladder.beyond() != null) {
            return;
        }
        for (Sort sort : sorts) {
            Limit limit = sort.of().apply(rungs.get(highest));
            if (sort.kinds().contains(kind) && !limit.unlimited()) {
                List<DecisionKind> kinds =
                        open.computeIfAbsent(LadderCheck.at(highest) + "." + limit.path(), key -> new ArrayList<>());
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                }
            }
        }
    }

    private static String words(List<DecisionKind> kinds) {
        return kinds.stream().map(Limits::words).collect(Collectors.joining(", "));
    }
}
