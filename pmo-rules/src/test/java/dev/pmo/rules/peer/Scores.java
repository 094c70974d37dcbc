package dev.pmo.rules.peer;

import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.RiskMatrix;
import dev.pmo.rules.raid.RiskScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which assessment of a risk counts, and where it stands on the matrix of its level. */
final class Scores {

    private Scores() {}

    /** The residual one only where a control works, or there is no other; else the inherent one. */
    static @Nullable RiskAssessment current(Risk risk) {
        return risk.residual() != null && (risk.inherent() == null || has(risk, ControlState.IN_PLACE))
                ? risk.residual()
                : risk.inherent();
    }

    static boolean has(Risk risk, ControlState state) {
        for (Control control : risk.controls()) {
            if (control.state() == state) {
                return true;
            }
        }
        return false;
    }

    /** The score of the assessment that counts; nothing where there is none or a step lies off the matrix. */
    static @Nullable RiskScore score(Risk risk, RaidPolicy policy) {
        return score(risk, current(risk), policy);
    }

    static @Nullable RiskScore score(Risk risk, @Nullable RiskAssessment assessment, RaidPolicy policy) {
        if (assessment == null || assessment.likelihood() == null || assessment.impact() == null) {
            return null;
        }
        RiskMatrix matrix = policy.matrix(risk.nature());
        List<List<RiskScore>> cells = matrix.cells();
        boolean on = assessment.likelihood() >= 1
                && assessment.likelihood() <= cells.size()
                && assessment.impact() >= 1
                && assessment.impact() <= cells.get(0).size();
        return on ? cells.get(assessment.likelihood() - 1).get(assessment.impact() - 1) : null;
    }

    static @Nullable RiskBand band(Risk risk, RaidPolicy policy) {
        RiskScore score = score(risk, policy);
        return score == null ? null : score.band();
    }
}
