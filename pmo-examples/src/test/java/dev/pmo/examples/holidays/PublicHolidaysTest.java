package dev.pmo.examples.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Schedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    /** The bank holidays of England and Wales as the government of the United Kingdom lists them for 2026. */
    @Test
    void theBankHolidaysOfEnglandAreThoseOfTheGovernment() {
        assertThat(PublicHolidays.of("GB-ENG").daysOff(2026, 2026))
                .extracting(CalendarException::from)
                .map(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-04",
                        "2026-05-25",
                        "2026-08-31",
                        "2026-12-25",
                        "2026-12-28");
    }

    @Test
    void workStopsOnAHolidayUnlessTheCalendarSaysOtherwise() {
        LocalDate friday = LocalDate.of(2026, 5, 1);
        Plan plan = Plan.of(
                friday.atTime(8, 0), List.of(Activity.of(ActivityId.of("A"), "A", WorkTime.ofHours(16))), List.of());
        Plan worked = plan.toBuilder()
                .calendars(List.of(WorkCalendar.standard()
                        .withExceptions(List.of(new CalendarException(
                                friday.plusDays(3),
                                friday.plusDays(3),
                                WorkCalendar.standard().week().get(0).shifts(),
                                "Worked")))))
                .build();
        PublicHolidays england = PublicHolidays.of("gb-eng");

        assertThat(finish(plan)).isEqualTo("2026-05-04T17:00");
        assertThat(finish(england.addedTo(plan, friday, friday))).isEqualTo("2026-05-05T17:00");
        assertThat(finish(england.addedTo(worked, friday, friday))).isEqualTo("2026-05-04T17:00");
    }

    private static LocalDateTime finish(Plan plan) {
        return Schedule.of(plan).findFinish().orElseThrow();
    }

    @Test
    void allHoursKnowNoHoliday() {
        Plan plan = Plan.builder().calendars(List.of(WorkCalendar.allHours())).build();

        assertThat(PublicHolidays.of("DE-BY")
                        .addedTo(plan, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
                        .calendars())
                .contains(WorkCalendar.allHours())
                .filteredOn(one -> one.id().equals(WorkCalendar.STANDARD))
                .singleElement()
                .satisfies(one -> assertThat(one.exceptions()).hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "GB-XXX", "GB-", "../gb", "England"})
    void anUnknownPlaceIsRefused(String place) {
        assertThatThrownBy(() -> PublicHolidays.of(place))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + place + "'")
                .hasMessageContaining("Maybe");
    }
}
