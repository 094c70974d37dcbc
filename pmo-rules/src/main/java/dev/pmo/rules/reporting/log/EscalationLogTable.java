package dev.pmo.rules.reporting.log;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.reporting.EscalationBoard;
import dev.pmo.rules.reporting.WaitingAt;
import dev.pmo.rules.reporting.WaitingItem;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The escalation board as a table: what waits for whom, below the scope whose authority it needs, the most urgent first.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EscalationLogTable {

    private static final List<LogColumn> COLUMNS = List.of(
            new LogColumn("level", ColumnKind.WORD),
            new LogColumn("scope", ColumnKind.TEXT),
            new LogColumn("scopeName", ColumnKind.TEXT),
            new LogColumn("path", ColumnKind.TEXT),
            new LogColumn("item", ColumnKind.TEXT),
            new LogColumn("wanted", ColumnKind.TEXT),
            new LogColumn("decider", ColumnKind.TEXT),
            new LogColumn("due", ColumnKind.DATE),
            new LogColumn("daysOverdue", ColumnKind.NUMBER),
            new LogColumn("kind", ColumnKind.WORD),
            new LogColumn("title", ColumnKind.TEXT),
            new LogColumn("since", ColumnKind.DATE),
            new LogColumn("sinceAtLeast", ColumnKind.TEXT),
            new LogColumn("daysWaiting", ColumnKind.NUMBER),
            new LogColumn("severity", ColumnKind.WORD),
            new LogColumn("recommended", ColumnKind.WORD),
            new LogColumn("from", ColumnKind.TEXT),
            new LogColumn("fromName", ColumnKind.TEXT),
            new LogColumn("touches", ColumnKind.TEXT),
            new LogColumn("findings", ColumnKind.TEXT),
            new LogColumn("onRecord", ColumnKind.TEXT),
            new LogColumn("reasons", ColumnKind.TEXT));

    private EscalationLogTable() {}

    /**
     * The items of the board of a review, in its order.
     *
     * @param review the review
     * @return the table
     */
    public static LogTable of(Review review) {
        return of(review, null);
    }

    /**
     * The items of the board of a review, in its order, beside what was asked last time.
     *
     * @param review the review
     * @param earlier the result of last time, or {@code null} if there is none
     * @return the table
     */
    public static LogTable of(Review review, @Nullable ReviewResult earlier) {
        EscalationBoard board = earlier == null ? EscalationBoard.of(review) : EscalationBoard.of(review, earlier);
        ScopeIndex index = review.index();
        List<List<String>> rows = new ArrayList<>();
        for (WaitingAt at : board.deciders()) {
            OptionalInt place = index.findPosition(at.to());
            String path = place.isPresent() ? LogLayout.path(LogLayout.above(index, place.getAsInt())) : "";
            at.items().forEach(item -> rows.add(row(at, path, item)));
        }
        return new LogTable(LogKind.ESCALATIONS, COLUMNS, rows);
    }

    private static List<String> row(WaitingAt at, String path, WaitingItem item) {
        List<ScopeRef> touches = item.parties().subList(1, item.parties().size());
        return List.of(
                at.to().level().name(),
                at.to().id(),
                at.toName(),
                path,
                item.item(),
                item.wanted(),
                orEmpty(at.decider()),
                orEmpty(item.due()),
                String.valueOf(item.daysOverdue()),
                item.kind().name(),
                item.title(),
                orEmpty(item.since()),
                item.sinceAtLeast() ? "true" : "",
                orEmpty(item.daysWaiting()),
                orEmpty(item.severity()),
                orEmpty(item.recommended()),
                item.from().toString(),
                item.fromName(),
                LogCells.listed(touches),
                LogCells.listed(item.findings()),
                orEmpty(item.onRecord()),
                String.join("; ", item.reasons()));
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
