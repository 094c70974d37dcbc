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
    }

    /**
     * A new key.
     *
     * @param <T> the type of the value
     * @param name the name, {@code module.measure}
     * @param type the type of the value, an immutable type with equality by value
     * @return the key
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
