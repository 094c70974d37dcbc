package dev.pmo.rules.rule;

import java.util.Objects;

/**
 * The typed name of something that a calculation derives, such as {@code raid.exposure}.
 *
 * <p>Two keys are the same only if they are the same object: a module keeps its keys in constants. This class is
 * immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class FactKey<T> {

    private final String name;
    private final Class<T> type;

    private FactKey(String name, Class<T> type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        if (type.isPrimitive()) {
            throw new IllegalArgumentException("The type of the fact '" + name
                    + "' must be one of objects such as 'Integer', but was: '" + type
                    + "'.\nMaybe the primitive was named for its wrapper.");
        }
    }

    /**
     * A new key.
     *
     * <p>Several values, or a list of them, travel as a record of their own: a class cannot tell what a list is of.
     *
     * @param <T> the type of the value
     * @param name the name, {@code module.measure}
     * @param type the type of the value, an immutable type with equality by value
     * @return the key
     * @throws IllegalArgumentException if the type is a primitive
     */
    public static <T> FactKey<T> of(String name, Class<T> type) {
        return new FactKey<>(name, type);
    }

    /**
     * The name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The type of the value.
     *
     * @return the type
     */
    public Class<T> type() {
        return type;
    }

    @Override
    public String toString() {
        return name;
    }
}
