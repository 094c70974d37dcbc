package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.rules.planning.network.WorkRuler;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rulers of the calendars of one plan. Used by one thread. */
final class Rulers {

    /** What most plans use. */
    private static final WorkRuler STANDARD = WorkRuler.of(WorkCalendar.standard());

    private final CalendarId usual;
    private final Map<CalendarId, WorkCalendar> calendars = new HashMap<>();
    private final Map<CalendarId, WorkRuler> rulers = new HashMap<>();

    Rulers(Plan plan) {
        CalendarId named = plan.calendar();
        plan.calendars().forEach(calendar -> calendars.putIfAbsent(calendar.id(), calendar));
        usual = named == null ? WorkCalendar.STANDARD : named;
    }

    /** The ruler of an activity, or of the plan. */
    WorkRuler of(@Nullable Activity activity) {
        CalendarId named = activity == null ? null : activity.calendar();
        CalendarId id = named == null || !calendars.containsKey(named) ? usual : named;
        WorkCalendar calendar = calendars.get(id);
        return calendar == null ? STANDARD : rulers.computeIfAbsent(id, key -> WorkRuler.of(calendar));
    }
}
