package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeState;
import java.util.Objects;

/**
 * A state of a procedure, and what it means. This class is immutable and thread-safe.
 *
 * @param state the state, by the host's own name
 * @param standing what it means
 */
public record ProcedureState(ChangeState state, ChangeStanding standing) {

    /** Checks that both are given. */
    public ProcedureState {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(standing, "standing");
    }
}
