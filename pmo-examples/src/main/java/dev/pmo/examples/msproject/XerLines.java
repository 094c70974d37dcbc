package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of an XER file as its reader expects them.
 *
 * <p>Each line begins with a mark. A text that somebody wrote on several lines, such as the name of an activity, breaks
 * its row; the reader would lose what stands after the break. Works on bytes, so that no letter changes.
 */
final class XerLines {

    private static final char MARK = '%';

    private XerLines() {}

    /** The file with every broken row on one line again, with a note for each. */
    static byte[] whole(byte[] bytes, ImportNotes notes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder whole = new StringBuilder(text.length());
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            line++;
            boolean begins = line == 1 || one.isBlank() || one.charAt(0) == MARK;
            if (begins) {
                whole.append(line == 1 ? "" : "\r\n");
            } else {
                whole.append(' ');
                notes.add("line " + line, "a line break within a text is read as a space", null);
            }
            whole.append(one);
        }
        return whole.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** UTF-8 where there are letters beyond ASCII and all of them are UTF-8; else what the reader assumes. */
    static Optional<Charset> charset(byte[] bytes) {
        boolean ascii = true;
        for (byte one : bytes) {
            ascii &= one >= 0;
        }
        if (ascii) {
            return Optional.empty();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
