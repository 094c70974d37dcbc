package dev.pmo.rules.authority;

import java.util.Objects;

/**
 * Why an authority may not decide: one of its limits lies below what is to be decided, or is in another currency.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rung the name of the authority
 * @param sort the sort of the limit
 * @param limit the limit as it is written, such as {@code GBP 5000}
 * @param asked what is to be decided, such as {@code GBP 7000}
 */
public record TooLow(String rung, LimitSort sort, String limit, String asked) {

    /** Checks that all parts are given. */
    public TooLow {
        Objects.requireNonNull(rung, "rung");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(asked, "asked");
    }

    /** A sentence, such as {@code project manager: cost up to GBP 5000, but GBP 7000}. */
    @Override
    public String toString() {
        return sort == LimitSort.KIND
                ? rung + ": decides " + limit + ", but not " + asked
                : rung + ": " + sort.inWords() + " up to " + limit + ", but " + asked;
    }
}
