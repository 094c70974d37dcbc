package dev.pmo.rules.planning.standards;

import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How well a plan is built: the fourteen well-known schedule checks and three of ours, each with its count, share,
 * limit and the activities that offend.
 *
 * <pre>{@code
 * PlanningStandards standards = PlanningStandards.of(plan, TODAY, PlanningStandardsPolicy.DEFAULTS);
 * standards.failed().forEach(check -> System.out.println(check.standard() + ": " + check.activities()));
 * }</pre>
 *
 * <p>What the plan holds nothing of
 * is neither passed nor failed, and a share of nothing is undefined, not zero. Method: DCMA 14-point schedule
 * assessment; that all checks are passed does not mean that the plan can be kept. This class is immutable and
 * thread-safe.
 *
 * @param checks the checks that the policy asks for, in the order of {@link Standard}
 */
public record PlanningStandards(List<StandardCheck> checks) {

    static final String ALL_FINISHED = "nothing is unfinished";
    static final String NO_WORK = "no work is unfinished";
    static final String NOTHING = "the plan holds no activity";
    static final String NOTHING_DUE = "nothing was due by the data date";
    static final String NOTHING_AGREED = "no activity has an agreed finish";

    /** Copies the list. */
    public PlanningStandards {
        checks = Copies.copy(checks);
    }

    /**
     * Schedules a plan and checks it.
     *
     * @param plan the plan
     * @param asOf the data date of a plan that names none
     * @param policy the limits
     * @return the checks; none for a plan without activities
     */
    public static PlanningStandards of(Plan plan, LocalDate asOf, PlanningStandardsPolicy policy) {
        return plan.activities().isEmpty() || policy.standards().isEmpty()
                ? new PlanningStandards(List.of())
                : of(plan, Schedule.of(plan), asOf, policy);
    }

    /**
     * Checks a plan that is scheduled already. The test of the critical path schedules once more.
     *
     * @param plan the plan
     * @param schedule its dates
     * @param asOf the data date of a plan that names none
     * @param policy the limits
     * @return the checks; none for a plan without activities
     */
    public static PlanningStandards of(Plan plan, Schedule schedule, LocalDate asOf, PlanningStandardsPolicy policy) {
        Objects.requireNonNull(asOf, "asOf");
        if (plan.activities().isEmpty() || policy.standards().isEmpty()) {
            return new PlanningStandards(List.of());
        }
        PlanNodes nodes = new PlanNodes(plan, schedule, asOf, policy);
        LinkChecks links = new LinkChecks(nodes);
        DateChecks dates = new DateChecks(nodes);
        CriticalPath path = new CriticalPath(nodes);
        Set<Standard> wanted = EnumSet.copyOf(policy.standards());
        List<StandardCheck> checks = new ArrayList<>();
        for (Standard standard : wanted) {
            checks.add(check(standard, links, dates, path));
        }
        return new PlanningStandards(checks);
    }

    private static StandardCheck check(Standard standard, LinkChecks links, DateChecks dates, CriticalPath path) {
        return switch (standard) {
            case LOGIC -> links.logic();
            case LEADS -> links.leads();
            case LAGS -> links.lags();
            case LINK_TYPES -> links.types();
            case HARD_CONSTRAINTS -> dates.hardConstraints();
            case HIGH_FLOAT -> dates.highFloat();
            case NEGATIVE_FLOAT -> dates.negativeFloat();
            case LONG_DURATION -> dates.longDuration();
            case INVALID_DATES -> dates.invalidDates();
            case RESOURCES -> dates.resources();
            case MISSED_ACTIVITIES -> dates.missed();
            case CRITICAL_PATH_TEST -> path.test();
            case CRITICAL_PATH_LENGTH_INDEX -> path.lengthIndex();
            case BASELINE_EXECUTION_INDEX -> dates.executionIndex();
            case REDUNDANT_LINKS -> links.redundant();
            case DANGLING_ENDS -> links.dangling();
            case OUT_OF_SEQUENCE -> dates.outOfSequence();
        };
    }

    static String reasonWithoutDates(Schedule schedule) {
        return Diagnostic.whyWithoutDates(schedule.diagnostics(), "it holds no activity that has any");
    }

    /**
     * What one check came to.
     *
     * @param standard the check
     * @return what it came to; empty if it was not made
     */
    public Optional<StandardCheck> find(Standard standard) {
        for (StandardCheck check : checks) {
            if (check.standard() == standard) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    /**
     * The checks that the plan does not pass.
     *
     * @return the checks, in the order of {@link Standard}
     */
    public List<StandardCheck> failed() {
        return having(CheckStatus.FAILED);
    }

    /**
     * The checks of one outcome.
     *
     * @param status the outcome
     * @return the checks, in the order of {@link Standard}
     */
    public List<StandardCheck> having(CheckStatus status) {
        return checks.stream().filter(check -> check.status() == status).toList();
    }

    @Override
    public String toString() {
        return having(CheckStatus.PASSED).size() + " passed, " + failed().size() + " failed, "
                + having(CheckStatus.NOT_ASSESSABLE).size() + " not assessable";
    }
}
