package dev.pmo.rules.policy;

import java.util.Objects;

/**
 * One thing that is wrong with a policy or a part of it, and where. This class is immutable and thread-safe.
 *
 * @param path the path from the policy, such as {@code ladder.rungs[3].costUpTo}; empty for the policy or part as a
 *     whole
 * @param message what was expected and what was found, as one sentence
 */
public record PolicyProblem(String path, String message) {

    /** Checks that both parts are given. */
    public PolicyProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    /** The path and the message, such as {@code ladder.rungs[3].costUpTo: ...}. */
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
