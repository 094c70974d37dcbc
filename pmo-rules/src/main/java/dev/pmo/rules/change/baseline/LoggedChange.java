package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change request with what is known of its approval. This class is immutable and thread-safe.
 *
 * @param log the scope in whose log it stands
 * @param request the request
 * @param approved whether it was decided to be done
 * @param decided when that was decided, or {@code null} if that is not recorded
 * @param lacking why its approval binds nobody, as {@code by the project manager, who may not: cost up to GBP 5000, but
 *     GBP 9000}; {@code null} if it was for those who gave it, or nobody can tell
 * @param implemented whether it is done
 * @param alters what it alters in what was agreed, with what the requests alter that were merged into it
 */
public record LoggedChange(
        ScopeRef log,
        ChangeRequest request,
        boolean approved,
        @Nullable LocalDate decided,
        @Nullable String lacking,
        boolean implemented,
        List<BaselineChange> alters) {

    /** Copies the list. */
    public LoggedChange {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(request, "request");
        alters = Copies.copy(alters);
    }

    /** Whether it was decided to be done by those who may. */
    boolean binding() {
        return approved && lacking == null;
    }
}
