package dev.pmo.rules.reporting;

import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;

/**
 * What a report says about control: what waits for whom, and where the risks lie.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param board what waits for whom
 * @param riskMaps where the live risks lie: those of everything, then those of the first exceptions in their order
 */
public record ControlReport(EscalationBoard board, List<RiskMap> riskMaps) {

    /** Copies the list. */
    public ControlReport {
        Objects.requireNonNull(board, "board");
        riskMaps = Copies.copy(riskMaps);
    }
}
