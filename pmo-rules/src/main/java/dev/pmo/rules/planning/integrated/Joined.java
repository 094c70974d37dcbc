package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.planning.network.PlanStart;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** The plans in which something is planned late. */
    private final BitSet late;

    private final @Nullable LocalDateTime otherwise;

    Joined(PlanSet plans, List<Joint> joints, @Nullable LocalDateTime otherwise) {
        this(plans, joints, otherwise, new BitSet());
        for (int plan = 0; plan < plans.size(); plan++) {
            late.set(plan, plansLate(plans.plan(plan)));
        }
    }

    private Joined(PlanSet plans, List<Joint> joints, @Nullable LocalDateTime otherwise, BitSet late) {
        this.late = late;
        this.plans = plans;
        this.joints = joints;
        this.otherwise = otherwise;
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
            start[plan] = start(plans.plan(plan), otherwise);
        }
    }

    /** The same plans, some of them changed: so the same agreements may join other activities, or none. */
    Joined with(Map<Integer, Plan> changed) {
        PlanSet set = plans.with(changed);
        JointReader reader = new JointReader(set);
        List<Joint> read = new ArrayList<>();
        for (Joint joint : joints) {
            read.add(reader.read(joint.agreement(), joint.meets()));
        }
        new CircleSearch(set, new PlanGraph(set.size(), read)).cut(read);
        BitSet lateThen = (BitSet) late.clone();
        changed.forEach((plan, then) -> lateThen.set(plan, plansLate(then)));
        return new Joined(set, read, otherwise, lateThen);
    }

    /** When a plan may start. One that is scheduled from its finish starts when that asks for, unless it says otherwise. */
    private static @Nullable LocalDateTime start(Plan plan, @Nullable LocalDateTime otherwise) {
        SchedulingRules rules = plan.scheduling();
        return rules.from() == ScheduleFrom.PLAN_FINISH && rules.finish() != null
                ? plan.start()
                : PlanStart.find(plan).orElse(otherwise);
    }

    /** How often plans that wait for each other are gone through: a chain changes over no more often than that. */
    int rounds() {
        return joints.size() + 2;
    }

    /** The plans at some places of the order, those that they wait for and wait for them, and all that hang on these. */
    BitSet hangingOn(BitSet places, boolean late) {
        BitSet plans = new BitSet();
        places.stream().forEach(at -> plans.set(order[at]));
        for (int before = -1; before != plans.cardinality(); ) {
            before = plans.cardinality();
            for (Joint joint : joints) {
                if (joint.state() == InterfaceState.JOINED) {
                    boolean mutual = graph.component[joint.giver()] == graph.component[joint.receiver()];
                    boolean either = plans.get(joint.giver()) || plans.get(joint.receiver());
                    if (mutual ? either : plans.get(late ? joint.receiver() : joint.giver())) {
                        plans.set(joint.giver());
                        plans.set(joint.receiver());
                    }
                }
            }
        }
        return plans;
    }

    /**
     * Whether something of a plan is planned as late as its logic leaves room: that must not hold up what waits for it
     * elsewhere. In a plan with a finish to count back from, that finish sets the dates.
     */
    boolean plansLate(int plan) {
        return late.get(plan);
    }

    private static boolean plansLate(Plan plan) {
        if (plan.scheduling().from() == ScheduleFrom.PLAN_FINISH) {
            return plan.scheduling().finish() == null;
        }
        for (Activity activity : plan.activities()) {
            DateConstraint constraint = activity.constraint();
            if (constraint != null && constraint.type() == ConstraintType.AS_LATE_AS_POSSIBLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a plan holds no date at all. */
    boolean startAssumed(int plan) {
        return start[plan] != null && PlanStart.find(plans.plan(plan)).isEmpty();
    }

    private static int[] with(int[] all, int one) {
        int[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    /** Whether links still push the activity that waits: not what is done, fixed to a date, or stands at one. */
    boolean movable(Joint joint) {
        Activity waiting = receiver(joint);
        if (spans(waiting)) {
            return true;
        }
        if (stands(waiting)) {
            return false;
        }
        DateConstraint constraint = waiting.constraint();
        boolean fixed = constraint != null && constraint.date() != null && FIXED.contains(constraint.type());
        return waiting.progress().actualStart() == null
                ? waiting.progress().actualFinish() == null && !fixed
                : resumes(joint, waiting);
    }

    /** Whether an activity takes the span of others, so that its own progress and dates mean nothing. */
    static boolean spans(Activity activity) {
        return activity.kind() == ActivityKind.SUMMARY || activity.kind() == ActivityKind.LEVEL_OF_EFFORT;
    }

    private static boolean stands(Activity activity) {
        Placement placement = activity.placement();
        return placement.stands() && (placement.start() != null || placement.finish() != null);
    }

    /** Whether what remains of started work waits until its links let it go on. */
    private boolean resumes(Joint joint, Activity started) {
        Plan plan = plans.plan(joint.receiver());
        return started.progress().actualFinish() == null
                && started.duration().signum() > 0
                && plan.dataDate() != null
                && plan.scheduling().progressMode() != ProgressMode.PROGRESS_OVERRIDE;
    }

    /**
     * Whether the activity that waits asks for when it gets what it waits for: what is fixed to a date has to be made
     * possible, but what has finished, goes on without, or is driven by others asks for nothing.
     */
    boolean holdsBack(Joint joint) {
        Activity waiting = receiver(joint);
        if (spans(waiting)) {
            return waiting.kind() == ActivityKind.SUMMARY;
        }
        if (waiting.progress().actualFinish() != null) {
            return false;
        }
        return waiting.progress().actualStart() == null || stands(waiting) || resumes(joint, waiting);
    }

    /** Whether a moment can push what waits for it: what lies before the data date holds back no work. */
    boolean pushes(Joint joint, @Nullable LocalDateTime moment) {
        return moment != null
                && movable(joint)
                && (receiver(joint).kind() == ActivityKind.LEVEL_OF_EFFORT
                        || plans.plan(joint.receiver())
                                .findDataMoment()
                                .filter(data -> !moment.isAfter(data))
                                .isEmpty());
    }

    /** Lets what waits in a plan wait for a moment; a level of effort also spans what lies before the data date. */
    ActivityId push(Joint into, FedPlan fed, LocalDateTime moment) {
        ActivityId to = Objects.requireNonNull(into.to());
        return receiver(into).kind() == ActivityKind.LEVEL_OF_EFFORT
                ? fed.offer(label(into), moment, to)
                : fed.push(label(into), moment, to, LinkType.FS);
    }

    /** Lets the guests of a plan come as late as is soon enough for what they hold back: by joint, the guest. */
    Map<Integer, ActivityId> offer(int plan, FedPlan fed, @Nullable LocalDateTime[] comes) {
        Map<Integer, ActivityId> guests = new TreeMap<>();
        for (int joint : in[plan]) {
            Joint into = joints.get(joint);
            LocalDateTime moment = comes[joint];
            ActivityId to = Objects.requireNonNull(into.to());
            if (moment != null && holdsBack(into)) {
                guests.put(joint, fed.offer(label(into), moment, to));
            } else if (moment != null && pushes(into, moment)) {
                push(into, fed, moment);
            }
        }
        return guests;
    }

    /** When a plan gives what a joint hands over: with the last work of a heading, whatever effort goes on there. */
    @Nullable
    LocalDateTime finish(Joint joint, Schedule schedule, Function<ScheduledActivity, LocalDateTime> finish) {
        ActivityId from = Objects.requireNonNull(joint.from());
        LocalDateTime last = null;
        for (ActivityId id : workBeside(joint, from)) {
            LocalDateTime one = schedule.find(id).map(finish).orElse(null);
            last = Dates.later(last, one);
        }
        return last == null ? schedule.find(from).map(finish).orElse(null) : last;
    }

    private List<ActivityId> workBeside(Joint joint, ActivityId from) {
        return giver(joint).kind() == ActivityKind.SUMMARY
                ? plans.headings(joint.giver()).workBeside(from)
                : List.of();
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
