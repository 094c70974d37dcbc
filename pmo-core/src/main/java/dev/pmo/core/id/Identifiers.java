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
                throw new IllegalArgumentException(type + " must not hold control characters, but had U+"
                        + String.format(Locale.ROOT, "%04X", (int) text.charAt(i)) + " at position " + i
                        + ": '" + printable(text) + "'.\nMaybe a line break or tab of the source was not removed.");
            }
        }
        return text;
    }

    private static String printable(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(Character.isISOControl(c) ? '?' : c);
        }
        return result.toString();
    }
}
