package dev.pmo.examples.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application with tables and pages of its own reviews what it holds, stores the review and shows it. */
class IntranetApplicationTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    private final HttpClient browser = HttpClient.newHttpClient();
    private DataSource database;
    private IntranetServer server;

    @BeforeEach
    void starts() throws SQLException {
        database = IntranetApplication.database("test-" + System.identityHashCode(this));
        IntranetApplication.fill(database, "rows.sql");
        server = new IntranetServer(database, 0);
    }

    @AfterEach
    void stops() throws SQLException {
        server.close();
        execute("shutdown");
    }

    @Test
    void aReviewIsStartedWithAFormAndShownAsAPage() throws Exception {
        HttpResponse<String> posted = post("asOf=2026-06-30");
        assertThat(posted.statusCode()).isEqualTo(303);

        String place = posted.headers().firstValue("Location").orElseThrow();
        assertThat(get(place).body())
                .contains("Review of Change portfolio", "Estates board", "Asbestos in the old walls");
        assertThat(get("/").body()).contains("href=\"" + place + "\"", "/reviews/2026-06-30/scopes/PROJECT:PJ-4");
    }

    @Test
    void thePageOfAProjectTellsItsFindingsWithTheirProof() throws Exception {
        post("asOf=2026-06-30");

        assertThat(get("/reviews/2026-06-30/scopes/PROJECT:PJ-4").body())
                .contains("<h1>New clinic, 2026-06-30</h1>", "Steel is delivered late", "raid.risks[R-3].owner");
    }

    @Test
    void aRowThatCannotBeConvertedIsToldAndTheOthersAreReviewed() throws Exception {
        execute("insert into risk values ('R-9', 'PJ-99', 'Nobody knows', null, 1, 1, null, null)");
        execute("insert into tolerance values ('PJ-4', 'SCOPE', 'a lot', null, null)");
        execute("insert into unit values ('PF-9', 'PORTFOLIO', null, 'Another top', null, null)");
        execute("insert into unit values ('PJ-9', 'PROJECT', 'PF-1', 'Not a unit', null, null)");
        execute("insert into unit values ('PG-8', 'PROGRAMME', 'PG-7', 'Below nothing', null, null)");

        ReviewResult result = new MonthlyReview(database).review(JUNE).result();

        assertThat(result.findings())
                .filteredOn(finding -> finding.ruleId().startsWith("validation."))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder(
                        "PROJECT:PJ-6 parent",
                        "PROGRAMME:PG-8 parent",
                        "project[PJ-7]",
                        "risk[PJ-99]",
                        "tolerance[PJ-4]",
                        "unit[PF-9]",
                        "unit[PJ-9]");
        assertThat(result.findingsAt(ScopeRef.of(ProjectId.of("PJ-4")))).isNotEmpty();
    }

    @Test
    void theNextMonthTellsWhatIsNew() throws Exception {
        MonthlyReview monthly = new MonthlyReview(database);
        ReviewResult june = monthly.review(JUNE).result();
        execute("update project set forecast = 455000 where id = 'PJ-1'");

        StoredReview july = monthly.review(JULY);

        assertThat(july.result().since(june).added())
                .extracting(Finding::id)
                .contains("tolerance.exception@PROJECT:PJ-1#COST");
        assertThat(july.page()).contains("5 new, 0 changed, 0 cleared");
    }

    @Test
    void theThresholdsOfTheOfficeAreThoseInItsTable() throws Exception {
        String used = "tolerance.nearly-used@PROJECT:PJ-4#COST";
        MonthlyReview monthly = new MonthlyReview(database);
        assertThat(ids(monthly.review(JUNE).result())).doesNotContain(used);

        execute(
                "update policy set thresholds = "
                        + "'{\"source\": \"Letter of the board\", \"everywhere\": {\"tolerance\": {\"amberShare\": \"50%\"}}}'");

        ReviewResult stricter = monthly.review(JUNE).result();
        assertThat(ids(stricter)).contains(used);
        assertThat(stricter.explain(used).lines())
                .anySatisfy(line -> assertThat(line.step().text()).contains("50%", "Letter of the board"));
    }

    @Test
    void aMistakeInTheTableOfThresholdsIsToldWithItsPlace() throws Exception {
        execute("update policy set thresholds = 'everywhere: {tolerance: {amberShare: lots}}'");

        HttpResponse<String> answer = post("asOf=2026-06-30");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("table policy", "amberShare", "lots");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws Exception {
        String asGiven = stored(JUNE);
        for (String table : List.of("project", "risk", "issue", "milestone", "tolerance")) {
            reverse(table);
        }
        assertThat(stored(JUNE)).isEqualTo(asGiven);
    }

    @Test
    void whatIsStoredIsReadBackAsItWas() throws Exception {
        StoredReview review = new MonthlyReview(database).review(JUNE);

        try (Connection connection = database.getConnection()) {
            assertThat(new ReviewTable(connection).find(JUNE)).contains(review);
        }
    }

    @Test
    void reviewsOfOneDateThatAreStartedTogetherLeaveOne() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 4)
                .mapToObj(i -> browser.sendAsync(form("asOf=2026-06-30"), BodyHandlers.ofString()))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(303);
        }
        try (Connection connection = database.getConnection()) {
            assertThat(new ReviewTable(connection).dates()).containsExactly(JUNE);
        }
    }

    @Test
    void namesAreTextAndNeverMarkup() throws Exception {
        execute("update project set name = '<script>alert(1)</script>' where id = 'PJ-4'");
        post("asOf=2026-06-30");

        for (String page : List.of("/", "/reviews/2026-06-30", "/reviews/2026-06-30/scopes/PROJECT:PJ-4")) {
            assertThat(get(page).body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/reviews/30.6.2026, 400, '30.6.2026'",
        "/reviews/2026-05-31, 404, review of 2026-05-31",
        "/reviews/2026-06-30/scopes/PROJECT:PJ-99, 404, such scope",
        "/reviews/2026-06-30/scopes, 404, page at this address",
        "/reviews, 404, page at this address",
        "/api/reviews/2026-05-31, 404, review of 2026-05-31",
        "/api/reviews/x, 400, x"
    })
    void anAddressThatLeadsNowhereIsRefusedWithTheReason(String place, int status, String reason) throws Exception {
        post("asOf=2026-06-30");
        HttpResponse<String> answer = get(place);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(reason).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"asOf=, ''", "asOf=soon, soon", "when=2026-06-30, ''"})
    void aFormWithoutADateIsRefused(String form, String found) throws Exception {
        HttpResponse<String> answer = post(form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A date such as 2026-06-30 was expected, but was: '" + found + "'");
    }

    private static List<String> ids(ReviewResult result) {
        return result.findings().stream().map(Finding::id).toList();
    }

    private String stored(LocalDate asOf) throws Exception {
        new MonthlyReview(database).review(asOf);
        return get("/api/reviews/" + asOf).body();
    }

    /** Puts the rows of a table in again, the last one first. */
    private void reverse(String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var script = statement.executeQuery("script simple nopasswords nosettings table " + table)) {
            while (script.next()) {
                if (script.getString(1).startsWith("INSERT INTO")) {
                    rows.add(script.getString(1));
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(1);
        Collections.reverse(rows);
        execute("truncate table " + table);
        for (String row : rows) {
            execute(row);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HttpResponse<String> get(String place) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(place)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return browser.send(form(form), BodyHandlers.ofString());
    }

    private HttpRequest form(String form) {
        return HttpRequest.newBuilder(at("/reviews"))
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private URI at(String place) {
        return server.address().resolve(place);
    }
}
