package dev.pmo.rules.reporting;

import dev.pmo.core.value.Copies;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits for whom until when, and for how long already: the decisions that findings ask for, and the risks, issues,
 * change requests and exception reports that were handed up and not answered yet.
 *
 * <p>An exception report that was decided by somebody who may not, or before the answer has returned, waits for whom the decision
 * is, and says so. An item
 * that was handed up is one line with all that findings ask the same decider about it; so is an issue that is severe and
 * in conflict between scopes, with both findings behind it. What a level passes on unanswered waits at the next one
 * only. This class is immutable and thread-safe.
 *
 * @param asOf the date of the review
 * @param deciders what waits for each decider, the one with the most urgent first, and what has no date last
 */
public record EscalationBoard(LocalDate asOf, List<WaitingAt> deciders) {

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
        ScopeNames index = new ScopeNames(review.index());
        return new BoardBuilder(review, earlier, index, DecisionList.of(review.result(), index)).build();
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
}
