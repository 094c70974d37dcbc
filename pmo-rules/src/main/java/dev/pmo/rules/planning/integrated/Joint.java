package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.rules.planning.Agreement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A give/get agreement and where it touches the plans.
 *
 * @param meets whether both its sides lie in the tree
 * @param giver the position of the giver's plan, or -1
 * @param receiver the position of the receiver's plan, or -1
 * @param from the giver's activity, if its plan holds it
 * @param to the receiver's activity, if its plan holds it
 * @param promised the last day on which it is promised to come
 */
record Joint(
        Agreement agreement,
        boolean meets,
        int giver,
        int receiver,
        @Nullable ActivityId from,
        @Nullable ActivityId to,
        @Nullable LocalDate promised,
        InterfaceState state,
        String note) {

    Joint withState(InterfaceState newState, String newNote) {
        return new Joint(agreement, meets, giver, receiver, from, to, promised, newState, newNote);
    }
}
