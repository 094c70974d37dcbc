package dev.pmo.core.validation;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Tranche;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can only be said of the whole tree: identifiers used twice, and references from one scope to others.
 *
 * <p>References to scopes and objectives are checked where the root is a portfolio. A programme or project on its own
 * cannot know what lies beside it.
 */
final class TreeChecks {

    private static final int SHOWN = 10;

    private final ScopeTree tree;
    private final Violations violations;
    private final PriceChecks prices;
    private final boolean whole;
    private final Set<ObjectiveId> objectives = new HashSet<>();
    private final Map<ScopeRef, Set<ActivityId>> activities = new HashMap<>();
    private final Map<ScopeRef, List<Scope>> scopes = new HashMap<>();

    TreeChecks(ScopeTree tree, Violations violations) {
        this.tree = tree;
        this.violations = violations;
        prices = new PriceChecks(tree, violations);
        whole = tree.scope(0) instanceof Portfolio;
        for (int i = 0; i < tree.size(); i++) {
            Scope scope = tree.scope(i);
            scopes.computeIfAbsent(scope.ref(), ref -> new ArrayList<>(1)).add(scope);
            if (scope instanceof Portfolio portfolio) {
                portfolio.objectives().forEach(objective -> objectives.add(objective.id()));
            }
        }
    }

    void check(int index) {
        Scope scope = tree.scope(index);
        duplicates(scope.ref());
        prices.check(index);
        if (scope instanceof Programme programme) {
            programme.tranches().forEach(tranche -> members(tranche, index));
        }
        if (whole) {
            objectives(scope);
            scope.raid().risks().forEach(this::risk);
            scope.raid().issues().forEach(this::issue);
            scope.raid().dependencies().forEach(this::dependency);
            scope.changes().requests().forEach(this::change);
            scope.governance().exceptions().forEach(this::report);
        }
    }

    private void duplicates(ScopeRef ref) {
        List<Integer> parents = tree.parentsOf(ref);
        if (parents.size() < 2) {
            return;
        }
        String places = parents.stream()
                .map(parent -> parent == ScopeTree.NONE
                        ? "at the top"
                        : "below " + tree.scope(parent).ref())
                .sorted()
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        violations.add(
                ViolationKind.DUPLICATE_ID,
                "id",
                "the identifier of a scope is used " + parents.size() + " times: " + places
                        + (parents.size() > SHOWN ? " and elsewhere" : ""),
                ref.id());
    }

    private void members(Tranche tranche, int programme) {
        for (ScopeRef member : tranche.members()) {
            if (!tree.isBelow(member, programme)) {
                violations.add(
                        ViolationKind.DANGLING_REFERENCE,
                        "tranches[" + tranche.id() + "].members[" + member + "]",
                        "the programme has no such member",
                        member);
            }
        }
    }

    private void objectives(Scope scope) {
        for (ObjectiveId objective : scope.profile().objectives()) {
            if (!objectives.contains(objective)) {
                violations.add(
                        ViolationKind.DANGLING_REFERENCE,
                        "profile.objectives[" + objective + "]",
                        "no portfolio has such an objective",
                        objective);
            }
        }
    }

    private void risk(Risk risk) {
        risk.affects().forEach(ref -> scope(ref, "raid.risks[" + risk.id() + "].affects[" + ref + "]"));
        escalation(risk.escalation(), "raid.risks[" + risk.id() + "]");
    }

    private void issue(Issue issue) {
        issue.affects().forEach(ref -> scope(ref, "raid.issues[" + issue.id() + "].affects[" + ref + "]"));
        escalation(issue.escalation(), "raid.issues[" + issue.id() + "]");
    }

    private void change(ChangeRequest request) {
        String path = "changes.requests[" + request.id() + "]";
        request.affects().forEach(ref -> scope(ref, path + ".affects[" + ref + "]"));
        request.baselineChanges()
                .forEach(change -> scope(change.scope(), path + ".baselineChanges[" + change.scope() + "].scope"));
        escalation(request.escalation(), path);
    }

    private void report(ExceptionReport report) {
        escalation(report.escalation(), "governance.exceptions[" + report.id() + "]");
    }

    private void escalation(@Nullable RecordedEscalation escalation, String path) {
        if (escalation != null) {
            scope(escalation.to(), path + ".escalation.to");
        }
    }

    private void dependency(GiveGet dependency) {
        String path = "raid.dependencies[" + dependency.id() + "].";
        scope(dependency.giver(), path + "giver");
        scope(dependency.receiver(), path + "receiver");
        activity(dependency.giver(), dependency.giverActivity(), path + "giverActivity");
        activity(dependency.receiver(), dependency.receiverActivity(), path + "receiverActivity");
    }

    private void scope(ScopeRef ref, String path) {
        if (!tree.contains(ref)) {
            violations.add(ViolationKind.DANGLING_REFERENCE, path, "the tree has no such scope", ref);
        }
    }

    private void activity(ScopeRef ref, @Nullable ActivityId activity, String path) {
        if (activity == null || !tree.contains(ref)) {
            return;
        }
        Set<ActivityId> known = activities.computeIfAbsent(ref, this::activities);
        if (!known.contains(activity)) {
            violations.add(
                    ViolationKind.DANGLING_REFERENCE, path, "the plan of " + ref + " has no such activity", activity);
        }
    }

    private Set<ActivityId> activities(ScopeRef ref) {
        return scopes.getOrDefault(ref, List.of()).stream()
                .flatMap(scope -> scope.plan().activities().stream())
                .map(Activity::id)
                .collect(Collectors.toSet());
    }
}
