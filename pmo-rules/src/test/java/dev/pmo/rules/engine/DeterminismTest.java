package dev.pmo.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.ReviewInvariants;
import dev.pmo.rules.testkit.Trees;
import dev.pmo.rules.testkit.Variations;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The same request gives the same result, byte for byte, whatever the circumstances. */
class DeterminismTest {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void a_review_is_the_same_in_any_order_on_any_thread_in_any_locale_and_zone(
            @ForAll("portfolios") Portfolio root, @ForAll("sound") List<RuleModule> modules) {
        Variations.check(modules, ReviewRequest.of(root, AS_OF));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void a_review_by_faulty_modules_is_the_same_too(
            @ForAll("portfolios") Portfolio root, @ForAll("faulty") List<RuleModule> modules) {
        Variations.check(modules, ReviewRequest.of(root, AS_OF));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void policies_waivers_and_last_time_make_no_difference_to_that(
            @ForAll("portfolios") Portfolio root,
            @ForAll("portfolios") Portfolio previous,
            @ForAll("sound") List<RuleModule> modules,
            @ForAll long seed) {
        Variations.check(
                modules,
                furnished(ReviewRequest.of(root, AS_OF), modules, new Random(seed))
                        .withPrevious(previous));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void a_snapshot_with_its_lists_in_another_order_is_reviewed_alike(
            @ForAll("portfolios") Portfolio root, @ForAll("sound") List<RuleModule> modules, @ForAll long seed) {
        ReviewEngine engine = ReviewEngine.of(modules);
        String expected = Json.of(engine.review(ReviewRequest.of(root, AS_OF)).result());
        Portfolio shuffled = Portfolios.shuffled(root, new Random(seed));
        Json.assertSame(
                "shuffled",
                expected,
                Json.of(engine.review(ReviewRequest.of(shuffled, AS_OF)).result()));
    }

    /** The request with a policy, and waivers for what was found, at random places. */
    static ReviewRequest furnished(ReviewRequest request, List<RuleModule> modules, Random random) {
        List<Scope> scopes = Trees.scopes(request.root());
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(
                        SyntheticModules.LIMIT,
                        scopes.get(random.nextInt(scopes.size())).ref(),
                        new SyntheticModules.Limit(random.nextInt(9)),
                        "a test"));
        List<Waiver> waivers = ReviewEngine.of(modules).review(request).result().findings().stream()
                .filter(finding -> random.nextInt(3) == 0)
                .map(finding -> new Waiver(
                        finding.ruleId(),
                        finding.scope(),
                        random.nextBoolean() ? null : finding.subject(),
                        "it is known",
                        "the board",
                        AS_OF.plusDays(random.nextInt(3) - 1)))
                .toList();
        return request.withPolicies(policies).withWaivers(waivers);
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return Arbitraries.oneOf(Portfolios.any(), Portfolios.valid());
    }

    @Provide
    Arbitrary<List<RuleModule>> sound() {
        return SyntheticModules.sound();
    }

    @Provide
    Arbitrary<List<RuleModule>> faulty() {
        return SyntheticModules.faulty();
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void the_arbitrary_of_valid_portfolios_keeps_its_word(@ForAll("valid") Portfolio root) {
        ReviewInvariants.check(ReviewEngine.of(List.of()), ReviewRequest.of(root, AS_OF));
        assertThat(SnapshotValidator.ofDefault().validate(root)).isEmpty();
    }

    @Provide
    Arbitrary<Portfolio> valid() {
        return Portfolios.valid();
    }
}
