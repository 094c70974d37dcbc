package dev.pmo.rules.raid;

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

    /** Checks that none is negative. */
    public RaidPeriods {
        checkNotNegative("proximityDays", proximityDays);
        checkNotNegative("reviewIntervalDays", reviewIntervalDays);
        checkNotNegative("issueGraceDays", issueGraceDays);
        checkNotNegative("ageingDays", ageingDays);
    }

    static void checkNotNegative(String component, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(
                    component + " must not be negative, but was: '" + number + "'.\nMaybe a sign slipped in.");
        }
    }
}
