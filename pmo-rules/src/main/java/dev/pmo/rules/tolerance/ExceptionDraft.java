package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exception report filled from the data: what is outside tolerance and why, what follows, what can be done about it
 * and what each of that would do.
 *
 * <p>Made by {@link ExceptionReports}. It is a proposal for those who report the exception: {@link #toReport} turns it
 * into a record that they can complete. This class is immutable and thread-safe.
 *
 * @param scope whose exception it is
 * @param stage the stage whose tolerance is exceeded; {@code null} for the scope as a whole
 * @param report the report that is open about it, if one is
 * @param asOf the day on which it was drafted
 * @param title what it is about
 * @param causes the aspects outside tolerance, each with the limit and how far the forecast lies beyond it
 * @param cause why the forecast moved, in words: as recorded, else as far as the figures tell
 * @param links what in the data goes with it
 * @param consequences what follows for the scope
 * @param above what is left of the tolerances of the level above; none where that level is not known
 * @param options what can be done; doing nothing is always among them
 * @param recommended the name of the option that is recommended; {@code null} if none can be
 * @param reason why it is recommended, or why none is
 * @param gaps what the report lacks
 */
public record ExceptionDraft(
        ScopeRef scope,
        @Nullable StageId stage,
        @Nullable ExceptionId report,
        LocalDate asOf,
        String title,
        List<AspectMargin> causes,
        String cause,
        List<ExceptionLink> links,
        List<String> consequences,
        List<AspectMargin> above,
        List<DraftOption> options,
        @Nullable String recommended,
        String reason,
        List<String> gaps) {

    /** Copies the lists and checks what is needed. */
    public ExceptionDraft {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(asOf, "asOf");
        title = Copies.text(title);
        causes = Copies.copy(causes);
        cause = Copies.text(cause);
        links = Copies.copy(links);
        consequences = Copies.copy(consequences);
        above = Copies.copy(above);
        options = Copies.copy(options);
        reason = Copies.text(reason);
        gaps = Copies.copy(gaps);
    }

    /**
     * The option of a name.
     *
     * @param name the name
     * @return the option, if there is one
     */
    public Optional<DraftOption> findOption(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** The same with what is left above, and what is not known of it. */
    ExceptionDraft withAbove(List<AspectMargin> margins, List<String> unknown) {
        List<String> all = new ArrayList<>(gaps);
        all.addAll(unknown);
        return new ExceptionDraft(
                scope,
                stage,
                report,
                asOf,
                title,
                causes,
                cause,
                links,
                consequences,
                margins,
                options,
                recommended,
                reason,
                all);
    }

    /**
     * The draft as a report to the level above, raised on the day on which it was drafted and not decided.
     *
     * @param id the identifier of the report
     * @param raisedBy who reports it
     * @return the report
     */
    public ExceptionReport toReport(ExceptionId id, @Nullable String raisedBy) {
        List<String> all = new ArrayList<>(consequences);
        above.forEach(margin -> all.add(ExceptionWords.above(margin)));
        return new ExceptionReport(
                id,
                title,
                causes.stream().map(margin -> margin.status().aspect()).toList(),
                stage,
                asOf,
                raisedBy,
                cause,
                all,
                options.stream()
                        .map(option -> new ExceptionOption(
                                option.name(),
                                option.description(),
                                option.outcome(),
                                option.impact(),
                                option.businessCase(),
                                option.tolerances()))
                        .toList(),
                recommended,
                null,
                null,
                null);
    }
}
