package dev.pmo.rules.planning.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MilestoneTrendTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate GO_LIVE = LocalDate.of(2026, 6, 30);
    private static final int INTERVAL = 30;

    /** Reports every thirty days that expect one milestone so many days after its agreed date; no date for null. */
    private static MilestoneTrend trend(@Nullable Integer... late) {
        List<MilestoneReport> reports = new ArrayList<>();
        for (int i = 0; i < late.length; i++) {
            Integer days = late[i];
            LocalDate expected = days == null ? null : GO_LIVE.plusDays(days);
            reports.add(report(i, new ReportedMilestone("M", "Go live", GO_LIVE, expected, null)));
        }
        return MilestoneTrend.of(reports);
    }

    private static MilestoneReport report(int number, ReportedMilestone... milestones) {
        return new MilestoneReport(FIRST.plusDays((long) INTERVAL * number), List.of(milestones));
    }

    private static MilestoneHistory only(MilestoneTrend trend) {
        assertThat(trend.milestones()).hasSize(1);
        return trend.milestones().get(0);
    }

    @Test
    void movesAreCountedFromReportToReport() {
        MilestoneHistory history = only(trend(0, 10, 10, 5, 25));

        assertThat(history.moves()).containsExactly(10L, 0L, -5L, 20L);
        assertThat(history.movesRight()).isEqualTo(2);
        assertThat(history.movesLeft()).isEqualTo(1);
        assertThat(history.findDaysMoved()).contains(25L);
        assertThat(history.findDaysPerReport())
                .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("6.25"));
        assertThat(history.findSlipDays()).contains(25L);
    }

    @Test
    void theSlipRateIsWhatMovedInTheTimeThatPassed() {
        assertThat(only(trend(0, 15, 30)).findSlipRate()).contains(Ratio.ofPercent(50));
        assertThat(only(trend(0, 30, 60)).findSlipRate()).contains(Ratio.ONE);
        assertThat(only(trend(0, 0)).findSlipRate()).contains(Ratio.ZERO);
    }

    @Test
    void ofOneReportNothingCanBeToldAboutMovement() {
        MilestoneHistory history = only(trend(12));

        assertThat(history.findDaysMoved()).isEmpty();
        assertThat(history.findDaysPerReport()).isEmpty();
        assertThat(history.findSlipRate()).isEmpty();
        assertThat(history.perpetual(MovementPolicy.DEFAULTS)).isFalse();
        assertThat(history.findSlipDays()).contains(12L);
    }

    @Test
    void reportsThatTellNoDateArePassedOver() {
        MilestoneHistory history = only(trend(0, null, 40));

        assertThat(history.moves()).containsExactly(40L);
        assertThat(only(trend((Integer) null)).points()).isEmpty();
        assertThat(trend(0, null, 40).steps()).extracting(TrendStep::right).containsExactly(0, 0);
    }

    @Test
    void aMilestoneIsPerpetualThatIsAlwaysTheSameTimeAway() {
        assertThat(only(trend(0, 30, 60)).perpetual(MovementPolicy.DEFAULTS)).isTrue();
        assertThat(only(trend(0, 30)).perpetual(MovementPolicy.DEFAULTS)).isFalse();
        assertThat(only(trend(0, 0, 30, 60)).perpetual(MovementPolicy.DEFAULTS)).isTrue();
        assertThat(only(trend(0, 30, 60, 60)).perpetual(MovementPolicy.DEFAULTS))
                .isFalse();
    }

    @Test
    void aMoveIsAboutTheTimeBetweenTheReportsUpToTheTolerance() {
        MovementPolicy tenPercent = new MovementPolicy(1, Ratio.ofPercent(10), Ratio.ONE);

        assertThat(only(trend(0, 33)).perpetual(tenPercent)).isTrue();
        assertThat(only(trend(0, 34)).perpetual(tenPercent)).isFalse();
        assertThat(only(trend(0, 27)).perpetual(tenPercent)).isTrue();
        assertThat(only(trend(0, 26)).perpetual(tenPercent)).isFalse();
    }

    @Test
    void whatDoesNotMoveIsNotPerpetualHoweverWideTheTolerance() {
        MovementPolicy anything = MovementPolicy.DEFAULTS.withPerpetualTolerance(Ratio.ofPercent(500));

        assertThat(only(trend(0, 0, 0)).perpetual(anything)).isFalse();
        assertThat(only(trend(0, -30, -60)).perpetual(anything)).isFalse();
        assertThat(only(trend(0, 1, 2)).perpetual(anything)).isTrue();
    }

    @Test
    void whatHasHappenedMovesNoMore() {
        ReportedMilestone expected = new ReportedMilestone("M", "Go live", GO_LIVE, GO_LIVE, null);
        ReportedMilestone happened = new ReportedMilestone("M", "Go live", GO_LIVE, GO_LIVE, GO_LIVE.plusDays(9));
        ReportedMilestone rewritten = new ReportedMilestone("M", "Go live", GO_LIVE, null, GO_LIVE.plusDays(99));

        MilestoneHistory history =
                only(MilestoneTrend.of(List.of(report(0, expected), report(6, happened), report(9, rewritten))));

        assertThat(history.moves()).containsExactly(9L);
        assertThat(history.points().get(1).reached()).isTrue();
        assertThat(history.findSlipDays()).contains(9L);
    }

    @Test
    void whatIsToldToHaveHappenedOnADayToComeIsStillExpected() {
        ReportedMilestone early = new ReportedMilestone("M", "Go live", GO_LIVE, GO_LIVE, FIRST.plusDays(1));
        ReportedMilestone late = new ReportedMilestone("M", "Go live", GO_LIVE, GO_LIVE.plusDays(30), null);

        MilestoneHistory history = only(MilestoneTrend.of(List.of(report(0, early), report(1, late))));

        assertThat(history.points().get(0).reached()).isFalse();
        assertThat(history.moves()).containsExactly(30L);
    }

    @Test
    void aSlipIsTakenFromWhatHadHappenedByTheDateAndElseFromTheForecast() {
        MilestoneId id = MilestoneId.of("M");
        Plan plan = Plan.builder()
                .milestones(List.of(Milestone.of(id, "Go live", GO_LIVE, GO_LIVE.plusDays(5))
                        .withActual(GO_LIVE.plusDays(2))))
                .build();

        assertThat(BaselineSlip.of(plan, GO_LIVE.plusDays(1)))
                .extracting(BaselineSlip::days)
                .containsExactly(5L);
        assertThat(BaselineSlip.of(plan, GO_LIVE.plusDays(2)))
                .extracting(BaselineSlip::days)
                .containsExactly(2L);
    }

    @Test
    void stepsTellWhatMovedBetweenTwoReports() {
        MilestoneTrend trend = MilestoneTrend.of(List.of(
                report(0, milestone("A", 0), milestone("B", 0), milestone("C", 0), milestone("GONE", 0)),
                report(1, milestone("A", 10), milestone("B", -4), milestone("C", 0), milestone("NEW", 5))));

        assertThat(trend.steps()).containsExactly(new TrendStep(FIRST, FIRST.plusDays(INTERVAL), 1, 1, 1, 6));
        assertThat(trend.slippers()).extracting(MilestoneHistory::key).containsExactly("A");
        assertThat(trend.slips().days()).containsExactly(-4L, 0L, 0L, 5L, 10L);
    }

    private static ReportedMilestone milestone(String key, int late) {
        return new ReportedMilestone(key, key, GO_LIVE, GO_LIVE.plusDays(late), null);
    }

    @Test
    void slippersComeByHowFarTheyMoved() {
        MilestoneTrend trend = MilestoneTrend.of(List.of(
                report(0, milestone("A", 0), milestone("B", 0), milestone("C", 0)),
                report(1, milestone("A", 10), milestone("B", 30), milestone("C", -9))));

        assertThat(trend.slippers()).extracting(MilestoneHistory::key).containsExactly("B", "A");
    }

    @Test
    void twoReportsOfOneDayAreRefused() {
        List<MilestoneReport> twice = List.of(report(0), report(0));

        assertThatThrownBy(() -> MilestoneTrend.of(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Each report must have a date of its own, but two have: '2026-01-31'.\nMaybe a report was"
                        + " given twice.");
    }

    @Test
    void onTimeIsWhatWasDueAndHappenedByItsAgreedDate() {
        LocalDate asOf = GO_LIVE;
        List<Milestone> milestones = List.of(
                agreed("ON-TIME", 0).withActual(GO_LIVE),
                agreed("EARLY", -10).withActual(GO_LIVE.minusDays(20)),
                agreed("LATE", -10).withActual(GO_LIVE.minusDays(9)),
                agreed("OPEN", 0),
                agreed("NOT-DUE", 1),
                agreed("REPORTED-FROM-THE-FUTURE", -1).withActual(GO_LIVE.plusDays(1)),
                new Milestone(MilestoneId.of("UNAGREED"), "", null, GO_LIVE, null, null, null, false));

        Punctuality punctuality = Punctuality.of(milestones, asOf);

        assertThat(punctuality).isEqualTo(new Punctuality(5, 2, 1));
        assertThat(punctuality.open()).isEqualTo(2);
        assertThat(punctuality.findShare()).contains(Ratio.ofPercent(40));
        assertThat(Punctuality.of(List.of(agreed("NOT-DUE", 1)), asOf).findShare())
                .isEmpty();
    }

    private static Milestone agreed(String id, int days) {
        return Milestone.of(MilestoneId.of(id), id, GO_LIVE.plusDays(days), GO_LIVE.plusDays(days));
    }

    @Test
    void theDistributionTellsBandsAndQuantiles() {
        SlipDistribution slips = SlipDistribution.of(List.of(40L, -3L, 0L, 10L, 400L));

        assertThat(slips.onTime()).isEqualTo(2);
        assertThat(slips.bands(List.of(0L, 30L, 365L))).containsExactly(2, 1, 1, 1);
        assertThat(slips.findQuantile(50)).contains(10L);
        assertThat(slips.findQuantile(20)).contains(-3L);
        assertThat(slips.findQuantile(21)).contains(0L);
        assertThat(slips.findQuantile(100)).contains(400L);
        assertThat(slips.findMean().orElseThrow()).isEqualByComparingTo(new BigDecimal("89.4"));
        assertThat(SlipDistribution.of(List.of()).findQuantile(50)).isEmpty();
        assertThat(SlipDistribution.of(List.of()).findMean()).isEmpty();
        assertThatThrownBy(() -> slips.findQuantile(0)).hasMessageContaining("was: '0'");
    }

    @Test
    void slipsAreToldAgainstEachBaselineTheOldestFirst() {
        MilestoneId id = MilestoneId.of("M");
        Plan plan = Plan.builder()
                .milestones(List.of(Milestone.of(id, "Go live", GO_LIVE, GO_LIVE.plusDays(5))))
                .baselines(List.of(
                        new Baseline(
                                "Business case",
                                null,
                                null,
                                null,
                                List.of(new MilestoneBaseline(id, GO_LIVE.minusDays(90)))),
                        new Baseline("Without it", null, null, null, List.of())))
                .build();

        assertThat(BaselineSlip.of(plan, FIRST))
                .containsExactly(
                        new BaselineSlip(id, "Business case", GO_LIVE.minusDays(90), GO_LIVE.plusDays(5), 95),
                        new BaselineSlip(id, "", GO_LIVE, GO_LIVE.plusDays(5), 5));
    }

    /** A programme with a milestone, above a project with one of the same identifier. */
    private static Programme tree(int late) {
        Plan plan = Plan.ofMilestones(
                List.of(Milestone.of(MilestoneId.of("M"), "Go live", GO_LIVE, GO_LIVE.plusDays(late))));
        Project project = Project.builder(ProjectId.of("PJ"), "Doors")
                .plan(plan)
                .position(Position.of(
                        CostPosition.none(),
                        new TimePosition(null, GO_LIVE, null, GO_LIVE.plusDays(2L * late), null, null)))
                .build();
        Project undated =
                Project.builder(ProjectId.of("UNDATED"), "Nobody knows when").build();
        return Programme.builder(ProgrammeId.of("PG"), "Building")
                .plan(plan)
                .projects(List.of(project, undated))
                .build();
    }

    @Test
    void milestonesOfOneNameAreToldApartByTheScopeThatTheyBelongTo() {
        MilestoneTrend trend = MilestoneTrend.of(List.of(
                MilestoneReport.ofTree(FIRST, tree(0)), MilestoneReport.ofTree(FIRST.plusDays(INTERVAL), tree(7))));

        assertThat(trend.milestones())
                .extracting(MilestoneHistory::key)
                .containsExactly("PROGRAMME:PG#M", "PROJECT:PJ#M");
        assertThat(trend.milestones()).allSatisfy(one -> {
            assertThat(one.name()).isEqualTo("Go live");
            assertThat(one.baseline()).isEqualTo(GO_LIVE);
        });
        assertThat(trend.movement().days()).containsExactly(7L, 7L);
        assertThat(MilestoneReport.of(FIRST, tree(0).plan()).milestones())
                .extracting(ReportedMilestone::key)
                .containsExactly("M");
    }

    @Test
    void theFinishOfAScopeIsAMilestoneWhereAnyDateOfItIsTold() {
        MilestoneTrend trend = MilestoneTrend.of(List.of(
                MilestoneReport.ofFinishes(FIRST, tree(0)),
                MilestoneReport.ofFinishes(FIRST.plusDays(INTERVAL), tree(15)),
                MilestoneReport.ofFinishes(FIRST.plusDays(2 * INTERVAL), tree(30))));

        assertThat(only(trend).key()).isEqualTo("PROJECT:PJ");
        assertThat(only(trend).name()).isEqualTo("Doors");
        assertThat(only(trend).moves()).containsExactly(30L, 30L);
        assertThat(trend.perpetual(MovementPolicy.DEFAULTS)).containsExactly(only(trend));
        assertThat(trend.perpetual(MovementPolicy.DEFAULTS.withPerpetualMoves(3)))
                .isEmpty();
    }

    @Test
    void punctualityAddsUp() {
        Punctuality both = new Punctuality(5, 2, 1).plus(new Punctuality(3, 1, 2));

        assertThat(both).isEqualTo(new Punctuality(8, 3, 3));
        assertThat(both.open()).isEqualTo(2);
        assertThat(both.plus(Punctuality.none())).isEqualTo(both);
    }

    @Test
    void aPolicyThatNoMilestoneCouldMeetOrMissIsRefused() {
        assertThatThrownBy(() -> MovementPolicy.DEFAULTS.withPerpetualMoves(0))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("perpetualMoves");
        assertThatThrownBy(() -> MovementPolicy.DEFAULTS.withMinimumOnTimeShare(Ratio.ofPercent(-1)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("minimumOnTimeShare");
    }

    @Property(tries = 100)
    void theOrderInWhichReportsAreGivenDoesNotMatter(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -99, max = 99) Integer> late, @ForAll Random random) {
        List<MilestoneReport> reports = new ArrayList<>();
        for (int i = 0; i < late.size(); i++) {
            reports.add(report(i, milestone("M", late.get(i))));
        }
        MilestoneTrend trend = MilestoneTrend.of(reports);
        Collections.shuffle(reports, random);

        assertThat(MilestoneTrend.of(reports)).isEqualTo(trend);
    }

    @Property(tries = 100)
    void whatMovedInAllIsTheLastDateLessTheFirst(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = -99, max = 99) Integer> late) {
        MilestoneHistory history = only(trend(late.toArray(Integer[]::new)));

        assertThat(history.findDaysMoved()).contains((long) late.get(late.size() - 1) - late.get(0));
        assertThat(history.movesRight() + history.movesLeft()).isLessThanOrEqualTo(late.size() - 1);
    }

    @Property(tries = 100)
    void theBandsHoldEverySlipOnce(@ForAll @Size(max = 30) List<@IntRange(min = -500, max = 900) Integer> days) {
        SlipDistribution slips =
                SlipDistribution.of(days.stream().map(Integer::longValue).toList());

        assertThat(slips.bands(List.of(0L, 30L, 90L)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(days.size());
    }
}
