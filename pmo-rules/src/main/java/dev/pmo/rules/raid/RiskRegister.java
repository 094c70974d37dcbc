package dev.pmo.rules.raid;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The live risks of one scope, scored: threats and opportunities apart, each in the order of their identifiers.
 *
 * <pre>{@code
 * RiskRegister register = RiskRegister.of(List.of(supplier), RaidPolicy.DEFAULTS);
 * register.threats().forEach(risk -> System.out.println(risk.risk().title() + ": " + risk.score()));
 * List<Money> expected = register.expectedCost();
 * }</pre>
 *
 * <p>No risk is dropped: one that cannot be scored stands among the others without a score, and is named again in one of
 * the lists that say why. Of several risks with one identifier the most serious stands for all. This class is immutable
 * and thread-safe.
 *
 * @param threats the live threats
 * @param opportunities the live opportunities
 * @param notAssessed those without a current assessment
 * @param offMatrix those whose current assessment lacks a step, or has one outside the matrix
 * @param repeated identifiers that stand for more than one live risk
 */
public record RiskRegister(
        List<ScoredRisk> threats,
        List<ScoredRisk> opportunities,
        List<RiskId> notAssessed,
        List<RiskId> offMatrix,
        List<RiskId> repeated) {

    private static final RiskRegister EMPTY = new RiskRegister(List.of(), List.of(), List.of(), List.of(), List.of());

    /** The most serious first among those of one identifier; the last resort makes the order total. */
    private static final Comparator<ScoredRisk> WORST_FIRST = Comparator.comparing(
                    ScoredRisk::score, Comparator.nullsFirst(Comparator.<RiskScore>naturalOrder()))
            .thenComparing(
                    scored ->
                            scored.expected() == null ? null : scored.expected().amount(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ScoredRisk::toString)
            .reversed();

    private static final Comparator<ScoredRisk> ORDER = Comparator.<ScoredRisk, RiskId>comparing(
                    scored -> scored.risk().id())
            .thenComparing(WORST_FIRST);

    /** Copies the lists. */
    public RiskRegister {
        threats = Copies.copy(threats);
        opportunities = Copies.copy(opportunities);
        notAssessed = Copies.copy(notAssessed);
        offMatrix = Copies.copy(offMatrix);
        repeated = Copies.copy(repeated);
    }

    /**
     * A register without risks.
     *
     * @return the empty register
     */
    public static RiskRegister empty() {
        return EMPTY;
    }

    /**
     * Scores the live risks of a log. The order of the log makes no difference.
     *
     * @param risks the risks, live or not
     * @param policy the thresholds
     * @return the register
     */
    public static RiskRegister of(List<Risk> risks, RaidPolicy policy) {
        List<ScoredRisk> live = new ArrayList<>(risks.size());
        boolean rising = true;
        RiskId before = null;
        for (Risk risk : risks) {
            if (risk.status().live()) {
                live.add(ScoredRisk.of(risk, policy));
                rising = rising && (before == null || before.compareTo(risk.id()) < 0);
                before = risk.id();
            }
        }
        if (!rising) {
            live.sort(ORDER);
        }
        return live.isEmpty() ? EMPTY : ofSorted(live);
    }

    private static RiskRegister ofSorted(List<ScoredRisk> live) {
        List<ScoredRisk> threats = new ArrayList<>(live.size());
        List<ScoredRisk> opportunities = new ArrayList<>();
        List<RiskId> notAssessed = new ArrayList<>();
        List<RiskId> offMatrix = new ArrayList<>();
        List<RiskId> repeated = new ArrayList<>();
        RiskId before = null;
        for (ScoredRisk scored : live) {
            RiskId id = scored.risk().id();
            if (id.equals(before)) {
                addOnce(repeated, id);
                continue;
            }
            before = id;
            (scored.threat() ? threats : opportunities).add(scored);
            if (scored.score() == null) {
                (scored.risk().findCurrent().isEmpty() ? notAssessed : offMatrix).add(id);
            }
        }
        return new RiskRegister(threats, opportunities, notAssessed, offMatrix, repeated);
    }

    private static void addOnce(List<RiskId> ids, RiskId id) {
        if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(id)) {
            ids.add(id);
        }
    }

    /** The same register with further threats, such as assumptions that were not validated in time. */
    RiskRegister plusThreats(List<ScoredRisk> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<ScoredRisk> all = new ArrayList<>(threats);
        all.addAll(more);
        return new RiskRegister(all, opportunities, notAssessed, offMatrix, repeated);
    }

    /**
     * Threats, then opportunities.
     *
     * @return all live risks
     */
    public List<ScoredRisk> all() {
        if (opportunities.isEmpty()) {
            return threats;
        }
        List<ScoredRisk> all = new ArrayList<>(threats);
        all.addAll(opportunities);
        return all;
    }

    /**
     * How many live threats there are in each band.
     *
     * @return the counts
     */
    public BandCounts threatBands() {
        return bands(threats);
    }

    /**
     * How many live opportunities there are in each band.
     *
     * @return the counts
     */
    public BandCounts opportunityBands() {
        return bands(opportunities);
    }

    /**
     * The summed expected cost of the live threats, one sum for each currency.
     *
     * @return the sums in the order of the currency codes
     */
    public List<Money> expectedCost() {
        return expected(threats);
    }

    /**
     * The summed expected gain of the live opportunities, one sum for each currency. It is never set against the cost.
     *
     * @return the sums in the order of the currency codes
     */
    public List<Money> expectedGain() {
        return expected(opportunities);
    }

    private static BandCounts bands(List<ScoredRisk> risks) {
        BandCounts.Sum sum = new BandCounts.Sum();
        for (ScoredRisk scored : risks) {
            sum.add(scored);
        }
        return sum.total();
    }

    private static List<Money> expected(List<ScoredRisk> risks) {
        MoneySum sum = new MoneySum();
        for (ScoredRisk scored : risks) {
            if (scored.expected() != null) {
                sum.add(scored.expected());
            }
        }
        return sum.total();
    }

    /** The numbers in words, such as {@code 12 threats, 3 opportunities}. */
    @Override
    public String toString() {
        return Wording.counted(threats.size(), "threat", "threats") + ", "
                + Wording.counted(opportunities.size(), "opportunity", "opportunities");
    }
}
