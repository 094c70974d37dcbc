package dev.pmo.rules.testkit;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.rule.RuleModule;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * What every set of modules has to keep. Extend it, name the modules and a snapshot for which their rules have
 * something to say, and run it with JUnit Jupiter and jqwik.
 */
public abstract class RuleModuleContract {

    /** For those who extend it. */
    protected RuleModuleContract() {}

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

    @Test
    void the_samples_are_reviewed_alike_in_any_order_on_any_thread_in_any_locale_and_zone() {
        for (Scope sample : samples()) {
            Variations.check(modules(), ReviewRequest.of(sample, asOf()));
        }
    }

    @Test
    void every_rule_runs_on_the_samples() {
        for (Scope sample : samples()) {
            Variations.check(modules(), ReviewRequest.of(sample, asOf())).requireComplete();
        }
    }

    @Property(tries = 15)
    void any_portfolio_is_reviewed_alike_in_any_order_on_any_thread_in_any_locale_and_zone(
            @ForAll("portfolios") Portfolio portfolio) {
        Variations.check(modules(), ReviewRequest.of(portfolio, asOf())).requireComplete();
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
