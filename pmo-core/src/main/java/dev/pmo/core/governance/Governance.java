package dev.pmo.core.governance;

import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a scope, what is tolerated there, and what was judged of it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param sro the senior responsible owner, who answers for it and its benefits
 * @param manager who runs it
 * @param board the board that decides for it
 * @param tolerances the permitted deviations, at most one an aspect
 * @param confidences the recorded judgements of delivery confidence
 * @param statusReports what was reported of it
 * @param exceptions the exceptions that were reported to the level above
 */
public record Governance(
        @Nullable String sro,
        @Nullable String manager,
        @Nullable String board,
        List<Tolerance> tolerances,
        List<DeliveryConfidence> confidences,
        List<StatusReport> statusReports,
        List<@Valid ExceptionReport> exceptions) {

    private static final Governance NONE = new Governance(null, null, null, null, null, null, null);

    /** Copies the lists. */
    public Governance(
            @Nullable String sro,
            @Nullable String manager,
            @Nullable String board,
            @Nullable List<Tolerance> tolerances,
            @Nullable List<DeliveryConfidence> confidences,
            @Nullable List<StatusReport> statusReports,
            @Nullable List<ExceptionReport> exceptions) {
        this.sro = sro;
        this.manager = manager;
        this.board = board;
        this.tolerances = Copies.copy(tolerances);
        this.confidences = Copies.copy(confidences);
        this.statusReports = Copies.copy(statusReports);
        this.exceptions = Copies.copy(exceptions);
    }

    /**
     * Nothing known.
     *
     * @return no governance
     */
    public static Governance none() {
        return NONE;
    }

    /**
     * Who answers, with nothing else said; {@code null} for what is not known.
     *
     * @param sro the senior responsible owner
     * @param board the board
     * @return the governance
     */
    public static Governance of(@Nullable String sro, @Nullable String board) {
        return new Governance(sro, null, board, null, null, null, null);
    }

    /**
     * The same with another manager.
     *
     * @param newManager who manages it from day to day
     * @return the changed governance
     */
    public Governance withManager(@Nullable String newManager) {
        return new Governance(sro, newManager, board, tolerances, confidences, statusReports, exceptions);
    }

    /**
     * The same with other tolerances.
     *
     * @param newTolerances the tolerances
     * @return the changed governance
     */
    public Governance withTolerances(List<Tolerance> newTolerances) {
        return new Governance(sro, manager, board, newTolerances, confidences, statusReports, exceptions);
    }

    /**
     * The same with other judgements of delivery confidence.
     *
     * @param newConfidences the judgements
     * @return the changed governance
     */
    public Governance withConfidences(List<DeliveryConfidence> newConfidences) {
        return new Governance(sro, manager, board, tolerances, newConfidences, statusReports, exceptions);
    }

    /**
     * The same with other status reports.
     *
     * @param newReports the reports
     * @return the changed governance
     */
    public Governance withStatusReports(List<StatusReport> newReports) {
        return new Governance(sro, manager, board, tolerances, confidences, newReports, exceptions);
    }

    /**
     * The same with other exception reports.
     *
     * @param newExceptions the exceptions that were reported to the level above
     * @return the changed governance
     */
    public Governance withExceptions(List<ExceptionReport> newExceptions) {
        return new Governance(sro, manager, board, tolerances, confidences, statusReports, newExceptions);
    }

    /**
     * The tolerance of an aspect, if one is set.
     *
     * @param aspect the aspect
     * @return the tolerance
     */
    public Optional<Tolerance> findTolerance(ToleranceAspect aspect) {
        for (Tolerance tolerance : tolerances) {
            if (tolerance.aspect() == aspect) {
                return Optional.of(tolerance);
            }
        }
        return Optional.empty();
    }

    /**
     * The latest report that does not lie after a date; of several of one day the one recorded last.
     *
     * @param asOf the date
     * @return the report
     */
    public Optional<StatusReport> findLatestReport(LocalDate asOf) {
        StatusReport latest = null;
        for (StatusReport report : statusReports) {
            boolean known = !report.date().isAfter(asOf);
            if (known && (latest == null || !report.date().isBefore(latest.date()))) {
                latest = report;
            }
        }
        return Optional.ofNullable(latest);
    }

    /**
     * Who decides for the scope: its board, else its SRO. A blank name, such as rows of a table hold, names nobody.
     *
     * @return the name, or nothing if neither is recorded
     */
    public Optional<String> findDecider() {
        String named = board == null || board.isBlank() ? sro : board;
        return named == null || named.isBlank() ? Optional.empty() : Optional.of(named);
    }
}
