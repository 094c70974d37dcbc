package dev.pmo.core.governance;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Copies;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a forecast lies outside tolerance, as it was reported to the level above, and what was decided. This class is
 * immutable and thread-safe.
 *
 * @param id the identifier, unique within the scope
 * @param title what it is about
 * @param aspects the aspects that lie outside tolerance
 * @param stage the stage whose tolerance is exceeded; {@code null} for the scope as a whole
 * @param raised when it was reported
 * @param raisedBy who reported it
 * @param cause why the forecast moved
 * @param consequences what follows, for the scope and for the level above
 * @param options the ways to answer it
 * @param recommended the name of the option that is recommended
 * @param lessons what was learnt
 * @param escalation that it was handed to a level above
 * @param decision what was decided, if it has been
 */
public record ExceptionReport(
        ExceptionId id,

        @NotBlank(message = "an exception report has no title")
        String title,

        List<ToleranceAspect> aspects,
        @Nullable StageId stage,
        @Nullable LocalDate raised,
        @Nullable String raisedBy,
        @Nullable String cause,
        List<String> consequences,
        List<ExceptionOption> options,
        @Nullable String recommended,
        @Nullable String lessons,
        @Nullable RecordedEscalation escalation,
        @Nullable ExceptionDecision decision) {

    /** Fills in what may be left out. */
    public ExceptionReport(
            ExceptionId id,
            @Nullable String title,
            @Nullable List<ToleranceAspect> aspects,
            @Nullable StageId stage,
            @Nullable LocalDate raised,
            @Nullable String raisedBy,
            @Nullable String cause,
            @Nullable List<String> consequences,
            @Nullable List<ExceptionOption> options,
            @Nullable String recommended,
            @Nullable String lessons,
            @Nullable RecordedEscalation escalation,
            @Nullable ExceptionDecision decision) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Copies.text(title);
        this.aspects = Copies.copy(aspects);
        this.stage = stage;
        this.raised = raised;
        this.raisedBy = raisedBy;
        this.cause = cause;
        this.consequences = Copies.copy(consequences);
        this.options = Copies.copy(options);
        this.recommended = recommended;
        this.lessons = lessons;
        this.escalation = escalation;
        this.decision = decision;
    }
}
