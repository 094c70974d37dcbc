package dev.pmo.core.plan;

/** The unit in which a {@link Recurrence} counts. */
public enum Frequency {
    /** Every so many days. */
    DAILY,
    /** Every so many weeks, on some days of the week. */
    WEEKLY,
    /** Every so many months, on a day of the month or on one of its Mondays, Tuesdays and so on. */
    MONTHLY,
    /** Every so many years, in one month, on a day of it or on one of its Mondays, Tuesdays and so on. */
    YEARLY
}
