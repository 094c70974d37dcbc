package dev.pmo.rules.tolerance;

import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact number of a unit: an amount of money, calendar days, scope items.
 *
 * <p>Two of them can be compared only if their units are the same. This class is immutable and thread-safe.
 *
 * @param amount the number
 * @param unit the currency code, {@code days}, the unit of the host, or nothing
 */
public record Quantity(BigDecimal amount, String unit) {

    static final String DAYS = "days";

    private static final int MAXIMUM_DIGITS = 60;

    /** Removes trailing zeros, which carry no meaning. */
    public Quantity {
        Objects.requireNonNull(unit, "unit");
        BigDecimal stripped = amount.scale() > 0 ? amount.stripTrailingZeros() : amount;
        amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Quantity of(Money money) {
        return new Quantity(money.amount(), money.currency().getCurrencyCode());
    }

    /** Whether money, a ratio or a limit can hold a number: it has not too many digits before or after the point. */
    static boolean canBeHeld(BigDecimal number) {
        boolean fits = (long) number.precision() - number.scale() <= MAXIMUM_DIGITS && number.scale() <= MAXIMUM_DIGITS;
        return fits || number.signum() == 0;
    }

    static Quantity days(long days) {
        return new Quantity(BigDecimal.valueOf(days), DAYS);
    }

    /**
     * Whether another quantity has the same unit, so that the two can be compared.
     *
     * @param other the other quantity
     * @return whether the units are the same
     */
    public boolean sameUnitAs(Quantity other) {
        return unit.equals(other.unit);
    }

    Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(other.amount), unit);
    }

    Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.amount), unit);
    }

    Quantity abs() {
        return new Quantity(amount.abs(), unit);
    }

    Quantity negated() {
        return new Quantity(amount.negate(), unit);
    }

    Quantity times(BigDecimal factor) {
        return new Quantity(amount.multiply(factor), unit);
    }

    String signed() {
        return (amount.signum() > 0 ? "+" : "") + this;
    }

    /** The number with its unit, a minus first: {@code GBP 5000}, {@code -GBP 5000}, {@code 12 days}. */
    @Override
    public String toString() {
        return (amount.signum() < 0 ? "-" : "") + shown(amount.abs());
    }

    private String shown(BigDecimal number) {
        String digits = number.toPlainString();
        if (unit.isEmpty()) {
            return digits;
        }
        if (Money.isCurrency(unit)) {
            return unit + " " + digits;
        }
        return digits + " " + (unit.equals(DAYS) && number.abs().compareTo(BigDecimal.ONE) == 0 ? "day" : unit);
    }
}
