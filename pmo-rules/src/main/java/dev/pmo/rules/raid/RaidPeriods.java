package dev.pmo.rules.raid;

import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;

/**
 * After how many calendar days an item of a RAID log is imminent, due for review, overdue or old.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param proximityDays how many days ahead a risk is imminent, the last included; usually a reporting period
 * @param reviewIntervalDays after how many days a risk without a review date is due for review
 * @param issueGraceDays how many days an issue may run past its target date
 * @param ageingDays after how many days a live risk is old
 */
public record RaidPeriods(int proximityDays, int reviewIntervalDays, int issueGraceDays, int ageingDays) {

    /**
     * Checks that none is negative.
     *
     * @throws InvalidPolicyException if any is, with every problem and its path
     */
    public RaidPeriods {
        new PolicyProblems("raid")
                .notNegative("periods.proximityDays", proximityDays)
                .notNegative("periods.reviewIntervalDays", reviewIntervalDays)
                .notNegative("periods.issueGraceDays", issueGraceDays)
                .notNegative("periods.ageingDays", ageingDays)
                .refuseIfAny("a sign slipped in");
    }
}
