package dev.pmo.examples.intranet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Starts the application with a database in memory and a few rows. */
public final class IntranetApplication {

    private static final int PORT = 8080;

    private IntranetApplication() {}

    /**
     * Starts the application, and goes on until it is stopped.
     *
     * @param arguments the port, 8080 unless it is said
     * @throws SQLException if the tables cannot be made
     */
    public static void main(String[] arguments) throws SQLException {
        DataSource database = database("office");
        fill(database, "rows.sql");
        IntranetServer server =
                new IntranetServer(database, arguments.length == 0 ? PORT : Integer.parseInt(arguments[0]));
        System.out.println("The portfolio office is at " + server.address());
    }

    /** A database in memory, with the tables in it. */
    static DataSource database(String name) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        fill(database, "schema.sql");
        return database;
    }

    /** Runs a script that lies beside this class. */
    static void fill(DataSource database, String script) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream stream =
                        Objects.requireNonNull(IntranetApplication.class.getResourceAsStream(script), script)) {
            statement.execute(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
