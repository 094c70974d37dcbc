package dev.pmo.core.validation;

import dev.pmo.core.id.ScopeRef;
import java.util.ArrayList;
import java.util.List;

/** Collects what the checks find, scope by scope; confined to one validation. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();
    private ScopeRef scope;

    Violations(ScopeRef scope) {
        this.scope = scope;
    }

    /** From here on the checks speak of this scope. */
    void enter(ScopeRef next) {
        scope = next;
    }

    void add(ViolationKind kind, String path, String message, Object value) {
        found.add(new Violation(scope, path, kind, message, value.toString(), false));
    }

    /** One that makes the network of the plan unusable. */
    void addStructural(ViolationKind kind, String path, String message, Object value) {
        found.add(new Violation(scope, path, kind, message, value.toString(), true));
    }

    /** All of them in order; what two items of one identifier have in common is told once. */
    List<Violation> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
