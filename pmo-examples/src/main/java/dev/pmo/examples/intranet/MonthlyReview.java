package dev.pmo.examples.intranet;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.policy.PolicyFile;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.page.HtmlReport;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The monthly review: reads the tables, reviews them beside what was stored last, and stores what was found. One object
 * serves all threads, one after the other.
 */
final class MonthlyReview {

    private final DataSource database;
    private final ReviewEngine engine;

    MonthlyReview(DataSource database) {
        this.database = database;
        this.engine = ReviewEngine.of(StandardModules.all());
    }

    /** Reviews what the tables hold now, as of a date, in one transaction. */
    synchronized StoredReview review(LocalDate asOf) throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            ReviewTable table = new ReviewTable(connection);
            StoredReview review =
                    reviewed(PortfolioTables.read(connection), policies(connection), asOf, table.findBefore(asOf));
            table.save(review);
            connection.commit();
            return review;
        }
    }

    private StoredReview reviewed(Holdings holdings, String policies, LocalDate asOf, Optional<StoredReview> last) {
        Portfolio portfolio = holdings.portfolio();
        ReviewRequest request = ReviewRequest.of(portfolio, asOf)
                .withViolations(holdings.violations())
                .withPolicies(thresholds(policies, portfolio));
        Review review = engine.review(
                last.map(it -> request.withPrevious(it.portfolio())).orElse(request));
        ReportByException report = last.map(it -> ReportByException.of(review, engine.inPresentIds(it.result())))
                .orElseGet(() -> ReportByException.of(review));
        return new StoredReview(asOf, portfolio, review.result(), HtmlReport.of(report));
    }

    private PolicySet thresholds(String text, Portfolio portfolio) {
        return text.isEmpty()
                ? PolicySet.defaults()
                : PolicyFile.read("table policy", text.getBytes(StandardCharsets.UTF_8), engine.policies(), portfolio);
    }

    /** The thresholds of the office, which it keeps in a table. */
    private static String policies(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select thresholds from policy where name = 'office'")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
