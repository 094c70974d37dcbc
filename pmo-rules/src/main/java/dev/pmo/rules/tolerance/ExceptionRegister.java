package dev.pmo.rules.tolerance;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Ratio;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exception reports of a scope as they are known on a date, whatever their order in the log.
 *
 * <p>A report raised later is not there yet, and one decided later is open. Of several reports on one thing the latest
 * counts, and of two of one day the one whose identifier comes last.
 *
 * <p>A decision that was not for the authority in whose name it was taken is recorded, and settles nothing: the report
 * stays open until somebody decides who may. One that names no authority is taken as it is recorded.
 */
final class ExceptionRegister {

    private static final Comparator<LocalDate> DATES = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<ExceptionReport> BY_RAISED =
            Comparator.comparing(ExceptionReport::raised, DATES).thenComparing(ExceptionReport::id);
    private static final Comparator<ExceptionReport> BY_DECIDED = Comparator.<ExceptionReport, LocalDate>comparing(
                    report -> decidedOn(report), DATES)
            .thenComparing(BY_RAISED);

    private final List<ExceptionReport> reports;
    private final LocalDate asOf;

    /** Who may decide; nothing if that is not known, so that every decision is taken as it is recorded. */
    private final @Nullable Entitlement entitlement;

    private ExceptionRegister(List<ExceptionReport> reports, LocalDate asOf, @Nullable Entitlement entitlement) {
        this.reports = reports;
        this.asOf = asOf;
        this.entitlement = entitlement;
    }

    static ExceptionRegister of(Scope scope, LocalDate asOf, @Nullable Entitlement entitlement) {
        List<ExceptionReport> all = scope.governance().exceptions();
        List<ExceptionReport> known = all.isEmpty()
                ? all
                : all.stream()
                        .filter(report -> !after(report.raised(), asOf))
                        .sorted(BY_RAISED)
                        .toList();
        return new ExceptionRegister(known, asOf, entitlement);
    }

    private static boolean after(@Nullable LocalDate date, LocalDate asOf) {
        return date != null && date.isAfter(asOf);
    }

    private static @Nullable LocalDate decidedOn(ExceptionReport report) {
        return report.decision() == null ? null : report.decision().decision().on();
    }

    /** All that are known, in the order in which they were raised. */
    List<ExceptionReport> all() {
        return reports;
    }

    /** Whether a decision is recorded, by whomever. */
    boolean decided(ExceptionReport report) {
        return report.decision() != null && !after(decidedOn(report), asOf);
    }

    /** Whether it waits for a decision: there is none, or none by somebody who may take it. */
    boolean open(ExceptionReport report) {
        return !decided(report) || (entitlement != null && entitlement.lacking(report) != null);
    }

    /** Whether a report speaks of an aspect: one that is open, or the decision on it that still holds. */
    boolean reported(@Nullable StageId stage, ToleranceAspect aspect) {
        return open(stage, aspect) != null || inForce(stage, aspect) != null;
    }

    /** The latest report on an aspect that is open, or whose answer has not returned. */
    @Nullable
    ExceptionReport open(@Nullable StageId stage, ToleranceAspect aspect) {
        ExceptionReport latest = null;
        for (ExceptionReport report : reports) {
            if (about(report, stage, aspect) && (open(report) || !returned(report))) {
                latest = report;
            }
        }
        return latest;
    }

    /** The latest report that is open and names one of several aspects. */
    @Nullable
    ExceptionReport open(@Nullable StageId stage, List<AspectStatus> outside) {
        ExceptionReport latest = null;
        for (AspectStatus status : outside) {
            ExceptionReport report = open(stage, status.aspect());
            if (report != null && (latest == null || BY_RAISED.compare(report, latest) > 0)) {
                latest = report;
            }
        }
        return latest;
    }

    /** The latest decision on an aspect of which no answer is still out, if it holds. */
    @Nullable
    ExceptionReport inForce(@Nullable StageId stage, ToleranceAspect aspect) {
        ExceptionReport latest = null;
        for (ExceptionReport report : reports) {
            boolean later = latest == null || BY_DECIDED.compare(report, latest) > 0;
            if (about(report, stage, aspect) && later && !open(report) && returned(report)) {
                latest = report;
            }
        }
        return latest != null && holds(latest) ? latest : null;
    }

    /** The decision that settles an aspect: it has returned, it holds, and the forecast stays within what was agreed. */
    @Nullable
    ExceptionReport settled(@Nullable StageId stage, Judged judged, ToleranceAspect aspect, Ratio amberShare) {
        ExceptionReport decided = inForce(stage, aspect);
        return decided != null && Agreement.settles(decided, judged, aspect, amberShare) ? decided : null;
    }

    /** Whether nobody above has still to answer. */
    boolean returned(ExceptionReport report) {
        RecordedEscalation escalation = report.escalation();
        return escalation == null || !escalation.waiting(asOf);
    }

    /** Whether a decided report is the latest decision in all its aspects, and still holds. */
    boolean inForce(ExceptionReport report) {
        return !open(report)
                && !report.aspects().isEmpty()
                && report.aspects().stream().allMatch(aspect -> report.equals(inForce(report.stage(), aspect)));
    }

    private boolean holds(ExceptionReport report) {
        ExceptionDecision decision = Objects.requireNonNull(report.decision());
        LocalDate until = decision.decision().until();
        return until == null || !until.isBefore(asOf);
    }

    private static boolean about(ExceptionReport report, @Nullable StageId stage, ToleranceAspect aspect) {
        return Objects.equals(report.stage(), stage) && report.aspects().contains(aspect);
    }
}
