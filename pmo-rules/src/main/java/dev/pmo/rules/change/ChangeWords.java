package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that several rules use. */
final class ChangeWords {

    private static final int SHOWN = 10;

    private ChangeWords() {}

    static String named(ChangeRequest request) {
        return request.title().isEmpty() ? request.id().toString() : request.id() + " '" + request.title() + "'";
    }

    /** The constant in the words of a text, such as {@code more information}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The first few, and how many more there are. */
    static String listed(List<?> items) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, items.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(items.get(i));
        }
        return items.size() <= SHOWN ? text.toString() : text + " and " + (items.size() - SHOWN) + " more";
    }

    /** Whether a scope has ended, so that its log is no longer judged. */
    static boolean ended(Scope scope) {
        LifecycleState state = scope.profile().state();
        return state == LifecycleState.CLOSED || state == LifecycleState.STOPPED;
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
