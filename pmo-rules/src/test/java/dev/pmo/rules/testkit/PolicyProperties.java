package dev.pmo.rules.testkit;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.rule.RuleModule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;

/**
 * Tests the policies of a host by properties: {@code PolicyProperties.of(policies).check()}.
 *
 * <p>Each property of {@link PolicyProperty} is tried on random portfolios, with random changes to them. The same seed
 * gives the same portfolios and changes. With jqwik, {@link #check(Scope)} in a property shows the smallest portfolio
 * that refutes it. Where a policy is set for a scope that a random portfolio lacks, one of the same level takes its
 * name. This class is immutable; a check is for one thread.
 */
public final class PolicyProperties {

    private static final int TRIES = 40;

    private final PolicySet policies;
    private final ReviewEngine engine;
    private final Set<PolicyProperty> properties;
    private final Arbitrary<Portfolio> portfolios;
    private final LocalDate asOf;
    private final int tries;
    private final long seed;

    private PolicyProperties(
            PolicySet policies,
            ReviewEngine engine,
            Set<PolicyProperty> properties,
            Arbitrary<Portfolio> portfolios,
            LocalDate asOf,
            int tries,
            long seed) {
        this.policies = Objects.requireNonNull(policies, "policies");
        this.engine = engine;
        this.properties = properties;
        this.portfolios = Objects.requireNonNull(portfolios, "portfolios");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.tries = tries;
        this.seed = seed;
    }

    /**
     * All properties of some policies, on 40 portfolios under strain, reviewed by the standard modules as of 30 June
     * 2026.
     *
     * @param policies the policies
     * @return the properties
     */
    public static PolicyProperties of(PolicySet policies) {
        return new PolicyProperties(
                policies,
                ReviewEngine.of(StandardModules.all()),
                EnumSet.allOf(PolicyProperty.class),
                Portfolios.strained(),
                LocalDate.of(2026, 6, 30),
                TRIES,
                1);
    }

    /**
     * The same with other modules, such as the standard ones and those of the host.
     *
     * @param modules the modules
     * @return the changed properties
     */
    public PolicyProperties reviewedBy(List<? extends RuleModule> modules) {
        return new PolicyProperties(policies, ReviewEngine.of(modules), properties, portfolios, asOf, tries, seed);
    }

    /**
     * The same without some properties.
     *
     * @param left those that need not hold
     * @return the changed properties
     */
    public PolicyProperties without(PolicyProperty... left) {
        EnumSet<PolicyProperty> kept = EnumSet.noneOf(PolicyProperty.class);
        kept.addAll(properties);
        kept.removeAll(List.of(left));
        return new PolicyProperties(policies, engine, kept, portfolios, asOf, tries, seed);
    }

    /**
     * The same with one property only.
     *
     * @param only the property
     * @return the changed properties
     */
    public PolicyProperties only(PolicyProperty only) {
        return new PolicyProperties(policies, engine, EnumSet.of(only), portfolios, asOf, tries, seed);
    }

    /**
     * The same on other random portfolios.
     *
     * @param newPortfolios where they come from
     * @return the changed properties
     */
    public PolicyProperties on(Arbitrary<Portfolio> newPortfolios) {
        return new PolicyProperties(policies, engine, properties, newPortfolios, asOf, tries, seed);
    }

    /**
     * The same as of another date.
     *
     * @param date the date of the reviews
     * @return the changed properties
     */
    public PolicyProperties asOf(LocalDate date) {
        return new PolicyProperties(policies, engine, properties, portfolios, date, tries, seed);
    }

    /**
     * The same on more or fewer portfolios, or on others.
     *
     * @param newTries how many portfolios, at least one
     * @param newSeed where the portfolios and the changes come from
     * @return the changed properties
     */
    public PolicyProperties tries(int newTries, long newSeed) {
        if (newTries < 1) {
            throw new IllegalArgumentException("At least one try was expected, but was: '" + newTries
                    + "'.\nMaybe the properties are to be left out by without(...).");
        }
        return new PolicyProperties(policies, engine, properties, portfolios, asOf, newTries, newSeed);
    }

    /**
     * Checks every property on random portfolios.
     *
     * @return what the portfolios came to
     * @throws AssertionError if a property does not hold: which, with the seed, the change and what came of it
     */
    public PolicyCoverage check() {
        Random random = new Random(seed);
        PolicyCoverage coverage = PolicyCoverage.none();
        List<Portfolio> found = Samples.of(portfolios, tries, seed);
        for (int i = 0; i < found.size(); i++) {
            String where = ", on portfolio " + (i + 1) + " of seed " + seed;
            coverage = coverage.plus(check(found.get(i), new Random(random.nextLong()), where));
        }
        return coverage;
    }

    /**
     * Checks every property on one portfolio, programme or project.
     *
     * @param root the portfolio, programme or project
     * @return what it came to
     * @throws AssertionError if a property does not hold: which, with the change and what came of it
     */
    public PolicyCoverage check(Scope root) {
        return check(root, new Random(seed), "");
    }

    private PolicyCoverage check(Scope root, Random random, String where) {
        PolicyTrial trial = new PolicyTrial(engine, policies, asOf, standingIn(root, random), random);
        for (PolicyProperty property : properties) {
            try {
                property.check(trial);
            } catch (AssertionError e) {
                throw new AssertionError(
                        property.sentence() + ", was expected" + where + ", but " + e.getMessage() + ".\nMaybe "
                                + property.hint() + ".",
                        e);
            }
        }
        return trial.coverage();
    }

    /** The tree with the names for which policies are set, as far as there are scopes of their level. */
    private Scope standingIn(Scope root, Random random) {
        Scope changed = root;
        Set<ScopeRef> there = new TreeSet<>();
        Trees.scopes(root).forEach(scope -> there.add(scope.ref()));
        Set<ScopeRef> wanted = new TreeSet<>();
        for (PolicyOverride<?> override : policies.overrides()) {
            if (override.scope() != null && !there.contains(override.scope())) {
                wanted.add(override.scope());
            }
        }
        Set<ScopeRef> taken = new TreeSet<>(there);
        taken.retainAll(policies.overrides().stream()
                .map(PolicyOverride::scope)
                .filter(Objects::nonNull)
                .toList());
        for (ScopeRef ref : wanted) {
            List<Scope> fitting = fitting(changed, ref, taken);
            if (!fitting.isEmpty()) {
                Scope chosen = fitting.get(random.nextInt(fitting.size()));
                changed = Trees.replaced(changed, chosen, Trees.renamed(chosen, ref.id()));
                taken.add(ref);
            }
        }
        return changed;
    }

    /** The scopes that may take a name, rather such as have something below them. */
    private static List<Scope> fitting(Scope root, ScopeRef ref, Set<ScopeRef> taken) {
        List<Scope> fitting = Trees.scopes(root).stream()
                .filter(scope -> scope.level() == ref.level() && !taken.contains(scope.ref()))
                .toList();
        List<Scope> parents =
                fitting.stream().filter(scope -> !scope.children().isEmpty()).toList();
        return parents.isEmpty() ? fitting : parents;
    }
}
