package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Recurrence;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is worked on which day, hour by hour. A shift belongs to the day on which it begins: an exception ends the shifts
 * that begin on its days, and not the night shift that came over from the day before. 1 June 2026 is a Monday.
 */
class CalendarDaysTest {

    private static final List<WorkShift> NIGHT = List.of(WorkShift.of(LocalTime.of(22, 0), LocalTime.of(6, 0)));
    private static final List<WorkShift> MORNING = List.of(WorkShift.of(LocalTime.of(8, 0), LocalTime.NOON));

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }

    private static CalendarException off(int first, int last) {
        return CalendarException.dayOff(june(first), june(last), "off");
    }

    private static CalendarException on(int first, int last, List<WorkShift> shifts) {
        return new CalendarException(june(first), june(last), shifts, null);
    }

    private static WorkCalendar nights(CalendarException... exceptions) {
        return Plans.nights().withExceptions(List.of(exceptions));
    }

    private static WorkCalendar days(CalendarException... exceptions) {
        return WorkCalendar.standard().withExceptions(List.of(exceptions));
    }

    private static WorkCalendar everyNight(CalendarException... exceptions) {
        return Plans.everyDay(CalendarId.of("C"), 22, 6).withExceptions(List.of(exceptions));
    }

    /** The stretches of work on a day in June, such as {@code 0-6 22-24}. */
    private static String worked(WorkCalendar calendar, int day) {
        return worked(calendar, june(day));
    }

    private static String worked(WorkCalendar calendar, LocalDate day) {
        CompiledCalendar compiled = CalendarCompiler.compile(calendar);
        long midnight = Minutes.of(day);
        StringBuilder text = new StringBuilder();
        boolean before = false;
        for (int hour = 0; hour <= 24; hour++) {
            long moment = midnight + hour * 60L;
            long minutes = compiled.count(moment + 60) - compiled.count(moment);
            assertThat(minutes).isIn(0L, 60L);
            boolean now = hour < 24 && minutes == 60;
            if (now != before) {
                text.append(now ? (text.isEmpty() ? "" : " ") + hour + "-" : hour);
            }
            before = now;
        }
        return text.toString();
    }

    @Test
    void theUsualWeekIsThatOfItsDays() {
        assertThat(worked(days(), 1)).isEqualTo("8-12 13-17");
        assertThat(worked(days(), 5)).isEqualTo("8-12 13-17");
        assertThat(worked(days(), 6)).isEmpty();
        assertThat(worked(days(), 7)).isEmpty();
    }

    @Test
    void aDayThatTheWeekNamesTwiceHasTheShiftsOfBoth() {
        WorkShift late = WorkShift.of(LocalTime.of(18, 0), LocalTime.of(20, 0));
        WorkCalendar calendar = new WorkCalendar(
                CalendarId.of("C"),
                "C",
                List.of(new WorkDay(DayOfWeek.SUNDAY, MORNING), new WorkDay(DayOfWeek.SUNDAY, List.of(late))),
                List.of());

        assertThat(worked(calendar, 7)).isEqualTo("8-12 18-20");
        assertThat(worked(calendar, 8)).isEmpty();
    }

    @Test
    void theNightOfTheLastDayOfTheWeekGoesOnIntoTheFirst() {
        WorkCalendar sundays =
                new WorkCalendar(CalendarId.of("C"), "C", List.of(new WorkDay(DayOfWeek.SUNDAY, NIGHT)), List.of());

        assertThat(worked(sundays, 7)).isEqualTo("22-24");
        assertThat(worked(sundays, 8)).isEqualTo("0-6");
        assertThat(worked(sundays, 9)).isEmpty();
    }

    @Test
    void aShiftUntilMidnightEndsThere() {
        WorkCalendar late = Plans.everyDay(CalendarId.of("C"), 18, 0).withExceptions(List.of(off(3, 3)));

        assertThat(worked(late, 2)).isEqualTo("18-24");
        assertThat(worked(late, 3)).isEmpty();
        assertThat(worked(late, 4)).isEqualTo("18-24");
    }

    @Test
    void theNightBeforeADayOffIsFinishedAndTheNextBeginsAfterIt() {
        WorkCalendar calendar = nights(off(3, 3));

        assertThat(worked(calendar, 2)).isEqualTo("0-6 22-24");
        assertThat(worked(calendar, 3)).isEqualTo("0-6");
        assertThat(worked(calendar, 4)).isEqualTo("22-24");
        assertThat(worked(calendar, 5)).isEqualTo("0-6 22-24");
    }

    @Test
    void ofSeveralDaysOffOnlyTheFirstEndsTheNightBefore() {
        for (WorkCalendar calendar : List.of(everyNight(off(3, 5)), everyNight(off(3, 3), off(4, 5)))) {
            assertThat(worked(calendar, 3)).isEqualTo("0-6");
            assertThat(worked(calendar, 4)).isEmpty();
            assertThat(worked(calendar, 5)).isEmpty();
            assertThat(worked(calendar, 6)).isEqualTo("22-24");
            assertThat(worked(calendar, 7)).isEqualTo("0-6 22-24");
        }
    }

    @Test
    void aNightInBetweenIsFinishedOnTheNextDayOfTheUsualWeek() {
        WorkCalendar calendar = days(on(3, 3, NIGHT));

        assertThat(worked(calendar, 2)).isEqualTo("8-12 13-17");
        assertThat(worked(calendar, 3)).isEqualTo("22-24");
        assertThat(worked(calendar, 4)).isEqualTo("0-6 8-12 13-17");
        assertThat(worked(calendar, 5)).isEqualTo("8-12 13-17");
    }

    @Test
    void nightsOfSeveralDaysFollowEachOther() {
        WorkCalendar calendar = days(on(3, 5, NIGHT));

        assertThat(worked(calendar, 3)).isEqualTo("22-24");
        assertThat(worked(calendar, 4)).isEqualTo("0-6 22-24");
        assertThat(worked(calendar, 5)).isEqualTo("0-6 22-24");
        assertThat(worked(calendar, 6)).isEqualTo("0-6");
        assertThat(worked(calendar, 7)).isEmpty();
    }

    @Test
    void aNightThatIsSetAfterADayOffComesFromNoneBefore() {
        WorkCalendar calendar = everyNight(off(2, 2), on(3, 3, NIGHT), on(4, 4, MORNING));

        assertThat(worked(calendar, 2)).isEqualTo("0-6");
        assertThat(worked(calendar, 3)).isEqualTo("22-24");
        assertThat(worked(calendar, 4)).isEqualTo("0-6 8-12");
        assertThat(worked(calendar, 5)).isEqualTo("22-24");
    }

    @Test
    void aNightOfTheWeekIsFinishedBeforeTheMorningOfAnException() {
        WorkCalendar calendar = everyNight(on(3, 4, MORNING));

        assertThat(worked(calendar, 3)).isEqualTo("0-6 8-12");
        assertThat(worked(calendar, 4)).isEqualTo("8-12");
        assertThat(worked(calendar, 5)).isEqualTo("22-24");
    }

    @Test
    void anExceptionHoldsOnAllItsDaysAndOnNoOther() {
        WorkCalendar calendar = days(on(4, 7, MORNING));

        assertThat(worked(calendar, 3)).isEqualTo("8-12 13-17");
        assertThat(worked(calendar, 4)).isEqualTo("8-12");
        assertThat(worked(calendar, 7)).isEqualTo("8-12");
        assertThat(worked(calendar, 8)).isEqualTo("8-12 13-17");
    }

    @Test
    void whereExceptionsOverlapTheLaterInTheListCounts() {
        WorkCalendar worksOnOne = days(off(1, 5), on(3, 3, MORNING));
        WorkCalendar isOff = days(on(3, 3, MORNING), off(1, 5));

        assertThat(worked(worksOnOne, 2)).isEmpty();
        assertThat(worked(worksOnOne, 3)).isEqualTo("8-12");
        assertThat(worked(worksOnOne, 4)).isEmpty();
        assertThat(worked(isOff, 3)).isEmpty();
        assertThat(worked(isOff, 8)).isEqualTo("8-12 13-17");
    }

    @Test
    void anExceptionThatEndsBeforeItBeginsHoldsNowhere() {
        WorkCalendar calendar = days(off(3, 2));

        assertThat(worked(calendar, 2)).isEqualTo("8-12 13-17");
        assertThat(worked(calendar, 3)).isEqualTo("8-12 13-17");
    }

    @Test
    void whatRecursHoldsUnlessASingleExceptionFallsOnTheDay() {
        RecurringException mondays =
                RecurringException.daysOff(june(1), Recurrence.everyWeeks(1, DayOfWeek.MONDAY), "Mondays");
        WorkCalendar calendar = days(on(8, 8, MORNING)).withRecurring(List.of(mondays));

        assertThat(worked(calendar, 1)).isEmpty();
        assertThat(worked(calendar, 2)).isEqualTo("8-12 13-17");
        assertThat(worked(calendar, 8)).isEqualTo("8-12");
        assertThat(worked(calendar, 15)).isEmpty();
    }

    @Test
    void daysLongAgoAreDaysOfTheSameWeek() {
        LocalDate wednesday = LocalDate.of(1969, 12, 31);
        WorkCalendar calendar =
                Plans.nights().withExceptions(List.of(CalendarException.dayOff(wednesday, wednesday, "Old year")));

        assertThat(worked(calendar, wednesday.minusDays(1))).isEqualTo("0-6 22-24");
        assertThat(worked(calendar, wednesday)).isEqualTo("0-6");
        assertThat(worked(calendar, wednesday.plusDays(1))).isEqualTo("22-24");
        assertThat(worked(calendar, wednesday.plusDays(4))).isEmpty();
    }
}
