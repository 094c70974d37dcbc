package dev.pmo.rules.reporting;

import java.util.Currency;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Amounts of money for people: {@code GBP 1234567.50} as {@code GBP 1,234,567.50}, the same in every locale.
 *
 * <p>For texts that are read, not for those that are compared or read back: identifiers, JSON and CSV keep plain digits.
 * This class is immutable and thread-safe.
 */
public final class Amounts {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** A currency before or behind a number of at least four digits. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\p{Alnum}:/_-])([-+]?[A-Z]{3} -?)([0-9]{4,40}+)(?![\\p{Alnum}/_-])"
                    + "|(?<![\\p{Alnum}.:/_,])([0-9]{4,40}+)((?:\\.[0-9]+)? [A-Z]{3})(?![\\p{Alnum}/_-])");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+$)");

    private Amounts() {}

    /**
     * The text with its amounts in groups of three digits.
     *
     * @param text any text
     * @return the text; the same where it holds no amount of four digits or more
     */
    public static String grouped(String text) {
        return AMOUNT.matcher(text).replaceAll(Amounts::shown);
    }

    private static String shown(MatchResult amount) {
        boolean codeFirst = amount.group(1) != null;
        String rest = codeFirst ? amount.group(1) : amount.group(4);
        String code = codeFirst ? rest.replaceAll("[^A-Z]", "") : rest.substring(rest.length() - 3);
        String shown = amount.group();
        if (CODES.contains(code)) {
            shown = codeFirst ? rest + thousands(amount.group(2)) : thousands(amount.group(3)) + rest;
        }
        return Matcher.quoteReplacement(shown);
    }

    private static String thousands(String digits) {
        return THOUSANDS.matcher(digits).replaceAll(",");
    }
}
