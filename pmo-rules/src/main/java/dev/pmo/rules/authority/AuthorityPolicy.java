package dev.pmo.rules.authority;

import static dev.pmo.rules.authority.DecisionKind.BASELINE;
import static dev.pmo.rules.authority.DecisionKind.CHANGE;
import static dev.pmo.rules.authority.DecisionKind.CONCESSION;
import static dev.pmo.rules.authority.DecisionKind.EXCEPTION;
import static dev.pmo.rules.authority.DecisionKind.ISSUE;
import static dev.pmo.rules.authority.DecisionKind.RISK_ACCEPTANCE;
import static dev.pmo.rules.authority.DecisionKind.TOLERANCE;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.List;
import java.util.Objects;

/**
 * The ladder of authorities as policy.
 *
 * <p>By default an issue or a change goes by its severity: minor to the project manager, significant to the change
 * authority, major to the project board, critical to the programme board; limits in money and days are the host's to set.
 * Source: the routing of severities to authorities in the issue practice of PRINCE2. This class is immutable and
 * thread-safe.
 *
 * @param ladder who may decide what
 * @param conflictResponseDays within how many calendar days of the review a conflict between scopes is to be settled
 */
public record AuthorityPolicy(AuthorityLadder ladder, int conflictResponseDays) implements Policy {

    /** What holds where nobody set anything else. */
    public static final AuthorityPolicy DEFAULTS = new AuthorityPolicy(defaultLadder(), 10);

    /** The kind of policy, {@code authority} in policy files. */
    public static final PolicyType<AuthorityPolicy> TYPE = PolicyType.of("authority", AuthorityPolicy.class, DEFAULTS);

    /**
     * Checks the policy as a whole.
     *
     * @throws InvalidPolicyException if anything is wrong with it, with every problem and its path
     */
    public AuthorityPolicy {
        Objects.requireNonNull(ladder, "ladder");
        new PolicyProblems("authority")
                .addAll(LadderCheck.problems(ladder))
                .notNegative("conflictResponseDays", conflictResponseDays)
                .refuseIfAny("it was set for another level");
    }

    /**
     * A ladder, with the defaults for the rest.
     *
     * @param ladder who may decide what
     * @throws InvalidPolicyException if anything is wrong with it, with every problem and its path
     */
    public AuthorityPolicy(AuthorityLadder ladder) {
        this(ladder, DEFAULTS.conflictResponseDays());
    }

    /**
     * The same with another {@link #ladder()}.
     *
     * @param newLadder who may decide what
     * @return the changed policy
     * @throws InvalidPolicyException if the ladder is empty or contradicts itself, with every problem and its path
     */
    public AuthorityPolicy withLadder(AuthorityLadder newLadder) {
        return new AuthorityPolicy(newLadder, conflictResponseDays);
    }

    /**
     * The same with another {@link #conflictResponseDays()}.
     *
     * @param newConflictResponseDays within how many calendar days of the review a conflict between scopes is to be
     *     settled
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public AuthorityPolicy withConflictResponseDays(int newConflictResponseDays) {
        return new AuthorityPolicy(ladder, newConflictResponseDays);
    }

    private static AuthorityLadder defaultLadder() {
        List<DecisionKind> requests = List.of(CHANGE, CONCESSION, ISSUE);
        List<DecisionKind> managed = List.of(CHANGE, CONCESSION, ISSUE, RISK_ACCEPTANCE);
        List<DecisionKind> all = List.of(CHANGE, CONCESSION, ISSUE, RISK_ACCEPTANCE, EXCEPTION, TOLERANCE, BASELINE);
        return AuthorityLadder.of(List.of(
                        Rung.of("team manager", Level.PROJECT, List.of()),
                        Rung.of("project manager", Level.PROJECT, managed)
                                .upTo(IssueSeverity.MINOR, null, null)
                                .withAppetites(List.of(AppetiteLimit.of(RiskBand.LOW))),
                        Rung.of("change authority", Level.PROJECT, requests)
                                .upTo(IssueSeverity.SIGNIFICANT, null, null),
                        Rung.of("project board", Level.PROJECT, all)
                                .upTo(IssueSeverity.MAJOR, null, null)
                                .withAppetites(List.of(AppetiteLimit.of(RiskBand.MEDIUM))),
                        Rung.of("programme manager", Level.PROGRAMME, managed)
                                .upTo(IssueSeverity.MAJOR, null, null)
                                .withAppetites(List.of(AppetiteLimit.of(RiskBand.MEDIUM))),
                        Rung.of("programme board", Level.PROGRAMME, all)
                                .withAppetites(List.of(AppetiteLimit.of(RiskBand.HIGH))),
                        Rung.of("portfolio board", Level.PORTFOLIO, all)))
                .withBusinessCaseOwner("project board");
    }
}
