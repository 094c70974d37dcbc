package dev.pmo.rules.planning.peer;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.InterfaceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Several plans of the same start, calendars and rules as one, in which each agreement is a link. */
final class OnePlan {

    private OnePlan() {}

    static ActivityId id(int plan, ActivityId id) {
        return ActivityId.of("P" + plan + "/" + id);
    }

    static ActivityId id(ActivityRef ref) {
        return ActivityId.of(ref.scope().id() + "/" + ref.activity());
    }

    static Plan of(List<Plan> plans, List<Handover> handovers) {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            for (Activity activity : plans.get(i).activities()) {
                activities.add(renamed(i, activity));
            }
            for (Dependency link : plans.get(i).dependencies()) {
                links.add(new Dependency(id(i, link.predecessor()), id(i, link.successor()), link.type(), link.lag()));
            }
        }
        for (Handover one : handovers) {
            if (one.state(plans) == InterfaceState.JOINED) {
                links.add(Dependency.of(
                        id(one.giver(), Objects.requireNonNull(one.from())),
                        id(one.receiver(), Objects.requireNonNull(one.to()))));
            }
        }
        return plans.get(0).toBuilder()
                .activities(activities)
                .dependencies(links)
                .build();
    }

    private static Activity renamed(int plan, Activity one) {
        @Nullable ActivityId parent = one.parent();
        return new Activity(
                id(plan, one.id()),
                one.name(),
                one.kind(),
                one.duration(),
                one.calendar(),
                parent == null ? null : id(plan, parent),
                one.constraint(),
                one.progress(),
                one.baselineStart(),
                one.baselineFinish(),
                one.owner(),
                one.deadline(),
                one.placement(),
                one.assignments());
    }
}
