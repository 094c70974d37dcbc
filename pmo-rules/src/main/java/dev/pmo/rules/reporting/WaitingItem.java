package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a decision.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what it is
 * @param item the identifier of the risk, issue, change request or exception report; empty for a decision that only a
 *     finding asks for
 * @param title what the item is called; empty where there is none
 * @param wanted what is to be decided, as recorded, else as findings ask; empty if neither says it
 * @param from the scope that asks
 * @param fromName what that scope is called
 * @param parties the scopes that ask and those that the entry or the conflict touches, that of {@code from} first
 * @param since since when it waits, if known
 * @param sinceAtLeast whether it waits since then at least: the review of that day had the finding already
 * @param daysWaiting for how many calendar days it waits, if known; 0 where the recorded day is still to come
 * @param due by when it is to be decided: as recorded, else by the policy in force, else by the findings behind it
 * @param daysOverdue by how many calendar days it is overdue; 0 if it is not
 * @param severity the highest severity of the findings behind it, if there are any
 * @param recommended what is recommended, if anything
 * @param findings the identifiers of the findings behind it
 * @param reasons what these findings say, in the same order: why it is to be decided
 * @param onRecord the decision that is recorded, and why it does not count; {@code null} if none is recorded
 */
public record WaitingItem(
        WaitingKind kind,
        String item,
        String title,
        String wanted,
        ScopeRef from,
        String fromName,
        List<ScopeRef> parties,
        @Nullable LocalDate since,
        boolean sinceAtLeast,
        @Nullable Integer daysWaiting,
        @Nullable LocalDate due,
        int daysOverdue,
        @Nullable Severity severity,
        @Nullable Intervention recommended,
        List<String> findings,
        List<String> reasons,
        @Nullable String onRecord) {

    /** Copies the lists. */
    public WaitingItem {
        Objects.requireNonNull(kind, "kind");
        item = Objects.requireNonNullElse(item, "");
        title = Objects.requireNonNullElse(title, "");
        wanted = Objects.requireNonNullElse(wanted, "");
        Objects.requireNonNull(from, "from");
        fromName = Objects.requireNonNullElse(fromName, "");
        parties = Copies.copy(parties);
        findings = Copies.copy(findings);
        reasons = Copies.copy(reasons);
    }
}
