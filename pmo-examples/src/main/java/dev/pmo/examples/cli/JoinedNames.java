package dev.pmo.examples.cli;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.structure.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the activities of several plans are called as those of one: as before, but for identifiers used twice. */
final class JoinedNames {

    private final Map<ActivityId, JoinedPlan.Origin> origins = new LinkedHashMap<>();
    private final Map<JoinedPlan.Origin, ActivityId> ids = new HashMap<>();

    /** Names the activities of all plans. */
    void enter(List<Scope> planned) {
        Set<ActivityId> clashing = clashing(planned);
        for (Scope scope : planned) {
            for (Activity activity : scope.plan().activities()) {
                JoinedPlan.Origin origin = new JoinedPlan.Origin(scope.ref(), activity);
                ActivityId id = activity.id();
                if (planned.size() > 1 && clashing.contains(id)) {
                    id = unused(scope.ref().id() + "/" + id);
                }
                origins.putIfAbsent(id, origin);
                ids.putIfAbsent(origin, id);
            }
        }
    }

    private static Set<ActivityId> clashing(List<Scope> planned) {
        Set<ActivityId> seen = new HashSet<>();
        Set<ActivityId> clashing = new HashSet<>();
        for (Scope scope : planned) {
            Set<ActivityId> here = new HashSet<>();
            scope.plan().activities().forEach(activity -> here.add(activity.id()));
            here.stream().filter(id -> !seen.add(id)).forEach(clashing::add);
        }
        return clashing;
    }

    /** An identifier that no activity has, as near to the wanted one as may be. */
    ActivityId unused(String wanted) {
        String text = wanted.length() > 180 ? "#" + origins.size() : wanted;
        ActivityId id = ActivityId.of(text);
        for (int i = 2; origins.containsKey(id); i++) {
            id = ActivityId.of(text + "#" + i);
        }
        return id;
    }

    /** What an activity of one of the plans is called. */
    ActivityId of(Scope scope, Activity activity) {
        return Objects.requireNonNull(ids.get(new JoinedPlan.Origin(scope.ref(), activity)));
    }

    /** Where an activity comes from; nothing for a name that stands for none. */
    JoinedPlan.@Nullable Origin originOf(ActivityId id) {
        return origins.get(id);
    }
}
