package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblem;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of the tolerance module.
 *
 * <p>The tolerances of a portfolio, programme, project or stage belong to it and are no policy. What a portfolio office
 * sets for all that set none themselves are {@code standingTolerances}: each holds at every level at which the policy is
 * in force, in an aspect in which the scope has no tolerance with a limit of its own. The scope's own always counts
 * first, and as a whole: a side that it leaves open stays open. Stages have no standing tolerances, as the board of the
 * project sets theirs. Where a standing tolerance holds, figures that are missing are a gap, as with one's own; a
 * tolerance for risk, one's own too, is judged only where live threats or figures of risk are recorded. This class is
 * immutable and thread-safe.
 *
 * @param amberShare the share of a tolerance from which its use is amber, between 0 and 1
 * @param requiredAspects the aspects in which programmes, projects and their current stages must have a tolerance, so
 *     that a missing one is a gap; in the others it is one only where a target or forecast is recorded
 * @param requiredPortfolioAspects the same for portfolios, which often have no end
 * @param responseDueDays how many calendar days after its report was handed up or raised the decision on an exception
 *     is due; after the review, as long as nothing is reported
 * @param containmentJudged whether it is judged that tolerances fit into those of the level above
 * @param standingTolerances the tolerances that hold for a scope in an aspect in which it sets none itself, at most one
 *     an aspect; where they were set is told by the policy, not by their own origin
 * @param exceptionDays how long the steps of an exception may take
 */
