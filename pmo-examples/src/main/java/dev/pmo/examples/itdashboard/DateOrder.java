package dev.pmo.examples.itdashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the dates of a file are to be read. */
public enum DateOrder {
    /** Year, month, day, as ISO 8601 has it. */
    AS_WRITTEN,
    /**
     * Year, day, month wherever both readings are dates: a copy in circulation had its days and months exchanged when
     * it was converted, so that fiscal years begin on 10 January.
     */
    DAY_AND_MONTH_EXCHANGED;

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T\\d{2}:\\d{2}:\\d{2}Z)?");

    /**
     * Reads a date.
     *
     * @param text such as {@code 2011-09-30T00:00:00Z}; the time of day is not used
     * @return the date, if it is one
     */
    public Optional<LocalDate> parse(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        boolean exchanged = this == DAY_AND_MONTH_EXCHANGED && day <= 12;
        try {
            return Optional.of(exchanged ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
