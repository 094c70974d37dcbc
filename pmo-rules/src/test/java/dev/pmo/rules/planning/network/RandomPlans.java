package dev.pmo.rules.planning.network;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plans made from a seed: links of all types with leads and lags, on four calendars with holidays. */
final class RandomPlans {

    static final CalendarId OFFICE = CalendarId.of("OFFICE");

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final int DAYS = 400;
    private static final List<LinkType> TYPES = List.of(LinkType.values());

    private RandomPlans() {}

    static List<WorkCalendar> calendars() {
        List<CalendarException> holidays = List.of(
                CalendarException.dayOff(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 4), "Holiday"),
                new CalendarException(
                        LocalDate.of(2026, 6, 6),
                        LocalDate.of(2026, 6, 6),
                        List.of(WorkShift.of(LocalTime.of(20, 0), LocalTime.of(3, 0))),
                        "A Saturday evening worked"));
        WorkCalendar office =
                new WorkCalendar(OFFICE, "Office", WorkCalendar.standard().week(), holidays);
        return List.of(office, Plans.roundTheClock(), Plans.nights().withExceptions(holidays), WorkCalendar.standard());
    }

    static Plan of(long seed, int size) {
        Random random = new Random(seed);
        List<WorkCalendar> calendars = calendars();
        boolean oneCalendar = random.nextInt(4) == 0;
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            WorkCalendar calendar = calendars.get(oneCalendar ? 0 : random.nextInt(calendars.size()));
            activities.add(Activity.builder(Plans.id("A" + i), "A" + i)
                    .duration(WorkTime.ofMinutes(1 + random.nextInt(1500)))
                    .calendar(calendar.id())
                    .build());
        }
        List<Dependency> links = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            for (int k = random.nextInt(3); k > 0; k--) {
                links.add(Dependency.of(
                        Plans.id("A" + random.nextInt(i)),
                        Plans.id("A" + i),
                        TYPES.get(random.nextInt(TYPES.size())),
                        WorkTime.ofMinutes(random.nextInt(3) == 0 ? random.nextInt(1200) - 400 : 0)));
            }
        }
        return new Plan(Plans.MONDAY, null, OFFICE, calendars, activities, links, null);
    }

    /** The same with links from finish to start without lag, and every third activity a point in time. */
    static Plan withPoints(long seed, int size) {
        Plan plan = of(seed, size);
        Random random = new Random(seed + 2);
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            activities.add(
                    random.nextInt(3) > 0
                            ? activity
                            : activity.toBuilder().duration(WorkTime.ZERO).build());
        }
        List<Dependency> links = plan.dependencies().stream()
                .map(link -> Dependency.of(link.predecessor(), link.successor(), LinkType.FS, WorkTime.ZERO))
                .toList();
        return plan.toBuilder().activities(activities).dependencies(links).build();
    }

    /** The same, but here and there one or two of four resources work on an activity, each on a calendar of its own. */
    static Plan staffed(long seed, int size) {
        Plan plan = of(seed, size);
        Random random = new Random(seed + 1);
        List<Resource> resources = new ArrayList<>();
        for (WorkCalendar calendar : plan.calendars()) {
            resources.add(Resource.of(ResourceId.of("R" + resources.size()), "R", calendar.id()));
        }
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            int first = random.nextInt(resources.size());
            int other = (first + 1 + random.nextInt(resources.size() - 1)) % resources.size();
            Assignment one = Assignment.of(resources.get(first).id());
            Assignment another = new Assignment(
                    resources.get(other).id(),
                    Ratio.ofPercent(50L * (1 + random.nextInt(2))),
                    random.nextBoolean() ? null : WorkTime.ofMinutes(1 + random.nextInt(900)),
                    false);
            boolean own = activity.calendar() == null || random.nextBoolean();
            activities.add(activity.toBuilder()
                    .calendar(own ? null : Plans.ROUND_THE_CLOCK)
                    .assignments(
                            switch (random.nextInt(4)) {
                                case 0 -> List.of(one);
                                case 1 -> List.of(one, another);
                                default -> List.of();
                            })
                    .build());
        }
        return plan.toBuilder().resources(resources).activities(activities).build();
    }

    /** The working minutes of the calendars, marked day by day. */
    static Map<String, List<Long>> minutes() {
        Map<String, List<Long>> all = new HashMap<>();
        for (WorkCalendar calendar : calendars()) {
            boolean[] working = new boolean[(DAYS + 2) * Minutes.DAY];
            for (int day = 0; day < DAYS; day++) {
                for (WorkShift shift : shifts(calendar, FIRST.plusDays(day))) {
                    int start = shift.start().toSecondOfDay() / 60;
                    int end = shift.end().toSecondOfDay() / 60;
                    for (int i = start; i < (end > start ? end : end + Minutes.DAY); i++) {
                        working[day * Minutes.DAY + i] = true;
                    }
                }
            }
            all.put(calendar.id().value(), SimpleSchedule.minutesOf(Minutes.of(FIRST), working));
        }
        return all;
    }

    private static List<WorkShift> shifts(WorkCalendar calendar, LocalDate day) {
        List<WorkShift> shifts = calendar.week().stream()
                .filter(usual -> usual.day() == day.getDayOfWeek())
                .flatMap(usual -> usual.shifts().stream())
                .toList();
        for (CalendarException exception : calendar.exceptions()) {
            if (!day.isBefore(exception.from()) && !day.isAfter(exception.to())) {
                shifts = exception.shifts();
            }
        }
        return shifts;
    }
}
