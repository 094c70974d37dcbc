package dev.pmo.rules.reporting;

import java.util.Currency;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Amounts of money for people: {@code GBP 1234567.50} as {@code GBP 1,234,567.50}, the same in every locale, and
 * {@code GBP -1234} as {@code -GBP 1,234}: the sign stands first, as it does where the texts say by how much something
 * deviates.
 *
 * <p>For texts that are read, not for those that are compared or read back: identifiers, JSON and CSV keep plain digits.
 * This class is immutable and thread-safe.
 */
public final class Amounts {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** A currency, a minus and a number; or a currency before or behind a number of at least four digits. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\p{Alnum}:/_+-])([A-Z]{3}) -([0-9]{1,40}+)(?![\\p{Alnum}/_-])"
                    + "|(?<![\\p{Alnum}:/_-])([-+]?[A-Z]{3} )([0-9]{4,40}+)(?![\\p{Alnum}/_-])"
                    + "|(?<![\\p{Alnum}.:/_,])([0-9]{4,40}+)((?:\\.[0-9]+)? [A-Z]{3})(?![\\p{Alnum}/_-])");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+$)");

    private Amounts() {}

    /**
     * The text with its amounts in groups of three digits, and the sign of each amount before its currency.
     *
     * @param text any text
     * @return the text; the same where it holds no amount that is negative or has four digits or more
     */
    public static String grouped(String text) {
        return text.indexOf(' ') < 0 ? text : AMOUNT.matcher(text).replaceAll(Amounts::shown);
    }

    private static String shown(MatchResult amount) {
        String shown = amount.group();
        if (amount.group(1) != null) {
            shown = currency(amount.group(1)) ? "-" + amount.group(1) + " " + thousands(amount.group(2)) : shown;
        } else if (amount.group(3) != null) {
            String code = amount.group(3).strip();
            shown = currency(code) ? amount.group(3) + thousands(amount.group(4)) : shown;
        } else if (currency(amount.group(6))) {
            shown = thousands(amount.group(5)) + amount.group(6);
        }
        return Matcher.quoteReplacement(shown);
    }

    /** Whether a text that has one at its end ends in the code of a currency. */
    private static boolean currency(String text) {
        return CODES.contains(text.substring(text.length() - 3));
    }

    private static String thousands(String digits) {
        return THOUSANDS.matcher(digits).replaceAll(",");
    }
}
