package dev.pmo.core.plan;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The written form of recurrences: a part of the recurrence rules of RFC 5545. */
final class RecurrenceText {

    private static final List<String> KNOWN = List.of("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY");
    private static final int LONGEST = 200;

    private RecurrenceText() {}

    static String of(Recurrence recurrence) {
        StringBuilder text = new StringBuilder("FREQ=").append(recurrence.frequency());
        if (recurrence.interval() != 1) {
            text.append(";INTERVAL=").append(recurrence.interval());
        }
        Month month = recurrence.month();
        if (month != null) {
            text.append(";BYMONTH=").append(month.getValue());
        }
        if (recurrence.day() != 0) {
            text.append(";BYMONTHDAY=").append(recurrence.day());
        }
        String before = ";BYDAY=";
        for (DayOfWeek weekday : recurrence.weekdays()) {
            text.append(before).append(recurrence.ordinal() == 0 ? "" : recurrence.ordinal());
            text.append(weekday.name(), 0, 2);
            before = ",";
        }
        return text.toString();
    }

    static Recurrence parse(String text) {
        try {
            return read(parts(text.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Recurrence must look like 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', but was: '" + text
                            + "'.\nMaybe it has parts besides " + String.join(", ", KNOWN) + ".",
                    e);
        }
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new TreeMap<>();
        require(text.length() <= LONGEST, text);
        for (String part : text.split(";", -1)) {
            int at = part.indexOf('=');
            require(at > 0 && KNOWN.contains(part.substring(0, at)), part);
            require(parts.put(part.substring(0, at), part.substring(at + 1)) == null, part);
        }
        return parts;
    }

    private static Recurrence read(Map<String, String> parts) {
        Frequency frequency = Frequency.valueOf(parts.getOrDefault("FREQ", ""));
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        int month = Integer.parseInt(parts.getOrDefault("BYMONTH", "0"));
        require(month >= 0 && month <= 12 && (month > 0 || !parts.containsKey("BYMONTH")), parts.toString());
        int day = Integer.parseInt(parts.getOrDefault("BYMONTHDAY", "0"));
        require(day > 0 || !parts.containsKey("BYMONTHDAY"), parts.toString());
        int ordinal = 0;
        List<DayOfWeek> weekdays = new ArrayList<>();
        if (parts.containsKey("BYDAY")) {
            for (String weekday : parts.getOrDefault("BYDAY", "").split(",", -1)) {
                int at = Math.max(0, weekday.length() - 2);
                int which = at == 0 ? 0 : Integer.parseInt(weekday.substring(0, at));
                require((at == 0 || which != 0) && (weekdays.isEmpty() || which == ordinal), weekday);
                ordinal = which;
                weekdays.add(weekday(weekday.substring(at)));
            }
        }
        return new Recurrence(frequency, interval, weekdays, ordinal, day, month == 0 ? null : Month.of(month));
    }

    private static DayOfWeek weekday(String letters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 2).equals(letters)) {
                return day;
            }
        }
        throw new IllegalArgumentException(letters);
    }

    private static void require(boolean right, String text) {
        if (!right) {
            throw new IllegalArgumentException(text);
        }
    }
}
