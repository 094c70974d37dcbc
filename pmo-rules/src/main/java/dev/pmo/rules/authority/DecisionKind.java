package dev.pmo.rules.authority;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeType;

/** What an authority may be asked to decide. */
public enum DecisionKind {
    /** Whether something that was agreed is altered. */
    CHANGE,
    /** Whether a deviation from what was specified is accepted as it is. */
    CONCESSION,
    /** What is done about an issue. */
    ISSUE,
    /** Whether a risk is carried without further response. */
    RISK_ACCEPTANCE,
    /** What follows from a forecast outside tolerance. */
    EXCEPTION,
    /** How far a level below may deviate. */
    TOLERANCE,
    /** What is agreed as the baseline. */
    BASELINE;

    /**
     * As which a change request is decided.
     *
     * @param request the request
     * @return a concession or a change
     */
    public static DecisionKind of(ChangeRequest request) {
        return request.type() == ChangeType.CONCESSION ? CONCESSION : CHANGE;
    }
}
