package dev.pmo.rules.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.rules.testkit.Ladders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every ladder that may be put in force, and for ladders of any sort. */
class LadderPropertyTest {

    private static final List<String> CATEGORIES = List.of("safety", "commercial", "other");

    @Provide
    Arbitrary<Magnitude> magnitudes() {
        return Combinators.combine(
                        Arbitraries.of(IssueSeverity.class).injectNull(0.2),
                        Arbitraries.longs().between(-12, 12).injectNull(0.2),
                        Arbitraries.integers().between(-12, 12).injectNull(0.2),
                        Arbitraries.of(RiskBand.class).injectNull(0.2),
                        Arbitraries.of(CATEGORIES).injectNull(0.2),
                        Arbitraries.longs().between(0, 12).injectNull(0.4))
                .as((severity, cost, days, band, category, budget) ->
                        new Magnitude(severity, gbp(cost), days, band, category).withChangeBudget(gbp(budget)));
    }

    private static @Nullable Money gbp(@Nullable Long amount) {
        return amount == null ? null : Money.of("GBP", amount);
    }

    /** Any ladder, good or bad. */
    @Provide
    Arbitrary<AuthorityLadder> ladders() {
        return Ladders.any();
    }

    /** Ladders that may be put in force: levels and limits sorted, with one at the top that has no limits. */
    @Provide
    Arbitrary<AuthorityLadder> goodLadders() {
        return Ladders.valid();
    }

    private static int place(AuthorityLadder ladder, Optional<Rung> rung) {
        return rung.map(ladder.rungs()::indexOf).orElse(Integer.MAX_VALUE);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void whatIsInForceHasExactlyOneAuthorityForEveryDecision(
            @ForAll("goodLadders") AuthorityLadder ladder,
            @ForAll DecisionKind kind,
            @ForAll("magnitudes") Magnitude magnitude) {
        Rung decider =
                new AuthorityPolicy(ladder).ladder().route(kind, magnitude).orElseThrow();

        assertThat(ladder.mayDecide(decider.name(), kind, magnitude)).isTrue();
        assertThat(ladder.rungs().subList(0, ladder.rungs().indexOf(decider)))
                .noneMatch(lower -> ladder.mayDecide(lower.name(), kind, magnitude));
    }

    /** In a ladder in force, whoever stands above the authority and takes such decisions may take this one as well. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void whatOneMayDecideThoseAboveMayDecideToo(
            @ForAll("goodLadders") AuthorityLadder ladder,
            @ForAll DecisionKind kind,
            @ForAll("magnitudes") Magnitude magnitude) {
        int decider = place(ladder, ladder.route(kind, magnitude));

        assertThat(ladder.rungs().subList(decider, ladder.rungs().size()))
                .filteredOn(rung -> rung.decides(kind))
                .allMatch(rung -> ladder.mayDecide(rung.name(), kind, magnitude));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void aLargerMagnitudeNeverGoesLower(
            @ForAll("ladders") AuthorityLadder ladder,
            @ForAll DecisionKind kind,
            @ForAll("magnitudes") Magnitude magnitude,
            @ForAll Random random) {
        Magnitude larger = larger(magnitude, random);

        assertThat(place(ladder, ladder.route(kind, larger)))
                .isGreaterThanOrEqualTo(place(ladder, ladder.route(kind, magnitude)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void nobodyIsPassedOverWithoutALimitThatSaysSo(
            @ForAll("ladders") AuthorityLadder ladder,
            @ForAll DecisionKind kind,
            @ForAll("magnitudes") Magnitude magnitude) {
        AuthorityRoute route = ladder.explain(kind, magnitude);
        int decider =
                route.rung() == null ? ladder.rungs().size() : ladder.rungs().indexOf(route.rung());

        assertThat(route.findRung()).isEqualTo(ladder.route(kind, magnitude));
        assertThat(route.passedOver().stream().map(TooLow::rung).distinct())
                .containsExactlyElementsOf(ladder.rungs().subList(0, decider).stream()
                        .map(Rung::name)
                        .toList());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void whatIsExactlyAtALimitIsWithinIt(@ForAll("ladders") AuthorityLadder ladder, @ForAll DecisionKind kind) {
        for (Rung rung : ladder.rungs()) {
            for (AppetiteLimit appetite : rung.appetites()) {
                Money cost = kind == DecisionKind.RISK_ACCEPTANCE ? appetite.expectedCost() : rung.costUpTo();
                Magnitude limit = new Magnitude(
                                rung.severityUpTo(), cost, rung.daysUpTo(), appetite.upTo(), appetite.category())
                        .withChangeBudget(rung.changeBudgetUpTo());
                boolean special =
                        appetite.category() != null || rung.appetites().size() == 1;
                if (rung.decides(kind) && special) {
                    assertThat(ladder.mayDecide(rung.name(), kind, limit)).isTrue();
                }
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void theOrderOfWhatARungHoldsDoesNotMatter(@ForAll("ladders") AuthorityLadder ladder, @ForAll Random random) {
        List<Rung> shuffled = ladder.rungs().stream()
                .map(rung -> Rung.of(rung.name(), rung.level(), shuffled(rung.decides(), random))
                        .upTo(rung.severityUpTo(), rung.costUpTo(), rung.daysUpTo())
                        .withChangeBudgetUpTo(rung.changeBudgetUpTo())
                        .withTolerances(shuffled(rung.tolerances(), random))
                        .withAppetites(shuffled(rung.appetites(), random)))
                .toList();

        assertThat(AuthorityLadder.of(shuffled)).isEqualTo(ladder);
        assertThat(LadderCheck.problems(AuthorityLadder.of(shuffled))).isEqualTo(LadderCheck.problems(ladder));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void aLadderFitsInItselfAndANarrowerOneFitsToo(@ForAll("goodLadders") AuthorityLadder ladder) {
        List<Rung> narrower = ladder.rungs().stream()
                .map(rung -> rung.upTo(IssueSeverity.MINOR, Money.of("GBP", 0), 0))
                .toList();

        assertThat(ladder.widerThan(ladder)).isEmpty();
        assertThat(AuthorityLadder.of(narrower).widerThan(ladder)).isEmpty();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> all = new ArrayList<>(list);
        Collections.shuffle(all, random);
        return all;
    }

    private static Magnitude larger(Magnitude magnitude, Random random) {
        IssueSeverity severity = magnitude.severity();
        Money cost = magnitude.cost();
        Integer days = magnitude.days();
        RiskBand band = magnitude.band();
        Money budget = magnitude.changeBudget();
        Magnitude larger = new Magnitude(
                severity == null ? null : atLeast(EnumSet.range(severity, IssueSeverity.CRITICAL), random),
                cost == null ? null : cost.abs().plus(Money.of("GBP", random.nextInt(4))),
                days == null ? null : Integer.valueOf(Math.abs(days) + random.nextInt(4)),
                band == null ? null : atLeast(EnumSet.range(band, RiskBand.VERY_HIGH), random),
                magnitude.category());
        return larger.withChangeBudget(budget == null ? null : budget.plus(Money.of("GBP", random.nextInt(4))));
    }

    private static <T> T atLeast(Collection<T> values, Random random) {
        return List.copyOf(values).get(random.nextInt(values.size()));
    }
}
