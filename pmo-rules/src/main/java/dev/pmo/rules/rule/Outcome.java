package dev.pmo.rules.rule;

import dev.pmo.core.value.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a calculation comes to: a value with what it follows from, or the reason why it cannot be had.
 *
 * <p>A value that could be had only in part carries the reasons for the rest. This class is immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Outcome<T> {

    private final @Nullable T value;
    private final List<Premise> because;
    private final List<Unassessed> unassessed;

    private Outcome(@Nullable T value, List<Premise> because, List<Unassessed> unassessed) {
        this.value = value;
        this.because = because;
        this.unassessed = unassessed;
    }

    /**
     * A value.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param because what it follows from
     * @return the outcome
     */
    public static <T> Outcome<T> of(T value, Premise... because) {
        return of(value, List.of(because));
    }

    /**
     * A value.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param because what it follows from
     * @return the outcome
     */
    public static <T> Outcome<T> of(T value, List<Premise> because) {
        return new Outcome<>(Objects.requireNonNull(value, "value"), Copies.copy(because), List.of());
    }

    /**
     * No value, because what it needs was never recorded.
     *
     * @param <T> the type of the value
     * @param reason what is missing
     * @return the outcome
     */
    public static <T> Outcome<T> noData(String reason) {
        return unavailable(Unassessed.noData(reason));
    }

    /**
     * No value, because what it needs cannot be used.
     *
     * @param <T> the type of the value
     * @param reason what is wrong with it
     * @return the outcome
     */
    public static <T> Outcome<T> badData(String reason) {
        return unavailable(Unassessed.badData(reason));
    }

    /**
     * No value.
     *
     * @param <T> the type of the value
     * @param reason why not
     * @return the outcome
     */
    public static <T> Outcome<T> unavailable(Unassessed reason) {
        return new Outcome<>(null, List.of(), List.of(Objects.requireNonNull(reason, "reason")));
    }

    /**
     * The same value, with something that it leaves out.
     *
     * @param reason what, and why
     * @return the changed outcome
     */
    public Outcome<T> except(Unassessed reason) {
        List<Unassessed> all = new ArrayList<>(unassessed);
        all.add(reason);
        return new Outcome<>(value, because, List.copyOf(all));
    }

    /**
     * The same value, with several things that it leaves out.
     *
     * @param reasons what, and why
     * @return the changed outcome
     */
    public Outcome<T> except(List<Unassessed> reasons) {
        Outcome<T> outcome = this;
        for (Unassessed reason : reasons) {
            outcome = outcome.except(reason);
        }
        return outcome;
    }

    /**
     * The value, if it could be had.
     *
     * @return the value
     */
    public Optional<T> find() {
        return Optional.ofNullable(value);
    }

    /**
     * What it follows from.
     *
     * @return the premises
     */
    public List<Premise> because() {
        return because;
    }

    /**
     * Why it cannot be had, or what it leaves out.
     *
     * @return the reasons
     */
    public List<Unassessed> unassessed() {
        return unassessed;
    }

    /** The value and what it lacks, for a debugger or a failed test. */
    @Override
    public String toString() {
        return (value == null ? "no value" : value.toString()) + (unassessed.isEmpty() ? "" : " without " + unassessed);
    }
}
