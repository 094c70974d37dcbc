package dev.pmo.rules.peer;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.reporting.WaitingKind;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One line of the board. */
final class Waiting {
    final WaitingKind kind;
    final String item;
    final ScopeRef to;
    final ScopeRef from;
    final Set<ScopeRef> parties = new TreeSet<>();
    final Set<String> findings = new TreeSet<>();
    final List<Wanted.Decision> asked = new ArrayList<>();
    String wanted = "";

    @Nullable
    LocalDate since;

    boolean atLeast;

    @Nullable
    LocalDate due;

    @Nullable
    Severity severity;

    boolean decided;

    @Nullable
    ExceptionReport report;

    Waiting(WaitingKind kind, String item, ScopeRef to, ScopeRef from) {
        this.kind = kind;
        this.item = item;
        this.to = to;
        this.from = from;
    }

    void add(Wanted.Decision decision) {
        findings.addAll(decision.ids());
        severity = severity == null || decision.severity().compareTo(severity) > 0 ? decision.severity() : severity;
        if (wanted.isEmpty()) {
            wanted = decision.request().wanted();
        }
    }

    /** What is asked about it: of the item by its own name first, then of what it reports on, the urgent first. */
    void asked() {
        asked.sort(Comparator.comparing((Wanted.Decision decision) -> !ofItself(decision))
                .thenComparing(Wanted.Decision.URGENT_FIRST));
        LocalDate first = null;
        for (Wanted.Decision decision : asked) {
            add(decision);
            parties.add(decision.from());
            LocalDate by = decision.due();
            first = first == null || (by != null && by.isBefore(first)) ? by : first;
        }
        due = due == null ? first : due;
    }

    private boolean ofItself(Wanted.Decision decision) {
        return decision.behind().stream()
                .anyMatch(finding -> !finding.ruleId().equals("tolerance.exception")
                        && !finding.ruleId().equals("tolerance.exception-beyond-level")
                        && !finding.ruleId().equals("tolerance.stage-exception"));
    }

    void dueBy(@Nullable LocalDate other) {
        due = due == null || (other != null && other.isBefore(due)) ? other : due;
    }
}
