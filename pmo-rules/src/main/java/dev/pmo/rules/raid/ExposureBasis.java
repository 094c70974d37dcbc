package dev.pmo.rules.raid;

import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * By which thresholds exposures are summed, so that another snapshot can be summed by the same.
 *
 * <p>{@code basis.of(previous, day)}. This class is immutable and thread-safe.
 *
 * @param policy the thresholds by which risks are scored
 * @param expiredAssumptionsCount whether assumptions that were not validated in time count as threats
 */
public record ExposureBasis(RaidPolicy policy, boolean expiredAssumptionsCount) {

    /** Checks that the thresholds are given. */
    public ExposureBasis {
        Objects.requireNonNull(policy, "policy");
    }

    /**
     * The exposure of a scope with all below it.
     *
     * @param scope the scope
     * @param day the day of reference: which assumptions had not been validated in time then
     * @return the exposure, by these thresholds for it and all below it
     */
    public RaidExposure of(Scope scope, LocalDate day) {
        List<Scope> all = new ArrayList<>(List.of(scope));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        IdentityHashMap<Scope, RaidExposure> exposures = new IdentityHashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Scope each = all.get(i);
            List<RaidExposure> below =
                    each.children().stream().map(exposures::get).toList();
            exposures.put(each, RaidExposure.of(counted(each, day), below));
        }
        return Objects.requireNonNull(exposures.get(scope));
    }

    private RiskRegister counted(Scope each, LocalDate day) {
        if (each.profile().ended()) {
            return RiskRegister.empty();
        }
        RaidLog log = each.raid();
        RiskRegister own = RiskRegister.of(log.risks(), policy);
        return expiredAssumptionsCount ? own.plusThreats(expired(log, day, policy)) : own;
    }

    /** The assumptions that had not been validated in time, as the threats that they are. */
    static List<ScoredRisk> expired(RaidLog log, LocalDate day, RaidPolicy policy) {
        return Assumptions.expired(log, day).stream()
                .map(risk -> ScoredRisk.of(risk, policy))
                .toList();
    }

    /** The thresholds in words. */
    @Override
    public String toString() {
        return policy.threats() + (expiredAssumptionsCount ? ", with expired assumptions" : "");
    }
}
