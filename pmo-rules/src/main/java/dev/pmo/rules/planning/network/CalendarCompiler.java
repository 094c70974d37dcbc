package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a calendar into its spans: the usual week, the exceptions, and the days after which a night shift differs.
 *
 * <p>A shift belongs to the day on which it begins. An exception therefore ends the shifts that begin on its days, not
 * the night shift that came over from the day before.
 */
final class CalendarCompiler {

    /** Days from one on, with the shifts of an exception, or those of the usual week. */
    private record Run(long day, @Nullable List<WorkShift> exception) {}

    private final List<List<WorkShift>> week = new ArrayList<>();
    private final List<CalendarException> exceptions;
    private final Map<List<WorkShift>, WeekPattern> patterns = new HashMap<>();

    private CalendarCompiler(WorkCalendar calendar) {
        for (int i = 0; i < 7; i++) {
            week.add(List.of());
        }
        for (WorkDay day : calendar.week()) {
            List<WorkShift> all = new ArrayList<>(week.get(day.day().getValue() - 1));
            all.addAll(day.shifts());
            week.set(day.day().getValue() - 1, all);
        }
        exceptions = exceptions(calendar);
    }

    /** What recurs written out day by day, before the single exceptions, which count where both fall on a day. */
    private static List<CalendarException> exceptions(WorkCalendar calendar) {
        if (calendar.recurring().isEmpty()) {
            return calendar.exceptions();
        }
        List<CalendarException> all = new ArrayList<>();
        for (RecurringException recurring : calendar.recurring()) {
            for (LocalDate day : recurring.days()) {
                all.add(new CalendarException(day, day, recurring.shifts(), recurring.name()));
            }
        }
        all.addAll(calendar.exceptions());
        return all;
    }

    static CompiledCalendar compile(WorkCalendar calendar) {
        return new CalendarCompiler(calendar).compile();
    }

    private CompiledCalendar compile() {
        List<CompiledCalendar.Span> spans = new ArrayList<>();
        WeekPattern usual = pattern(null);
        spans.add(new CompiledCalendar.Span(Long.MIN_VALUE, usual));
        List<Run> runs = runs();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            List<WorkShift> exception = run.exception();
            WeekPattern pattern = exception == null ? usual : patterns.computeIfAbsent(exception, this::pattern);
            List<WorkShift> dayBefore = shiftsOf(i == 0 ? null : runs.get(i - 1).exception(), run.day() - 1);
            if (overnight(dayBefore) || overnight(shiftsOf(exception, run.day() - 1))) {
                spans.add(new CompiledCalendar.Span(run.day() * Minutes.DAY, firstDay(run, dayBefore)));
                boolean more = i + 1 == runs.size() || runs.get(i + 1).day() > run.day() + 1;
                if (more) {
                    spans.add(new CompiledCalendar.Span((run.day() + 1) * Minutes.DAY, pattern));
                }
            } else {
                spans.add(new CompiledCalendar.Span(run.day() * Minutes.DAY, pattern));
            }
        }
        return new CompiledCalendar(spans);
    }

    /** The days from which on something else holds; where exceptions overlap the later in the list counts. */
    private List<Run> runs() {
        NavigableMap<Long, List<Integer>> changes = new TreeMap<>();
        for (int i = 0; i < exceptions.size(); i++) {
            CalendarException exception = exceptions.get(i);
            if (!exception.to().isBefore(exception.from())) {
                changes.computeIfAbsent(exception.from().toEpochDay(), day -> new ArrayList<>())
                        .add(i);
                changes.computeIfAbsent(exception.to().toEpochDay() + 1, day -> new ArrayList<>())
                        .add(-1 - i);
            }
        }
        List<Run> runs = new ArrayList<>();
        TreeSet<Integer> open = new TreeSet<>();
        changes.forEach((day, marks) -> {
            for (int mark : marks) {
                if (mark >= 0) {
                    open.add(mark);
                } else {
                    open.remove(-1 - mark);
                }
            }
            runs.add(new Run(
                    day, open.isEmpty() ? null : exceptions.get(open.last()).shifts()));
        });
        return runs;
    }

    private List<WorkShift> shiftsOf(@Nullable List<WorkShift> exception, long day) {
        return exception == null ? week.get((int) Math.floorMod(day + 3, 7L)) : exception;
    }

    private WeekPattern pattern(@Nullable List<WorkShift> exception) {
        if (exception != null && exception.isEmpty()) {
            return WeekPattern.NONE;
        }
        BitSet working = new BitSet(Minutes.WEEK);
        for (int day = 0; day < 7; day++) {
            for (WorkShift shift : exception == null ? week.get(day) : exception) {
                int start = day * Minutes.DAY + minute(shift.start());
                int end = start + length(shift);
                working.set(start, Math.min(end, Minutes.WEEK));
                working.set(0, Math.max(0, end - Minutes.WEEK));
            }
        }
        return WeekPattern.of(working);
    }

    private WeekPattern firstDay(Run run, List<WorkShift> dayBefore) {
        BitSet working = new BitSet(Minutes.WEEK);
        int midnight = (int) Math.floorMod(run.day() + 3, 7L) * Minutes.DAY;
        for (WorkShift shift : dayBefore) {
            mark(working, midnight, minute(shift.start()) - Minutes.DAY, length(shift));
        }
        for (WorkShift shift : shiftsOf(run.exception(), run.day())) {
            mark(working, midnight, minute(shift.start()), length(shift));
        }
        return WeekPattern.of(working);
    }

    private static void mark(BitSet working, int midnight, int start, int length) {
        int from = Math.max(0, start);
        int to = Math.min(Minutes.DAY, start + length);
        working.set(midnight + from, midnight + Math.max(from, to));
    }

    private static boolean overnight(List<WorkShift> shifts) {
        return shifts.stream().anyMatch(shift -> minute(shift.start()) + length(shift) > Minutes.DAY);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static int length(WorkShift shift) {
        int length = minute(shift.end()) - minute(shift.start());
        return length <= 0 ? length + Minutes.DAY : length;
    }
}
