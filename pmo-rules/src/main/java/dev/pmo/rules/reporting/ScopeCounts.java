package dev.pmo.rules.reporting;

/**
 * A partition of scopes: each is in exactly one of the four.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param attention outside tolerance, or with an unwaived finding of at least medium severity
 * @param within none of that, and computed green or amber
 * @param notAssessed none of that, active, and without a computed colour
 * @param notActive none of that, and proposed or ended, so that it has no status to report
 */
public record ScopeCounts(int attention, int within, int notAssessed, int notActive) {

    /**
     * How many scopes there are.
     *
     * @return the sum of the four
     */
    public int all() {
        return attention + within + notAssessed + notActive;
    }
}
