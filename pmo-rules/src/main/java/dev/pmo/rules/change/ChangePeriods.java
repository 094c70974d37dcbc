package dev.pmo.rules.change;

import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;

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

    /**
     * Checks that no period is negative.
     *
     * @throws InvalidPolicyException if any is, with every problem and its path
     */
    public ChangePeriods {
        new PolicyProblems("change")
                .notNegative("periods.assessment", assessment)
                .notNegative("periods.decision", decision)
                .notNegative("periods.response", response)
                .notNegative("periods.implementationGrace", implementationGrace)
                .refuseIfAny("a sign slipped in");
    }
}
