package dev.pmo.benchmarks.planning;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.InterfaceState;
import dev.pmo.rules.planning.network.Schedule;
import java.util.Locale;

/**
 * What joining the plans of a portfolio over their handovers costs, beside scheduling each plan by itself and beside
 * one big plan that holds everything, in processor time of the thread. Before anything is timed, the joined plans and
 * the big one have to end at the same minute.
 *
 * <p>{@code java -Xmx6g -XX:+UseSerialGC -cp benchmarks.jar dev.pmo.benchmarks.planning.IntegratedReport}.
 */
public final class IntegratedReport {

    private IntegratedReport() {}

    /**
     * Prints a line for each contestant and size.
     *
     * @param arguments the numbers of plans; 100 to 10,000 without any
     */
    public static void main(String[] arguments) {
        String[] sizes = arguments.length == 0 ? new String[] {"100", "1000", "10000"} : arguments;
        for (String size : sizes) {
            compare(Integer.parseInt(size));
        }
    }

    private static void compare(int plans) {
        Portfolio portfolio = ManyPlans.of(plans);
        Plan big = ManyPlans.joined(portfolio);
        agree(portfolio, big);
        IntegratedSchedule known = IntegratedPlan.of(portfolio).schedule();
        ActivityRef early = ActivityRef.of(ScopeRef.of(ProjectId.of("P0-0")), ActivityId.of("A3"));
        int rounds = Math.max(5, Math.min(201, 100_000 / plans));
        long[][] times = new long[4][rounds];
        for (int round = 0; round < rounds; round++) {
            times[0][round] = PlanningReport.time(() -> alone(portfolio));
            times[1][round] =
                    PlanningReport.time(() -> IntegratedPlan.of(portfolio).schedule());
            times[2][round] = PlanningReport.time(() -> Schedule.of(big));
            times[3][round] = PlanningReport.time(() -> known.impactOfSlip(early, WorkTime.ofHours(80)));
        }
        double floor = PlanningReport.median(times[0], rounds);
        System.out.printf(
                Locale.ROOT,
                "%,d plans, %,d activities%n",
                plans,
                big.activities().size());
        PlanningReport.told("each plan by itself", floor, floor);
        PlanningReport.told("joined over the handovers", PlanningReport.median(times[1], rounds), floor);
        PlanningReport.told("one plan that holds everything", PlanningReport.median(times[2], rounds), floor);
        PlanningReport.told("who is hit by one slip", PlanningReport.median(times[3], rounds), floor);
    }

    private static Object alone(Portfolio portfolio) {
        return portfolio.programmes().stream()
                .flatMap(programme -> programme.projects().stream())
                .map(project -> Schedule.of(project.plan()))
                .toArray();
    }

    private static void agree(Portfolio portfolio, Plan big) {
        IntegratedSchedule joined = IntegratedPlan.of(portfolio).schedule();
        PlanningReport.same(
                "the joined plans",
                Schedule.of(big).findFinish().orElseThrow(),
                joined.findFinish().orElseThrow());
        long expected = portfolio.programmes().stream()
                .flatMap(programme -> programme.projects().stream())
                .mapToLong(project -> project.raid().dependencies().size())
                .sum();
        long used = joined.interfaces().stream()
                .filter(one -> one.state() == InterfaceState.JOINED)
                .count();
        PlanningReport.same("the handovers, each listed twice,", expected, 2 * used);
    }
}
