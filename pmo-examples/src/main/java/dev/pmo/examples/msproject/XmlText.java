package dev.pmo.examples.msproject;

/** Text that XML 1.0 can hold; the writers escape what has a meaning in it, but not what it cannot hold at all. */
final class XmlText {

    private XmlText() {}

    /** The text with a space for each character that XML 1.0 does not know. */
    static String clean(String text) {
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
