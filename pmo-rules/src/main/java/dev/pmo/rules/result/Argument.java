package dev.pmo.rules.result;

import java.util.Objects;

/**
 * A figure or word in the text of a finding, and the step of the proof that it comes from.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the placeholder in the template
 * @param value what stands there
 * @param proof the index of its step in {@link ReviewResult#proof()}
 */
public record Argument(String name, String value, int proof) {

    /** Checks what is needed; a missing value is the empty one, since many mappers leave out empty texts. */
    public Argument {
        Objects.requireNonNull(name, "name");
        value = Objects.requireNonNullElse(value, "");
    }
}
