package dev.pmo.rules.raid;

import dev.pmo.core.value.Probability;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Percentiles;
import dev.pmo.rules.raid.exposure.Sampling;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the live risks of a scope and all below it come to together, with the assumptions of the policy: how they hang
 * together, and how their total is simulated. Threats and opportunities are never set against each other.
 *
 * <p>The figures are worked out when they are asked for. This class is immutable and thread-safe.
 *
 * @param register the risks of the scope and all below it
 * @param correlation how strongly their costs are taken to hang together
 * @param sampling how totals are simulated
 * @param certainty with which certainty the total cost of threats is to stay within the tolerance for risk; {@code
 *     null} if only the expected cost is judged
 */
public record RaidAggregate(
        JoinedRegister register,
        Correlation correlation,
        Sampling sampling,
        @Nullable Probability certainty) {

    /** Checks that all parts are given. */
    public RaidAggregate {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(correlation, "correlation");
        Objects.requireNonNull(sampling, "sampling");
    }

    /**
     * What the threats come to, each common cause counted once.
     *
     * @return the exposure
     */
    public AggregateExposure threats() {
        return register.threats().aggregate(correlation);
    }

    /**
     * What the opportunities come to, each common cause counted once.
     *
     * @return the exposure
     */
    public AggregateExposure opportunities() {
        return register.opportunities().aggregate(correlation);
    }

    /**
     * What the total cost of the threats does not exceed with three degrees of certainty.
     *
     * @return the percentiles, one for each currency
     */
    public List<Percentiles> threatPercentiles() {
        return threats().percentiles(sampling);
    }

    /**
     * What the total gain of the opportunities does not exceed with three degrees of certainty.
     *
     * @return the percentiles, one for each currency
     */
    public List<Percentiles> opportunityPercentiles() {
        return opportunities().percentiles(sampling);
    }

    /** The numbers with the assumptions in words. */
    @Override
    public String toString() {
        return "threats: " + threats() + "; opportunities: " + opportunities() + "; " + sampling;
    }
}
