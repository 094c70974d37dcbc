package dev.pmo.rules.testkit;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.rule.RuleModule;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * The {@link ModuleContract} as tests. Extend it, name the modules and a snapshot for which their rules have something
 * to say, and run it with JUnit Jupiter and jqwik.
 */
public abstract class ModuleContractTest {

    /** For those who extend it. */
    protected ModuleContractTest() {}

    /**
     * The modules, with all that they read from.
     *
     * @return the modules
     */
    protected abstract List<RuleModule> modules();

    /**
     * Snapshots for which the rules have something to say.
     *
     * @return the snapshots
     */
    protected abstract List<Scope> samples();

    /**
     * The date of the reviews.
     *
     * @return the date
     */
    protected LocalDate asOf() {
        return LocalDate.of(2026, 6, 30);
    }

    private ModuleContract contract() {
        return ModuleContract.of(modules()).given(samples()).asOf(asOf());
    }

    @Test
    void the_modules_fit_together() {
        contract().fitTogether();
    }

    @Test
    void the_defaults_of_the_policies_are_the_same_after_a_journey_as_json() {
        contract().policiesTravel();
    }

    @Test
    void every_rule_runs_on_the_samples() {
        contract().runOnAllSamples();
    }

    @Test
    void the_samples_are_reviewed_alike_in_any_order_on_any_thread_in_any_locale_and_zone() {
        contract().comeToTheSameInAnyCircumstances();
    }

    @Test
    void nothing_is_kept_between_reviews() {
        contract().keepNothingBetweenReviews();
    }

    @Test
    void a_rule_that_throws_is_a_gap_and_no_other_goes_wrong_for_it() {
        contract().surviveAFailure();
    }

    // Not shrunk: jqwik goes on with that in another thread, and this one changes the locale of the whole Java machine.
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void any_portfolio_is_reviewed_alike_in_any_order_on_any_thread_in_any_locale_and_zone(
            @ForAll("portfolios") Portfolio portfolio) {
        contract().comesToTheSame(portfolio);
    }

    /**
     * The portfolios of the property; those without violations, unless overridden.
     *
     * @return the arbitrary
     */
    @Provide
    protected Arbitrary<Portfolio> portfolios() {
        return Portfolios.valid();
    }
}
