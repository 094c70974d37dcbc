package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.value.Wording;

/** Words that several rules use. */
final class ChangeWords {

    private ChangeWords() {}

    static String named(ChangeRequest request) {
        return request.title().isEmpty() ? request.id().toString() : request.id() + " '" + request.title() + "'";
    }

    /** The constant in the words of a text, such as {@code more information}. */
    static String word(Enum<?> constant) {
        return Wording.of(constant);
    }
}
