package dev.pmo.core.id;

import java.util.Locale;
import java.util.Objects;

/** The one check that every identifier makes of its text. */
final class Identifiers {

    static final int MAXIMUM_LENGTH = 200;

    private Identifiers() {}

    static String checked(String type, String value) {
        Objects.requireNonNull(value, type);
        String text = value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(type + " must not be blank, but was: '" + value
                    + "'.\nMaybe a column of the source is empty or mapped to the wrong field.");
        }
        if (text.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(type + " must have at most " + MAXIMUM_LENGTH + " characters, but had "
                    + text.length() + ": '" + text.substring(0, 40)
                    + "...'.\nMaybe a description is mapped to the identifier.");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw refused(type, "control characters", text, i, "a line break or tab of the source was not removed");
            }
            if (halved(text, i)) {
                throw refused(type, "half a character", text, i, "the text was cut in the middle of a character");
            }
        }
        return text;
    }

    /** Whether a character beyond the first 65,536 stands there with one of its two halves only: nobody can write that. */
    private static boolean halved(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static IllegalArgumentException refused(String type, String what, String text, int at, String advice) {
        return new IllegalArgumentException(type + " must not hold " + what + ", but had U+"
                + String.format(Locale.ROOT, "%04X", (int) text.charAt(at)) + " at position " + at + ": '"
                + printable(text) + "'.\nMaybe " + advice + ".");
    }

    private static String printable(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(Character.isISOControl(c) || halved(text, i) ? '?' : c);
        }
        return result.toString();
    }
}
