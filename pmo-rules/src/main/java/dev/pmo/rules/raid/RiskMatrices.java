package dev.pmo.rules.raid;

import dev.pmo.core.raid.RiskNature;
import java.util.Objects;

/**
 * The two matrices by which the risks of a scope are scored.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param threats the matrix of threats
 * @param opportunities the matrix of opportunities
 */
public record RiskMatrices(RiskMatrix threats, RiskMatrix opportunities) {

    /** Checks that both are given. */
    public RiskMatrices {
        Objects.requireNonNull(threats, "threats");
        Objects.requireNonNull(opportunities, "opportunities");
    }

    /**
     * The matrix of a nature.
     *
     * @param nature threat or opportunity
     * @return its matrix
     */
    public RiskMatrix of(RiskNature nature) {
        return nature == RiskNature.THREAT ? threats : opportunities;
    }

    /** Both sizes in words. */
    @Override
    public String toString() {
        return "threats on a " + threats + ", opportunities on a " + opportunities;
    }
}
