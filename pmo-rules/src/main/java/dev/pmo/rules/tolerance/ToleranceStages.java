package dev.pmo.rules.tolerance;

import dev.pmo.core.value.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the unfinished stages of a project stand against their tolerances.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param stages the stages, in order; none for a project that is proposed or has ended
 */
public record ToleranceStages(List<StageStatus> stages) {

    /** Copies the list. */
    public ToleranceStages(@Nullable List<StageStatus> stages) {
        this.stages = Copies.copy(stages);
    }

    /** Whether a forecast of a stage lies outside tolerance. */
    boolean outside() {
        for (StageStatus stage : stages) {
            if (stage.outside()) {
                return true;
            }
        }
        return false;
    }
}
