package dev.pmo.core.structure;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tranche of a programme: a group of its work that reaches an outcome by itself.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the programme
 * @param name what it is called
 * @param outcome what is different once it is done
 * @param time when it runs
 * @param members the projects and programmes that belong to it
 */
public record Tranche(
        TrancheId id,
        @NotBlank(message = "a tranche has no name") String name,
        @Nullable String outcome,
        @Valid TimePosition time,
        List<ScopeRef> members) {

    /** Fills in what may be left out. */
    public Tranche(
            TrancheId id,
            @Nullable String name,
            @Nullable String outcome,
            @Nullable TimePosition time,
            @Nullable List<ScopeRef> members) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.outcome = outcome;
        this.time = Objects.requireNonNullElse(time, TimePosition.none());
        this.members = Copies.copy(members);
    }
}
