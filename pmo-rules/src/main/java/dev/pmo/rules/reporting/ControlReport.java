package dev.pmo.rules.reporting;

import dev.pmo.core.value.Copies;
import dev.pmo.rules.change.ChangeControlReport;
import dev.pmo.rules.change.baseline.BaselineRollUp;
import dev.pmo.rules.change.baseline.CoveredDifference;
import dev.pmo.rules.tolerance.ExceptionDraft;
import java.util.List;
import java.util.Objects;

/**
 * What a report says about control: what waits for whom, how changes are controlled, what was changed without a decision,
 * the exception reports, and where the risks lie.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param board what waits for whom
 * @param changes how changes are controlled over everything
 * @param baselines what became of the baselines since last time, over everything
 * @param unaccounted the differences of baselines that no approved change accounts for, by scope
 * @param exceptions the exception reports, drafted from the data, in the order of the exceptions
 * @param risks what the live risks come to: those of everything, then those of the first exceptions in their order
 * @param riskMaps where the live risks lie: those of everything, then those of the first exceptions in their order
 */
public record ControlReport(
        EscalationBoard board,
        ChangeControlReport changes,
        BaselineRollUp baselines,
        List<CoveredDifference> unaccounted,
        List<ExceptionDraft> exceptions,
        List<RiskProfile> risks,
        List<RiskMap> riskMaps) {

    /** Copies the lists. */
    public ControlReport {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(changes, "changes");
        Objects.requireNonNull(baselines, "baselines");
        unaccounted = Copies.copy(unaccounted);
        exceptions = Copies.copy(exceptions);
        risks = Copies.copy(risks);
        riskMaps = Copies.copy(riskMaps);
    }
}
