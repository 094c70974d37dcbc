package dev.pmo.core.structure;

import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.value.Copies;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of the scope statement: something that is to be delivered. This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the scope statement
 * @param title what is to be delivered
 * @param change the change that brought it in after the baseline was agreed, if one did
 */
public record ScopeItem(
        ScopeItemId id,

        @NotBlank(message = "an item of a scope statement has no title")
        String title,

        @Nullable ChangeId change) {

    /** Fills in what may be left out. */
    public ScopeItem(ScopeItemId id, @Nullable String title, @Nullable ChangeId change) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Copies.text(title);
        this.change = change;
    }
}
