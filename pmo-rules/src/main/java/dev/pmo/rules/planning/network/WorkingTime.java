package dev.pmo.rules.planning.network;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.WorkTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working time of a calendar between moments, and how long its working day is.
 *
 * <p>{@code WorkingTime.of(calendar).between(start, finish)}. This class is immutable and thread-safe.
 */
public final class WorkingTime {

    /** Over more days than this nobody counts single ones. */
    private static final long MOST_DAYS = 100_000;

    private static final long EIGHT_HOURS = 8 * 60L;

    /** Most plans use it, and compiling it takes longer than asking it. */
    private static final WorkingTime STANDARD = new WorkingTime(WorkCalendar.standard());

    private final CompiledCalendar compiled;
    private final long weekMinutes;
    private final int weekDays;

    private WorkingTime(WorkCalendar calendar) {
        compiled = CalendarCompiler.compile(calendar);
        long minutes = 0;
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (WorkDay day : calendar.week()) {
            for (WorkShift shift : day.shifts()) {
                minutes += length(shift);
                days.add(day.day());
            }
        }
        weekMinutes = days.isEmpty() ? EIGHT_HOURS : minutes;
        weekDays = days.isEmpty() ? 1 : days.size();
    }

    private static long length(WorkShift shift) {
        int minutes = (shift.end().toSecondOfDay() - shift.start().toSecondOfDay()) / 60;
        return minutes > 0 ? minutes : minutes + Minutes.DAY;
    }

    /**
     * The working time of a calendar.
     *
     * @param calendar the calendar
     * @return its working time
     */
    public static WorkingTime of(WorkCalendar calendar) {
        return new WorkingTime(calendar);
    }

    /**
     * The working time of a calendar that a plan holds.
     *
     * @param plan the plan
     * @param id the calendar, or {@code null} for the one of the plan
     * @return its working time; that of the plan's own calendar, or else of the standard one, where it is not held
     */
    public static WorkingTime of(Plan plan, @Nullable CalendarId id) {
        if (id == null && plan.calendar() == null && plan.calendars().isEmpty()) {
            return STANDARD;
        }
        return find(plan, id)
                .or(() -> find(plan, plan.calendar()))
                .or(() -> find(plan, WorkCalendar.STANDARD))
                .map(WorkingTime::of)
                .orElse(STANDARD);
    }

    private static Optional<WorkCalendar> find(Plan plan, @Nullable CalendarId id) {
        Optional<WorkCalendar> held = plan.calendars().stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst();
        return held.isEmpty() && WorkCalendar.ALL_HOURS.equals(id) ? Optional.of(WorkCalendar.allHours()) : held;
    }

    /**
     * Whether there is any.
     *
     * @return whether the calendar works at all
     */
    public boolean works() {
        return compiled.works();
    }

    /**
     * The working time between two moments.
     *
     * @param from one moment
     * @param to the other
     * @return the time, negative where the second lies before the first
     */
    public WorkTime between(LocalDateTime from, LocalDateTime to) {
        return WorkTime.ofMinutes(compiled.count(Minutes.of(to)) - compiled.count(Minutes.of(from)));
    }

    /**
     * How many working days later something is: the days with working time after that of the one moment up to that of
     * the other. Midnight counts to the day that it ends. Over more than some centuries mean days are counted.
     *
     * @param from one moment
     * @param to the other
     * @return the days, negative where the second lies before the first
     */
    public long workingDays(LocalDateTime from, LocalDateTime to) {
        LocalDate first = FinishDay.of(from);
        LocalDate last = FinishDay.of(to);
        if (last.isBefore(first)) {
            return -workingDays(to, from);
        }
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            return inDays(between(from, to));
        }
        long days = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days += worksOn(day) ? 1 : 0;
        }
        return days;
    }

    /**
     * Where work that finished at a moment would finish with so much more working time.
     *
     * @param finish the moment
     * @param more the working time; negative to go back
     * @return the moment; empty if the calendar has no working time there
     */
    public Optional<LocalDateTime> findFinishAfter(LocalDateTime finish, WorkTime more) {
        return moment(
                works() ? compiled.finishOf(compiled.count(Minutes.of(finish)) + more.minutes()) : Minutes.BEYOND);
    }

    /**
     * When work begins that may begin at a moment.
     *
     * @param moment the moment
     * @return it or the start of the next working time; empty if there is none
     */
    public Optional<LocalDateTime> findStartFrom(LocalDateTime moment) {
        return moment(works() ? compiled.startOf(compiled.count(Minutes.of(moment))) : Minutes.BEYOND);
    }

    private static Optional<LocalDateTime> moment(long minutes) {
        return Minutes.representable(minutes) ? Optional.of(Minutes.moment(minutes)) : Optional.empty();
    }

    /**
     * Whether there is working time on a day.
     *
     * @param day the day
     * @return whether it is worked on
     */
    public boolean worksOn(LocalDate day) {
        long midnight = Minutes.of(day);
        return compiled.count(midnight + Minutes.DAY) > compiled.count(midnight);
    }

    /**
     * Whether a time is longer than a number of days of this calendar, a day being the mean of those of its usual week
     * that are worked; of eight hours where the week has none.
     *
     * @param time the time
     * @param days the days
     * @return whether it is longer
     */
    public boolean exceeds(WorkTime time, int days) {
        return exceeds(time.minutes(), days);
    }

    /**
     * Whether so many minutes of work are more than a number of days of this calendar, as
     * {@link #exceeds(WorkTime, int)} counts them.
     *
     * @param minutes the minutes
     * @param days the days
     * @return whether they are more
     */
    public boolean exceeds(long minutes, int days) {
        return minutes * weekDays > days * weekMinutes;
    }

    /**
     * So many days of this calendar.
     *
     * @param days the days
     * @return their working time, rounded down to the minute
     */
    public WorkTime ofDays(int days) {
        return WorkTime.ofMinutes(days * weekMinutes / weekDays);
    }

    /**
     * How many days of this calendar a time is.
     *
     * @param time the time
     * @return the days, whole ones, rounded towards nothing
     */
    public long inDays(WorkTime time) {
        return time.minutes() * weekDays / weekMinutes;
    }
}
