package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.change.ApprovedChange;
import dev.pmo.rules.change.ApprovedChanges;
import dev.pmo.rules.change.AuthorityReading;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.DecisionProblem;
import dev.pmo.rules.rule.ChangeFromAbove;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The change requests that may alter the baseline of a scope: those of its own log and those from above.
 *
 * <p>A request that was merged alters nothing by itself: the one in which it goes on does. This class is immutable and
 * thread-safe.
 *
 * @param changes the requests, approved or not, by log and identifier
 */
public record LoggedChanges(List<LoggedChange> changes) {

    private static final LoggedChanges NONE = new LoggedChanges(List.of());

    private static final Comparator<LoggedChange> ORDER = Comparator.comparing(LoggedChange::log)
            .thenComparing(change -> change.request().id());

    /** Copies the list. */
    public LoggedChanges {
        changes = Copies.copy(changes);
    }

    /**
     * Reads the log of a scope and what comes from above.
     *
     * @param scope the scope
     * @param fromAbove the requests of logs further up that touch it
     * @param procedure the procedure that says what the states of requests mean; those of a log further up mean what the
     *     procedure in force there says, where that is known
     * @param authority which decisions of the log of the scope were not for those who took them
     * @param ladder the ladder in force here: it says who may alter what was agreed here, in a log further up as well
     * @return the requests, approved or not
     */
    public static LoggedChanges of(
            Scope scope,
            List<ChangeFromAbove> fromAbove,
            ChangeProcedure procedure,
            AuthorityReading authority,
            AuthorityLadder ladder) {
        if (scope.changes().requests().isEmpty() && fromAbove.isEmpty()) {
            return NONE;
        }
        List<LoggedChange> all = new ArrayList<>();
        add(scope.ref(), scope.changes(), procedure, authority, Set.of(), all);
        Map<ScopeRef, List<ChangeFromAbove>> byLog = new LinkedHashMap<>();
        for (ChangeFromAbove above : fromAbove) {
            byLog.computeIfAbsent(above.log(), key -> new ArrayList<>()).add(above);
        }
        byLog.forEach((log, above) -> addFromAbove(log, above, procedure, ladder, all));
        all.sort(ORDER);
        return new LoggedChanges(all);
    }

    private static void addFromAbove(
            ScopeRef log,
            List<ChangeFromAbove> above,
            ChangeProcedure procedure,
            AuthorityLadder ladder,
            List<LoggedChange> all) {
        ChangeProcedure there = above.get(0)
                .findPolicy(ChangePolicy.TYPE)
                .map(ChangePolicy::procedure)
                .orElse(procedure);
        List<ChangeRequest> requests = new ArrayList<>();
        Set<ChangeRequest> throughOthers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ChangeFromAbove one : above) {
            requests.add(one.request());
            if (!one.direct()) {
                throughOthers.add(one.request());
            }
        }
        add(log, ChangeLog.of(requests), there, byThemselves(requests, there, ladder), throughOthers, all);
    }

    /** Of the other requests of their logs nothing is known here that weighs on a change budget. */
    private static AuthorityReading byThemselves(
            List<ChangeRequest> requests, ChangeProcedure procedure, AuthorityLadder ladder) {
        List<DecisionProblem> problems = new ArrayList<>();
        for (ChangeRequest request : requests) {
            problems.addAll(AuthorityReading.of(List.of(request), procedure, ladder, List.of())
                    .problems());
        }
        return new AuthorityReading(List.of(), List.of(), problems);
    }

    private static void add(
            ScopeRef ref,
            ChangeLog log,
            ChangeProcedure procedure,
            AuthorityReading authority,
            Set<ChangeRequest> throughOthers,
            List<LoggedChange> all) {
        IdentityHashMap<ChangeRequest, ApprovedChange> approved = new IdentityHashMap<>();
        for (ApprovedChange change : ApprovedChanges.of(log, procedure).changes()) {
            approved.put(change.request(), change);
        }
        for (ChangeRequest request : log.requests()) {
            ApprovedChange change = approved.get(request);
            if (throughOthers.contains(request)
                    && (change == null || change.merged().isEmpty())) {
                continue;
            }
            all.add(
                    change == null
                            ? new LoggedChange(ref, request, false, null, null, false, request.baselineChanges())
                            : new LoggedChange(
                                    ref,
                                    request,
                                    true,
                                    change.decided(),
                                    authority
                                            .findVoid(request)
                                            .map(LoggedChanges::words)
                                            .orElse(null),
                                    change.implemented(),
                                    change.baselineChanges()));
        }
    }

    /** Whether each that is approved was approved by those who may. */
    boolean allBinding() {
        for (LoggedChange change : changes) {
            if (change.lacking() != null) {
                return false;
            }
        }
        return true;
    }

    private static String words(DecisionProblem problem) {
        return Approval.lacking(problem.decision().decision(), problem.limit());
    }

    @Override
    public String toString() {
        return Wording.counted(changes.size(), "request", "requests") + ", "
                + changes.stream().filter(LoggedChange::approved).count() + " of them approved";
    }
}
