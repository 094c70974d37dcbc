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
 * <p>Build it with {@link #builder(IssueId, String)}: the canonical constructor changes when a component is added.
 * This class is immutable and thread-safe.
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
     * Starts an issue: an open problem, until said otherwise.
     *
     * @param id the identifier, unique within the log
     * @param title what has happened
     * @return the builder
     */
    public static Builder builder(IssueId id, @Nullable String title) {
        return new Builder(id, title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this issue
     */
    public Builder toBuilder() {
        return new Builder(id, title)
                .type(type)
                .status(status)
                .severity(severity)
                .owner(owner)
                .raised(raised)
                .target(target)
                .closed(closed)
                .affects(affects)
                .cause(cause)
                .impact(impact)
                .escalation(escalation);
    }

    /**
     * An open problem; {@code null} for what is not known.
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
            @Nullable IssueSeverity severity,
            @Nullable String owner,
            @Nullable LocalDate raised,
            @Nullable LocalDate target) {
        return builder(id, title)
                .severity(severity)
                .owner(owner)
                .raised(raised)
                .target(target)
                .build();
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("raised", raised, "closed", closed));
    }

    /** Collects the parts of an issue; used by one thread. Each method sets the component of its name. */
    public static final class Builder {
        private final IssueId id;
        private final @Nullable String title;
        private IssueType type = IssueType.PROBLEM;
        private IssueStatus status = IssueStatus.OPEN;
        private @Nullable IssueSeverity severity;
        private @Nullable String owner;
        private @Nullable LocalDate raised;
        private @Nullable LocalDate target;
        private @Nullable LocalDate closed;
        private List<ScopeRef> affects = List.of();
        private @Nullable RiskId cause;
        private @Nullable Impact impact;
        private @Nullable RecordedEscalation escalation;

        private Builder(IssueId id, @Nullable String title) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = title;
        }

        /**
         * Sets what sort of thing it is.
         *
         * @param newType what sort of thing it is
         * @return this
         */
        public Builder type(IssueType newType) {
            type = newType;
            return this;
        }

        /**
         * Sets where it stands.
         *
         * @param newStatus where it stands
         * @return this
         */
        public Builder status(IssueStatus newStatus) {
            status = newStatus;
            return this;
        }

        /**
         * Sets how much authority it needs.
         *
         * @param newSeverity how much authority it needs
         * @return this
         */
        public Builder severity(@Nullable IssueSeverity newSeverity) {
            severity = newSeverity;
            return this;
        }

        /**
         * Sets who sees to it.
         *
         * @param newOwner who sees to it
         * @return this
         */
        public Builder owner(@Nullable String newOwner) {
            owner = newOwner;
            return this;
        }

        /**
         * Sets when it was raised.
         *
         * @param newRaised when it was raised
         * @return this
         */
        public Builder raised(@Nullable LocalDate newRaised) {
            raised = newRaised;
            return this;
        }

        /**
         * Sets when it is to be dealt with.
         *
         * @param newTarget when it is to be dealt with
         * @return this
         */
        public Builder target(@Nullable LocalDate newTarget) {
            target = newTarget;
            return this;
        }

        /**
         * Sets when it was resolved or closed.
         *
         * @param newClosed when it was resolved or closed
         * @return this
         */
        public Builder closed(@Nullable LocalDate newClosed) {
            closed = newClosed;
            return this;
        }

        /**
         * Sets other scopes that it touches.
         *
         * @param newAffects other scopes that it touches
         * @return this
         */
        public Builder affects(List<ScopeRef> newAffects) {
            affects = newAffects;
            return this;
        }

        /**
         * Sets the risk that it was before it happened.
         *
         * @param newCause the risk that it was before it happened
         * @return this
         */
        public Builder cause(@Nullable RiskId newCause) {
            cause = newCause;
            return this;
        }

        /**
         * Sets what it does to the aspects of the plan.
         *
         * @param newImpact what it does to the aspects of the plan
         * @return this
         */
        public Builder impact(@Nullable Impact newImpact) {
            impact = newImpact;
            return this;
        }

        /**
         * Sets that it was handed to a level above.
         *
         * @param newEscalation that it was handed to a level above
         * @return this
         */
        public Builder escalation(@Nullable RecordedEscalation newEscalation) {
            escalation = newEscalation;
            return this;
        }

        /**
         * The issue.
         *
         * @return the issue
         */
        public Issue build() {
            return new Issue(
                    id,
                    title,
                    type,
                    status,
                    severity,
                    owner,
                    raised,
                    target,
                    closed,
                    affects,
                    cause,
                    impact,
                    escalation);
        }
    }
}
