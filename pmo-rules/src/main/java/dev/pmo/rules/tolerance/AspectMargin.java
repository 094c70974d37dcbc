package dev.pmo.rules.tolerance;

import dev.pmo.core.id.ScopeRef;
import java.util.Objects;

/**
 * Where a scope stands in one aspect, with what its tolerance comes to and what is left of it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope whose tolerance it is
 * @param status where its forecast lies
 * @param permitted what the limit on that side comes to, such as {@code GBP 10000}; empty if that cannot be said
 * @param left what is left of it, such as {@code GBP 3500}; with a minus, how far the forecast lies outside; empty if
 *     that cannot be said
 */
public record AspectMargin(ScopeRef scope, AspectStatus status, String permitted, String left) {

    /** Checks what is needed. */
    public AspectMargin {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(permitted, "permitted");
        Objects.requireNonNull(left, "left");
    }

    /**
     * What is left of the tolerance, as a sentence.
     *
     * @return such as {@code PROGRAMME:PG-1, cost: within its tolerance of 10% above, GBP 3500 of it left}
     */
    public String inWords() {
        return ExceptionWords.above(this);
    }

    static AspectMargin of(ScopeRef scope, AspectStatus status, Judged judged) {
        Quantity permitted = status.side() == null ? null : judged.permitted(status.aspect(), status.side());
        Quantity deviation = judged.reading(status.aspect()).deviation();
        String left = "";
        if (permitted != null && deviation != null) {
            left = permitted.minus(deviation.abs()).toString();
        }
        return new AspectMargin(scope, status, permitted == null ? "" : permitted.toString(), left);
    }
}
