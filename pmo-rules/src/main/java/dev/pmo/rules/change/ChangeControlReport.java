package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeType;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How changes are controlled in a scope and all below it.
 *
 * <p>Cost and time are the assessed effects; merged requests have theirs in the one that they go on in. This class is
 * immutable and thread-safe.
 *
 * @param logs how many scopes have a change log with requests or a budget
 * @param counts how many requests stand where
 * @param byType the same for each type that occurs, in the order of the types
 * @param approvedCost by how much what is approved, or implemented after an approval, raises the cost, one sum for
 *     each currency
 * @param pendingCost by how much what is pending would raise it
 * @param approvedDays the days by which what is approved, or implemented after an approval, moves finishes, added up:
 *     how much time was given away, not by how much one finish moves
 * @param pendingDays the days by which what is pending would move them
 * @param leadTimes how long decisions took
 * @param aboveAuthority what was approved above authority, by scope and request
 * @param implementedBeforeApproval how many changes were done before or without their approval
 * @param burn how far the change budgets are used up
 * @param significant what the portfolio should see, by scope and request
 */
public record ChangeControlReport(
        int logs,
        ChangeCounts counts,
        List<TypeCount> byType,
        List<Money> approvedCost,
        List<Money> pendingCost,
        long approvedDays,
        long pendingDays,
        LeadTimes leadTimes,
        List<AboveAuthority> aboveAuthority,
        int implementedBeforeApproval,
        BurnTotals burn,
        List<SignificantChange> significant) {

    private static final ChangeControlReport NONE = new ChangeControlReport(
            0,
            ChangeCounts.none(),
            List.of(),
            List.of(),
            List.of(),
            0,
            0,
            LeadTimes.none(),
            List.of(),
            0,
            BurnTotals.none(),
            List.of());

    /** Copies the lists. */
    public ChangeControlReport {
        Objects.requireNonNull(counts, "counts");
        byType = Copies.copy(byType);
        approvedCost = Copies.copy(approvedCost);
        pendingCost = Copies.copy(pendingCost);
        Objects.requireNonNull(leadTimes, "leadTimes");
        aboveAuthority = Copies.copy(aboveAuthority);
        Objects.requireNonNull(burn, "burn");
        significant = Copies.copy(significant);
    }

    /**
     * Nothing to report.
     *
     * @return the report of no logs
     */
    public static ChangeControlReport none() {
        return NONE;
    }

    /**
     * The report of both. The order of the two does not matter.
     *
     * @param other a further report
     * @return both together
     */
    public ChangeControlReport plus(ChangeControlReport other) {
        if (logs == 0 || other.logs == 0) {
            return logs == 0 ? other : this;
        }
        return new ChangeControlReport(
                logs + other.logs,
                counts.plus(other.counts),
                types(byType, other.byType),
                Sums.plus(approvedCost, other.approvedCost),
                Sums.plus(pendingCost, other.pendingCost),
                approvedDays + other.approvedDays,
                pendingDays + other.pendingDays,
                leadTimes.plus(other.leadTimes),
                joined(
                        aboveAuthority,
                        other.aboveAuthority,
                        Comparator.comparing(AboveAuthority::scope)
                                .thenComparing(AboveAuthority::id)
                                .thenComparing(AboveAuthority::toString)),
                implementedBeforeApproval + other.implementedBeforeApproval,
                burn.plus(other.burn),
                joined(
                        significant,
                        other.significant,
                        Comparator.comparing(SignificantChange::scope)
                                .thenComparing(SignificantChange::id)
                                .thenComparing(SignificantChange::toString)));
    }

    private static List<TypeCount> types(List<TypeCount> one, List<TypeCount> other) {
        Map<ChangeType, ChangeCounts> counts = new EnumMap<>(ChangeType.class);
        one.forEach(type -> counts.merge(type.type(), type.counts(), ChangeCounts::plus));
        other.forEach(type -> counts.merge(type.type(), type.counts(), ChangeCounts::plus));
        List<TypeCount> types = new ArrayList<>();
        counts.forEach((type, sum) -> types.add(new TypeCount(type, sum)));
        return types;
    }

    private static <T> List<T> joined(List<T> one, List<T> other, Comparator<T> order) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(order);
        return all;
    }

    /**
     * How many requests of a type were raised.
     *
     * @param type the type
     * @return how many
     */
    public int raised(ChangeType type) {
        return byType.stream()
                .filter(count -> count.type() == type)
                .mapToInt(count -> count.counts().raised())
                .sum();
    }

    /**
     * How many off-specifications there are for each request for change: how much of change is repair.
     *
     * @return the ratio to 34 digits, or nothing if there are no requests for change
     */
    public Optional<Ratio> findOffSpecificationRatio() {
        int requests = raised(ChangeType.REQUEST_FOR_CHANGE);
        return requests == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(BigDecimal.valueOf(raised(ChangeType.OFF_SPECIFICATION))
                        .divide(BigDecimal.valueOf(requests), MathContext.DECIMAL128)));
    }

    /** How many requests there are, and how many of them are pending. */
    @Override
    public String toString() {
        return counts.raised() + " change requests, " + counts.pending() + " pending";
    }
}
