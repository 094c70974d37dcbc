package dev.pmo.examples.input.common;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of a CSV file, each with its place.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source the file
 * @param rows the rows in order, the header among them; rows may differ in length
 */
public record CsvTable(String source, List<Row> rows) {

    /** The first of those that cut alike is taken. */
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private static final int TELLING_ROWS = 20;

    /** Copies the rows. */
    public CsvTable {
        Objects.requireNonNull(source, "source");
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param place where it stands in the file, such as {@code line 7}
     * @param cells the texts, without surrounding white space
     */
    public record Row(String place, List<String> cells) {

        /** Copies the cells. */
        public Row {
            Objects.requireNonNull(place, "place");
            cells = List.copyOf(cells);
        }

        /**
         * A cell, empty if the row is too short.
         *
         * @param column the column from 0
         * @return the text
         */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        /**
         * Whether nothing is written in the row.
         *
         * @return whether all cells are empty
         */
        public boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * Parses text with quotes around the cells that need them, line breaks allowed within quotes. Between the cells stand
     * commas, semicolons or tabs: whichever cuts one of the first rows into the most cells, commas if it is all one.
     *
     * @param source the file, for messages
     * @param text its content
     * @return the table
     * @throws InputException if the quotes do not match, or a row has more cells than {@link
     *     InputLimits#MAXIMUM_COLUMNS}
     */
    public static CsvTable parse(String source, String text) {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = parser(text, separator(text))) {
            for (CSVRecord cells : parser) {
                if (cells.size() > InputLimits.MAXIMUM_COLUMNS) {
                    throw InputException.of(
                            source,
                            "row that begins in line " + line,
                            cells.size() + " cells",
                            "at most " + InputLimits.MAXIMUM_COLUMNS);
                }
                rows.add(new Row(
                        "line " + line, cells.stream().map(String::strip).toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw InputException.of(
                    new InputProblem(
                            source,
                            "row that begins in line " + line,
                            "the row cannot be read",
                            "CSV with every opening quote closed"),
                    e);
        }
        return new CsvTable(source, rows);
    }

    private static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            int cells = mostCells(text, separator);
            if (cells > most) {
                most = cells;
                best = separator;
            }
        }
        return best;
    }

    /** In one of the first rows, as far as they can be read. */
    private static int mostCells(String text, char separator) {
        int most = 0;
        try (CSVParser parser = parser(text, separator)) {
            Iterator<CSVRecord> rows = parser.iterator();
            for (int i = 0; i < TELLING_ROWS && rows.hasNext(); i++) {
                most = Math.max(most, rows.next().size());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return most;
        }
        return most;
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get());
    }

    /**
     * Exchanges rows and columns.
     *
     * @return the table with a row for each column of this one; empty if it would be far larger than what was read: more
     *     than {@link InputLimits#MAXIMUM_TURNED} cells
     */
    public CsvTable transposed() {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean small = (long) columns * rows.size() <= InputLimits.MAXIMUM_TURNED;
        return new CsvTable(
                source,
                IntStream.range(0, small ? columns : 0)
                        .mapToObj(column -> new Row(
                                "column " + (column + 1),
                                rows.stream().map(row -> row.cell(column)).toList()))
                        .toList());
    }
}
