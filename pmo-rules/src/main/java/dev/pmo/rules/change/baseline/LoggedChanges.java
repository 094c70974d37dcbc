package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.change.ApprovedChange;
import dev.pmo.rules.change.ApprovedChanges;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.rule.ChangeFromAbove;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The change requests that may alter the baseline of a scope: those of its own log and those from above. A request that
 * was merged alters nothing by itself: the one in which it goes on does. This class is immutable and thread-safe.
 */
public final class LoggedChanges {

    private static final Comparator<LoggedChange> ORDER = Comparator.comparing(LoggedChange::log)
            .thenComparing(change -> change.request().id());

    private LoggedChanges() {}

    /**
     * Reads the log of a scope and what comes from above.
     *
     * @param scope the scope
     * @param fromAbove the requests of logs further up that touch it
     * @param procedure the procedure that says what the states of requests mean
     * @return the requests, approved or not
     */
    public static List<LoggedChange> of(Scope scope, List<ChangeFromAbove> fromAbove, ChangeProcedure procedure) {
        if (scope.changes().requests().isEmpty() && fromAbove.isEmpty()) {
            return List.of();
        }
        List<LoggedChange> all = new ArrayList<>();
        add(scope.ref(), scope.changes(), procedure, all);
        for (ChangeFromAbove above : fromAbove) {
            add(above.log(), ChangeLog.of(List.of(above.request())), procedure, all);
        }
        all.sort(ORDER);
        return all;
    }

    private static void add(ScopeRef ref, ChangeLog log, ChangeProcedure procedure, List<LoggedChange> all) {
        IdentityHashMap<ChangeRequest, ApprovedChange> approved = new IdentityHashMap<>();
        for (ApprovedChange change : ApprovedChanges.of(log, procedure).changes()) {
            approved.put(change.request(), change);
        }
        for (ChangeRequest request : log.requests()) {
            ApprovedChange change = approved.get(request);
            all.add(
                    change == null
                            ? new LoggedChange(ref, request, false, null, false, request.baselineChanges())
                            : new LoggedChange(
                                    ref,
                                    request,
                                    true,
                                    change.decided(),
                                    change.implemented(),
                                    change.baselineChanges()));
        }
    }
}
