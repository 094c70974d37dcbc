package dev.pmo.examples.start;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneReport;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.MovementPolicy;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.StandardCheck;
import dev.pmo.rules.reporting.picture.Gantt;
import dev.pmo.rules.reporting.picture.PlanChart;
import java.time.LocalDate;
import java.util.List;

/** The planning services without the engine: the checks of a plan, its chart, the trend of its milestones. */
public final class PlanCheck {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

    private PlanCheck() {}

    /**
     * Checks a small plan and prints which checks it does not pass.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Plan plan = Plan.of(
                AS_OF.atTime(8, 0),
                List.of(task("A-1", "Design", 10), task("A-2", "Build", 60), task("A-3", "Test", 15)),
                List.of(
                        Dependency.of(ActivityId.of("A-1"), ActivityId.of("A-2"), LinkType.SS, WorkTime.ofHours(-8)),
                        Dependency.of(ActivityId.of("A-2"), ActivityId.of("A-3"))));
        for (StandardCheck check : missed(plan)) {
            System.out.println(
                    check.standard() + ": " + check.count() + " of " + check.population() + " " + check.activities());
        }
    }

    private static Activity task(String id, String name, int days) {
        return Activity.of(ActivityId.of(id), name, WorkTime.ofEightHourDays(days));
    }

    static List<StandardCheck> missed(Plan plan) {
        PlanningStandards standards = PlanningStandards.of(plan, AS_OF, PlanningStandardsPolicy.DEFAULTS);
        return standards.failed();
    }

    static String drawn(Plan plan) {
        return PlanChart.of(plan, Schedule.of(plan), 300)
                .map(chart -> Gantt.of("Plan of the portal", chart))
                .orElse("");
    }

    static List<MilestoneHistory> alwaysAsFarAway(Plan june, Plan july, Plan august) {
        MilestoneTrend trend = MilestoneTrend.of(List.of(
                MilestoneReport.of(LocalDate.of(2026, 6, 30), june),
                MilestoneReport.of(LocalDate.of(2026, 7, 31), july),
                MilestoneReport.of(LocalDate.of(2026, 8, 31), august)));
        return trend.perpetual(MovementPolicy.DEFAULTS);
    }
}
