package dev.pmo.core.constraint;

import java.util.List;

/**
 * Holds pairs of dates of which the first must not be later than the second; implemented by the library.
 *
 * <p>A snapshot record may hold reversed dates, since the records of a host are what they are; this tells them.
 */
public interface Dated {

    /**
     * The pairs whose first date is later than the second.
     *
     * @return the reversed pairs, none where all is in order
     */
    List<ReversedDates> reversedDates();
}
