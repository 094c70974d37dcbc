package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.structure.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the plain pass found: an object for each result, with what it is about and the value that decided. */
final class PlainHits {

    /** One result. */
    record Hit(String rule, Scope scope, @Nullable Object subject, Object value) {}

    private final List<Hit> hits = new ArrayList<>();

    void add(String rule, Scope scope, @Nullable Object subject, Object value) {
        hits.add(new Hit(rule, scope, subject, value));
    }

    int size() {
        return hits.size();
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Hit hit : hits) {
            counts.merge(hit.rule(), 1, Integer::sum);
        }
        return counts;
    }
}
