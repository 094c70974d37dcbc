package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import java.util.Optional;
import java.util.function.Predicate;

/** Something that must be recorded of a change request before it may make a move. */
public enum ChangeRequirement {
    /** What the change would do, in figures or words. */
    ASSESSMENT("an assessment of its impact"),
    /** What would come of not doing it. */
    IMPACT_IF_NOT_DONE("the impact of not doing it"),
    /** How much authority it needs. */
    SEVERITY("a severity"),
    /** How much it is needed. */
    PRIORITY("a priority"),
    /** Who pays. */
    FUNDING("who pays for it"),
    /** By when it is to be done. */
    TARGET_DATE("a target date"),
    /** What it alters in what was agreed. */
    BASELINE_CHANGES("what it alters in the baseline"),
    /** A decision that leads to the state. */
    DECISION("a decision to that effect"),
    /** Who decided it, in whose name and when. */
    DECISION_AUTHORITY("who decided it, in whose name and when"),
    /** Why it was decided so. */
    DECISION_REASON("the reason of the decision"),
    /** Until when the decision holds. */
    DECISION_UNTIL("until when the decision holds"),
    /** The request that it goes on in. */
    MERGED_INTO("the request that it goes on in"),
    /** When it was done. */
    IMPLEMENTED_DATE("when it was implemented");

    private final String words;

    ChangeRequirement(String words) {
        this.words = words;
    }

    /**
     * What is to be recorded, in words.
     *
     * @return the words, such as {@code a target date}
     */
    public String words() {
        return words;
    }

    /**
     * Whether it is recorded.
     *
     * @param request the request
     * @param standing what the state means that the request is to go into; a decision must lead there
     * @return whether it is
     */
    public boolean presentIn(ChangeRequest request, ChangeStanding standing) {
        return switch (this) {
            case ASSESSMENT -> assessed(request, assessment -> known(assessment.impact()));
            case IMPACT_IF_NOT_DONE -> assessed(request, assessment -> known(assessment.impactIfNotDone()));
            case SEVERITY -> request.severity() != null;
            case PRIORITY -> request.priority() != null;
            case FUNDING -> request.funding() != null;
            case TARGET_DATE -> request.dates().target() != null;
            case BASELINE_CHANGES -> !request.baselineChanges().isEmpty();
            case IMPLEMENTED_DATE -> request.dates().implemented() != null;
            default -> decision(request, standing).filter(this::saidBy).isPresent();
        };
    }

    private boolean saidBy(ChangeDecision decision) {
        return switch (this) {
            case DECISION_AUTHORITY ->
                decision.decision().by() != null
                        && decision.decision().authority() != null
                        && decision.decision().on() != null;
            case DECISION_REASON -> decision.decision().reason() != null;
            case DECISION_UNTIL -> decision.decision().until() != null;
            case MERGED_INTO -> decision.mergedInto() != null;
            default -> true;
        };
    }

    /** The last decision that leads to a state. */
    static Optional<ChangeDecision> decision(ChangeRequest request, ChangeStanding standing) {
        ChangeDecision last = null;
        for (ChangeDecision decision : request.decisions()) {
            if (standing.follows(decision.outcome())) {
                last = decision;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean assessed(ChangeRequest request, Predicate<ChangeAssessment> test) {
        return request.assessment() != null && test.test(request.assessment());
    }

    private static boolean known(Impact impact) {
        return !impact.equals(Impact.none());
    }
}
