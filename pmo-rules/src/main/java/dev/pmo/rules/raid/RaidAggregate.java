package dev.pmo.rules.raid;

import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Percentiles;
import dev.pmo.rules.raid.exposure.Sampling;
import java.util.List;
import java.util.Objects;

/**
 * What the live risks of a scope and all below it come to together, with the assumptions of the policy: how they hang
 * together, and how their total is simulated. Threats and opportunities are never set against each other.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param threats what the threats come to
 * @param opportunities what the opportunities come to
 * @param sampling how totals are simulated
 */
public record RaidAggregate(AggregateExposure threats, AggregateExposure opportunities, Sampling sampling) {

    /** Checks that all parts are given. */
    public RaidAggregate {
        Objects.requireNonNull(threats, "threats");
        Objects.requireNonNull(opportunities, "opportunities");
        Objects.requireNonNull(sampling, "sampling");
    }

    /**
     * What the total cost of the threats does not exceed with three degrees of certainty.
     *
     * @return the percentiles, one for each currency
     */
    public List<Percentiles> threatPercentiles() {
        return threats.percentiles(sampling);
    }

    /**
     * What the total gain of the opportunities does not exceed with three degrees of certainty.
     *
     * @return the percentiles, one for each currency
     */
    public List<Percentiles> opportunityPercentiles() {
        return opportunities.percentiles(sampling);
    }

    /** The numbers with the assumptions in words. */
    @Override
    public String toString() {
        return "threats: " + threats + "; opportunities: " + opportunities + "; " + sampling;
    }
}
