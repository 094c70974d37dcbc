package dev.pmo.core.change;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to alter a baseline, from the asking to the deed.
 *
 * <p>Build it with {@link #builder(ChangeId, String)}: the canonical constructor changes when a component is added.
 * This class is immutable and thread-safe.
 *
 * @param id the identifier, unique within the log
 * @param title what is asked for, in a few words
 * @param type what sort of change it is; a request for change where nothing is said
 * @param state where it stands in the procedure; submitted where nothing is said
 * @param subject what it is about, and who wants it
 * @param priority how much it is needed
 * @param effort how much work it is, from 1 (little) to 5 (much)
 * @param severity how much authority it needs
 * @param funding who pays for it
 * @param dates its dates
 * @param assessment what was found out about it
 * @param decisions what was decided about it, in the order of the decisions
 * @param moves the states it went through, in the order of the moves
 * @param baselineChanges what it alters in what was agreed
 * @param affects other scopes that it touches
 * @param escalation that it was handed to a level above
 */
public record ChangeRequest(
        ChangeId id,
        @NotBlank(message = "a change request has no title") String title,
        ChangeType type,
        ChangeState state,
        ChangeSubject subject,
        @Nullable ChangePriority priority,

        @Min(value = 1, message = "the effort of a change lies below 1")
        @Max(value = 5, message = "the effort of a change lies above 5")
        @Nullable
        Integer effort,

        @Nullable IssueSeverity severity,
        @Nullable ChangeFunding funding,
        @Valid ChangeDates dates,
        @Nullable ChangeAssessment assessment,
        List<ChangeDecision> decisions,
        List<ChangeMove> moves,
        List<BaselineChange> baselineChanges,
        List<ScopeRef> affects,
        @Nullable RecordedEscalation escalation) {

    /** Fills in what may be left out. */
    public ChangeRequest(
            ChangeId id,
            @Nullable String title,
            @Nullable ChangeType type,
            @Nullable ChangeState state,
            @Nullable ChangeSubject subject,
            @Nullable ChangePriority priority,
            @Nullable Integer effort,
            @Nullable IssueSeverity severity,
            @Nullable ChangeFunding funding,
            @Nullable ChangeDates dates,
            @Nullable ChangeAssessment assessment,
            @Nullable List<ChangeDecision> decisions,
            @Nullable List<ChangeMove> moves,
            @Nullable List<BaselineChange> baselineChanges,
            @Nullable List<ScopeRef> affects,
            @Nullable RecordedEscalation escalation) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Copies.text(title);
        this.type = Objects.requireNonNullElse(type, ChangeType.REQUEST_FOR_CHANGE);
        this.state = Objects.requireNonNullElse(state, ChangeState.SUBMITTED);
        this.subject = Objects.requireNonNullElse(subject, ChangeSubject.none());
        this.priority = priority;
        this.effort = effort;
        this.severity = severity;
        this.funding = funding;
        this.dates = Objects.requireNonNullElse(dates, ChangeDates.none());
        this.assessment = assessment;
        this.decisions = Copies.copy(decisions);
        this.moves = Copies.copy(moves);
        this.baselineChanges = Copies.copy(baselineChanges);
        this.affects = Copies.copy(affects);
        this.escalation = escalation;
    }

    /**
     * Starts a change request: a request for change, submitted, until said otherwise.
     *
     * @param id the identifier, unique within the log
     * @param title what is asked for, in a few words
     * @return the builder
     */
    public static Builder builder(ChangeId id, @Nullable String title) {
        return new Builder(id, title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this change request
     */
    public Builder toBuilder() {
        return new Builder(id, title)
                .type(type)
                .state(state)
                .subject(subject)
                .priority(priority)
                .effort(effort)
                .severity(severity)
                .funding(funding)
                .dates(dates)
                .assessment(assessment)
                .decisions(decisions)
                .moves(moves)
                .baselineChanges(baselineChanges)
                .affects(affects)
                .escalation(escalation);
    }

    /**
     * The decision that counts: the last of those recorded.
     *
     * @return the decision, or nothing if there is none
     */
    public Optional<ChangeDecision> findDecision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    /** Collects the parts of a change request; used by one thread. Each method sets the component of its name. */
    public static final class Builder {
        private final ChangeId id;
        private final @Nullable String title;
        private ChangeType type = ChangeType.REQUEST_FOR_CHANGE;
        private ChangeState state = ChangeState.SUBMITTED;
        private ChangeSubject subject = ChangeSubject.none();
        private @Nullable ChangePriority priority;
        private @Nullable Integer effort;
        private @Nullable IssueSeverity severity;
        private @Nullable ChangeFunding funding;
        private ChangeDates dates = ChangeDates.none();
        private @Nullable ChangeAssessment assessment;
        private List<ChangeDecision> decisions = List.of();
        private List<ChangeMove> moves = List.of();
        private List<BaselineChange> baselineChanges = List.of();
        private List<ScopeRef> affects = List.of();
        private @Nullable RecordedEscalation escalation;

        private Builder(ChangeId id, @Nullable String title) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = title;
        }

        /**
         * Sets what sort of change it is.
         *
         * @param newType what sort of change it is
         * @return this
         */
        public Builder type(ChangeType newType) {
            type = newType;
            return this;
        }

        /**
         * Sets where it stands in the procedure.
         *
         * @param newState where it stands in the procedure
         * @return this
         */
        public Builder state(ChangeState newState) {
            state = newState;
            return this;
        }

        /**
         * Sets what it is about, and who wants it.
         *
         * @param newSubject what it is about, and who wants it
         * @return this
         */
        public Builder subject(ChangeSubject newSubject) {
            subject = newSubject;
            return this;
        }

        /**
         * Sets how much it is needed.
         *
         * @param newPriority how much it is needed
         * @return this
         */
        public Builder priority(@Nullable ChangePriority newPriority) {
            priority = newPriority;
            return this;
        }

        /**
         * Sets how much work it is, from 1 (little) to 5 (much).
         *
         * @param newEffort how much work it is, from 1 (little) to 5 (much)
         * @return this
         */
        public Builder effort(@Nullable Integer newEffort) {
            effort = newEffort;
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
         * Sets who pays for it.
         *
         * @param newFunding who pays for it
         * @return this
         */
        public Builder funding(@Nullable ChangeFunding newFunding) {
            funding = newFunding;
            return this;
        }

        /**
         * Sets its dates.
         *
         * @param newDates its dates
         * @return this
         */
        public Builder dates(ChangeDates newDates) {
            dates = newDates;
            return this;
        }

        /**
         * Sets what was found out about it.
         *
         * @param newAssessment what was found out about it
         * @return this
         */
        public Builder assessment(@Nullable ChangeAssessment newAssessment) {
            assessment = newAssessment;
            return this;
        }

        /**
         * Sets what was decided about it, in the order of the decisions.
         *
         * @param newDecisions what was decided about it, in the order of the decisions
         * @return this
         */
        public Builder decisions(List<ChangeDecision> newDecisions) {
            decisions = newDecisions;
            return this;
        }

        /**
         * Sets the states it went through, in the order of the moves.
         *
         * @param newMoves the states it went through, in the order of the moves
         * @return this
         */
        public Builder moves(List<ChangeMove> newMoves) {
            moves = newMoves;
            return this;
        }

        /**
         * Sets what it alters in what was agreed.
         *
         * @param newBaselineChanges what it alters in what was agreed
         * @return this
         */
        public Builder baselineChanges(List<BaselineChange> newBaselineChanges) {
            baselineChanges = newBaselineChanges;
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
         * The change request.
         *
         * @return the change request
         */
        public ChangeRequest build() {
            return new ChangeRequest(
                    id,
                    title,
                    type,
                    state,
                    subject,
                    priority,
                    effort,
                    severity,
                    funding,
                    dates,
                    assessment,
                    decisions,
                    moves,
                    baselineChanges,
                    affects,
                    escalation);
        }
    }
}
