package dev.pmo.rules.planning.peer;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Plans in the corners: points in time, work of a minute and of years, leads, lags of all kinds, headings, levels of
 * effort, dates that bind, progress in and out of order, over leap days and the days on which clocks change.
 */
final class Corners {

    private static final CalendarId NIGHTS = CalendarId.of("NIGHTS");

    /** Before a change of clocks, a leap day, a weekend, and a year's end. */
    private static final List<LocalDateTime> STARTS = List.of(
            LocalDateTime.of(2026, 3, 27, 8, 0),
            LocalDateTime.of(2028, 2, 28, 8, 0),
            LocalDateTime.of(2026, 10, 23, 16, 30),
            LocalDateTime.of(2026, 12, 31, 0, 0));

    private final Random random;
    private final LocalDateTime start;

    Corners(Random random) {
        this.random = random;
        this.start = any(STARTS);
    }

    LocalDateTime start() {
        return start;
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T any(T[] all) {
        return any(List.of(all));
    }

    /** In one case of so many. */
    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    static ActivityId id(int number) {
        return ActivityId.of("A" + number);
    }

    /** Shifts over midnight on working days, and on one Sunday; one day off. */
    List<WorkCalendar> calendars() {
        List<WorkShift> shifts = List.of(WorkShift.of(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        List<WorkDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
                week.add(new WorkDay(day, shifts));
            }
        }
        CalendarException sunday = new CalendarException(
                start.toLocalDate().plusDays(2), start.toLocalDate().plusDays(2), shifts, "Worked");
        CalendarException off = CalendarException.dayOff(
                start.toLocalDate().plusDays(4), start.toLocalDate().plusDays(4), "Off");
        return List.of(
                new WorkCalendar(NIGHTS, "Nights", week, List.of(sunday, off)),
                WorkCalendar.standard().withExceptions(List.of(off)));
    }

    LocalDateTime moment() {
        LocalDateTime moment = start.plusMinutes(random.nextInt(30_000) - 3_000L);
        return oneIn(3) ? moment.toLocalDate().atStartOfDay() : oneIn(2) ? moment.withMinute(0) : moment;
    }

    SchedulingRules rules() {
        return SchedulingRules.standard()
                .withProgressMode(any(ProgressMode.values()))
                .withLagCalendar(any(LagCalendar.values()));
    }

    /** Activities that wait for those before them; some below headings. */
    Plan plan(int size, SchedulingRules rules, boolean reported) {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        int headings = oneIn(3) ? 2 : 0;
        for (int i = 0; i < size; i++) {
            activities.add(activity(id(i), headings, reported));
            for (int k = random.nextInt(3); k > 0 && i > 0; k--) {
                links.add(new Dependency(id(random.nextInt(i)), id(i), any(LinkType.values()), lag()));
            }
        }
        for (int i = 0; i < headings; i++) {
            ActivityId first = id(size + i);
            activities.add(Activity.builder(first, first.value())
                    .duration(duration())
                    .parent(ActivityId.of("S" + i))
                    .build());
            activities.add(activity(ActivityId.of("S" + i), 0, reported).toBuilder()
                    .kind(ActivityKind.SUMMARY)
                    .parent(i == 1 && oneIn(2) ? ActivityId.of("S0") : null)
                    .build());
        }
        return Plan.builder()
                .start(start)
                .calendar(oneIn(3) ? NIGHTS : null)
                .calendars(calendars())
                .activities(activities)
                .dependencies(links)
                .scheduling(rules)
                .build();
    }

    Activity activity(ActivityId id, int headings, boolean reported) {
        Activity.Builder activity = Activity.builder(id, id.value())
                .duration(duration())
                .calendar(oneIn(3) ? any(List.of(NIGHTS, WorkCalendar.ALL_HOURS, WorkCalendar.STANDARD)) : null)
                .parent(headings > 0 && oneIn(2) ? ActivityId.of("S" + random.nextInt(headings)) : null)
                .constraint(oneIn(5) ? constraint() : null)
                .deadline(oneIn(10) ? moment() : null)
                .progress(reported && oneIn(2) ? progress() : Progress.none());
        switch (random.nextInt(16)) {
            case 0 -> activity.placement(Placement.inactive());
            case 1 -> activity.placement(Placement.manual(oneIn(3) ? null : moment(), null));
            case 2 -> activity.kind(ActivityKind.LEVEL_OF_EFFORT);
            case 3, 4 -> activity.kind(ActivityKind.MILESTONE).duration(WorkTime.ZERO);
            default -> activity.kind(ActivityKind.TASK);
        }
        return activity.build();
    }

    WorkTime duration() {
        return switch (random.nextInt(12)) {
            case 0 -> WorkTime.ZERO;
            case 1 -> WorkTime.ofMinutes(1);
            case 2 -> WorkTime.ofEightHourDays(any(List.of(20, 44, 60, 150, 2_000)));
            case 3, 4 -> WorkTime.ofMinutes(random.nextInt(3_000));
            default -> WorkTime.ofEightHourDays(random.nextInt(4));
        };
    }

    Lag lag() {
        return switch (random.nextInt(10)) {
            case 0 -> Lag.of(WorkTime.ofMinutes(random.nextInt(2_000) - 800));
            case 1 -> Lag.ofElapsed(Duration.ofMinutes(random.nextInt(6_000) - 2_000));
            case 2 -> Lag.ofShare(Ratio.ofPercent(random.nextInt(250) - 75));
            case 3 -> Lag.ofElapsedShare(Ratio.ofPercent(random.nextInt(250) - 75));
            default -> Lag.ZERO;
        };
    }

    DateConstraint constraint() {
        ConstraintType type = any(ConstraintType.values());
        return new DateConstraint(type, type.dated() && !oneIn(8) ? moment() : null);
    }

    Progress progress() {
        LocalDateTime begun = moment();
        @Nullable Ratio complete = oneIn(2) ? Ratio.ofPercent(random.nextInt(101)) : null;
        @Nullable WorkTime remaining = oneIn(2) ? WorkTime.ofMinutes(random.nextInt(2_000)) : null;
        return switch (random.nextInt(4)) {
            case 0 -> new Progress(begun, begun.plusMinutes(random.nextInt(3_000)), null, null);
            case 1 -> new Progress(null, complete == null ? begun : null, complete, null);
            default -> new Progress(begun, null, complete, remaining);
        };
    }
}
