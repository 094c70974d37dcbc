package dev.pmo.rules.tolerance;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exception reports of a scope, and those of its children with what they mean for its own tolerances.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param own those of the scope and of its stages; none where everything lies within tolerance
 * @param received those of its children, in their order, with what is left of the tolerances of this level
 */
public record ExceptionDrafts(List<ExceptionDraft> own, List<ExceptionDraft> received) {

    private static final ExceptionDrafts NONE = new ExceptionDrafts(null, null);

    /** Copies the lists. */
    public ExceptionDrafts(@Nullable List<ExceptionDraft> own, @Nullable List<ExceptionDraft> received) {
        this.own = Copies.copy(own);
        this.received = Copies.copy(received);
    }

    static ExceptionDrafts none() {
        return NONE;
    }

    /**
     * The draft about a scope or one of its stages.
     *
     * @param scope the scope
     * @param stage the stage, or {@code null} for the scope as a whole
     * @return the draft, if there is one
     */
    public Optional<ExceptionDraft> findDraft(ScopeRef scope, @Nullable StageId stage) {
        for (List<ExceptionDraft> drafts : List.of(own, received)) {
            for (ExceptionDraft draft : drafts) {
                boolean same = stage == null ? draft.stage() == null : stage.equals(draft.stage());
                if (same && draft.scope().equals(scope)) {
                    return Optional.of(draft);
                }
            }
        }
        return Optional.empty();
    }

    /** How many there are. */
    @Override
    public String toString() {
        return own.size() + " own, " + received.size() + " received";
    }
}
