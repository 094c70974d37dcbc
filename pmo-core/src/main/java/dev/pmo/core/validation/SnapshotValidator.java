package dev.pmo.core.validation;

import dev.pmo.core.structure.Scope;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Tells everything that is wrong with a snapshot, all at once, each with its path.
 *
 * <pre>{@code
 * for (Violation violation : SnapshotValidator.ofDefault().validate(project)) {
 *     System.out.println(violation.path() + ": " + violation.message());
 * }
 * }</pre>
 *
 * <p>Bad data is told and never thrown. What the jakarta.validation annotations of the snapshot records say
 * is checked scope by scope, and so is what no annotation can say: identifiers used twice, references to nothing,
 * circles, dates that nobody can mean. Nothing that comes from data is evaluated or expanded, in any locale or time zone, and the tree may be of
 * any depth. This class is immutable and thread-safe.
 */
public final class SnapshotValidator {

    private final BiConsumer<Scope, Violations> constraints;
    private final PlausibleDates plausible;

    private SnapshotValidator(BiConsumer<Scope, Violations> constraints, PlausibleDates plausible) {
        this.constraints = constraints;
        this.plausible = plausible;
    }

    /**
     * One that checks by hand what the annotations say. It finds what {@link #ofProvider()} finds, in the same words,
     * and starts no provider, which takes longer than the review of a small portfolio.
     *
     * @return the validator of snapshots
     */
    public static SnapshotValidator ofDefault() {
        return new SnapshotValidator(ConstraintChecks::check, PlausibleDates.STANDARD);
    }

    /**
     * One that uses the host's own jakarta.validation validator, with its constraints and messages.
     *
     * <p>The host's validator sees each scope without those below it and without the activities, which are too many.
     *
     * @param validator the host's validator
     * @return the validator of snapshots
     */
    public static SnapshotValidator of(Validator validator) {
        Objects.requireNonNull(validator, "validator");
        return new SnapshotValidator(
                (scope, violations) -> AnnotationChecks.check(validator, scope, violations), PlausibleDates.STANDARD);
    }

    /**
     * One that uses the jakarta.validation provider found, such as hibernate-validator; no implementation of an
     * expression language is needed, and no {@code validation.xml} is read.
     *
     * @return the validator of snapshots
     * @throws jakarta.validation.ValidationException if no provider is there
     */
    public static SnapshotValidator ofProvider() {
        // Not closed: a validator outlives its factory only while that is open, and it holds nothing but memory.
        ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new LiteralMessages())
                .buildValidatorFactory();
        return of(factory.getValidator());
    }

    /**
     * The same validator with other days as plausible; without it they are {@link PlausibleDates#STANDARD}. A date
     * outside them is told, and reviewed as it stands.
     *
     * @param newPlausible the days that a snapshot can speak of
     * @return the changed validator
     */
    public SnapshotValidator withPlausible(PlausibleDates newPlausible) {
        return new SnapshotValidator(constraints, Objects.requireNonNull(newPlausible, "newPlausible"));
    }

    /**
     * Everything that is wrong with a scope and all that lies below it.
     *
     * <p>References to other scopes and to objectives are checked where the root is a portfolio, since a programme or
     * project alone cannot know what lies beside it.
     *
     * <p>There is one violation for a scope, path and kind; where several items of one identifier are wrong at the same
     * place, it tells their values together.
     *
     * @param root the scope at the top
     * @return the violations by scope, path and message; none where all is well
     */
    public List<Violation> validate(Scope root) {
        return check(root, CheckedSnapshot.none()).violations();
    }

    /**
     * Everything that is wrong with a hierarchy that was put together from rows: why some were left out, and what
     * {@link #validate(Scope)} finds in the others. Given to a review, it makes the rows that are missing known there.
     *
     * @param assembly the hierarchy, and what did not find its place in it
     * @return the violations by scope, path and message; none where all is well
     */
    public List<Violation> validate(Assembly assembly) {
        List<Violation> all = new ArrayList<>(assembly.violations());
        all.addAll(validate(assembly.portfolio()));
        Collections.sort(all);
        return List.copyOf(all);
    }

    /**
     * The same as {@link #validate(Scope)}, taking over from an earlier check what was found in the scopes that are
     * still the same objects: snapshots are immutable, so what is the same object has the same content. What concerns
     * several scopes, such as identifiers used twice, is looked at anew.
     *
     * @param root the scope at the top
     * @param earlier an earlier check by this validator, or {@link CheckedSnapshot#none()}
     * @return the violations, and what a later check takes over
     */
    public CheckedSnapshot check(Scope root, CheckedSnapshot earlier) {
        Objects.requireNonNull(root, "root");
        ScopeTree tree = ScopeTree.of(root);
        Violations violations = new Violations(root.ref());
        TreeChecks treeChecks = new TreeChecks(tree, violations);
        IdentityHashMap<Scope, List<Violation>> own = new IdentityHashMap<>();
        for (int i = 0; i < tree.size(); i++) {
            Scope scope = tree.scope(i);
            List<Violation> found = earlier.ofScope(scope, this).orElseGet(() -> checkAlone(scope));
            own.put(scope, found);
            violations.addAll(found);
            violations.enter(scope.ref());
            treeChecks.check(i);
        }
        return new CheckedSnapshot(this, violations.sorted(), own);
    }

    /** What is wrong with a scope whatever stands around it. */
    private List<Violation> checkAlone(Scope scope) {
        Violations violations = new Violations(scope.ref());
        constraints.accept(scope, violations);
        GovernanceChecks.check(scope, violations);
        RaidChecks.check(scope.raid(), violations);
        ActionChecks.check(scope, violations);
        ChangeChecks.check(scope, violations);
        CalendarChecks.check(scope.plan(), violations);
        scope.plan().activities().forEach(activity -> ActivityChecks.check(activity, violations));
        NetworkChecks.check(scope.plan(), violations);
        DateChecks.check(scope, plausible, violations);
        return violations.unsorted();
    }
}
