package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two snapshots of one scope, what was agreed compared part by part, without their children.
 *
 * <p>Compared are the agreed cost, start and finish, the targets of other aspects, the tolerances of the scope and of its
 * stages, the stages with their agreed cost and finish, the agreed dates of milestones and activities by the day, the
 * items of scope, and the objectives served. Of a stage that came or went only that is told, not each of its parts. The
 * differences stand in the order of the fields, then of the items; the order of lists in the snapshots has no meaning.
 * Amounts that are in other prices now are not compared.
 * Swapping the two snapshots swaps {@code from} and {@code to} and nothing else but the kind that follows from them. The
 * effort grows with the number of items. This class is immutable and thread-safe.
 *
 * @param scope the scope
 * @param differences what differs
 */
public record BaselineComparison(ScopeRef scope, List<BaselineDifference> differences) {

    private static final Comparator<BaselineDifference> ORDER = Comparator.comparing(BaselineDifference::field)
            .thenComparing(BaselineDifference::item, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Parts that an item may get later than others of its kind without the set of items being altered. */
    private static final Set<BaselineField> AGREED_ONE_BY_ONE = EnumSet.of(
            BaselineField.COST,
            BaselineField.START,
            BaselineField.FINISH,
            BaselineField.ASPECT_TARGET,
            BaselineField.TOLERANCE,
            BaselineField.STAGE_COST,
            BaselineField.STAGE_FINISH,
            BaselineField.ACTIVITY_START,
            BaselineField.ACTIVITY_FINISH);

    private static final Set<BaselineField> OF_STAGES =
            EnumSet.of(BaselineField.TOLERANCE, BaselineField.STAGE_COST, BaselineField.STAGE_FINISH);

    /** Copies the list. */
    public BaselineComparison {
        Objects.requireNonNull(scope, "scope");
        differences = Copies.copy(differences);
    }

    /**
     * Compares what was agreed last time with what is agreed now.
     *
     * @param previous the scope as it was
     * @param scope the same scope as it is
     * @return the comparison
     * @throws IllegalArgumentException if the two are not the same scope
     */
    public static BaselineComparison of(Scope previous, Scope scope) {
        if (!previous.ref().equals(scope.ref())) {
            throw new IllegalArgumentException("Two snapshots of one scope were expected, but were of: '"
                    + previous.ref() + "' and '" + scope.ref()
                    + "'.\nMaybe they were paired by their place instead of their identifier.");
        }
        List<BaselineDifference> differences = new ArrayList<>(0);
        if (previous != scope) {
            AgreedValues before = AgreedValues.withoutActivities(previous);
            AgreedValues after = AgreedValues.withoutActivities(scope);
            for (BaselineField field : BaselineField.values()) {
                compare(scope.ref(), field, before, after, differences);
            }
            if (!scope.position().samePricesAs(previous.position())) {
                differences.removeIf(BaselineComparison::amounts);
            }
            compareActivities(previous, scope, differences);
        }
        differences.sort(ORDER);
        return new BaselineComparison(scope.ref(), differences);
    }

    private static boolean amounts(BaselineDifference difference) {
        return AgreedText.amount(Copies.text(difference.from())) && AgreedText.amount(Copies.text(difference.to()));
    }

    private static void compare(
            ScopeRef ref,
            BaselineField field,
            AgreedValues before,
            AgreedValues after,
            List<BaselineDifference> differences) {
        Map<String, String> then = before.of(field);
        Map<String, String> now = after.of(field);
        boolean anything = then.values().stream().anyMatch(value -> !value.isEmpty());
        then.forEach((item, from) -> {
            String to = now.getOrDefault(item, "");
            boolean renamed = field == BaselineField.STAGE && now.containsKey(item);
            if (!from.equals(to) && !renamed && comparable(field, item, before, after)) {
                boolean first = from.isEmpty();
                differences.add(difference(ref, field, item, from, to, first));
            }
        });
        now.forEach((item, to) -> {
            if (!then.containsKey(item) && !to.isEmpty() && comparable(field, item, before, after)) {
                boolean first = !anything || AGREED_ONE_BY_ONE.contains(field);
                differences.add(difference(ref, field, item, "", to, first));
            }
        });
    }

    /** The parts of a stage are compared only where the stage is on both sides. */
    private static boolean comparable(BaselineField field, String item, AgreedValues before, AgreedValues after) {
        if (!OF_STAGES.contains(field)) {
            return true;
        }
        int slash = field == BaselineField.TOLERANCE ? item.lastIndexOf('/') : item.length();
        if (slash < 0) {
            return true;
        }
        String stage = item.substring(0, slash);
        return before.of(BaselineField.STAGE).containsKey(stage)
                && after.of(BaselineField.STAGE).containsKey(stage);
    }

    private static void compareActivities(Scope previous, Scope scope, List<BaselineDifference> differences) {
        Map<ActivityId, Activity> before = new HashMap<>();
        previous.plan().activities().forEach(activity -> before.putIfAbsent(activity.id(), activity));
        Map<ActivityId, Activity> after = new HashMap<>();
        scope.plan().activities().forEach(activity -> after.putIfAbsent(activity.id(), activity));
        after.forEach((id, activity) -> {
            Activity was = before.remove(id);
            compare(scope.ref(), id, was, activity, differences);
        });
        before.forEach((id, was) -> compare(scope.ref(), id, was, null, differences));
    }

    private static void compare(
            ScopeRef ref,
            ActivityId id,
            @Nullable Activity was,
            @Nullable Activity is,
            List<BaselineDifference> differences) {
        LocalDateTime startThen = was == null ? null : was.baselineStart();
        LocalDateTime startNow = is == null ? null : is.baselineStart();
        LocalDateTime finishThen = was == null ? null : was.baselineFinish();
        LocalDateTime finishNow = is == null ? null : is.baselineFinish();
        boolean startSame = Objects.equals(startThen, startNow);
        if (!startSame) {
            String then = AgreedText.day(startThen);
            compare(ref, BaselineField.ACTIVITY_START, id, then, AgreedText.day(startNow), differences);
        }
        if (!startSame || !Objects.equals(finishThen, finishNow)) {
            String then = AgreedText.finish(startThen, finishThen);
            compare(ref, BaselineField.ACTIVITY_FINISH, id, then, AgreedText.finish(startNow, finishNow), differences);
        }
    }

    private static void compare(
            ScopeRef ref,
            BaselineField field,
            ActivityId id,
            String then,
            String now,
            List<BaselineDifference> differences) {
        if (!then.equals(now)) {
            differences.add(difference(ref, field, id.value(), then, now, then.isEmpty()));
        }
    }

    private static BaselineDifference difference(
            ScopeRef ref, BaselineField field, String item, String from, String to, boolean first) {
        DifferenceKind kind = to.isEmpty()
                ? DifferenceKind.REMOVED
                : from.isEmpty()
                        ? (first ? DifferenceKind.FIRST_AGREED : DifferenceKind.ADDED)
                        : DifferenceKind.CHANGED;
        return new BaselineDifference(
                ref, field, item.isEmpty() ? null : item, from.isEmpty() ? null : from, to.isEmpty() ? null : to, kind);
    }
}
