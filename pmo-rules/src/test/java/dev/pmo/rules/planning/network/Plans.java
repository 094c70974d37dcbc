package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.WorkTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Short words for the plans of tests. */
final class Plans {

    /** A Monday, eight in the morning. */
    static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 8, 0);

    static final CalendarId ROUND_THE_CLOCK = CalendarId.of("24H");
    static final CalendarId NIGHTS = CalendarId.of("NIGHTS");

    private Plans() {}

    static ActivityId id(String value) {
        return ActivityId.of(value);
    }

    static Activity task(String id, long hours) {
        return Activity.of(id(id), id, WorkTime.ofHours(hours));
    }

    static Dependency link(String from, String to) {
        return Dependency.of(id(from), id(to));
    }

    static Dependency link(String from, String to, LinkType type, long lagHours) {
        return Dependency.of(id(from), id(to), type, WorkTime.ofHours(lagHours));
    }

    static WorkCalendar everyDay(CalendarId id, int from, int to) {
        List<WorkDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new WorkDay(day, List.of(WorkShift.of(LocalTime.of(from, 0), LocalTime.of(to, 0)))));
        }
        return new WorkCalendar(id, id.value(), week, List.of());
    }

    /** The day shifts of the standard calendar from one day to another, and no others for ever. */
    static WorkCalendar only(LocalDate first, LocalDate last) {
        CalendarException working = new CalendarException(
                first, last, WorkCalendar.standard().week().get(0).shifts(), null);
        return new WorkCalendar(CalendarId.of("ONCE"), "Once", List.of(), List.of(working));
    }

    static WorkCalendar roundTheClock() {
        return everyDay(ROUND_THE_CLOCK, 0, 0);
    }

    /** From ten in the evening to six in the morning, beginning on each working day. */
    static WorkCalendar nights() {
        List<WorkDay> week = new ArrayList<>();
        for (WorkDay day : WorkCalendar.standard().week()) {
            week.add(new WorkDay(day.day(), List.of(WorkShift.of(LocalTime.of(22, 0), LocalTime.of(6, 0)))));
        }
        return new WorkCalendar(NIGHTS, "Nights", week, List.of());
    }

    static Plan roundTheClock(List<Activity> activities, List<Dependency> links) {
        return new Plan(MONDAY, null, ROUND_THE_CLOCK, List.of(roundTheClock()), activities, links, null);
    }

    static Plan standard(List<Activity> activities, List<Dependency> links) {
        return new Plan(MONDAY, null, null, List.of(roundTheClock(), nights()), activities, links, null);
    }

    /** A day of June 2026, at an hour. */
    static LocalDateTime at(int day, int hour) {
        return LocalDateTime.of(2026, 6, day, hour, 0);
    }

    static Plan asOf(Plan plan, LocalDate dataDate) {
        return plan.toBuilder().dataDate(dataDate).build();
    }

    static Plan with(Plan plan, List<Activity> activities) {
        return plan.toBuilder().activities(activities).build();
    }

    static Activity summary(String id) {
        return Activity.builder(id(id), id).kind(ActivityKind.SUMMARY).build();
    }

    static Activity below(String id, long hours, String parent) {
        return task(id, hours).toBuilder().parent(id(parent)).build();
    }

    static ScheduledActivity dates(Schedule schedule, String id) {
        return schedule.find(id(id)).orElseThrow();
    }

    static List<DiagnosticCode> codes(Schedule schedule) {
        return schedule.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
