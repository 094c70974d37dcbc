package dev.pmo.core.structure;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope stands: what was agreed, what is now expected, what has happened.
 *
 * <p>Amounts are in one price base: as they are or will be paid (nominal, also called cash or outturn), or in the real
 * prices of one year, without inflation since. Amounts of different price bases are neither compared nor added (HM
 * Treasury, The Green Book: costs and benefits in real base year prices).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param cost the cost at completion
 * @param time the dates
 * @param aspects the other aspects, at most one position each
 * @param scopeItems what is to be delivered, item by item
 * @param priceBase the prices that all its amounts are in, those of its stages too, such as {@code 2024/25 real prices};
 *     {@code null} if that is not stated
 */
public record Position(
        CostPosition cost,
        @Valid TimePosition time,
        List<AspectPosition> aspects,
        List<@Valid ScopeItem> scopeItems,
        @Nullable String priceBase) {

    private static final Position NONE = new Position(null, null, null, null);

    /** Fills in what may be left out. */
    public Position(
            @Nullable CostPosition cost,
            @Nullable TimePosition time,
            @Nullable List<AspectPosition> aspects,
            @Nullable List<ScopeItem> scopeItems,
            @Nullable String priceBase) {
        this.cost = Objects.requireNonNullElse(cost, CostPosition.none());
        this.time = Objects.requireNonNullElse(time, TimePosition.none());
        this.aspects = Copies.copy(aspects);
        this.scopeItems = Copies.copy(scopeItems);
        this.priceBase = priceBase == null || priceBase.isBlank() ? null : priceBase.strip();
    }

    /**
     * In prices that are not stated.
     *
     * @param cost the cost at completion
     * @param time the dates
     * @param aspects the other aspects, at most one position each
     * @param scopeItems what is to be delivered, item by item
     */
    public Position(
            @Nullable CostPosition cost,
            @Nullable TimePosition time,
            @Nullable List<AspectPosition> aspects,
            @Nullable List<ScopeItem> scopeItems) {
        this(cost, time, aspects, scopeItems, null);
    }

    /**
     * Nothing known.
     *
     * @return no position
     */
    public static Position none() {
        return NONE;
    }

    /**
     * Cost and time only.
     *
     * @param cost the cost
     * @param time the dates
     * @return the position
     */
    public static Position of(CostPosition cost, TimePosition time) {
        return new Position(cost, time, null, null);
    }

    /**
     * The same with another cost and other dates.
     *
     * @param newCost the cost at completion
     * @param newTime the dates
     * @return the changed position
     */
    public Position withCostAndTime(CostPosition newCost, TimePosition newTime) {
        return new Position(newCost, newTime, aspects, scopeItems, priceBase);
    }

    /**
     * The same with other positions of the other aspects.
     *
     * @param newAspects the positions, at most one for each aspect
     * @return the changed position
     */
    public Position withAspects(List<AspectPosition> newAspects) {
        return new Position(cost, time, newAspects, scopeItems, priceBase);
    }

    /**
     * The same with other items of scope.
     *
     * @param newScopeItems what is to be delivered, item by item
     * @return the changed position
     */
    public Position withScopeItems(List<ScopeItem> newScopeItems) {
        return new Position(cost, time, aspects, newScopeItems, priceBase);
    }

    /**
     * The same with its amounts in other prices; the amounts stay what they are.
     *
     * @param newPriceBase the prices that all amounts are in; {@code null} if that is not stated
     * @return the changed position
     */
    public Position withPriceBase(@Nullable String newPriceBase) {
        return new Position(cost, time, aspects, scopeItems, newPriceBase);
    }

    /**
     * Whether its amounts may be compared with those of another position, or added to them.
     *
     * @param other the other position
     * @return whether both are in the same prices, or neither states which
     */
    public boolean samePricesAs(Position other) {
        return Objects.equals(priceBase, other.priceBase);
    }

    /**
     * Why its amounts may not be compared with earlier ones.
     *
     * @param earlier the position at an earlier time
     * @return from which prices to which they changed, in words; empty if both are in the same, or neither states which
     */
    public Optional<String> findChangeOfPrices(Position earlier) {
        return samePricesAs(earlier)
                ? Optional.empty()
                : Optional.of("it was in " + earlier.pricesInWords() + ", and is in " + pricesInWords());
    }

    private String pricesInWords() {
        return priceBase == null ? "prices that are not stated" : priceBase;
    }

    /**
     * Whether an amount is recorded: a cost, or a target or forecast in a currency.
     *
     * @return whether the prices that amounts are in make a difference
     */
    public boolean hasAmounts() {
        return cost.baseline() != null
                || cost.forecast() != null
                || cost.actual() != null
                || aspects.stream().anyMatch(Position::amount);
    }

    private static boolean amount(AspectPosition aspect) {
        return Money.isCurrency(Copies.text(aspect.unit())) && (aspect.target() != null || aspect.forecast() != null);
    }

    /**
     * Where one of the other aspects stands, if known.
     *
     * @param aspect the aspect
     * @return its position
     */
    public Optional<AspectPosition> findAspect(ToleranceAspect aspect) {
        return aspects.stream().filter(position -> position.aspect() == aspect).findFirst();
    }
}
