package dev.pmo.examples.gmpp;

import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.examples.input.common.CsvTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which column holds which field. */
record GmppHeader(List<String> titles, Map<GmppField, Integer> columns) {

    GmppHeader {
        titles = List.copyOf(titles);
        columns = Map.copyOf(columns);
    }

    /** Reads the titles; where two mean the same, the first counts and the other is carried along as it is. */
    static GmppHeader of(List<String> titles) {
        Map<GmppField, Integer> columns = new EnumMap<>(GmppField.class);
        for (int i = 0; i < titles.size(); i++) {
            int column = i;
            GmppField.of(titles.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return new GmppHeader(titles, columns);
    }

    /** The same, with a title of no words for each column that has cells and no title. */
    GmppHeader asWideAs(List<CsvTable.Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> wide = new ArrayList<>(titles);
        while (wide.size() < width) {
            wide.add("");
        }
        return new GmppHeader(wide, columns);
    }

    /** Whether this can be a release at all: it names projects and rates them. */
    boolean recognised() {
        return has(GmppField.ID)
                && has(GmppField.NAME)
                && (has(GmppField.AUTHORITY_RATING) || has(GmppField.SRO_RATING));
    }

    boolean has(GmppField field) {
        return columns.containsKey(field);
    }

    int column(GmppField field) {
        return columns.getOrDefault(field, -1);
    }

    String title(GmppField field) {
        return has(field) ? titles.get(column(field)) : "";
    }

    /** The columns without a meaning that we know. */
    List<Integer> others() {
        Set<Integer> known = new HashSet<>(columns.values());
        return IntStream.range(0, titles.size())
                .filter(column -> !known.contains(column))
                .boxed()
                .toList();
    }

    /** Who gave the rating of this column: the first word of its header, such as IPA or NISTA. */
    String assessor(GmppField rating) {
        List<String> words = GmppField.words(title(rating));
        if (rating == GmppField.SRO_RATING) {
            return "SRO";
        }
        return words.isEmpty() || words.get(0).equals("delivery")
                ? "IPA"
                : words.get(0).toUpperCase(Locale.ROOT);
    }

    /** The scale that the header names; five points if it names none and the ratings use the points between. */
    ConfidenceScale scale(boolean ratingsBetween) {
        for (GmppField rating : List.of(GmppField.AUTHORITY_RATING, GmppField.SRO_RATING)) {
            List<String> words = GmppField.words(title(rating));
            if (words.contains("five")) {
                return ConfidenceScale.FIVE_POINT;
            }
            if (words.contains("three")) {
                return ConfidenceScale.THREE_POINT;
            }
        }
        return ratingsBetween ? ConfidenceScale.FIVE_POINT : ConfidenceScale.THREE_POINT;
    }
}
