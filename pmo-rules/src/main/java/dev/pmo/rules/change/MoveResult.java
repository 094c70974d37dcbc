package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a wanted move: the request in its new state, or all reasons why it stays where it is. This class is
 * immutable and thread-safe.
 *
 * @param moved the request in its new state, or {@code null} if the move was refused
 * @param refusals why it was refused, all at once; empty if it was not
 */
public record MoveResult(@Nullable ChangeRequest moved, List<MoveProblem> refusals) {

    /** Copies the list. */
    public MoveResult {
        refusals = Copies.copy(refusals);
    }

    /**
     * The request in its new state.
     *
     * @return the request, or nothing if the move was refused
     */
    public Optional<ChangeRequest> findMoved() {
        return Optional.ofNullable(moved);
    }
}
