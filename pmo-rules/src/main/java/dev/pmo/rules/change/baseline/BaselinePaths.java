package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.Severity;
import org.jspecify.annotations.Nullable;

/** The parts of a baseline in the words of the findings, with the paths of their fields. */
final class BaselinePaths {

    private BaselinePaths() {}

    static String of(BaselineField field, @Nullable String item) {
        String id = Copies.text(item);
        return switch (field) {
            case COST -> "position.cost.baseline";
            case START -> "position.time.baselineStart";
            case FINISH -> "position.time.baselineFinish";
            case ASPECT_TARGET -> "position.aspects[" + id + "].target";
            case TOLERANCE -> tolerance(id);
            case STAGE -> "stages[" + id + "].name";
            case STAGE_COST -> "stages[" + id + "].cost.baseline";
            case STAGE_FINISH -> "stages[" + id + "].time.baselineFinish";
            case MILESTONE -> "plan.milestones[" + id + "].baseline";
            case ACTIVITY_START -> "plan.activities[" + id + "].baselineStart";
            case ACTIVITY_FINISH -> "plan.activities[" + id + "].baselineFinish";
            case SCOPE_ITEM -> "position.scopeItems[" + id + "].title";
            case OBJECTIVE -> "profile.objectives[" + id + "]";
        };
    }

    private static String tolerance(String item) {
        int slash = item.lastIndexOf('/');
        return slash < 0
                ? "governance.tolerances[" + item + "]"
                : "stages[" + item.substring(0, slash) + "].tolerances[" + item.substring(slash + 1) + "]";
    }

    /** The part as the subject of a sentence. */
    static String words(BaselineField field) {
        return switch (field) {
            case COST -> "The agreed cost";
            case START -> "The agreed start";
            case FINISH -> "The agreed finish";
            case ASPECT_TARGET -> "Targets of aspects";
            case TOLERANCE -> "Tolerances";
            case STAGE -> "Stages";
            case STAGE_COST -> "Agreed costs of stages";
            case STAGE_FINISH -> "Agreed finishes of stages";
            case MILESTONE -> "Agreed dates of milestones";
            case ACTIVITY_START -> "Agreed starts of activities";
            case ACTIVITY_FINISH -> "Agreed finishes of activities";
            case SCOPE_ITEM -> "Items of scope";
            case OBJECTIVE -> "The objectives served";
        };
    }

    /** One part in the middle of a sentence. */
    static String one(BaselineField field, @Nullable String id) {
        String item = name(field, id);
        return switch (field) {
            case COST -> "the agreed cost";
            case START -> "the agreed start";
            case FINISH -> "the agreed finish";
            case ASPECT_TARGET -> "the target of " + item;
            case TOLERANCE -> "the tolerance of " + item;
            case STAGE -> "stage " + item;
            case STAGE_COST -> "the agreed cost of stage " + item;
            case STAGE_FINISH -> "the agreed finish of stage " + item;
            case MILESTONE -> "the agreed date of milestone " + item;
            case ACTIVITY_START -> "the agreed start of activity " + item;
            case ACTIVITY_FINISH -> "the agreed finish of activity " + item;
            case SCOPE_ITEM -> "the item of scope " + item;
            case OBJECTIVE -> "the objective " + item;
        };
    }

    /** What an item is called: aspects are words, whatever else has an identifier of its own is left as it is. */
    static String name(BaselineField field, @Nullable String item) {
        String id = Copies.text(item);
        if (field != BaselineField.ASPECT_TARGET && field != BaselineField.TOLERANCE) {
            return id;
        }
        int aspect = id.lastIndexOf('/') + 1;
        return id.substring(0, aspect) + Wording.of(id.substring(aspect));
    }

    static @Nullable ToleranceAspect aspect(BaselineField field) {
        return switch (field) {
            case COST, STAGE_COST -> ToleranceAspect.COST;
            case START, FINISH, STAGE_FINISH, MILESTONE, ACTIVITY_START, ACTIVITY_FINISH -> ToleranceAspect.TIME;
            case SCOPE_ITEM -> ToleranceAspect.SCOPE;
            default -> null;
        };
    }

    /** How much it matters that nobody decided it: what the level above has agreed weighs most. */
    static Severity weight(BaselineField field) {
        return switch (field) {
            case COST, FINISH, ASPECT_TARGET, TOLERANCE, SCOPE_ITEM -> Severity.HIGH;
            case START, STAGE, STAGE_COST, STAGE_FINISH, MILESTONE -> Severity.MEDIUM;
            case ACTIVITY_START, ACTIVITY_FINISH, OBJECTIVE -> Severity.LOW;
        };
    }

    static Severity lower(Severity severity) {
        return severity == Severity.HIGH ? Severity.MEDIUM : Severity.LOW;
    }
}
