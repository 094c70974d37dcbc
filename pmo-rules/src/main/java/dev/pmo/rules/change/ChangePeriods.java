package dev.pmo.rules.change;

/**
 * How long the steps of change control may take, in calendar days; the last day itself is still in time. This class is
 * immutable and thread-safe.
 *
 * @param assessment from raised to assessed
 * @param decision from raised to decided, where no date is set for the decision
 * @param response how long an authority has to answer
 * @param implementationGrace how long after its target date a change may be done
 */
public record ChangePeriods(int assessment, int decision, int response, int implementationGrace) {

    /** Checks that no period is negative. */
    public ChangePeriods {
        check("assessment", assessment);
        check("decision", decision);
        check("response", response);
        check("implementationGrace", implementationGrace);
    }

    private static void check(String component, int days) {
        if (days < 0) {
            throw new IllegalArgumentException(
                    component + " must not be negative, but was: '" + days + "'.\nMaybe a sign slipped in.");
        }
    }
}
