package dev.pmo.core.raid;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How likely a risk is and what it would do, on the scale of its level and, where known, in figures.
 *
 * <p>Likelihood and impact are steps of the scales of the risk matrix, counted from 1. This class is immutable and
 * thread-safe.
 *
 * @param likelihood the step on the likelihood scale
 * @param impact the step on the impact scale
 * @param probability the probability in figures
 * @param cost what it would cost (an opportunity: save) if it happened, positive
 * @param delayDays by how many calendar days it would delay (an opportunity: advance) the finish
 */
public record RiskAssessment(
        @Min(value = 1, message = "a step of the likelihood scale lies below 1") @Nullable
        Integer likelihood,

        @Min(value = 1, message = "a step of the impact scale lies below 1") @Nullable
        Integer impact,

        @Nullable Probability probability,
        @Nullable Money cost,

        @PositiveOrZero(message = "a delay is negative") @Nullable
        Integer delayDays) {

    /**
     * An assessment on the scales only.
     *
     * @param likelihood the step on the likelihood scale, from 1
     * @param impact the step on the impact scale, from 1
     * @return the assessment
     */
    public static RiskAssessment of(int likelihood, int impact) {
        return new RiskAssessment(likelihood, impact, null, null, null);
    }

    /**
     * An assessment on the scales and in figures.
     *
     * @param likelihood the step on the likelihood scale, from 1
     * @param impact the step on the impact scale, from 1
     * @param probability the probability
     * @param cost the cost if it happened
     * @return the assessment
     */
    public static RiskAssessment of(int likelihood, int impact, Probability probability, Money cost) {
        return new RiskAssessment(likelihood, impact, probability, cost, null);
    }

    /**
     * Probability times cost, where both are known.
     *
     * @return the expected value
     */
    public Optional<Money> findExpectedValue() {
        return probability == null || cost == null ? Optional.empty() : Optional.of(probability.expected(cost));
    }
}
