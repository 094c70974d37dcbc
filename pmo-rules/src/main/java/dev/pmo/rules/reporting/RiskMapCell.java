package dev.pmo.rules.reporting;

import dev.pmo.core.value.Copies;
import dev.pmo.rules.raid.RiskScore;
import java.util.List;
import java.util.Objects;

/**
 * A cell of a risk map: what the matrix says of it, and the risks that are in it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param score the score of the cell and its band
 * @param risks the risks, each as {@code PJ-1/R-1}
 */
public record RiskMapCell(RiskScore score, List<String> risks) {

    /** Copies the list. */
    public RiskMapCell {
        Objects.requireNonNull(score, "score");
        risks = Copies.copy(risks);
    }
}
