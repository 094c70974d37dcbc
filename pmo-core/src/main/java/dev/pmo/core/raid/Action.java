package dev.pmo.core.raid;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.value.Copies;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to do by a date, beside the controls of a risk. This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the log
 * @param title what is to be done
 * @param status where it stands; open where nothing is said
 * @param owner who is to do it
 * @param raised when it was agreed
 * @param due by when it is to be done
 * @param closed when it was done or cancelled
 * @param about the identifier of what it answers: a risk, an issue, an exception report, a change request
 */
@DatesInOrder
public record Action(
        ActionId id,
        @NotBlank(message = "an action has no title") String title,
        ActionStatus status,
        @Nullable String owner,
        @Nullable LocalDate raised,
        @Nullable LocalDate due,
        @Nullable LocalDate closed,
        @Nullable String about)
        implements Dated {

    /** Fills in what may be left out. */
    public Action(
            ActionId id,
            @Nullable String title,
            @Nullable ActionStatus status,
            @Nullable String owner,
            @Nullable LocalDate raised,
            @Nullable LocalDate due,
            @Nullable LocalDate closed,
            @Nullable String about) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Copies.text(title);
        this.status = Objects.requireNonNullElse(status, ActionStatus.OPEN);
        this.owner = owner;
        this.raised = raised;
        this.due = due;
        this.closed = closed;
        this.about = about;
    }

    /**
     * An action that is still to be done.
     *
     * @param id the identifier
     * @param title what is to be done
     * @param owner who is to do it, or {@code null} if nobody
     * @param due by when, or {@code null} if that is open
     * @return the action
     */
    public static Action open(ActionId id, String title, @Nullable String owner, @Nullable LocalDate due) {
        return new Action(id, title, ActionStatus.OPEN, owner, null, due, null, null);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("raised", raised, "closed", closed));
    }
}
