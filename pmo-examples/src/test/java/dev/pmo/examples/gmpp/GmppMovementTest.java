package dev.pmo.examples.gmpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneReport;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.MovementPolicy;
import dev.pmo.rules.planning.movement.TrendStep;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The end dates of the projects of the Government Major Projects Portfolio over five annual releases, against a count
 * from the raw cells that shares no code with the importer. The figures were counted once more with a spreadsheet-like
 * script; they hold for the projects of which both releases publish one plain date.
 */
class GmppMovementTest {

    private static final List<String> YEARS = List.of("2019_20", "2020_21", "2021_22", "2023_24", "2024_25");
    private static final Pattern DAY_FIRST = Pattern.compile("\\s*(\\d\\d?)/(\\d\\d?)/(\\d{4})\\s*");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\s*(\\d{4})-(\\d\\d)-(\\d\\d)(?: 00:00:00)?\\s*");

    @ParameterizedTest
    @CsvSource({
        "2019_20, 2020_21, 27,  5, 47,  8423",
        "2020_21, 2021_22, 42,  8, 98, 27096",
        "2021_22, 2023_24, 54, 16, 67, -9969",
        "2023_24, 2024_25, 53,  6, 80, 53400"
    })
    void whatMovedIsWhatTheRawCellsSay(String before, String after, int right, int left, int unmoved, long days) {
        Map<String, LocalDate> earlier = cells(before);
        Map<String, LocalDate> later = cells(after);
        Map<String, Long> counted = new TreeMap<>();
        earlier.forEach((id, date) -> {
            if (later.containsKey(id)) {
                counted.put(id, ChronoUnit.DAYS.between(date, later.get(id)));
            }
        });

        Map<String, Long> told = new TreeMap<>();
        for (MilestoneHistory one : trend(List.of(before, after)).milestones()) {
            String id = one.key().substring("PROJECT:".length());
            if (counted.containsKey(id)) {
                told.put(id, one.findDaysMoved().orElseThrow());
            }
        }

        assertThat(told).isEqualTo(counted);
        assertThat(told.values().stream().filter(moved -> moved > 0)).hasSize(right);
        assertThat(told.values().stream().filter(moved -> moved < 0)).hasSize(left);
        assertThat(told.values().stream().filter(moved -> moved == 0)).hasSize(unmoved);
        assertThat(told.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(days);
    }

    @Test
    void overAllFiveReleasesDatesMoveToTheRightFarMoreOftenThanToTheLeft() {
        MilestoneTrend trend = trend(YEARS);

        assertThat(trend.reports()).hasSize(5);
        assertThat(trend.steps())
                .hasSize(4)
                .allSatisfy(step -> assertThat(step.right()).isGreaterThan(2 * step.left()));
        // of the first three steps every date is a plain one; in 2024-25 some are ranges, whose middle is read
        assertThat(trend.steps().subList(0, 3))
                .extracting(TrendStep::right, TrendStep::left, TrendStep::unmoved, TrendStep::days)
                .extracting(Object::toString)
                .containsExactly("(27, 5, 47, 8423L)", "(42, 8, 98, 27096L)", "(54, 16, 67, -9969L)");
        assertThat(trend.slippers()).hasSizeGreaterThan(100);
        assertThat(trend.perpetual(MovementPolicy.DEFAULT))
                .extracting(MilestoneHistory::key)
                .containsExactly("PROJECT:MHCLG_0001_1920-Q3");
    }

    @Test
    void aPerpetualDateStaysAboutAsFarAway() {
        MilestoneHistory perpetual =
                trend(YEARS).perpetual(MovementPolicy.DEFAULT).get(0);
        Map<String, List<LocalDate>> raw = new TreeMap<>();
        for (String year : YEARS) {
            cells(year)
                    .forEach((id, date) ->
                            raw.computeIfAbsent(id, key -> new ArrayList<>()).add(date));
        }

        assertThat(perpetual.points()).extracting(point -> point.expected()).isEqualTo(raw.get("MHCLG_0001_1920-Q3"));
    }

    private static MilestoneTrend trend(List<String> years) {
        return MilestoneTrend.of(years.stream()
                .map(year -> {
                    ImportedPortfolio release = GmppImporter.read(year, bytes(year));
                    return MilestoneReport.ofFinishes(
                            Objects.requireNonNull(release.statusDate()), release.portfolio());
                })
                .toList());
    }

    private static byte[] bytes(String year) {
        return ExternalData.bytes(ExternalData.data("gmpp/gmpp_" + year + ".csv"));
    }

    /** The plain end dates by identifier, read from the cells without any class of the importer. */
    private static Map<String, LocalDate> cells(String year) {
        List<List<String>> rows = rows(new String(bytes(year), StandardCharsets.ISO_8859_1));
        if (year.equals("2019_20")) {
            rows = turned(rows);
        }
        List<String> head = rows.get(0);
        int id = column(head, "gmpp id");
        int end = column(head, "end date");
        Map<String, LocalDate> dates = new TreeMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() > Math.max(id, end)) {
                plain(row.get(end))
                        .forEach(date -> dates.put(row.get(id).strip().toUpperCase(Locale.ROOT), date));
            }
        }
        return dates;
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
