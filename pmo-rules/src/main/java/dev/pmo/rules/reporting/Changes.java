package dev.pmo.rules.reporting;

import dev.pmo.core.value.Copies;
import java.util.List;

/**
 * What changed since last time.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param compared whether there is a snapshot of last time; without it nothing can be said
 * @param movements what moved between the two snapshots
 * @param relocated scopes that stand elsewhere than last time, in words
 * @param noLongerStated what was stated last time and is not now
 * @param diffed whether there is a result of last time
 * @param added findings that were not there last time
 * @param changed findings that read or weigh otherwise than last time
 * @param cleared findings of last time that are there no more
 * @param unassessed findings of last time of which nobody can say whether they are settled: their rule could not assess
 *     everything this time
 */
public record Changes(
        boolean compared,
        List<FindingLine> movements,
        List<String> relocated,
        List<NoLongerStated> noLongerStated,
        boolean diffed,
        List<FindingLine> added,
        List<FindingLine> changed,
        List<FindingLine> cleared,
        List<FindingLine> unassessed) {

    /** Copies the lists. */
    public Changes {
        movements = Copies.copy(movements);
        relocated = Copies.copy(relocated);
        noLongerStated = Copies.copy(noLongerStated);
        added = Copies.copy(added);
        changed = Copies.copy(changed);
        cleared = Copies.copy(cleared);
        unassessed = Copies.copy(unassessed);
    }

    /**
     * Whether the snapshots were compared and nothing moved, went elsewhere or is missing.
     *
     * @return whether there is nothing to tell
     */
    public boolean nothing() {
        return compared && movements.isEmpty() && relocated.isEmpty() && noLongerStated.isEmpty();
    }

    /** Whether the findings that are new, changed or cleared can be listed. */
    boolean listed() {
        return !added.isEmpty() || !changed.isEmpty() || !cleared.isEmpty();
    }
}