public record TolerancePolicy(
        Ratio amberShare,
        List<ToleranceAspect> requiredAspects,
        List<ToleranceAspect> requiredPortfolioAspects,
        int responseDueDays,
        boolean containmentJudged,
        List<Tolerance> standingTolerances,
        ExceptionDays exceptionDays)
        implements Policy {

    /** What holds where nobody set anything else. */
    public static final TolerancePolicy DEFAULTS = new TolerancePolicy(
            Ratio.ofPercent(80),
            List.of(ToleranceAspect.TIME, ToleranceAspect.COST),
            List.of(ToleranceAspect.COST),
            10,
            true,
            List.of(),
            ExceptionDays.DEFAULTS);

    /** The kind of policy, {@code tolerance} in policy files. */
    public static final PolicyType<TolerancePolicy> TYPE = PolicyType.of("tolerance", TolerancePolicy.class, DEFAULTS);

    /**
     * Checks the ranges and copies the lists.
     *
     * @throws InvalidPolicyException if the share does not lie between 0 and 1, the days are negative, or the standing
     *     tolerances hold different ones for an aspect or one without a limit; with every problem and its path
     */
    public TolerancePolicy(
            Ratio amberShare,
            @Nullable List<ToleranceAspect> requiredAspects,
            @Nullable List<ToleranceAspect> requiredPortfolioAspects,
            int responseDueDays,
            boolean containmentJudged,
            @Nullable List<Tolerance> standingTolerances,
            @Nullable ExceptionDays exceptionDays) {
        Objects.requireNonNull(amberShare, "amberShare");
        List<Tolerance> standing = Copies.copy(standingTolerances);
        new PolicyProblems("tolerance")
                .share("amberShare", amberShare)
                .notNegative("responseDueDays", responseDueDays)
                .addAll(problems(standing))
                .refuseIfAny("it was meant for another scope, or a percentage was given without its sign");
        this.amberShare = amberShare;
        this.requiredAspects = sorted(requiredAspects);
        this.requiredPortfolioAspects = sorted(requiredPortfolioAspects);
        this.responseDueDays = responseDueDays;
        this.containmentJudged = containmentJudged;
        this.standingTolerances = standing.stream()
                .distinct()
                .sorted(Comparator.comparing(Tolerance::aspect))
                .toList();
        this.exceptionDays = Objects.requireNonNullElse(exceptionDays, ExceptionDays.DEFAULTS);
    }

    /**
     * The thresholds without standing tolerances.
     *
     * @param amberShare the share of a tolerance from which its use is amber, between 0 and 1
     * @param requiredAspects the aspects in which programmes, projects and their current stages must have a tolerance
     * @param requiredPortfolioAspects the same for portfolios
     * @param responseDueDays how many calendar days after the review the decision on an exception is due
     * @param containmentJudged whether it is judged that tolerances fit into those of the level above
     * @throws InvalidPolicyException if the share does not lie between 0 and 1, or the days are negative
     */
    public TolerancePolicy(
            Ratio amberShare,
            @Nullable List<ToleranceAspect> requiredAspects,
            @Nullable List<ToleranceAspect> requiredPortfolioAspects,
            int responseDueDays,
            boolean containmentJudged) {
        this(amberShare, requiredAspects, requiredPortfolioAspects, responseDueDays, containmentJudged, null, null);
    }

    /**
     * The same with other standing tolerances.
     *
     * @param tolerances the tolerances that hold for a scope in an aspect in which it sets none itself
     * @return the changed policy
     * @throws InvalidPolicyException if there are different ones for an aspect, or one without a limit
     */
    public TolerancePolicy withStandingTolerances(List<Tolerance> tolerances) {
        return new TolerancePolicy(
                amberShare,
                requiredAspects,
                requiredPortfolioAspects,
                responseDueDays,
                containmentJudged,
                tolerances,
                exceptionDays);
    }

    /**
     * The same with other days for the steps of an exception.
     *
     * @param days how long the steps of an exception may take
     * @return the changed policy
     */
    public TolerancePolicy withExceptionDays(ExceptionDays days) {
        return new TolerancePolicy(
                amberShare,
                requiredAspects,
                requiredPortfolioAspects,
                responseDueDays,
                containmentJudged,
                standingTolerances,
                days);
    }

    /**
     * The same with another {@link #amberShare()}.
     *
     * @param newAmberShare the share of a tolerance from which its use is amber, between 0 and 1
     * @return the changed policy
     * @throws InvalidPolicyException if it does not lie between 0 and 1
     */
    public TolerancePolicy withAmberShare(Ratio newAmberShare) {
        return new TolerancePolicy(
                newAmberShare,
                requiredAspects,
                requiredPortfolioAspects,
                responseDueDays,
                containmentJudged,
                standingTolerances,
                exceptionDays);
    }

    /**
     * The same with another {@link #requiredAspects()}.
     *
     * @param newRequiredAspects the aspects in which programmes, projects and their current stages must have a
     *     tolerance, so that a missing one is a gap; in the others it is one only where a target or forecast is
     *     recorded
     * @return the changed policy
     */
    public TolerancePolicy withRequiredAspects(List<ToleranceAspect> newRequiredAspects) {
        return new TolerancePolicy(
                amberShare,
                newRequiredAspects,
                requiredPortfolioAspects,
                responseDueDays,
                containmentJudged,
                standingTolerances,
                exceptionDays);
    }

    /**
     * The same with another {@link #requiredPortfolioAspects()}.
     *
     * @param newRequiredPortfolioAspects the same for portfolios, which often have no end
     * @return the changed policy
     */
    public TolerancePolicy withRequiredPortfolioAspects(List<ToleranceAspect> newRequiredPortfolioAspects) {
        return new TolerancePolicy(
                amberShare,
                requiredAspects,
                newRequiredPortfolioAspects,
                responseDueDays,
                containmentJudged,
                standingTolerances,
                exceptionDays);
    }

    /**
     * The same with another {@link #responseDueDays()}.
     *
     * @param newResponseDueDays how many calendar days after the review the decision on an exception is due
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public TolerancePolicy withResponseDueDays(int newResponseDueDays) {
        return new TolerancePolicy(
                amberShare,
                requiredAspects,
                requiredPortfolioAspects,
                newResponseDueDays,
                containmentJudged,
                standingTolerances,
                exceptionDays);
    }

    /**
     * The same with another {@link #containmentJudged()}.
     *
     * @param newContainmentJudged whether it is judged that tolerances fit into those of the level above
     * @return the changed policy
     */
    public TolerancePolicy withContainmentJudged(boolean newContainmentJudged) {
        return new TolerancePolicy(
                amberShare,
                requiredAspects,
                requiredPortfolioAspects,
                responseDueDays,
                newContainmentJudged,
                standingTolerances,
                exceptionDays);
    }

    private static List<PolicyProblem> problems(List<Tolerance> tolerances) {
        List<PolicyProblem> problems = new ArrayList<>();
        Map<ToleranceAspect, Tolerance> first = new EnumMap<>(ToleranceAspect.class);
        for (int i = 0; i < tolerances.size(); i++) {
            Tolerance tolerance = tolerances.get(i);
            String path = "standingTolerances[" + i + "]";
            Tolerance other = first.putIfAbsent(tolerance.aspect(), tolerance);
            if (!tolerance.hasLimit()) {
                problems.add(new PolicyProblem(
                        path,
                        "must have a limit above or below the target, but that for '" + tolerance.aspect()
                                + "' has none"));
            } else if (other != null && !other.equals(tolerance)) {
                problems.add(new PolicyProblem(
                        path,
                        "must be the only tolerance for '" + tolerance.aspect() + "', '" + ToleranceCheck.limits(other)
                                + "', but there is also: '" + ToleranceCheck.limits(tolerance) + "'"));
            }
        }
        return problems;
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
