package dev.pmo.rules.planning.network;

import dev.pmo.core.value.Copies;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a plan would come to.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param startBefore when the plan starts; unknown if it has no dates
 * @param startAfter when it would start; unknown if it would have no dates
 * @param finishBefore when the plan finishes; unknown if it has no dates
 * @param finishAfter when it would finish; unknown if it would have no dates
 * @param moves the activities whose dates or floats would change, in the order of the plan
 * @param touched how many activities were worked out anew to know that
 */
public record WhatIfResult(
        @Nullable LocalDateTime startBefore,
        @Nullable LocalDateTime startAfter,
        @Nullable LocalDateTime finishBefore,
        @Nullable LocalDateTime finishAfter,
        List<ActivityMove> moves,
        int touched) {

    /** Copies the list. */
    public WhatIfResult {
        moves = Copies.copy(moves);
    }

    /**
     * Whether the plan would finish at another time.
     *
     * @return whether its end moves
     */
    public boolean endMoves() {
        return !Objects.equals(finishBefore, finishAfter);
    }

    /**
     * When the plan would finish.
     *
     * @return the moment; empty if it would have no dates
     */
    public Optional<LocalDateTime> findFinish() {
        return Optional.ofNullable(finishAfter);
    }
}
