package dev.pmo.rules.change;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that was decided to be done, with the requests that go on in it. This class is immutable and thread-safe.
 *
 * @param request the request
 * @param decided when that was decided, or {@code null} if that is not recorded
 * @param implemented whether it is done
 * @param merged the requests merged into it, directly or through others, by identifier
 */
public record ApprovedChange(
        ChangeRequest request, @Nullable LocalDate decided, boolean implemented, List<ChangeRequest> merged) {

    /** Copies the list. */
    public ApprovedChange {
        Objects.requireNonNull(request, "request");
        merged = Copies.copy(merged);
    }

    /**
     * From when it holds: the recorded day, else the day of the decision.
     *
     * @return the day, or {@code null} if neither is recorded
     */
    public @Nullable LocalDate effective() {
        return request.dates().effective() != null ? request.dates().effective() : decided;
    }

    /**
     * What it alters in what was agreed, with what the requests alter that were merged into it; equal ones once.
     *
     * @return the alterations, its own first
     */
    public List<BaselineChange> baselineChanges() {
        List<BaselineChange> all = new ArrayList<>(request.baselineChanges());
        for (ChangeRequest part : merged) {
            all.addAll(part.baselineChanges());
        }
        return all.stream().distinct().toList();
    }
}
