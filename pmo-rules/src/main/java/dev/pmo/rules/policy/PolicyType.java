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

    /**
     * Checks that all parts are given and belong together.
     *
     * @throws IllegalArgumentException if the name is blank, or the defaults are of another type
     */
    public PolicyType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A kind of policy must have a name, but was: '" + name
                    + "'.\nMaybe the id of its module was meant.");
        }
        checked(name, type, defaults);
    }

    /** What an unchecked cast brought in is found out here, and not in the middle of a review. */
    static void checked(String name, Class<? extends Policy> type, Policy value) {
        Objects.requireNonNull(value, "value");
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "Thresholds of the type '" + type.getName() + "' were expected for the policy '"
                            + name + "', but were of: '" + value.getClass().getName()
                            + "'.\nMaybe another kind of policy was meant.");
        }
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

    /** The bare name. */
    @Override
    public String toString() {
        return name;
    }
}
