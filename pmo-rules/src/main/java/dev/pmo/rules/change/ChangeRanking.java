package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.value.Copies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The pending requests of a log in the order in which they come, those of one rank by identifier. This class is immutable
 * and thread-safe.
 *
 * @param ranked the requests with a rank, the first to come first
 * @param unranked those whose priority or effort is not recorded, by identifier
 */
public record ChangeRanking(List<RankedChange> ranked, List<ChangeId> unranked) {

    private static final ChangeRanking NONE = new ChangeRanking(List.of(), List.of());

    /** Nothing to rank. */
    static ChangeRanking none() {
        return NONE;
    }

    /** Copies the lists. */
    public ChangeRanking {
        ranked = Copies.copy(ranked);
        unranked = Copies.copy(unranked);
    }

    /**
     * Ranks the pending requests of a log.
     *
     * @param log the log; the order of its requests does not matter
     * @param procedure says which requests are pending
     * @param table the ranks
     * @return the ranking
     */
    public static ChangeRanking of(ChangeLog log, ChangeProcedure procedure, PriorityTable table) {
        if (log.requests().isEmpty()) {
            return NONE;
        }
        List<RankedChange> ranked = new ArrayList<>();
        List<ChangeId> unranked = new ArrayList<>();
        for (ChangeRequest request : log.requests()) {
            ChangeStanding standing = procedure.standing(request.state());
            if (standing == null || !standing.pending()) {
                continue;
            }
            OptionalInt rank = table.findRank(request);
            if (rank.isPresent()) {
                ranked.add(new RankedChange(request.id(), rank.getAsInt()));
            } else {
                unranked.add(request.id());
            }
        }
        ranked.sort(Comparator.comparingInt(RankedChange::rank).thenComparing(RankedChange::id));
        unranked.sort(Comparator.naturalOrder());
        return new ChangeRanking(ranked, unranked);
    }
}
