package dev.pmo.rules.reporting;

import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that the snapshot of last time states and that of now does not. It has not become nothing: nobody says what
 * it is.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope of which scope
 * @param name what that scope is called
 * @param what what is no longer stated, such as {@code finish}
 * @param was what it was last time
 */
public record NoLongerStated(ScopeRef scope, String name, String what, String was) {

    /** Checks that all parts are given. */
    public NoLongerStated {
        Objects.requireNonNull(scope, "scope");
        name = Objects.requireNonNullElse(name, "");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(was, "was");
    }

    /** Of one scope: its finish, its whole-life cost, its delivery confidence. */
    static List<NoLongerStated> of(Scope before, Scope now, String name, LocalDate asOf) {
        List<NoLongerStated> all = new ArrayList<>(0);
        LocalDate finish = MovementRules.finish(before, asOf);
        if (finish != null && MovementRules.finish(now, asOf) == null) {
            all.add(new NoLongerStated(now.ref(), name, "finish", finish.toString()));
        }
        Money cost = RollUpOfChildren.expected(before.position().cost());
        if (cost != null && RollUpOfChildren.expected(now.position().cost()) == null) {
            all.add(new NoLongerStated(now.ref(), name, "whole-life cost", cost.toString()));
        }
        DeliveryConfidence confidence = Confidences.latest(before, asOf).orElse(null);
        if (confidence != null
                && Confidences.rated(confidence)
                && Confidences.latest(now, asOf).isEmpty()) {
            String rating = Wording.of(confidence.rating());
            all.add(new NoLongerStated(now.ref(), name, "delivery confidence", rating));
        }
        return all;
    }

    /** What is missing, in words. */
    @Override
    public String toString() {
        return "the " + what + " is no longer stated, was " + was;
    }
}
