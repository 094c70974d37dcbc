package dev.pmo.core.value;

import java.math.BigDecimal;
import java.util.Objects;

/** Keeps numbers within the size that arithmetic can afford, and in one form each. */
final class Decimals {

    /** What may be read, on each side of the point. */
    static final int MAXIMUM_DIGITS = 60;

    /** What sums and products of numbers that may be read come to: much more, so that no rule fails for their size. */
    static final int MAXIMUM_WORKED_OUT = 10 * MAXIMUM_DIGITS;

    private static final int SHOWN = 40;

    private Decimals() {}

    /** The number without trailing zeros and without a negative scale; refused if it is absurdly long. */
    static BigDecimal normalised(String type, BigDecimal number) {
        return normalised(type, number, MAXIMUM_WORKED_OUT);
    }

    private static BigDecimal normalised(String type, BigDecimal number, int most) {
        Objects.requireNonNull(number, type);
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long before = (long) number.precision() - number.scale();
        if (before > most || number.scale() > most) {
            throw new IllegalArgumentException(
                    type + " must have at most " + most + " digits before and after the point, but was: '"
                            + shortened(number) + "'.\nMaybe the exponent is wrong.");
        }
        BigDecimal stripped = number.scale() > 0 ? number.stripTrailingZeros() : number;
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number with its point moved to the right by so many places, before anything is written out. */
    static BigDecimal parsed(String type, String example, String text, String number, int places) {
        boolean plain = number.chars().allMatch(c -> c < 128); // or else digits of any script would count
        if (plain && number.length() <= 2 * MAXIMUM_DIGITS + 8) {
            try {
                return normalised(type, new BigDecimal(number).scaleByPowerOfTen(places), MAXIMUM_DIGITS);
            } catch (ArithmeticException | NumberFormatException e) {
                // told below, with the whole text
            }
        }
        throw malformed(type, example, text);
    }

    static IllegalArgumentException malformed(String type, String example, String text) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return new IllegalArgumentException(
                type + " must look like '" + example + "', but was: '" + shown + "'.\n" + advice(text));
    }

    /** A space that cannot be broken looks like any other. */
    private static String advice(String text) {
        return text.chars().anyMatch(c -> c > 127 && (Character.isSpaceChar(c) || Character.isWhitespace(c)))
                ? "Maybe a space in it is one of another kind, such as one at which no line breaks."
                : "Maybe it holds a thousands separator, or a comma for the point.";
    }

    private static String shortened(BigDecimal number) {
        return number.precision() > SHOWN
                ? "a number of " + number.precision() + " digits"
                : number.unscaledValue() + "E" + -(long) number.scale();
    }
}
