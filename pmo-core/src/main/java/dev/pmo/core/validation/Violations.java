package dev.pmo.core.validation;

import dev.pmo.core.id.ScopeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Collects what the checks find, scope by scope; confined to one validation. */
final class Violations {

    private static final int SHOWN = 10;

    private record Place(ScopeRef scope, String path, ViolationKind kind) {
        static Place of(Violation violation) {
            return new Place(violation.scope(), violation.path(), violation.kind());
        }
    }

    private final List<Violation> found = new ArrayList<>();
    private ScopeRef scope;

    Violations(ScopeRef scope) {
        this.scope = scope;
    }

    /** From here on the checks speak of this scope. */
    void enter(ScopeRef next) {
        scope = next;
    }

    void addAll(List<Violation> more) {
        found.addAll(more);
    }

    /** What was found so far, as it was found. */
    List<Violation> unsorted() {
        return List.copyOf(found);
    }

    void add(ViolationKind kind, String path, String message, Object value) {
        found.add(new Violation(scope, path, kind, message, value.toString(), false));
    }

    /** One that makes the network of the plan unusable. */
    void addStructural(ViolationKind kind, String path, String message, Object value) {
        found.add(new Violation(scope, path, kind, message, value.toString(), true));
    }

    /** All of them in order, one for a kind and place: what items of one identifier show there is told together. */
    List<Violation> sorted() {
        Map<Place, Set<Violation>> places = new LinkedHashMap<>();
        for (Violation violation : found) {
            places.computeIfAbsent(Place.of(violation), place -> new TreeSet<>())
                    .add(violation);
        }
        return places.values().stream().map(Violations::together).sorted().toList();
    }

    private static Violation together(Set<Violation> same) {
        Violation first = same.iterator().next();
        if (same.size() == 1) {
            return first;
        }
        return new Violation(
                first.scope(),
                first.path(),
                first.kind(),
                joined(same, Violation::message, "; "),
                joined(same, Violation::value, ", "),
                same.stream().anyMatch(Violation::structural));
    }

    private static String joined(Set<Violation> same, Function<Violation, String> part, String between) {
        List<String> parts = same.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
        String text = String.join(between, parts.subList(0, Math.min(SHOWN, parts.size())));
        return parts.size() > SHOWN ? text + " (" + (parts.size() - SHOWN) + " more)" : text;
    }
}
