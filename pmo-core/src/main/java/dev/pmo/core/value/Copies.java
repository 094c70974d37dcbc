package dev.pmo.core.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The copies that every snapshot record makes of what it is given, so that old JSON without a component stays
 * readable.
 */
public final class Copies {

    private Copies() {}

    /**
     * An unmodifiable copy; a missing list is the empty one.
     *
     * @param <T> the type of the elements
     * @param list the list, or {@code null}
     * @return the copy
     * @throws NullPointerException if an element is {@code null}
     */
    public static <T> List<T> copy(@Nullable List<? extends T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * An unmodifiable copy in the order of the keys; a missing map is the empty one.
     *
     * @param <V> the type of the values
     * @param map the map, or {@code null}
     * @return the copy
     */
    public static <V> Map<String, V> copy(@Nullable Map<String, ? extends V> map) {
        if (map == null || map.isEmpty()) {
            return Map.of();
        }
        return Collections.unmodifiableMap(new TreeMap<String, V>(map));
    }

    /**
     * The text without surrounding white space; a missing text is the empty one.
     *
     * @param text the text, or {@code null}
     * @return the text
     */
    public static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
