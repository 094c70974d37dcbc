package dev.pmo.rules.reporting;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of a log that was handed up and has no answer yet.
 *
 * @param kind what it is
 * @param item its identifier
 * @param title what it is called
 * @param wanted what is to be decided; empty if not recorded
 * @param from the scope that it is recorded at
 * @param to the scope that it waits for
 * @param since when it was handed up, if recorded
 * @param due by when an answer is due, if recorded
 * @param affects other scopes that it touches
 */
record HandedUp(
        WaitingKind kind,
        String item,
        String title,
        String wanted,
        ScopeRef from,
        ScopeRef to,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        List<ScopeRef> affects) {

    private static final Set<ChangeState> DECIDED =
            Set.of(ChangeState.APPROVED, ChangeState.REJECTED, ChangeState.MERGED, ChangeState.IMPLEMENTED);

    /** What a scope handed up; an exception report waits for the level above even where nobody wrote that down. */
    static List<HandedUp> of(Scope scope, @Nullable Scope parent) {
        List<HandedUp> all = new ArrayList<>();
        ScopeRef from = scope.ref();
        for (Risk risk : scope.raid().risks()) {
            if (risk.status().live()) {
                add(all, WaitingKind.RISK, risk.id(), risk.title(), from, risk.escalation(), risk.affects());
            }
        }
        for (Issue issue : scope.raid().issues()) {
            if (issue.status().live()) {
                add(all, WaitingKind.ISSUE, issue.id(), issue.title(), from, issue.escalation(), issue.affects());
            }
        }
        for (ChangeRequest change : scope.changes().requests()) {
            if (!DECIDED.contains(change.state())) {
                add(all, WaitingKind.CHANGE, change.id(), change.title(), from, change.escalation(), change.affects());
            }
        }
        for (ExceptionReport report : scope.governance().exceptions()) {
            if (report.decision() == null) {
                RecordedEscalation up =
                        Objects.requireNonNullElse(report.escalation(), unwritten(scope, parent, report));
                add(all, WaitingKind.EXCEPTION, report.id(), report.title(), from, up, List.of());
            }
        }
        return all;
    }

    /** A stage is excepted by the board of its own scope, the scope as a whole by the level above. */
    private static RecordedEscalation unwritten(Scope scope, @Nullable Scope parent, ExceptionReport report) {
        ScopeRef to = parent == null || report.stage() != null ? scope.ref() : parent.ref();
        return new RecordedEscalation(to, report.raised(), null, null, null, null, null);
    }

    private static void add(
            List<HandedUp> all,
            WaitingKind kind,
            Object id,
            String title,
            ScopeRef from,
            @Nullable RecordedEscalation up,
            List<ScopeRef> affects) {
        if (up != null && up.answered() == null) {
            String wanted = Objects.requireNonNullElse(up.decisionWanted(), "");
            all.add(new HandedUp(
                    kind, id.toString(), title, wanted, from, up.to(), up.raised(), up.responseDue(), affects));
        }
    }

    /** The subjects under which findings tell of it, at its own scope and at one that it was handed to. */
    List<String> subjects() {
        String named = kind.name().toLowerCase(Locale.ROOT) + " " + item;
        return List.of(item, named, from + "/" + item, from + "/" + named);
    }

    /** Whether it is what a finding tells of. */
    boolean subjectOf(ScopeRef scope, String subject) {
        int place = subjects().indexOf(subject);
        return place >= 2 || (place >= 0 && scope.equals(from));
    }
}
