package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.activity;
import static dev.pmo.core.validation.Samples.plan;
import static dev.pmo.core.validation.Samples.planned;
import static dev.pmo.core.validation.Samples.told;
import static dev.pmo.core.validation.Samples.violations;
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

class CalendarValidationTest {

    private static final WorkShift MORNING = WorkShift.of(LocalTime.of(8, 0), LocalTime.NOON);

    private static List<String> calendarTold(WorkCalendar calendar) {
        return told(planned(plan(List.of(calendar), List.of(), List.of())));
    }

    private static WorkCalendar calendar(WorkDay... days) {
        return new WorkCalendar(CalendarId.of("C"), "Site", List.of(days), null);
    }

    private static WorkDay day(DayOfWeek day, WorkShift... shifts) {
        return new WorkDay(day, List.of(shifts));
    }

    private static WorkShift shift(int from, int to) {
        return WorkShift.of(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    @Test
    void aCalendarHasWorkingTime() {
        assertThat(calendarTold(calendar())).containsExactly("PROJECT:PJ-1 plan.calendars[C].week no-working-time");
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY))))
                .containsExactly("PROJECT:PJ-1 plan.calendars[C].week no-working-time");
    }

    @Test
    void aCalendarListsADayOnce() {
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY, MORNING), day(DayOfWeek.MONDAY, shift(13, 17)))))
                .containsExactly("PROJECT:PJ-1 plan.calendars[C].week[MONDAY] duplicate-day");
    }

    @Test
    void shiftsDoNotOverlap() {
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY, MORNING, shift(11, 15)))))
                .containsExactly("PROJECT:PJ-1 plan.calendars[C].week[MONDAY].shifts shifts-overlap");
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY, MORNING, shift(12, 15)))))
                .isEmpty();
    }

    @Test
    void eachShiftUnderALongOneIsTold() {
        assertThat(violations(planned(plan(
                        List.of(calendar(day(DayOfWeek.MONDAY, shift(0, 0), shift(2, 3), shift(5, 6)))),
                        List.of(),
                        List.of()))))
                .extracting(Violation::value)
                .containsExactly("00:00-00:00 and 02:00-03:00, 00:00-00:00 and 05:00-06:00");
    }

    @Test
    void aNightShiftReachesIntoTheNextDayAndTheNextWeek() {
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY, shift(22, 6)), day(DayOfWeek.TUESDAY, shift(5, 9)))))
                .containsExactly("PROJECT:PJ-1 plan.calendars[C].week[TUESDAY].shifts shifts-overlap");
        assertThat(calendarTold(calendar(day(DayOfWeek.SUNDAY, shift(22, 6)), day(DayOfWeek.MONDAY, shift(5, 9)))))
                .containsExactly("PROJECT:PJ-1 plan.calendars[C].week[MONDAY].shifts shifts-overlap");
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY, shift(22, 6)), day(DayOfWeek.TUESDAY, shift(22, 6)))))
                .isEmpty();
    }

    @Test
    void anExceptionBeginsBeforeItEndsAndItsShiftsDoNotOverlap() {
        WorkCalendar calendar = WorkCalendar.standard()
                .withExceptions(List.of(new CalendarException(
                        LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1), List.of(MORNING, MORNING), null)));
        assertThat(calendarTold(calendar))
                .containsExactly(
                        "PROJECT:PJ-1 plan.calendars[STANDARD].exceptions[2026-03-02].shifts shifts-overlap",
                        "PROJECT:PJ-1 plan.calendars[STANDARD].exceptions[2026-03-02].to dates-reversed");
    }

    @Test
    void aRecurringExceptionBeginsBeforeItEndsAndItsShiftsDoNotOverlap() {
        WorkCalendar calendar = WorkCalendar.standard()
                .withRecurring(List.of(new RecurringException(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 1),
                        Recurrence.everyDays(3),
                        List.of(MORNING, MORNING),
                        null)));
        assertThat(calendarTold(calendar))
                .containsExactly(
                        "PROJECT:PJ-1 plan.calendars[STANDARD].recurring[FREQ=DAILY;INTERVAL=3].shifts shifts-overlap",
                        "PROJECT:PJ-1 plan.calendars[STANDARD].recurring[FREQ=DAILY;INTERVAL=3].until dates-reversed");
    }

    @Test
    void shiftsOverlapInWhateverOrderTheyAreListed() {
        assertThat(calendarTold(calendar(day(DayOfWeek.TUESDAY, shift(5, 9)), day(DayOfWeek.MONDAY, shift(22, 6)))))
                .containsExactly("PROJECT:PJ-1 plan.calendars[C].week[TUESDAY].shifts shifts-overlap");
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY, shift(13, 17), shift(11, 14), MORNING))))
                .containsExactly("PROJECT:PJ-1 plan.calendars[C].week[MONDAY].shifts shifts-overlap");
        assertThat(calendarTold(calendar(day(DayOfWeek.MONDAY, shift(13, 17), MORNING))))
                .isEmpty();
    }

    @Test
    void anActivityMayFollowACalendarOfItsPlan() {
        WorkCalendar site = calendar(day(DayOfWeek.MONDAY, MORNING));
        assertThat(told(planned(plan(
                        List.of(site), List.of(activity("A").calendar(site.id()).build()), List.of()))))
                .isEmpty();
    }
}
