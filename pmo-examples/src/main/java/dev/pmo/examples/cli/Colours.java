package dev.pmo.examples.cli;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colours the words that already say it: a severity, a rating. Only where a person watches and did not object. */
final class Colours {

    private static final String ESCAPE = "\u001b[";
    private static final Map<String, String> CODES =
            Map.of("CRITICAL", "1;31", "HIGH", "31", "MEDIUM", "33", "RED", "31", "AMBER", "33", "GREEN", "32");
    private static final Pattern WORDS = Pattern.compile("\\b(CRITICAL|HIGH|MEDIUM|RED|AMBER|GREEN)\\b");

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
