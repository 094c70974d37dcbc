package dev.pmo.rules.planning.standards;

import static dev.pmo.rules.planning.standards.PlanBook.MONDAY;
import static dev.pmo.rules.planning.standards.PlanBook.chain;
import static dev.pmo.rules.planning.standards.PlanBook.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.policy.InvalidPolicyException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Worked examples of each check, at its limit and one beyond. The limits are those of the DCMA 14-point schedule
 * assessment, as far as it has them.
 */
class PlanningStandardsTest {

    private static void passes(StandardCheck check, int count, int population) {
        assertThat(check.status()).as(check.toString()).isEqualTo(CheckStatus.PASSED);
        assertThat(check.count()).isEqualTo(count);
        assertThat(check.population()).isEqualTo(population);
    }

    private static void fails(StandardCheck check, int count, int population) {
        assertThat(check.status()).as(check.toString()).isEqualTo(CheckStatus.FAILED);
        assertThat(check.count()).isEqualTo(count);
        assertThat(check.population()).isEqualTo(population);
    }

    private static void untold(StandardCheck check, CheckStatus status, String reason) {
        assertThat(check.status()).isEqualTo(status);
        assertThat(check.reason()).isEqualTo(reason);
        assertThat(check.findMeasure()).isEmpty();
    }

    @Test
    void logicIsMissingWhereAnActivityHangsLooseBesideTheFirstAndTheLast() {
        passes(chain(20).check(Standard.LOGIC), 0, 20);

        PlanBook atTheLimit = chain(19).task("L1", 1).link("T1", "L1");
        passes(atTheLimit.check(Standard.LOGIC), 1, 20);
        assertThat(atTheLimit.check(Standard.LOGIC).findMeasure()).contains(Ratio.ofPercent(5));

        PlanBook beyond = atTheLimit.task("L2", 1).link("T1", "L2");
        fails(beyond.check(Standard.LOGIC), 2, 21);
        assertThat(beyond.check(Standard.LOGIC).activities()).isEqualTo(ids("L1", "L2"));
    }

    @Test
    void whatThePlanBeganWithIsTheFirstEvenWhenItHasFinished() {
        PlanBook book = chain(3).finished("T1", MONDAY.minusDays(4), MONDAY.minusDays(3))
                .task("L", 9);

        assertThat(book.check(Standard.LOGIC).activities()).isEqualTo(ids("T3", "L"));
    }

    @Test
    void leadsAreNotAllowedAtAll() {
        passes(chain(3).check(Standard.LEADS), 0, 2);

        StandardCheck lead =
                chain(2).task("T3", 1).link("T2", "T3", LinkType.FS, -1).check(Standard.LEADS);

        fails(lead, 1, 2);
        assertThat(lead.activities()).isEqualTo(ids("T3"));
        assertThat(lead.links()).hasSize(1);
    }

    @Test
    void lagsAreAllowedOnOneLinkInTwenty() {
        PlanBook book = chain(20).task("T21", 1).link("T20", "T21", LinkType.FS, 1);
        passes(book.check(Standard.LAGS), 1, 20);

        book.task("T22", 1).link("T21", "T22", LinkType.FS, 1);
        fails(book.check(Standard.LAGS), 2, 21);
    }

    @Test
    void nineLinksInTenAreFinishToStart() {
        PlanBook book = chain(10).task("T11", 1).link("T10", "T11", LinkType.SS, 0);
        passes(book.check(Standard.LINK_TYPES), 1, 10);
        assertThat(book.check(Standard.LINK_TYPES).findMeasure()).contains(Ratio.ofPercent(90));

        book.task("T12", 1).link("T11", "T12", LinkType.FF, 0);
        fails(book.check(Standard.LINK_TYPES), 2, 11);
    }

    @Test
    void linksToFinishedWorkDoNotCount() {
        PlanBook book = chain(2).finished("T1", MONDAY.minusDays(4), MONDAY.minusDays(4))
                .finished("T2", MONDAY.minusDays(3), MONDAY.minusDays(3));

        for (Standard standard :
                List.of(Standard.LEADS, Standard.LAGS, Standard.LINK_TYPES, Standard.REDUNDANT_LINKS)) {
            untold(book.check(standard), CheckStatus.NOT_APPLICABLE, "no link leads to unfinished work");
        }
    }

