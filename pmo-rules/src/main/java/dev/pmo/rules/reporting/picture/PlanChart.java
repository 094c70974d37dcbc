package dev.pmo.rules.reporting.picture;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WorkingTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Gantt chart of a scheduled plan.
 *
 * <p>{@code PlanChart.of(plan, schedule, 300).map(chart -> Gantt.of("Our plan", chart))}. This class is immutable and
 * thread-safe.
 */
public final class PlanChart {

    private static final int DEEPEST = 20;
    private static final long LONGEST_SHADED = 600;

    private final Plan plan;
    private final Map<ActivityId, Activity> byId = new HashMap<>();
    private final Map<ActivityId, Integer> rowOf = new HashMap<>();
    private final List<Gantt.Row> rows = new ArrayList<>();

    private PlanChart(Plan plan) {
        this.plan = plan;
        plan.activities().forEach(activity -> byId.putIfAbsent(activity.id(), activity));
    }

    /**
     * The chart of a plan, in its order.
     *
     * @param plan the plan
     * @param schedule its dates
     * @param most how many rows to draw at most; how many are left out is told
     * @return the chart; empty if no activity has dates
     */
    public static Optional<Gantt.Chart> of(Plan plan, Schedule schedule, int most) {
        return new PlanChart(plan).chart(schedule, most);
    }

    private Optional<Gantt.Chart> chart(Schedule schedule, int most) {
        List<ScheduledActivity> scheduled = schedule.activities();
        int leftOut = 0;
        for (ScheduledActivity dates : scheduled) {
            Activity activity = byId.get(dates.id());
            if (activity == null) {
                continue; // stands in for what another plan gives
            }
            if (rows.size() >= most) {
                leftOut++;
            } else if (rowOf.putIfAbsent(dates.id(), rows.size()) == null) {
                rows.add(row(activity, dates));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gantt.Chart(
                        rows, links(schedule), idle(), plan.dataDate(), leftOut));
    }

    private Gantt.Row row(Activity activity, ScheduledActivity dates) {
        boolean finished = activity.progress().actualFinish() != null;
        String name = activity.name().isEmpty() ? activity.id().value() : activity.name();
        return new Gantt.Row(
                name,
                depth(activity),
                kind(activity, dates),
                dates.earlyStart(),
                dates.earlyFinish(),
                activity.baselineStart(),
                activity.baselineFinish(),
                dates.lateFinish(),
                doneUntil(activity, dates),
                dates.critical(),
                finished);
    }

    private static Gantt.Kind kind(Activity activity, ScheduledActivity dates) {
        if (activity.kind() == ActivityKind.SUMMARY) {
            return Gantt.Kind.SUMMARY;
        }
        return dates.earlyStart().equals(dates.earlyFinish()) ? Gantt.Kind.MILESTONE : Gantt.Kind.TASK;
    }

    private int depth(Activity activity) {
        int depth = 0;
        Activity above = activity.parent() == null ? null : byId.get(activity.parent());
        while (above != null && depth < DEEPEST) {
            depth++;
            above = above.parent() == null ? null : byId.get(above.parent());
        }
        return depth;
    }

    /** The share that is done, laid over the span from start to finish. */
    private static @Nullable LocalDateTime doneUntil(Activity activity, ScheduledActivity dates) {
        Ratio complete = activity.progress().complete();
        if (complete == null || activity.progress().actualStart() == null) {
            return null;
        }
        BigDecimal share = complete.value().max(BigDecimal.ZERO).min(BigDecimal.ONE);
        long minutes = Duration.between(dates.earlyStart(), dates.earlyFinish()).toMinutes();
        return dates.earlyStart()
                .plusMinutes(share.multiply(BigDecimal.valueOf(minutes)).longValue());
    }

    private List<Gantt.Link> links(Schedule schedule) {
        Map<ActivityId, ActivityId> path = new HashMap<>();
        List<ActivityId> critical = schedule.criticalPath();
        for (int i = 1; i < critical.size(); i++) {
            path.put(critical.get(i - 1), critical.get(i));
        }
        List<Gantt.Link> links = new ArrayList<>();
        for (Dependency link : plan.dependencies()) {
            Integer from = rowOf.get(link.predecessor());
            Integer to = rowOf.get(link.successor());
            if (from != null && to != null) {
                boolean on = link.successor().equals(path.get(link.predecessor()));
                links.add(new Gantt.Link(from, to, link.type(), on));
            }
        }
        return links;
    }

    /** The days without work in the calendar of the plan; of plans over years none, since they could not be seen. */
    private List<LocalDate> idle() {
        LocalDate first = rows.stream()
                .map(row -> row.start().toLocalDate())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = rows.stream()
                .map(row -> row.finish().toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        WorkingTime calendar = WorkingTime.of(plan, null);
        List<LocalDate> idle = new ArrayList<>();
        for (LocalDate day = first;
                calendar.works() && last.toEpochDay() - first.toEpochDay() < LONGEST_SHADED && !day.isAfter(last);
                day = Objects.requireNonNull(day).plusDays(1)) {
            if (!calendar.worksOn(day)) {
                idle.add(day);
            }
        }
        return idle;
    }
}
