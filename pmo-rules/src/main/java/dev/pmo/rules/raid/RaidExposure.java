package dev.pmo.rules.raid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The exposure of a scope with all below it: threats and opportunities side by side, never set against each other.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param threats what the threats come to
 * @param opportunities what the opportunities come to
 */
public record RaidExposure(Exposure threats, Exposure opportunities) {

    /** Checks that both sides are given. */
    public RaidExposure {
        Objects.requireNonNull(threats, "threats");
        Objects.requireNonNull(opportunities, "opportunities");
    }

    /**
     * Sums the scope's own risks and the exposures of its children.
     *
     * @param own the scope's own register
     * @param children the exposures of its children, in any order
     * @return the exposure
     */
    public static RaidExposure of(RiskRegister own, List<RaidExposure> children) {
        Exposure ownThreats = Exposure.of(own.threats());
        Exposure ownOpportunities = Exposure.of(own.opportunities());
        return children.isEmpty()
                ? new RaidExposure(ownThreats, ownOpportunities)
                : new RaidExposure(
                        side(ownThreats, children, RaidExposure::threats),
                        side(ownOpportunities, children, RaidExposure::opportunities));
    }

    private static Exposure side(Exposure own, List<RaidExposure> children, Function<RaidExposure, Exposure> which) {
        List<Exposure> parts = new ArrayList<>(children.size() + 1);
        parts.add(own);
        for (RaidExposure child : children) {
            parts.add(which.apply(child));
        }
        return Exposure.sum(parts);
    }

    /** Both sides in words. */
    @Override
    public String toString() {
        return "threats " + threats + ", opportunities " + opportunities;
    }
}
