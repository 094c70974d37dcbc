package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.rule.ChangeFromAbove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change requests that may alter the baseline of a scope: those of its own log and those from above. */
final class LoggedChanges {

    private static final Comparator<LoggedChange> ORDER = Comparator.comparing(LoggedChange::log)
            .thenComparing(change -> change.request().id());

    private LoggedChanges() {}

    static List<LoggedChange> of(Scope scope, List<ChangeFromAbove> fromAbove) {
        if (scope.changes().requests().isEmpty() && fromAbove.isEmpty()) {
            return List.of();
        }
        List<LoggedChange> all = new ArrayList<>();
        ScopeRef own = scope.ref();
        scope.changes().requests().forEach(request -> all.add(of(own, request)));
        fromAbove.forEach(above -> all.add(of(above.log(), above.request())));
        all.sort(ORDER);
        return all;
    }

    private static LoggedChange of(ScopeRef log, ChangeRequest request) {
        ChangeDecision decision = request.findDecision().orElse(null);
        boolean implemented = request.state().equals(ChangeState.IMPLEMENTED);
        boolean approved = decision == null
                ? request.state().equals(ChangeState.APPROVED)
                : decision.outcome() == ChangeOutcome.APPROVED;
        @Nullable LocalDate decided = decision == null ? null : decision.decision().on();
        return new LoggedChange(log, request, approved, decided, implemented, request.baselineChanges());
    }
}
