package dev.pmo.rules.raid;

import dev.pmo.core.value.Dates;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;

/**
 * Within how many calendar days the level above answers an escalation, by how much it matters.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param critical calendar days for what is critical
 * @param high calendar days for what is high
 * @param other calendar days for the rest
 */
public record ResponseDays(int critical, int high, int other) {

    /**
     * Checks that none is negative.
     *
     * @throws InvalidPolicyException if any is, with every problem and its path
     */
    public ResponseDays {
        new PolicyProblems("raid")
                .notNegative("responseDays.critical", critical)
                .notNegative("responseDays.high", high)
                .notNegative("responseDays.other", other)
                .refuseIfAny("a sign slipped in");
    }

    /**
     * The days for a severity.
     *
     * @param severity how much the finding matters
     * @return calendar days
     */
    public int of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> critical;
            case HIGH -> high;
            case MEDIUM, LOW, INFO -> other;
        };
    }

    /** Where in the policy the days for a severity are set. */
    static String path(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "responseDays.critical";
            case HIGH -> "responseDays.high";
            case MEDIUM, LOW, INFO -> "responseDays.other";
        };
    }

    /**
     * By when an answer is due.
     *
     * @param severity how much the finding matters
     * @param from the day on which it is handed up
     * @return the day
     */
    public LocalDate due(Severity severity, LocalDate from) {
        return Dates.plusDays(from, of(severity));
    }
}
