package dev.pmo.rules.result;

import dev.pmo.core.value.Copies;
import java.util.List;

/**
 * What changed from one review to a later one.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param added findings that were not there before
 * @param changed findings that were there, but read otherwise, weigh otherwise, or go to somebody else
 * @param cleared findings that are there no more
 */
public record ReviewDiff(List<Finding> added, List<Change> changed, List<Finding> cleared) {

    /** Copies the lists. */
    public ReviewDiff {
        added = Copies.copy(added);
        changed = Copies.copy(changed);
        cleared = Copies.copy(cleared);
    }

    /**
     * A finding as it was and as it is.
     *
     * @param before as it was
     * @param after as it is
     */
    public record Change(Finding before, Finding after) {}
}
