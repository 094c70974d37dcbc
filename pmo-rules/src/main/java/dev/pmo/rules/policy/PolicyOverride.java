package dev.pmo.rules.policy;

import dev.pmo.core.id.ScopeRef;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
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

    /** Copies the names. */
    public PolicyOverride {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        components = Set.copyOf(components);
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

    boolean sets(String component) {
        return components.isEmpty() || components.contains(component);
    }
}
