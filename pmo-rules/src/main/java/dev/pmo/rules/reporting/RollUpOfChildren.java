package dev.pmo.rules.reporting;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The colour of a level by those of its active children. Green needs all of them to be rated.
 *
 * @param rag the colour
 * @param counts how many children have which colour
 * @param reason why, in words
 */
record RollUpOfChildren(Rag rag, RagCounts counts, String reason) {

    /**
     * An active child.
     *
     * @param rag its colour, computed or else recorded
     * @param cost its cost, for the weighted roll-up
     */
    record Child(Rag rag, CostPosition cost) {}

    private static final RollUpOfChildren NOTHING =
            new RollUpOfChildren(Rag.UNKNOWN, RagCounts.none(), "no aspect could be assessed against a tolerance");

    static RollUpOfChildren of(List<Child> children, ReportingPolicy policy) {
        if (children.isEmpty()) {
            return NOTHING;
        }
        RagCounts counts = RagCounts.none();
        for (Child child : children) {
            counts = counts.plus(child.rag());
        }
        if (counts.rated() == 0) {
            String reason = "none of the " + counts.all() + " active children could be rated";
            return new RollUpOfChildren(Rag.UNKNOWN, counts, reason);
        }
        Rag rag = switch (policy.rollUp()) {
            case WORST_OF -> counts.red() > 0 ? Rag.RED : counts.amber() > 0 ? Rag.AMBER : Rag.GREEN;
            case COUNT_THRESHOLD ->
                byShare(
                        BigDecimal.valueOf(counts.red()),
                        BigDecimal.valueOf((long) counts.red() + counts.amber()),
                        BigDecimal.valueOf(counts.rated()),
                        policy);
            case WEIGHTED -> weighted(children, policy);
        };
        String reason = "children by " + Wording.of(policy.rollUp()) + ": " + counts;
        if (rag == Rag.GREEN && counts.unknown() > 0) {
            return new RollUpOfChildren(Rag.UNKNOWN, counts, reason + ", so green cannot be said");
        }
        if (rag == Rag.UNKNOWN) {
            return new RollUpOfChildren(rag, counts, reason + "; their costs are not all known in one currency");
        }
        return new RollUpOfChildren(rag, counts, reason);
    }

    private static Rag byShare(BigDecimal red, BigDecimal redOrAmber, BigDecimal all, ReportingPolicy policy) {
        if (red.signum() > 0 && reaches(red, all, policy.redShare())) {
            return Rag.RED;
        }
        return redOrAmber.signum() > 0 && reaches(redOrAmber, all, policy.amberShare()) ? Rag.AMBER : Rag.GREEN;
    }

    private static boolean reaches(BigDecimal part, BigDecimal all, Ratio share) {
        return part.compareTo(all.multiply(share.value())) >= 0;
    }

    private static Rag weighted(List<Child> children, ReportingPolicy policy) {
        BigDecimal red = BigDecimal.ZERO;
        BigDecimal redOrAmber = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        Money first = null;
        for (Child child : children) {
            if (!Rags.rated(child.rag())) {
                continue;
            }
            Money cost = expected(child.cost());
            if (cost == null || cost.signum() < 0 || (first != null && !cost.sameCurrencyAs(first))) {
                return Rag.UNKNOWN;
            }
            first = cost;
            all = all.add(cost.amount());
            red = child.rag() == Rag.RED ? red.add(cost.amount()) : red;
            redOrAmber = child.rag() == Rag.GREEN ? redOrAmber : redOrAmber.add(cost.amount());
        }
        return all.signum() == 0 ? Rag.UNKNOWN : byShare(red, redOrAmber, all, policy);
    }

    static @Nullable Money expected(CostPosition cost) {
        return cost.forecast() != null ? cost.forecast() : cost.baseline();
    }
}
