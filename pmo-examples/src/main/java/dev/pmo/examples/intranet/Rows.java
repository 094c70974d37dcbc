package dev.pmo.examples.intranet;

import dev.pmo.core.value.Wording;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tables, converted one by one. A row that cannot be converted is kept with the reason, for whoever owns the
 * data; the others go on. Used by one thread.
 */
final class Rows {

    /** How one row becomes a value. */
    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * A row that could not be converted.
     *
     * @param table the table
     * @param key its first column
     * @param reason what is wrong with it
     */
    record Unread(String table, String key, String reason) {}

    private final Connection connection;
    private final List<Unread> unread = new ArrayList<>();

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** The rows of a table by one of its columns; the first column is the key of the row. */
    <T> Map<String, List<T>> by(String column, String table, Mapping<T> mapping) throws SQLException {
        Map<String, List<T>> grouped = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table)) {
            while (row.next()) {
                try {
                    T value = mapping.map(row);
                    grouped.computeIfAbsent(row.getString(column), key -> new ArrayList<>())
                            .add(value);
                } catch (IllegalArgumentException e) {
                    leave(table, row.getString(1), String.valueOf(e.getMessage()));
                }
            }
        }
        return grouped;
    }

    /** Tells a row that is left out for another reason. */
    void leave(String table, String key, String reason) {
        unread.add(new Unread(table, key, reason));
    }

    /** Tells rows whose owner is not there. */
    void left(String table, Map<String, ? extends List<?>> rows) {
        rows.forEach((owner, items) -> leave(
                table,
                owner,
                Wording.counted(items.size(), "of its rows belongs", "of its rows belong") + " to what was not read"));
    }

    List<Unread> unread() {
        return unread;
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
