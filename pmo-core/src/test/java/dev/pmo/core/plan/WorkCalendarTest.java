package dev.pmo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final LocalTime HALF_A_MINUTE_PAST_EIGHT = LocalTime.of(8, 0, 30);

    @Test
    void theStandardWeekIsFromMondayToFridayWithEightHoursADay() {
        assertThat(WorkCalendar.standard().week())
                .extracting(WorkDay::day)
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(WorkCalendar.standard().week())
                .allMatch(day -> day.shifts()
                        .equals(List.of(
                                WorkShift.of(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                                WorkShift.of(LocalTime.of(13, 0), LocalTime.of(17, 0)))));
    }

    @Test
    void allHoursAreThoseFromMidnightToMidnightOfEachDay() {
        WorkShift wholeDay = WorkShift.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(WorkCalendar.allHours().id()).isEqualTo(WorkCalendar.ALL_HOURS);
        assertThat(WorkCalendar.allHours().week()).extracting(WorkDay::day).containsExactly(DayOfWeek.values());
        assertThat(WorkCalendar.allHours().week()).extracting(WorkDay::shifts).containsOnly(List.of(wholeDay));
    }

    @Test
    void onADayOffNobodyWorks() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        assertThat(CalendarException.dayOff(christmas, christmas.plusDays(1), "Christmas"))
                .isEqualTo(new CalendarException(christmas, christmas.plusDays(1), null, "Christmas"));
    }

    @Test
    void shiftsBeginAndEndAtWholeMinutes() {
        assertThatThrownBy(() -> WorkShift.of(HALF_A_MINUTE_PAST_EIGHT, LocalTime.NOON))
                .hasMessageContaining("start must be a whole minute")
                .hasMessageContaining("'08:00:30'");
        assertThatThrownBy(() -> WorkShift.of(LocalTime.MIDNIGHT, HALF_A_MINUTE_PAST_EIGHT))
                .hasMessageContaining("end must be a whole minute")
                .hasMessageContaining("'08:00:30'");
        assertThatThrownBy(() -> WorkShift.of(LocalTime.of(8, 0, 0, 1), LocalTime.NOON))
                .hasMessageContaining("'08:00:00.000000001'");
    }
}
