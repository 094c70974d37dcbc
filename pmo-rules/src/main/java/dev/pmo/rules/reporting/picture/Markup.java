package dev.pmo.rules.reporting.picture;

/**
 * Makes text safe for HTML and SVG, between tags and within quoted attributes.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private Markup() {}

    /**
     * The text with everything escaped that could end it; what no XML document may hold is replaced,
     * and so is what would turn the direction of the text around it.
     *
     * @param text any text
     * @return the same text as markup, for an element or an attribute in double or single quotes
     */
    public static String escaped(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                markup.append(c).append(text.charAt(++i));
            } else {
                append(markup, c);
            }
        }
        return markup.toString();
    }

    private static void append(StringBuilder markup, char c) {
        switch (c) {
            case '&' -> markup.append("&amp;");
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '"' -> markup.append("&quot;");
            case '\'' -> markup.append("&#39;");
            case '`' -> markup.append("&#96;");
            case '\n', '\t' -> markup.append(c);
            default -> markup.append(allowed(c) ? c : REPLACEMENT);
        }
    }

    private static boolean allowed(char c) {
        return c >= ' ' && (c < '\u007F' || c > '\u009F') && !Character.isSurrogate(c) && c < '\uFFFE' && !turning(c);
    }

    /** Turns the direction of all that follows, beyond the end of the name that it is in. */
    private static boolean turning(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /**
     * A text short enough for a label; what is cut off is marked by an ellipsis.
     *
     * @param text any text
     * @param length how many characters to keep at most, at least 2
     * @return the text, not yet escaped
     */
    public static String shortened(String text, int length) {
        String line = text.replace('\n', ' ').strip();
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + '\u2026';
    }
}
