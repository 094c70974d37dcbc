package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.raid.RaidPeriods;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.WatchedRisk;
import dev.pmo.rules.testkit.Samples;
import dev.pmo.rules.testkit.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is on the watch list of each scope, worked out by hand, where levels look ahead for different times. */
class WatchListsByHandTest {

    /** One line, with what it is ordered by. */
    private record Near(LocalDate from, @Nullable RiskBand band, Scope scope, Risk risk) {

        @Override
        public String toString() {
            return scope.ref() + " " + risk.id() + " from " + from + (from.isAfter(Corners.AS_OF) ? " soon" : " now");
        }
    }

    private static final Comparator<Near> NEAREST = Comparator.comparing((Near one) -> one.from.isAfter(Corners.AS_OF))
            .thenComparing(Near::from)
            .thenComparing(Near::band, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(one -> one.scope.ref())
            .thenComparing(one -> one.risk.id());

    @Property(tries = 30, seed = "1")
    void theListsHoldWhatIsNear(@ForAll(supplier = Corners.class) Portfolio portfolio, @ForAll long seed) {
        PolicySet policies = policies(portfolio, seed);
        BesideReview beside =
                new BesideReview(ReviewRequest.of(portfolio, Corners.AS_OF).withPolicies(policies));
        Tree tree = new Tree(portfolio, policies);
        for (Scope scope : tree.upwards()) {
            assertThat(beside.fact(scope, RaidFacts.WATCH_LIST).entries())
                    .as("watch list of " + scope.ref())
                    .extracting(WatchListsByHandTest::line)
                    .containsExactlyElementsOf(byHand(tree, scope));
        }
    }

    @Test
    void theListsAreNotEmptyAndDifferFromThoseOfOtherTimes() {
        int listed = 0;
        int others = 0;
        long seed = 0;
        for (Portfolio portfolio : Samples.of(new Corners().get(), 30, 1)) {
            Tree tree = new Tree(portfolio, policies(portfolio, seed++));
            List<String> near = byHand(tree, portfolio);
            listed += near.size();
            others += near.equals(byHand(new Tree(portfolio, PolicySet.defaults()), portfolio)) ? 0 : 1;
        }
        assertThat(listed).isGreaterThan(30);
        assertThat(others).isGreaterThan(5);
    }

    private static PolicySet policies(Portfolio portfolio, long seed) {
        Draw draw = new Draw(new Random(seed));
        PolicySet policies = PolicySet.defaults();
        List<Scope> scopes = Trees.scopes(portfolio);
        for (int i = draw.below(4); i > 0; i--) {
            RaidPeriods periods = RaidPolicy.DEFAULTS.periods();
            RaidPolicy policy = RaidPolicy.DEFAULTS.withPeriods(
                    RaidPolicy.DEFAULTS.responseDays(),
                    new RaidPeriods(
                            draw.pick(0, 29, 30, 31),
                            periods.reviewIntervalDays(),
                            periods.issueGraceDays(),
                            periods.ageingDays()));
            policies = draw.set(policies, scopes.get(draw.below(scopes.size())), RaidPolicy.TYPE, policy);
        }
        return policies;
    }

    private static List<String> byHand(Tree tree, Scope scope) {
        int days = tree.policy(RaidPolicy.TYPE, scope).periods().proximityDays();
        List<Near> near = new ArrayList<>();
        for (Scope place : Trees.scopes(scope)) {
            for (Risk risk : place.raid().risks()) {
                LocalDate from = risk.dates().proximity();
                boolean live = risk.status().live() && !place.profile().ended();
                if (live && from != null && !from.isAfter(Corners.AS_OF.plusDays(days))) {
                    RiskBand band = Scores.band(risk, tree.policy(RaidPolicy.TYPE, place));
                    near.add(new Near(from, band, place, risk));
                }
            }
        }
        near.sort(NEAREST);
        return near.stream().map(Near::toString).toList();
    }

    private static String line(WatchedRisk one) {
        @Nullable LocalDate from = one.from();
        return one.scope() + " " + one.risk() + " from " + from + " "
                + one.proximity().name().toLowerCase(Locale.ROOT);
    }
}
