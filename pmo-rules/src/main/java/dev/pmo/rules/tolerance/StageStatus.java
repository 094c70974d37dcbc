package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a management stage stands against the tolerances that the board has set for it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param stage the stage
 * @param current whether it has started and not yet finished
 * @param aspects the aspects that are judged, in the order of their declaration
 */
public record StageStatus(StageId stage, boolean current, List<AspectStatus> aspects) {

    /** Copies the list. */
    public StageStatus(StageId stage, boolean current, @Nullable List<AspectStatus> aspects) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.current = current;
        this.aspects = Copies.copy(aspects);
    }

    /** Whether a forecast of it lies outside tolerance. */
    boolean outside() {
        return AspectStatus.any(aspects, Rag.RED);
    }
}
