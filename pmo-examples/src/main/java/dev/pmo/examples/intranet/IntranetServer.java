package dev.pmo.examples.intranet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.examples.input.common.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * The addresses of the application, on this machine only. In a servlet or a controller the methods would be the same;
 * who may see and start a review is up to the intranet.
 */
final class IntranetServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IntranetServer.class.getName());

    private static final int LONGEST_FORM = 1_000;

    private final DataSource database;
    private final MonthlyReview monthly;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    IntranetServer(DataSource database, int port) {
        this.database = database;
        this.monthly = new MonthlyReview(database);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (answer.status() == 303) {
                exchange.getResponseHeaders().set("Location", answer.body());
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        try {
            if (exchange.getRequestMethod().equals("POST")) {
                return path.length == 2 && path[1].equals("reviews")
                        ? post(exchange)
                        : Answer.notFound("form at this address");
            }
            return get(path);
        } catch (DateTimeParseException e) {
            return Answer.refused("A date such as 2026-06-30 was expected, but was: '" + e.getParsedString() + "'.");
        } catch (InputException e) {
            return Answer.refused(String.valueOf(e.getMessage()));
        } catch (SQLException | JsonProcessingException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, exchange.getRequestURI().toString(), e);
            return Answer.failed();
        }
    }

    private Answer get(String[] path) throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection()) {
            ReviewTable reviews = new ReviewTable(connection);
            if (path.length == 2 && path[1].isEmpty()) {
                List<LocalDate> dates = reviews.dates();
                return Answer.page(IntranetPages.start(
                        dates,
                        dates.isEmpty() ? null : reviews.find(dates.get(0)).orElse(null)));
            }
            if (path.length == 4 && path[1].equals("api") && path[2].equals("reviews")) {
                return reviews.findResult(LocalDate.parse(path[3]))
                        .map(Answer::json)
                        .orElse(Answer.notFound("review of " + path[3]));
            }
            if (path.length < 3 || !path[1].equals("reviews")) {
                return Answer.notFound("page at this address");
            }
            Optional<StoredReview> review = reviews.find(LocalDate.parse(path[2]));
            return review.map(it -> page(it, path)).orElse(Answer.notFound("review of " + path[2]));
        }
    }

    private static Answer page(StoredReview review, String[] path) {
        if (path.length == 3) {
            return Answer.page(review.page());
        }
        return path.length == 5 && path[3].equals("scopes")
                ? find(review.portfolio(), path[4])
                        .map(scope -> Answer.page(IntranetPages.scope(review, scope)))
                        .orElse(Answer.notFound("such scope in this review"))
                : Answer.notFound("page at this address");
    }

    private static Optional<Scope> find(Portfolio portfolio, String name) {
        return ScopeIndex.of(portfolio).scopes().stream()
                .filter(scope -> scope.ref().toString().equals(name))
                .findFirst();
    }

    /** Reviews as of the date in the form, and shows the report. */
    private Answer post(HttpExchange exchange) throws IOException, SQLException {
        String form = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
        String asOf = form.startsWith("asOf=") ? form.substring("asOf=".length()) : "";
        LocalDate date = LocalDate.parse(URLDecoder.decode(asOf, StandardCharsets.UTF_8));
        return Answer.redirect("/reviews/" + monthly.review(date).asOf());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
