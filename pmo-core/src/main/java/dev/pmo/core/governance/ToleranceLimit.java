package dev.pmo.core.governance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a forecast may lie from its target on one side: a share of the target ({@code 10%}), an amount of money
 * ({@code GBP 5000}), calendar days ({@code 30 days}) or a plain number ({@code 5}).
 *
 * <p>Never negative: the side is said by the {@link Tolerance}. Zero permits no deviation at all. This class is
 * immutable and thread-safe.
 */
public final class ToleranceLimit {

    /** The units in which a limit may be given. */
    public enum Unit {
        /** A share of the target. */
        SHARE,
        /** An amount of money. */
        MONEY,
        /** Calendar days. */
        DAYS,
        /** A number in the unit of the target. */
        NUMBER
    }

    private static final String DAYS_SUFFIX = " days";

    private final Unit unit;
    private final BigDecimal amount;
    private final @Nullable Money money;

    private ToleranceLimit(Unit unit, BigDecimal amount, @Nullable Money money) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("ToleranceLimit must not be negative, but was: '"
                    + (unit == Unit.SHARE ? new Ratio(amount).toString() : amount.toPlainString())
                    + "'.\nMaybe it belongs to the side below the target, without its sign.");
        }
        this.unit = unit;
        this.amount = amount;
        this.money = money;
    }

    /**
     * A share of the target.
     *
     * @param share the share, 0.1 for 10%
     * @return the limit
     */
    public static ToleranceLimit share(Ratio share) {
        return new ToleranceLimit(Unit.SHARE, share.value(), null);
    }

    /**
     * A share of the target in hundredths.
     *
     * @param percent the percentage
     * @return the limit
     */
    public static ToleranceLimit ofPercent(long percent) {
        return share(Ratio.ofPercent(percent));
    }

    /**
     * An amount of money.
     *
     * @param money the amount
     * @return the limit
     */
    public static ToleranceLimit money(Money money) {
        return new ToleranceLimit(Unit.MONEY, money.amount(), money);
    }

    /**
     * Calendar days.
     *
     * @param days the days
     * @return the limit
     */
    public static ToleranceLimit days(long days) {
        return new ToleranceLimit(Unit.DAYS, BigDecimal.valueOf(days), null);
    }

    /**
     * A number in the unit of the target.
     *
     * @param number the number
     * @return the limit
     */
    public static ToleranceLimit number(BigDecimal number) {
        return new ToleranceLimit(Unit.NUMBER, new Ratio(number).value(), null);
    }

    /**
     * Reads {@code 10%}, {@code GBP 5000}, {@code 30 days} or {@code 5}.
     *
     * @param text the text, as {@link #toString()} writes it
     * @return the limit
     * @throws IllegalArgumentException if the text has none of these forms, or is negative
     */
    @JsonCreator
    public static ToleranceLimit parse(String text) {
        Objects.requireNonNull(text, "text");
        String stripped = text.strip();
        try {
            if (stripped.endsWith("%")) {
                return share(Ratio.parse(stripped));
            }
            String lower = stripped.toLowerCase(Locale.ROOT);
            if (lower.endsWith(DAYS_SUFFIX)) {
                return days(Long.parseLong(stripped.substring(0, stripped.length() - DAYS_SUFFIX.length())));
            }
            if (lower.endsWith(" day")) {
                return days(Long.parseLong(stripped.substring(0, stripped.length() - 4)));
            }
            boolean amount = stripped.indexOf(' ') == 3 && Character.isLetter(stripped.charAt(0));
            return amount ? money(Money.parse(stripped)) : number(plain(stripped, text));
        } catch (NumberFormatException e) {
            throw malformed(text, e);
        }
    }

    private static BigDecimal plain(String stripped, String text) {
        try {
            return Ratio.parse(stripped).value();
        } catch (IllegalArgumentException e) {
            throw malformed(text, e);
        }
    }

    private static IllegalArgumentException malformed(String text, IllegalArgumentException cause) {
        return new IllegalArgumentException(
                "ToleranceLimit must look like '10%', 'GBP 5000', '30 days' or '5', but was: '" + text
                        + "'.\nMaybe the unit is misspelt.",
                cause);
    }

    /**
     * The unit of the limit.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The size of the limit in its unit; for a share, 1 is the whole target.
     *
     * @return the size, zero or positive
     */
    public BigDecimal amount() {
        return amount;
    }

    /**
     * The limit as money, if that is its unit.
     *
     * @return the money
     */
    public Optional<Money> findMoney() {
        return Optional.ofNullable(money);
    }

    /**
     * Whether this limit is at most another one.
     *
     * @param outer the other limit
     * @return whether it is; empty if the two are of different units or currencies
     */
    public Optional<Boolean> findWithin(ToleranceLimit outer) {
        boolean comparable =
                unit == outer.unit && (money == null || outer.money == null || money.sameCurrencyAs(outer.money));
        return comparable ? Optional.of(amount.compareTo(outer.amount) <= 0) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ToleranceLimit limit
                && unit == limit.unit
                && amount.equals(limit.amount)
                && Objects.equals(money, limit.money);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, amount, money);
    }

    /** The form that {@link #parse(String)} reads back. */
    @JsonValue
    @Override
    public String toString() {
        return switch (unit) {
            case SHARE -> new Ratio(amount).toString();
            case MONEY -> String.valueOf(money);
            case DAYS -> amount.toPlainString() + (amount.compareTo(BigDecimal.ONE) == 0 ? " day" : DAYS_SUFFIX);
            case NUMBER -> amount.toPlainString();
        };
    }
}
