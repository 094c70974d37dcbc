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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The compiled calendar against one that asks of each minute, one by one, whether it is worked. */
class CalendarCompilerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
    private static final int DAYS = 35;
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    /** Shifts of one day: early, late, over midnight, all of it, none. */
    private static Arbitrary<List<WorkShift>> shifts() {
        return Arbitraries.of(
                List.of(),
                List.of(WorkShift.of(LocalTime.of(22, 0), LocalTime.of(6, 0))),
                List.of(WorkShift.of(LocalTime.of(18, 30), LocalTime.of(2, 30))),
                List.of(WorkShift.of(LocalTime.of(8, 0), LocalTime.NOON), WorkShift.of(LocalTime.of(13, 0), MIDNIGHT)),
                List.of(WorkShift.of(MIDNIGHT, LocalTime.of(4, 0)), WorkShift.of(LocalTime.of(22, 0), MIDNIGHT)),
                List.of(WorkShift.of(MIDNIGHT, MIDNIGHT)));
    }

    @Provide
    static Arbitrary<WorkCalendar> calendars() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, DAYS).map(FIRST::plusDays);
        Arbitrary<List<WorkDay>> week = shifts().list()
                .ofSize(7)
                .map(shifts -> IntStream.range(0, 7)
                        .mapToObj(i -> new WorkDay(DayOfWeek.of(i + 1), shifts.get(i)))
                        .toList());
        Arbitrary<CalendarException> exceptions = Combinators.combine(
                        days, Arbitraries.integers().between(0, 4), shifts())
                .as((day, more, shifts) -> new CalendarException(day, day.plusDays(more), shifts, null));
        Arbitrary<RecurringException> recurring = Combinators.combine(
                        days,
                        days,
                        Arbitraries.of(
                                Recurrence.everyDays(3),
                                Recurrence.everyWeeks(2, DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                                Recurrence.parse("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO")),
                        shifts())
                .as((from, until, recurrence, shifts) -> new RecurringException(from, until, recurrence, shifts, null));
        return Combinators.combine(
                        week, exceptions.list().ofMaxSize(4), recurring.list().ofMaxSize(2))
                .as((days7, single, again) -> new WorkCalendar(CalendarId.of("C"), "C", days7, single, again));
    }

    /** The shifts that begin on a day: of the last exception that holds, else the last that recurs, else the week. */
    private static List<WorkShift> beginning(WorkCalendar calendar, LocalDate day) {
        List<WorkShift> shifts = calendar.week().stream()
                .filter(one -> one.day() == day.getDayOfWeek())
                .flatMap(one -> one.shifts().stream())
                .toList();
        for (RecurringException one : calendar.recurring()) {
            boolean before = one.until() == null || !day.isAfter(one.until());
            shifts = before && one.recurrence().fallsOn(one.from(), day) ? one.shifts() : shifts;
        }
        for (CalendarException one : calendar.exceptions()) {
            shifts = day.isBefore(one.from()) || day.isAfter(one.to()) ? shifts : one.shifts();
        }
        return shifts;
    }

    private static boolean[] worked(WorkCalendar calendar) {
        boolean[] worked = new boolean[DAYS * 1440];
        for (int day = -1; day < DAYS; day++) {
            for (WorkShift shift : beginning(calendar, FIRST.plusDays(day))) {
                int start = day * 1440 + shift.start().toSecondOfDay() / 60;
                int end = day * 1440 + shift.end().toSecondOfDay() / 60;
                for (int i = start; i < (end > start ? end : end + 1440); i++) {
                    if (i >= 0 && i < worked.length) {
                        worked[i] = true;
                    }
                }
            }
        }
        return worked;
    }

    @Property(tries = 100)
    void countsEachMinuteThatIsWorkedAndNoOther(@ForAll("calendars") WorkCalendar calendar) {
        CompiledCalendar compiled = CalendarCompiler.compile(calendar);
        boolean[] worked = worked(calendar);
        long begin = Minutes.of(FIRST);
        long count = compiled.count(begin);
        for (int i = 0; i < worked.length; i++) {
            assertThat(compiled.count(begin + i)).isEqualTo(count);
            if (worked[i]) {
                assertThat(compiled.startOf(count)).isEqualTo(begin + i);
                assertThat(compiled.finishOf(count + 1)).isEqualTo(begin + i + 1);
                count++;
            }
        }
    }

    @Test
    void aNightShiftBeforeAHolidayGoesOnIntoIt() {
        WorkCalendar calendar = Plans.nights()
                .withRecurring(List.of(RecurringException.daysOff(
                        LocalDate.of(2020, 1, 1), Recurrence.parse("FREQ=YEARLY;BYMONTH=6;BYDAY=1WE"), "Midsummer")));
        CompiledCalendar compiled = CalendarCompiler.compile(calendar);
        long tuesday = Minutes.of(LocalDateTime.of(2026, 6, 2, 22, 0));

        assertThat(compiled.finishOf(compiled.count(tuesday) + 480)).isEqualTo(tuesday + 480);
        assertThat(compiled.startOf(compiled.count(tuesday) + 480)).isEqualTo(tuesday + 2 * 1440);
    }

    @Test
    void allHoursCountsTheClock() {
        CompiledCalendar clock = CalendarCompiler.compile(WorkCalendar.allHours());
        long moment = Minutes.of(LocalDateTime.of(2026, 6, 6, 3, 7));

        assertThat(clock.startOf(clock.count(moment) + 100_000)).isEqualTo(moment + 100_000);
    }
}
