package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses Primavera files in which a part of the work breakdown, or a calendar, lies below itself.
 *
 * <p>Their reader would follow such a circle without end, or hang the work somewhere else without a word.
 */
final class OwnAncestors {

    private static final String WORK = "the work breakdown";
    private static final String CALENDARS = "a calendar and those that it is based on";
    private static final Map<String, Parents> TABLES = Map.of(
            "PROJWBS", new Parents(WORK, "wbs_id", "parent_wbs_id"),
            "CALENDAR", new Parents(CALENDARS, "clndr_id", "base_clndr_id"));
    private static final Map<String, Parents> ELEMENTS = Map.of(
            "WBS", new Parents(WORK, "ObjectId", "ParentObjectId"),
            "Calendar", new Parents(CALENDARS, "ObjectId", "BaseCalendarObjectId"));

    private static final Set<String> READ =
            Set.of("WBS", "Calendar", "ObjectId", "ParentObjectId", "BaseCalendarObjectId");

    private final Map<String, Map<String, String>> parents = new LinkedHashMap<>();
    private final Map<String, String> open = new HashMap<>();

    private OwnAncestors() {}

    /** Where a table says what lies above what. */
    private record Parents(String what, String own, String above) {}

    /** Refuses a file with such a circle. */
    static void refuse(String source, InputKind kind, byte[] bytes) {
        OwnAncestors ancestors = new OwnAncestors();
        if (kind == InputKind.XER) {
            XerRows.each(bytes, TABLES::containsKey, ancestors::row);
        } else if (kind == InputKind.PMXML) {
            XmlGuard.elements(bytes, READ, ELEMENTS.keySet(), ancestors::element);
        }
        ancestors.parents.forEach((what, above) -> {
            String circle = circle(above);
            if (circle != null) {
                throw InputException.of(
                        source,
                        "",
                        what + " leads back to itself: " + circle,
                        "a plan of which no part lies in itself");
            }
        });
    }

    private void row(String table, XerRows.Row row) {
        put(table, TABLES, row::cell);
    }

    /** What an element holds comes before its own end. */
    private void element(String name, String text, String within) {
        if (ELEMENTS.containsKey(name)) {
            put(name, ELEMENTS, field -> open.getOrDefault(field, ""));
            open.clear();
        } else if (!within.isEmpty()) {
            open.put(name, text.strip());
        }
    }

    private void put(String name, Map<String, Parents> known, UnaryOperator<String> field) {
        Parents named = known.get(name);
        if (named == null) {
            return;
        }
        String own = field.apply(named.own());
        String above = field.apply(named.above());
        if (!own.isEmpty() && !above.isEmpty()) {
            parents.computeIfAbsent(named.what(), what -> new LinkedHashMap<>()).put(own, above);
        }
    }

    private static @Nullable String circle(Map<String, String> above) {
        Set<String> done = new HashSet<>();
        for (String first : above.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            String at = first;
            while (at != null && !done.contains(at) && path.add(at)) {
                at = above.get(at);
            }
            if (at != null && path.contains(at)) {
                List<String> whole = List.copyOf(path);
                return String.join(" > ", whole.subList(whole.indexOf(at), whole.size())) + " > " + at;
            }
            done.addAll(path);
        }
        return null;
    }
}
