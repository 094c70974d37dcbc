package dev.pmo.rules.raid;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.RiskCost;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The live threats, or opportunities, of a scope and all below it: each entry of each log, and those that count where
 * costs are summed.
 *
 * <p>What counts leaves out the repetitions of a risk that several logs name with the same cause (see {@link
 * CommonCause}): the entry with the larger expected value in each currency stands for all. This class is immutable and
 * thread-safe.
 *
 * @param listed each entry of each log
 * @param counted the entries with an expected value, each common cause once
 * @param named of which sorts of things at least one of them names one
 */
public record JoinedRisks(List<ListedRisk> listed, List<ListedRisk> counted, List<ConcentrationKind> named) {

    private static final JoinedRisks NONE = new JoinedRisks(List.of(), List.of(), List.of());

    private static final List<ConcentrationKind> KINDS = List.of(ConcentrationKind.values());

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

    /** Copies the lists. */
    public JoinedRisks {
        listed = Copies.copy(listed);
        counted = Copies.copy(counted);
        named = Copies.copy(named);
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
        List<ListedRisk> priced = new ArrayList<>(size);
        Set<ConcentrationKind> named = EnumSet.noneOf(ConcentrationKind.class);
        addOwn(scope, own, listed, priced, named);
        for (JoinedRegister child : below) {
            JoinedRisks risks = side.apply(child);
            listed.addAll(risks.listed);
            priced.addAll(risks.counted);
            named.addAll(risks.named);
        }
        List<ListedRisk> counted = named.contains(ConcentrationKind.CAUSE) ? once(priced) : priced;
        List<ListedRisk> all = List.copyOf(listed);
        return new JoinedRisks(all, counted.size() == size ? all : counted, List.copyOf(named));
    }

    private static void addOwn(
            ScopeRef scope,
            List<ScoredRisk> own,
            List<ListedRisk> listed,
            List<ListedRisk> priced,
            Set<ConcentrationKind> named) {
        String within = scope + "/";
        for (ScoredRisk scored : own) {
            ListedRisk one = ListedRisk.of(scope, within, scored);
            listed.add(one);
            if (one.cost() != null) {
                priced.add(one);
                for (ConcentrationKind kind : KINDS) {
                    if (!named.contains(kind) && Concentration.name(kind, scored.risk()) != null) {
                        named.add(kind);
                    }
                }
            }
        }
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

    /** The numbers in words. */
    @Override
    public String toString() {
        return listed.size() + " listed, " + counted.size() + " counted";
    }
}
