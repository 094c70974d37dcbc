package dev.pmo.core.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @throws NullPointerException if an element is {@code null}, with its place
     */
    public static <T> List<T> copy(@Nullable List<? extends T> list) {
        if (list == null) {
            return List.of();
        }
        try {
            return List.copyOf(list);
        } catch (NullPointerException e) {
            throw withPlace(list, e);
        }
    }

    /** Asked only once something is wrong, so that a copy costs no more than the copy. */
    private static NullPointerException withPlace(List<?> list, NullPointerException cause) {
        int place = 0;
        for (Object element : list) {
            place++;
            if (element == null) {
                NullPointerException told =
                        new NullPointerException("A list without missing elements was expected, but number " + place
                                + " of " + list.size()
                                + " was: 'null'.\nMaybe what could not be converted was not left out.");
                told.initCause(cause);
                return told;
            }
        }
        return cause;
    }

    /**
     * An unmodifiable copy in the order of the keys; a missing map is the empty one, and a name without a value is left
     * out.
     *
     * @param <V> the type of the values
     * @param map the map, or {@code null}
     * @return the copy
     * @throws NullPointerException if a key is {@code null}
     */
    public static <V> Map<String, V> copy(@Nullable Map<String, ? extends @Nullable V> map) {
        if (map == null || map.isEmpty()) {
            return Map.of();
        }
        TreeMap<String, V> copy = new TreeMap<>();
        map.forEach((key, value) -> {
            Objects.requireNonNull(key, "a key");
            if (value != null) {
                copy.put(key, value);
            }
        });
        return Collections.unmodifiableMap(copy);
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
