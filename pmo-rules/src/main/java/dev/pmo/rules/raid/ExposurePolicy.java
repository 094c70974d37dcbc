package dev.pmo.rules.raid;

import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Sampling;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The assumptions under which risks are summed, and the thresholds by which the sum is judged.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param certainty with which certainty the total cost of threats is to stay within the tolerance for risk in
 *     force; without it only the expected cost is judged
 * @param correlation how strongly the costs of risks are taken to hang together
 * @param sampling how totals are simulated
 * @param expiredAssumptionsCount whether an assumption that was not validated in time counts as a threat in the exposure
 * @param concentration which share may hang on one cause, supplier or owner
 */
public record ExposurePolicy(
        @Nullable Probability certainty,
        Correlation correlation,
        Sampling sampling,
        boolean expiredAssumptionsCount,
        ConcentrationLimits concentration)
        implements Policy {

    /** The values that hold where nobody set any: independent risks, ten thousand runs, the expected cost only. */
    public static final ExposurePolicy DEFAULTS = new ExposurePolicy(
            null,
            Correlation.INDEPENDENT,
            Sampling.of(1, 10_000),
            false,
            new ConcentrationLimits(Ratio.ofPercent(50), Ratio.ofPercent(50), Ratio.ofPercent(75), 5));

    /** The kind of policy, {@code raid-exposure} in policy files. */
    public static final PolicyType<ExposurePolicy> TYPE =
            PolicyType.of("raid-exposure", ExposurePolicy.class, DEFAULTS);

    /** Checks that all parts are given. */
    public ExposurePolicy {
        Objects.requireNonNull(correlation, "correlation");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(concentration, "concentration");
    }

    /**
     * The same policy with another certainty.
     *
     * @param newCertainty with which certainty the total stays within the tolerance, or {@code null}
     * @return the changed policy
     */
    public ExposurePolicy withCertainty(@Nullable Probability newCertainty) {
        return new ExposurePolicy(newCertainty, correlation, sampling, expiredAssumptionsCount, concentration);
    }

    /**
     * The same policy with other assumptions.
     *
     * @param newCorrelation how strongly the costs of risks are taken to hang together
     * @param newSampling how totals are simulated
     * @param newExpiredAssumptionsCount whether an assumption that was not validated in time counts as a threat
     * @return the changed policy
     */
    public ExposurePolicy withAssumptions(
            Correlation newCorrelation, Sampling newSampling, boolean newExpiredAssumptionsCount) {
        return withCorrelation(newCorrelation)
                .withSampling(newSampling)
                .withExpiredAssumptionsCount(newExpiredAssumptionsCount);
    }

    /**
     * The same policy with other limits of concentration.
     *
     * @param newConcentration which share may hang on one cause, supplier or owner
     * @return the changed policy
     */
    public ExposurePolicy withConcentration(ConcentrationLimits newConcentration) {
        return new ExposurePolicy(certainty, correlation, sampling, expiredAssumptionsCount, newConcentration);
    }

    /**
     * The same with another {@link #correlation()}.
     *
     * @param newCorrelation how strongly the costs of risks are taken to hang together
     * @return the changed policy
     */
    public ExposurePolicy withCorrelation(Correlation newCorrelation) {
        return new ExposurePolicy(certainty, newCorrelation, sampling, expiredAssumptionsCount, concentration);
    }

    /**
     * The same with another {@link #sampling()}.
     *
     * @param newSampling how totals are simulated
     * @return the changed policy
     */
    public ExposurePolicy withSampling(Sampling newSampling) {
        return new ExposurePolicy(certainty, correlation, newSampling, expiredAssumptionsCount, concentration);
    }

    /**
     * The same with another {@link #expiredAssumptionsCount()}.
     *
     * @param newExpiredAssumptionsCount whether an assumption that was not validated in time counts as a threat in the
     *     exposure
     * @return the changed policy
     */
    public ExposurePolicy withExpiredAssumptionsCount(boolean newExpiredAssumptionsCount) {
        return new ExposurePolicy(certainty, correlation, sampling, newExpiredAssumptionsCount, concentration);
    }
}
