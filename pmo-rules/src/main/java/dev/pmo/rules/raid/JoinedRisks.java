package dev.pmo.rules.raid;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.RiskCost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The live threats, or opportunities, of a scope and all below it: each entry of each log, and those that count where
 * costs are summed.
 *
 * <p>What counts leaves out the repetitions of a risk that several logs name with the same cause (see {@link
 * CommonCause}): the entry with the larger expected value in each currency stands for all. This class is immutable and
 * thread-safe.
 */
public final class JoinedRisks {

    private static final JoinedRisks NONE = new JoinedRisks(List.of(), List.of(), new CostsByName());

    /** By what two entries are known to be the same risk. */
    private record Identity(RiskId id, String cause, String currency) {
        static @Nullable Identity of(ListedRisk listed) {
            String cause = listed.scored().risk().statement().cause();
            return RaidWords.blank(cause)
                    ? null
                    : new Identity(
                            listed.scored().risk().id(),
                            Objects.requireNonNull(cause).strip(),
                            Objects.requireNonNull(listed.cost())
                                    .cost()
                                    .currency()
                                    .getCurrencyCode());
        }
    }

    private final List<ListedRisk> listed;
    private final List<ListedRisk> counted;
    private final CostsByName costs;

    private JoinedRisks(List<ListedRisk> listed, List<ListedRisk> counted, CostsByName costs) {
        this.listed = List.copyOf(listed);
        this.counted = counted.size() == listed.size() ? this.listed : List.copyOf(counted);
        this.costs = costs;
    }

    /** One side of a scope's own register with the same side of those below. */
    static JoinedRisks of(
            ScopeRef scope,
            List<ScoredRisk> own,
            List<JoinedRegister> below,
            Function<JoinedRegister, JoinedRisks> side) {
        int size = own.size();
        for (JoinedRegister child : below) {
            size += side.apply(child).listed.size();
        }
        if (size == 0) {
            return NONE;
        }
        List<ListedRisk> listed = new ArrayList<>(size);
        String within = scope + "/";
        for (ScoredRisk scored : own) {
            listed.add(ListedRisk.of(scope, within, scored));
        }
        List<ListedRisk> priced = new ArrayList<>(size);
        CostsByName costs = new CostsByName();
        for (ListedRisk one : listed) {
            if (one.cost() != null) {
                priced.add(one);
                costs.add(one.scored());
            }
        }
        for (JoinedRegister child : below) {
            JoinedRisks risks = side.apply(child);
            listed.addAll(risks.listed);
            priced.addAll(risks.counted);
            costs.addAll(risks.costs);
        }
        return of(listed, priced, costs);
    }

    /** Common causes that several logs name are counted once, and their costs with them. */
    private static JoinedRisks of(List<ListedRisk> listed, List<ListedRisk> priced, CostsByName costs) {
        List<ListedRisk> once = costs.names(ConcentrationKind.CAUSE) ? once(priced) : priced;
        return new JoinedRisks(listed, once, once.size() == priced.size() ? costs : CostsByName.of(once));
    }

    /**
     * Each entry of each log.
     *
     * @return the entries, the scope's own first
     */
    public List<ListedRisk> listed() {
        return listed;
    }

    /**
     * The entries with an expected value, each common cause once.
     *
     * @return the entries, the scope's own first
     */
    public List<ListedRisk> counted() {
        return counted;
    }

    /** The expected cost of what counts, by what it hangs on. */
    CostsByName costs() {
        return costs;
    }

    /** Each common cause once, where it comes first. */
    private static List<ListedRisk> once(List<ListedRisk> priced) {
        List<ListedRisk> once = new ArrayList<>(priced.size());
        Map<Identity, Integer> places = new HashMap<>();
        for (ListedRisk next : priced) {
            Identity identity = Identity.of(next);
            Integer place = identity == null ? null : places.putIfAbsent(identity, once.size());
            if (place == null) {
                once.add(next);
            } else if (ListedRisk.LARGER_FIRST.compare(next, once.get(place)) < 0) {
                once.set(place, next);
            }
        }
        return once;
    }

    /**
     * What they come to together.
     *
     * @param correlation the assumed correlation
     * @return the exposure, each common cause counted once
     */
    public AggregateExposure aggregate(Correlation correlation) {
        List<RiskCost> costs = new ArrayList<>(counted.size());
        for (ListedRisk one : counted) {
            costs.add(Objects.requireNonNull(one.cost()));
        }
        return AggregateExposure.of(costs, correlation);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JoinedRisks risks && listed.equals(risks.listed) && counted.equals(risks.counted);
    }

    @Override
    public int hashCode() {
        return listed.hashCode();
    }

    /** The numbers in words. */
    @Override
    public String toString() {
        return listed.size() + " listed, " + counted.size() + " counted";
    }
}
