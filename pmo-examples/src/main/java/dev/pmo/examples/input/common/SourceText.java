package dev.pmo.examples.input.common;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Turns the bytes of a text file of unknown encoding into text without losing any. */
public final class SourceText {

    private static final int SHOWN = 80;
    private static final Pattern PLACE = Pattern.compile("\\[Source: [^\\]]*?(line: \\d+, column: \\d+)\\]");
    private static final Pattern NOTATION = Pattern.compile("( \\((of type|bound as) |, got this instead: ).*");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]+");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SourceText() {}

    /**
     * Decodes: by the byte order mark if there is one, else as UTF-8 if every byte fits, else as windows-1252.
     *
     * <p>The five bytes that windows-1252 leaves open become the control characters of the same number, as browsers
     * do, and are noted.
     *
     * @param bytes the file
     * @param notes takes a note where it is not UTF-8
     * @return the text, without byte order mark
     */
    public static String decode(byte[] bytes, ImportNotes notes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, notes);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, notes);
        }
        int begin = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return decoded(bytes, begin, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            notes.add("", "is not UTF-8 and was read as windows-1252", null);
            return windows(bytes, begin, notes);
        }
    }

    /**
     * The text on one line and not too long, to be quoted in a message.
     *
     * @param text the text
     * @return at most 80 characters of it, without control characters
     */
    public static String shortened(String text) {
        return shortened(text, SHOWN);
    }

    /** The text on one line: a space for each control character, a question mark for half a character. */
    static String shortened(String text, int most) {
        int length = Math.min(text.length(), most);
        if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
            length--;
        }
        StringBuilder shown = new StringBuilder(length);
        text.substring(0, length)
                .codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : half(point) ? '?' : point)
                .forEach(shown::appendCodePoint);
        return length < text.length() ? shown.append("...").toString() : shown.toString();
    }

    /**
     * Whether a text is cut in the middle of a character, so that no encoding can write it.
     *
     * @param text the text
     * @return whether it holds a surrogate without the other of its pair
     */
    public static boolean holdsHalfACharacter(String text) {
        return text.codePoints().anyMatch(SourceText::half);
    }

    private static boolean half(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /**
     * The text as an identifier can hold it.
     *
     * @param text the text
     * @return the text with one space for control characters in a row, without white space around it
     */
    public static String withoutControls(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /**
     * What a reader of JSON or YAML says is wrong, without the notation in which it says where.
     *
     * @param message the message
     * @return its first line, with places as {@code line: 3, column: 7} and without the names of the reader's own parts
     */
    public static String plain(String message) {
        String first = message.lines().findFirst().orElse("");
        return PLACE.matcher(NOTATION.matcher(first).replaceFirst("")).replaceAll("$1");
    }

    private static String strict(byte[] bytes, int begin, Charset charset, ImportNotes notes) {
        try {
            return decoded(bytes, begin, charset);
        } catch (CharacterCodingException e) {
            throw InputException.of(
                    new InputProblem(
                            notes.source(),
                            "",
                            "the byte order mark says " + charset.name() + ", but the bytes are not",
                            "text in UTF-8, UTF-16 or windows-1252"),
                    e);
        }
    }

    private static String decoded(byte[] bytes, int begin, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, begin, bytes.length - begin))
                .toString();
    }

    private static String windows(byte[] bytes, int begin, ImportNotes notes) {
        StringBuilder text = new StringBuilder(new String(bytes, begin, bytes.length - begin, WINDOWS));
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            } else if (text.charAt(i) == '\uFFFD') {
                char same = (char) (bytes[begin + i] & 0xFF);
                text.setCharAt(i, same);
                notes.add(
                        "line " + line,
                        "holds the byte 0x" + Integer.toHexString(same) + ", which means nothing in windows-1252",
                        null);
            }
        }
        return text.toString();
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
