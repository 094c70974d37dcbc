package dev.pmo.examples.input.common;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
     * Parses text with commas between cells, quotes around those that need them, line breaks allowed within quotes.
     *
     * @param source the file, for messages
     * @param text its content
     * @return the table
     * @throws InputException if the quotes do not match
     */
    public static CsvTable parse(String source, String text) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
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

    /**
     * Exchanges rows and columns.
     *
     * @return the table with a row for each column of this one
     */
    public CsvTable transposed() {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new CsvTable(
                source,
                IntStream.range(0, columns)
                        .mapToObj(column -> new Row(
                                "column " + (column + 1),
                                rows.stream().map(row -> row.cell(column)).toList()))
                        .toList());
    }
}
