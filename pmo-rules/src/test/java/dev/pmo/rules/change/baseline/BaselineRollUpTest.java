package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What became of the baselines of a programme, counted over its projects. */
class BaselineRollUpTest {

    private static final String WIDESPREAD = "baseline.uncontrolled-change-widespread";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static BaselineRollUp counted(Scope now, Scope previous) {
        return ReviewEngine.of(Requests.modules())
                .review(ReviewRequest.of(now, Draft.AS_OF).withPrevious(previous))
                .findFact(now.ref(), BaselineFacts.ROLL_UP)
                .orElseThrow()
                .value();
    }

    private static Programme programme(List<Project> projects) {
        return Programme.builder(ProgrammeId.of("PG"), "Programme")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .projects(projects)
                .build();
    }

    private static Project numbered(int number, Draft draft) {
        Project plain = draft.project();
        return Project.builder(ProjectId.of("P" + number), "Project")
                .profile(plain.profile())
                .position(plain.position())
                .build();
    }

    private static Draft costing(long cost) {
        Draft draft = new Draft();
        draft.cost = cost;
        return draft;
    }

    /** Projects of which the first so many have another cost than last time, without a change. */
    private static List<String> told(int altered, int projects) {
        Programme was = programme(IntStream.range(0, projects)
                .mapToObj(i -> numbered(i, new Draft()))
                .toList());
        Programme is = programme(IntStream.range(0, projects)
                .mapToObj(i -> numbered(i, i < altered ? costing(7) : new Draft()))
                .toList());
        return Told.texts(Told.review(is, was), WIDESPREAD);
    }

    @Test
    void eachDifferenceIsCountedByHowItIsAccountedFor() {
        Draft before = Draft.sample();
        Draft after = Draft.sample();
        after.cost = 1_200L;
        after.start = APRIL;
        after.finish = APRIL.plusDays(300);
        after.milestones.put("M1", APRIL);
        after.milestones.put("M2", APRIL);
        Project plain = after.project(List.of(
                approved("CR-1", APRIL, Requests.of(BaselineField.COST, "GBP 1000", "GBP 1200")),
                approved("CR-2", APRIL, Requests.of(BaselineField.START, "2026-01-01", "2026-02-01")),
                undated("CR-3", Requests.of(BaselineField.FINISH, "2026-10-28", "2027-01-26"))));
        Project now = plain.toBuilder()
                .plan(plain.plan().toBuilder()
                        .baselines(List.of(new Baseline(
                                "first",
                                null,
                                null,
                                null,
                                List.of(new MilestoneBaseline(MilestoneId.of("M1"), APRIL.minusDays(1))))))
                        .build())
                .build();

        assertThat(counted(now, before.project())).isEqualTo(new BaselineRollUp(1, 1, 1, 5, 1, 1, 1, 2, 1));
        assertThat(counted(Draft.programme(now, List.of()), Draft.programme(before.project(), List.of())))
                .isEqualTo(new BaselineRollUp(1, 1, 1, 5, 1, 1, 1, 2, 1))
                .hasToString("5 differences in 1 of 1 scope, 1 covered, 1 with other values, 1 not in time, 2"
                        + " uncontrolled");
    }

    @Test
    void theCountsOfTwoAreAddedOneByOne() {
        assertThat(new BaselineRollUp(1, 2, 3, 4, 5, 6, 7, 8, 9)
                        .plus(new BaselineRollUp(10, 20, 30, 40, 50, 60, 70, 80, 90)))
                .isEqualTo(new BaselineRollUp(11, 22, 33, 44, 55, 66, 77, 88, 99));
    }

    @Test
    void whatIsCoveredIsNotUncontrolled() {
        Draft after = Draft.sample();
        after.cost = 1_200L;
        Project now = after.project(
                List.of(approved("CR-1", APRIL, Requests.of(BaselineField.COST, "GBP 1000", "GBP 1200"))));

        assertThat(counted(now, Draft.sample().project())).isEqualTo(new BaselineRollUp(1, 1, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void whatIsClosedOrHasNothingAgreedIsNotUnderChangeControl() {
        Draft nothing = new Draft();
        nothing.cost = null;
        nothing.start = null;
        nothing.finish = null;
        Project closed = new Draft()
                .project().toBuilder()
                        .profile(Profile.of(LifecycleState.CLOSED))
                        .build();

        assertThat(counted(nothing.project(), nothing.project())).isEqualTo(BaselineRollUp.NOTHING);
        assertThat(counted(closed, new Draft().project())).isEqualTo(BaselineRollUp.NOTHING);
    }

    @Test
    void whereMoreThanAQuarterOfThreeScopesOrMoreHaveUncontrolledChangeThatIsToldOfTheWhole() {
        assertThat(told(1, 4)).isEmpty();
        assertThat(told(2, 2)).isEmpty();
        assertThat(told(1, 3))
                .containsExactly("HIGH In 1 of 3 scopes what was agreed changed without an approved change, 33.3%; 25%"
                        + " is the limit");
    }
}
