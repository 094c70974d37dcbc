package dev.pmo.rules.planning.network;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rulers of the calendars of one plan, each made when it is first asked for. Used by one thread. */
public final class PlanRulers {

    /** What most plans use. */
    private static final WorkingTime STANDARD = WorkingTime.of(WorkCalendar.standard());

    private final CalendarId usual;
    private final Map<CalendarId, WorkCalendar> calendars = new HashMap<>();
    private final Map<CalendarId, WorkingTime> rulers = new HashMap<>();

    private PlanRulers(Plan plan) {
        CalendarId named = plan.calendar();
        plan.calendars().forEach(calendar -> calendars.putIfAbsent(calendar.id(), calendar));
        calendars.putIfAbsent(WorkCalendar.ALL_HOURS, WorkCalendar.allHours());
        usual = named == null ? WorkCalendar.STANDARD : named;
    }

    /**
     * The rulers of a plan.
     *
     * @param plan the plan
     * @return the rulers
     */
    public static PlanRulers of(Plan plan) {
        return new PlanRulers(plan);
    }

    /**
     * The ruler of an activity.
     *
     * @param activity the activity, or {@code null} for the plan as a whole
     * @return the ruler of its calendar; of the plan's where it names none that the plan holds
     */
    public WorkingTime rulerOf(@Nullable Activity activity) {
        CalendarId named = activity == null ? null : activity.calendar();
        CalendarId id = named == null || !calendars.containsKey(named) ? usual : named;
        WorkCalendar calendar = calendars.get(id);
        return calendar == null ? STANDARD : rulers.computeIfAbsent(id, key -> WorkingTime.of(calendar));
    }
}
