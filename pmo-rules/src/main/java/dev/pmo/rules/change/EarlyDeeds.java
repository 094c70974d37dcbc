package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes that were done before, or without, their approval. */
final class EarlyDeeds {

    /** When a change was done and when it was approved; {@code null} where that is not recorded. */
    record EarlyDeed(@Nullable LocalDate done, @Nullable LocalDate approved) {}

    private EarlyDeeds() {}

    static Optional<EarlyDeed> find(ChangeRequest request, ChangeProcedure procedure) {
        ChangeStanding standing = procedure.standing(request.state());
        LocalDate done = done(request, procedure);
        if (standing == null || (done == null && standing != ChangeStanding.IMPLEMENTED)) {
            return Optional.empty();
        }
        if (!ApprovedChanges.approved(request, procedure)) {
            return standing == ChangeStanding.MERGED ? Optional.empty() : Optional.of(new EarlyDeed(done, null));
        }
        LocalDate approved = ApprovedChanges.findDecided(request, procedure).orElse(null);
        return done != null && approved != null && done.isBefore(approved)
                ? Optional.of(new EarlyDeed(done, approved))
                : Optional.empty();
    }

    private static @Nullable LocalDate done(ChangeRequest request, ChangeProcedure procedure) {
        if (request.dates().implemented() != null) {
            return request.dates().implemented();
        }
        LocalDate moved = null;
        for (ChangeMove move : request.moves()) {
            if (procedure.standing(move.to()) == ChangeStanding.IMPLEMENTED) {
                moved = move.on();
            }
        }
        return moved;
    }
}
