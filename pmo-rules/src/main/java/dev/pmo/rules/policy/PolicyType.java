package dev.pmo.rules.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of policy: its name in policy files, its record, and the values that hold where nobody set any.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <P> the record of thresholds
 * @param name the name in policy files, usually that of the module
 * @param type the record of thresholds
 * @param defaults the values that hold where nobody set any
 */
public record PolicyType<P extends Policy>(String name, Class<P> type, P defaults) {

    /** Checks that all parts are given. */
    public PolicyType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(defaults, "defaults");
    }

    /**
     * A kind of policy.
     *
     * @param <P> the record of thresholds
     * @param name the name in policy files
     * @param type the record of thresholds
     * @param defaults the values that hold where nobody set any
     * @return the kind
     */
    public static <P extends Policy> PolicyType<P> of(String name, Class<P> type, P defaults) {
        return new PolicyType<>(name, type, defaults);
    }

    /** The same kind with the same defaults; the name is looked at first, since policies may be large. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PolicyType<?> that
                        && name.equals(that.name)
                        && type.equals(that.type)
                        && defaults.equals(that.defaults));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