    @Test
    void hardConstraintsHoldAnActivityAgainstItsLinksAndSoftOnesDoNot() {
        PlanBook book = chain(20);
        bind(book, "T1", ConstraintType.START_NO_EARLIER_THAN);
        bind(book, "T2", ConstraintType.FINISH_NO_EARLIER_THAN);
        bind(book, "T3", ConstraintType.FINISH_NO_LATER_THAN);
        passes(book.check(Standard.HARD_CONSTRAINTS), 1, 20);

        bind(book, "T4", ConstraintType.START_NO_LATER_THAN);
        bind(book, "T5", ConstraintType.MUST_START_ON);
        bind(book, "T6", ConstraintType.MUST_FINISH_ON);
        fails(book.check(Standard.HARD_CONSTRAINTS), 4, 20);
        assertThat(book.check(Standard.HARD_CONSTRAINTS).activities()).isEqualTo(ids("T3", "T4", "T5", "T6"));
    }

    private static void bind(PlanBook book, String id, ConstraintType type) {
        book.change(id, task -> task.constraint(DateConstraint.of(type, MONDAY.atTime(17, 0))));
    }

    @Test
    void floatIsHighAboveFortyFourWorkingDaysAndNotAtThem() {
        PlanBook book = new PlanBook().task("LONG", 45).task("SHORT", 1);
        assertThat(book.check(Standard.HIGH_FLOAT).activities()).isEmpty();

        book.task("SHORTER", 0);
        assertThat(book.check(Standard.HIGH_FLOAT).activities()).isEqualTo(ids("SHORTER"));
        fails(book.check(Standard.HIGH_FLOAT), 1, 3);
    }

    @Test
    void workingDaysAreThoseOfTheCalendarOfTheActivity() {
        List<WorkDay> week = Stream.of(DayOfWeek.values())
                .map(day -> new WorkDay(day, List.of(WorkShift.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))))
                .toList();
        CalendarId always = CalendarId.of("24H");
        Plan plan = new Plan(
                MONDAY.atTime(8, 0),
                MONDAY,
                always,
                List.of(new WorkCalendar(always, "Always", week, List.of())),
                List.of(
                        Activity.of(PlanBook.id("A"), "44 days round the clock", WorkTime.ofHours(44 * 24)),
                        Activity.of(PlanBook.id("B"), "and an hour", WorkTime.ofHours(44 * 24 + 1))),
                List.of(),
                null);

        StandardCheck check = PlanningStandards.of(plan, MONDAY, PlanningStandardsPolicy.DEFAULTS)
                .find(Standard.LONG_DURATION)
                .orElseThrow();

