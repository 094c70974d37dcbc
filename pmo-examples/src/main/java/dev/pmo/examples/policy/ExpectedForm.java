package dev.pmo.examples.policy;

import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/** What a value of a type looks like in a file, in words. */
final class ExpectedForm {

    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(int.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(String.class, "a text"),
            Map.entry(LocalDate.class, "a date such as 2026-03-31"),
            Map.entry(Ratio.class, "a share such as '75%'"),
            Map.entry(Probability.class, "a probability such as '20%'"),
            Map.entry(Money.class, "an amount such as 'GBP 250000'"),
            Map.entry(ToleranceLimit.class, "a limit in quotes, such as '10%', '30 days', 'GBP 5000' or '5'"),
            Map.entry(WorkTime.class, "a working time such as 'PT16H30M'"));

    private ExpectedForm() {}

    static String of(Class<?> type) {
        String form = FORMS.get(type);
        if (form != null) {
            return form;
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return "a " + type.getSimpleName();
    }
}
