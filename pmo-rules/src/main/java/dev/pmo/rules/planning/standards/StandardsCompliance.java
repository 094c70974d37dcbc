package dev.pmo.rules.planning.standards;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
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
        if (standards.checks().isEmpty()) {
            return NONE;
        }
        List<StandardCount> counts = new ArrayList<>(standards.checks().size());
        for (StandardCheck check : standards.checks()) {
            counts.add(StandardCount.of(check));
        }
        return new StandardsCompliance(1, counts);
    }

    /**
     * The compliance of several together.
     *
     * @param parts the parts
     * @return the sums
     */
    public static StandardsCompliance sum(Collection<StandardsCompliance> parts) {
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
        int sum = 0;
        for (StandardCount count : counts) {
            sum += count.passed();
        }
        return sum;
    }

    /**
     * How many checks were failed.
     *
     * @return the sum over all plans and checks
     */
    public int failed() {
        int sum = 0;
        for (StandardCount count : counts) {
            sum += count.failed();
        }
        return sum;
    }

    /**
     * How many checks could not be made.
     *
     * @return the sum over all plans and checks
     */
    public int notAssessable() {
        int sum = 0;
        for (StandardCount count : counts) {
            sum += count.notAssessable();
        }
        return sum;
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
