package dev.pmo.rules.policy;

import dev.pmo.core.id.ScopeRef;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds that somebody set for a scope and all below it, or for everything.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <P> the record of thresholds
 * @param type the kind of policy
 * @param scope where it holds, with all below it; {@code null} for everywhere
 * @param value the thresholds in force there, those taken over from above included
 * @param components the names of the components that this override sets itself; empty if it sets them all
 * @param source where it is written down, such as {@code policy.yaml}
 * @param setBy who set it
 * @param setOn when
 */
public record PolicyOverride<P extends Policy>(
        PolicyType<P> type,
        @Nullable ScopeRef scope,
        P value,
        Set<String> components,
        String source,
        @Nullable String setBy,
        @Nullable LocalDate setOn) {

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if the thresholds are not of this kind, or the source is blank
     */
    public PolicyOverride {
        Objects.requireNonNull(type, "type");
        PolicyType.checked(type.name(), type.type(), value);
        Objects.requireNonNull(source, "source");
        if (source.isBlank()) {
            throw new IllegalArgumentException("The place where the policy '" + type
                    + "' is written down was expected, but was: '" + source
                    + "'.\nMaybe the name of the document or the screen is missing.");
        }
        components = Collections.unmodifiableSet(new TreeSet<>(components));
    }

    /**
     * Thresholds for everything.
     *
     * @param <P> the record of thresholds
     * @param type the kind of policy
     * @param value the thresholds
     * @param source where they are written down
     * @return the override
     */
    public static <P extends Policy> PolicyOverride<P> everywhere(PolicyType<P> type, P value, String source) {
        return new PolicyOverride<>(type, null, value, Set.of(), source, null, null);
    }

    /**
     * Thresholds for a scope and all below it.
     *
     * @param <P> the record of thresholds
     * @param type the kind of policy
     * @param scope where they hold
     * @param value the thresholds
     * @param source where they are written down
     * @return the override
     */
    public static <P extends Policy> PolicyOverride<P> at(PolicyType<P> type, ScopeRef scope, P value, String source) {
        return new PolicyOverride<>(type, scope, value, Set.of(), source, null, null);
    }

    /**
     * The same override, said to set some components only: the proofs of the others name the place above.
     *
     * <p>The thresholds stay as they are: those of a component that is not named have to be taken over from above
     * already. Names that the record does not have are never asked for, and have no effect.
     *
     * @param first the name of a component, such as {@code amberShare}
     * @param more further names
     * @return the changed override
     */
    public PolicyOverride<P> settingOnly(String first, String... more) {
        Set<String> names = new HashSet<>(List.of(more));
        names.add(Objects.requireNonNull(first, "first"));
        return new PolicyOverride<>(type, scope, value, names, source, setBy, setOn);
    }

    /**
     * The same override with who set it.
     *
     * @param by who set it
     * @param on when, or {@code null} if that is not known
     * @return the changed override
     */
    public PolicyOverride<P> withOrigin(String by, @Nullable LocalDate on) {
        return new PolicyOverride<>(type, scope, value, components, source, by, on);
    }

    boolean sets(String component) {
        return components.isEmpty() || components.contains(component);
    }
}
