package dev.pmo.examples.msproject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The rows of the tables of an XER file, letters beyond ASCII as they stand in its bytes. */
final class XerRows {

    private static final String TABLE = "%T\t";
    private static final String FIELDS = "%F\t";
    private static final String ROW = "%R\t";

    private XerRows() {}

    /**
     * One row.
     *
     * @param fields the names of the columns in small letters, the mark of their line first
     * @param cells what stands in them; may be fewer or more
     */
    record Row(List<String> fields, List<String> cells) {

        /** What stands in a column; empty where there is no such column, or the row ends before it. */
        String cell(String field) {
            int at = fields.indexOf(field);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }
    }

    /** Hands over each row of some tables, with the name of its table in capitals: the case of names means nothing. */
    static void each(byte[] bytes, Predicate<String> tables, BiConsumer<String, Row> reader) {
        String table = "";
        boolean looked = false;
        List<String> fields = List.of();
        for (String line : (Iterable<String>) new String(bytes, StandardCharsets.ISO_8859_1).lines()::iterator) {
            if (line.startsWith(TABLE)) {
                table = line.substring(TABLE.length()).strip().toUpperCase(Locale.ROOT);
                looked = tables.test(table);
                fields = List.of();
            } else if (looked && line.startsWith(FIELDS)) {
                fields = cells(line.stripTrailing().toLowerCase(Locale.ROOT));
            } else if (looked && line.startsWith(ROW)) {
                reader.accept(table, new Row(fields, cells(line)));
            }
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
