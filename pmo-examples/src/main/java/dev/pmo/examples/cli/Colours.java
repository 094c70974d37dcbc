package dev.pmo.examples.cli;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Colours the words that already say it: a rating, and a severity where it stands as a label, since a text may speak of
 * high float. Only where a person watches and did not object.
 */
final class Colours {

    private static final String ESCAPE = "\u001b[";
    private static final Map<String, String> CODES =
            Map.of("critical", "1;31", "high", "31", "medium", "33", "red", "31", "amber", "33", "green", "32");
    private static final String SEVERITY = "(?:critical|high|medium)";

    /** A severity begins a line or its entry, or stands apart at the end of a line or before a count. */
    private static final Pattern WORDS = Pattern.compile("(?m)^" + SEVERITY + "(?= )|(?<=^ {5})" + SEVERITY
            + "(?= )|(?<= {2})" + SEVERITY + "(?=:|$)|\\b(?:red|amber|green)\\b");

    private Colours() {}

    static String painted(Terminal terminal, @Nullable String file, String text) {
        if (file != null || !terminal.outInColour()) {
            return text;
        }
        return WORDS.matcher(text).replaceAll(Colours::painted);
    }

    private static String painted(MatchResult word) {
        return Matcher.quoteReplacement(ESCAPE + CODES.get(word.group()) + "m" + word.group() + ESCAPE + "0m");
    }
}
