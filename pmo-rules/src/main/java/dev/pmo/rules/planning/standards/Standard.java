package dev.pmo.rules.planning.standards;

/**
 * A check of how a plan is built. The first fourteen are the well-known ones of the DCMA 14-point schedule assessment,
 * in their order; the last three are ours.
 *
 * <p>"Activities" are tasks and milestones of the plan: not the summaries above them, not level of effort, not what is
 * dropped or belongs to another plan. "Unfinished" is what has no actual finish.
 */
public enum Standard {
    /** The share of unfinished activities without predecessor or successor, beside the first and the last. */
    LOGIC("maximumMissingLogicShare", false),
    /** The share of links with a lead, a negative lag. */
    LEADS("maximumLeadShare", false),
    /** The share of links with a positive lag. */
    LAGS("maximumLagShare", false),
    /** The share of links that are finish to start. */
    LINK_TYPES("minimumFinishToStartShare", true),
    /** The share of unfinished activities bound by a date that can hold them against their links, or put by hand. */
    HARD_CONSTRAINTS("maximumHardConstraintShare", false),
    /** The share of unfinished activities with more total float than is plausible. */
    HIGH_FLOAT("maximumHighFloatShare", false),
    /** The share of unfinished activities with less than no total float. */
    NEGATIVE_FLOAT("maximumNegativeFloatShare", false),
    /** The share of unfinished tasks of which more is left than can be watched; all of it where nobody said. */
    LONG_DURATION("maximumLongDurationShare", false),
    /** The share of activities with actual dates after the data date, or expected ones before it. */
    INVALID_DATES("maximumInvalidDateShare", false),
    /** The share of unfinished tasks that name who does them. */
    RESOURCES("minimumResourcedShare", true),
    /** The share of activities due by the data date that finished late or have not finished. */
    MISSED_ACTIVITIES("maximumMissedShare", false),
    /** How much of a delay of the critical path reaches the end of the plan. */
    CRITICAL_PATH_TEST("criticalPathTestDays", true),
    /** The critical path length index, CPLI: (length of the critical path + float to the agreed finish) / length. */
    CRITICAL_PATH_LENGTH_INDEX("minimumCriticalPathLengthIndex", true),
    /** The baseline execution index, BEI: activities finished / activities that should have finished. */
    BASELINE_EXECUTION_INDEX("minimumBaselineExecutionIndex", true),
    /** The share of links that other links imply. */
    REDUNDANT_LINKS("maximumRedundantLinkShare", false),
    /** The share of unfinished tasks of which one end hangs loose although they have links. */
    DANGLING_ENDS("maximumDanglingEndShare", false),
    /** The share of started activities that went ahead of their links. */
    OUT_OF_SEQUENCE("maximumOutOfSequenceShare", false);

    private final String threshold;
    private final boolean floor;

    Standard(String threshold, boolean floor) {
        this.threshold = threshold;
        this.floor = floor;
    }

    /**
     * The name of its threshold in the policy.
     *
     * @return the component of {@link PlanningStandardsPolicy}
     */
    public String threshold() {
        return threshold;
    }

    /**
     * Whether its limit is the least that is allowed, and not the most.
     *
     * @return whether more is better
     */
    public boolean atLeast() {
        return floor;
    }

    /**
     * Whether it is one of the fourteen well-known ones.
     *
     * @return whether it is
     */
    public boolean wellKnown() {
        return compareTo(REDUNDANT_LINKS) < 0;
    }
}
