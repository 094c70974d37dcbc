package dev.pmo.rules.planning.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneReport;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.MovementPolicy;
import dev.pmo.rules.planning.movement.ReportedMilestone;
import dev.pmo.rules.planning.movement.SlipDistribution;
import dev.pmo.rules.planning.movement.TrendStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** How milestones move over many reports, as the guide words it, counted in a table of reports by milestones. */
class MovementByHandTest {

    private static final int MILESTONES = 3;

    private final List<String> differences = new ArrayList<>();

    @Property(tries = 200)
    void theTrendIsThatOfTheTable(@ForAll long seed) {
        Random random = new Random(seed);
        List<MilestoneReport> reports = reports(random);
        List<MilestoneReport> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);
        MilestoneTrend trend = MilestoneTrend.of(shuffled);
        MovementPolicy policy = MovementPolicy.DEFAULTS
                .withPerpetualMoves(1 + random.nextInt(3))
                .withPerpetualTolerance(Ratio.ofPercent(random.nextInt(60)));

        List<Long> slips = new ArrayList<>();
        for (MilestoneHistory found : trend.milestones()) {
            milestone(reports, found, policy);
            found.findSlipDays().ifPresent(slips::add);
        }
        steps(reports, trend.steps());
        distribution(slips, trend.slips());
        assertThat(differences).isEmpty();
    }

    /** Reports of different days, each of which tells of some milestones; some have happened. */
    private static List<MilestoneReport> reports(Random random) {
        List<MilestoneReport> reports = new ArrayList<>();
        LocalDate day = LocalDate.of(2027, 12, 31);
        LocalDate[] dates = new LocalDate[MILESTONES];
        for (int i = 0; i < MILESTONES; i++) {
            dates[i] = day.plusDays(random.nextInt(200));
        }
        for (int k = random.nextInt(7); k > 0; k--) {
            int passed = 1 + random.nextInt(40);
            day = day.plusDays(passed);
            List<ReportedMilestone> told = new ArrayList<>();
            for (int i = 0; i < MILESTONES; i++) {
                dates[i] = dates[i].plusDays(random.nextBoolean() ? passed : random.nextInt(60) - 20);
                LocalDate forecast = random.nextInt(6) == 0 ? null : dates[i];
                LocalDate actual = random.nextInt(12) == 0 ? dates[i].plusDays(random.nextInt(4) - 2) : null;
                LocalDate agreed = random.nextInt(3) == 0 ? dates[i].minusDays(7) : null;
                if (random.nextInt(6) > 0) {
                    told.add(new ReportedMilestone("M" + i, "M" + i, agreed, forecast, actual));
                }
            }
            reports.add(new MilestoneReport(day, told));
        }
        return reports;
    }

    private static @Nullable ReportedMilestone told(MilestoneReport report, String key) {
        return report.milestones().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void milestone(List<MilestoneReport> reports, MilestoneHistory found, MovementPolicy policy) {
        List<LocalDate> days = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        LocalDate agreed = null;
        boolean happened = false;
        for (MilestoneReport report : reports) {
            ReportedMilestone one = told(report, found.key());
            if (one == null) {
                continue;
            }
            agreed = one.baseline() == null ? agreed : one.baseline();
            LocalDate met = met(report, one);
            LocalDate date = met == null ? one.forecast() : met;
            if (date != null && !happened) {
                days.add(report.date());
                dates.add(date);
                happened = met != null;
            }
        }
        int right = 0;
        int left = 0;
        int inARow = 0;
        for (int i = 1; i < dates.size(); i++) {
            long moved = dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay();
            long passed = days.get(i).toEpochDay() - days.get(i - 1).toEpochDay();
            right += moved > 0 ? 1 : 0;
            left += moved < 0 ? 1 : 0;
            double apart = Math.abs(moved - passed);
            double most = policy.perpetualTolerance().value().doubleValue() * passed;
            inARow = moved > 0 && apart <= most + 1e-9 ? inARow + 1 : 0;
        }
        differ(found.key() + " right", right, found.movesRight());
        differ(found.key() + " left", left, found.movesLeft());
        differ(found.key() + " perpetual", !happened && inARow >= policy.perpetualMoves(), found.perpetual(policy));
        int last = dates.size() - 1;
        if (last < 1) {
            differ(found.key() + " moved", true, found.findDaysMoved().isEmpty());
            differ(found.key() + " rate", true, found.findSlipRate().isEmpty());
        } else {
            long moved = dates.get(last).toEpochDay() - dates.get(0).toEpochDay();
            long passed = days.get(last).toEpochDay() - days.get(0).toEpochDay();
            differ(found.key() + " moved", moved, found.findDaysMoved().orElseThrow());
            differ(
                    found.key() + " a report",
                    over(moved, last),
                    found.findDaysPerReport().orElseThrow());
            differ(
                    found.key() + " rate",
                    Ratio.of(over(moved, passed)),
                    found.findSlipRate().orElseThrow());
        }
        Long late = agreed == null || last < 0 ? null : dates.get(last).toEpochDay() - agreed.toEpochDay();
        differ(
                found.key() + " late",
                String.valueOf(late),
                String.valueOf(found.findSlipDays().orElse(null)));
    }

    private static BigDecimal over(long one, long other) {
        return BigDecimal.valueOf(one).divide(BigDecimal.valueOf(other), MathContext.DECIMAL128);
    }

    /** Between two reports that follow each other counts what both tell a date of, and had not happened in the first. */
    private void steps(List<MilestoneReport> reports, List<TrendStep> found) {
        differ("steps", Math.max(0, reports.size() - 1), found.size());
        for (int i = 1; i < reports.size(); i++) {
            int right = 0;
            int left = 0;
            int unmoved = 0;
            for (int k = 0; k < MILESTONES; k++) {
                ReportedMilestone before = told(reports.get(i - 1), "M" + k);
                ReportedMilestone after = told(reports.get(i), "M" + k);
                LocalDate was = before == null ? null : expected(reports.get(i - 1), before);
                LocalDate is = after == null ? null : expected(reports.get(i), after);
                if (was != null && is != null && !happened(reports.subList(0, i), "M" + k)) {
                    right += is.isAfter(was) ? 1 : 0;
                    left += is.isBefore(was) ? 1 : 0;
                    unmoved += is.equals(was) ? 1 : 0;
                }
            }
            TrendStep step = found.get(i - 1);
            differ(
                    "step " + i,
                    right + " " + left + " " + unmoved,
                    step.right() + " " + step.left() + " " + step.unmoved());
        }
    }

    /** When it happened, unless that was still to come when it was told. */
    private static @Nullable LocalDate met(MilestoneReport report, ReportedMilestone one) {
        return one.actual() == null || one.actual().isAfter(report.date()) ? null : one.actual();
    }

    private static @Nullable LocalDate expected(MilestoneReport report, ReportedMilestone one) {
        LocalDate met = met(report, one);
        return met == null ? one.forecast() : met;
    }

    private static boolean happened(List<MilestoneReport> reports, String key) {
        for (MilestoneReport report : reports) {
            ReportedMilestone one = told(report, key);
            if (one != null && met(report, one) != null) {
                return true;
            }
        }
        return false;
    }

    /** A quantile is the first of the sorted slips up to which at least that share of all lies. */
    private void distribution(List<Long> slips, SlipDistribution found) {
        List<Long> sorted = new ArrayList<>(slips);
        Collections.sort(sorted);
        differ("on time", (int) sorted.stream().filter(one -> one <= 0).count(), found.onTime());
        for (int percent : new int[] {1, 33, 50, 67, 100}) {
            Long quantile = null;
            for (int i = 0; i < sorted.size() && quantile == null; i++) {
                quantile = 100 * (i + 1) >= percent * sorted.size() ? sorted.get(i) : null;
            }
            differ(
                    percent + "%",
                    String.valueOf(quantile),
                    String.valueOf(found.findQuantile(percent).orElse(null)));
        }
    }

    private void differ(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + " by hand " + expected + ", found " + found);
        }
    }
}
