package dev.pmo.core.validation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days that a snapshot can speak of; what lies outside them is told, and reviewed all the same.
 *
 * <p>Dates that were never set or never end come as the first or last day of a clock, a sheet or a database: 0001-01-01,
 * 1899-12-30, 1970-01-01, 9999-12-31; others lack digits or have one too many. The {@linkplain #STANDARD standard} lets
 * pass all that a long programme may mean: the clean-up of nuclear sites is planned into the 2120s. A portfolio of
 * projects of a few years does better with limits {@linkplain #around around} the day of the review. This class is
 * immutable and thread-safe.
 *
 * @param first the first day that is plausible
 * @param last the last day that is plausible
 */
public record PlausibleDates(LocalDate first, LocalDate last) {

    /** From the day after the zero of many clocks, 1970-01-01, to the end of the next century, 2199-12-31. */
    public static final PlausibleDates STANDARD =
            new PlausibleDates(LocalDate.of(1970, 1, 2), LocalDate.of(2199, 12, 31));

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public PlausibleDates {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last plausible day must not lie before the first, " + first
                    + ", but was: '" + last + "'.\nMaybe the two were exchanged.");
        }
    }

    /**
     * So many years before and after a day, such as that of the review.
     *
     * @param day the day
     * @param yearsBefore how many years before it are plausible
     * @param yearsAfter how many years after it are plausible
     * @return the days, at most all that there are
     * @throws IllegalArgumentException if a number of years is negative
     */
    public static PlausibleDates around(LocalDate day, int yearsBefore, int yearsAfter) {
        if (yearsBefore < 0 || yearsAfter < 0) {
            throw new IllegalArgumentException("Years before and after a day must not be negative, but were: '"
                    + yearsBefore + "' and '" + yearsAfter + "'.\nMaybe a sign is wrong.");
        }
        boolean everBefore = (long) day.getYear() - yearsBefore < LocalDate.MIN.getYear();
        boolean everAfter = (long) day.getYear() + yearsAfter > LocalDate.MAX.getYear();
        return new PlausibleDates(
                everBefore ? LocalDate.MIN : day.minusYears(yearsBefore),
                everAfter ? LocalDate.MAX : day.plusYears(yearsAfter));
    }

    /**
     * Whether a day is plausible.
     *
     * @param day the day
     * @return whether it lies neither before the first nor after the last
     */
    public boolean contain(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Such as {@code 1970-01-02 to 2199-12-31}. */
    @Override
    public String toString() {
        return first + " to " + last;
    }
}
