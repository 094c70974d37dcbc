package dev.pmo.examples.gmpp;

import dev.pmo.examples.input.common.CsvTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the day that a release speaks of. No release says it in one place, so the evidence is weighed in this order:
 * the quarter that most narratives name ("at 23/24-Q4"), the financial year that a header names (its end), the latest
 * quarter in which a project joined, which every identifier ends with. Financial years end on 31 March.
 */
final class GmppSnapshotDate {

    private static final Pattern MENTION = Pattern.compile(
            "\\bat (?:financial year |fy ?)?(?:q([1-4]) ?-? ?(\\d\\d)/?(\\d\\d)|(\\d\\d)/?(\\d\\d)[- ]{0,3}q([1-4]))");
    private static final Pattern HEADER_YEAR = Pattern.compile("\\b20(\\d\\d)[/-](\\d\\d)\\b");
    private static final Pattern JOINED = Pattern.compile("_(\\d\\d)(\\d\\d)-?Q([1-4])\\b");

    private GmppSnapshotDate() {}

    /** A day and the evidence for it. */
    record Evidence(LocalDate date, String reason) {}

    static Optional<Evidence> of(GmppHeader header, List<CsvTable.Row> rows) {
        return mentioned(rows).or(() -> headed(header)).or(() -> joined(header, rows));
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

    private static Optional<Evidence> headed(GmppHeader header) {
        for (String title : header.titles()) {
            Matcher year = HEADER_YEAR.matcher(title);
            if (year.find()) {
                Optional<LocalDate> date = endOfQuarter(year.group(1), year.group(2), "4");
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
