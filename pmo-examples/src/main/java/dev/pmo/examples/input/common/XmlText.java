package dev.pmo.examples.input.common;

/**
 * Text that XML 1.0 can hold; writers of XML escape what has a meaning in it, but not what it cannot hold at all.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class XmlText {

    private XmlText() {}

    /**
     * The text with a space for each character that XML 1.0 does not know.
     *
     * @param text the text
     * @return the clean text
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(known(point) ? point : ' '));
        return clean.toString();
    }

    private static boolean known(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
