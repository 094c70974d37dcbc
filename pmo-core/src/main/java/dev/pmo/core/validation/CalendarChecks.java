package dev.pmo.core.validation;

import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be said of the calendars of a plan by themselves. */
final class CalendarChecks {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private record Stretch(int begin, int end, String path, WorkShift shift) {}

    private CalendarChecks() {}

    static void check(Plan plan, Violations violations) {
        Repeats.report(violations, "plan.calendars", "a calendar", true, plan.calendars(), WorkCalendar::id);
        for (WorkCalendar calendar : plan.calendars()) {
            String path = "plan.calendars[" + calendar.id() + "]";
            week(path + ".week", calendar, violations);
            calendar.exceptions()
                    .forEach(one -> exception(
                            path + ".exceptions[" + one.from() + "]", one.reversedDates(), one.shifts(), violations));
            calendar.recurring()
                    .forEach(one -> exception(
                            path + ".recurring[" + one.recurrence() + "]",
                            one.reversedDates(),
                            one.shifts(),
                            violations));
        }
    }

    private static void week(String path, WorkCalendar calendar, Violations violations) {
        Repeats.of(calendar.week(), WorkDay::day)
                .forEach((day, count) -> violations.addStructural(
                        ViolationKind.DUPLICATE_DAY,
                        path + "[" + day + "]",
                        "the calendar lists one day of the week " + count + " times",
                        day));
        List<Stretch> stretches = new ArrayList<>();
        for (WorkDay day : calendar.week()) {
            String shifts = path + "[" + day.day() + "].shifts";
            stretches.addAll(stretches((day.day().getValue() - 1) * DAY, shifts, day.shifts()));
        }
        if (stretches.isEmpty()) {
            violations.addStructural(
                    ViolationKind.NO_WORKING_TIME, path, "the calendar has no working time in its week", "");
        }
        overlaps(stretches, WEEK, violations);
    }

    private static void exception(
            String path, List<ReversedDates> reversed, List<WorkShift> shifts, Violations violations) {
        for (ReversedDates pair : reversed) {
            violations.add(
                    ViolationKind.DATES_REVERSED,
                    path + "." + pair.last(),
                    "the exception ends before it begins",
                    pair.value());
        }
        overlaps(stretches(0, path + ".shifts", shifts), WEEK, violations);
    }

    private static List<Stretch> stretches(int offset, String path, List<WorkShift> shifts) {
        List<Stretch> result = new ArrayList<>(shifts.size());
        for (WorkShift shift : shifts) {
            int begin = offset + shift.start().toSecondOfDay() / 60;
            int end = offset + shift.end().toSecondOfDay() / 60;
            result.add(new Stretch(begin, end > begin ? end : end + DAY, path, shift));
        }
        return result;
    }

    /** Each stretch against the one that reaches furthest before it; the first one again in the next round. */
    private static void overlaps(List<Stretch> stretches, int round, Violations violations) {
        if (stretches.size() < 2) {
            return;
        }
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::begin)
                .thenComparingInt(Stretch::end)
                .thenComparing(Stretch::path));
        Stretch furthest = sorted.get(0);
        for (Stretch next : sorted.subList(1, sorted.size())) {
            overlap(furthest, next, next.begin, violations);
            furthest = next.end > furthest.end ? next : furthest;
        }
        Stretch first = sorted.get(0);
        overlap(furthest, first, first.begin + round, violations);
    }

    private static void overlap(Stretch one, Stretch next, int nextBegin, Violations violations) {
        if (one.end > nextBegin) {
            violations.addStructural(
                    ViolationKind.SHIFTS_OVERLAP,
                    next.path,
                    "two shifts cover the same time",
                    text(one.shift) + " and " + text(next.shift));
        }
    }

    private static String text(WorkShift shift) {
        return shift.start() + "-" + shift.end();
    }
}
