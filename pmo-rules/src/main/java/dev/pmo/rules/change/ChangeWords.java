package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.rules.result.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that several rules use. */
final class ChangeWords {

    private ChangeWords() {}

    static String named(ChangeRequest request) {
        return request.title().isEmpty() ? request.id().toString() : request.id() + " '" + request.title() + "'";
    }

    /** The constant in the words of a text, such as {@code more information}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How much a finding about a change matters. */
    static Severity severity(@Nullable IssueSeverity severity) {
        if (severity == null) {
            return Severity.MEDIUM;
        }
        return switch (severity) {
            case MINOR -> Severity.LOW;
            case SIGNIFICANT -> Severity.MEDIUM;
            case MAJOR -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }
}
