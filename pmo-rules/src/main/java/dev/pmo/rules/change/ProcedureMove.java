package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeState;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A move that a procedure permits. This class is immutable and thread-safe.
 *
 * @param from the state before
 * @param to the state after
 * @param who the authorities that may make it, by their names on the ladder; nobody named is anybody
 * @param requires what must be recorded of the request
 */
public record ProcedureMove(ChangeState from, ChangeState to, List<String> who, List<ChangeRequirement> requires) {

    /** Fills in what may be left out. */
    public ProcedureMove(
            ChangeState from, ChangeState to, @Nullable List<String> who, @Nullable List<ChangeRequirement> requires) {
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.who = Copies.copy(who);
        this.requires = Copies.copy(requires);
    }

    /**
     * A move that anybody may make.
     *
     * @param from the state before
     * @param to the state after
     * @param requires what must be recorded of the request
     * @return the move
     */
    public static ProcedureMove of(ChangeState from, ChangeState to, ChangeRequirement... requires) {
        return new ProcedureMove(from, to, List.of(), List.of(requires));
    }

    /**
     * The same move, by some authorities only.
     *
     * @param names the authorities that may make it, by their names on the ladder
     * @return the changed move
     */
    public ProcedureMove by(String... names) {
        return new ProcedureMove(from, to, List.of(names), requires);
    }

    /**
     * Whether an authority may make it. Names are compared without regard to case.
     *
     * @param authority the name of the authority, or {@code null} if none is known
     * @return whether it may
     */
    public boolean permits(@Nullable String authority) {
        return who.isEmpty()
                || (authority != null
                        && who.stream().anyMatch(name -> name.strip().equalsIgnoreCase(authority.strip())));
    }
}
