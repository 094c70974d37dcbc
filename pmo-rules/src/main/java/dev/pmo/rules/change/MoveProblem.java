package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a change request may not make a move, or should not have made it. This class is immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param from the state before, if there is one
 * @param to the state that was wanted or recorded
 * @param found what was found instead, such as the authority or what is missing; empty where there is nothing to add
 */
public record MoveProblem(Kind kind, @Nullable ChangeState from, ChangeState to, String found) {

    /** What is wrong with a move. */
    public enum Kind {
        /** The procedure has no such state. */
        UNKNOWN_STATE,
        /** The procedure has no such move. */
        NOT_PERMITTED,
        /** The procedure leaves the move to other authorities. */
        NOT_ENTITLED,
        /** The move lies before the one that it follows, or before the request was raised. */
        OUT_OF_ORDER,
        /** The state of the request is not the one it last went into. */
        STATE_DIFFERS,
        /** Something that the move requires is not recorded. */
        MISSING
    }

    /** Checks that all but the state before are given. */
    public MoveProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(found, "found");
    }

    /**
     * The move in words.
     *
     * @return such as {@code submitted -> assessing}
     */
    public String move() {
        return from == null ? to.name() : from + " -> " + to;
    }

    /**
     * What is wrong, in a sentence without its end.
     *
     * @return the sentence, such as {@code the procedure has no move submitted -> approved}
     */
    public String text() {
        return switch (kind) {
            case UNKNOWN_STATE -> "the procedure has no state " + to;
            case NOT_PERMITTED -> "the procedure has no move " + move();
            case NOT_ENTITLED -> "the move " + move() + " is not for " + found;
            case OUT_OF_ORDER -> "the move " + move() + " on " + found;
            case STATE_DIFFERS -> "the state is " + to + ", the last recorded move led to " + found;
            case MISSING -> "the move " + move() + " requires " + found;
        };
    }

    @Override
    public String toString() {
        return text();
    }
}
