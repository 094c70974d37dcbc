package dev.pmo.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of one currency: a budget, a forecast, an exposure.
 *
 * <pre>{@code
 * Money budget = Money.parse("GBP 1200000");
 * Money contingency = Ratio.ofPercent(10).of(budget);
 * Money ceiling = budget.plus(contingency);
 * }</pre>
 *
 * <p>It is a quantity, not a payment: any number of decimals is kept, and nothing is ever rounded here. Trailing zeros
 * carry no meaning, so {@code GBP 1.50} equals {@code GBP 1.5}; equality therefore agrees with order. Arithmetic
 * across currencies is refused. This class is immutable and thread-safe.
 *
 * @param currency the ISO 4217 currency
 * @param amount the amount, positive, zero or negative, of at most 60 digits on each side of the point where it is read
 *     from text; what is worked out from such amounts may have ten times as many
 */
public record Money(Currency currency, BigDecimal amount) implements Comparable<Money> {

    private static final String EXAMPLE = "GBP 12.34";

    /** Checks and normalises the parts. */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = Decimals.normalised("Money", amount);
    }

    /**
     * An amount of a currency.
     *
     * @param currency the currency
     * @param amount the amount
     * @return the money
     */
    public static Money of(Currency currency, BigDecimal amount) {
        return new Money(currency, amount);
    }

    /**
     * A whole amount of a currency.
     *
     * @param currencyCode the ISO 4217 code, such as {@code GBP}
     * @param amount the amount
     * @return the money
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Money of(String currencyCode, long amount) {
        return new Money(currency(currencyCode, currencyCode), BigDecimal.valueOf(amount));
    }

    /**
     * An amount of a currency, as the two columns of a table hold it.
     *
     * @param currencyCode the ISO 4217 code, such as {@code GBP}
     * @param amount the amount
     * @return the money
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Money of(String currencyCode, BigDecimal amount) {
        return new Money(currency(currencyCode, currencyCode), amount);
    }

    /**
     * Nothing, in a currency.
     *
     * @param currency the currency
     * @return zero
     */
    public static Money zero(Currency currency) {
        return new Money(currency, BigDecimal.ZERO);
    }

    /**
     * Reads {@code GBP 12.34}: the currency code, one space, the number with a point.
     *
     * @param text the text, as {@link #toString()} writes it
     * @return the money
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static Money parse(String text) {
        Objects.requireNonNull(text, "text");
        String stripped = text.strip();
        int space = stripped.indexOf(' ');
        if (space != 3) {
            throw Decimals.malformed("Money", EXAMPLE, text);
        }
        return new Money(
                currency(stripped.substring(0, space), text),
                Decimals.parsed("Money", EXAMPLE, text, stripped.substring(space + 1), 0));
    }

    /**
     * The sum with another amount of the same currency.
     *
     * @param other the amount to add
     * @return the sum
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(currency, amount.add(sameCurrency(other).amount));
    }

    /**
     * The difference from another amount of the same currency.
     *
     * @param other the amount to take away
     * @return the difference
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(currency, amount.subtract(sameCurrency(other).amount));
    }

    /**
     * The exact product with a number.
     *
     * @param factor the factor
     * @return the product
     */
    public Money multipliedBy(BigDecimal factor) {
        return new Money(currency, amount.multiply(factor));
    }

    /**
     * The amount with the opposite sign.
     *
     * @return the negation
     */
    public Money negated() {
        return new Money(currency, amount.negate());
    }

    /**
     * The amount without its sign.
     *
     * @return the magnitude
     */
    public Money abs() {
        return amount.signum() < 0 ? negated() : this;
    }

    /**
     * The sign of the amount.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return amount.signum();
    }

    /**
     * Whether another amount is of this currency, so that the two may be added.
     *
     * @param other the other amount
     * @return whether the currencies are the same
     */
    public boolean sameCurrencyAs(Money other) {
        return currency.equals(other.currency);
    }

    /**
     * Orders amounts of one currency by size.
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** The form {@code GBP 12.34}; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }

    /**
     * Whether a text is the code of a currency, such as {@code GBP}; {@code FTE} is none.
     *
     * @param text the text
     * @return whether there is such a currency
     */
    public static boolean isCurrency(String text) {
        if (text.length() != 3
                || !isCapital(text.charAt(0))
                || !isCapital(text.charAt(1))
                || !isCapital(text.charAt(2))) {
            return false;
        }
        try {
            Currency.getInstance(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }

    private static Currency currency(String code, String text) {
        Objects.requireNonNull(code, "currencyCode");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Money must begin with an ISO 4217 currency code such as 'GBP', but was: '" + text
                            + "'.\nMaybe a symbol or small letters were used for the code.",
                    e);
        }
    }
}
