package dev.pmo.rules.planning.integrated;

import static dev.pmo.rules.planning.integrated.Fleet.at;
import static dev.pmo.rules.planning.integrated.Fleet.days;
import static dev.pmo.rules.planning.integrated.Fleet.on;
import static dev.pmo.rules.planning.integrated.Fleet.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Plans that wait for each other: what is planned late, what does not settle, and givers that have no finish. */
class WaitingForEachOtherTest {

    /** A of project ONE is given to B of project TWO, and what comes of that to the last activity of ONE. */
    private static Fleet thereAndBack(SchedulingRules rules, Activity first) {
        Plan one = Plan.of(Fleet.MONDAY, List.of(first, days("Y", 2)), List.of()).toBuilder()
                .scheduling(rules)
                .build();
        return new Fleet()
                .plan("ONE", one)
                .chain("TWO", "B:3")
                .give("G", "ONE", "A", "TWO", "B")
                .give("H", "TWO", "B", "ONE", "Y");
    }

    /** A, two days as late as possible. */
    private static Activity late() {
        return days("A", 2).toBuilder()
                .constraint(DateConstraint.asLateAsPossible())
                .build();
    }

    private static IntegratedActivity dates(IntegratedSchedule schedule, String project, String activity) {
        return schedule.find(at(project, activity)).orElseThrow();
    }

