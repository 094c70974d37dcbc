package dev.pmo.rules.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds that hold for a scope, and for each of them the place where it was set.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <P> the record of thresholds
 */
public final class PolicyInForce<P extends Policy> {

    private final PolicyType<P> type;
    private final P value;
    private final @Nullable PolicyOverride<P> override;
    private final @Nullable PolicyInForce<P> above;

    private PolicyInForce(
            PolicyType<P> type, P value, @Nullable PolicyOverride<P> override, @Nullable PolicyInForce<P> above) {
        this.type = type;
        this.value = value;
        this.override = override;
        this.above = above;
    }

    /**
     * The defaults of a kind of policy.
     *
     * @param <P> the record of thresholds
     * @param type the kind
     * @return its defaults in force
     */
    public static <P extends Policy> PolicyInForce<P> defaultsOf(PolicyType<P> type) {
        return new PolicyInForce<>(type, type.defaults(), null, null);
    }

    /**
     * What holds below, once an override is laid over this.
     *
     * @param next the override
     * @return the thresholds with the override
     */
    public PolicyInForce<P> overriddenBy(PolicyOverride<P> next) {
        return new PolicyInForce<>(type, next.value(), next, this);
    }

    /**
     * The kind of policy.
     *
     * @return the kind
     */
    public PolicyType<P> type() {
        return type;
    }

    /**
     * The thresholds.
     *
     * @return the record
     */
    public P value() {
        return value;
    }

    /**
     * Where a component of the record was set: the nearest place that sets it, else the defaults of the module.
     *
     * @param component the name of the component, or the path to a part of it such as {@code periods.ageingDays}
     * @return the place in words
     */
    public String originOf(String component) {
        int point = component.indexOf('.');
        String top = point < 0 ? component : component.substring(0, point);
        PolicyInForce<P> place = this;
        while (place.override != null) {
            PolicyOverride<P> set = place.override;
            if (set.sets(top)) {
                return described(set);
            }
            place = Objects.requireNonNull(place.above);
        }
        return "default of " + type.name();
    }

    private static String described(PolicyOverride<?> set) {
        StringBuilder text = new StringBuilder(set.source());
        if (set.scope() != null) {
            text.append(" for ").append(set.scope());
        }
        if (set.setBy() != null) {
            text.append(", set by ").append(set.setBy());
        }
        if (set.setOn() != null) {
            text.append(" on ").append(set.setOn());
        }
        return text.toString();
    }

    /** Equal if the same values hold and were set at the same places. */
    @Override
    public boolean equals(@Nullable Object other) {
        PolicyInForce<?> mine = this;
        PolicyInForce<?> yours = other instanceof PolicyInForce<?> policy ? policy : null;
        while (mine != yours) {
            if (mine == null
                    || yours == null
                    || !mine.type.equals(yours.type)
                    || !Objects.equals(mine.override, yours.override)) {
                return false;
            }
            mine = mine.above;
            yours = yours.above;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, value);
    }

    @Override
    public String toString() {
        return type.name() + " " + value;
    }
}
