package dev.pmo.rules.reporting;

import dev.pmo.rules.engine.Review;
import dev.pmo.rules.raid.Concentration;
import dev.pmo.rules.raid.ConcentrationKind;
import dev.pmo.rules.raid.JoinedRegister;
import dev.pmo.rules.raid.RaidAggregate;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.raid.WatchList;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Percentiles;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.raid.exposure.Spread;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the profiles of risk from the facts of a review. */
final class RiskProfiles {

    /** How many throws a report waits for, at the root and at each of the others. */
    private static final long MOST_AT_ROOT = 20_000_000;

    private static final long MOST_ELSEWHERE = 3_000_000;

    private static final int NAMES = 3;

    private final Review review;

    RiskProfiles(Review review) {
        this.review = review;
    }

    /** The profile of a scope, with what its risks hang on and its watch list if it is the root. */
    Optional<RiskProfile> of(int place, String name) {
        RaidAggregate aggregate = fact(place, RaidFacts.AGGREGATE).orElse(null);
        WatchList near = fact(place, RaidFacts.WATCH_LIST).orElse(null);
        boolean root = place == ControlBuilder.ROOT;
        long most = root ? MOST_AT_ROOT : MOST_ELSEWHERE;
        boolean watched = root && near != null && !near.entries().isEmpty();
        boolean priced = aggregate != null
                && !(aggregate.threats().risks().isEmpty()
                        && aggregate.opportunities().risks().isEmpty());
        if (aggregate == null || !(priced || watched)) {
            return Optional.empty();
        }
        return Optional.of(new RiskProfile(
                review.index().ref(place),
                name,
                aggregate.threats().correlation().inWords(),
                totals(aggregate.threats(), aggregate.sampling(), most),
                totals(aggregate.opportunities(), aggregate.sampling(), most),
                root ? concentrations(place) : List.of(),
                near == null ? 0 : near.withinDays(),
                root && near != null ? near.entries() : List.of()));
    }

    private static List<RiskTotal> totals(AggregateExposure exposure, Sampling sampling, long most) {
        Map<String, Percentiles> simulated = new HashMap<>();
        if ((long) exposure.risks().size() * sampling.runs() <= most) {
            exposure.percentiles(sampling)
                    .forEach(one -> simulated.put(one.p50().currency().getCurrencyCode(), one));
        }
        List<RiskTotal> totals = new ArrayList<>();
        for (Spread spread : exposure.spreads()) {
            totals.add(new RiskTotal(
                    spread, simulated.get(spread.expected().currency().getCurrencyCode())));
        }
        return totals;
    }

    private List<Concentration> concentrations(int place) {
        JoinedRegister register = fact(place, RaidFacts.JOINED_REGISTER).orElse(null);
        List<Concentration> most = new ArrayList<>();
        if (register == null) {
            return most;
        }
        for (ConcentrationKind kind : ConcentrationKind.values()) {
            Map<String, Integer> shown = new HashMap<>();
            for (Concentration one : Concentration.of(kind, register.threats())) {
                String currency = one.total().currency().getCurrencyCode();
                if (one.expected().signum() > 0 && shown.merge(currency, 1, Integer::sum) <= NAMES) {
                    most.add(one);
                }
            }
        }
        return most;
    }

    private <T> Optional<T> fact(int place, FactKey<T> key) {
        return review.findFactAt(place, key).map(Fact::value);
    }
}
