package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.codes;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.summary;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is told where dates and links do not agree, and that nothing is told where they just agree. The plans start on
 * Monday 1 June 2026 at eight; A takes Monday, X Monday and Tuesday.
 */
class DisagreementsTest {

    private static Activity bound(Activity activity, ConstraintType type, LocalDateTime date) {
        return activity.toBuilder().constraint(DateConstraint.of(type, date)).build();
    }

    private static Activity manual(String id, LocalDateTime start) {
        return task(id, 8).toBuilder().placement(Placement.manual(start, null)).build();
    }

    private static Activity begun(Activity activity, Progress progress) {
        return activity.toBuilder().progress(progress).build();
    }

    private static Activity done(String id, LocalDateTime start, LocalDateTime finish) {
        return begun(task(id, 8), Progress.finished(start, finish));
    }

    private static Plan plan(List<Activity> activities, Dependency... links) {
        return Plans.standard(activities, List.of(links));
    }

    private static List<String> told(Plan plan) {
        return Schedule.of(plan).diagnostics().stream().map(Diagnostic::text).toList();
    }

    @Test
    void theLinkThatAsksForMostIsNamed() {
        Dependency[] links = {link("A", "B"), link("X", "B")};
        Dependency[] others = {link("X", "B"), link("A", "B")};

        for (Dependency[] each : List.of(links, others)) {
            assertThat(told(plan(List.of(task("A", 8), task("X", 16), manual("B", at(1, 8))), each)))
                    .containsExactly("B stands at 2026-06-01T08:00, against the link from X");
            assertThat(told(plan(List.of(task("A", 8), task("X", 16), done("B", at(1, 8), at(1, 17))), each)))
                    .containsExactly("B went ahead of its link from X");
        }
    }

    @Test
    void ofTwoLinksThatAskForAsMuchTheFirstIsNamed() {
        assertThat(told(plan(
                        List.of(task("A", 8), task("C", 8), done("B", at(1, 8), at(1, 17))),
                        link("C", "B"),
                        link("A", "B"))))
                .containsExactly("B went ahead of its link from C");
        assertThat(told(plan(
                        List.of(task("A", 8), task("C", 8), manual("B", at(1, 8))), link("C", "B"), link("A", "B"))))
                .containsExactly("B stands at 2026-06-01T08:00, against the link from C");
    }

    @Test
    void whatJustKeepsItsLinkDoesNotDisagree() {
        assertThat(told(plan(List.of(task("A", 8), manual("B", at(2, 8))), link("A", "B"))))
                .isEmpty();
        assertThat(told(plan(List.of(task("A", 8), done("B", at(2, 8), at(2, 17))), link("A", "B"))))
                .isEmpty();
        assertThat(told(plan(
                        List.of(task("A", 8), bound(task("B", 8), ConstraintType.MUST_START_ON, at(2, 8))),
                        link("A", "B"))))
                .isEmpty();
        assertThat(told(plan(List.of(bound(task("A", 8), ConstraintType.FINISH_NO_LATER_THAN, at(1, 17))))))
                .isEmpty();
        assertThat(told(plan(
                        List.of(task("A", 8).toBuilder().deadline(at(1, 17)).build()))))
                .isEmpty();
    }

    @Test
    void aMinuteTooLateIsTold() {
        assertThat(told(plan(List.of(task("A", 8).toBuilder()
                        .deadline(at(1, 17).minusMinutes(1))
                        .build()))))
                .containsExactly("A finishes on 2026-06-01T17:00, after its deadline 2026-06-01T16:59");
    }

    @Test
    void whereNoLinkIsAgainstTheDateItSaysWhatIs() {
        Activity tooShort = bound(task("A", 8), ConstraintType.FINISH_NO_LATER_THAN, at(1, 12));
        Activity begun = begun(tooShort, new Progress(at(1, 10), null, null, null));

        assertThat(told(plan(List.of(tooShort))))
                .containsExactly(
                        "A is bound by 'finish no later than' 2026-06-01T12:00, against the start of the plan");
        assertThat(told(plan(List.of(begun))))
                .containsExactly("A is bound by 'finish no later than' 2026-06-01T12:00, against its actual start");
        assertThat(told(Plans.asOf(plan(List.of(tooShort)), LocalDate.of(2026, 6, 2))))
                .containsExactly("A is bound by 'finish no later than' 2026-06-01T12:00, against the data date");
        // A data date that is not after the start of the plan pushes nothing.
        assertThat(told(Plans.asOf(plan(List.of(tooShort)), LocalDate.of(2026, 6, 1))))
                .containsExactly(
                        "A is bound by 'finish no later than' 2026-06-01T12:00, against the start of the plan");
    }

