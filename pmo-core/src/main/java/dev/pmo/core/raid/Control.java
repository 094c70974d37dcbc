package dev.pmo.core.raid;

import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes a risk less likely or less harmful (an opportunity: more), or an action to that end.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param description what it is
 * @param state whether it works yet
 * @param owner who sees to it
 * @param due when it is to be in place
 */
public record Control(
        String description,
        ControlState state,
        @Nullable String owner,
        @Nullable LocalDate due) {

    /** Fills in what may be left out; a control whose state is not said is only planned. */
    public Control(
            @Nullable String description,
            @Nullable ControlState state,
            @Nullable String owner,
            @Nullable LocalDate due) {
        this.description = Copies.text(description);
        this.state = Objects.requireNonNullElse(state, ControlState.PLANNED);
        this.owner = owner;
        this.due = due;
    }
}
