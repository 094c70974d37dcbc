package dev.pmo.rules.planning.integrated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which day of a milestone is counted on, and in which order the milestones of all plans stand. */
class MilestonePlanTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final LocalDateTime AGREED = LocalDateTime.of(2026, 6, 1, 17, 0);

    /** A point in time of the network, agreed for the evening of 1 June. */
    private static Activity point(String id, @Nullable LocalDateTime actual) {
        Progress progress = actual == null ? Progress.none() : Progress.finished(actual, actual);
        return Activity.builder(ActivityId.of(id), id)
                .kind(ActivityKind.MILESTONE)
                .duration(WorkTime.ZERO)
                .baseline(AGREED, AGREED)
                .progress(progress)
                .build();
    }

    private static Plan plan(List<Activity> activities, List<Milestone> milestones) {
        return new Plan(Fleet.MONDAY, null, null, null, activities, List.of(), milestones);
    }

    private static Project project(String id, Plan plan) {
        return Project.builder(ProjectId.of(id), id).plan(plan).build();
    }

    private static List<PlannedMilestone> milestones(Scope scope) {
        return MilestonePlan.of(scope, IntegratedPlan.of(scope).schedule(), AS_OF)
                .milestones();
    }

    private static Milestone milestone(String id, @Nullable LocalDate agreed, @Nullable LocalDate forecast) {
        return Milestone.of(MilestoneId.of(id), id, agreed, forecast);
    }

    @Test
    void whatNothingIsScheduledForHasItsForecastElseWhatWasAgreedElseNoDateAndStandsLast() {
        Project project = project(
                "PJ",
                plan(
                        List.of(),
                        List.of(
                                milestone("NONE", null, null),
                                milestone("AGREED", AS_OF.plusDays(3), null),
                                milestone("FORECAST", AS_OF.plusDays(3), AS_OF.plusDays(1)))));

        assertThat(milestones(project))
                .extracting(
                        PlannedMilestone::name,
                        PlannedMilestone::date,
                        PlannedMilestone::source,
                        PlannedMilestone::slipDays)
                .containsExactly(
                        tuple("FORECAST", AS_OF.plusDays(1), DateSource.FORECAST, -2L),
                        tuple("AGREED", AS_OF.plusDays(3), DateSource.BASELINE, 0L),
                        tuple("NONE", null, DateSource.NONE, null));
    }

    @Test
    void aPointInTimeOfTheNetworkIsAMilestoneUnlessOneStandsForItAndWorkIsNone() {
        Milestone named =
                new Milestone(MilestoneId.of("M"), "Named", null, null, null, null, ActivityId.of("P1"), false);
        Plan plan = plan(List.of(point("P1", null), point("P2", null), Fleet.days("WORK", 3)), List.of(named));

        assertThat(milestones(project("PJ", plan)))
                .extracting(PlannedMilestone::name, PlannedMilestone::milestone, PlannedMilestone::activity)
                .containsExactlyInAnyOrder(
                        tuple("Named", MilestoneId.of("M"), ActivityId.of("P1")),
                        tuple("P2", null, ActivityId.of("P2")));
    }

    @Test
    void aPointInTimeHasHappenedByItsActualDateElseCountsAsScheduledElseAsAgreed() {
        LocalDateTime noon = AS_OF.atTime(12, 0);

        assertThat(only(plan(List.of(point("P", noon)), List.of())))
                .extracting(PlannedMilestone::source, PlannedMilestone::date, PlannedMilestone::slipDays)
                .containsExactly(DateSource.ACTUAL, AS_OF, 0L);
        assertThat(only(plan(List.of(point("P", null)), List.of())))
                .extracting(PlannedMilestone::source)
                .isEqualTo(DateSource.SCHEDULE);
        assertThat(only(Plan.of(
                        Fleet.MONDAY,
                        List.of(point("P", null), Fleet.days("A", 1), Fleet.days("B", 1)),
                        List.of(link("A", "B"), link("B", "A")))))
                .as("a plan without dates")
                .extracting(PlannedMilestone::source, PlannedMilestone::date)
                .containsExactly(DateSource.BASELINE, AS_OF);
    }

    @Test
    void aPointInTimeThatIsSaidToHaveHappenedOnADayToComeHasNot() {
        LocalDateTime tomorrow = AS_OF.plusDays(1).atTime(12, 0);

        assertThat(only(plan(List.of(point("P", tomorrow)), List.of())).source())
                .isNotEqualTo(DateSource.ACTUAL);
    }

    private static Dependency link(String from, String to) {
        return Dependency.of(ActivityId.of(from), ActivityId.of(to));
    }

    private static PlannedMilestone only(Plan plan) {
        List<PlannedMilestone> all = milestones(project("PJ", plan));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void onOneDayTheyStandByScopeAndIdentifier() {
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "PG")
                .projects(List.of(
                        project(
                                "B",
                                plan(
                                        List.of(point("P2", null), point("P1", null)),
                                        List.of(milestone("M2", AS_OF, AS_OF), milestone("M1", AS_OF, AS_OF)))),
                        project("A", plan(List.of(), List.of(milestone("M3", AS_OF, AS_OF))))))
                .build();

        assertThat(milestones(programme))
                .extracting(PlannedMilestone::name)
                .containsExactly("M3", "P1", "P2", "M1", "M2");
    }

    /** One knows when it starts, the other when it finishes; of a third both is earlier and later. */
    @Test
    void whatLiesBelowRunsFromTheFirstStartToTheLastFinishThatIsKnown() {
        LocalDate march = LocalDate.of(2026, 3, 2);
        LocalDate may = LocalDate.of(2026, 5, 4);
        LocalDate july = LocalDate.of(2026, 7, 6);
        LocalDate october = LocalDate.of(2026, 10, 5);

        assertThat(span(time(may, null), time(null, july))).isEqualTo(List.of(may, july));
        assertThat(span(time(null, july), time(may, null))).isEqualTo(List.of(may, july));
        assertThat(span(time(may, july), time(march, october))).isEqualTo(List.of(march, october));
        assertThat(span(time(march, october), time(may, july))).isEqualTo(List.of(march, october));
    }

    private static TimePosition time(@Nullable LocalDate start, @Nullable LocalDate finish) {
        return new TimePosition(null, null, start, finish, null, null);
    }

    private static List<LocalDate> span(TimePosition one, TimePosition other) {
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "PG")
                .projects(List.of(timed("ONE", one), timed("TWO", other)))
                .build();
        RoadmapLine line = Roadmap.of(programme, IntegratedPlan.of(programme).schedule(), AS_OF)
                .lines()
                .get(0);
        assertThat(line.startSource()).isEqualTo(DateSource.FORECAST);
        assertThat(line.finishSource()).isEqualTo(DateSource.FORECAST);
        return List.of(Objects.requireNonNull(line.start()), Objects.requireNonNull(line.finish()));
    }

    private static Project timed(String id, TimePosition time) {
        return Project.builder(ProjectId.of(id), id)
                .position(Position.of(CostPosition.none(), time))
                .build();
    }
}
