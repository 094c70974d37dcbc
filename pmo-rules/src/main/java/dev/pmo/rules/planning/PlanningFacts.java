package dev.pmo.rules.planning;

import dev.pmo.rules.planning.movement.Punctuality;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.StandardsCompliance;
import dev.pmo.rules.rule.FactKey;

/** The names of what the planning module derives for every portfolio, programme and project. */
public final class PlanningFacts {

    /** Where the milestones of the scope's own plan stand, and how they moved. */
    public static final FactKey<Milestones> MILESTONES = FactKey.of("planning.milestones", Milestones.class);

    /** What the scope's own plan comes to, scheduled once for both its network and its standards. */
    public static final FactKey<PlanReading> PLAN = FactKey.of("planning.plan", PlanReading.class);

    /** What scheduling the scope's own plan comes to. */
    public static final FactKey<NetworkSummary> NETWORK = FactKey.of("planning.network", NetworkSummary.class);

    /** The give/get dependencies that meet at the scope, and those still open below it. */
    public static final FactKey<GiveGets> GIVE_GET = FactKey.of("planning.give-get", GiveGets.class);

    /** How well the scope's own plan is built. */
    public static final FactKey<PlanningStandards> STANDARDS =
            FactKey.of("planning.standards", PlanningStandards.class);

    /** Which share of the checks is passed, over the scope's own plan and those below it. */
    public static final FactKey<StandardsCompliance> STANDARDS_COMPLIANCE =
            FactKey.of("planning.standards-compliance", StandardsCompliance.class);

    /** How many milestones that were due have been met on time, over the scope's own and those below it. */
    public static final FactKey<Punctuality> PUNCTUALITY = FactKey.of("planning.punctuality", Punctuality.class);

    private PlanningFacts() {}
}
