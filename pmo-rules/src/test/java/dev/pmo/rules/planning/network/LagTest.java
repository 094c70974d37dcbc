package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Lags of any kind, on any calendar. A takes 40 hours and finishes on Friday 5 June 2026 at 17:00. */
class LagTest {

    @Test
    void elapsedLagRunsThroughTheWeekend() {
        assertThat(startAfter(Lag.ofElapsed(Duration.ofDays(2)))).isEqualTo(at(8, 8));
        assertThat(startAfter(Lag.ofElapsed(Duration.ofHours(66)))).isEqualTo(at(8, 11));
        assertThat(startAfter(Lag.of(WorkTime.ofHours(16)))).isEqualTo(at(10, 8));
    }

    @Test
    void elapsedLeadRunsBackOnTheClock() {
        assertThat(startAfter(Lag.ofElapsed(Duration.ofDays(-1)))).isEqualTo(at(5, 8));
        assertThat(startAfter(Lag.ofElapsed(Duration.ofHours(-26)))).isEqualTo(at(4, 15));
    }

    @Test
    void shareIsTakenOfThePredecessorsDuration() {
        assertThat(startAfter(Lag.ofShare(Ratio.ofPercent(25)))).isEqualTo(at(9, 10));
        assertThat(startAfter(Lag.ofShare(Ratio.ofPercent(-50)))).isEqualTo(at(3, 13));
    }

    @Test
    void elapsedShareIsTakenOfTheClock() {
        assertThat(startAfter(Lag.ofElapsedShare(Ratio.ofPercent(100)))).isEqualTo(at(10, 8));
    }

    @Test
    void lagCountsOnTheCalendarThatTheRulesName() {
        assertThat(cured(LagCalendar.SUCCESSOR)).isEqualTo(at(9, 8));
        assertThat(cured(LagCalendar.PREDECESSOR)).isEqualTo(at(8, 8));
        assertThat(cured(LagCalendar.PROJECT)).isEqualTo(at(9, 8));
        assertThat(cured(LagCalendar.ALL_HOURS)).isEqualTo(at(8, 8));
    }

    /** A takes until Monday noon, B is worked on around the clock: the lag decides when it is its turn. */
    @Test
    void aLagEndsWhereWorkWouldAndALeadBeginsWhereItWould() {
        assertThat(after(task("A", 4), 4).earlyStart()).isEqualTo(at(1, 17));
        assertThat(after(task("A", 8), -4).earlyStart()).isEqualTo(at(1, 13));
    }

    private static ScheduledActivity after(Activity first, long lag) {
        return dates(Schedule.of(onThePlansCalendar(first, clock(1), lag)), "B");
    }

    /** B is to start on Thursday at 20, when nobody else works. */
    @Test
    void lateDatesCountTheLagBackFromTheMomentAtTheOtherEnd() {
        Activity due = clock(1).toBuilder().deadline(at(4, 21)).build();

        assertThat(lateFinish(onThePlansCalendar(task("A", 8), due, 4))).isEqualTo(at(4, 12));
        // One minute later the lead would begin with the working time of Friday.
        assertThat(lateFinish(onThePlansCalendar(task("A", 16), due, -4)))
                .isEqualTo(at(5, 12).minusMinutes(1));
    }

    @Test
    void theLateStartOfWorkIsItsLastMinuteBeforeWhatComesWithIt() {
        Activity due = clock(1).toBuilder().deadline(at(4, 21)).build();
        Plan plan = Plans.standard(
                List.of(task("A", 8), due, task("D", 40)), List.of(Plans.link("A", "B", LinkType.SS, 0)));

        assertThat(dates(Schedule.of(plan), "A").lateStart())
                .isEqualTo(at(4, 17).minusMinutes(1));
    }

    private static Activity clock(long hours) {
        return task("B", hours).toBuilder().calendar(Plans.ROUND_THE_CLOCK).build();
    }

    private static LocalDateTime lateFinish(Plan plan) {
        return dates(Schedule.of(plan), "A").lateFinish();
    }

    private static Plan onThePlansCalendar(Activity first, Activity second, long lag) {
        return Plans.standard(List.of(first, second, task("D", 40)), List.of(Plans.link("A", "B", LinkType.FS, lag)))
                .toBuilder()
                .scheduling(SchedulingRules.standard().withLagCalendar(LagCalendar.PROJECT))
                .build();
    }

    /** Eight hours after Monday 17:00 on the clock it is one in the morning; in the mornings it is Wednesday noon. */
    @Test
    void theLagKeepsItsOwnCalendarBetweenActivitiesThatShareOne() {
        Plan plan = Plans.standard(List.of(task("A", 8), task("B", 8)), List.of(Plans.link("A", "B", LinkType.FS, 8)));
        WorkCalendar mornings = Plans.everyDay(CalendarId.of("MORNINGS"), 8, 12);

        assertThat(startOn(plan, LagCalendar.ALL_HOURS)).isEqualTo(at(2, 8));
        assertThat(startOn(plan, LagCalendar.PROJECT)).isEqualTo(at(3, 8));
        Plan own = plan.toBuilder()
                .calendars(List.of(mornings, WorkCalendar.standard()))
                .calendar(mornings.id())
                .activities(plan.activities().stream()
                        .map(one ->
                                one.toBuilder().calendar(WorkCalendar.STANDARD).build())
                        .toList())
                .build();
        assertThat(startOn(own, LagCalendar.PROJECT)).isEqualTo(at(3, 13));
        assertThat(startOn(own, LagCalendar.PREDECESSOR)).isEqualTo(at(3, 8));
    }

