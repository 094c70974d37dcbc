package dev.pmo.rules.authority;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a log that touches scopes outside the one that owns it. This class is immutable and thread-safe.
 *
 * @param kind which log it stands in
 * @param id its identifier, unique within that log
 * @param title what it is about, empty if the log does not say
 * @param owner the scope whose log it is
 * @param affects the scopes outside its owner that it touches, each once and in order
 * @param decision the decision that it asks for
 * @param magnitude how much there is to decide, as far as the log says
 * @param answeredBy the scope above that has answered it already, if one has
 */
public record ConflictItem(
        Kind kind,
        String id,
        String title,
        ScopeRef owner,
        List<ScopeRef> affects,
        DecisionKind decision,
        Magnitude magnitude,
        @Nullable ScopeRef answeredBy) {

    /** The logs whose entries may touch other scopes. */
    public enum Kind {
        /** A threat or an opportunity. */
        RISK,
        /** An issue. */
        ISSUE,
        /** A change request. */
        CHANGE
    }

    /** By owner, log and identifier; entries of one identifier, which no log should have, by what they say. */
    static final Comparator<ConflictItem> ORDER = Comparator.comparing(ConflictItem::owner)
            .thenComparing(ConflictItem::kind)
            .thenComparing(ConflictItem::id)
            .thenComparing(ConflictItem::title)
            .thenComparing(item -> item.affects().toString())
            .thenComparing(item -> item.magnitude().toString());

    /** Checks that the parts are given, and puts what it touches in order. */
    public ConflictItem(
            Kind kind,
            String id,
            @Nullable String title,
            ScopeRef owner,
            @Nullable List<ScopeRef> affects,
            DecisionKind decision,
            Magnitude magnitude,
            @Nullable ScopeRef answeredBy) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.id = Objects.requireNonNull(id, "id");
        this.title = Copies.text(title);
        this.owner = Objects.requireNonNull(owner, "owner");
        this.affects =
                Copies.<ScopeRef>copy(affects).stream().distinct().sorted().toList();
        this.decision = Objects.requireNonNull(decision, "decision");
        this.magnitude = Objects.requireNonNull(magnitude, "magnitude");
        this.answeredBy = answeredBy;
    }

    /** The log, the identifier and the owner, such as {@code issue I-1 of PROJECT:P-1}. */
    @Override
    public String toString() {
        return Wording.of(kind) + " " + id + " of " + owner;
    }
}
