package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.WorkTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a calendar measures: from 8 to 12 and from 13 to 17, Monday 1 June 2026 to Friday, unless a test says more. */
class WorkingTimeTest {

    private static final WorkingTime STANDARD = WorkingTime.of(WorkCalendar.standard());
    private static final WorkCalendar NEVER = new WorkCalendar(CalendarId.of("NEVER"), "Never", List.of(), List.of());

    @Test
    void timeBetweenTwoMomentsIsWhatIsWorkedBetweenThem() {
        assertThat(STANDARD.between(at(1, 8), at(1, 17))).isEqualTo(WorkTime.ofHours(8));
        assertThat(STANDARD.between(at(1, 10), at(2, 14))).isEqualTo(WorkTime.ofHours(11));
        assertThat(STANDARD.between(at(5, 17), at(8, 8))).isEqualTo(WorkTime.ZERO);
        assertThat(STANDARD.between(at(2, 14), at(1, 10))).isEqualTo(WorkTime.ofHours(-11));
    }

    @Test
    void daysLaterAreThoseWithWorkingTimeAfterTheDayOfTheOne() {
        assertThat(STANDARD.workingDays(at(1, 17), at(2, 8))).isEqualTo(1);
        assertThat(STANDARD.workingDays(at(1, 8), at(1, 17))).isZero();
        assertThat(STANDARD.workingDays(at(4, 12), at(9, 12))).isEqualTo(3);
        assertThat(STANDARD.workingDays(at(9, 12), at(4, 12))).isEqualTo(-3);
        assertThat(STANDARD.workingDays(at(5, 17), at(7, 12))).isZero();
    }

    @Test
    void midnightCountsToTheDayThatItEnds() {
        assertThat(STANDARD.workingDays(at(1, 8), at(2, 0))).isZero();
        assertThat(STANDARD.workingDays(at(2, 0), at(2, 8))).isEqualTo(1);
        assertThat(STANDARD.workingDays(at(1, 8), at(2, 0).plusMinutes(1))).isEqualTo(1);
    }

    @Test
    void daysOffAreNotCounted() {
        WorkingTime calendar = WorkingTime.of(WorkCalendar.standard()
                .withExceptions(
                        List.of(CalendarException.dayOff(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 4), "off"))));

