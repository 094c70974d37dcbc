package dev.pmo.rules.tolerance;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.raid.RaidExposure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an exception report is drafted from.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope
 * @param asOf the date
 * @param policy the thresholds
 * @param below what the figures of its children come to
 * @param children the children one by one
 * @param exposure what the threats of the scope and all below it come to; {@code null} if that is not known
 * @param entitlement who may decide; {@code null} if that is not known, so that every decision is taken as it is recorded
 */
public record ExceptionContext(
        Scope scope,
        LocalDate asOf,
        TolerancePolicy policy,
        Totals below,
        List<ChildFigures> children,
        @Nullable RaidExposure exposure,
        @Nullable Entitlement entitlement) {

    /** Copies the list and checks what is needed. */
    public ExceptionContext {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(below, "below");
        children = Copies.copy(children);
    }

    /**
     * The context of a scope, with the figures of its children summed up.
     *
     * @param scope the scope
     * @param asOf the date
     * @param policy the thresholds, for it and all below it
     * @return the context, without an exposure to threats and without a ladder of authorities
     */
    public static ExceptionContext of(Scope scope, LocalDate asOf, TolerancePolicy policy) {
        List<Scope> all = new ArrayList<>(List.of(scope));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        IdentityHashMap<Scope, Totals> below = new IdentityHashMap<>();
        IdentityHashMap<Scope, Totals> standing = new IdentityHashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Scope each = all.get(i);
            List<Totals> parts = each.children().stream().map(standing::get).toList();
            Totals sum = Aggregation.below(parts, List.of());
            below.put(each, sum);
            standing.put(each, Aggregation.standing(each, sum, asOf));
        }
        List<ChildFigures> children = scope.children().stream()
                .map(child -> new ChildFigures(
                        child.ref(),
                        Objects.requireNonNull(standing.get(child)),
                        status(child, Objects.requireNonNull(below.get(child)), policy, asOf)))
                .toList();
        return new ExceptionContext(
                scope, asOf, policy, Objects.requireNonNull(below.get(scope)), children, null, null);
    }

    /**
     * The same with an exposure to threats, by which the aspect of risk is judged where no figures of it are recorded.
     *
     * @param known the exposure of the scope and all below it
     * @return the changed context
     */
    public ExceptionContext withExposure(@Nullable RaidExposure known) {
        return new ExceptionContext(scope, asOf, policy, below, children, known, entitlement);
    }

    /**
     * The same with a ladder of authorities, by which a decision of somebody who may not take it settles nothing.
     *
     * @param inForce the ladder in force at the scope
     * @param above the scope above it, whose level decides; {@code null} if that is not known, or if there is none
     * @return the changed context
     */
    public ExceptionContext withLadder(AuthorityLadder inForce, @Nullable ScopeRef above) {
        Entitlement known = new Entitlement(inForce, scope, above);
        return new ExceptionContext(scope, asOf, policy, below, children, exposure, known);
    }

    /**
     * Where the scope stands against its tolerances.
     *
     * @return the status, as the review would find it
     */
    public ToleranceStatus status() {
        return scope.profile().mayBeActive() ? statusOf(judged(), scope, policy) : new ToleranceStatus(null);
    }

    Judged judged() {
        return Judged.of(scope, below, policy, exposure, asOf);
    }

    private static ToleranceStatus status(Scope scope, Totals below, TolerancePolicy policy, LocalDate asOf) {
        return scope.profile().mayBeActive()
                ? statusOf(Judged.of(scope, below, policy, null, asOf), scope, policy)
                : new ToleranceStatus(null);
    }

    private static ToleranceStatus statusOf(Judged judged, Scope scope, TolerancePolicy policy) {
        return new ToleranceStatus(judged.statuses(policy.requiredAt(scope.level()), policy.amberShare()));
    }
}
