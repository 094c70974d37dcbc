package dev.pmo.core.validation;

import dev.pmo.core.structure.Scope;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a validation found, and what a later one may take over from it.
 *
 * <p>It keeps the scopes that were checked, by identity. This class is immutable and thread-safe.
 */
public final class CheckedSnapshot {

    private static final CheckedSnapshot NONE = new CheckedSnapshot(null, List.of(), new IdentityHashMap<>());

    private final @Nullable SnapshotValidator validator;
    private final List<Violation> violations;
    private final IdentityHashMap<Scope, List<Violation>> own;

    CheckedSnapshot(
            @Nullable SnapshotValidator validator,
            List<Violation> violations,
            IdentityHashMap<Scope, List<Violation>> own) {
        this.validator = validator;
        this.violations = violations;
        this.own = own;
    }

    /**
     * Nothing checked yet.
     *
     * @return the check of nothing
     */
    public static CheckedSnapshot none() {
        return NONE;
    }

    /**
     * Everything that is wrong, by scope, path and message.
     *
     * @return the violations; none where all is well
     */
    public List<Violation> violations() {
        return violations;
    }

    /** What is wrong with a scope whatever stands around it, if this very object was checked by this validator. */
    Optional<List<Violation>> ofScope(Scope scope, SnapshotValidator by) {
        return validator == by ? Optional.ofNullable(own.get(scope)) : Optional.empty();
    }
}
