package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a programme or portfolio as one: every plan below a scope, joined where a give/get agreement says that
 * one waits for another.
 *
 * <pre>{@code
 * IntegratedSchedule schedule = IntegratedPlan.of(programme).schedule();
 * schedule.plans().forEach(plan -> System.out.println(plan.scope() + " ends on " + plan.finish()));
 * System.out.println("critical to the whole: " + schedule.criticalPath());
 * }</pre>
 *
 * <p>The rules it follows:
 *
 * <ul>
 *   <li>What both sides agree on, with an activity on each side, joins: the giver's finish pushes the receiver's start,
 *       as a link from finish to start would. Each side's own word counts about its own activity.
 *   <li>Where the giver names no activity that its plan holds, or has no plan here, the day it is promised for counts,
 *       when it is over.
 *   <li>What is proposed, disputed or listed by one side only moves nothing, and is told as such. What is delivered
 *       holds nothing back.
 *   <li>What closes a circle moves nothing; the circle is told in full.
 *   <li>Each plan keeps its own start, data date, calendars and end. A plan that waits for nobody has the dates that it
 *       has alone.
 * </ul>
 *
 * <p>Time and memory grow with the number of activities, links and agreements; there is no recursion. This class is
 * immutable and thread-safe.
 */
public final class IntegratedPlan {

    private final PlanSet plans;
    private final List<Joint> joints;
    private final List<IntegratedCycle> cycles;

    private IntegratedPlan(PlanSet plans, List<Joint> joints, List<IntegratedCycle> cycles) {
        this.plans = plans;
        this.joints = List.copyOf(joints);
        this.cycles = List.copyOf(cycles);
    }

    /**
     * All plans of a tree. What is recorded as delivered is, on whatever day.
     *
     * @param top the scope at its top
     * @return the plans as one
     */
    public static IntegratedPlan of(Scope top) {
        return of(top, LocalDate.MAX);
    }

    /**
     * All plans of a tree.
     *
     * @param top the scope at its top
     * @param asOf the day of which it tells; a delivery after it is no proof that anything was handed over
     * @return the plans as one
     */
    public static IntegratedPlan of(Scope top, LocalDate asOf) {
        return of(top, asOf, UnaryOperator.identity());
    }

    /**
     * All plans of a tree, each with a change made to it, such as holidays to keep.
     *
     * @param top the scope at its top
     * @param asOf the day of which it tells; a delivery after it is no proof that anything was handed over
     * @param change what is made of each plan; its activities keep their identifiers
     * @return the plans as one
     */
    public static IntegratedPlan of(Scope top, LocalDate asOf, UnaryOperator<Plan> change) {
        ScopeIndex index = ScopeIndex.of(top);
        PlanSet plans = new PlanSet(asOf);
        index.scopes().forEach(scope -> plans.add(scope, change));
        JointReader reader = new JointReader(plans);
        List<Joint> joints = new ArrayList<>();
        for (Handovers.Handover handover : Handovers.of(index, asOf)) {
            joints.add(reader.read(handover.agreement(), handover.meets()));
        }
        List<IntegratedCycle> cycles = new CircleSearch(plans, new PlanGraph(plans.size(), joints)).cut(joints);
        return new IntegratedPlan(plans, joints, cycles);
    }

    PlanSet plans() {
        return plans;
    }

    List<Joint> joints() {
        return joints;
    }

    /**
     * The scopes that have activities.
     *
     * @return the scopes, from the top down
     */
    public List<ScopeRef> scopes() {
        List<ScopeRef> scopes = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            scopes.add(plans.ref(i));
        }
        return List.copyOf(scopes);
    }

    /**
     * The circles of activities over several plans.
     *
     * @return the circles, in the order of their smallest activities
     */
    public List<IntegratedCycle> cycles() {
        return cycles;
    }

    /**
     * Schedules all plans.
     *
     * @return the dates; of a plan that does not say when it may start there are none
     */
    public IntegratedSchedule schedule() {
        return scheduled(null);
    }

    /**
     * Schedules all plans.
     *
     * @param otherwise when a plan may start that holds no date at all
     * @return the dates
     */
    public IntegratedSchedule scheduleFrom(LocalDateTime otherwise) {
        return scheduled(otherwise);
    }

    private IntegratedSchedule scheduled(@Nullable LocalDateTime otherwise) {
        ForwardRounds forward = new ForwardRounds(new Joined(plans, joints, otherwise)).run();
        return IntegratedSchedule.of(forward, cycles);
    }
}
