package dev.pmo.core.raid;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An uncertain event that would harm or help the objectives.
 *
 * <pre>{@code
 * Risk supplier = Risk.builder(RiskId.of("R-1"), "Supplier goes out of business")
 *         .residual(RiskAssessment.of(4, 5, Probability.ofPercent(40), Money.of("GBP", 90_000)))
 *         .build();
 * }</pre>
 *
 * <p>Assessed three times, apart from each other: inherent, residual and target. A rule that wants to know how bad it
 * is takes {@link #findCurrent()}. This class is immutable and thread-safe.
 *
 * @param id the identifier
 * @param title what may happen, in a few words
 * @param nature whether it would harm or help
 * @param status where it stands
 * @param owner who sees to it
 * @param statement the risk in words
 * @param inherent the assessment before any control
 * @param residual the assessment with the controls in place
 * @param target the assessment that the planned controls aim at
 * @param strategy what is done about it
 * @param controls what makes it less likely or less harmful
 * @param dates its dates
 * @param affects other scopes that it touches
 * @param escalation that it was handed to a level above
 * @param acceptance that it was decided to live with it as it is, and by whom
 */
public record Risk(
        RiskId id,
        @NotBlank(message = "a risk has no title") String title,
        RiskNature nature,
        RiskStatus status,
        @Nullable String owner,
        RiskStatement statement,
        @Valid @Nullable RiskAssessment inherent,
        @Valid @Nullable RiskAssessment residual,
        @Valid @Nullable RiskAssessment target,
        @Nullable ResponseStrategy strategy,
        List<Control> controls,
        @Valid RiskDates dates,
        List<ScopeRef> affects,
        @Nullable RecordedEscalation escalation,
        @Nullable RecordedDecision acceptance) {

    /** Fills in what may be left out: a threat, open, without controls. */
    public Risk(
            RiskId id,
            @Nullable String title,
            @Nullable RiskNature nature,
            @Nullable RiskStatus status,
            @Nullable String owner,
            @Nullable RiskStatement statement,
            @Nullable RiskAssessment inherent,
            @Nullable RiskAssessment residual,
            @Nullable RiskAssessment target,
            @Nullable ResponseStrategy strategy,
            @Nullable List<Control> controls,
            @Nullable RiskDates dates,
            @Nullable List<ScopeRef> affects,
            @Nullable RecordedEscalation escalation,
            @Nullable RecordedDecision acceptance) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Copies.text(title);
        this.nature = Objects.requireNonNullElse(nature, RiskNature.THREAT);
        this.status = Objects.requireNonNullElse(status, RiskStatus.OPEN);
        this.owner = owner;
        this.statement = Objects.requireNonNullElse(statement, RiskStatement.none());
        this.inherent = inherent;
        this.residual = residual;
        this.target = target;
        this.strategy = strategy;
        this.controls = Copies.copy(controls);
        this.dates = Objects.requireNonNullElse(dates, RiskDates.none());
        this.affects = Copies.copy(affects);
        this.escalation = escalation;
        this.acceptance = acceptance;
    }

    /**
     * Starts a risk: an open threat, until said otherwise.
     *
     * @param id the identifier, unique within the log
     * @param title what may happen, in a few words
     * @return the builder
     */
    public static Builder builder(RiskId id, @Nullable String title) {
        return new Builder(id, title);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the parts of this risk
     */
    public Builder toBuilder() {
        return new Builder(id, title)
                .nature(nature)
                .status(status)
                .owner(owner)
                .statement(statement)
                .inherent(inherent)
                .residual(residual)
                .target(target)
                .strategy(strategy)
                .controls(controls)
                .dates(dates)
                .affects(affects)
                .escalation(escalation)
                .acceptance(acceptance);
    }

    /**
     * The assessment that counts today: the residual one if at least one control is in place to earn its credit, else
     * the inherent one.
     *
     * <p>A residual assessment without a control in place claims credit for what is only planned; it does not count.
     * Where only a residual assessment was made, and nothing inherent, it is all there is and counts.
     *
     * @return the assessment, or nothing if there is none
     */
    public Optional<RiskAssessment> findCurrent() {
        boolean credit = residual != null && (inherent == null || hasControlInPlace());
        return Optional.ofNullable(credit ? residual : inherent);
    }

    /**
     * Whether any control is in place.
     *
     * @return whether a control works
     */
    public boolean hasControlInPlace() {
        for (Control control : controls) {
            if (control.state() == ControlState.IN_PLACE) {
                return true;
            }
        }
        return false;
    }

    /** Collects the parts of a risk; used by one thread. Each method sets the component of its name. */
    public static final class Builder {
        private final RiskId id;
        private final @Nullable String title;
        private RiskNature nature = RiskNature.THREAT;
        private RiskStatus status = RiskStatus.OPEN;
        private @Nullable String owner;
        private RiskStatement statement = RiskStatement.none();
        private @Nullable RiskAssessment inherent;
        private @Nullable RiskAssessment residual;
        private @Nullable RiskAssessment target;
        private @Nullable ResponseStrategy strategy;
        private List<Control> controls = List.of();
        private RiskDates dates = RiskDates.none();
        private List<ScopeRef> affects = List.of();
        private @Nullable RecordedEscalation escalation;
        private @Nullable RecordedDecision acceptance;

        private Builder(RiskId id, @Nullable String title) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = title;
        }

        /**
         * Sets whether it would harm or help.
         *
         * @param newNature whether it would harm or help
         * @return this
         */
        public Builder nature(RiskNature newNature) {
            nature = newNature;
            return this;
        }

        /**
         * Sets where it stands.
         *
         * @param newStatus where it stands
         * @return this
         */
        public Builder status(RiskStatus newStatus) {
            status = newStatus;
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
         * Sets the risk in words.
         *
         * @param newStatement the risk in words
         * @return this
         */
        public Builder statement(RiskStatement newStatement) {
            statement = newStatement;
            return this;
        }

        /**
         * Sets the assessment before any control.
         *
         * @param newInherent the assessment before any control
         * @return this
         */
        public Builder inherent(@Nullable RiskAssessment newInherent) {
            inherent = newInherent;
            return this;
        }

        /**
         * Sets the assessment with the controls in place.
         *
         * @param newResidual the assessment with the controls in place
         * @return this
         */
        public Builder residual(@Nullable RiskAssessment newResidual) {
            residual = newResidual;
            return this;
        }

        /**
         * Sets the assessment that the planned controls aim at.
         *
         * @param newTarget the assessment that the planned controls aim at
         * @return this
         */
        public Builder target(@Nullable RiskAssessment newTarget) {
            target = newTarget;
            return this;
        }

        /**
         * Sets what is done about it.
         *
         * @param newStrategy what is done about it
         * @return this
         */
        public Builder strategy(@Nullable ResponseStrategy newStrategy) {
            strategy = newStrategy;
            return this;
        }

        /**
         * Sets what makes it less likely or less harmful.
         *
         * @param newControls what makes it less likely or less harmful
         * @return this
         */
        public Builder controls(List<Control> newControls) {
            controls = newControls;
            return this;
        }

        /**
         * Sets its dates.
         *
         * @param newDates its dates
         * @return this
         */
        public Builder dates(RiskDates newDates) {
            dates = newDates;
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
         * Sets that it was decided to live with it as it is.
         *
         * @param newAcceptance that it was decided to live with it as it is
         * @return this
         */
        public Builder acceptance(@Nullable RecordedDecision newAcceptance) {
            acceptance = newAcceptance;
            return this;
        }

        /**
         * The risk.
         *
         * @return the risk
         */
        public Risk build() {
            return new Risk(
                    id,
                    title,
                    nature,
                    status,
                    owner,
                    statement,
                    inherent,
                    residual,
                    target,
                    strategy,
                    controls,
                    dates,
                    affects,
                    escalation,
                    acceptance);
        }
    }
}
