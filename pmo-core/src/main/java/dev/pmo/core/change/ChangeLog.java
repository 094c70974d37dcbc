package dev.pmo.core.change;

import dev.pmo.core.value.Copies;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The change requests of a scope and what is set aside to pay for them.
 *
 * <p>The order of the requests carries no meaning. This class is immutable and thread-safe.
 *
 * @param requests the change requests
 * @param budget the sum set aside
 */
public record ChangeLog(List<@Valid ChangeRequest> requests, ChangeBudget budget) {

    /** Fills in what may be left out. */
    public ChangeLog(@Nullable List<ChangeRequest> requests, @Nullable ChangeBudget budget) {
        this.requests = Copies.copy(requests);
        this.budget = Objects.requireNonNullElse(budget, ChangeBudget.none());
    }

    private static final ChangeLog NONE = new ChangeLog(null, null);

    /**
     * An empty log.
     *
     * @return the empty log
     */
    public static ChangeLog none() {
        return NONE;
    }

    /**
     * A log without a change budget.
     *
     * @param requests the change requests
     * @return the log
     */
    public static ChangeLog of(List<ChangeRequest> requests) {
        return new ChangeLog(requests, null);
    }

    /**
     * The same log with another change budget.
     *
     * @param newBudget the sum set aside
     * @return the changed log
     */
    public ChangeLog withBudget(ChangeBudget newBudget) {
        return new ChangeLog(requests, newBudget);
    }
}
