package dev.pmo.rules.change.baseline;

import dev.pmo.core.id.StageId;
import java.util.Objects;

/**
 * How often a plan was baselined anew while a stage ran. This class is immutable and thread-safe.
 *
 * @param stage the stage
 * @param moves how often
 */
public record StageMoves(StageId stage, int moves) {

    /** Checks that the stage is named. */
    public StageMoves {
        Objects.requireNonNull(stage, "stage");
    }
}
