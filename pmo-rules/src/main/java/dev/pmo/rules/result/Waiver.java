package dev.pmo.rules.result;

import dev.pmo.core.id.ScopeRef;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That somebody accepts a finding until a date. It marks the finding and keeps it from escalating; it never drops it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param ruleId the rule whose findings are accepted
 * @param scope where
 * @param subject the one item whose finding is accepted; {@code null} for all in the scope
 * @param reason why
 * @param approver who accepts
 * @param until the last day on which it holds
 */
public record Waiver(
        String ruleId, ScopeRef scope, @Nullable String subject, String reason, String approver, LocalDate until) {

    /**
     * Checks what is needed.
     *
     * @throws IllegalArgumentException if the rule, the reason or the approver is blank
     */
    public Waiver {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(approver, "approver");
        Objects.requireNonNull(until, "until");
        checked("rule", ruleId);
        checked("reason", reason);
        checked("approver", approver);
    }

    /**
     * That a finding of a review is accepted, with this item only.
     *
     * @param finding the finding
     * @param reason why
     * @param approver who accepts
     * @param until the last day on which it holds
     * @return the waiver
     * @throws IllegalArgumentException if the reason or the approver is blank
     */
    public static Waiver of(Finding finding, String reason, String approver, LocalDate until) {
        return new Waiver(finding.ruleId(), finding.scope(), finding.subject(), reason, approver, until);
    }

    private static void checked(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A waiver with a rule, a reason and an approver was expected, but its "
                    + what + " was: '" + text + "'.\nMaybe a column of the source is empty.");
        }
    }

    /**
     * Whether it still holds on a day.
     *
     * @param asOf the day
     * @return whether the day is not after the last one
     */
    public boolean holdsOn(LocalDate asOf) {
        return !asOf.isAfter(until);
    }
}
