package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.raid.Concentration;
import dev.pmo.rules.raid.WatchedRisk;
import java.util.List;
import java.util.Objects;

/**
 * What the live risks of a scope and of all below it come to, what they hang on, and which are near.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope
 * @param name what it is called
 * @param assumption how strongly the risks are taken to hang together, in words
 * @param threats what the threats come to, one total for each currency
 * @param opportunities what the opportunities come to, one total for each currency
 * @param concentrations the causes, suppliers and owners on which most of the expected cost hangs, at most three of each
 *     in each currency; at the root only
 * @param watchDays how many calendar days the watch list looks ahead
 * @param watched the risks that may happen now or within that time, the nearest first; at the root only
 */
public record RiskProfile(
        ScopeRef scope,
        String name,
        String assumption,
        List<RiskTotal> threats,
        List<RiskTotal> opportunities,
        List<Concentration> concentrations,
        int watchDays,
        List<WatchedRisk> watched) {

    /** Copies the lists. */
    public RiskProfile {
        Objects.requireNonNull(scope, "scope");
        name = Objects.requireNonNullElse(name, "");
        Objects.requireNonNull(assumption, "assumption");
        threats = Copies.copy(threats);
        opportunities = Copies.copy(opportunities);
        concentrations = Copies.copy(concentrations);
        watched = Copies.copy(watched);
    }
}
