package dev.pmo.core.validation;

import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be said of a recorded escalation or decision by itself, wherever it stands. */
final class DecisionChecks {

    private DecisionChecks() {}

    static void escalation(String path, @Nullable RecordedEscalation escalation, Violations violations) {
        if (escalation != null) {
            LocalDate raised = escalation.raised();
            reversed(path, ReversedDates.of("raised", raised, "responseDue", escalation.responseDue()), violations);
            reversed(path, ReversedDates.of("raised", raised, "answered", escalation.answered()), violations);
        }
    }

    static void decision(String path, @Nullable RecordedDecision decision, Violations violations) {
        if (decision != null) {
            reversed(path, ReversedDates.of("on", decision.on(), "until", decision.until()), violations);
        }
    }

    static void reversed(String path, @Nullable ReversedDates pair, Violations violations) {
        if (pair != null) {
            violations.add(ViolationKind.DATES_REVERSED, path + "." + pair.last(), pair.message(), pair.value());
        }
    }
}
