package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.InputKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats of plans that are read, told by their first bytes and, for XML, by the root element. */
final class PlanFormat {

    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    private PlanFormat() {}

    /** The format, if it is one of these; XML that is another or harmful is refused by {@link XmlGuard}. */
    static Optional<InputKind> of(String source, byte[] bytes) {
        if (ole(bytes)) {
            return Optional.of(InputKind.MPP);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        String begin = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (begin.startsWith("MPX")) {
            return Optional.of(InputKind.MPX);
        }
        if (begin.startsWith("ERMHDR")) {
            return Optional.of(InputKind.XER);
        }
        return xml(head, begin) ? ofRoot(XmlGuard.checkedRoot(source, bytes)) : Optional.empty();
    }

    private static Optional<InputKind> ofRoot(String root) {
        return switch (root) {
            case "PROJECT" -> Optional.of(InputKind.MSPDI);
            case "APIBUSINESSOBJECTS" -> Optional.of(InputKind.PMXML);
            default -> Optional.empty();
        };
    }

    private static boolean xml(String head, String begin) {
        return begin.startsWith("<")
                || head.startsWith("\u00FE\u00FF\u0000<")
                || head.startsWith("\u00FF\u00FE<")
                || head.startsWith("\u0000<\u0000")
                || head.startsWith("<\u0000");
    }

    private static boolean ole(byte[] bytes) {
        if (bytes.length < OLE.length) {
            return false;
        }
        for (int i = 0; i < OLE.length; i++) {
            if ((bytes[i] & 0xFF) != OLE[i]) {
                return false;
            }
        }
        return true;
    }
}