    private static List<DiagnosticCode> codes(IntegratedSchedule schedule, String project) {
        return schedule.plans().stream()
                .filter(plan -> plan.scope().equals(project(project)))
                .flatMap(plan -> plan.diagnostics().stream())
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void whatComesAsLateAsPossibleHoldsUpNothingThatWaitsForItElsewhere() {
        IntegratedSchedule schedule =
                thereAndBack(SchedulingRules.standard(), late()).schedule();

        assertThat(dates(schedule, "ONE", "A").dates().start()).isEqualTo(on("2026-06-01T08:00"));
        assertThat(dates(schedule, "TWO", "B").dates().start()).isEqualTo(on("2026-06-03T08:00"));
        assertThat(schedule.findFinish()).contains(on("2026-06-09T17:00"));
        assertThat(codes(schedule, "ONE")).isEmpty();
    }

    @Test
    void itUsesTheTimeThatWhatWaitsForItElsewhereLeaves() {
        Fleet fleet = new Fleet()
                .plan("ONE", Plan.of(Fleet.MONDAY, List.of(late(), days("LONG", 20)), List.of()))
                .chain("TWO", "B:5 C:1")
                .give("G", "ONE", "A", "TWO", "C");
        IntegratedSchedule schedule = fleet.schedule();

        assertThat(dates(schedule, "ONE", "A").dates().finish()).isEqualTo(on("2026-06-05T17:00"));
        assertThat(dates(schedule, "ONE", "A").dates().totalFloat()).isEqualTo(WorkTime.ofEightHourDays(18));
        assertThat(dates(schedule, "TWO", "C").dates().start()).isEqualTo(on("2026-06-08T08:00"));
        assertThat(schedule.impactOf(Map.of(project("TWO"), List.of(PlanChange.of(days("B", 7)))))
                        .hits())
                .extracting(hit -> hit.activity() + " " + hit.finishAfter())
                .containsExactly(
                        "PROJECT:ONE A 2026-06-09T17:00",
                        "PROJECT:TWO B 2026-06-09T17:00",
                        "PROJECT:TWO C 2026-06-10T17:00");
    }

    @Test
    void whatAProjectWithoutPlanPromisesStandsBesideWhatIsPlannedLate() {
        IntegratedSchedule schedule = new Fleet()
                .plan("NONE", Plan.none())
                .plan("ONE", Plan.of(Fleet.MONDAY, List.of(late(), days("LONG", 20)), List.of()))
                .chain("TWO", "B:5 C:1")
                .give("G", "ONE", "A", "TWO", "C")
                .give("P", "NONE", null, "TWO", "C", null, "2026-06-09", AgreementStatus.AGREED)
                .schedule();

        assertThat(schedule.interfaces())
                .extracting(InterfaceOutlook::state)
                .containsExactly(InterfaceState.JOINED, InterfaceState.DATED);
        assertThat(dates(schedule, "ONE", "A").dates().finish()).isEqualTo(on("2026-06-09T17:00"));
        assertThat(dates(schedule, "TWO", "C").dates().start()).isEqualTo(on("2026-06-10T08:00"));
    }

    @Test
    void aPlanFromAFinishThatItDoesNotNameHoldsUpNothingElsewhere() {
        SchedulingRules rules = new SchedulingRules(
                ScheduleFrom.PLAN_FINISH,
                null,
                SchedulingRules.standard().dataTime(),
                SchedulingRules.standard().progressMode(),
                SchedulingRules.standard().lagCalendar());
        IntegratedSchedule schedule = thereAndBack(rules, days("A", 2)).schedule();

        assertThat(dates(schedule, "TWO", "B").dates().start()).isEqualTo(on("2026-06-03T08:00"));
        assertThat(schedule.findFinish()).contains(on("2026-06-09T17:00"));
        assertThat(codes(schedule, "ONE")).containsExactly(DiagnosticCode.NO_FINISH);
    }

    /** The elapsed shares change with the weekends that work spans, and with them when A has to come. */
    private static Fleet neverSettling() {
        Plan one = Plan.of(
                        Fleet.MONDAY,
                        List.of(days("A", 3), days("X", 4), days("Z", 3)),
                        List.of(
                                new Dependency(
                                        days("A", 3).id(),
                                        days("X", 4).id(),
                                        LinkType.SF,
                                        Lag.ofElapsedShare(Ratio.ofPercent(50))),
                                new Dependency(
                                        days("X", 4).id(),
                                        days("Z", 3).id(),
                                        LinkType.SS,
                                        Lag.ofElapsedShare(Ratio.ofPercent(250)))))
                .toBuilder()
                .scheduling(SchedulingRules.fromFinish(on("2026-06-16T17:00")))
                .build();
        return new Fleet()
                .plan("ONE", one)
                .chain("TWO", "B:2")
                .chain("THREE", "C:1")
                .chain("FOUR", "D:1")
                .give("G", "ONE", "A", "TWO", "B")
                .give("H", "TWO", "B", "ONE", "X")
                .give("I", "TWO", "B", "THREE", "C");
    }

    @Test
    void datesThatDoNotSettleAreTold() {
        IntegratedSchedule schedule = neverSettling().schedule();

        for (String project : List.of("ONE", "TWO", "THREE")) {
            assertThat(codes(schedule, project)).contains(DiagnosticCode.NOT_SETTLED);
        }
        assertThat(codes(schedule, "FOUR")).isEmpty();
        assertThat(schedule.impactOf(Map.of(project("FOUR"), List.of(PlanChange.of(days("D", 2)))))
                        .unsettled())
                .containsExactly(project("ONE"), project("THREE"), project("TWO"));
    }

    private static List<Gap> gaps(Fleet fleet) {
        return ReviewEngine.of(List.of(new PlanningModule(), new IntegrationModule()))
                .review(ReviewRequest.of(fleet.portfolio(), LocalDate.of(2026, 6, 1)))
                .result()
                .gaps()
                .stream()
                .filter(gap -> gap.source().startsWith("integration."))
                .toList();
    }

    @Test
    void anAgreementBetweenPlansThatDoNotSettleIsNotJudged() {
        assertThat(gaps(neverSettling())).hasSize(9).allSatisfy(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.BAD_DATA);
            assertThat(gap.reason())
                    .contains("plans wait for each other, and the dates do not settle of PROJECT:ONE, PROJECT:THREE,"
                            + " PROJECT:TWO");
        });
    }

    @Test
    void anAgreementWithAPlanThatHasNoDatesIsNotJudged() {
        Plan circle = Plan.of(
                Fleet.MONDAY,
                List.of(days("A", 1), days("X", 1)),
                List.of(
                        Dependency.of(days("A", 1).id(), days("X", 1).id()),
                        Dependency.of(days("X", 1).id(), days("A", 1).id())));
        Fleet fleet = new Fleet().plan("ONE", circle).chain("TWO", "B:1").give("G", "ONE", "A", "TWO", "B");

        assertThat(gaps(fleet)).hasSize(2).extracting(Gap::reason).allMatch(why -> why.contains("ONE A has no dates"));
    }

    @Test
    void ofAGiverWithoutAFinishOfItsOwnThePromisedDayPushes() {
        Activity effort =
                days("A", 9).toBuilder().kind(ActivityKind.LEVEL_OF_EFFORT).build();
        Activity empty = days("A", 9).toBuilder().kind(ActivityKind.SUMMARY).build();
        List<String> why = List.of("is a level of effort, which drives nothing", "has nothing below it that has dates");
        for (Activity giver : List.of(effort, empty)) {
            IntegratedSchedule schedule = new Fleet()
                    .plan(
                            "ONE",
                            Plan.of(
                                    Fleet.MONDAY,
                                    List.of(giver, days("M", 9)),
                                    List.of(
                                            Dependency.of(days("M", 9).id(), giver.id(), LinkType.SS, WorkTime.ZERO),
                                            Dependency.of(days("M", 9).id(), giver.id(), LinkType.FF, WorkTime.ZERO))))
                    .chain("TWO", "B:1")
                    .give("G", "ONE", "A", "TWO", "B", null, "2026-06-03", AgreementStatus.AGREED)
                    .schedule();
            InterfaceOutlook only = schedule.interfaces().get(0);

            assertThat(only.state()).isEqualTo(InterfaceState.DATED);
            assertThat(only.note()).isEqualTo("activity A of PROJECT:ONE " + why.get(giver.equals(effort) ? 0 : 1));
            assertThat(dates(schedule, "TWO", "B").dates().start()).isEqualTo(on("2026-06-04T08:00"));
        }
    }

    @Test
    void aHeadingGivesWithItsLastWorkWhateverEffortGoesOn() {
        Activity heading = days("S", 0).toBuilder().kind(ActivityKind.SUMMARY).build();
        Activity work = days("A", 2).toBuilder().parent(heading.id()).build();
        Activity effort = days("L", 1).toBuilder()
                .kind(ActivityKind.LEVEL_OF_EFFORT)
                .parent(heading.id())
                .build();
        Plan one = Plan.of(
                Fleet.MONDAY,
                List.of(heading, work, effort, days("M", 9)),
                List.of(
                        Dependency.of(days("M", 9).id(), effort.id(), LinkType.SS, WorkTime.ZERO),
                        Dependency.of(days("M", 9).id(), effort.id(), LinkType.FF, WorkTime.ZERO)));
        IntegratedSchedule schedule = new Fleet()
                .plan("ONE", one)
                .chain("TWO", "B:1")
                .give("G", "ONE", "S", "TWO", "B")
                .schedule();

        assertThat(dates(schedule, "ONE", "S").dates().finish()).isEqualTo(on("2026-06-11T17:00"));
        assertThat(Objects.requireNonNull(schedule.interfaces().get(0).comes())).isEqualTo(on("2026-06-02T17:00"));
        assertThat(dates(schedule, "TWO", "B").dates().start()).isEqualTo(on("2026-06-03T08:00"));
    }
}
