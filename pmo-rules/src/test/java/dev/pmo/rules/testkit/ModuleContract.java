package dev.pmo.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What every set of modules has to keep: {@code ModuleContract.of(modules).given(samples).check()}.
 *
 * <p>Each promise is a method of its own, for a test of its own; {@link ModuleContractTest} has them all. This class is
 * immutable and thread-safe if the modules are.
 */
public final class ModuleContract {

    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9_]+\\.[a-z0-9]+(-[a-z0-9]+)*");

    private final List<RuleModule> modules;
    private final List<Scope> samples;
    private final LocalDate asOf;
    private final PolicySet policies;

    private ModuleContract(List<RuleModule> modules, List<Scope> samples, LocalDate asOf, PolicySet policies) {
        this.modules = List.copyOf(modules);
        this.samples = List.copyOf(samples);
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.policies = Objects.requireNonNull(policies, "policies");
    }

    /**
     * The contract of some modules, as of 30 June 2026, without samples and by the defaults of their policies.
     *
     * @param modules the modules, with all that they read from
     * @return the contract
     */
    public static ModuleContract of(List<? extends RuleModule> modules) {
        return new ModuleContract(List.copyOf(modules), List.of(), LocalDate.of(2026, 6, 30), PolicySet.defaults());
    }

    /**
     * The same with snapshots for which the rules have something to say.
     *
     * @param newSamples the snapshots
     * @return the changed contract
     */
    public ModuleContract given(List<? extends Scope> newSamples) {
        return new ModuleContract(modules, List.copyOf(newSamples), asOf, policies);
    }

    /**
     * The same as of another date.
     *
     * @param date the date of the reviews
     * @return the changed contract
     */
    public ModuleContract asOf(LocalDate date) {
        return new ModuleContract(modules, samples, date, policies);
    }

    /**
     * The same by other policies.
     *
     * @param newPolicies the policies
     * @return the changed contract
     */
    public ModuleContract by(PolicySet newPolicies) {
        return new ModuleContract(modules, samples, asOf, newPolicies);
    }

    /**
     * Checks every promise.
     *
     * @throws AssertionError if one is broken
     */
    public void check() {
        fitTogether();
        policiesTravel();
        runOnAllSamples();
        comeToTheSameInAnyCircumstances();
        keepNothingBetweenReviews();
        surviveAFailure();
    }

    /**
     * The identifiers are well formed and unique, every read has its provider, there is no circle, and every rule says
     * what it finds.
     *
     * @throws dev.pmo.rules.engine.InvalidModuleException if the engine refuses them, with all problems
     */
    public void fitTogether() {
        for (Rule rule : ReviewEngine.of(modules).rules()) {
            assertThat(rule.id())
                    .as("the id of a rule is its module, a point, and the problem in lower case with hyphens")
                    .matches(RULE_ID);
            assertThat(rule.problem()).as("what %s finds", rule.id()).isNotBlank();
        }
    }

    /** The defaults of every policy are a record, and the same after a journey as JSON. */
    public void policiesTravel() {
        for (PolicyType<?> type : ReviewEngine.of(modules).policies()) {
            assertThat(type.type().isRecord())
                    .as("the policy '%s' is a record", type.name())
                    .isTrue();
            PoliciesTravel.check(type);
        }
    }

    /** No rule or calculation goes wrong, nor reads what it does not declare. */
    public void runOnAllSamples() {
        ReviewEngine engine = ReviewEngine.of(modules);
        for (Scope sample : samples) {
            engine.review(request(sample)).result().requireComplete();
        }
    }

    /**
     * A review comes to the same, byte for byte, in a second run, in another order of modules, rules and lists, on
     * threads, in other locales and time zones; its results are sound, explained down to what was read, and the same
     * after a journey as JSON.
     */
    public void comeToTheSameInAnyCircumstances() {
        for (Scope sample : samples) {
            comesToTheSame(sample);
        }
    }

    /**
     * The same for one portfolio, programme or project.
     *
     * @param root the portfolio, programme or project
     */
    public void comesToTheSame(Scope root) {
        Variations.check(modules, request(root)).requireComplete();
    }

    /** What was reviewed in between makes no difference to a review. */
    public void keepNothingBetweenReviews() {
        Portfolio empty = Portfolio.builder(PortfolioId.of("PF-EMPTY"), "Empty").build();
        for (Scope sample : samples) {
            ReviewEngine engine = ReviewEngine.of(modules);
            String json = Json.of(engine.review(request(sample)).result());
            engine.review(request(empty));
            samples.forEach(other -> engine.review(request(other)));
            engine.review(ReviewRequest.of(sample, asOf.plusYears(1)));
            Json.assertSame(
                    "after reviews of other snapshots and dates",
                    json,
                    Json.of(engine.review(request(sample)).result()));
        }
    }

    /** Where one rule or calculation throws, that is a gap, and no other rule or calculation goes wrong for it. */
    public void surviveAFailure() {
        ReviewEngine engine = ReviewEngine.of(modules);
        for (Rule rule : engine.rules()) {
            failing(rule.id());
        }
        for (RuleModule module : modules) {
            for (Calculation<?> calculation : module.calculations()) {
                failing(calculation.provides().name());
            }
        }
    }

    private void failing(String name) {
        ReviewEngine engine = ReviewEngine.of(Failing.module(modules, name));
        for (Scope sample : samples) {
            ReviewResult result = engine.review(request(sample)).result();
            Set<String> failed = new TreeSet<>();
            for (Gap gap : result.gaps()) {
                if (gap.kind() == GapKind.FAILED) {
                    failed.add(gap.source());
                }
            }
            failed.remove(name);
            assertThat(failed).as("what goes wrong because %s does", name).isEmpty();
            ReviewInvariants.check(result);
        }
    }

    private ReviewRequest request(Scope root) {
        return ReviewRequest.of(root, asOf).withPolicies(policies);
    }
}