    @Test
    void whatWentAheadWithoutADataDateIsOnlyToldToHaveDoneSo() {
        Activity ahead = begun(task("B", 16), new Progress(at(1, 8), null, null, null));

        assertThat(told(plan(List.of(task("A", 8), ahead), link("A", "B"))))
                .containsExactly("B went ahead of its link from A");
    }

    @Test
    void whatWaitsWithItsRestIsToldToWait() {
        Activity ahead = begun(task("B", 16), new Progress(at(2, 8), null, Ratio.ofPercent(50), null));
        Plan plan = Plans.asOf(plan(List.of(task("A", 8), ahead), link("A", "B")), LocalDate.of(2026, 6, 4));

        assertThat(told(plan)).containsExactly("B went ahead of its link from A; what remains of it waits");
    }

    /** The rest of B is to come after A; that it started before says nothing against its own start-to-start link. */
    @Test
    void aStartAfterTheStartItWaitsForIsInSequence() {
        Activity first = begun(task("A", 40), new Progress(at(1, 8), null, null, WorkTime.ofHours(8)));
        Activity second = begun(task("B", 40), new Progress(at(2, 8), null, null, WorkTime.ofHours(8)));
        Plan plan = plan(List.of(first, second), link("A", "B", LinkType.SS, 8));

        assertThat(told(Plans.asOf(plan, LocalDate.of(2026, 6, 4)))).isEmpty();
    }

    @Test
    void anActualStartIsNeitherPushedNorHeld() {
        Activity begun = begun(task("B", 16), new Progress(at(1, 8), null, null, null));
        Schedule schedule = Schedule.of(plan(List.of(task("A", 8), begun, task("D", 40)), link("A", "B")));

        assertThat(dates(schedule, "B").earlyFinish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(32));
    }

    @Test
    void aFinishThatIsStillToComeHoldsWhatLeadsToIt() {
        Activity begun = begun(task("B", 16), new Progress(at(1, 8), null, null, null)).toBuilder()
                .deadline(at(3, 17))
                .build();
        Schedule schedule =
                Schedule.of(plan(List.of(task("A", 8), begun, task("D", 40)), link("A", "B", LinkType.FF, 0)));

        assertThat(dates(schedule, "A").lateFinish()).isEqualTo(at(3, 17));
    }

    @Test
    void whatStandsBeforeTheDataDateWithoutHavingStartedIsTold() {
        Plan plan = plan(List.of(manual("B", at(3, 8)), manual("C", at(4, 0)), manual("D", at(4, 8))));

        assertThat(told(Plans.asOf(plan, LocalDate.of(2026, 6, 4))))
                .containsExactly("B stands before the data date, and has not started");
    }