        assertThat(check.activities()).isEqualTo(ids("B"));
    }

    @Test
    void negativeFloatIsNotAllowedAtAll() {
        PlanBook book = chain(3).change(
                        "T3",
                        task -> task.constraint(DateConstraint.of(
                                ConstraintType.FINISH_NO_LATER_THAN,
                                MONDAY.plusDays(2).atTime(17, 0))));
        passes(book.check(Standard.NEGATIVE_FLOAT), 0, 3);

        book.change("T1", task -> task.duration(WorkTime.ofHours(9)));
        fails(book.check(Standard.NEGATIVE_FLOAT), 3, 3);
    }

    @Test
    void durationsAreLongAboveFortyFourWorkingDays() {
        PlanBook book = chain(19).task("L1", 45);
        passes(book.check(Standard.LONG_DURATION), 1, 20);

        fails(book.task("L2", 45).check(Standard.LONG_DURATION), 2, 21);
        assertThat(new PlanBook().task("A", 44).check(Standard.LONG_DURATION).activities())
                .isEmpty();
        book.change(
                "L2",
                task -> task.progress(new Progress(MONDAY.atTime(8, 0), null, null, WorkTime.ofEightHourDays(44))));
        passes(book.check(Standard.LONG_DURATION), 1, 21);
    }

    @Test
    void ofStartedWorkWhatIsNotCompleteIsLong() {
        Progress half = new Progress(MONDAY.atTime(8, 0), null, Ratio.ofPercent(50), null);
        PlanBook book = new PlanBook().task("A", 88).change("A", task -> task.progress(half));
        passes(book.check(Standard.LONG_DURATION), 0, 1);

        fails(book.task("B", 89).change("B", task -> task.progress(half)).check(Standard.LONG_DURATION), 1, 2);
        Progress unstarted = new Progress(null, null, Ratio.ofPercent(50), null);
        fails(book.change("A", task -> task.progress(unstarted)).check(Standard.LONG_DURATION), 2, 2);
    }

    @Test
    void whatHappenedAfterTheDataDateIsInvalid() {
        PlanBook book = chain(2).finished("T1", MONDAY, MONDAY);
        passes(book.check(Standard.INVALID_DATES), 0, 2);

        fails(book.started("T2", MONDAY.plusDays(1)).check(Standard.INVALID_DATES), 1, 2);
    }

    @Test
    void whatIsStillPlannedForDaysThatAreOverIsInvalid() {
        PlanBook byHand = chain(2).dataDate(MONDAY.plusDays(2)).change("T1", PlanningStandardsTest::onMonday);
        fails(byHand.check(Standard.INVALID_DATES), 1, 2);
        assertThat(byHand.check(Standard.INVALID_DATES).activities()).isEqualTo(ids("T1"));
        fails(byHand.started("T1", MONDAY).check(Standard.INVALID_DATES), 1, 2);

        passes(byHand.finished("T1", MONDAY, MONDAY).check(Standard.INVALID_DATES), 0, 2);
        passes(chain(2).change("T1", PlanningStandardsTest::onMonday).check(Standard.INVALID_DATES), 0, 2);
    }

    private static Activity.Builder onMonday(Activity.Builder task) {
        return task.placement(Placement.manual(MONDAY.atTime(8, 0), MONDAY.atTime(17, 0)));
    }

    @Test
    void whoDoesItIsAskedOfAllUnfinishedWorkWhereAnyoneIsNamed() {
        PlanBook book = chain(2);
        untold(book.check(Standard.RESOURCES), CheckStatus.NOT_ASSESSABLE, "no activity names who does it");

        book.change("T1", task -> task.owner("Joiners"));
        fails(book.check(Standard.RESOURCES), 1, 2);
        assertThat(book.check(Standard.RESOURCES).findMeasure()).contains(Ratio.ofPercent(50));

        passes(book.change("T2", task -> task.owner("Painters")).check(Standard.RESOURCES), 0, 2);
    }

    @Test
    void anAssignedResourceDoesIt() {
        PlanBook book =
                chain(2).change("T1", task -> task.assignments(List.of(Assignment.of(ResourceId.of("PAINTERS")))));

        fails(book.check(Standard.RESOURCES), 1, 2);
    }

    @Test
    void pointsInTimeAndHeadingsNeedNobodyWhoDoesThem() {
        PlanBook book = chain(1).change("T1", task -> task.owner("Joiners"));
        book.add(Activity.builder(PlanBook.id("M"), "Done")
                        .kind(ActivityKind.MILESTONE)
                        .build())
                .add(Activity.builder(PlanBook.id("S"), "All")
                        .kind(ActivityKind.SUMMARY)
                        .build());

        passes(book.check(Standard.RESOURCES), 0, 1);
        assertThat(book.check(Standard.LOGIC).population()).isEqualTo(2);
    }

    @Test
    void whatIsDroppedOrGoesOnBesideOrBelongsToOthersIsNotChecked() {
        PlanBook book = chain(2);
        book.task("DROPPED", 90).change("DROPPED", task -> task.placement(Placement.inactive()));
        book.task("BESIDE", 90).change("BESIDE", task -> task.kind(ActivityKind.LEVEL_OF_EFFORT));
        book.task("THEIRS", 90).change("THEIRS", task -> task.placement(Placement.external(MONDAY.atTime(8, 0), null)));
        passes(book.check(Standard.LONG_DURATION), 0, 2);
        passes(book.check(Standard.LOGIC), 0, 2);

        book.task("LATER", 1).link("THEIRS", "LATER").link("T2", "DROPPED");
        assertThat(book.check(Standard.LOGIC).activities()).isEqualTo(ids("T2"));
    }

    @Test
    void whatIsPutByHandIsHeldAgainstItsLinks() {
        PlanBook book = chain(2).change("T2", task -> task.placement(Placement.manual(MONDAY.atTime(8, 0), null)));

        assertThat(book.check(Standard.HARD_CONSTRAINTS).activities()).isEqualTo(ids("T2"));
    }

    @Test
    void anActivityIsMissedThatWasDueAndFinishedLaterOrNotAtAll() {
        untold(
                chain(2).check(Standard.MISSED_ACTIVITIES),
                CheckStatus.NOT_ASSESSABLE,
                "no activity has an agreed finish");
        PlanBook book = chain(20);
        for (int i = 1; i <= 20; i++) {
            book.agreed("T" + i, MONDAY.minusDays(7), MONDAY.minusDays(4));
            book.finished("T" + i, MONDAY.minusDays(7), MONDAY.minusDays(i == 1 ? 3 : 4));
        }
        passes(book.check(Standard.MISSED_ACTIVITIES), 1, 20);

        book.started("T2", MONDAY.minusDays(7));
        fails(book.check(Standard.MISSED_ACTIVITIES), 2, 20);
    }

    /** Around the clock work ends at midnight, which is the first moment of the day after. */
    @Test
    void workThatEndsAtMidnightBelongsToTheDayThatIsOver() {
        LocalDateTime midnight = MONDAY.plusDays(1).atStartOfDay();
        Activity done = Activity.builder(ActivityId.of("A"), "A")
                .duration(WorkTime.ofHours(24))
                .baseline(MONDAY.atStartOfDay(), midnight)
                .progress(new Progress(MONDAY.atStartOfDay(), midnight, null, null))
                .build();
        Plan plan = Plan.builder()
                .start(MONDAY.atStartOfDay())
                .dataDate(MONDAY)
                .calendar(WorkCalendar.ALL_HOURS)
                .activities(List.of(done))
                .build();
        PlanningStandards checked = PlanningStandards.of(plan, MONDAY, PlanningStandardsPolicy.DEFAULTS);

        passes(checked.find(Standard.INVALID_DATES).orElseThrow(), 0, 1);
        passes(checked.find(Standard.MISSED_ACTIVITIES).orElseThrow(), 0, 1);
    }

    @Test
    void onTheDayOnWhichItIsDueWorkIsMissedOnlyThatEndsLater() {
        PlanBook kept = new PlanBook().task("A", 1).agreed("A", MONDAY, MONDAY);
        passes(kept.check(Standard.MISSED_ACTIVITIES), 0, 1);

        PlanBook late = new PlanBook().task("A", 2).agreed("A", MONDAY, MONDAY);
        fails(late.check(Standard.MISSED_ACTIVITIES), 1, 1);
    }

    @Test
    void withoutADataDateThePlanIsHeldAgainstTheDayOfTheReview() {
        Plan undated = new PlanBook()
                .task("A", 1)
                .agreed("A", MONDAY, MONDAY)
                .dataDate(null)
                .plan();

        assertThat(missed(undated, MONDAY.plusDays(1)).count()).isEqualTo(1);
        assertThat(missed(undated, MONDAY.minusDays(1)).status()).isEqualTo(CheckStatus.NOT_APPLICABLE);
    }

    private static StandardCheck missed(Plan plan, LocalDate asOf) {
        return PlanningStandards.of(plan, asOf, PlanningStandardsPolicy.DEFAULTS)
                .find(Standard.MISSED_ACTIVITIES)
                .orElseThrow();
    }

    @Test
    void nothingIsMissedBeforeAnythingWasDue() {
        PlanBook book = chain(2).agreed("T2", MONDAY.plusDays(1), MONDAY.plusDays(1));

        untold(book.check(Standard.MISSED_ACTIVITIES), CheckStatus.NOT_APPLICABLE, "nothing was due by the data date");
        untold(
                book.check(Standard.BASELINE_EXECUTION_INDEX),
                CheckStatus.NOT_APPLICABLE,
                "nothing was due by the data date");
    }

    @Test
    void theExecutionIndexIsWhatHasFinishedOverWhatShouldHave() {
        PlanBook book = chain(20);
        for (int i = 1; i <= 20; i++) {
            book.agreed("T" + i, MONDAY.minusDays(7), MONDAY.minusDays(4));
        }
        for (int i = 1; i <= 18; i++) {
            book.finished("T" + i, MONDAY.minusDays(7), MONDAY.minusDays(3));
        }
        fails(book.check(Standard.BASELINE_EXECUTION_INDEX), 18, 20);
        assertThat(book.check(Standard.BASELINE_EXECUTION_INDEX).findMeasure()).contains(Ratio.ofPercent(90));
        assertThat(book.check(Standard.BASELINE_EXECUTION_INDEX).activities()).isEqualTo(ids("T19", "T20"));

        book.finished("T19", MONDAY.minusDays(7), MONDAY.minusDays(3));
        passes(book.check(Standard.BASELINE_EXECUTION_INDEX), 19, 20);
    }

    @Test
    void aDelayOfTheCriticalPathReachesTheEndOfASoundPlan() {
        StandardCheck check = chain(5).check(Standard.CRITICAL_PATH_TEST);

        passes(check, 0, 1);
        assertThat(check.findMeasure()).contains(Ratio.ONE);
    }

    @Test
    void aDelayOfTheCriticalPathIsStoppedByAFixedDate() {
        PlanBook book = chain(3).change(
                        "T2",
                        task -> task.constraint(DateConstraint.of(
                                ConstraintType.MUST_START_ON, MONDAY.plusDays(1).atTime(8, 0))));

        StandardCheck check = book.check(Standard.CRITICAL_PATH_TEST);

        fails(check, 1, 1);
        assertThat(check.activities()).isEqualTo(ids("T1"));
        // T1 now ends on day 601, the plan ended on day 3
        assertThat(check.findMeasure().orElseThrow().value().multiply(BigDecimal.valueOf(600)))
                .isCloseTo(BigDecimal.valueOf(598), within(new BigDecimal("1e-20")));
    }

    @Test
    void aDelayOfTheCriticalPathIsStoppedByALinkFromItsStart() {
        PlanBook book = new PlanBook().task("A", 1).task("B", 9).link("A", "B", LinkType.SS, 0);
        book.task("C", 1).link("B", "C");

        assertThat(book.check(Standard.CRITICAL_PATH_TEST).activities()).isEqualTo(ids("A"));
    }

    @Test
    void workThatHasBegunIsTestedTooAndFinishedWorkIsNot() {
        PlanBook book = chain(3).started("T1", MONDAY);

        passes(book.check(Standard.CRITICAL_PATH_TEST), 0, 1);
        untold(
                chain(1).finished("T1", MONDAY, MONDAY).check(Standard.CRITICAL_PATH_TEST),
                CheckStatus.NOT_APPLICABLE,
                "no unfinished work is on the critical path");
    }

    @Test
    void whatIsLeftOfStartedWorkIsLengthenedAsItIsScheduled() {
        Progress most = new Progress(MONDAY.atTime(8, 0), null, Ratio.ofPercent(60), null);
        PlanBook book = chain(2).change(
                        "T1", task -> task.duration(WorkTime.ofMinutes(101)).progress(most));
        book.task("LATE", 0).change("LATE", task -> task.constraint(DateConstraint.asLateAsPossible()));

        passes(book.check(Standard.CRITICAL_PATH_TEST), 0, 1);
        Progress more = new Progress(MONDAY.atTime(8, 0), null, Ratio.ofPercent(120), null);
        passes(book.change("T1", task -> task.progress(more)).check(Standard.CRITICAL_PATH_TEST), 0, 1);
    }

    /** A around the clock until Tuesday morning, then B on weekdays. */
    private static PlanBook overTwoCalendars(UnaryOperator<Activity.Builder> change) {
        return new PlanBook()
                .task("A", 3)
                .task("B", 1)
                .link("A", "B")
                .change("A", task -> task.calendar(WorkCalendar.ALL_HOURS))
                .change("B", change);
    }

    @Test
    void overSeveralCalendarsTheDelayHasToReachTheSameEndHoweverManyDaysItComesTo() {
        // six hundred days after a Tuesday is a Sunday, and B waits for the Monday
        StandardCheck reached = overTwoCalendars(task -> task).check(Standard.CRITICAL_PATH_TEST);
        passes(reached, 0, 1);
        assertThat(reached.findMeasure().orElseThrow().value().multiply(BigDecimal.valueOf(600)))
                .isCloseTo(BigDecimal.valueOf(601), within(new BigDecimal("1e-20")));
        assertThat(reached.reason()).isEqualTo("the path goes over several calendars and leads to the same end");

        StandardCheck stopped = overTwoCalendars(task -> task.constraint(DateConstraint.of(
                        ConstraintType.MUST_START_ON, MONDAY.plusDays(1).atTime(8, 0))))
                .check(Standard.CRITICAL_PATH_TEST);
        fails(stopped, 1, 1);
        assertThat(stopped.activities()).isEqualTo(ids("A"));
        assertThat(stopped.reason()).isEmpty();
    }

    @Test
    void theLengthIndexIsTheRoomThatThePathHasToTheAgreedFinish() {
        PlanBook book = new PlanBook().task("A", 20);
        untold(
                book.check(Standard.CRITICAL_PATH_LENGTH_INDEX),
                CheckStatus.NOT_ASSESSABLE,
                "no activity has an agreed finish");

        // twenty working days from Monday 1 June end on Friday 26 June; Thursday the 25th is one day less
        StandardCheck atTheLimit =
                book.agreed("A", MONDAY, LocalDate.of(2026, 6, 25)).check(Standard.CRITICAL_PATH_LENGTH_INDEX);
        passes(atTheLimit, -1, 20);
        assertThat(atTheLimit.findMeasure()).contains(Ratio.ofPercent(95));

        StandardCheck beyond =
                book.agreed("A", MONDAY, LocalDate.of(2026, 6, 24)).check(Standard.CRITICAL_PATH_LENGTH_INDEX);
        fails(beyond, -2, 20);
        assertThat(beyond.activities()).isEqualTo(ids("A"));

        StandardCheck withRoom =
                book.agreed("A", MONDAY, LocalDate.of(2026, 7, 3)).check(Standard.CRITICAL_PATH_LENGTH_INDEX);
        assertThat(withRoom.findMeasure()).contains(Ratio.ofPercent(125));
    }

    @Test
    void theLengthIndexIsHeldAgainstTheLatestOfTheAgreedFinishes() {
        LocalDate friday = LocalDate.of(2026, 6, 5);
        LocalDate july = LocalDate.of(2026, 7, 3);
        for (PlanBook agreed : List.of(
                new PlanBook()
                        .task("A", 20)
                        .task("B", 5)
                        .agreed("A", MONDAY, july)
                        .agreed("B", MONDAY, friday),
                new PlanBook()
                        .task("A", 20)
                        .task("B", 5)
                        .agreed("A", MONDAY, friday)
                        .agreed("B", MONDAY, july))) {
            assertThat(agreed.check(Standard.CRITICAL_PATH_LENGTH_INDEX).findMeasure())
                    .contains(Ratio.ofPercent(125));
        }
    }

    @Test
    void aLinkIsRedundantThatOthersImply() {
        PlanBook book = chain(3).link("T1", "T3");
        fails(book.check(Standard.REDUNDANT_LINKS), 1, 3);
        assertThat(book.check(Standard.REDUNDANT_LINKS).activities()).isEqualTo(ids("T3"));

        PlanBook withLag = chain(3).link("T1", "T3", LinkType.FS, 1);
        passes(withLag.check(Standard.REDUNDANT_LINKS), 0, 3);

        PlanBook overLead =
                chain(2).task("T3", 1).link("T2", "T3", LinkType.FS, -1).link("T1", "T3");
        passes(overLead.check(Standard.REDUNDANT_LINKS), 0, 3);
    }

    @Test
    void aLinkBetweenStartsIsImpliedByOneFromTheFinish() {
        PlanBook book = chain(2).link("T1", "T2", LinkType.SS, 0);
        assertThat(book.check(Standard.REDUNDANT_LINKS).links())
                .extracting(link -> link.type())
                .containsExactly(LinkType.SS);

        PlanBook theOtherWay = new PlanBook().task("A", 1).task("B", 1).link("A", "B", LinkType.SS, 0);
        passes(theOtherWay.link("A", "B", LinkType.FF, 0).check(Standard.REDUNDANT_LINKS), 0, 2);
    }

    @Test
    void aWayOverAFixedDateImpliesNothing() {
        PlanBook book = chain(3).link("T1", "T3");
        bind(book, "T2", ConstraintType.MUST_START_ON);

        passes(book.check(Standard.REDUNDANT_LINKS), 0, 3);
    }

    @Test
    void oneLinkInTwentyMayBeRedundant() {
        PlanBook book = chain(20).link("T1", "T3");
        passes(book.check(Standard.REDUNDANT_LINKS), 1, 20);

        fails(book.link("T2", "T4").check(Standard.REDUNDANT_LINKS), 2, 21);
    }

    @Test
    void anEndDanglesThatNoLinkOfItsTypeTouches() {
        PlanBook book = new PlanBook().task("A", 2).task("B", 2).link("A", "B", LinkType.SS, 0);
        assertThat(book.check(Standard.DANGLING_ENDS).activities()).isEqualTo(ids("A"));

        PlanBook finishes = new PlanBook().task("A", 2).task("B", 2).link("A", "B", LinkType.FF, 0);
        assertThat(finishes.check(Standard.DANGLING_ENDS).activities()).isEqualTo(ids("B"));

        passes(chain(4).check(Standard.DANGLING_ENDS), 0, 4);
    }

    @Test
    void oneTaskInTwentyMayDangle() {
        PlanBook book = chain(19).task("A", 1).link("T1", "A", LinkType.FF, 0).link("A", "T19");
        passes(book.check(Standard.DANGLING_ENDS), 1, 20);

        book.task("B", 1).link("T1", "B", LinkType.FF, 0).link("B", "T19");
        fails(book.check(Standard.DANGLING_ENDS), 2, 21);
    }

    @Test
    void workThatWentAheadOfItsLinksIsOutOfSequence() {
        untold(chain(2).check(Standard.OUT_OF_SEQUENCE), CheckStatus.NOT_APPLICABLE, "nothing has started");

        StandardCheck check = chain(2).started("T2", MONDAY).check(Standard.OUT_OF_SEQUENCE);

        fails(check, 1, 1);
        assertThat(check.activities()).isEqualTo(ids("T2"));
    }

    @Test
    void workThatBeganAfterWhatItWaitsForIsInSequence() {
        PlanBook book = chain(3).dataDate(MONDAY.plusDays(2))
                .finished("T1", MONDAY, MONDAY)
                .started("T2", MONDAY.plusDays(1))
                .started("T3", MONDAY.plusDays(1));

        StandardCheck check = book.check(Standard.OUT_OF_SEQUENCE);

        fails(check, 1, 3);
        assertThat(check.activities()).isEqualTo(ids("T3"));
    }

    @Test
    void ofAPlanInACircleOnlyThatIsToldWhichNeedsNoDates() {
        PlanningStandards standards =
                PlanningStandards.of(chain(2).link("T2", "T1").plan(), MONDAY, PlanningStandardsPolicy.DEFAULTS);

        assertThat(standards.having(CheckStatus.NOT_ASSESSABLE))
                .filteredOn(check -> check.reason().startsWith("the plan has no dates"))
                .extracting(StandardCheck::standard)
                .containsExactly(
                        Standard.HIGH_FLOAT,
                        Standard.NEGATIVE_FLOAT,
                        Standard.INVALID_DATES,
                        Standard.CRITICAL_PATH_TEST,
                        Standard.CRITICAL_PATH_LENGTH_INDEX,
                        Standard.REDUNDANT_LINKS,
                        Standard.OUT_OF_SEQUENCE);
        assertThat(standards.find(Standard.LOGIC)).isPresent();
    }

    @Test
    void ofAPlanWithoutActivitiesThereIsNothingToCheck() {
        PlanningStandards nothing = PlanningStandards.of(Plan.none(), MONDAY, PlanningStandardsPolicy.DEFAULTS);

        assertThat(nothing.checks()).isEmpty();
        assertThat(StandardsCompliance.of(nothing).findShare()).isEmpty();
    }

    @Test
    void onlyTheChecksThatThePolicyNamesAreMadeInTheirOrder() {
        PlanningStandardsPolicy all = PlanningStandardsPolicy.DEFAULTS;
        List<Standard> wanted = List.of(Standard.LAGS, Standard.LEADS);
        PlanningStandards standards = PlanningStandards.of(chain(3).plan(), MONDAY, all.withStandards(wanted));

        assertThat(standards.checks())
                .extracting(StandardCheck::standard)
                .containsExactly(Standard.LEADS, Standard.LAGS);
    }

    @Test
    void theFourteenWellKnownChecksComeFirst() {
        assertThat(Standard.values()).hasSize(17);
        assertThat(Stream.of(Standard.values()).filter(Standard::wellKnown))
                .hasSize(14)
                .doesNotContain(Standard.DANGLING_ENDS);
    }

    @Test
    void complianceIsTheShareOfTheChecksThatCouldBeMade() {
        StandardsCompliance good = StandardsCompliance.of(standards(chain(3)));
        StandardsCompliance bad = StandardsCompliance.of(standards(chain(3).link("T1", "T3")));

        assertThat(good.failed()).isZero();
        assertThat(bad.failed()).isEqualTo(1);
        StandardsCompliance both = StandardsCompliance.sum(List.of(good, StandardsCompliance.none(), bad));
        assertThat(both.plans()).isEqualTo(2);
        assertThat(both.passed()).isEqualTo(23);
        assertThat(both.failed()).isEqualTo(1);
        // who does it, what was missed, what has been executed and the length index, twice
        assertThat(both.notAssessable()).isEqualTo(8);
        assertThat(both.findShare().orElseThrow().value()).isEqualByComparingTo("0.9583333333333333333333333333333333");
    }

    private static PlanningStandards standards(PlanBook book) {
        return PlanningStandards.of(book.plan(), MONDAY, PlanningStandardsPolicy.DEFAULTS);
    }

    @Test
    void aPlanOfTwentyThousandActivitiesInARowIsCheckedWithoutRecursion() {
        List<Standard> quick = new ArrayList<>(List.of(Standard.values()));
        PlanBook book = chain(20_000);

        PlanningStandards standards =
                PlanningStandards.of(book.plan(), MONDAY, PlanningStandardsPolicy.DEFAULTS.withStandards(quick));

        assertThat(standards.failed()).isEmpty();
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> PlanBook.chain(1).check(Standard.LAGS, withHighFloatDays(0)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("\n- highFloatDays: must be 1 or more, but was: '0'\nMaybe ");
    }

    private static PlanningStandardsPolicy withHighFloatDays(int days) {
        PlanningStandardsPolicy of = PlanningStandardsPolicy.DEFAULTS;
        return new PlanningStandardsPolicy(
                of.standards(),
                of.maximumMissingLogicShare(),
                of.maximumLeadShare(),
                of.maximumLagShare(),
                of.minimumFinishToStartShare(),
                of.maximumHardConstraintShare(),
                of.maximumHighFloatShare(),
                days,
                of.maximumNegativeFloatShare(),
                of.maximumLongDurationShare(),
                of.longDurationDays(),
                of.maximumInvalidDateShare(),
                of.minimumResourcedShare(),
                of.maximumMissedShare(),
                of.criticalPathTestDays(),
                of.minimumCriticalPathLengthIndex(),
                of.minimumBaselineExecutionIndex(),
                of.maximumRedundantLinkShare(),
                of.maximumDanglingEndShare(),
                of.maximumOutOfSequenceShare(),
                of.minimumComplianceShare());
    }
}
