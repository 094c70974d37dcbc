package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.core.structure.Stage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is agreed for a scope, part by part, as texts; nothing agreed is the empty text. Of items that repeat an
 * identifier the first counts, as everywhere; validation reports them.
 */
final class AgreedValues {

    /** The item of what a scope has only once. */
    static final String WHOLE = "";

    /** Parts that every scope has once. */
    static final Set<BaselineField> SINGLE = Set.of(BaselineField.COST, BaselineField.START, BaselineField.FINISH);

    private final Map<BaselineField, Map<String, String>> values = new EnumMap<>(BaselineField.class);

    private AgreedValues() {}

    /** All but the dates of activities, which may be many and are compared apart. */
    static AgreedValues withoutActivities(Scope scope) {
        AgreedValues agreed = new AgreedValues();
        TimePosition time = scope.position().time();
        agreed.put(
                BaselineField.COST, WHOLE, AgreedText.of(scope.position().cost().baseline()));
        agreed.put(BaselineField.START, WHOLE, AgreedText.of(time.baselineStart()));
        agreed.put(BaselineField.FINISH, WHOLE, AgreedText.of(time.baselineFinish()));
        for (AspectPosition aspect : scope.position().aspects()) {
            agreed.put(BaselineField.ASPECT_TARGET, aspect.aspect().name(), AgreedText.of(aspect));
        }
        agreed.tolerances("", scope.governance().tolerances());
        if (scope instanceof Project project) {
            project.stages().forEach(agreed::stage);
        }
        for (Milestone milestone : scope.plan().milestones()) {
            agreed.put(BaselineField.MILESTONE, milestone.id().value(), AgreedText.of(milestone.baseline()));
        }
        for (ScopeItem item : scope.position().scopeItems()) {
            agreed.put(BaselineField.SCOPE_ITEM, item.id().value(), titleOf(item));
        }
        for (ObjectiveId objective : scope.profile().objectives()) {
            agreed.put(BaselineField.OBJECTIVE, objective.value(), AgreedText.SERVED);
        }
        return agreed;
    }

    private void stage(Stage stage) {
        String id = stage.id().value();
        if (of(BaselineField.STAGE).containsKey(id)) {
            return;
        }
        put(BaselineField.STAGE, id, named(stage.name(), id));
        put(BaselineField.STAGE_COST, id, AgreedText.of(stage.cost().baseline()));
        put(BaselineField.STAGE_FINISH, id, AgreedText.of(stage.time().baselineFinish()));
        tolerances(id + "/", stage.tolerances());
    }

    static String titleOf(ScopeItem item) {
        return named(item.title(), item.id().value());
    }

    private static String named(String name, String id) {
        return name.isEmpty() ? id : name;
    }

    private void tolerances(String prefix, List<Tolerance> tolerances) {
        for (Tolerance tolerance : tolerances) {
            put(BaselineField.TOLERANCE, prefix + tolerance.aspect(), AgreedText.of(tolerance));
        }
    }

    /** The same with the dates of activities. */
    AgreedValues plusActivities(Plan plan) {
        for (Activity activity : plan.activities()) {
            String id = activity.id().value();
            put(BaselineField.ACTIVITY_START, id, AgreedText.day(activity.baselineStart()));
            put(
                    BaselineField.ACTIVITY_FINISH,
                    id,
                    AgreedText.finish(activity.baselineStart(), activity.baselineFinish()));
        }
        return this;
    }

    private void put(BaselineField field, String item, String value) {
        values.computeIfAbsent(field, key -> new HashMap<>()).putIfAbsent(item, value);
    }

    /** The values of a part by item; in no order that means anything. */
    Map<String, String> of(BaselineField field) {
        return values.getOrDefault(field, Map.of());
    }

    String find(BaselineField field, String item) {
        return of(field).getOrDefault(item, "");
    }

    /** Whether anything is agreed that a change could alter; that objectives are served is said of proposals as well. */
    static boolean anythingIn(Scope scope) {
        return wholeAgreed(scope) || partAgreed(scope);
    }

    private static boolean wholeAgreed(Scope scope) {
        TimePosition time = scope.position().time();
        return scope.position().cost().baseline() != null
                || time.baselineStart() != null
                || time.baselineFinish() != null;
    }

    private static boolean partAgreed(Scope scope) {
        boolean dated = scope.plan().activities().stream()
                .anyMatch(one -> one.baselineStart() != null || one.baselineFinish() != null);
        return dated
                || withoutActivities(scope).values.entrySet().stream()
                        .filter(entry -> entry.getKey() != BaselineField.OBJECTIVE)
                        .anyMatch(entry -> entry.getValue().values().stream().anyMatch(value -> !value.isEmpty()));
    }
}
