package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Frequency;
import dev.pmo.core.plan.Recurrence;
import dev.pmo.core.plan.RecurringException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mpxj.RecurrenceType;
import org.mpxj.RecurringData;

/** Writes a recurring exception as one of Microsoft Project, if that falls on the very same days. */
final class RecurrenceExport {

    private static final int LAST = 5;

    private RecurrenceExport() {}

    static Optional<RecurringData> data(RecurringException exception) {
        Recurrence rule = exception.recurrence();
        List<LocalDate> days = exception.days();
        boolean sayable = days.size() > 1
                && (rule.ordinal() == 0 || rule.ordinal() == -1 || (rule.ordinal() > 0 && rule.ordinal() < LAST))
                && (rule.frequency() != Frequency.YEARLY || rule.interval() == 1);
        if (!sayable) {
            return Optional.empty();
        }
        RecurringData data = new RecurringData();
        data.setRecurrenceType(RecurrenceType.valueOf(rule.frequency().name()));
        data.setFrequency(rule.interval());
        data.setStartDate(days.get(0));
        data.setFinishDate(days.get(days.size() - 1));
        data.setUseEndDate(true);
        data.setRelative(rule.ordinal() != 0);
        data.setDayNumber(rule.ordinal() == 0 ? rule.day() : rule.ordinal() < 0 ? LAST : rule.ordinal());
        Month month = rule.month();
        data.setMonthNumber(month == null ? null : month.getValue());
        rule.weekdays().forEach(day -> data.setWeeklyDay(day, true));
        return Arrays.asList(data.getDates()).equals(days) ? Optional.of(data) : Optional.empty();
    }
}
