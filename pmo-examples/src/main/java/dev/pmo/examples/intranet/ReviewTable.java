package dev.pmo.examples.intranet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.result.ReviewResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of reviews: one row for each date, portfolio and result as JSON. */
final class ReviewTable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Connection connection;

    ReviewTable(Connection connection) {
        this.connection = connection;
    }

    /** Keeps a review, in place of an earlier one of the same date. */
    void save(StoredReview review) throws SQLException, JsonProcessingException {
        try (PreparedStatement delete = connection.prepareStatement("delete from review where as_of = ?");
                PreparedStatement insert = connection.prepareStatement("insert into review values (?, ?, ?, ?)")) {
            delete.setObject(1, review.asOf());
            delete.executeUpdate();
            insert.setObject(1, review.asOf());
            insert.setString(2, JSON.writeValueAsString(review.portfolio()));
            insert.setString(3, JSON.writeValueAsString(review.result()));
            insert.setString(4, review.page());
            insert.executeUpdate();
        }
    }

    Optional<StoredReview> find(LocalDate asOf) throws SQLException, JsonProcessingException {
        return first("select * from review where as_of = ?", asOf);
    }

    /** The latest review before a date. */
    Optional<StoredReview> findBefore(LocalDate asOf) throws SQLException, JsonProcessingException {
        return first("select * from review where as_of < ? order by as_of desc", asOf);
    }

    /** What a review found, as the JSON that is stored, for another application. */
    Optional<String> findResult(LocalDate asOf) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select result from review where as_of = ?")) {
            select.setObject(1, asOf);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private Optional<StoredReview> first(String query, LocalDate asOf) throws SQLException, JsonProcessingException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, asOf);
            select.setMaxRows(1);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(review(row)) : Optional.empty();
            }
        }
    }

    private static StoredReview review(ResultSet row) throws SQLException, JsonProcessingException {
        return new StoredReview(
                row.getObject("as_of", LocalDate.class),
                JSON.readValue(row.getString("portfolio"), Portfolio.class),
                JSON.readValue(row.getString("result"), ReviewResult.class),
                row.getString("page"));
    }

    /** The dates of all reviews, the latest first. */
    List<LocalDate> dates() throws SQLException {
        List<LocalDate> dates = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select as_of from review order by as_of desc");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                dates.add(row.getObject("as_of", LocalDate.class));
            }
        }
        return dates;
    }
}
