package dev.pmo.core.validation;

import dev.pmo.core.structure.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the amounts that a level adds up are in the same prices: its own, and those of what stands below it. */
final class PriceChecks {

    private static final String NOT_STATED = "not stated";

    private final Violations violations;

    /** For each scope of the tree the prices that it and its children are in; empty where none states any. */
    private final List<Set<String>> together;

    PriceChecks(ScopeTree tree, Violations violations) {
        this.violations = violations;
        this.together = anyStated(tree) ? together(tree) : List.of();
    }

    private static boolean anyStated(ScopeTree tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.scope(i).position().priceBase() != null) {
                return true;
            }
        }
        return false;
    }

    /** From below: a level without amounts of its own stands for those of its children. */
    private static List<Set<String>> together(ScopeTree tree) {
        List<Set<String>> together = new ArrayList<>(tree.size());
        for (int i = 0; i < tree.size(); i++) {
            together.add(new TreeSet<>());
        }
        for (int i = tree.size() - 1; i >= 0; i--) {
            Position position = tree.scope(i).position();
            Set<String> standsFor = together.get(i);
            if (position.hasAmounts()) {
                String own = position.priceBase() == null ? NOT_STATED : position.priceBase();
                together.get(i).add(own);
                standsFor = Set.of(own);
            }
            if (tree.parent(i) != ScopeTree.NONE) {
                together.get(tree.parent(i)).addAll(standsFor);
            }
        }
        return together;
    }

    void check(int index) {
        if (!together.isEmpty() && together.get(index).size() > 1) {
            violations.add(
                    ViolationKind.MIXED_PRICES,
                    "position.priceBase",
                    "its amounts and those below it are in different prices, so that their sums mean nothing",
                    String.join(", ", together.get(index)));
        }
    }
}
