package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.SourceText;
import java.io.Serial;

/** The arguments cannot be used: what was expected, what was found, maybe advice. Ends with status 2. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    /** The text on one line and not too long. */
    static String shown(String text) {
        return SourceText.shortened(text);
    }
}