        assertThat(calendar.workingDays(at(2, 17), at(5, 17))).isEqualTo(1);
        assertThat(calendar.worksOn(LocalDate.of(2026, 6, 2))).isTrue();
        assertThat(calendar.worksOn(LocalDate.of(2026, 6, 3))).isFalse();
    }

    @Test
    void overManyCenturiesMeanDaysAreCounted() {
        LocalDateTime start = at(1, 8);
        // 100,000 days: 14,285 weeks of five days, and from Tuesday on five days more, of which four are worked.
        assertThat(STANDARD.workingDays(start, start.plusDays(100_000))).isEqualTo(14_285 * 5 + 4);
        assertThat(STANDARD.workingDays(start, start.plusWeeks(20_000))).isEqualTo(100_000);
        // Half a day more is no whole one: only days that are not counted singly tell it so.
        assertThat(STANDARD.workingDays(start, start.plusWeeks(20_000).plusHours(4)))
                .isEqualTo(100_000);
        assertThat(STANDARD.workingDays(start.plusHours(9), start.plusWeeks(20_000)))
                .isEqualTo(99_999);
    }

    @Test
    void aFinishMovesByWorkingTime() {
        assertThat(STANDARD.findFinishAfter(at(1, 12), WorkTime.ofHours(4))).contains(at(1, 17));
        assertThat(STANDARD.findFinishAfter(at(1, 17), WorkTime.ofHours(1))).contains(at(2, 9));
        assertThat(STANDARD.findFinishAfter(at(2, 9), WorkTime.ofHours(-1))).contains(at(1, 17));
        assertThat(STANDARD.findFinishAfter(at(6, 9), WorkTime.ZERO)).contains(at(5, 17));
    }

    @Test
    void workBeginsInTheNextWorkingTime() {
        assertThat(STANDARD.findStartFrom(at(1, 9))).contains(at(1, 9));
        assertThat(STANDARD.findStartFrom(at(1, 12))).contains(at(1, 13));
        assertThat(STANDARD.findStartFrom(at(5, 17))).contains(at(8, 8));
    }

    @Test
    void withoutWorkingTimeThereIsNoMoment() {
        WorkingTime never = WorkingTime.of(NEVER);
        WorkingTime once = WorkingTime.of(Plans.only(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1)));

        assertThat(never.works()).isFalse();
        assertThat(never.findStartFrom(at(1, 8))).isEmpty();
        assertThat(never.findFinishAfter(at(1, 8), WorkTime.ofHours(1))).isEmpty();
        assertThat(once.works()).isTrue();
        assertThat(once.findStartFrom(at(1, 17))).isEmpty();
        assertThat(once.findFinishAfter(at(1, 8), WorkTime.ofHours(8))).contains(at(1, 17));
        assertThat(once.findFinishAfter(at(1, 8), WorkTime.ofHours(9))).isEmpty();
        assertThat(once.findFinishAfter(at(1, 17), WorkTime.ofHours(-8))).isEmpty();
    }

    @Test
    void aDayIsTheMeanOfThoseThatAreWorked() {
        WorkShift four = WorkShift.of(LocalTime.of(8, 0), LocalTime.NOON);
        WorkShift night = WorkShift.of(LocalTime.of(22, 0), LocalTime.of(7, 0));
        // Four hours on Monday, nine in the night of Tuesday, none on Wednesday: six and a half a day.
        WorkingTime calendar = WorkingTime.of(new WorkCalendar(
                CalendarId.of("C"),
                "C",
                List.of(
                        new WorkDay(DayOfWeek.MONDAY, List.of(four)),
                        new WorkDay(DayOfWeek.TUESDAY, List.of(night)),
                        new WorkDay(DayOfWeek.WEDNESDAY, List.of())),
                List.of()));

        assertThat(calendar.ofDays(1)).isEqualTo(WorkTime.ofMinutes(390));
        assertThat(calendar.inDays(WorkTime.ofMinutes(389))).isZero();
        assertThat(calendar.inDays(WorkTime.ofMinutes(780))).isEqualTo(2);
        assertThat(calendar.exceeds(WorkTime.ofMinutes(780), 2)).isFalse();
        assertThat(calendar.exceeds(WorkTime.ofMinutes(781), 2)).isTrue();
        assertThat(calendar.exceeds(781, 2)).isTrue();
    }

    @Test
    void aDayThatTheWeekNamesTwiceIsOneDay() {
        WorkShift four = WorkShift.of(LocalTime.of(8, 0), LocalTime.NOON);
        WorkShift two = WorkShift.of(LocalTime.of(18, 0), LocalTime.of(20, 0));
        WorkingTime calendar = WorkingTime.of(new WorkCalendar(
                CalendarId.of("C"),
                "C",
                List.of(new WorkDay(DayOfWeek.SUNDAY, List.of(four)), new WorkDay(DayOfWeek.SUNDAY, List.of(two))),
                List.of()));

        assertThat(calendar.ofDays(1)).isEqualTo(WorkTime.ofHours(6));
        assertThat(calendar.workingDays(at(6, 12), at(8, 12))).isEqualTo(1);
    }

    @Test
    void aDayRoundTheClockHasTwentyFourHoursAndOneOfAnEmptyWeekEight() {
        assertThat(WorkingTime.of(WorkCalendar.allHours()).ofDays(1)).isEqualTo(WorkTime.ofHours(24));
        assertThat(WorkingTime.of(NEVER).ofDays(3)).isEqualTo(WorkTime.ofHours(24));
        assertThat(WorkingTime.of(NEVER).inDays(WorkTime.ofHours(16))).isEqualTo(2);
    }

    @Test
    void daysThatDoNotComeToWholeMinutesAreRoundedDown() {
        WorkShift odd = WorkShift.of(LocalTime.of(8, 0), LocalTime.of(8, 1));
        WorkShift even = WorkShift.of(LocalTime.of(8, 0), LocalTime.of(8, 2));
        WorkingTime calendar = WorkingTime.of(new WorkCalendar(
                CalendarId.of("C"),
                "C",
                List.of(new WorkDay(DayOfWeek.MONDAY, List.of(odd)), new WorkDay(DayOfWeek.TUESDAY, List.of(even))),
                List.of()));

        assertThat(calendar.ofDays(1)).isEqualTo(WorkTime.ofMinutes(1));
        assertThat(calendar.ofDays(2)).isEqualTo(WorkTime.ofMinutes(3));
    }

    /** Every calendar is known by how long its day is. */
    @Test
    void aNameThatThePlanDoesNotHoldIsReadAsThePlansOwnCalendarAndElseAsTheStandardOne() {
        WorkCalendar own = Plans.everyDay(CalendarId.of("OWN"), 8, 10);
        WorkCalendar other = Plans.everyDay(CalendarId.of("OTHER"), 8, 11);
        WorkCalendar standard = Plans.everyDay(WorkCalendar.STANDARD, 8, 13);
        Plan named = Plan.builder()
                .calendar(own.id())
                .calendars(List.of(own, other, standard))
                .build();
        Plan lost = named.toBuilder().calendar(CalendarId.of("LOST")).build();

        assertThat(hours(named, other.id())).isEqualTo(3);
        assertThat(hours(named, null)).isEqualTo(2);
        assertThat(hours(named, CalendarId.of("LOST"))).isEqualTo(2);
        assertThat(hours(lost, null)).isEqualTo(5);
        assertThat(hours(named, WorkCalendar.ALL_HOURS)).isEqualTo(24);
        assertThat(hours(Plan.builder().calendar(CalendarId.of("LOST")).build(), null))
                .isEqualTo(8);
        assertThat(hours(Plan.none(), null)).isEqualTo(8);
        assertThat(hours(Plan.none(), WorkCalendar.ALL_HOURS)).isEqualTo(24);
    }

    private static long hours(Plan plan, @Nullable CalendarId id) {
        return WorkingTime.of(plan, id).ofDays(1).minutes() / 60;
    }
}
