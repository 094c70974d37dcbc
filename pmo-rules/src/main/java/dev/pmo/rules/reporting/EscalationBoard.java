package dev.pmo.rules.reporting;

import dev.pmo.core.value.Copies;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits for whom until when, and for how long already: the decisions that findings ask for, and the risks, issues,
 * change requests and exception reports that were handed up and not answered yet.
 *
 * <p>An item that was handed up and that a finding asks the same decider about is one line. This class is immutable and
 * thread-safe.
 *
 * @param asOf the date of the review
 * @param deciders what waits for each decider, the one with the most urgent first
 */
public record EscalationBoard(LocalDate asOf, List<WaitingAt> deciders) {

    private static final List<String> HEADER = List.of(
            "due",
            "daysOverdue",
            "since",
            "sinceAtLeast",
            "daysWaiting",
            "decider",
            "decisionOf",
            "decisionOfName",
            "kind",
            "item",
            "title",
            "wanted",
            "recommended",
            "from",
            "fromName",
            "parties",
            "severity",
            "findings");

    /** Copies the list. */
    public EscalationBoard {
        Objects.requireNonNull(asOf, "asOf");
        deciders = Copies.copy(deciders);
    }

    /**
     * The board of a review.
     *
     * @param review the review
     * @return the board
     */
    public static EscalationBoard of(Review review) {
        return built(review, null);
    }

    /**
     * The board of a review, in which what a finding asks for waits since the earlier review at least, if that had the
     * finding too.
     *
     * @param review the review
     * @param earlier the result of last time
     * @return the board
     */
    public static EscalationBoard of(Review review, ReviewResult earlier) {
        return built(review, Objects.requireNonNull(earlier, "earlier"));
    }

    private static EscalationBoard built(Review review, @Nullable ReviewResult earlier) {
        ScopeIndex index = new ScopeIndex(review.request().root());
        ReviewResult result = review.result();
        return new BoardBuilder(result, earlier, index, DecisionList.of(result, index)).build();
    }

    /**
     * How many items wait.
     *
     * @return the number
     */
    public int waiting() {
        return deciders.stream().mapToInt(decider -> decider.items().size()).sum();
    }

    /**
     * How many of them are overdue.
     *
     * @return the number
     */
    public int overdue() {
        return deciders.stream().mapToInt(WaitingAt::overdue).sum();
    }

    /**
     * The board as comma-separated values, one item a row, nothing left out.
     *
     * @return the text; the first row names the columns
     * @see CsvTable
     */
    public String csv() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(HEADER));
        for (WaitingAt decider : deciders) {
            decider.items().forEach(item -> rows.add(row(decider, item)));
        }
        return CsvTable.of(rows);
    }

    private static List<Object> row(WaitingAt decider, WaitingItem item) {
        return List.of(
                orEmpty(item.due()),
                item.daysOverdue(),
                orEmpty(item.since()),
                item.sinceAtLeast(),
                orEmpty(item.daysWaiting()),
                orEmpty(decider.decider()),
                decider.to(),
                decider.toName(),
                item.kind(),
                item.item(),
                item.title(),
                item.wanted(),
                orEmpty(item.recommended()),
                item.from(),
                item.fromName(),
                String.join("; ", item.parties().stream().map(Object::toString).toList()),
                orEmpty(item.severity()),
                String.join("; ", item.findings()));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
