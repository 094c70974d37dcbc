package dev.pmo.rules.engine;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.Violation;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reviewed, as of when, by which thresholds.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param root the portfolio, programme or project to review, with all below it
 * @param asOf the date of the review
 * @param policies the thresholds that were set
 * @param waivers the findings that somebody accepts
 * @param previous the snapshot of last time, if movement is to be judged: the same root, or one that held it or parts of
 *     it; scopes are found in it by their names
 * @param violations what validation found, if the host has validated already; {@code null} to let the engine do it
 */
public record ReviewRequest(
        Scope root,
        LocalDate asOf,
        PolicySet policies,
        List<Waiver> waivers,
        @Nullable Scope previous,
        @Nullable List<Violation> violations) {

    /** Copies the lists. */
    public ReviewRequest {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(policies, "policies");
        waivers = Copies.copy(waivers);
        violations = violations == null ? null : Copies.copy(violations);
    }

    /**
     * A review by the defaults of every module.
     *
     * @param root the portfolio, programme or project to review
     * @param asOf the date of the review
     * @return the request
     */
    public static ReviewRequest of(Scope root, LocalDate asOf) {
        return new ReviewRequest(root, asOf, PolicySet.defaults(), List.of(), null, null);
    }

    /**
     * The same request for another snapshot, to be validated anew.
     *
     * @param newRoot the snapshot
     * @return the changed request
     */
    public ReviewRequest withRoot(Scope newRoot) {
        return new ReviewRequest(newRoot, asOf, policies, waivers, previous, null);
    }

    /**
     * The same request as of another date.
     *
     * @param newAsOf the date of the review
     * @return the changed request
     */
    public ReviewRequest withAsOf(LocalDate newAsOf) {
        return new ReviewRequest(root, newAsOf, policies, waivers, previous, violations);
    }

    /**
     * The same request by other thresholds.
     *
     * @param newPolicies the thresholds
     * @return the changed request
     */
    public ReviewRequest withPolicies(PolicySet newPolicies) {
        return new ReviewRequest(root, asOf, newPolicies, waivers, previous, violations);
    }

    /**
     * The same request with waivers.
     *
     * @param newWaivers the waivers
     * @return the changed request
     */
    public ReviewRequest withWaivers(List<Waiver> newWaivers) {
        return new ReviewRequest(root, asOf, policies, newWaivers, previous, violations);
    }

    /**
     * The same request with the snapshot of last time.
     *
     * @param newPrevious the snapshot of last time
     * @return the changed request
     */
    public ReviewRequest withPrevious(Scope newPrevious) {
        return new ReviewRequest(root, asOf, policies, waivers, newPrevious, violations);
    }

    /**
     * The same request with what validation has found already, so that the engine does not validate again: all of it,
     * since what is not given here is not found any more. For rows that an assembler left out, that is
     * {@link dev.pmo.core.validation.SnapshotValidator#validate(dev.pmo.core.validation.Assembly)}.
     *
     * @param newViolations everything that validation found
     * @return the changed request
     */
    public ReviewRequest withViolations(List<Violation> newViolations) {
        return new ReviewRequest(root, asOf, policies, waivers, previous, newViolations);
    }

    /**
     * The snapshot of last time, if movement is to be judged.
     *
     * @return the previous root
     */
    public Optional<Scope> findPrevious() {
        return Optional.ofNullable(previous);
    }
}
