package dev.pmo.rules.authority;

import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, and why nobody below does. This class is immutable and thread-safe.
 *
 * @param kind what is to be decided
 * @param magnitude how much is to be decided
 * @param rung the authority that decides, or {@code null} if it lies beyond the ladder
 * @param beyond who decides what lies beyond the ladder, in words
 * @param passedOver for each authority below it, from the lowest up, each reason for which it does not decide
 */
public record AuthorityRoute(
        DecisionKind kind, Magnitude magnitude, @Nullable Rung rung, String beyond, List<TooLow> passedOver) {

    /** Copies the list. */
    public AuthorityRoute(
            DecisionKind kind,
            Magnitude magnitude,
            @Nullable Rung rung,
            String beyond,
            @Nullable List<TooLow> passedOver) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.magnitude = Objects.requireNonNull(magnitude, "magnitude");
        this.rung = rung;
        this.beyond = Objects.requireNonNull(beyond, "beyond");
        this.passedOver = Copies.copy(passedOver);
    }

    /**
     * The authority that decides.
     *
     * @return the rung, or nothing if it lies beyond the ladder
     */
    public Optional<Rung> findRung() {
        return Optional.ofNullable(rung);
    }

    /**
     * Who decides, in words.
     *
     * @return the name of the authority, or else who decides beyond the ladder
     */
    public String authority() {
        return rung == null ? beyond : rung.name();
    }

    /**
     * Why authorities that take such decisions at all were passed over: the limits that were too low.
     *
     * @return the limits, from the lowest authority up
     */
    public List<TooLow> limitsTooLow() {
        return passedOver.stream()
                .filter(reason -> reason.sort() != LimitSort.KIND)
                .toList();
    }
}
