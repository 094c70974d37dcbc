package dev.pmo.core.validation;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be said of a change log by itself, and of what it names in its own scope. */
final class ChangeChecks {

    private final Scope scope;
    private final ChangeLog log;
    private final Violations violations;
    private final Set<StageId> stages = new HashSet<>();
    private final Map<ChangeId, Integer> numbers = new HashMap<>();
    private final List<ChangeId> names = new ArrayList<>();

    private ChangeChecks(Scope scope, Violations violations) {
        this.scope = scope;
        this.log = scope.changes();
        this.violations = violations;
        if (scope instanceof Project project) {
            project.stages().forEach(stage -> stages.add(stage.id()));
        }
        for (ChangeRequest request : log.requests()) {
            if (numbers.putIfAbsent(request.id(), names.size()) == null) {
                names.add(request.id());
            }
        }
    }

    static void check(Scope scope, Violations violations) {
        if (scope.changes().equals(ChangeLog.none())) {
            return;
        }
        ChangeChecks checks = new ChangeChecks(scope, violations);
        Repeats.report(
                violations, "changes.requests", "a change request", false, checks.log.requests(), ChangeRequest::id);
        checks.subjects();
        checks.log.requests().forEach(checks::decisions);
        checks.mergers();
        checks.log.requests().forEach(checks::assessment);
        checks.budget(checks.log.budget());
    }

    private void subjects() {
        Set<IssueId> issues = new HashSet<>();
        scope.raid().issues().forEach(issue -> issues.add(issue.id()));
        for (ChangeRequest request : log.requests()) {
            stage(request.subject().stage(), path(request) + "subject.stage");
            IssueId issue = request.subject().issue();
            if (issue != null && !issues.contains(issue)) {
                dangling(path(request) + "subject.issue", "the log has no such issue", issue);
            }
        }
    }

    private void stage(@Nullable StageId stage, String path) {
        if (stage != null && !stages.contains(stage)) {
            dangling(path, "the scope has no such stage", stage);
        }
    }

    private void decisions(ChangeRequest request) {
        DecisionChecks.escalation(path(request) + "escalation", request.escalation(), violations);
        for (int i = 0; i < request.decisions().size(); i++) {
            ChangeDecision decision = request.decisions().get(i);
            String path = path(request) + "decisions[" + i + "].";
            ChangeId target = decision.mergedInto();
            if (target != null && target.equals(request.id())) {
                violations.add(
                        ViolationKind.SELF_LINK, path + "mergedInto", "the request is merged into itself", target);
            } else if (target != null && !numbers.containsKey(target)) {
                dangling(path + "mergedInto", "the log has no such change request", target);
            }
            ReversedDates reversed = ReversedDates.of(
                    "on", decision.decision().on(), "until", decision.decision().until());
            if (reversed != null) {
                violations.add(
                        ViolationKind.DATES_REVERSED,
                        path + "decision.until",
                        "the decision holds until a day before it was taken",
                        reversed.value());
            }
        }
    }

    /** What is merged by its last decision must end somewhere. */
    private void mergers() {
        int[] from = new int[names.size()];
        int[] to = new int[names.size()];
        boolean[] read = new boolean[names.size()];
        int count = 0;
        for (ChangeRequest request : log.requests()) {
            int number = numbers.getOrDefault(request.id(), 0);
            Integer target = request.findDecision()
                    .filter(decision -> decision.outcome() == ChangeOutcome.MERGED)
                    .map(ChangeDecision::mergedInto)
                    .map(numbers::get)
                    .orElse(null);
            if (target != null && target != number && !read[number]) {
                read[number] = true;
                from[count] = number;
                to[count++] = target;
            }
        }
        if (count < 2) {
            return;
        }
        for (List<ChangeId> cycle : Cycles.of(names, from, to, count)) {
            violations.add(
                    ViolationKind.CYCLE,
                    "changes.requests[" + cycle.get(0) + "].decisions",
                    "the requests are merged into each other in a circle",
                    Cycles.text(cycle));
        }
    }

    private void assessment(ChangeRequest request) {
        ChangeAssessment assessment = request.assessment();
        if (assessment == null || assessment.activities().isEmpty()) {
            return;
        }
        Set<ActivityId> known = new HashSet<>();
        scope.plan().activities().forEach(activity -> known.add(activity.id()));
        assessment.activities().forEach(change -> known.add(change.activity()));
        String list = path(request) + "assessment.activities";
        Repeats.report(
                violations, list, "a changed activity", false, assessment.activities(), ActivityChange::activity);
        for (ActivityChange change : assessment.activities()) {
            String path = list + "[" + change.activity() + "].";
            if (change.duration() != null && change.duration().signum() < 0) {
                violations.add(
                        ViolationKind.NEGATIVE_VALUE,
                        path + "duration",
                        "the duration of an activity is negative",
                        change.duration());
            }
            change.after().forEach(activity -> activity(known, activity, path + "after"));
            change.before().forEach(activity -> activity(known, activity, path + "before"));
        }
    }

    private void activity(Set<ActivityId> known, ActivityId activity, String path) {
        if (!known.contains(activity)) {
            dangling(path + "[" + activity + "]", "neither the plan nor the change has such an activity", activity);
        }
    }

    private void budget(ChangeBudget budget) {
        Set<String> currencies = new TreeSet<>();
        sum("total", budget.total(), currencies);
        sum("perChange", budget.perChange(), currencies);
        Repeats.of(budget.stages(), StageAllowance::stage)
                .forEach((stage, count) -> violations.add(
                        ViolationKind.DUPLICATE_ID,
                        "changes.budget.stages[" + stage + "]",
                        "the allowance of one stage is set " + count + " times",
                        stage));
        for (StageAllowance allowance : budget.stages()) {
            String path = "stages[" + allowance.stage() + "]";
            stage(allowance.stage(), "changes.budget." + path + ".stage");
            sum(path + ".amount", allowance.amount(), currencies);
        }
        if (currencies.size() > 1) {
            violations.add(
                    ViolationKind.MIXED_CURRENCIES,
                    "changes.budget",
                    "the sums of the change budget are in different currencies",
                    String.join(", ", currencies));
        }
    }

    private void sum(String name, @Nullable Money sum, Set<String> currencies) {
        if (sum == null) {
            return;
        }
        currencies.add(sum.currency().getCurrencyCode());
        if (sum.signum() < 0) {
            violations.add(
                    ViolationKind.NEGATIVE_VALUE,
                    "changes.budget." + name,
                    "a sum of the change budget is negative",
                    sum);
        }
    }

    private void dangling(String path, String message, Object value) {
        violations.add(ViolationKind.DANGLING_REFERENCE, path, message, value);
    }

    private static String path(ChangeRequest request) {
        return "changes.requests[" + request.id() + "].";
    }
}
