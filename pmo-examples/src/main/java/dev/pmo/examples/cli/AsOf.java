package dev.pmo.examples.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date of a review and where it comes from.
 *
 * @param date the date
 * @param reason where it comes from, in words
 */
record AsOf(LocalDate date, String reason) {

    static AsOf of(@Nullable LocalDate given, @Nullable LocalDate inData, LocalDate today) {
        if (given != null) {
            boolean early = inData != null && inData.isAfter(given);
            return new AsOf(
                    given, "given with --as-of" + (early ? "; the data are of " + inData + ", after that" : ""));
        }
        return inData == null
                ? new AsOf(today, "today, since the data have no status date")
                : new AsOf(inData, "the status date in the data");
    }

    /** Says it on standard error, where what is written has no place for it. */
    void tell(Terminal terminal) {
        terminal.err().println("pmo: " + this);
    }

    @Override
    public String toString() {
        return "As of " + date + ", " + reason + ".";
    }
}
