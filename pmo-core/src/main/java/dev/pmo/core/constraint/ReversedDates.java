package dev.pmo.core.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two dates of one record that stand in the wrong order.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param first the name of the component that has to come first
 * @param last the name of the component that has to come last
 * @param value both dates, in the order of the names
 */
public record ReversedDates(String first, String last, String value) {

    /** Checks that all is said. */
    public ReversedDates {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(value, "value");
    }

    /**
     * The pair, if its first date is later than its second; a date that is not known is never out of order.
     *
     * @param <T> the type of the dates
     * @param first the name of the component that has to come first
     * @param start its date
     * @param last the name of the component that has to come last
     * @param finish its date
     * @return the reversed pair, or {@code null} where the dates are in order
     */
    public static <T extends Comparable<? super T>> @Nullable ReversedDates of(
            String first, @Nullable T start, String last, @Nullable T finish) {
        if (start == null || finish == null || start.compareTo(finish) <= 0) {
            return null;
        }
        return new ReversedDates(first, last, start + " to " + finish);
    }

    /**
     * Those of some pairs that are reversed.
     *
     * @param pairs the pairs, {@code null} where the dates are in order
     * @return the reversed ones
     */
    public static List<ReversedDates> allOf(@Nullable ReversedDates... pairs) {
        List<ReversedDates> found = List.of();
        for (ReversedDates pair : pairs) {
            if (pair != null) {
                found = found.isEmpty() ? new ArrayList<>(pairs.length) : found;
                found.add(pair);
            }
        }
        return found;
    }

    /**
     * What is wrong, in words, without the dates.
     *
     * @return a sentence such as {@code the date 'last reviewed' lies before the date 'identified'}
     */
    public String message() {
        return "the date '" + words(last) + "' lies before the date '" + words(first) + "'";
    }

    private static String words(String component) {
        return component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
