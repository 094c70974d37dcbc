package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Parts.on;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short words for plans: activities in days of eight hours, links, calendars with bank holidays, milestones. */
final class Plans {

    static final CalendarId OFFICE = CalendarId.of("OFFICE");
    static final CalendarId NIGHTS = CalendarId.of("NIGHTS");

    private Plans() {}

    static Plan plan(String start, List<Activity> activities, List<Dependency> links, List<Milestone> milestones) {
        return new Plan(
                at(start, 8),
                SamplePortfolio.STATUS_DATE,
                OFFICE,
                List.of(office(), nights()),
                activities,
                links,
                milestones);
    }

    /** A plan of milestones only, up to date. */
    static Plan milestones(Milestone... milestones) {
        return new Plan(null, SamplePortfolio.STATUS_DATE, null, null, null, null, List.of(milestones));
    }

    static LocalDateTime at(String date, int hour) {
        return on(date).atTime(hour, 0);
    }

    static ActivityId id(String id) {
        return ActivityId.of(id);
    }

    static Activity.Builder task(String id, String name, long days, String baselineStart, String baselineFinish) {
        return Activity.builder(id(id), name)
                .duration(WorkTime.ofEightHourDays(days))
                .baseline(at(baselineStart, 8), at(baselineFinish, 17));
    }

    static Activity done(String id, String name, long days, String start, String finish) {
        return task(id, name, days, start, finish)
                .progress(Progress.finished(at(start, 8), at(finish, 17)))
                .build();
    }

    static Activity point(String id, String name, String baseline) {
        return Activity.builder(id(id), name)
                .kind(ActivityKind.MILESTONE)
                .baseline(at(baseline, 17), at(baseline, 17))
                .build();
    }

    static Progress begun(String start, long percent, long remainingDays) {
        return new Progress(at(start, 8), null, Ratio.ofPercent(percent), WorkTime.ofEightHourDays(remainingDays));
    }

    static Dependency link(String predecessor, String successor) {
        return Dependency.of(id(predecessor), id(successor));
    }

    static Dependency link(String predecessor, String successor, LinkType type, long lagDays) {
        return Dependency.of(id(predecessor), id(successor), type, WorkTime.ofEightHourDays(lagDays));
    }

    /** Watched by the level above; brought about by an activity where one is named. */
    static Milestone key(
            String id, String name, String baseline, String forecast, String owner, @Nullable String activity) {
        return new Milestone(
                MilestoneId.of(id),
                name,
                on(baseline),
                on(forecast),
                null,
                owner,
                activity == null ? null : id(activity),
                true);
    }

    static Milestone reached(String id, String name, String baseline, String actual, String owner) {
        return key(id, name, baseline, actual, owner, null).withActual(on(actual));
    }

    /** Five days of eight hours, without the bank holidays of England and the days between Christmas and New Year. */
    private static WorkCalendar office() {
        WorkCalendar standard = WorkCalendar.standard();
        return new WorkCalendar(OFFICE, "Council offices", standard.week(), holidays());
    }

    /** Work on live systems: Tuesday to Thursday nights. */
    private static WorkCalendar nights() {
        List<WorkShift> night = List.of(WorkShift.of(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        List<WorkDay> week = List.of(
                new WorkDay(DayOfWeek.TUESDAY, night),
                new WorkDay(DayOfWeek.WEDNESDAY, night),
                new WorkDay(DayOfWeek.THURSDAY, night));
        return new WorkCalendar(NIGHTS, "Change windows", week, holidays());
    }

    private static List<CalendarException> holidays() {
        return List.of(
                holiday("2026-08-31", "2026-08-31", "Summer bank holiday"),
                holiday("2026-12-25", "2026-12-25", "Christmas Day"),
                holiday("2026-12-28", "2026-12-28", "Boxing Day (substitute)"),
                holiday("2026-12-29", "2026-12-31", "Offices closed"),
                holiday("2027-01-01", "2027-01-01", "New Year's Day"),
                holiday("2027-03-26", "2027-03-26", "Good Friday"),
                holiday("2027-03-29", "2027-03-29", "Easter Monday"),
                holiday("2027-05-03", "2027-05-03", "Early May bank holiday"),
                holiday("2027-05-31", "2027-05-31", "Spring bank holiday"),
                holiday("2027-08-30", "2027-08-30", "Summer bank holiday"));
    }

    private static CalendarException holiday(String from, String to, String name) {
        return CalendarException.dayOff(on(from), on(to), name);
    }
}
