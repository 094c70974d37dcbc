package dev.pmo.examples.cli;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.PlanRulers;
import dev.pmo.rules.planning.network.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code AC-20=+5d} or {@code PJ-IDENTITY/AC-20=-4h}: an activity that would take longer, or not as long. */
final class WhatIfOption {

    private static final Pattern CHANGE = Pattern.compile("(.+)=([+-])(\\d{1,5})([dh])");

    /**
     * By how much an activity would change.
     *
     * @param activity the activity
     * @param by how much longer it would take, as working time; negative if it would not take as long
     * @param words the same as it was asked, such as {@code 5 days longer}
     */
    record Change(ActivityRef activity, WorkTime by, String words) {}

    private final List<Scope> planned;
    private final Map<ScopeRef, List<PlanChange>> changes = new TreeMap<>();
    private final List<Change> told = new ArrayList<>();

    WhatIfOption(List<Scope> planned) {
        this.planned = planned;
    }

    static WhatIfOption read(List<Scope> planned, List<String> texts) {
        WhatIfOption option = new WhatIfOption(planned);
        texts.forEach(option::read);
        return option;
    }

    /** The changes by the scope whose plan they change. */
    Map<ScopeRef, List<PlanChange>> changes() {
        return changes;
    }

    /** The changes as they were asked, in their order. */
    List<Change> told() {
        return told;
    }

    private void read(String text) {
        Matcher matcher = CHANGE.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal("A change such as 'AC-20=+5d' or 'PJ-1/AC-20=-4h' was expected, but was: '"
                    + Refusal.shown(text) + "'.");
        }
        List<Scope> holding = holding(matcher.group(1));
        if (holding.size() != 1) {
            throw new Refusal("One activity was expected, but '" + Refusal.shown(matcher.group(1)) + "' is in "
                    + (holding.isEmpty()
                            ? "no plan."
                            : holding.stream().map(Scope::ref).toList() + ". Maybe write the project before it: '"
                                    + holding.get(0).ref().id() + "/" + Refusal.shown(matcher.group(1)) + "'."));
        }
        Scope scope = holding.get(0);
        Activity activity = find(scope, matcher.group(1)).get(0);
        int amount = Integer.parseInt(matcher.group(3)) * (matcher.group(2).equals("-") ? -1 : 1);
        WorkingTime calendar = PlanRulers.of(scope.plan()).rulerOf(activity);
        WorkTime more = matcher.group(4).equals("d") ? calendar.ofDays(amount) : WorkTime.ofHours(amount);
        ActivityRef ref = ActivityRef.of(scope.ref(), activity.id());
        if (told.stream().anyMatch(one -> one.activity().equals(ref))) {
            throw new Refusal("One change of each activity was expected, but '" + shown(ref)
                    + "' was given twice. Maybe give the sum of both.");
        }
        told.add(new Change(ref, more, words(amount, matcher.group(4).equals("d") ? "day" : "hour")));
        changes.computeIfAbsent(scope.ref(), key -> new ArrayList<>()).add(PlanChange.of(longer(activity, more)));
    }

    private static String words(int amount, String unit) {
        int size = Math.abs(amount);
        return size + " " + unit + (size == 1 ? "" : "s") + (amount < 0 ? " less" : " longer");
    }

    private List<Scope> holding(String key) {
        return planned.stream().filter(scope -> !find(scope, key).isEmpty()).toList();
    }

    /** The activities that are meant, by their own identifier or with that of the project before it. */
    private static List<Activity> find(Scope scope, String key) {
        String project = scope.ref().id() + "/";
        return scope.plan().activities().stream()
                .filter(activity -> key.equals(activity.id().value())
                        || key.equals(project + activity.id().value()))
                .toList();
    }

    private static Activity longer(Activity activity, WorkTime more) {
        Progress now = activity.progress();
        WorkTime remaining = now.remaining();
        return activity.toBuilder()
                .duration(notNegative(activity.duration().plus(more)))
                .progress(new Progress(
                        now.actualStart(),
                        now.actualFinish(),
                        now.complete(),
                        remaining == null ? null : notNegative(remaining.plus(more))))
                .build();
    }

    private static WorkTime notNegative(WorkTime time) {
        return time.signum() < 0 ? WorkTime.ZERO : time;
    }

    /** An activity for a reader. */
    static String shown(ActivityRef ref) {
        ActivityId id = ref.activity();
        return ref.scope().id() + "/" + id;
    }
}
