package dev.pmo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Provide
    static Arbitrary<Recurrence> recurrences() {
        Arbitrary<Integer> intervals = Arbitraries.integers().between(1, 5);
        Arbitrary<DayOfWeek> weekdays = Arbitraries.of(DayOfWeek.class);
        Arbitrary<Integer> ordinals = Arbitraries.of(-5, -1, 1, 2, 5);
        return Arbitraries.oneOf(
                intervals.map(Recurrence::everyDays),
                Combinators.combine(intervals, weekdays.set().ofMinSize(1))
                        .as((interval, days) -> Recurrence.everyWeeks(interval, days.toArray(DayOfWeek[]::new))),
                Combinators.combine(intervals, Arbitraries.integers().between(1, 31))
                        .as(Recurrence::everyMonths),
                Combinators.combine(intervals, ordinals, weekdays).as(Recurrence::everyMonths),
                Combinators.combine(ordinals, weekdays, Arbitraries.of(Month.class))
                        .as(Recurrence::everyYear),
                Arbitraries.integers()
                        .between(0, 365)
                        .map(day -> Recurrence.everyYear(
                                MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(day)))));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("recurrences") Recurrence recurrence) {
        assertThat(Recurrence.parse(recurrence.toString())).isEqualTo(recurrence);
    }

    @Property(tries = 100)
    void theDaysOfAnExceptionAreThoseOnWhichItFalls(
            @ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(max = 800) int length) {
        LocalDate last = NEW_YEAR.plusDays(length);
        List<LocalDate> days = new RecurringException(NEW_YEAR, last, recurrence, List.of(), null).days();
        assertThat(days)
                .isEqualTo(NEW_YEAR.datesUntil(last.plusDays(1))
                        .filter(day -> recurrence.fallsOn(NEW_YEAR, day))
                        .toList());
    }

    @Test
    void theLastMondayOfMayIsTheOneOfTheCalendar() {
        Recurrence spring = Recurrence.parse("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO");
        assertThat(RecurringException.daysOff(NEW_YEAR, spring, "Spring bank holiday")
                        .days())
                .hasSize(100)
                .startsWith(LocalDate.of(2026, 5, 25), LocalDate.of(2027, 5, 31), LocalDate.of(2028, 5, 29))
                .allMatch(day -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))));
    }

    @Test
    void everySecondFridayCountsFromTheWeekOfTheFirstDay() {
        Recurrence second = Recurrence.everyWeeks(2, DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        assertThat(second).hasToString("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR");
        assertThat(new RecurringException(NEW_YEAR, NEW_YEAR.plusDays(20), second, null, null).days())
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 16));
    }

    @Test
    void aWeekIsFromMondayToSundayAndCountedFromThatOfTheFirstDay() {
        Recurrence third = Recurrence.everyWeeks(3, DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        for (LocalDate monday = LocalDate.of(2025, 12, 29);
                monday.isBefore(NEW_YEAR.plusDays(21));
                monday = monday.plusWeeks(1)) {
            LocalDate thursday = monday.plusDays(3);
            assertThat(new RecurringException(thursday, thursday.plusDays(27), third, null, null).days())
                    .containsExactly(monday.plusDays(6), monday.plusDays(21), monday.plusDays(27));
        }
    }

    @Test
    void everyFourYearsCountsFromTheYearOfTheFirstDay() {
        Recurrence leapDays = Recurrence.parse("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29");
        assertThat(new RecurringException(LocalDate.of(2023, 1, 1), LocalDate.of(2032, 1, 1), leapDays, null, null)
                        .days())
                .containsExactly(LocalDate.of(2023, 2, 28), LocalDate.of(2027, 2, 28), LocalDate.of(2031, 2, 28));
    }

    @Test
    void theSeventhOfAMonthIsStillInItsFirstWeekOfDays() {
        // February 2026 has its first Saturday on the 7th and its last on the 28th
        assertThat(new RecurringException(
                                NEW_YEAR.plusMonths(1),
                                LocalDate.of(2026, 2, 28),
                                Recurrence.everyMonths(1, 1, DayOfWeek.SATURDAY),
                                null,
                                null)
                        .days())
                .containsExactly(LocalDate.of(2026, 2, 7));
        assertThat(Recurrence.everyMonths(1, -1, DayOfWeek.SATURDAY).fallsOn(NEW_YEAR, LocalDate.of(2026, 2, 28)))
                .isTrue();
    }

    @Test
    void itGoesOnForAHundredYearsAndNoLonger() {
        LocalDate late = LocalDate.of(LocalDate.MAX.getYear() - 100, 1, 1);
        Recurrence christmas = Recurrence.everyYear(MonthDay.of(12, 25));
        assertThat(RecurringException.daysOff(NEW_YEAR, christmas, "Christmas").days())
                .hasSize(100);
        assertThat(RecurringException.daysOff(late, christmas, "Christmas").days())
                .hasSize(100);
        assertThat(RecurringException.daysOff(late.plusYears(1), christmas, "Christmas")
                        .days())
                .hasSize(100);
    }

    @Test
    void aRuleIsAtMostTwoHundredLettersLong() {
        String ofTwoHundred = "FREQ=WEEKLY;BYDAY=MO" + ",TU".repeat(60);
        assertThat(Recurrence.parse(ofTwoHundred).weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThatThrownBy(() -> Recurrence.parse(ofTwoHundred + ",TU")).hasMessageContaining("Maybe");
    }

    @Test
    void aDayBeyondTheEndOfAMonthIsItsLast() {
        assertThat(new RecurringException(
                                NEW_YEAR, LocalDate.of(2026, 4, 30), Recurrence.everyMonths(1, 31), null, null)
                        .days())
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30));
    }

    @Test
    void thereAreDaysEvenAtTheEndOfTime() {
        LocalDate late = LocalDate.MAX.minusDays(3);
        assertThat(RecurringException.daysOff(late, Recurrence.everyDays(2), "Late")
                        .days())
                .hasSize(2);
    }

    @Test
    void itNeverFallsBeforeTheDayFromWhichItCountsAndDoesOnThatDay() {
        assertThat(Recurrence.everyDays(2).fallsOn(NEW_YEAR, NEW_YEAR)).isTrue();
        assertThat(Recurrence.everyDays(2).fallsOn(NEW_YEAR, NEW_YEAR.minusDays(2)))
                .isFalse();
    }

    @Test
    void aThousandIsTheLongestInterval() {
        assertThat(Recurrence.everyDays(1000).fallsOn(NEW_YEAR, NEW_YEAR.plusDays(1000)))
                .isTrue();
        assertThat(Recurrence.everyDays(1000).fallsOn(NEW_YEAR, NEW_YEAR.plusDays(999)))
                .isFalse();
    }

    @Test
    void theFirstAndTheLastOfAMonthAreCountedFromItsEnds() {
        Recurrence second = Recurrence.everyMonths(1, 2, DayOfWeek.MONDAY);
        Recurrence lastButOne = Recurrence.everyMonths(1, -2, DayOfWeek.MONDAY);
        // February 2026 begins on a Sunday and has four Mondays: 2, 9, 16 and 23
        assertThat(second.fallsOn(NEW_YEAR, LocalDate.of(2026, 2, 9))).isTrue();
        assertThat(second.fallsOn(NEW_YEAR, LocalDate.of(2026, 2, 2))).isFalse();
        assertThat(lastButOne.fallsOn(NEW_YEAR, LocalDate.of(2026, 2, 16))).isTrue();
        assertThat(lastButOne.fallsOn(NEW_YEAR, LocalDate.of(2026, 2, 23))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yearly",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYDAY=MO",
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO",
                "FREQ=MONTHLY;BYDAY=6MO",
                "FREQ=MONTHLY;BYDAY=-6MO",
                "FREQ=MONTHLY;BYDAY=0MO",
                "FREQ=MONTHLY;BYDAY=-2147483648MO",
                "FREQ=DAILY;INTERVAL=1001",
                "FREQ=MONTHLY;BYDAY=1MO,1TU",
                "FREQ=MONTHLY;BYDAY=1MO,2MO",
                "FREQ=MONTHLY;BYDAY=MO,-1MO",
                "FREQ=WEEKLY;BYDAY=1MO,TU",
                "FREQ=WEEKLY;BYDAY=0MO",
                "FREQ=DAILY;BYMONTHDAY=0",
                "FREQ=WEEKLY;BYMONTHDAY=0;BYDAY=MO",
                "FREQ=MONTHLY",
                "FREQ=MONTHLY;BYMONTH=0;BYMONTHDAY=1",
                "FREQ=YEARLY;BYMONTH=5",
                "FREQ=YEARLY;BYMONTHDAY=1",
                "FREQ=YEARLY;BYMONTH=-1;BYMONTHDAY=1",
                "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ=DAILY;COUNT=3"
            })
    void whatIsNotARuleThatIsKnownIsRefused(String text) {
        assertThatThrownBy(() -> Recurrence.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("Maybe");
    }
}
