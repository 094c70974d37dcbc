package dev.pmo.rules.policy;

import java.io.Serial;
import java.util.List;

/**
 * A policy with mistakes, refused whole: it tells all of them, each with its path.
 *
 * <p>A part that is also used by itself, such as a risk matrix, is refused under its own name, with paths from the part.
 */
public final class InvalidPolicyException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    /**
     * A refusal.
     *
     * @param policy the kind of policy or part, such as {@code authority} or {@code risk-matrix}
     * @param problems everything that is wrong with it, at least one
     * @throws IllegalArgumentException if there is no problem
     */
    public InvalidPolicyException(String policy, List<PolicyProblem> problems) {
        this(policy, problems, "it was set for another level");
    }

    /**
     * A refusal with an advice of its own.
     *
     * @param policy the kind of policy or part, such as {@code authority} or {@code risk-matrix}
     * @param problems everything that is wrong with it, at least one
     * @param maybe how it may have come about, such as {@code a sign slipped in}
     * @throws IllegalArgumentException if there is no problem
     */
    public InvalidPolicyException(String policy, List<PolicyProblem> problems, String maybe) {
        super(text(policy, problems, maybe));
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong, in the order of the paths where the policy has an order.
     *
     * @return the problems
     */
    public List<PolicyProblem> problems() {
        return problems;
    }

    /**
     * Refuses a policy if anything is wrong with it.
     *
     * @param policy the kind of policy or part, such as {@code authority} or {@code risk-matrix}
     * @param problems what is wrong with it
     * @throws InvalidPolicyException if there is at least one problem
     */
    public static void refuseIfAny(String policy, List<PolicyProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(policy, problems);
        }
    }

    private static String text(String policy, List<PolicyProblem> problems, String maybe) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An InvalidPolicyException must tell at least one problem of '" + policy
                    + "', but was given: '" + problems + "'.\nMaybe refuseIfAny was meant.");
        }
        StringBuilder text =
                new StringBuilder("The policy '").append(policy).append("' must be right as a whole, but:");
        for (PolicyProblem problem : problems) {
            text.append("\n- ").append(problem);
        }
        return text.append("\nMaybe ").append(maybe).append('.').toString();
    }
}
