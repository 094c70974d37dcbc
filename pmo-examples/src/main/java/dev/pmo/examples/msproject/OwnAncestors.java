package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Set<String> PROJECTS = Set.of("Project", "BaselineProject");
    private static final Set<String> READ = Set.of(
            "WBS", "Calendar", "ObjectId", "ParentObjectId", "BaseCalendarObjectId", "Project", "BaselineProject");
    private static final Pattern FILLED = Pattern.compile("^\\+?0*(?=\\d)");

    private final Map<String, Map<Part, List<Part>>> parents = new LinkedHashMap<>();
    private final Map<String, String> open = new HashMap<>();
    private int projects;

    private OwnAncestors() {}

    /** Where a table says what lies above what. */
    private record Parents(String what, String own, String above) {}

    /** A part of the work of one project, since projects may number theirs alike; a calendar is that of all. */
    private record Part(String project, String id) {

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * Refuses a file with such a circle.
     *
     * @param bytes its content, of an XER file with every row on one line
     */
    static void refuse(String source, InputKind kind, byte[] bytes) {
        OwnAncestors ancestors = new OwnAncestors();
        if (kind == InputKind.XER) {
            XerRows.each(bytes, TABLES::containsKey, ancestors::row);
        } else if (kind == InputKind.PMXML) {
            XmlGuard.elements(bytes, READ, ELEMENTS.keySet(), ancestors::element);
        }
        ancestors.parents.forEach((what, above) -> {
            List<Part> circle = circle(above);
            if (!circle.isEmpty()) {
                String way = circle.stream().map(Part::toString).collect(Collectors.joining(" > "));
                throw InputException.of(
                        source, "", what + " leads back to itself: " + way, "a plan of which no part lies in itself");
            }
        });
    }

    private void row(String table, XerRows.Row row) {
        put(table, TABLES, number(row.cell("proj_id")), row::cell);
    }

    /** What an element holds comes before its own end. */
    private void element(String name, String text, String within) {
        if (PROJECTS.contains(name)) {
            projects++;
        } else if (ELEMENTS.containsKey(name)) {
            put(name, ELEMENTS, String.valueOf(projects), field -> open.getOrDefault(field, ""));
            open.clear();
        } else if (!within.isEmpty()) {
            open.put(name, text);
        }
    }

    private void put(String name, Map<String, Parents> known, String project, UnaryOperator<String> field) {
        Parents named = known.get(name);
        if (named == null) {
            return;
        }
        String own = number(field.apply(named.own()));
        String above = number(field.apply(named.above()));
        if (!own.isEmpty() && !above.isEmpty()) {
            String of = named.what().equals(WORK) ? project : "";
            parents.computeIfAbsent(named.what(), what -> new LinkedHashMap<>())
                    .merge(new Part(of, own), List.of(new Part(of, above)), OwnAncestors::both);
        }
    }

    /** A part that stands twice may lie below two others; the reader follows either. */
    private static List<Part> both(List<Part> known, List<Part> more) {
        return known.containsAll(more)
                ? known
                : Stream.concat(known.stream(), more.stream()).toList();
    }

    /** A number as the reader takes it: filled with zeros it is the same. */
    private static String number(String cell) {
        return FILLED.matcher(cell.strip()).replaceFirst("");
    }

    /** The first circle, with the part that it begins and ends with; empty if there is none. */
    private static List<Part> circle(Map<Part, List<Part>> above) {
        Set<Part> done = new HashSet<>();
        for (Part first : above.keySet()) {
            List<Part> path = new ArrayList<>();
            Set<Part> within = new HashSet<>();
            Deque<Iterator<Part>> left = new ArrayDeque<>();
            left.push(List.of(first).iterator());
            while (!left.isEmpty()) {
                if (!left.element().hasNext()) {
                    left.pop();
                    if (!path.isEmpty()) {
                        Part over = path.remove(path.size() - 1);
                        within.remove(over);
                        done.add(over);
                    }
                    continue;
                }
                Part next = left.element().next();
                if (within.contains(next)) {
                    path.add(next);
                    return path.subList(path.indexOf(next), path.size());
                }
                if (!done.contains(next)) {
                    path.add(next);
                    within.add(next);
                    left.push(above.getOrDefault(next, List.of()).iterator());
                }
            }
        }
        return List.of();
    }
}
