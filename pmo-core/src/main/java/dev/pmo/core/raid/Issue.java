package dev.pmo.core.raid;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened and needs attention.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the log
 * @param title what has happened
 * @param type what sort of thing it is; a problem where nothing is said
 * @param status where it stands; open where nothing is said
 * @param severity how much authority it needs, if assessed
 * @param owner who sees to it
 * @param raised when it was raised
 * @param target when it is to be dealt with
 * @param closed when it was resolved or closed
 * @param affects other scopes that it touches
 * @param cause the risk that it was before it happened, if there was one
 * @param impact what it does to the aspects of the plan
 * @param escalation that it was handed to a level above, if it was
 */
@DatesInOrder
public record Issue(
        IssueId id,
        @NotBlank(message = "an issue has no title") String title,
        IssueType type,
        IssueStatus status,
        @Nullable IssueSeverity severity,
        @Nullable String owner,
        @Nullable LocalDate raised,
        @Nullable LocalDate target,
        @Nullable LocalDate closed,
        List<ScopeRef> affects,
        @Nullable RiskId cause,
        @Nullable Impact impact,
        @Nullable RecordedEscalation escalation)
        implements Dated {

    /** Fills in what may be left out. */
    public Issue(
            IssueId id,
            @Nullable String title,
            @Nullable IssueType type,
            @Nullable IssueStatus status,
            @Nullable IssueSeverity severity,
            @Nullable String owner,
            @Nullable LocalDate raised,
            @Nullable LocalDate target,
            @Nullable LocalDate closed,
            @Nullable List<ScopeRef> affects,
            @Nullable RiskId cause,
            @Nullable Impact impact,
            @Nullable RecordedEscalation escalation) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Copies.text(title);
        this.type = Objects.requireNonNullElse(type, IssueType.PROBLEM);
        this.status = Objects.requireNonNullElse(status, IssueStatus.OPEN);
        this.severity = severity;
        this.owner = owner;
        this.raised = raised;
        this.target = target;
        this.closed = closed;
        this.affects = Copies.copy(affects);
        this.cause = cause;
        this.impact = impact;
        this.escalation = escalation;
    }

    /**
     * An open problem.
     *
     * @param id the identifier
     * @param title what has happened
     * @param severity how much authority it needs
     * @param owner who sees to it, or {@code null} if nobody
     * @param raised when it was raised
     * @param target when it is to be dealt with
     * @return the issue
     */
    public static Issue problem(
            IssueId id,
            String title,
            IssueSeverity severity,
            @Nullable String owner,
            LocalDate raised,
            LocalDate target) {
        return new Issue(
                id,
                title,
                IssueType.PROBLEM,
                IssueStatus.OPEN,
                severity,
                owner,
                raised,
                target,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("raised", raised, "closed", closed));
    }
}
