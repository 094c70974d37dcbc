package dev.pmo.rules.engine;

import dev.pmo.core.validation.CheckedSnapshot;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.core.validation.Violation;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs service modules over a portfolio, programme or project, and explains every conclusion.
 *
 * <pre>{@code
 * ReviewEngine engine = ReviewEngine.of(StandardModules.all());
 * Review review = engine.review(ReviewRequest.of(portfolio, LocalDate.of(2026, 6, 30)));
 * ReviewResult result = review.result();
 * result.findings().forEach(finding -> System.out.println(finding.scope() + ": " + finding.text()));
 * result.gaps().forEach(gap -> System.out.println(gap.scope() + ": " + gap.reason()));
 * }</pre>
 *
 * <p>The scopes are taken bottom-up, each after all that it contains. For each of them the snapshot is validated, then
 * the calculations are done in the order that follows from what they read, then the rules judge; what they escalate
 * is seen by the parent. Each calculation and each rule runs once for each scope of its levels, so a review always ends,
 * and nothing depends on the order of modules, rules, children or threads.
 *
 * <p>Build an engine once and share it. This class is immutable and thread-safe.
 */
public final class ReviewEngine {

    /** The version of the engine, which is also that of the library. */
    public static final String VERSION = "0.1.0";

    private final Blueprint blueprint;
    private final @Nullable SnapshotValidator validator;
    private final Workers workers;

    private ReviewEngine(Blueprint blueprint, @Nullable SnapshotValidator validator, Workers workers) {
        this.blueprint = blueprint;
        this.validator = validator;
        this.workers = workers;
    }

    /**
     * An engine with some modules, which validates with {@link SnapshotValidator#ofDefault()} and works in the calling
     * thread.
     *
     * @param modules the modules, in any order
     * @return the engine
     * @throws InvalidModuleException if the modules do not fit together, with everything that does not
     */
    public static ReviewEngine of(List<? extends RuleModule> modules) {
        return new ReviewEngine(Blueprint.of(modules), SnapshotValidator.ofDefault(), Workers::inTurn);
    }

    /**
     * An engine with the modules that {@link ServiceLoader} finds, in the order of their identifiers.
     *
     * @param loader where to look
     * @return the engine
     * @throws InvalidModuleException if the modules do not fit together
     */
    public static ReviewEngine discover(ClassLoader loader) {
        List<RuleModule> modules = new ArrayList<>();
        ServiceLoader.load(RuleModule.class, loader).forEach(modules::add);
        return of(modules);
    }

    /**
     * The same engine with another validator, such as {@code SnapshotValidator.of(validator)} for the one that the host
     * has already built for its own records. Nothing is built anew: engines may share a validator.
     *
     * @param newValidator the validator
     * @return the changed engine
     */
    public ReviewEngine withValidator(SnapshotValidator newValidator) {
        return new ReviewEngine(blueprint, Objects.requireNonNull(newValidator, "newValidator"), workers);
    }

    /**
     * The same engine without validation; a request then brings its violations along, or the result has a gap.
     *
     * @return the changed engine
     */
    public ReviewEngine withoutValidation() {
        return new ReviewEngine(blueprint, null, workers);
    }

    /**
     * The same engine working on an executor of the host's. The calling thread works too, and waits for the others; what
     * the executor refuses or drops it does itself.
     *
     * @param executor where to work
     * @param threads into how many parts to cut the scopes of one depth, at least 1
     * @return the changed engine
     */
    public ReviewEngine withExecutor(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads must be at least 1, but was: '" + threads
                    + "'.\nMaybe use Runtime.getRuntime().availableProcessors().");
        }
        return new ReviewEngine(
                blueprint, validator, new ExecutorWorkers(Objects.requireNonNull(executor, "executor"), threads));
    }

    /**
     * Reviews a snapshot.
     *
     * @param request what to review
     * @return the review
     */
    public Review review(ReviewRequest request) {
        return review(request, null);
    }

    /**
     * Reviews a snapshot, taking over from an earlier review what did not change: the scopes that are the same objects,
     * under the same policies, waivers and date, with children taken over as well. The result equals that of
     * {@link #review(ReviewRequest)}.
     *
     * @param request what to review
     * @param earlier an earlier review by this engine
     * @return the review
     */
    public Review reviewAgain(ReviewRequest request, Review earlier) {
        if (!earlier.isBy(blueprint)) {
            throw new IllegalArgumentException(
                    "A review by an engine with the same modules was expected, but was one of: '"
                            + earlier.result().modules()
                            + "'.\nMaybe the engine was built anew: build it once and share it.");
        }
        return review(request, earlier);
    }

    private Review review(ReviewRequest request, @Nullable Review earlier) {
        List<Violation> given = request.violations();
        boolean validated = given != null || validator != null;
        CheckedSnapshot checked = given == null ? checked(request, earlier) : CheckedSnapshot.none();
        List<Violation> violations = given == null ? checked.violations() : given;
        Evaluator evaluator = new Evaluator(blueprint, request, violations, earlier);
        ScopeRun[] runs = evaluator.evaluate(workers);
        ReviewResult result = new ResultBuilder(blueprint, request, evaluator, runs, workers).build(validated);
        return new Review(blueprint, request, result, runs, evaluator.tree().index, checked);
    }

    private CheckedSnapshot checked(ReviewRequest request, @Nullable Review earlier) {
        if (validator == null) {
            return CheckedSnapshot.none();
        }
        return validator.check(request.root(), earlier == null ? CheckedSnapshot.none() : earlier.checked());
    }

    /**
     * An earlier result as it would read if its rules had been called then what they are called now, so that
     * {@link ReviewResult#since} compares like with like; see {@link Rule#formerly}.
     *
     * @param earlier a result, such as one that was stored
     * @return the same result, with the present ids of rules in its findings, gaps and proof
     */
    public ReviewResult inPresentIds(ReviewResult earlier) {
        return blueprint.formerIds.inPresentIds(earlier);
    }

    /**
     * The modules, by identifier.
     *
     * @return the modules
     */
    public List<RuleModule> modules() {
        return blueprint.modules;
    }

    /**
     * The rules of all modules, by id: the catalogue.
     *
     * @return the rules
     */
    public List<Rule> rules() {
        return blueprint.catalogue;
    }

    /**
     * The kinds of policy of all modules, by name.
     *
     * @return the kinds
     */
    public List<PolicyType<?>> policies() {
        return blueprint.policies;
    }

    /** The modules with their versions. */
    @Override
    public String toString() {
        return "ReviewEngine " + blueprint.stamps;
    }
}
