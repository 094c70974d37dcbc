package dev.pmo.rules.change;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.network.ActivityMove;
import dev.pmo.rules.planning.network.FinishDay;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.WhatIf;
import dev.pmo.rules.planning.network.WhatIfResult;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The assessed changes of activities as a question to the plan. */
final class PlanQuestion {

    private final WhatIf whatIf;
    private final Plan plan;
    private final ChangeRequest request;
    private final LocalDate asOf;
    private final Map<ActivityId, Activity> activities = new HashMap<>();
    private final List<PlanChange> changes = new ArrayList<>();
    private final Set<String> problems = new TreeSet<>();

    private PlanQuestion(WhatIf whatIf, Plan plan, ChangeRequest request, LocalDate asOf) {
        this.whatIf = whatIf;
        this.plan = plan;
        this.request = request;
        this.asOf = asOf;
    }

    static PlanQuestion of(WhatIf whatIf, Plan plan, ChangeRequest request, LocalDate asOf) {
        PlanQuestion question = new PlanQuestion(whatIf, plan, request, asOf);
        question.read();
        return question;
    }

    private void read() {
        plan.activities().forEach(activity -> activities.put(activity.id(), activity));
        ChangeAssessment assessment = request.assessment();
        List<ActivityChange> asked = assessment == null ? List.of() : assessment.activities();
        Set<ActivityId> once = new HashSet<>();
        for (ActivityChange change : asked) {
            if (!once.add(change.activity())) {
                problems.add("activity " + change.activity() + " is changed more than once");
                continue;
            }
            activity(change);
        }
        for (ActivityChange change : asked) {
            change.after().forEach(before -> link(before, change.activity()));
            change.before().forEach(after -> link(change.activity(), after));
        }
    }

    private void activity(ActivityChange change) {
        Activity known = activities.get(change.activity());
        if (change.duration() != null && change.duration().signum() < 0) {
            problems.add("the duration of activity " + change.activity() + " is negative");
            return;
        }
        if (known == null) {
            Activity added = changed(
                    Activity.builder(change.activity(), change.activity().value())
                            .build(),
                    change);
            activities.put(added.id(), added);
            changes.add(PlanChange.adding(added));
        } else {
            Activity replaced = changed(known, change);
            if (!replaced.equals(known)) {
                changes.add(PlanChange.of(replaced));
            }
        }
    }

    private Activity changed(Activity activity, ActivityChange change) {
        Activity.Builder builder = activity.toBuilder();
        if (change.duration() != null) {
            if (activity.progress().actualStart() == null) {
                builder.duration(change.duration());
            } else if (unfinished(activity)) {
                builder.progress(new Progress(
                        activity.progress().actualStart(),
                        activity.progress().actualFinish(),
                        activity.progress().complete(),
                        change.duration()));
            }
        }
        LocalDate start = change.startNoEarlierThan();
        if (start != null && free(activity)) {
            builder.constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, start.atStartOfDay()));
        }
        return builder.build();
    }

    /** Whether what would remain of an activity that has begun has a place in the plan. */
    private boolean unfinished(Activity activity) {
        if (activity.progress().actualFinish() != null) {
            problems.add("activity " + activity.id() + " has finished");
            return false;
        }
        if (plan.dataDate() == null) {
            problems.add(
                    "activity " + activity.id() + " has begun, and the plan has no data date to plan the rest from");
            return false;
        }
        return true;
    }

    /** Whether no other date binds an activity, beside which the new one would have no place. */
    private boolean free(Activity activity) {
        DateConstraint bound = activity.constraint();
        if (bound == null || !bound.type().dated() || bound.type() == ConstraintType.START_NO_EARLIER_THAN) {
            return true;
        }
        problems.add("activity " + activity.id() + " is bound by '" + Wording.of(bound.type()) + "' already");
        return false;
    }

    private void link(ActivityId from, ActivityId to) {
        if (!activities.containsKey(from) || !activities.containsKey(to)) {
            problems.add(
                    "neither the plan nor the change has an activity " + (activities.containsKey(from) ? to : from));
            return;
        }
        Dependency link = Dependency.of(from, to);
        if (!plan.dependencies().contains(link)) {
            changes.add(PlanChange.adding(link));
        }
    }

    ChangeTimeImpact answer() {
        if (!problems.isEmpty()) {
            return unknown(String.join("; ", problems));
        }
        if (!whatIf.schedule().dated()) {
            return unknown("the plan has no dates");
        }
        WhatIfResult result = whatIf.ask(changes);
        LocalDate after = day(result.finishAfter());
        if (after == null) {
            return unknown("the changed plan has no dates");
        }
        return new ChangeTimeImpact(request.id(), day(result.finishBefore()), after, assessed(), moved(result), null);
    }

    private ChangeTimeImpact unknown(String problem) {
        LocalDate finish = day(whatIf.schedule().findFinish().orElse(null));
        return new ChangeTimeImpact(request.id(), finish, null, assessed(), List.of(), problem);
    }

    private @Nullable Integer assessed() {
        ChangeAssessment assessment = request.assessment();
        return assessment == null ? null : assessment.impact().finishDays();
    }

    private List<MovedMilestone> moved(WhatIfResult result) {
        Map<ActivityId, ActivityMove> moves = new HashMap<>();
        result.moves().forEach(move -> moves.put(move.id(), move));
        List<MovedMilestone> moved = new ArrayList<>();
        Set<ActivityId> told = new HashSet<>();
        for (Milestone milestone : plan.milestones()) {
            ActivityId activity = milestone.activity();
            if (activity != null && !milestone.reached(asOf)) {
                told.add(activity);
                add(moved, milestone.id().value(), moves.get(activity));
            }
        }
        for (Activity activity : plan.activities()) {
            if (activity.kind() == ActivityKind.MILESTONE && told.add(activity.id())) {
                add(moved, activity.id().value(), moves.get(activity.id()));
            }
        }
        moved.sort(Comparator.comparing(MovedMilestone::after)
                .thenComparing(MovedMilestone::before)
                .thenComparing(MovedMilestone::id));
        return moved;
    }

    private static void add(List<MovedMilestone> moved, String id, @Nullable ActivityMove move) {
        if (move == null || move.before() == null || move.after() == null) {
            return;
        }
        LocalDate before = FinishDay.of(move.before().finish());
        LocalDate after = FinishDay.of(move.after().finish());
        if (!before.equals(after)) {
            moved.add(new MovedMilestone(id, before, after));
        }
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime moment) {
        return moment == null ? null : FinishDay.of(moment);
    }
}
