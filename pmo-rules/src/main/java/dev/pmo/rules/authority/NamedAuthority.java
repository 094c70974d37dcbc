package dev.pmo.rules.authority;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name of an authority in a recorded decision, and what was decided. */
record NamedAuthority(String authority, String item) {

    /** Those of the decisions in the logs of a scope, in the order of names, then of items. */
    static List<NamedAuthority> of(Scope scope) {
        Set<NamedAuthority> all = new LinkedHashSet<>();
        for (ChangeRequest request : scope.changes().requests()) {
            for (ChangeDecision decision : request.decisions()) {
                add(all, decision.decision(), "change " + request.id());
            }
        }
        for (ExceptionReport report : scope.governance().exceptions()) {
            add(all, report.decision() == null ? null : report.decision().decision(), "exception " + report.id());
        }
        for (Risk risk : scope.raid().risks()) {
            add(all, risk.acceptance(), "risk " + risk.id());
        }
        List<NamedAuthority> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(NamedAuthority::authority).thenComparing(NamedAuthority::item));
        return sorted;
    }

    private static void add(Set<NamedAuthority> all, @Nullable RecordedDecision decision, String item) {
        String authority = decision == null ? null : decision.authority();
        if (authority != null && !authority.isBlank()) {
            all.add(new NamedAuthority(authority.strip(), item));
        }
    }
}
