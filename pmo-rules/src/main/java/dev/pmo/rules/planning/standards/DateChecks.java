package dev.pmo.rules.planning.standards;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.ScheduleTable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The checks of activities: constraints, float, durations, dates, owners, and what was due. Used by one thread. */
final class DateChecks {

    private final PlanNodes nodes;

    DateChecks(PlanNodes nodes) {
        this.nodes = nodes;
    }

    StandardCheck hardConstraints() {
        return nodes.share(
                Standard.HARD_CONSTRAINTS,
                nodes::unfinished,
                node -> nodes.activities.get(node).placement().stands()
                        || hard(nodes.activities.get(node).constraint()),
                PlanningStandards.ALL_FINISHED);
    }

    private static boolean hard(@Nullable DateConstraint constraint) {
        if (constraint == null || constraint.date() == null) {
            return false;
        }
        return switch (constraint.type()) {
            case START_NO_LATER_THAN,
                    FINISH_NO_LATER_THAN,
                    MUST_START_ON,
                    MUST_FINISH_ON,
                    MANDATORY_START,
                    MANDATORY_FINISH -> true;
            case START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN, AS_LATE_AS_POSSIBLE -> false;
        };
    }

    StandardCheck highFloat() {
        return scheduled(
                Standard.HIGH_FLOAT,
                node -> nodes.calendar(node)
                        .exceeds(WorkTime.ofMinutes(nodes.table.totalFloat(node)), nodes.policy.highFloatDays()));
    }

    StandardCheck negativeFloat() {
        return scheduled(Standard.NEGATIVE_FLOAT, node -> nodes.table.totalFloat(node) < 0);
    }

    /** A check of the dates of unfinished activities. */
    private StandardCheck scheduled(Standard standard, IntPredicate judgement) {
        if (!nodes.schedule.dated()) {
            return nodes.notAssessable(standard, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        return nodes.share(
                standard, nodes::unfinished, node -> offends(node, judgement), PlanningStandards.ALL_FINISHED);
    }

    private boolean offends(int node, IntPredicate judgement) {
        return nodes.table.dated(node) && judgement.test(node);
    }

    StandardCheck longDuration() {
        return nodes.share(
                Standard.LONG_DURATION,
                nodes::unfinishedTask,
                node -> nodes.calendar(node).exceeds(left(node), nodes.policy.longDurationDays()),
                PlanningStandards.NO_WORK);
    }

    private WorkTime left(int node) {
        WorkTime remaining = nodes.activities.get(node).progress().remaining();
        return remaining == null ? nodes.activities.get(node).duration() : remaining;
    }

    StandardCheck invalidDates() {
        if (!nodes.schedule.dated()) {
            return nodes.notAssessable(Standard.INVALID_DATES, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        return nodes.share(
                Standard.INVALID_DATES,
                nodes::counted,
                node -> inFuture(nodes.activities.get(node)) || offends(node, this::inPast),
                PlanningStandards.NOTHING);
    }

    private boolean inFuture(Activity activity) {
        return after(activity.progress().actualStart())
                || after(activity.progress().actualFinish());
    }

    private boolean after(@Nullable LocalDateTime moment) {
        return moment != null && moment.toLocalDate().isAfter(nodes.dataDate);
    }

    private boolean inPast(int node) {
        long today = ScheduleTable.minutes(nodes.dataDate);
        return nodes.started(node)
                ? !nodes.finished(node) && nodes.table.earlyFinish(node) < today
                : nodes.table.earlyStart(node) < today;
    }

    StandardCheck resources() {
        Predicate<Activity> owned = activity -> !activity.assignments().isEmpty()
                || (activity.owner() != null && !activity.owner().isBlank());
        if (nodes.activities.stream().noneMatch(owned)) {
            return nodes.notAssessable(Standard.RESOURCES, "no activity names who does it");
        }
        return nodes.share(
                Standard.RESOURCES,
                nodes::unfinishedTask,
                node -> !owned.test(nodes.activities.get(node)),
                PlanningStandards.NO_WORK);
    }

    StandardCheck missed() {
        return agreed()
                ? nodes.share(Standard.MISSED_ACTIVITIES, this::due, this::missed, PlanningStandards.NOTHING_DUE)
                : nodes.notAssessable(Standard.MISSED_ACTIVITIES, PlanningStandards.NOTHING_AGREED);
    }

    private boolean agreed() {
        return nodes.count(node -> nodes.counted(node) && baseline(node) != null) > 0;
    }

    private @Nullable LocalDate baseline(int node) {
        LocalDateTime baseline = nodes.activities.get(node).baselineFinish();
        return baseline == null ? null : baseline.toLocalDate();
    }

    private boolean due(int node) {
        LocalDate baseline = baseline(node);
        return nodes.counted(node) && baseline != null && !baseline.isAfter(nodes.dataDate);
    }

    private boolean missed(int node) {
        LocalDate baseline = baseline(node);
        LocalDateTime finished = nodes.activities.get(node).progress().actualFinish();
        if (baseline == null) {
            return false;
        }
        if (finished != null) {
            return finished.toLocalDate().isAfter(baseline);
        }
        return baseline.isBefore(nodes.dataDate)
                || (nodes.table.dated(node)
                        && nodes.table.earlyFinish(node) >= ScheduleTable.minutes(baseline.plusDays(1)));
    }

    StandardCheck executionIndex() {
        Standard standard = Standard.BASELINE_EXECUTION_INDEX;
        if (!agreed()) {
            return nodes.notAssessable(standard, PlanningStandards.NOTHING_AGREED);
        }
        int due = nodes.count(this::due);
        if (due == 0) {
            return nodes.notApplicable(standard, PlanningStandards.NOTHING_DUE);
        }
        int finished = nodes.count(node -> nodes.counted(node) && nodes.finished(node));
        Ratio limit = nodes.policy.limit(standard);
        return StandardCheck.ofQuotient(
                standard,
                limit,
                finished,
                due,
                finished,
                nodes.ids(node -> due(node) && !nodes.finished(node)),
                List.of());
    }

    StandardCheck outOfSequence() {
        if (!nodes.schedule.dated()) {
            return nodes.notAssessable(Standard.OUT_OF_SEQUENCE, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        Set<Object> ahead = new HashSet<>();
        for (Diagnostic diagnostic : nodes.schedule.diagnostics()) {
            if (diagnostic.code() == DiagnosticCode.OUT_OF_SEQUENCE) {
                ahead.add(diagnostic.activities().get(diagnostic.activities().size() - 1));
            }
        }
        return nodes.share(
                Standard.OUT_OF_SEQUENCE,
                node -> nodes.counted(node) && nodes.started(node),
                node -> ahead.contains(nodes.activities.get(node).id()),
                "nothing has started");
    }
}
