package dev.pmo.rules.planning.movement;

import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How milestones moved over several reports: milestone trend analysis.
 *
 * <pre>{@code
 * MilestoneTrend trend = MilestoneTrend.of(List.of(
 *         MilestoneReport.of(LocalDate.of(2026, 6, 30), june),
 *         MilestoneReport.of(LocalDate.of(2026, 7, 31), july),
 *         MilestoneReport.of(LocalDate.of(2026, 8, 31), august)));
 * return trend.perpetual(MovementPolicy.DEFAULTS);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param reports the dates of the reports, the oldest first
 * @param milestones the milestones, in the order in which the reports first name them
 */
public record MilestoneTrend(List<LocalDate> reports, List<MilestoneHistory> milestones) {

    /** Copies the lists. */
    public MilestoneTrend {
        reports = Copies.copy(reports);
        milestones = Copies.copy(milestones);
    }

    /**
     * The trend over reports, whatever their order.
     *
     * @param reports the reports; of a milestone that one of them names twice the first counts
     * @return the trend
     * @throws IllegalArgumentException if two reports have the same date
     */
    public static MilestoneTrend of(List<MilestoneReport> reports) {
        List<MilestoneReport> ordered = reports.stream()
                .sorted(Comparator.comparing(MilestoneReport::date))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).date().equals(ordered.get(i - 1).date())) {
                throw new IllegalArgumentException("Each report must have a date of its own, but two have: '"
                        + ordered.get(i).date() + "'.\nMaybe a report was given twice.");
            }
        }
        Map<String, Course> courses = new LinkedHashMap<>();
        for (MilestoneReport report : ordered) {
            Set<String> named = new HashSet<>();
            for (ReportedMilestone milestone : report.milestones()) {
                if (named.add(milestone.key())) {
                    courses.computeIfAbsent(milestone.key(), key -> new Course())
                            .add(report.date(), milestone);
                }
            }
        }
        return new MilestoneTrend(
                ordered.stream().map(MilestoneReport::date).toList(),
                courses.values().stream().map(Course::history).toList());
    }

    /** One milestone while the reports are read. Used by one thread. */
    private static final class Course {
        private final List<ReportedMilestone> told = new ArrayList<>();
        private final List<TrendPoint> points = new ArrayList<>();

        void add(LocalDate date, ReportedMilestone milestone) {
            told.add(milestone);
            LocalDate expected = milestone.expected(date);
            boolean over = !points.isEmpty() && points.get(points.size() - 1).reached();
            if (expected != null && !over) {
                points.add(new TrendPoint(date, expected, milestone.reached(date)));
            }
        }

        MilestoneHistory history() {
            ReportedMilestone last = told.get(told.size() - 1);
            LocalDate baseline = null;
            for (ReportedMilestone milestone : told) {
                baseline = milestone.baseline() == null ? baseline : milestone.baseline();
            }
            return new MilestoneHistory(last.key(), last.name(), baseline, points);
        }
    }

    /**
     * The milestones that moved to the right at least once, those that moved furthest in all first.
     *
     * @return the milestones; of those that moved as far the first of the reports first
     */
    public List<MilestoneHistory> slippers() {
        return milestones.stream()
                .filter(one -> one.movesRight() > 0)
                .sorted(Comparator.comparing((MilestoneHistory one) ->
                                Objects.requireNonNull(one.findDaysMoved().orElse(0L)))
                        .reversed())
                .toList();
    }

    /**
     * The milestones that are always the same time away.
     *
     * @param policy how often in a row, and how near to the time between the reports
     * @return the milestones, in the order of the reports
     */
    public List<MilestoneHistory> perpetual(MovementPolicy policy) {
        return milestones.stream().filter(one -> one.perpetual(policy)).toList();
    }

    /**
     * What moved between each two reports that follow each other.
     *
     * @return the steps, the oldest first
     */
    public List<TrendStep> steps() {
        List<TrendStep> steps = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            LocalDate from = reports.get(i - 1);
            LocalDate to = reports.get(i);
            steps.add(TrendStep.of(
                    from,
                    to,
                    milestones.stream().flatMap(one -> move(one, from, to)).toList()));
        }
        return List.copyOf(steps);
    }

    private static Stream<Long> move(MilestoneHistory milestone, LocalDate from, LocalDate to) {
        List<TrendPoint> points = milestone.points();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).reported().equals(from)
                    && points.get(i).reported().equals(to)) {
                return Stream.of(milestone.moves().get(i - 1));
            }
        }
        return Stream.empty();
    }

    /**
     * How far the milestones moved since the first report that tells of each.
     *
     * @return the distribution of the days moved in all, of those that at least two reports tell a date of
     */
    public SlipDistribution movement() {
        return SlipDistribution.of(
                milestones.stream().flatMap(one -> one.findDaysMoved().stream()).toList());
    }

    /**
     * How late the milestones are against what was agreed, where that is told.
     *
     * @return the distribution of the slips as the last reports tell them
     */
    public SlipDistribution slips() {
        return SlipDistribution.of(
                milestones.stream().flatMap(one -> one.findSlipDays().stream()).toList());
    }
}
