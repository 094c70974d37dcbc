package dev.pmo.rules.planning.standards;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many of the checks are passed, over one plan or many.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param plans how many plans were checked
 * @param counts the outcomes by check, in the order of {@link Standard}; only checks that were made
 */
public record StandardsCompliance(int plans, List<StandardCount> counts) {

    private static final StandardsCompliance NONE = new StandardsCompliance(0, List.of());

    /** Copies the list. */
    public StandardsCompliance {
        counts = Copies.copy(counts);
    }

    /**
     * No plan.
     *
     * @return the compliance of nothing
     */
    public static StandardsCompliance none() {
        return NONE;
    }

    /**
     * The compliance of one plan.
     *
     * @param standards its checks
     * @return the compliance; none where no check was made
     */
    public static StandardsCompliance of(PlanningStandards standards) {
        return standards.checks().isEmpty()
                ? NONE
                : new StandardsCompliance(
                        1,
                        standards.checks().stream()
                                .map(check -> new StandardCount(
                                        check.standard(),
                                        check.status() == CheckStatus.PASSED ? 1 : 0,
                                        check.status() == CheckStatus.FAILED ? 1 : 0,
                                        check.status() == CheckStatus.NOT_ASSESSABLE ? 1 : 0))
                                .toList());
    }

    /**
     * The compliance of several together.
     *
     * @param parts the parts
     * @return the sums
     */
    public static StandardsCompliance sum(Collection<StandardsCompliance> parts) {
        if (parts.isEmpty()) {
            return NONE;
        }
        int plans = 0;
        Map<Standard, StandardCount> counts = new EnumMap<>(Standard.class);
        for (StandardsCompliance part : parts) {
            plans += part.plans;
            part.counts.forEach(count -> counts.merge(count.standard(), count, StandardCount::plus));
        }
        return plans == 0 ? NONE : new StandardsCompliance(plans, List.copyOf(counts.values()));
    }

    /**
     * How many checks were passed.
     *
     * @return the sum over all plans and checks
     */
    public int passed() {
        int passed = 0;
        for (StandardCount count : counts) {
            passed += count.passed();
        }
        return passed;
    }

    /**
     * How many checks were failed.
     *
     * @return the sum over all plans and checks
     */
    public int failed() {
        int failed = 0;
        for (StandardCount count : counts) {
            failed += count.failed();
        }
        return failed;
    }

    /**
     * How many checks could not be made.
     *
     * @return the sum over all plans and checks
     */
    public int notAssessable() {
        return counts.stream().mapToInt(StandardCount::notAssessable).sum();
    }

    /**
     * Which share of the checks that could be made is passed.
     *
     * @return the share; empty if none could be made
     */
    public Optional<Ratio> findShare() {
        int passed = passed();
        int made = passed + failed();
        return made == 0
                ? Optional.empty()
                : Optional.of(
                        Ratio.of(BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(made), MathContext.DECIMAL128)));
    }

    @Override
    public String toString() {
        int made = passed() + failed();
        return passed() + " of " + made + " checks passed" + (plans > 1 ? " over " + plans + " plans" : "");
    }
}
