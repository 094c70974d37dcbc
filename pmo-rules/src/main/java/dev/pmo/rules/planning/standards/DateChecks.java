package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.FinishDay;
import dev.pmo.rules.planning.network.ScheduleTable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The checks of activities: constraints, float, durations, dates, owners, and what was due. Used by one thread. */
final class DateChecks {

    private final PlanNodes nodes;

    DateChecks(PlanNodes nodes) {
        this.nodes = nodes;
    }

    StandardCheck hardConstraints() {
        return nodes.share(Standard.HARD_CONSTRAINTS, Among.UNFINISHED, Traits.HARD, PlanningStandards.ALL_FINISHED);
    }

    StandardCheck highFloat() {
        return scheduled(
                Standard.HIGH_FLOAT,
                node -> nodes.calendar(node).exceeds(nodes.table.totalFloat(node), nodes.policy.highFloatDays()));
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
                standard, Among.UNFINISHED, node -> offends(node, judgement), PlanningStandards.ALL_FINISHED);
    }

    private boolean offends(int node, IntPredicate judgement) {
        return nodes.table.dated(node) && judgement.test(node);
    }

    StandardCheck longDuration() {
        return nodes.share(
                Standard.LONG_DURATION,
                Among.UNFINISHED_TASKS,
                node -> nodes.calendar(node)
                        .exceeds(WorkLeft.of(nodes.activities.get(node)), nodes.policy.longDurationDays()),
                PlanningStandards.NO_WORK);
    }

    StandardCheck invalidDates() {
        if (!nodes.schedule.dated()) {
            return nodes.notAssessable(Standard.INVALID_DATES, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        long today = ScheduleTable.minutes(nodes.dataDate);
        boolean nothingInPast = nodes.table.begin() >= today;
        return nodes.share(
                Standard.INVALID_DATES,
                Among.COUNTED,
                node -> nodes.is(node, Traits.IN_FUTURE)
                        || (!nothingInPast && nodes.table.dated(node) && inPast(node, today)),
                PlanningStandards.NOTHING);
    }

    private boolean inPast(int node, long today) {
        return nodes.is(node, Traits.STARTED)
                ? !nodes.is(node, Traits.FINISHED) && nodes.table.earlyFinish(node) < today
                : nodes.table.earlyStart(node) < today;
    }

    StandardCheck resources() {
        return nodes.any(Traits.OWNED)
                ? nodes.share(
                        Standard.RESOURCES,
                        Among.UNFINISHED_TASKS,
                        node -> !nodes.is(node, Traits.OWNED),
                        PlanningStandards.NO_WORK)
                : nodes.notAssessable(Standard.RESOURCES, "no activity names who does it");
    }

    StandardCheck missed() {
        return nodes.any(Traits.AGREED)
                ? nodes.share(Standard.MISSED_ACTIVITIES, Among.DUE, this::missed, PlanningStandards.NOTHING_DUE)
                : nodes.notAssessable(Standard.MISSED_ACTIVITIES, PlanningStandards.NOTHING_AGREED);
    }

    private boolean missed(int node) {
        LocalDateTime agreed = nodes.activities.get(node).baselineFinish();
        LocalDateTime finished = nodes.activities.get(node).progress().actualFinish();
        if (agreed == null) {
            return false;
        }
        LocalDate day = FinishDay.of(agreed);
        if (finished != null) {
            return FinishDay.of(finished).isAfter(day);
        }
        return day.isBefore(nodes.dataDate)
                || (nodes.table.dated(node)
                        && nodes.table.earlyFinish(node) > ScheduleTable.minutes(Dates.plusDays(day, 1)));
    }

    StandardCheck executionIndex() {
        Standard standard = Standard.BASELINE_EXECUTION_INDEX;
        if (!nodes.any(Traits.AGREED)) {
            return nodes.notAssessable(standard, PlanningStandards.NOTHING_AGREED);
        }
        List<ActivityId> open = new ArrayList<>();
        int due = 0;
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.in(Among.DUE, node)) {
                due++;
                if (!nodes.is(node, Traits.FINISHED)) {
                    open.add(nodes.activities.get(node).id());
                }
            }
        }
        if (due == 0) {
            return nodes.notApplicable(standard, PlanningStandards.NOTHING_DUE);
        }
        int finished = nodes.count(Among.FINISHED);
        return StandardCheck.ofQuotient(
                standard, nodes.policy.limit(standard), finished, due, finished, open, List.of());
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
                Among.STARTED,
                node -> ahead.contains(nodes.activities.get(node).id()),
                "nothing has started");
    }
}
