package dev.pmo.core.validation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Holds dates against the days that are plausible; confined to one validation. */
final class DateLimits {

    private final PlausibleDates plausible;
    private final Violations violations;
    private String list = "";
    private Object id = "";

    DateLimits(PlausibleDates plausible, Violations violations) {
        this.plausible = plausible;
        this.violations = violations;
    }

    /** From here on the dates are those of a part that there is once; a path is written only where it is told. */
    void at(String part) {
        at(part, "");
    }

    /** From here on the dates are those of an item of a list. */
    void at(String newList, Object newId) {
        list = newList;
        id = newId;
    }

    void day(String component, @Nullable LocalDate day) {
        if (day != null && !plausible.contain(day)) {
            tell(component, day);
        }
    }

    /** The date of an item of a list within the item. */
    void day(String inner, Object key, String component, @Nullable LocalDate day) {
        if (day != null && !plausible.contain(day)) {
            tell(inner + "[" + key + "]" + component, day);
        }
    }

    void time(String component, @Nullable LocalDateTime time) {
        if (time != null && !plausible.contain(time.toLocalDate())) {
            tell(component, time);
        }
    }

    private void tell(String component, Object date) {
        String item = id.toString();
        violations.add(
                ViolationKind.IMPLAUSIBLE_DATE,
                list + (item.isEmpty() ? "." : "[" + item + "].") + component,
                "the date lies outside the days that are plausible, " + plausible,
                date);
    }
}