    private static LocalDateTime startOn(Plan plan, LagCalendar calendar) {
        SchedulingRules rules = SchedulingRules.standard().withLagCalendar(calendar);
        return dates(Schedule.of(plan.toBuilder().scheduling(rules).build()), "B")
                .earlyStart();
    }

    @Test
    void whatALagLeavesIsFloat() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 40), task("B", 8)),
                List.of(Dependency.of(id("A"), id("B"), LinkType.FS, Lag.ofElapsed(Duration.ofDays(2))))));

        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(dates(schedule, "A").lateFinish()).isEqualTo(at(5, 17));
    }

    @Property(tries = 100)
    void latePlanKeepsEveryLagAndOneMinuteMoreWouldNot(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size, @ForAll LagCalendar calendar) {
        Plan plan = lagged(seed, size, calendar);
        Schedule schedule = Schedule.of(plan);

        assertThat(schedule.activities()).allSatisfy(dates -> {
            assertThat(dates.earlyStart()).isBeforeOrEqualTo(dates.lateStart());
            assertThat(dates.earlyFinish()).isBeforeOrEqualTo(dates.lateFinish());
            assertThat(dates.freeFloat()).isBetween(WorkTime.ZERO, dates.totalFloat());
        });
        assertThat(schedule.critical(WorkTime.ZERO)).isNotEmpty();
    }

    @Property(tries = 100)
    void floatUsedUpMovesNothingAndOneMinuteMoreMovesTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size, @ForAll LagCalendar calendar) {
        Plan plan = finishToStart(lagged(seed, size, calendar));
        int number = new Random(seed).nextInt(size);
        Schedule schedule = Schedule.of(plan);
        long slack = schedule.activities().get(number).totalFloat().minutes();

        assertThat(Schedule.of(longer(plan, number, slack)).findFinish()).isEqualTo(schedule.findFinish());
        assertThat(Schedule.of(longer(plan, number, slack + 1)).findFinish().orElseThrow())
                .isAfter(schedule.findFinish().orElseThrow());
    }

    @Property(tries = 100)
    void longerLagsNeverEndThePlanEarlier(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        Plan plan = lagged(seed, size, LagCalendar.SUCCESSOR);
        List<Dependency> longer = new ArrayList<>();
        for (Dependency link : plan.dependencies()) {
            Lag lag = link.lag().kind().proportional()
                    ? link.lag()
                    : new Lag(link.lag().kind(), link.lag().minutes() + 90, Ratio.ZERO);
            longer.add(Dependency.of(link.predecessor(), link.successor(), link.type(), lag));
        }
        assertThat(Schedule.of(plan.toBuilder().dependencies(longer).build())
                        .findFinish()
                        .orElseThrow())
                .isAfterOrEqualTo(Schedule.of(plan).findFinish().orElseThrow());
    }

    static Plan lagged(long seed, int size, LagCalendar calendar) {
        Plan plan = RandomPlans.of(seed, size);
        Random random = new Random(seed + 1);
        List<Dependency> links = new ArrayList<>();
        for (Dependency link : plan.dependencies()) {
            Lag lag = switch (random.nextInt(4)) {
                case 0 -> Lag.ofElapsed(Duration.ofMinutes(random.nextInt(4000) - 1000));
                case 1 -> Lag.ofShare(Ratio.ofPercent(random.nextInt(120) - 40));
                default -> link.lag();
            };
            links.add(Dependency.of(link.predecessor(), link.successor(), link.type(), lag));
        }
        return plan.toBuilder()
                .dependencies(links)
                .scheduling(SchedulingRules.standard().withLagCalendar(calendar))
                .build();
    }

    private static Plan finishToStart(Plan plan) {
        return plan.toBuilder()
                .dependencies(plan.dependencies().stream()
                        .filter(link ->
                                link.type() == LinkType.FS && !link.lag().kind().proportional())
                        .toList())
                .build();
    }

    private static Plan longer(Plan plan, int number, long minutes) {
        List<Activity> activities = new ArrayList<>(plan.activities());
        Activity activity = activities.get(number);
        WorkTime more = activity.duration().plus(WorkTime.ofMinutes(minutes));
        activities.set(number, activity.toBuilder().duration(more).build());
        return Plans.with(plan, activities);
    }

    private static LocalDateTime startAfter(Lag lag) {
        return dates(
                        Schedule.of(Plans.standard(
                                List.of(task("A", 40), task("B", 8)),
                                List.of(Dependency.of(id("A"), id("B"), LinkType.FS, lag)))),
                        "B")
                .earlyStart();
    }

    /** Concrete poured until Friday 17:00 on the calendar that never rests, then eight hours to cure. */
    private static LocalDateTime cured(LagCalendar calendar) {
        Activity pour =
                task("A", 105).toBuilder().calendar(Plans.ROUND_THE_CLOCK).build();
        Plan plan = Plans.standard(
                        List.of(pour, task("B", 8)),
                        List.of(Dependency.of(id("A"), id("B"), LinkType.FS, Lag.of(WorkTime.ofHours(8)))))
                .toBuilder()
                .scheduling(SchedulingRules.standard().withLagCalendar(calendar))
                .build();
        return dates(Schedule.of(plan), "B").earlyStart();
    }
}
