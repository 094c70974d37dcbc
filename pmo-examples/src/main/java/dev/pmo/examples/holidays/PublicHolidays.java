package dev.pmo.examples.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The public holidays of a country, or of a part of it, from the tables of jollyday.
 *
 * <p>A place is written as its codes with hyphens: {@code GB}, {@code GB-ENG}, {@code DE-BY}. This class is immutable
 * and thread-safe.
 */
public final class PublicHolidays {

    private static final int MOST_YEARS = 200;

    private final HolidayManager manager;
    private final String[] parts;

    private PublicHolidays(HolidayManager manager, String[] parts) {
        this.manager = manager;
        this.parts = parts;
    }

    /**
     * The holidays of a place.
     *
     * @param place its codes, such as {@code GB-ENG}
     * @return the holidays
     * @throws IllegalArgumentException if no such place is known
     */
    public static PublicHolidays of(String place) {
        String[] codes = place.strip().toLowerCase(Locale.ROOT).split("-", -1);
        if (!HolidayManager.getSupportedCalendarCodes().contains(codes[0].toUpperCase(Locale.ROOT))) {
            throw unknown(place);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(codes[0]));
        var level = manager.getCalendarHierarchy();
        String[] parts = new String[codes.length - 1];
        for (int i = 1; i < codes.length; i++) {
            level = level.getChildren().get(codes[i]);
            if (level == null) {
                throw unknown(place);
            }
            parts[i - 1] = codes[i];
        }
        return new PublicHolidays(manager, parts);
    }

    private static IllegalArgumentException unknown(String place) {
        return new IllegalArgumentException(
                "A country such as 'GB', or a part such as 'GB-ENG', was expected, but was: '" + place
                        + "'.\nMaybe use the codes of ISO 3166, with a hyphen between country and part.");
    }

    /**
     * The days off in some years.
     *
     * @param first the first year
     * @param last the last year, included; at most two hundred years from the first
     * @return an exception for each day, in the order of the days
     */
    public List<CalendarException> daysOff(int first, int last) {
        List<CalendarException> days = new ArrayList<>();
        for (int year = first; year <= Math.min(last, first + MOST_YEARS - 1); year++) {
            manager.getHolidays(Year.of(year), parts).stream()
                    .filter(one -> one.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .sorted(Comparator.comparing(Holiday::getDate)
                            .thenComparing(one -> one.getDescription(Locale.ENGLISH)))
                    .forEach(one -> days.add(CalendarException.dayOff(
                            one.getDate(), one.getDate(), one.getDescription(Locale.ENGLISH))));
        }
        return List.copyOf(days);
    }

    /**
     * The plan with these holidays in all its calendars, before their own exceptions, which count where both fall on a
     * day. The calendar of all hours stays as it is.
     *
     * @param plan the plan
     * @param first the first day of interest; whole years are taken
     * @param last the last day of interest
     * @return the changed plan
     */
    public Plan addedTo(Plan plan, LocalDate first, LocalDate last) {
        List<CalendarException> days = daysOff(first.getYear(), last.getYear());
        List<WorkCalendar> calendars = new ArrayList<>();
        boolean standard = false;
        for (WorkCalendar calendar : plan.calendars()) {
            standard |= calendar.id().equals(WorkCalendar.STANDARD);
            calendars.add(with(days, calendar));
        }
        if (!standard) {
            calendars.add(with(days, WorkCalendar.standard()));
        }
        return plan.toBuilder().calendars(calendars).build();
    }

    private static WorkCalendar with(List<CalendarException> days, WorkCalendar calendar) {
        if (calendar.id().equals(WorkCalendar.ALL_HOURS)) {
            return calendar;
        }
        List<CalendarException> all = new ArrayList<>(days);
        all.addAll(calendar.exceptions());
        return calendar.withExceptions(all);
    }
}
