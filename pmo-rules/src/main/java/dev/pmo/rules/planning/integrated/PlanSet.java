package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The scopes of a tree that have activities, by position. What shares its name with one before it is not found by it. */
final class PlanSet {

    private final LocalDate asOf;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<ScopeRef> refs = new ArrayList<>();
    private final Map<ScopeRef, Integer> positions = new HashMap<>();

    /** By plan that an agreement names: the activities by identifier, the first of each. */
    private final List<@Nullable Map<ActivityId, Activity>> byId = new ArrayList<>();

    private final List<@Nullable Headings> headings = new ArrayList<>();

    /** What is delivered is known as of a day. */
    PlanSet(LocalDate asOf) {
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    void add(Scope scope, UnaryOperator<Plan> change) {
        if (!scope.plan().activities().isEmpty()) {
            ScopeRef ref = scope.ref();
            positions.putIfAbsent(ref, scopes.size());
            scopes.add(scope);
            plans.add(change.apply(scope.plan()));
            refs.add(ref);
            byId.add(null);
            headings.add(null);
        }
    }

    /** The same scopes, some with other plans. */
    PlanSet with(Map<Integer, Plan> changed) {
        PlanSet set = new PlanSet(asOf);
        set.scopes.addAll(scopes);
        set.refs.addAll(refs);
        set.positions.putAll(positions);
        set.plans.addAll(plans);
        set.byId.addAll(byId);
        set.headings.addAll(headings);
        changed.forEach((position, plan) -> {
            set.plans.set(position, plan);
            set.byId.set(position, null);
            set.headings.set(position, null);
        });
        return set;
    }

    int size() {
        return scopes.size();
    }

    Scope scope(int position) {
        return scopes.get(position);
    }

    ScopeRef ref(int position) {
        return refs.get(position);
    }

    Plan plan(int position) {
        return plans.get(position);
    }

    /** The position of a plan, or -1. */
    int find(ScopeRef ref) {
        return positions.getOrDefault(ref, -1);
    }

    /** An activity by identifier. Only while the plans are put together is anything remembered for the next question. */
    @Nullable
    Activity activity(int position, ActivityId id) {
        Map<ActivityId, Activity> known = byId.get(position);
        if (known != null) {
            return known.get(id);
        }
        for (Activity activity : plan(position).activities()) {
            if (activity.id().equals(id)) {
                return activity;
            }
        }
        return null;
    }

    /** Makes the activities of a plan quick to find. Used while the set is put together, by one thread. */
    void index(int position) {
        if (byId.get(position) == null) {
            Map<ActivityId, Activity> known = new LinkedHashMap<>();
            plan(position).activities().forEach(activity -> known.putIfAbsent(activity.id(), activity));
            byId.set(position, known);
            headings.set(position, new Headings(known));
        }
    }

    /** The headings of a plan that was made quick to find activities of. */
    Headings headings(int position) {
        index(position);
        return Objects.requireNonNull(headings.get(position));
    }
}
