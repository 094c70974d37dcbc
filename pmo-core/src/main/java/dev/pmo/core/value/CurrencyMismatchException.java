package dev.pmo.core.value;

import java.util.Currency;

/** Two amounts of money in different currencies were added, subtracted or compared. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Currency first;
    private final Currency second;

    /**
     * Says which currencies met.
     *
     * @param first the currency of the left amount
     * @param second the currency of the right amount
     */
    public CurrencyMismatchException(Currency first, Currency second) {
        super("Money of one currency was expected, but were: '" + first + "' and '" + second
                + "'.\nMaybe sum by currency, or convert with a stated rate first.");
        this.first = first;
        this.second = second;
    }

    /**
     * The currency of the left amount.
     *
     * @return the currency
     */
    public Currency first() {
        return first;
    }

    /**
     * The currency of the right amount.
     *
     * @return the currency
     */
    public Currency second() {
        return second;
    }
}
