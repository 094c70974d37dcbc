package dev.pmo.core.validation;

import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said of the actions of a scope: what they are about stands in one of its logs. */
final class ActionChecks {

    private ActionChecks() {}

    static void check(Scope scope, Violations violations) {
        List<Action> actions = scope.raid().actions();
        if (actions.isEmpty()) {
            return;
        }
        Repeats.report(violations, "raid.actions", "an action", false, actions, Action::id);
        Set<String> items = items(scope);
        for (Action action : actions) {
            if (action.status() == ActionStatus.DONE && action.closed() == null) {
                violations.add(
                        ViolationKind.CLOSED_WITHOUT_DATE,
                        "raid.actions[" + action.id() + "].closed",
                        "the action is done, and no date says since when",
                        action.status());
            }
            if (action.about() != null && !items.contains(action.about().strip())) {
                violations.add(
                        ViolationKind.DANGLING_REFERENCE,
                        "raid.actions[" + action.id() + "].about",
                        "no log of the scope has such an item",
                        action.about());
            }
        }
    }

    private static Set<String> items(Scope scope) {
        RaidLog log = scope.raid();
        Set<String> items = new HashSet<>();
        log.risks().forEach(risk -> items.add(risk.id().value()));
        log.assumptions().forEach(assumption -> items.add(assumption.id().value()));
        log.issues().forEach(issue -> items.add(issue.id().value()));
        log.dependencies().forEach(dependency -> items.add(dependency.id().value()));
        scope.changes().requests().forEach(request -> items.add(request.id().value()));
        scope.governance().exceptions().forEach(report -> items.add(report.id().value()));
        return items;
    }
}
