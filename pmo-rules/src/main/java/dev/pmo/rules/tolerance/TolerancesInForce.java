package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tolerances that a scope has to keep: its own, and the standing ones of the policy in the aspects in which it sets
 * none itself. A tolerance without a limit on either side sets none. This class is immutable and thread-safe.
 *
 * @param own the tolerances that the scope sets itself
 * @param standing the standing tolerances that hold for it, at most one an aspect
 */
public record TolerancesInForce(List<Tolerance> own, List<Tolerance> standing) {

    /** Copies the lists. */
    public TolerancesInForce(@Nullable List<Tolerance> own, @Nullable List<Tolerance> standing) {
        this.own = Copies.copy(own);
        this.standing = Copies.copy(standing);
    }

    /**
     * What is in force for a scope.
     *
     * @param own the tolerances that the scope sets itself
     * @param offered the standing tolerances of the policy that holds there
     * @return the tolerances in force
     */
    public static TolerancesInForce of(List<Tolerance> own, List<Tolerance> offered) {
        return new TolerancesInForce(own, standing(own, offered));
    }

    /** The standing tolerances in the aspects in which a scope sets none itself. */
    static List<Tolerance> standing(List<Tolerance> own, List<Tolerance> offered) {
        if (offered.isEmpty()) {
            return offered;
        }
        return offered.stream()
                .filter(standing ->
                        own.stream().noneMatch(each -> each.aspect() == standing.aspect() && each.hasLimit()))
                .toList();
    }

    /**
     * Whether a standing tolerance holds in an aspect.
     *
     * @param aspect the aspect
     * @return whether the scope sets none itself and the policy does
     */
    public boolean isStanding(ToleranceAspect aspect) {
        return first(standing, aspect) != null;
    }

    /**
     * The tolerance in an aspect.
     *
     * @param aspect the aspect
     * @return the standing one where it holds, else the first that the scope sets; nothing if there is neither
     */
    public Optional<Tolerance> find(ToleranceAspect aspect) {
        Tolerance held = first(standing, aspect);
        return Optional.ofNullable(held == null ? first(own, aspect) : held);
    }

    /** The tolerances to look for an aspect in: a standing one is there only where the scope sets none. */
    List<Tolerance> of(ToleranceAspect aspect) {
        return isStanding(aspect) ? standing : own;
    }

    boolean has(ToleranceAspect aspect) {
        return isStanding(aspect) || first(own, aspect) != null;
    }

    /** The tolerance in an aspect, if exactly one is in force. */
    @Nullable
    Tolerance only(ToleranceAspect aspect) {
        return has(aspect) ? ToleranceCheck.theOnly(aspect, of(aspect), new ArrayList<>(0)) : null;
    }

    /**
     * All that are in force, without those of the scope that a standing one stands in for.
     *
     * @return the tolerances, the scope's own first
     */
    public List<Tolerance> all() {
        if (standing.isEmpty()) {
            return own;
        }
        List<Tolerance> all = new ArrayList<>(own);
        all.removeIf(tolerance -> isStanding(tolerance.aspect()));
        all.addAll(standing);
        return all;
    }

    /** The standing ones in words. */
    String words() {
        return standing.stream()
                .map(tolerance -> Wording.of(tolerance.aspect()) + " " + ToleranceCheck.limits(tolerance))
                .collect(Collectors.joining("; "));
    }

    /** Those in force in short, whatever their order. */
    @Override
    public String toString() {
        return all().stream()
                .map(tolerance -> Wording.of(tolerance.aspect()) + " " + ToleranceCheck.limits(tolerance)
                        + (isStanding(tolerance.aspect()) ? " (standing)" : ""))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable Tolerance first(List<Tolerance> tolerances, ToleranceAspect aspect) {
        for (Tolerance tolerance : tolerances) {
            if (tolerance.aspect() == aspect) {
                return tolerance;
            }
        }
        return null;
    }
}
