package dev.pmo.core.structure;

import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.value.Copies;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A strategic objective that work is chosen by.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier that profiles refer to
 * @param name what is to be reached
 */
public record Objective(
        ObjectiveId id,
        @NotBlank(message = "an objective has no name") String name) {

    /** Fills in what may be left out. */
    public Objective(ObjectiveId id, @Nullable String name) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
    }
}
