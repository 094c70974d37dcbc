package dev.pmo.core.structure;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A management stage of a project: the part that the board has authorised, with tolerances of its own that fit into
 * those of the project.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the project
 * @param name what it is called
 * @param cost what it costs
 * @param time when it runs
 * @param tolerances the permitted deviations, set by the board
 */
public record Stage(
        StageId id,
        @NotBlank(message = "a stage has no name") String name,
        CostPosition cost,
        @Valid TimePosition time,
        List<Tolerance> tolerances) {

    /** Fills in what may be left out. */
    public Stage(
            StageId id,
            @Nullable String name,
            @Nullable CostPosition cost,
            @Nullable TimePosition time,
            @Nullable List<Tolerance> tolerances) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.cost = Objects.requireNonNullElse(cost, CostPosition.none());
        this.time = Objects.requireNonNullElse(time, TimePosition.none());
        this.tolerances = Copies.copy(tolerances);
    }
}
