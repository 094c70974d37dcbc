package dev.pmo.rules.raid;

import dev.pmo.core.id.ScopeRef;
import java.util.List;
import java.util.Objects;

/**
 * The registers of a scope and all below it, joined: threats and opportunities side by side.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param threats the threats
 * @param opportunities the opportunities
 */
public record JoinedRegister(JoinedRisks threats, JoinedRisks opportunities) {

    /** Checks that both sides are given. */
    public JoinedRegister {
        Objects.requireNonNull(threats, "threats");
        Objects.requireNonNull(opportunities, "opportunities");
    }

    /**
     * Joins the scope's own register with those below.
     *
     * @param scope the scope
     * @param own its own register
     * @param below the joined registers of its children
     * @return the joined register
     */
    public static JoinedRegister of(ScopeRef scope, RiskRegister own, List<JoinedRegister> below) {
        return new JoinedRegister(
                JoinedRisks.of(scope, own.threats(), below, JoinedRegister::threats),
                JoinedRisks.of(scope, own.opportunities(), below, JoinedRegister::opportunities));
    }

    /** The numbers in words. */
    @Override
    public String toString() {
        return "threats " + threats + ", opportunities " + opportunities;
    }
}
