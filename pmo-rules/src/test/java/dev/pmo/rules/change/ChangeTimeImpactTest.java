package dev.pmo.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Wording;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A week of building, two days of testing and the handover, asked what a change would do to them. */
class ChangeTimeImpactTest {

    private static final ActivityId BUILD = ActivityId.of("BUILD");
    private static final ActivityId TEST = ActivityId.of("TEST");
    private static final ActivityId HANDOVER = ActivityId.of("HANDOVER");
    private static final ActivityId PAINT = ActivityId.of("PAINT");
    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);
    private static final LocalDate AS_OF = MONDAY;

    private Activity build = Activity.of(BUILD, "Build", WorkTime.ofEightHourDays(5));
    private List<Milestone> milestones = List.of();
    private @Nullable LocalDate dataDate;

    private Plan plan() {
        return Plan.of(
                        MONDAY.atTime(8, 0),
                        List.of(
                                build,
                                Activity.of(TEST, "Test", WorkTime.ofEightHourDays(2)),
                                Activity.builder(HANDOVER, "Handover")
                                        .kind(ActivityKind.MILESTONE)
                                        .build()),
                        List.of(Dependency.of(BUILD, TEST), Dependency.of(TEST, HANDOVER)))
                .toBuilder()
                .dataDate(dataDate)
                .milestones(milestones)
                .build();
    }

    private ChangeTimeImpact ask(ActivityChange... changes) {
        return ChangeTimeImpact.of(plan(), assessed("CR-1", null, changes), AS_OF);
    }

    private static ChangeRequest assessed(String id, @Nullable Integer days, ActivityChange... changes) {
        return ChangeRequest.builder(ChangeId.of(id), "Wider doors")
                .assessment(new ChangeAssessment(null, null, Impact.of(null, days), null, List.of(changes)))
                .build();
    }

    private static ActivityChange lasting(ActivityId activity, long days) {
        return new ActivityChange(activity, WorkTime.ofEightHourDays(days), null, null, null);
    }

    private static ActivityChange from(ActivityId activity, LocalDate day) {
        return new ActivityChange(activity, null, day, null, null);
    }

    private static Milestone watched(String id, @Nullable LocalDate actual, @Nullable ActivityId activity) {
        return new Milestone(MilestoneId.of(id), id, MONDAY, MONDAY, actual, null, activity, true);
    }

    @Test
    void theFinishAndTheMilestonesMoveWithWhatTakesLonger() {
        ChangeTimeImpact impact = ask(lasting(BUILD, 6));

        assertThat(impact.problem()).isNull();
        assertThat(impact.finishBefore()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(impact.finishAfter()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(impact.findDays()).contains(1L);
        assertThat(impact.milestones())
                .containsExactly(new MovedMilestone("HANDOVER", LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 15)));
    }

    @Test
    void aMilestoneThatIsWatchedStandsForItsActivityUnlessItHasHappened() {
        milestones = List.of(watched("M-1", null, HANDOVER), watched("M-2", MONDAY, BUILD), watched("M-3", null, null));

        assertThat(ask(lasting(BUILD, 6)).milestones())
                .extracting(MovedMilestone::id)
                .containsExactly("M-1");
    }

    @Test
    void aMilestoneThatIsSaidToBeMetOnADayToComeMovesAllTheSame() {
        milestones = List.of(watched("M-1", MONDAY.plusDays(1), BUILD), watched("M-2", MONDAY, HANDOVER));

        assertThat(ask(lasting(BUILD, 6)).milestones())
                .extracting(MovedMilestone::id)
                .containsExactly("M-1", "HANDOVER");
    }

    @Test
    void whereTheAssessmentSaysMoreThanThePlanTheDifferenceIsNegative() {
        assertThat(ChangeTimeImpact.of(plan(), assessed("CR-1", 5, lasting(BUILD, 6)), AS_OF)
                        .findDifference())
                .contains(-4L);
        assertThat(ask(lasting(BUILD, 6)).findDifference()).isEmpty();
    }

    @Test
    void aChangeWithoutActivitiesMovesNothing() {
        ChangeRequest notAssessed =
                ChangeRequest.builder(ChangeId.of("CR-1"), "Wider doors").build();

        assertThat(ask().findDays()).contains(0L);
        assertThat(ChangeTimeImpact.of(plan(), notAssessed, AS_OF).findDays()).contains(0L);
        assertThat(ChangeTimeImpact.of(plan(), notAssessed, AS_OF).assessedDays())
                .isNull();
        assertThat(ask(lasting(BUILD, 5)).milestones()).isEmpty();
    }

    @Test
    void anActivityMayTakeNoTimeButNotLess() {
        assertThat(ask(lasting(TEST, 0)).findDays()).contains(-4L);
        assertThat(ask(lasting(TEST, -1)).problem()).isEqualTo("the duration of activity TEST is negative");
    }

    @Test
    void ofAnActivityThatHasBegunAChangeSaysWhatRemains() {
        build = begun(null);
        dataDate = MONDAY.plusDays(1);

        assertThat(ask(lasting(BUILD, 4)).findDays()).contains(0L);
        assertThat(ask(lasting(BUILD, 5)).findDays()).contains(1L);
    }

    @Test
    void whatRemainsHasNoPlaceInAPlanWithoutADataDateOrAfterTheFinish() {
        build = begun(null);
        assertThat(ask(lasting(BUILD, 5)).problem())
                .isEqualTo("activity BUILD has begun, and the plan has no data date to plan the rest from");

        build = begun(MONDAY.atTime(17, 0));
        dataDate = MONDAY.plusDays(1);
        assertThat(ask(lasting(BUILD, 5)).problem()).isEqualTo("activity BUILD has finished");
    }

    private Activity begun(@Nullable LocalDateTime finish) {
        return build.toBuilder()
                .progress(new Progress(MONDAY.atTime(8, 0), finish, null, WorkTime.ofEightHourDays(4)))
                .build();
    }

    @Test
    void aNewActivityNeedsNoMoreThanItsName() {
        assertThat(ask(new ActivityChange(PAINT, WorkTime.ofEightHourDays(3), null, List.of(BUILD), List.of(TEST)))
                        .findDays())
                .contains(3L);
    }

    @Test
    void anActivityMayHaveToWaitForADayUnlessAnotherDateBindsIt() {
        assertThat(ask(from(BUILD, MONDAY.plusDays(1))).findDays()).contains(1L);

        build = build.toBuilder()
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, MONDAY.atTime(8, 0)))
                .build();
        assertThat(ask(from(BUILD, MONDAY.plusDays(1))).findDays()).contains(1L);

        build = build.toBuilder().constraint(DateConstraint.asLateAsPossible()).build();
        assertThat(ask(from(BUILD, MONDAY.plusDays(1))).findDays()).contains(1L);
    }

    @ParameterizedTest
    @EnumSource(names = {"MUST_START_ON", "FINISH_NO_LATER_THAN"})
    void besideAnotherDateThatBindsItANewOneHasNoPlace(ConstraintType bound) {
        build = build.toBuilder()
                .constraint(DateConstraint.of(bound, MONDAY.atTime(8, 0)))
                .build();

        assertThat(ask(from(BUILD, MONDAY.plusDays(1))).problem())
                .isEqualTo("activity BUILD is bound by '" + Wording.of(bound) + "' already");
        assertThat(ask(lasting(BUILD, 6)).problem()).isNull();
    }

    @Test
    void allThatDoesNotFitIsToldAtOnceInOneOrder() {
        ActivityId nobody = ActivityId.of("NOBODY");
        ChangeTimeImpact impact = ask(
                lasting(TEST, -1),
                lasting(BUILD, 6),
                lasting(BUILD, 7),
                new ActivityChange(TEST, null, null, List.of(nobody), null),
                new ActivityChange(PAINT, null, null, null, List.of(ActivityId.of("NOTHING"))));

        assertThat(impact.problem())
                .isEqualTo("activity BUILD is changed more than once; activity TEST is changed more than once;"
                        + " neither the plan nor the change has an activity NOBODY;"
                        + " neither the plan nor the change has an activity NOTHING;"
                        + " the duration of activity TEST is negative");
        assertThat(impact.finishBefore()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(impact.findDays()).isEmpty();
    }

    @Test
    void aPlanThatHasNoDatesHasNoneWithTheChangeEither() {
        Plan circle = plan().toBuilder()
                .dependencies(List.of(Dependency.of(BUILD, TEST), Dependency.of(TEST, BUILD)))
                .build();
        ChangeTimeImpact impact = ChangeTimeImpact.of(circle, assessed("CR-1", 3, lasting(BUILD, 6)), AS_OF);

        assertThat(impact.problem()).isEqualTo("the plan has no dates");
        assertThat(impact.finishBefore()).isNull();
        assertThat(impact.assessedDays()).isEqualTo(3);
    }

    @Test
    void onlyPendingRequestsThatSayWhatTheyDoToActivitiesAreAsked() {
        ChangeRequest pending = assessed("CR-2", null, lasting(BUILD, 6));
        List<ChangeRequest> requests = List.of(
                pending,
                assessed("CR-1", null, lasting(BUILD, 7)),
                assessed("CR-3", null, lasting(BUILD, 8)).toBuilder()
                        .state(ChangeState.APPROVED)
                        .build(),
                assessed("CR-4", null, lasting(BUILD, 9)).toBuilder()
                        .state(ChangeState.of("lost"))
                        .build(),
                assessed("CR-5", 3));

        assertThat(ChangeTimes.of(requests, ChangeProcedure.pm2(), plan(), AS_OF)
                        .impacts())
                .extracting(impact -> impact.id() + " " + impact.findDays().orElseThrow())
                .containsExactly("CR-1 2", "CR-2 1");
    }

    @Test
    void whereTheAssessmentSaysNothingOfTheFinishThePlanSaysHowMuchIsToBeDecided() {
        ChangeRequest silent = assessed("CR-1", null, lasting(BUILD, 6));
        ChangeRequest said = assessed("CR-1", 9, lasting(BUILD, 6));

        assertThat(ChangeAuthority.magnitude(silent, ChangeTimeImpact.of(plan(), silent, AS_OF))
                        .days())
                .isEqualTo(1);
        assertThat(ChangeAuthority.magnitude(said, ChangeTimeImpact.of(plan(), said, AS_OF))
                        .days())
                .isEqualTo(9);
        assertThat(ChangeAuthority.magnitude(silent, null).days()).isNull();
    }
}
