package dev.pmo.examples.itdashboard;

import dev.pmo.core.value.Wording;
import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the dashboard's project file, read one by one, before they become a portfolio.
 *
 * <p>Days and months of the copy in circulation are exchanged. Which reading is right is decided for the file as a
 * whole: the one under which more published schedule variances are the difference of the published dates.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rows the projects
 * @param order how the dates were read
 * @param statusDate the day that the data speak of: the latest day on which a row was updated
 */
public record DashboardTable(
        List<DashboardRow> rows, DateOrder order, @Nullable LocalDate statusDate) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,16})?(E-?[01]?\\d)?");

    /** Copies the rows. */
    public DashboardTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the rows.
     *
     * @param table the cells
     * @param notes takes what cannot be used
     * @return the rows
     * @throws InputException if columns are missing
     */
    public static DashboardTable of(CsvTable table, ImportNotes notes) {
        List<String> header =
                table.rows().isEmpty() ? List.of() : table.rows().get(0).cells();
        check(table.source(), header);
        List<CsvTable.Row> rows =
                table.rows().stream().skip(1).filter(row -> !row.blank()).toList();
        ImportNotes unused = new ImportNotes(table.source());
        int asWritten = agreeing(read(header, rows, DateOrder.AS_WRITTEN, unused));
        int exchanged = agreeing(read(header, rows, DateOrder.DAY_AND_MONTH_EXCHANGED, unused));
        DateOrder order = exchanged > asWritten ? DateOrder.DAY_AND_MONTH_EXCHANGED : DateOrder.AS_WRITTEN;
        if (order == DateOrder.DAY_AND_MONTH_EXCHANGED) {
            notes.add(
                    "",
                    "days and months are exchanged: read so, the dates give " + exchanged
                            + " published schedule variances other than zero, and only " + asWritten + " as written",
                    null);
        }
        return new DashboardTable(read(header, rows, order, notes), order, latestUpdate(header, rows, order));
    }

    private static void check(String source, List<String> header) {
        List<InputProblem> problems = new ArrayList<>();
        for (String column : DashboardImporter.COLUMNS) {
            if (!header.contains(column)) {
                problems.add(new InputProblem(source, "line 1", "the column '" + column + "' is missing", "it there"));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(new InputProblem(
                        source, "line 1", "the column '" + column + "' is there twice", "each column once"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** How many variances other than zero are the difference of their dates. */
    private static int agreeing(List<DashboardRow> rows) {
        List<DashboardRow> telling = rows.stream()
                .filter(row -> row.scheduleVarianceDays() != null
                        && row.scheduleVarianceDays().signum() != 0)
                .toList();
        return PublishedVariances.of(telling, LocalDate.MIN)
                .count(PublishedVariances.Measure.SCHEDULE_DAYS, PublishedVariances.Outcome.AGREES);
    }

    private static @Nullable LocalDate latestUpdate(List<String> header, List<CsvTable.Row> rows, DateOrder order) {
        int column = header.indexOf(DashboardImporter.UPDATED);
        return rows.stream()
                .map(row -> order.parse(row.cell(column)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<DashboardRow> read(
            List<String> header, List<CsvTable.Row> rows, DateOrder order, ImportNotes notes) {
        List<DashboardRow> result = new ArrayList<>();
        for (CsvTable.Row row : rows) {
            if (row.cells().size() != header.size()) {
                notes.add(
                        row.place(),
                        "has " + Wording.counted(row.cells().size(), "cell", "cells") + " where the header has "
                                + header.size(),
                        row.cells().size() < header.size()
                                ? null
                                : String.join(
                                        ",",
                                        row.cells()
                                                .subList(
                                                        header.size(),
                                                        row.cells().size())));
            }
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
                texts.put(header.get(i), row.cell(i));
            }
            result.add(new Cells(row.place(), texts, order, notes).toRow());
        }
        return result;
    }

    /** The cells of one row. */
    private record Cells(String place, Map<String, String> texts, DateOrder order, ImportNotes notes) {

        DashboardRow toRow() {
            noteUpdated();
            return new DashboardRow(
                    place,
                    texts,
                    date(DashboardImporter.START),
                    date(DashboardImporter.COMPLETION),
                    date(DashboardImporter.PLANNED_COMPLETION),
                    date(DashboardImporter.EXPECTED_COMPLETION),
                    number(DashboardImporter.PLANNED_COST),
                    number(DashboardImporter.EXPECTED_COST),
                    number(DashboardImporter.SCHEDULE_DAYS),
                    number(DashboardImporter.SCHEDULE_PERCENT),
                    number(DashboardImporter.COST_VARIANCE),
                    number(DashboardImporter.COST_PERCENT));
        }

        /** It has no place in a row, but that of the latest is the date of the file. */
        private void noteUpdated() {
            date(DashboardImporter.UPDATED);
        }

        private @Nullable LocalDate date(String column) {
            String text = texts.getOrDefault(column, "");
            Optional<LocalDate> date = order.parse(text);
            if (date.isEmpty() && !text.isEmpty()) {
                notes.add(place + ", " + column, "is not a date", text);
            }
            return date.orElse(null);
        }

        private @Nullable BigDecimal number(String column) {
            String text = texts.getOrDefault(column, "");
            if (NUMBER.matcher(text).matches()) {
                return new BigDecimal(text);
            }
            if (!text.isEmpty()) {
                notes.add(place + ", " + column, "is not a number", text);
            }
            return null;
        }
    }
}
