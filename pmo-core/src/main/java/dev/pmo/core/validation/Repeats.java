package dev.pmo.core.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds what occurs more than once. */
final class Repeats {

    private Repeats() {}

    /** The keys that several items share, in order, with the number of items; the good case makes no map. */
    static <T, K extends Comparable<? super K>> Map<K, Integer> of(List<T> items, Function<T, K> key) {
        if (items.size() < 2) {
            return Map.of();
        }
        Set<K> seen = new HashSet<>(items.size() * 2);
        Map<K, Integer> repeated = new TreeMap<>();
        for (T item : items) {
            K one = key.apply(item);
            if (!seen.add(one)) {
                repeated.merge(one, 2, (count, ignored) -> count + 1);
            }
        }
        return repeated;
    }

    /** Reports identifiers that several items of one list share. */
    static <T, K extends Comparable<? super K>> void report(
            Violations violations, String list, String item, boolean structural, List<T> items, Function<T, K> id) {
        of(items, id).forEach((key, count) -> {
            String path = list + "[" + key + "].id";
            String message = "the identifier of " + item + " is used " + count + " times in one list";
            if (structural) {
                violations.addStructural(ViolationKind.DUPLICATE_ID, path, message, key);
            } else {
                violations.add(ViolationKind.DUPLICATE_ID, path, message, key);
            }
        });
    }
}
