package dev.pmo.rules.planning.integrated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Tranche;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadmapTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final LocalDate AGREED = LocalDate.of(2026, 6, 5);

    private static Milestone milestone(String id, String activity) {
        return new Milestone(
                MilestoneId.of(id), "Reached " + id, AGREED, AGREED, null, null, ActivityId.of(activity), true);
    }

    private static Plan withMilestone(Plan plan, String id, String activity) {
        return plan.withMilestones(List.of(milestone(id, activity)));
    }

    private static Programme programme() {
        Plan one =
                new Fleet().chain("X", "A:5 B:30").portfolio().projects().get(0).plan();
        Plan two =
                new Fleet().chain("X", "C:2 D:4").portfolio().projects().get(0).plan();
        Fleet fleet = new Fleet()
                .plan("ONE", withMilestone(one, "M1", "A"))
                .plan("TWO", withMilestone(two, "M2", "D"))
                .give("G", "ONE", "A", "TWO", "D");
        Tranche first = new Tranche(
                TrancheId.of("T1"), "First", null, null, List.of(Fleet.project("ONE"), Fleet.project("TWO")));
        Tranche later = new Tranche(
                TrancheId.of("T2"),
                "Later",
                null,
                TimePosition.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 5, 28), LocalDate.of(2027, 6, 30)),
                List.of());
        return Programme.builder(ProgrammeId.of("PG"), "Programme")
                .position(Position.of(
                        CostPosition.none(),
                        TimePosition.of(
                                LocalDate.of(2026, 5, 1), LocalDate.of(2027, 6, 30), LocalDate.of(2027, 7, 30))))
                .tranches(List.of(first, later))
                .projects(fleet.portfolio().projects())
                .build();
    }

    @Test
    void allMilestonesStandByDateWithTheirSlipAndTheInterfaceThatDrivesThem() {
        Programme programme = programme();
        MilestonePlan plan =
                MilestonePlan.of(programme, IntegratedPlan.of(programme).schedule(), AS_OF);

        assertThat(plan.milestones())
                .extracting(
                        PlannedMilestone::scope,
                        PlannedMilestone::name,
                        PlannedMilestone::date,
                        PlannedMilestone::slipDays,
                        PlannedMilestone::drivenBy)
                .containsExactly(
                        tuple(Fleet.project("ONE"), "Reached M1", AGREED, 0L, null),
                        tuple(Fleet.project("TWO"), "Reached M2", LocalDate.of(2026, 6, 11), 6L, DependencyId.of("G")));
    }

    /** As of 1 June a date of 2 June is a plan, whatever column it stands in. */
    @Test
    void whatIsSaidToHaveHappenedOnADayToComeHasNot() {
        LocalDate tomorrow = AS_OF.plusDays(1);
        Plan plan = new Fleet().chain("X", "A:5").portfolio().projects().get(0).plan();
        Milestone early = milestone("M1", "A").withActual(tomorrow);
        Milestone told =
                Milestone.of(MilestoneId.of("M2"), "Told", AGREED, AGREED).withActual(tomorrow);
        Project project = Project.builder(ProjectId.of("PJ"), "Project")
                .position(Position.of(
                        CostPosition.none(),
                        TimePosition.of(AGREED, AGREED, AGREED).withActual(tomorrow, tomorrow)))
                .plan(plan.withMilestones(List.of(early, told)))
                .build();
        IntegratedSchedule schedule = IntegratedPlan.of(project).schedule();

        assertThat(MilestonePlan.of(project, schedule, AS_OF).milestones())
                .extracting(PlannedMilestone::name, PlannedMilestone::source)
                .containsExactly(tuple("Reached M1", DateSource.SCHEDULE), tuple("Told", DateSource.FORECAST));
        assertThat(MilestonePlan.of(project, schedule, tomorrow).milestones())
                .extracting(PlannedMilestone::source)
                .containsOnly(DateSource.ACTUAL);
        assertThat(Roadmap.of(project, schedule, AS_OF).lines())
                .extracting(RoadmapLine::startSource, RoadmapLine::finishSource)
                .containsExactly(tuple(DateSource.SCHEDULE, DateSource.SCHEDULE));
        assertThat(Roadmap.of(project, schedule, tomorrow).lines())
                .extracting(RoadmapLine::startSource, RoadmapLine::finishSource)
                .containsExactly(tuple(DateSource.ACTUAL, DateSource.ACTUAL));
    }

    /** Two projects of one identifier have two plans: five days in the one, twenty in the other. */
    @Test
    void scopesOfOneIdentifierHaveDatesOfTheirOwn() {
        Plan five = new Fleet().chain("X", "A:5").portfolio().projects().get(0).plan();
        Plan twenty =
                new Fleet().chain("X", "A:20").portfolio().projects().get(0).plan();
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Programme")
                .projects(List.of(
                        Project.builder(ProjectId.of("SAME"), "Short")
                                .plan(withMilestone(five, "M1", "A"))
                                .build(),
                        Project.builder(ProjectId.of("SAME"), "Long")
                                .plan(withMilestone(twenty, "M2", "A"))
                                .build()))
                .build();
        IntegratedSchedule schedule = IntegratedPlan.of(programme).schedule();

        assertThat(MilestonePlan.of(programme, schedule, AS_OF).milestones())
                .extracting(PlannedMilestone::name, PlannedMilestone::date)
                .containsExactly(
                        tuple("Reached M1", LocalDate.of(2026, 6, 5)), tuple("Reached M2", LocalDate.of(2026, 6, 26)));
        assertThat(Roadmap.of(programme, schedule, AS_OF).lines())
                .extracting(RoadmapLine::name, RoadmapLine::finish)
                .containsExactly(
                        tuple("Programme", LocalDate.of(2026, 6, 26)),
                        tuple("Short", LocalDate.of(2026, 6, 5)),
                        tuple("Long", LocalDate.of(2026, 6, 26)));
    }

    @Test
    void theRoadmapHasEachScopeAboveItsTranchesAndProjectsAndTakesTheBestDatesThereAre() {
        Programme programme = programme();
        Roadmap roadmap = Roadmap.of(programme, IntegratedPlan.of(programme).schedule(), AS_OF);

        assertThat(roadmap.lines())
                .extracting(
                        RoadmapLine::name,
                        RoadmapLine::depth,
                        RoadmapLine::start,
                        RoadmapLine::finish,
                        RoadmapLine::finishSource)
                .containsExactly(
                        tuple("Programme", 0, LocalDate.of(2026, 5, 1), LocalDate.of(2027, 7, 30), DateSource.FORECAST),
                        tuple("First", 1, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 17), DateSource.SCHEDULE),
                        tuple("Later", 1, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), DateSource.FORECAST),
                        tuple("ONE", 1, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 17), DateSource.SCHEDULE),
                        tuple("TWO", 1, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 11), DateSource.SCHEDULE));
    }

    @Test
    void quartersTellWhatStartsFinishesAndHappensWithinThem() {
        Programme programme = programme();
        Roadmap roadmap = Roadmap.of(programme, IntegratedPlan.of(programme).schedule(), AS_OF);

        assertThat(roadmap.periods())
                .extracting(RoadmapPeriod::year, RoadmapPeriod::quarter)
                .containsExactly(tuple(2026, 2), tuple(2026, 3), tuple(2027, 1), tuple(2027, 2), tuple(2027, 3));
        assertThat(roadmap.periods().get(0).milestones()).hasSize(2);
        assertThat(roadmap.periods().get(0).finishing())
                .extracting(RoadmapLine::scope)
                .containsExactly(Fleet.project("TWO"));
        assertThat(roadmap.periods().get(4).finishing())
                .extracting(RoadmapLine::scope)
                .containsExactly(ScopeRef.of(ProgrammeId.of("PG")));
    }
}