    @Test
    void aDateOfItsOwnGivesWayToWhatHasHappened() {
        Activity done = done("B", at(1, 8), at(1, 15)).toBuilder()
                .placement(Placement.manual(at(3, 8), at(3, 17)))
                .build();
        Schedule schedule = Schedule.of(plan(List.of(done, task("D", 40))));

        assertThat(dates(schedule, "B").start()).isEqualTo(at(1, 8));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(1, 15));
        assertThat(dates(schedule, "B").critical()).isFalse();
    }

    @Test
    void progressDoesNotBringInWhatIsNotPartOfTheLogic() {
        Progress finished = Progress.finished(at(1, 8), at(1, 17));
        Activity inactive = begun(task("B", 8), finished).toBuilder()
                .placement(Placement.inactive())
                .build();
        Activity effort = Activity.builder(id("E"), "E")
                .kind(ActivityKind.LEVEL_OF_EFFORT)
                .progress(finished)
                .build();
        Activity phase = begun(summary("P"), finished);
        Schedule schedule = Schedule.of(plan(
                List.of(inactive, effort, phase, Plans.below("A", 24, "P")),
                link("A", "E", LinkType.SS, 0),
                link("A", "E", LinkType.FF, 0),
                link("B", "E", LinkType.FF, 80)));

        assertThat(schedule.find(id("B"))).isEmpty();
        assertThat(dates(schedule, "E").finish()).isEqualTo(at(3, 17));
        assertThat(dates(schedule, "P").finish()).isEqualTo(at(3, 17));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.INACTIVE_ACTIVITY);
    }

    @Test
    void aNegativeRestIsToldAndNothingIsNot() {
        Activity less = begun(task("A", 8), new Progress(at(1, 8), null, null, WorkTime.ofHours(-1)));
        Activity none = begun(task("B", 8), new Progress(at(1, 8), null, null, WorkTime.ZERO));
        Plan plan = Plans.asOf(plan(List.of(less, none)), LocalDate.of(2026, 6, 2));

        assertThat(told(plan)).containsExactly("The remaining duration of A is negative");
    }

    @Test
    void nothingCompleteIsNoProgress() {
        Plan plan = plan(List.of(begun(task("A", 8), new Progress(null, null, Ratio.ZERO, null))));

        assertThat(told(Plans.asOf(plan, LocalDate.of(2026, 6, 2)))).isEmpty();
    }

    @Test
    void theDataDateItselfIsNotTheFutureAndTheMidnightAfterItIs() {
        Activity today = begun(task("A", 80), new Progress(at(5, 0).minusMinutes(1), null, null, WorkTime.ZERO));
        Activity tomorrow = begun(task("B", 80), new Progress(at(5, 0), null, null, WorkTime.ZERO));
        Activity over = done("C", at(4, 8), at(5, 0));
        Plan plan = Plans.asOf(plan(List.of(today, tomorrow, over)), LocalDate.of(2026, 6, 4));

        assertThat(told(plan))
                .containsExactly(
                        "B is said to have started on 2026-06-05T00:00, after the data date 2026-06-04",
                        "C is said to have finished on 2026-06-05T00:00, after the data date 2026-06-04");
    }

    @Test
    void linksOfASummaryThatLiesBelowItselfAreToldAndLeftOut() {
        Activity one = summary("P").toBuilder().parent(id("Q")).build();
        Activity other = summary("Q").toBuilder().parent(id("P")).build();

        assertThat(told(plan(List.of(one, other, task("A", 8)), link("P", "A"), link("A", "Q"))))
                .startsWith(
                        "The link P -> A ends at a summary activity that lies below itself",
                        "The link A -> Q ends at a summary activity that lies below itself");
    }

    @Test
    void theSummaryDateIsKeptOnTheDayItself() {
        Activity due = bound(summary("P"), ConstraintType.FINISH_NO_LATER_THAN, at(1, 17));

        assertThat(told(plan(List.of(due, Plans.below("A", 8, "P"))))).isEmpty();
        assertThat(told(plan(List.of(
                        due,
                        Plans.below("A", 8, "P").toBuilder()
                                .duration(WorkTime.ofMinutes(481))
                                .build()))))
                .containsExactly("P is bound by 'finish no later than' 2026-06-01T17:00, against A below it");
    }

    /** Six phases, each bound by its own date and each with two ends: all of them count. */
    @Test
    void anyNumberOfSummariesHoldTheirOwnDatesAndLinks() {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            activities.add(bound(summary("P" + i), ConstraintType.START_NO_EARLIER_THAN, at(1 + 3 * i, 8)));
            activities.add(Plans.below("A" + i, 4, "P" + i));
            if (i > 1) {
                links.add(link("P" + (i - 1), "P" + i));
            }
        }
        Schedule schedule = Schedule.of(Plans.standard(activities, links));

        // Thursday 4, Sunday 7, Wednesday 10, Saturday 13, Tuesday 16 and Friday 19 June.
        assertThat(dates(schedule, "A1").earlyStart()).isEqualTo(at(4, 8));
        assertThat(dates(schedule, "A2").earlyStart()).isEqualTo(at(8, 8));
        assertThat(dates(schedule, "A3").earlyStart()).isEqualTo(at(10, 8));
        assertThat(dates(schedule, "A4").earlyStart()).isEqualTo(at(15, 8));
        assertThat(dates(schedule, "A5").earlyStart()).isEqualTo(at(16, 8));
        assertThat(dates(schedule, "A6").earlyStart()).isEqualTo(at(19, 8));
        assertThat(schedule.diagnostics()).isEmpty();
    }
}
