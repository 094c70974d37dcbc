package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.WorkingTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The checks of the critical path: whether a delay of it reaches the end, and how much room it has. */
final class CriticalPath {

    /** Why the end need not move by exactly as much. */
    private static final String ACROSS = "the path goes over several calendars and leads to the same end";

    private final PlanNodes nodes;

    CriticalPath(PlanNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Lengthens the first task on a critical way to the end: the end must move by as much. Where the
     * path goes over several calendars that cannot be told in working time, and it has to lead over the same task to the
     * same end.
     */
    StandardCheck test() {
        Standard standard = Standard.CRITICAL_PATH_TEST;
        if (!nodes.schedule.dated()) {
            return nodes.notAssessable(standard, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        if (nodes.plan.scheduling().from() == ScheduleFrom.PLAN_FINISH) {
            return nodes.notApplicable(standard, "the plan is scheduled from its finish");
        }
        int[] path = nodes.table.criticalPath();
        int[] named = named(path);
        int tested = tested(named);
        if (tested < 0) {
            return nodes.notApplicable(standard, "no unfinished work is on the critical path");
        }
        WorkTime added = nodes.calendar(tested).ofDays(nodes.policy.criticalPathTestDays());
        LocalDateTime before = nodes.schedule.findFinish().orElse(null);
        LocalDateTime after = nodes.table
                .findFinishIfLonger(tested, added)
                .or(() -> lengthened(tested, added).findFinish())
                .orElse(null);
        if (before == null || after == null) {
            return nodes.notAssessable(standard, "the lengthened plan has no dates");
        }
        WorkTime moved = nodes.calendar(tested).between(before, after);
        ActivityId id = nodes.activities.get(tested).id();
        boolean passed = moved.equals(added)
                || (!oneCalendar(named)
                        && moved.signum() > 0
                        && leadsOver(lengthened(tested, added).criticalPath(), id, last(path)));
        return result(id, moved, added, passed, passed && !moved.equals(added) ? ACROSS : "");
    }

    private StandardCheck result(ActivityId id, WorkTime moved, WorkTime added, boolean passed, String reason) {
        StandardCheck measured = StandardCheck.ofQuotient(
                Standard.CRITICAL_PATH_TEST,
                nodes.policy.limit(Standard.CRITICAL_PATH_TEST),
                moved.minutes(),
                added.minutes(),
                passed ? 0 : 1,
                passed ? List.of() : List.of(id),
                List.of());
        return new StandardCheck(
                measured.standard(),
                passed ? CheckStatus.PASSED : CheckStatus.FAILED,
                measured.count(),
                1,
                measured.measure(),
                measured.limit(),
                reason,
                measured.activities(),
                List.of());
    }

    private static boolean leadsOver(List<ActivityId> path, ActivityId id, ActivityId end) {
        return path.contains(id) && path.get(path.size() - 1).equals(end);
    }

    /** What has the identifier of an activity on the path: where identifiers are not unique, more than the path. */
    private int[] named(int[] path) {
        if (nodes.schedule.diagnostics().stream()
                .noneMatch(diagnostic -> diagnostic.code() == DiagnosticCode.DUPLICATE_ACTIVITY)) {
            return path;
        }
        Set<ActivityId> ids = new HashSet<>();
        for (int node : path) {
            ids.add(nodes.activities.get(node).id());
        }
        return IntStream.range(0, nodes.size())
                .filter(node -> ids.contains(nodes.activities.get(node).id()))
                .toArray();
    }

    /** The first on a critical way to the end that has not finished; -1 if there is none. */
    private int tested(int[] path) {
        boolean[] on = new TightWays(nodes).leadingTo(path);
        int best = -1;
        for (int node = 0; node < on.length; node++) {
            if (on[node] && nodes.in(Among.UNFINISHED_TASKS, node) && (best < 0 || before(node, best))) {
                best = node;
            }
        }
        return best;
    }

    private ActivityId last(int[] path) {
        return nodes.activities.get(path[path.length - 1]).id();
    }

    /** By start, then by identifier, so that the order of the plan does not matter. */
    private boolean before(int node, int than) {
        int compared = Long.compare(nodes.table.earlyStart(node), nodes.table.earlyStart(than));
        return compared == 0
                ? nodes.activities
                                .get(node)
                                .id()
                                .compareTo(nodes.activities.get(than).id())
                        < 0
                : compared < 0;
    }

    private boolean oneCalendar(int[] path) {
        Set<@Nullable Object> calendars = new HashSet<>();
        for (int node : path) {
            Activity activity = nodes.activities.get(node);
            calendars.add(activity.calendar() == null ? nodes.plan.calendar() : activity.calendar());
            activity.assignments().forEach(one -> calendars.add(one.resource()));
        }
        return calendars.size() < 2;
    }

    private Schedule lengthened(int node, WorkTime added) {
        Activity activity = nodes.activities.get(node);
        Progress progress = activity.progress();
        boolean told = progress.remaining() != null || progress.complete() != null;
        Activity longer = activity.toBuilder()
                .duration(activity.duration().plus(added))
                .progress(
                        told
                                ? new Progress(
                                        progress.actualStart(),
                                        null,
                                        progress.complete(),
                                        WorkLeft.of(activity).plus(added))
                                : progress)
                .assignments(activity.assignments().stream()
                        .map(one -> longer(one, added))
                        .toList())
                .build();
        List<Activity> activities = new ArrayList<>(nodes.activities);
        activities.set(node, longer);
        return Schedule.of(nodes.plan.toBuilder().activities(activities).build());
    }

    /** Where its work is said, so much more of it that it takes as much longer. */
    private static Assignment longer(Assignment one, WorkTime added) {
        WorkTime work = one.work();
        if (work == null) {
            return one;
        }
        WorkTime more = WorkTime.ofMinutes(BigDecimal.valueOf(added.minutes())
                .multiply(one.units().value())
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
        return new Assignment(one.resource(), one.units(), work.plus(more), one.passive());
    }

    /** From the data date, or the start if that is later, to the end: against when it must end, or the latest agreed. */
    StandardCheck lengthIndex() {
        Standard standard = Standard.CRITICAL_PATH_LENGTH_INDEX;
        LocalDateTime finish = nodes.schedule.findFinish().orElse(null);
        LocalDateTime start = nodes.schedule.findStart().orElse(null);
        if (finish == null || start == null) {
            return nodes.notAssessable(standard, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        LocalDateTime agreed = agreedFinish();
        if (agreed == null) {
            return nodes.notAssessable(standard, PlanningStandards.NOTHING_AGREED);
        }
        LocalDateTime now = nodes.dataDate.atStartOfDay();
        WorkingTime calendar = nodes.calendar();
        WorkTime length = calendar.between(now.isAfter(start) ? now : start, finish);
        if (length.signum() <= 0) {
            return nodes.notApplicable(standard, "nothing is left of the critical path");
        }
        WorkTime room = calendar.between(finish, agreed);
        List<ActivityId> end = room.signum() < 0 ? List.of(last(nodes.table.criticalPath())) : List.of();
        Ratio limit = nodes.policy.limit(standard);
        StandardCheck check = StandardCheck.ofQuotient(
                standard, limit, length.plus(room).minutes(), length.minutes(), 0, List.of(), List.of());
        return new StandardCheck(
                standard,
                check.status(),
                (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, calendar.inDays(room))),
                (int) Math.min(Integer.MAX_VALUE, calendar.inDays(length)),
                check.measure(),
                limit,
                "",
                check.status() == CheckStatus.FAILED ? end : List.of(),
                List.of());
    }

    private @Nullable LocalDateTime agreedFinish() {
        LocalDateTime agreed = nodes.plan.scheduling().finish();
        if (agreed != null) {
            return agreed;
        }
        for (int node = 0; node < nodes.size(); node++) {
            LocalDateTime baseline = nodes.activities.get(node).baselineFinish();
            if (nodes.in(Among.COUNTED, node) && baseline != null && (agreed == null || baseline.isAfter(agreed))) {
                agreed = baseline;
            }
        }
        return agreed;
    }
}
