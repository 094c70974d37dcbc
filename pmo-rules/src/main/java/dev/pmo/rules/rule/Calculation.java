package dev.pmo.rules.rule;

import dev.pmo.core.id.Level;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A pure function from a scope and its declared inputs to one fact, or to the reason why it cannot be had.
 *
 * <p>Evaluated once for each scope of its levels. It must not depend on anything but its inputs. This class is
 * immutable and thread-safe if the function is.
 *
 * @param <T> the type of the fact
 * @param provides the fact; its name is also the name of the calculation
 * @param levels the levels at which it is done
 * @param reads what it reads
 * @param function the function
 */
public record Calculation<T>(
        FactKey<T> provides, Set<Level> levels, Reads reads, Function<Inputs, Outcome<T>> function) {

    /** Copies the levels. */
    public Calculation {
        Objects.requireNonNull(provides, "provides");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(function, "function");
        levels = levels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }

    /**
     * A calculation at all levels.
     *
     * @param <T> the type of the fact
     * @param provides the fact
     * @param reads what it reads
     * @param function the function
     * @return the calculation
     */
    public static <T> Calculation<T> of(FactKey<T> provides, Reads reads, Function<Inputs, Outcome<T>> function) {
        return new Calculation<>(provides, EnumSet.allOf(Level.class), reads, function);
    }

    /**
     * The same calculation at some levels only.
     *
     * @param first a level
     * @param more further levels
     * @return the changed calculation
     */
    public Calculation<T> at(Level first, Level... more) {
        return new Calculation<>(provides, EnumSet.of(first, more), reads, function);
    }
}
