package dev.pmo.examples.gmpp;

import dev.pmo.examples.input.common.CsvTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the day that a release speaks of. No release says it in one place, so the evidence is weighed in this order:
 * the quarter that most narratives name ("at 23/24-Q4"), the financial year that the header of an amount names, the
 * latest quarter in which a project joined, which every identifier ends with, and last the financial year that another
 * header names, since that of 2019 was left from the year before. Financial years end on 31 March.
 *
 * <p>Until 2019 the releases told of September, the second quarter of their year, and since 2021 of its end (UK
 * Government, transparency policy for major projects, May 2013; titles of the releases). The year of a price base is not
 * that of the release.
 */
final class GmppSnapshotDate {

    private static final Pattern MENTION = Pattern.compile(
            "\\bat (?:financial year |fy ?)?(?:q([1-4]) ?-? ?(\\d\\d)/?(\\d\\d)|(\\d\\d)/?(\\d\\d)[- ]{0,3}q([1-4]))");
    private static final Pattern HEADER_YEAR = Pattern.compile("\\b20(\\d\\d)[/-](?:20)?(\\d\\d)\\b");

    /** The first financial year whose end was told, and not its September. */
    private static final int FIRST_TOLD_AT_ITS_END = 20;

    private static final Set<GmppField> AMOUNTS = Set.of(
            GmppField.YEAR_BASELINE, GmppField.YEAR_FORECAST, GmppField.YEAR_VARIANCE, GmppField.WHOLE_LIFE_COST);
    private static final Pattern JOINED = Pattern.compile("_(\\d\\d)(\\d\\d)-?Q([1-4])\\b");

    private GmppSnapshotDate() {}

    /** A day and the evidence for it. */
    record Evidence(LocalDate date, String reason) {}

    static Optional<Evidence> of(GmppHeader header, List<CsvTable.Row> rows) {
        return mentioned(rows)
                .or(() -> headed(header, true))
                .or(() -> joined(header, rows))
                .or(() -> headed(header, false));
    }

    private static Optional<Evidence> mentioned(List<CsvTable.Row> rows) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (CsvTable.Row row : rows) {
            for (String cell : row.cells()) {
                Matcher mention = MENTION.matcher(cell.replace('\u00A0', ' ').toLowerCase(Locale.ROOT));
                while (mention.find()) {
                    boolean quarterFirst = mention.group(1) != null;
                    endOfQuarter(
                                    mention.group(quarterFirst ? 2 : 4),
                                    mention.group(quarterFirst ? 3 : 5),
                                    mention.group(quarterFirst ? 1 : 6))
                            .ifPresent(date -> counts.merge(date, 1, Integer::sum));
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> new Evidence(entry.getKey(), entry.getValue() + " narratives speak of this quarter"));
    }

    private static Optional<Evidence> headed(GmppHeader header, boolean amounts) {
        for (String title : header.titles()) {
            Matcher year = HEADER_YEAR.matcher(title);
            boolean amount = GmppField.of(title).filter(AMOUNTS::contains).isPresent();
            if (amount == amounts && GmppHeader.priceBase(title).isEmpty() && year.find()) {
                boolean atItsEnd = Integer.parseInt(year.group(1)) >= FIRST_TOLD_AT_ITS_END;
                Optional<LocalDate> date = endOfQuarter(year.group(1), year.group(2), atItsEnd ? "4" : "2");
                if (date.isPresent()) {
                    return date.map(day -> new Evidence(day, "a header names this financial year"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Evidence> joined(GmppHeader header, List<CsvTable.Row> rows) {
        return rows.stream()
                .map(row -> JOINED.matcher(row.cell(header.column(GmppField.ID)).toUpperCase(Locale.ROOT)))
                .filter(Matcher::find)
                .flatMap(id -> endOfQuarter(id.group(1), id.group(2), id.group(3)).stream())
                .max(Comparator.naturalOrder())
                .map(date -> new Evidence(date, "the latest project joined in this quarter"));
    }

    private static Optional<LocalDate> endOfQuarter(String firstYear, String secondYear, String quarter) {
        int first = 2000 + Integer.parseInt(firstYear);
        if (first + 1 != 2000 + Integer.parseInt(secondYear)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (quarter) {
                    case "1" -> LocalDate.of(first, 6, 30);
                    case "2" -> LocalDate.of(first, 9, 30);
                    case "3" -> LocalDate.of(first, 12, 31);
                    default -> LocalDate.of(first + 1, 3, 31);
                });
    }
}
