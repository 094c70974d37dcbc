package dev.pmo.rules.tolerance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The exception reports of a scope, and those of its children with what they mean for its own tolerances.
 *
 * <p>A review keeps what they are drafted from. Each report is drafted when it is asked for, and anew each time, so that
 * a review in which nobody asks does not pay for it. This class is immutable and thread-safe.
 */
public final class ExceptionDrafts {

    private static final ExceptionDrafts NONE = new ExceptionDrafts(List.of(), List.of());

    private final List<Pending> own;
    private final List<Pending> received;

    /**
     * A report that is yet to be drafted.
     *
     * @param scope whose exception it is
     * @param stage the stage whose tolerance is exceeded; {@code null} for the scope as a whole
     * @param draft drafts it
     */
    record Pending(ScopeRef scope, @Nullable StageId stage, Supplier<ExceptionDraft> draft) {}

    private ExceptionDrafts(List<Pending> own, List<Pending> received) {
        this.own = List.copyOf(own);
        this.received = List.copyOf(received);
    }

    static ExceptionDrafts ofPending(List<Pending> own, List<Pending> received) {
        return own.isEmpty() && received.isEmpty() ? NONE : new ExceptionDrafts(own, received);
    }

    /**
     * Reports that are drafted already.
     *
     * @param own those of the scope and of its stages
     * @param received those of its children, with what is left of the tolerances of this level
     * @return the reports
     */
    @JsonCreator
    public static ExceptionDrafts of(
            @JsonProperty("own") @Nullable List<ExceptionDraft> own,
            @JsonProperty("received") @Nullable List<ExceptionDraft> received) {
        return ofPending(drafted(own), drafted(received));
    }

    private static List<Pending> drafted(@Nullable List<ExceptionDraft> drafts) {
        return Copies.copy(drafts).stream()
                .map(draft -> new Pending(draft.scope(), draft.stage(), () -> draft))
                .toList();
    }

    /**
     * The reports of the scope and of its stages.
     *
     * @return the reports; none where everything lies within tolerance
     */
    @JsonProperty("own")
    public List<ExceptionDraft> own() {
        return own.stream().map(each -> each.draft().get()).toList();
    }

    /**
     * The reports of the children.
     *
     * @return the reports, in the order of the children, with what is left of the tolerances of this level
     */
    @JsonProperty("received")
    public List<ExceptionDraft> received() {
        return received.stream().map(each -> each.draft().get()).toList();
    }

    /**
     * The draft about a scope or one of its stages.
     *
     * @param scope the scope
     * @param stage the stage, or {@code null} for the scope as a whole
     * @return the draft, if there is one
     */
    public Optional<ExceptionDraft> findDraft(ScopeRef scope, @Nullable StageId stage) {
        for (List<Pending> drafts : List.of(own, received)) {
            for (Pending pending : drafts) {
                if (Objects.equals(pending.stage(), stage) && pending.scope().equals(scope)) {
                    return Optional.of(pending.draft().get());
                }
            }
        }
        return Optional.empty();
    }

    /** That of the scope as a whole, if its forecast lies outside tolerance. */
    @Nullable
    Pending ofWhole() {
        for (Pending pending : own) {
            if (pending.stage() == null) {
                return pending;
            }
        }
        return null;
    }

    /** Equal if all the drafts are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExceptionDrafts drafts
                && own().equals(drafts.own())
                && received().equals(drafts.received());
    }

    @Override
    public int hashCode() {
        return Objects.hash(own(), received());
    }

    /** How many there are. */
    @Override
    public String toString() {
        return own.size() + " own, " + received.size() + " received";
    }
}
