package dev.pmo.benchmarks.peers;

/**
 * How often each of the five rules spoke: what all contestants must agree on.
 *
 * @param escalatedRisks risks at or above the threshold of their level
 * @param exceptions forecasts outside tolerance
 * @param programmeExposures programmes whose escalated exposure exceeds their tolerance
 * @param ownerlessIssues overdue issues without an owner
 * @param interventions projects with an exception and an escalated critical risk
 */
record PeerCounts(
        long escalatedRisks, long exceptions, long programmeExposures, long ownerlessIssues, long interventions) {}
