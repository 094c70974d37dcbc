package dev.pmo.rules.change.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaselineVolatilityTest {

    private static final String OFTEN = "baseline.rebaselined-often";
    private static final String WIDELY = "baseline.widely-moved";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Draft draft = new Draft();

    private Project project(Baseline... kept) {
        Project plain = draft.project();
        return plain.toBuilder()
                .plan(plain.plan().toBuilder().baselines(List.of(kept)).build())
                .build();
    }

    private static Baseline agreed(String name, LocalDate setOn, MilestoneBaseline... milestones) {
        return new Baseline(name, setOn, null, null, List.of(milestones));
    }

    private static MilestoneBaseline milestone(String id, LocalDate date) {
        return new MilestoneBaseline(MilestoneId.of(id), date);
    }

    private static ActivityBaseline activity(String id, LocalDate start, LocalDate finish) {
        return new ActivityBaseline(ActivityId.of(id), start.atTime(8, 0), finish.atTime(8, 0));
    }

    /** Baselines set on these days, each with another date than the one before, and one before all of them. */
    private Project movedOn(LocalDate... days) {
        List<Baseline> kept = new ArrayList<>();
        kept.add(agreed("B0", Draft.DAY, milestone("M1", Draft.DAY)));
        for (int i = 0; i < days.length; i++) {
            kept.add(agreed("B" + (i + 1), days[i], milestone("M1", Draft.DAY.plusDays(i + 1))));
        }
        draft.milestones.put("M1", Draft.DAY.plusDays(days.length));
        return project(kept.toArray(Baseline[]::new));
    }

    private static Project with(Project project, TimePosition time) {
        Stage stage = new Stage(StageId.of("S1"), "Dig", CostPosition.none(), time, List.of());
        return project.toBuilder().stages(List.of(stage)).build();
    }

    private static TimePosition time(
            @Nullable LocalDate baselineFinish,
            @Nullable LocalDate forecastFinish,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish) {
        return new TimePosition(JUNE, baselineFinish, null, forecastFinish, actualStart, actualFinish);
    }

    @Test
    void aBaselineIsAMoveWhereADateOfAnItemThatBothHoldDiffers() {
        draft.milestones.put("M1", JUNE);
        draft.activities.put("A1", JUNE);
        Baseline first = new Baseline(
                "first", null, null, List.of(activity("A1", JUNE, JUNE)), List.of(milestone("M1", JUNE.minusDays(1))));
        Baseline second = new Baseline(
                "second",
                JUNE.minusDays(9),
                null,
                List.of(activity("A1", JUNE, JUNE.plusDays(3)), activity("A2", JUNE, JUNE)),
                List.of(milestone("M1", JUNE.minusDays(1)), milestone("M2", JUNE)));
        BaselineVolatility volatility = BaselineVolatility.of(project(first, second));

        assertThat(volatility.moves())
                .containsExactly(
                        new BaselineMove("first", "second", JUNE.minusDays(9), 1, 0),
                        new BaselineMove("second", BaselineMove.IN_FORCE, null, 0, 1));
        assertThat(volatility).hasToString("2 moves in 2 baselines, 2 of 2 items moved");
        assertThat(List.of(volatility.activitiesMoved(), volatility.milestonesMoved()))
                .containsExactly(1, 1);
    }

    @Test
    void aBaselineSetAgainWithTheSameDatesIsNoMove() {
        draft.activities.put("A1", JUNE);
        Baseline kept = new Baseline("first", null, null, List.of(activity("A1", JUNE, JUNE.plusDays(3))), null);

        assertThat(BaselineVolatility.of(project(kept))).hasToString("0 moves in 1 baseline, 0 of 1 item moved");
    }

    @Test
    void anActivityMovesWithItsStartAsWell() {
        draft.activities.put("A1", JUNE);
        Baseline kept =
                new Baseline("first", null, null, List.of(activity("A1", JUNE.minusDays(1), JUNE.plusDays(3))), null);

        assertThat(BaselineVolatility.of(project(kept)).moves())
                .containsExactly(new BaselineMove("first", BaselineMove.IN_FORCE, null, 1, 0));
    }

    @Test
    void aMoveFallsIntoTheStageThatRanOnItsDayTheFirstAndTheLastIncluded() {
        Project moved = movedOn(JUNE.minusDays(1), JUNE, JUNE.plusDays(9), JUNE.plusDays(10));

        assertThat(BaselineVolatility.of(with(moved, time(JUNE.plusDays(9), null, null, null)))
                        .stages())
                .containsExactly(new StageMoves(StageId.of("S1"), 2));
    }

    @Test
    void aStageRanFromItsActualStartToItsActualFinishAndElseAsIsExpectedOrWasAgreed() {
        Project moved = movedOn(JUNE.minusDays(1), JUNE, JUNE.plusDays(9), JUNE.plusDays(10), JUNE.plusDays(11));

        assertThat(BaselineVolatility.of(with(moved, time(JUNE, JUNE.plusDays(10), null, null)))
                        .stages())
                .containsExactly(new StageMoves(StageId.of("S1"), 3));
        assertThat(BaselineVolatility.of(with(moved, time(JUNE, JUNE, JUNE.minusDays(1), JUNE.plusDays(11))))
                        .stages())
                .containsExactly(new StageMoves(StageId.of("S1"), 5));
    }

    @Test
    void ofAStageWithoutDatesNothingIsCounted() {
        assertThat(BaselineVolatility.of(with(movedOn(JUNE), time(null, null, null, null)))
                        .stages())
                .isEmpty();
        assertThat(BaselineVolatility.of(
                                with(movedOn(JUNE), new TimePosition(null, JUNE.plusDays(9), null, null, null, null)))
                        .stages())
                .isEmpty();
        assertThat(BaselineVolatility.of(with(movedOn(), time(JUNE, null, null, null)))
                        .stages())
                .isEmpty();
    }

    @Test
    void twoMovesAreAllowedInAllAndOneInAStage() {
        Project twice = movedOn(JUNE, JUNE.plusDays(1));
        assertThat(Told.texts(Told.review(twice), OFTEN)).isEmpty();
        assertThat(Told.texts(Told.review(with(twice, time(JUNE, null, null, null))), OFTEN))
                .isEmpty();
        assertThat(Told.texts(Told.review(with(twice, time(JUNE.plusDays(1), null, null, null))), OFTEN))
                .containsExactly("MEDIUM While S1 ran, the plan was baselined anew 2 times with other dates; 1 is the"
                        + " limit");
    }

    @Test
    void theProofNamesEachBaselineThatWasMoved() {
        assertThat(Told.proof(Told.review(movedOn(JUNE, JUNE.plusDays(1), JUNE.plusDays(2))), OFTEN))
                .contains(
                        "plan.baselines[B0] = moved to B1: 0 activities, 1 milestone",
                        "plan.baselines[B2] = moved to B3: 0 activities, 1 milestone");
    }

    @Test
    void whenMoreThanHalfOfTheFirstDatesHaveMovedThatIsTold() {
        draft.milestones.put("M1", JUNE);
        draft.milestones.put("M2", JUNE);
        Baseline one = agreed("first", JUNE, milestone("M1", JUNE), milestone("M2", Draft.DAY));
        Baseline both = agreed("first", JUNE, milestone("M1", Draft.DAY), milestone("M2", Draft.DAY));

        assertThat(Told.texts(Told.review(project(one)), WIDELY)).isEmpty();
        assertThat(Told.texts(Told.review(project(both)), WIDELY))
                .containsExactly("LOW Of 2 activities and milestones in the first baseline 2 have other agreed dates"
                        + " now, 100%; 50% is the limit");
    }

    @Test
    void whatIsClosedIsNotJudged() {
        Project closed = movedOn(JUNE, JUNE.plusDays(1), JUNE.plusDays(2)).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .build();

        assertThat(Told.texts(Told.review(closed), OFTEN)).isEmpty();
        assertThat(Told.texts(Told.review(closed), WIDELY)).isEmpty();
    }
}
