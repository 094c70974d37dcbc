package dev.pmo.rules.testkit;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.Recurrence;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What plans are made of: lags, dates that bind, calendars, rules of scheduling. */
final class PlanParts {

    static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 9, 0);

    private static final CalendarId NIGHTS = CalendarId.of("NIGHTS");

    /** What a line of a plan is besides its identifier. */
    record Line(
            int hours,
            ActivityKind kind,
            @Nullable CalendarId calendar,
            @Nullable DateConstraint constraint,
            @Nullable LocalDateTime deadline,
            Placement placement) {}

    private PlanParts() {}

    /** Lags and leads of every kind. */
    static Arbitrary<Lag> lags() {
        Arbitrary<Integer> hours = Arbitraries.integers().between(-8, 16);
        Arbitrary<Ratio> shares = Arbitraries.integers().between(-50, 150).map(Ratio::ofPercent);
        return Arbitraries.frequencyOf(
                Tuple.of(6, hours.map(WorkTime::ofHours).map(Lag::of)),
                Tuple.of(1, hours.map(Duration::ofHours).map(Lag::ofElapsed)),
                Tuple.of(1, shares.map(Lag::ofShare)),
                Tuple.of(1, shares.map(Lag::ofElapsedShare)));
    }

    static Arbitrary<Line> lines(boolean valid) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        mostly(ActivityKind.TASK, Arbitraries.of(ActivityKind.class)),
                        Arbitraries.of(WorkCalendar.STANDARD, WorkCalendar.ALL_HOURS, NIGHTS)
                                .injectNull(0.7),
                        constraints(valid).injectNull(0.7),
                        moments().injectNull(0.8),
                        placements(valid))
                .as(Line::new);
    }

    /** A calendar of night shifts with exceptions that come once and again. */
    static WorkCalendar nights() {
        List<WorkShift> shifts = List.of(WorkShift.of(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        List<WorkDay> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.THURSDAY) <= 0)
                .map(day -> new WorkDay(day, shifts))
                .toList();
        LocalDate day = START.toLocalDate();
        return new WorkCalendar(
                NIGHTS,
                "Nights",
                week,
                List.of(CalendarException.dayOff(day.plusDays(2), day.plusDays(2), "Shutdown")),
                List.of(
                        RecurringException.daysOff(day, Recurrence.everyYear(MonthDay.of(1, 14)), "Founder's day"),
                        RecurringException.daysOff(
                                day, Recurrence.everyYear(-1, DayOfWeek.MONDAY, Month.MAY), "Spring holiday")));
    }

    static Arbitrary<SchedulingRules> rules() {
        Arbitrary<SchedulingRules> any = Combinators.combine(
                        Arbitraries.of(ScheduleFrom.class),
                        moments(),
                        Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(8, 0), LocalTime.of(17, 0)),
                        Arbitraries.of(ProgressMode.class),
                        Arbitraries.of(LagCalendar.class))
                .as(SchedulingRules::new);
        return mostly(SchedulingRules.standard(), any);
    }

    static Arbitrary<LocalDateTime> moments() {
        return Arbitraries.integers().between(-100, 2_000).map(START::plusHours);
    }

    private static Arbitrary<DateConstraint> constraints(boolean valid) {
        return Combinators.combine(
                        Arbitraries.of(ConstraintType.class), moments().injectNull(0.2))
                .as((type, date) -> {
                    boolean missing = valid && type.dated() && date == null;
                    return new DateConstraint(type, missing ? START : date);
                });
    }

    private static Arbitrary<Placement> placements(boolean valid) {
        Arbitrary<Placement> any = Combinators.combine(
                        Arbitraries.of(ActivityMode.class),
                        moments().injectNull(0.2),
                        Arbitraries.integers().between(-8, 40).injectNull(0.3))
                .as((mode, start, hours) -> {
                    LocalDateTime begin = start == null && valid ? START : start;
                    if (begin == null || hours == null) {
                        return new Placement(mode, begin, null);
                    }
                    return new Placement(mode, begin, begin.plusHours(valid ? Math.max(0, hours) : hours));
                });
        return mostly(Placement.scheduled(), any);
    }

    private static <T> Arbitrary<T> mostly(T usual, Arbitrary<T> any) {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(usual)), Tuple.of(1, any));
    }
}
