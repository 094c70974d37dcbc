package dev.pmo.rules.planning.integrated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing recurses over how many plans wait for each other, and nothing is done more often than needed. */
class IntegratedInTheLargeTest {

    private static final ActivityId ONLY = ActivityId.of("A");

    private static GiveGet give(int from, int to) {
        return new GiveGet(
                DependencyId.of("G" + from + "-" + to),
                "It",
                Fleet.project("P" + from),
                Fleet.project("P" + to),
                null,
                null,
                null,
                AgreementStatus.AGREED,
                ONLY,
                ONLY);
    }

    /** Projects of one activity of an hour, each of which waits for the one before it. */
    private static Portfolio chain(int length, boolean closed) {
        Plan plan = Plan.of(Fleet.MONDAY, List.of(Activity.of(ONLY, "A", WorkTime.ofHours(1))), List.of());
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<GiveGet> gives = new ArrayList<>();
            if (i > 0 || closed) {
                gives.add(give(i == 0 ? length - 1 : i - 1, i));
            }
            if (i < length - 1 || closed) {
                gives.add(give(i, i == length - 1 ? 0 : i + 1));
            }
            projects.add(Project.builder(ProjectId.of("P" + i), "P" + i)
                    .plan(plan)
                    .raid(RaidLog.none().withDependencies(gives))
                    .build());
        }
        return Portfolio.builder(PortfolioId.of("PF"), "Chain")
                .projects(projects)
                .build();
    }

    @Test
    void aChainOfTwentyThousandProjectsIsScheduledToItsEnd() {
        IntegratedSchedule schedule = IntegratedPlan.of(chain(20_000, false)).schedule();

        assertThat(schedule.criticalPath()).hasSize(20_000);
        assertThat(schedule.findFinish()).contains(Fleet.on("2035-12-28T17:00"));
        assertThat(schedule.activities()).allMatch(IntegratedActivity::wholeCritical);
        assertThat(schedule.impactOfSlip(Fleet.at("P19990", "A"), WorkTime.ofHours(8))
                        .hits())
                .hasSize(10);
    }

    @Test
    void aCircleOfTwentyThousandProjectsIsTold() {
        IntegratedSchedule schedule = IntegratedPlan.of(chain(20_000, true)).schedule();

        assertThat(schedule.cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.path()).hasSize(20_001));
        assertThat(schedule.findFinish()).contains(Fleet.on("2026-06-01T09:00"));
    }

    @Test
    void programmesInProgrammesDownToADepthOfTenThousandAreScheduled() {
        Programme programme = Programme.builder(ProgrammeId.of("PG-0"), "0")
                .projects(chain(2, false).projects())
                .build();
        for (int i = 1; i < 10_000; i++) {
            programme = Programme.builder(ProgrammeId.of("PG-" + i), "" + i)
                    .programmes(List.of(programme))
                    .build();
        }

        assertThat(IntegratedPlan.of(programme).schedule().findFinish()).contains(Fleet.on("2026-06-01T10:00"));
    }
}
