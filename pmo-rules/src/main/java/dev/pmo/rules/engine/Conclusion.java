package dev.pmo.rules.engine;

import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Breach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breach in its place: what becomes a finding.
 *
 * @param id the id of the finding
 * @param ruleId the rule
 * @param breach what was found
 * @param premises what its placeholders stand for
 * @param waiver the waiver that accepts it, if any
 */
record Conclusion(
        String id,
        String ruleId,
        Breach breach,
        List<Breach.Named> premises,
        @Nullable Waiver waiver) {

    /** Whether the level above gets to see it. */
    boolean handedUp() {
        return breach.escalated() && waiver == null;
    }
}
