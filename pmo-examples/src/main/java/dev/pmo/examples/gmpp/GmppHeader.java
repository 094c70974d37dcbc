package dev.pmo.examples.gmpp;

import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNotes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column holds which field. */
record GmppHeader(List<String> titles, Map<GmppField, Integer> columns) {

    /** As {@code Presented in 2024/25 Real Prices}. */
    private static final Pattern PRICE_BASE =
            Pattern.compile("\\b(20\\d\\d(?:[/-]\\d\\d(?:\\d\\d)?)?) +(?:real|constant) +(?:prices|terms)\\b");

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

    /** Whether this can be a release at all: it names projects, tells them apart or whose they are, and rates them. */
    boolean recognised() {
        return has(GmppField.NAME)
                && (has(GmppField.ID) || has(GmppField.DEPARTMENT))
                && (has(GmppField.AUTHORITY_RATING) || has(GmppField.SRO_RATING));
    }

    /** The prices that the amounts of a column are in, such as {@code 2024/25 real prices}, if its header says so. */
    static Optional<String> priceBase(String title) {
        Matcher base = PRICE_BASE.matcher(title.toLowerCase(Locale.ROOT));
        return base.find() ? Optional.of(base.group(1) + " real prices") : Optional.empty();
    }

    /** Says what the headers tell of identifiers and prices. */
    void note(ImportNotes notes) {
        if (!has(GmppField.ID)) {
            notes.add("", "the release has no identifiers; projects are known by their names", null);
        }
        String prices = priceBase();
        if (prices == null) {
            return;
        }
        notes.add("", "the whole-life figures are in " + prices, null);
        for (GmppField amount : List.of(GmppField.WHOLE_LIFE_COST, GmppField.BENEFITS)) {
            if (has(amount) && !priceBase(title(amount)).equals(Optional.of(prices))) {
                notes.add("header " + (column(amount) + 1), "is not said to be in " + prices, title(amount));
            }
        }
    }

    /** The prices of the whole-life figures. */
    @Nullable
    String priceBase() {
        return priceBase(title(GmppField.WHOLE_LIFE_COST))
                .or(() -> priceBase(title(GmppField.BENEFITS)))
                .orElse(null);
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
