package dev.pmo.examples.gmpp;

import dev.pmo.examples.data.ExternalData;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cells of the releases, read without any class of the importer. */
final class RawReleases {

    private static final Pattern DAY_FIRST = Pattern.compile("\\s*(\\d\\d?)/(\\d\\d?)/(\\d{4})\\s*");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\s*(\\d{4})-(\\d\\d)-(\\d\\d)(?: 00:00:00)?\\s*");

    private RawReleases() {}

    static byte[] bytes(String year) {
        return ExternalData.bytes(ExternalData.data("gmpp/gmpp_" + year + ".csv"));
    }

    /** The plain end dates by identifier. */
    static Map<String, LocalDate> ends(String year) {
        return column(year, "end date", RawReleases::plain);
    }

    /** The plain whole-life costs by identifier, in millions of pounds. */
    static Map<String, BigDecimal> costs(String year) {
        return column(year, "whole life cost", RawReleases::number);
    }

    private static <T> Map<String, T> column(String year, String words, Function<String, Stream<T>> reader) {
        List<List<String>> rows = rows(new String(bytes(year), StandardCharsets.ISO_8859_1));
        if (year.equals("2019_20")) {
            rows = turned(rows);
        }
        int id = column(rows.get(0), "gmpp id");
        int wanted = column(rows.get(0), words);
        Map<String, T> cells = new TreeMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() > Math.max(id, wanted)) {
                reader.apply(row.get(wanted))
                        .forEach(value -> cells.put(row.get(id).strip().toUpperCase(Locale.ROOT), value));
            }
        }
        return cells;
    }

    /** Digits with a point and commas, after a pound sign in any encoding. */
    private static Stream<BigDecimal> number(String cell) {
        String bare = cell.replaceAll("[^0-9.,A-Za-z-]", "");
        return bare.matches("-?[0-9,]+(\\.[0-9]+)?")
                ? Stream.of(new BigDecimal(bare.replace(",", "")))
                : Stream.empty();
    }

    private static Stream<LocalDate> plain(String cell) {
        Matcher day = DAY_FIRST.matcher(cell);
        Matcher year = YEAR_FIRST.matcher(cell);
        if (day.matches()) {
            return Stream.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
        }
        return year.matches()
                ? Stream.of(LocalDate.of(number(year, 1), number(year, 2), number(year, 3)))
                : Stream.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int column(List<String> head, String words) {
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).toLowerCase(Locale.ROOT).contains(words)) {
                return i;
            }
        }
        throw new IllegalStateException(words);
    }

    private static List<List<String>> turned(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElseThrow();
        List<List<String>> turned = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            turned.add(rows.stream()
                    .map(row -> column < row.size() ? row.get(column) : "")
                    .toList());
        }
        return turned;
    }

    /** Cells between commas, in quotes where they hold a comma, a quote or a line. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        row.add(cell.toString().strip());
        rows.add(row);
        return rows;
    }
}
