package dev.pmo.rules.engine;

import dev.pmo.core.value.Wording;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they read in a sentence: the same in every run, and in no locale. */
final class ValueText {

    /** A class name with its package, or an array, and behind it an address. */
    private static final Pattern ADDRESS = Pattern.compile(
            "((?:\\b(?:[a-z_][\\w$]*\\.)+[A-Z][\\w$/.]*|\\[+(?:L[\\w.$]+;|[BCDFIJSZ])))@[0-9a-f]{1,8}\\b");

    private ValueText() {}

    /**
     * A value as it reads in a sentence, in no locale. One that cannot even say what it is, such as a list that is only
     * fetched when it is read, must not take the whole review with it.
     */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        try {
            return written(value);
        } catch (Exception e) {
            return value.getClass().getSimpleName() + " without text";
        }
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> constant) {
            return Wording.of(constant);
        }
        if (value instanceof WorkTime time) {
            return time.inWords();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ValueText::of).collect(Collectors.joining(", "));
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(ValueText::of).sorted().collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        return withoutAddresses(String.valueOf(value.toString()));
    }

    /** A text without the addresses in memory that Object.toString writes: they differ from run to run. */
    static String withoutAddresses(String text) {
        return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("$1");
    }
}
