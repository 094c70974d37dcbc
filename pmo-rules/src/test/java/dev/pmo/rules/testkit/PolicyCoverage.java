package dev.pmo.rules.testkit;

/**
 * What the portfolios of a run came to: a property that met no breach and no escalation says nothing of the policy.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param portfolios how many portfolios were reviewed
 * @param changes how many changes to portfolios or policies were tried
 * @param breaches how many forecasts lay outside their tolerance before the changes
 * @param escalations how many findings were handed to the level above before the changes
 */
public record PolicyCoverage(int portfolios, int changes, long breaches, long escalations) {

    PolicyCoverage plus(PolicyCoverage other) {
        return new PolicyCoverage(
                portfolios + other.portfolios,
                changes + other.changes,
                breaches + other.breaches,
                escalations + other.escalations);
    }

    static PolicyCoverage none() {
        return new PolicyCoverage(0, 0, 0, 0);
    }
}
