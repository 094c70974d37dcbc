package dev.pmo.core.raid;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dependency between two scopes: a giver promises a deliverable to a receiver by a date.
 *
 * <p>Both sides list it under the same identifier, each in its own log. This class is immutable and thread-safe.
 *
 * @param id the identifier, the same on both sides
 * @param deliverable what is handed over
 * @param giver the scope that promises it
 * @param receiver the scope that needs it
 * @param neededBy when the receiver needs it
 * @param promised when the giver says it will come
 * @param delivered when it came, if it has
 * @param status whether the two agree; proposed where nothing is said
 * @param giverActivity the activity of the giver's plan that produces it, if named
 * @param receiverActivity the activity of the receiver's plan that waits for it, if named
 */
public record GiveGet(
        DependencyId id,

        @NotBlank(message = "a give/get dependency has no deliverable")
        String deliverable,

        ScopeRef giver,
        ScopeRef receiver,
        @Nullable LocalDate neededBy,
        @Nullable LocalDate promised,
        @Nullable LocalDate delivered,
        AgreementStatus status,
        @Nullable ActivityId giverActivity,
        @Nullable ActivityId receiverActivity) {

    /** Fills in what may be left out. */
    public GiveGet(
            DependencyId id,
            @Nullable String deliverable,
            ScopeRef giver,
            ScopeRef receiver,
            @Nullable LocalDate neededBy,
            @Nullable LocalDate promised,
            @Nullable LocalDate delivered,
            @Nullable AgreementStatus status,
            @Nullable ActivityId giverActivity,
            @Nullable ActivityId receiverActivity) {
        this.id = Objects.requireNonNull(id, "id");
        this.deliverable = Copies.text(deliverable);
        this.giver = Objects.requireNonNull(giver, "giver");
        this.receiver = Objects.requireNonNull(receiver, "receiver");
        this.neededBy = neededBy;
        this.promised = promised;
        this.delivered = delivered;
        this.status = Objects.requireNonNullElse(status, AgreementStatus.PROPOSED);
        this.giverActivity = giverActivity;
        this.receiverActivity = receiverActivity;
    }

    /**
     * An agreed dependency that is still to come.
     *
     * @param id the identifier
     * @param deliverable what is handed over
     * @param giver the scope that promises it
     * @param receiver the scope that needs it
     * @param neededBy when the receiver needs it
     * @param promised when the giver says it will come
     * @return the dependency
     */
    public static GiveGet agreed(
            DependencyId id,
            String deliverable,
            ScopeRef giver,
            ScopeRef receiver,
            LocalDate neededBy,
            LocalDate promised) {
        return new GiveGet(
                id, deliverable, giver, receiver, neededBy, promised, null, AgreementStatus.AGREED, null, null);
    }

    /** What is handed over by whom to whom, and when, in words. */
    @Override
    public String toString() {
        return id + " '" + deliverable + "' from " + giver + part(", activity ", giverActivity) + " to " + receiver
                + part(", activity ", receiverActivity) + part(", needed by ", neededBy) + part(", promised ", promised)
                + part(", delivered ", delivered) + ", " + Wording.of(status);
    }

    private static String part(String before, @Nullable Object part) {
        return part == null ? "" : before + part;
    }
}
