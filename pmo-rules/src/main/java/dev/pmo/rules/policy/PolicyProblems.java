package dev.pmo.rules.policy;

import dev.pmo.core.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one policy, collected by its constructor, so that it is refused whole.
 *
 * <pre>{@code
 * new PolicyProblems("host")
 *         .atLeast("reviewers", reviewers, 1)
 *         .share("agreedShare", agreedShare)
 *         .refuseIfAny("a sign slipped in");
 * }</pre>
 *
 * <p>Each constructor makes its own; it is not for use by several threads.
 */
public final class PolicyProblems {

    private final String policy;
    private final List<PolicyProblem> problems = new ArrayList<>();

    /**
     * Nothing wrong so far.
     *
     * @param policy the kind of policy or part, such as {@code authority} or {@code risk-matrix}
     */
    public PolicyProblems(String policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * One thing that is wrong.
     *
     * @param path the path from the policy, such as {@code periods.ageingDays}; empty for the policy as a whole
     * @param message what was expected and what was found, as one sentence
     * @return this
     */
    public PolicyProblems add(String path, String message) {
        problems.add(new PolicyProblem(path, message));
        return this;
    }

    /**
     * What another check found.
     *
     * @param found the problems, with their paths from the policy
     * @return this
     */
    public PolicyProblems addAll(List<PolicyProblem> found) {
        problems.addAll(found);
        return this;
    }

    /**
     * A number that must not be negative.
     *
     * @param path the path from the policy
     * @param number the number, such as calendar days
     * @return this
     */
    public PolicyProblems notNegative(String path, int number) {
        return number < 0 ? add(path, "must not be negative, but was: '" + number + "'") : this;
    }

    /**
     * A share that must not be negative, but may be more than the whole.
     *
     * @param path the path from the policy
     * @param share the share
     * @return this
     */
    public PolicyProblems notNegative(String path, Ratio share) {
        Objects.requireNonNull(share, path);
        return share.signum() < 0 ? add(path, "must not be negative, but was: '" + share + "'") : this;
    }

    /**
     * A number that must not be too small.
     *
     * @param path the path from the policy
     * @param number the number
     * @param least the smallest that is right
     * @return this
     */
    public PolicyProblems atLeast(String path, int number, int least) {
        return number < least ? add(path, "must be " + least + " or more, but was: '" + number + "'") : this;
    }

    /**
     * A share of a whole.
     *
     * @param path the path from the policy
     * @param share the share, from 0% to 100%; {@code null} if there is none, which is no problem
     * @return this
     */
    public PolicyProblems share(String path, @Nullable Ratio share) {
        boolean wrong = share != null && (share.signum() < 0 || share.compareTo(Ratio.ONE) > 0);
        return wrong ? add(path, "must lie between 0% and 100%, but was: '" + share + "'") : this;
    }

    /**
     * Refuses the policy if anything is wrong with it.
     *
     * @param maybe how it may have come about, such as {@code a sign slipped in}
     * @throws InvalidPolicyException if there is at least one problem
     */
    public void refuseIfAny(String maybe) {
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(policy, problems, maybe);
        }
    }
}
