package dev.pmo.rules.planning.integrated;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ProgressMode;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plans and joints of a tree, ready to be scheduled: who pushes whom, and in which order. */
final class Joined {

    private static final Set<ConstraintType> FIXED = EnumSet.of(
            ConstraintType.MUST_START_ON,
            ConstraintType.MUST_FINISH_ON,
            ConstraintType.MANDATORY_START,
            ConstraintType.MANDATORY_FINISH);

    final PlanSet plans;
    final List<Joint> joints;
    final PlanGraph graph;

    /** By plan: the joints that push into it, and those that it pushes. */
    final int[][] in;

    final int[][] out;

    /** By position in the order: the plan; and the other way round. */
    final int[] order;

    final int[] place;

    /** By plan: when it may start, where that has to be said. */
    final @Nullable LocalDateTime[] start;

    Joined(PlanSet plans, List<Joint> joints, @Nullable LocalDateTime otherwise) {
        this.plans = plans;
        this.joints = joints;
        this.graph = new PlanGraph(plans.size(), joints);
        this.order = graph.order;
        this.place = new int[plans.size()];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        this.in = new int[plans.size()][];
        this.out = new int[plans.size()][];
        Arrays.fill(in, new int[0]);
        Arrays.fill(out, new int[0]);
        for (int i = 0; i < joints.size(); i++) {
            Joint joint = joints.get(i);
            if (joint.state().pushes()) {
                in[joint.receiver()] = with(in[joint.receiver()], i);
                if (joint.state() == InterfaceState.JOINED) {
                    out[joint.giver()] = with(out[joint.giver()], i);
                }
            }
        }
        this.start = new LocalDateTime[plans.size()];
        for (int plan = 0; plan < start.length; plan++) {
            LocalDateTime earliest = earliest(plans.plan(plan));
            start[plan] = earliest == null ? otherwise : earliest;
        }
    }

    /** Whether a plan holds no date at all. */
    boolean startAssumed(int plan) {
        return start[plan] != null && earliest(plans.plan(plan)) == null;
    }

    private static int[] with(int[] all, int one) {
        int[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    /** When a plan may start: as it says, else the earliest date that it holds. */
    static @Nullable LocalDateTime earliest(Plan plan) {
        LocalDateTime earliest = plan.start();
        if (earliest != null) {
            return earliest;
        }
        for (Activity activity : plan.activities()) {
            DateConstraint constraint = activity.constraint();
            earliest = earlier(earliest, activity.progress().actualStart());
            earliest = earlier(earliest, activity.baselineStart());
            earliest = earlier(earliest, constraint == null ? null : constraint.date());
        }
        return earliest;
    }

    private static @Nullable LocalDateTime earlier(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** Whether links still push the activity that waits: not what is done, fixed, or placed by hand. */
    boolean movable(Joint joint) {
        Activity waiting = receiver(joint);
        Plan plan = plans.plan(joint.receiver());
        DateConstraint constraint = waiting.constraint();
        if (waiting.progress().actualFinish() != null
                || waiting.placement().mode() != ActivityMode.SCHEDULED
                || (constraint != null && FIXED.contains(constraint.type()))) {
            return false;
        }
        return waiting.progress().actualStart() == null
                || (plan.dataDate() != null && plan.scheduling().progressMode() != ProgressMode.PROGRESS_OVERRIDE);
    }

    /** Whether a moment can push what waits for it: what lies before the data date holds nothing back. */
    boolean pushes(Joint joint, @Nullable LocalDateTime moment) {
        return moment != null
                && movable(joint)
                && plans.plan(joint.receiver())
                        .findDataMoment()
                        .filter(data -> !moment.isAfter(data))
                        .isEmpty();
    }

    Activity receiver(Joint joint) {
        return Objects.requireNonNull(plans.activity(joint.receiver(), Objects.requireNonNull(joint.to())));
    }

    Activity giver(Joint joint) {
        return Objects.requireNonNull(plans.activity(joint.giver(), Objects.requireNonNull(joint.from())));
    }

    /** What a reader calls the guest that stands for a joint. */
    String label(Joint joint) {
        return joint.state() == InterfaceState.JOINED
                ? plans.ref(joint.giver()).id() + "/" + joint.from()
                : joint.agreement().giver().id() + "/" + joint.agreement().id();
    }
}
