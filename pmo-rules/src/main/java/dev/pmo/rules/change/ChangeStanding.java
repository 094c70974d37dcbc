package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeOutcome;

/** What a state of a procedure means, whatever a host calls it. */
public enum ChangeStanding {
    /** Written down or assessed, not yet before whoever decides. */
    OPEN,
    /** Before whoever decides. */
    AWAITING_DECISION,
    /** To be done. */
    APPROVED,
    /** Not to be done. */
    REJECTED,
    /** To be looked at again later. */
    POSTPONED,
    /** Goes on as part of another. */
    MERGED,
    /** Done. */
    IMPLEMENTED;

    /**
     * Whether the life of a request may end here.
     *
     * @return whether it is rejected, merged or implemented
     */
    public boolean ends() {
        return this == REJECTED || this == MERGED || this == IMPLEMENTED;
    }

    /**
     * Whether nothing is decided yet. What is postponed has been decided upon.
     *
     * @return whether it is open or awaits its decision
     */
    public boolean pending() {
        return this == OPEN || this == AWAITING_DECISION;
    }

    /**
     * Whether a decision leads here.
     *
     * @param outcome what was decided
     * @return whether a request of which that was decided last stands here
     */
    public boolean follows(ChangeOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> this == APPROVED || this == IMPLEMENTED;
            case REJECTED -> this == REJECTED;
            case POSTPONED -> this == POSTPONED;
            case MERGED -> this == MERGED;
            case MORE_INFORMATION, EXCEPTION_PLAN -> pending();
        };
    }
}
