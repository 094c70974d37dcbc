package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.change.ChangeStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that may alter what is agreed for a scope.
 *
 * @param request the request
 * @param log where it stands
 * @param own whether it stands in the log of the scope
 * @param approved whether it was decided to be done
 * @param binding whether it was decided so by those who may
 * @param decided when
 * @param until the last day on which the decision holds
 * @param done whether it is said to be done
 * @param alters what it alters in the scope, with what the requests alter that were merged into it
 */
record Logged(
        ChangeRequest request,
        ScopeRef log,
        boolean own,
        boolean approved,
        boolean binding,
        @Nullable LocalDate decided,
        @Nullable LocalDate until,
        boolean done,
        List<BaselineChange> alters) {

    /** Those of its own log and of logs further up. */
    static List<Logged> of(Tree tree, Scope scope) {
        List<Logged> logged = new ArrayList<>();
        for (Scope place = scope; place != null; place = tree.above(place)) {
            Requests requests = new Requests(tree, place);
            Requests judged = requests.by(new Requests(tree, scope).ladder());
            boolean own = place == scope;
            for (ChangeRequest request : requests.all()) {
                List<BaselineChange> alters = alters(scope, requests, request);
                boolean touches = own || affects(scope, requests, request) || !alters.isEmpty();
                if (touches) {
                    boolean approved = requests.approved(request);
                    logged.add(new Logged(
                            request,
                            place.ref(),
                            own,
                            approved,
                            approved && !(own ? judged : judged.alone(request)).nobodyMay(request),
                            requests.decided(request),
                            until(request),
                            requests.standing(request) == ChangeStanding.IMPLEMENTED,
                            alters));
                }
            }
        }
        return logged;
    }

    private static boolean affects(Scope scope, Requests requests, ChangeRequest request) {
        boolean affects = false;
        for (ChangeRequest one : together(requests, request)) {
            affects |= one.affects().contains(scope.ref());
        }
        return affects;
    }

    /** With those that were merged into it, if it was approved. */
    private static List<ChangeRequest> together(Requests requests, ChangeRequest request) {
        List<ChangeRequest> together = new ArrayList<>(List.of(request));
        if (requests.approved(request)) {
            together.addAll(requests.mergedInto(request));
        }
        return together;
    }

    private static List<BaselineChange> alters(Scope scope, Requests requests, ChangeRequest request) {
        List<BaselineChange> alters = new ArrayList<>();
        for (ChangeRequest one : together(requests, request)) {
            for (BaselineChange change : one.baselineChanges()) {
                if (change.scope().equals(scope.ref()) && !alters.contains(change)) {
                    alters.add(change);
                }
            }
        }
        return alters;
    }

    private static @Nullable LocalDate until(ChangeRequest request) {
        RecordedDecision last = RecordedDecision.none();
        for (ChangeDecision decision : request.decisions()) {
            last = decision.outcome() == ChangeOutcome.APPROVED ? decision.decision() : last;
        }
        return last.until();
    }
}
