package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of the tolerance module.
 *
 * <p>The tolerances themselves are no policy: they belong to the portfolio, programme, project or stage. This class is
 * immutable and thread-safe.
 *
 * @param amberShare the share of a tolerance from which its use is amber, between 0 and 1
 * @param requiredAspects the aspects in which programmes, projects and their current stages must have a tolerance, so
 *     that a missing one is a gap; in the others it is one only where a target or forecast is recorded
 * @param requiredPortfolioAspects the same for portfolios, which often have no end
 * @param responseDueDays how many calendar days after the review the decision on an exception is due
 * @param containmentJudged whether it is judged that tolerances fit into those of the level above
 */
public record TolerancePolicy(
        Ratio amberShare,
        List<ToleranceAspect> requiredAspects,
        List<ToleranceAspect> requiredPortfolioAspects,
        int responseDueDays,
        boolean containmentJudged)
        implements Policy {

    /** What holds where nobody set anything else. */
    public static final TolerancePolicy DEFAULTS = new TolerancePolicy(
            Ratio.ofPercent(80),
            List.of(ToleranceAspect.TIME, ToleranceAspect.COST),
            List.of(ToleranceAspect.COST),
            10,
            true);

    /** The kind of policy, {@code tolerance} in policy files. */
    public static final PolicyType<TolerancePolicy> TYPE = PolicyType.of("tolerance", TolerancePolicy.class, DEFAULTS);

    /**
     * Checks the ranges and copies the lists.
     *
     * @throws IllegalArgumentException if the share does not lie between 0 and 1, or the days are negative
     */
    public TolerancePolicy(
            Ratio amberShare,
            @Nullable List<ToleranceAspect> requiredAspects,
            @Nullable List<ToleranceAspect> requiredPortfolioAspects,
            int responseDueDays,
            boolean containmentJudged) {
        Objects.requireNonNull(amberShare, "amberShare");
        if (amberShare.signum() < 0 || amberShare.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("amberShare must lie between 0% and 100%, but was: '" + amberShare
                    + "'.\nMaybe a percentage was given without its sign.");
        }
        if (responseDueDays < 0) {
            throw new IllegalArgumentException("responseDueDays must not be negative, but was: '" + responseDueDays
                    + "'.\nMaybe a date was meant to be counted from the other end.");
        }
        this.amberShare = amberShare;
        this.requiredAspects = sorted(requiredAspects);
        this.requiredPortfolioAspects = sorted(requiredPortfolioAspects);
        this.responseDueDays = responseDueDays;
        this.containmentJudged = containmentJudged;
    }

    private static List<ToleranceAspect> sorted(@Nullable List<ToleranceAspect> aspects) {
        return aspects == null
                ? List.of()
                : aspects.stream().distinct().sorted().toList();
    }

    List<ToleranceAspect> requiredAt(Level level) {
        return level == Level.PORTFOLIO ? requiredPortfolioAspects : requiredAspects;
    }
}
