package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.peer.HangingByHand.Threat;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.ConcentrationLimits;
import dev.pmo.rules.raid.ExposurePolicy;
import dev.pmo.rules.raid.RaidAggregate;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Percentiles;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.raid.exposure.Spread;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.testkit.Samples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * What hangs on one cause, supplier or owner, what has become of assumptions, and what threats come to together: the
 * spread by its formula, the percentiles by going through all cases of a handful of threats.
 */
class ExposuresByHandTest {

    private static final int RUNS = 2_000;

    /** Four standard deviations of a share of so many runs. */
    private static final double SAMPLED = 4 * Math.sqrt(0.25 / RUNS);

    @Property(tries = 10, seed = "1")
    void theReviewSaysWhatIsWorkedOutByHand(@ForAll(supplier = ExposureCorners.class) Portfolio portfolio) {
        for (boolean counts : List.of(true, false)) {
            assertThat(compared(portfolio, counts).differences).isEmpty();
        }
    }

    @Test
    void thePortfoliosMakeEachRuleSpeak() {
        Set<String> met = new TreeSet<>();
        for (Portfolio portfolio : Samples.of(new ExposureCorners().get(), 12, 1)) {
            met.addAll(compared(portfolio, true).spoke);
        }
        assertThat(met).isEqualTo(new TreeSet<>(HangingByHand.RULES));
    }

    private static BesideReview compared(Portfolio portfolio, boolean counts) {
        double correlation = counts ? 0.3 : 0;
        ConcentrationLimits limits =
                new ConcentrationLimits(Ratio.ofPercent(50), Ratio.ofPercent(40), Ratio.ofPercent(60), counts ? 3 : 4);
        ExposurePolicy policy = new ExposurePolicy(
                null,
                counts ? Correlation.ofPercent(30) : Correlation.INDEPENDENT,
                Sampling.of(7, RUNS),
                counts,
                limits);
        PolicySet policies = PolicySet.defaults().with(ExposurePolicy.TYPE, policy);
        BesideReview beside =
                new BesideReview(ReviewRequest.of(portfolio, Corners.AS_OF).withPolicies(policies));
        Tree tree = new Tree(portfolio, policies);
        HangingByHand byHand = new HangingByHand(tree, Corners.AS_OF);
        beside.told(HangingByHand.RULES, byHand.told(), finding -> true, ExposuresByHandTest::words);
        for (Scope scope : tree.upwards()) {
            RaidAggregate aggregate = beside.fact(scope, RaidFacts.AGGREGATE);
            for (Spread spread : aggregate.threats().spreads()) {
                List<Threat> threats =
                        byHand.threats(scope, spread.expected().currency().getCurrencyCode());
                beside.compare("spread of " + scope.ref(), Set.of(spread(threats, correlation)), Set.of(text(spread)));
            }
            for (Percentiles percentiles : aggregate.threatPercentiles()) {
                List<Threat> threats =
                        byHand.threats(scope, percentiles.p50().currency().getCurrencyCode());
                if (threats.size() <= 10) {
                    percentile(beside, scope, threats, correlation, 0.5, percentiles.p50());
                    percentile(beside, scope, threats, correlation, 0.8, percentiles.p80());
                    percentile(beside, scope, threats, correlation, 0.95, percentiles.p95());
                }
            }
        }
        return beside;
    }

    private static String words(Finding finding) {
        return switch (finding.ruleId()) {
            case "raid.assumption-overdue" -> finding.text().replaceFirst(".*; ", "");
            case "raid.assumption-falsified-without-issue" -> "";
            default ->
                finding.text()
                        .replaceFirst(" expected cost.* in (\\d+ of \\d+) threats?", ", $1")
                        .replaceAll(", [\\d.]+%, in ", ", ")
                        .replaceFirst("; the limit.*", "");
        };
    }

    private static String text(Spread spread) {
        return text(spread.expected().amount().doubleValue(), spread.independent(), spread.perfectlyCorrelated())
                + Math.round(spread.assumed().amount().doubleValue());
    }

    private static String text(double expected, Money independent, Money perfect) {
        return Math.round(expected) + " " + Math.round(independent.amount().doubleValue()) + " "
                + Math.round(perfect.amount().doubleValue()) + " ";
    }

    /** The variance of a threat is p(1 - p) c²; those of the total lie between no and perfect correlation. */
    private static String spread(List<Threat> threats, double correlation) {
        double expected = 0;
        double squares = 0;
        double sum = 0;
        for (Threat threat : threats) {
            double cost = threat.cost().amount().doubleValue();
            double deviation = cost * Math.sqrt(threat.probability() * (1 - threat.probability()));
            expected += threat.probability() * cost;
            squares += deviation * deviation;
            sum += deviation;
        }
        double assumed = Math.sqrt(squares + correlation * (sum * sum - squares));
        return Math.round(expected) + " " + Math.round(Math.sqrt(squares)) + " " + Math.round(sum) + " "
                + Math.round(assumed);
    }

    /** A percentile is exceeded in no more of the cases than it says, and reached in no fewer. */
    private static void percentile(
            BesideReview beside, Scope scope, List<Threat> threats, double correlation, double share, Money found) {
        double amount = found.amount().doubleValue();
        double upTo = upTo(threats, correlation, amount + 0.5);
        double below = upTo(threats, correlation, amount - 0.5);
        if (upTo < share - SAMPLED || below > share + SAMPLED) {
            beside.differences.add(scope.ref() + ": P" + share + " of " + found + ", but so much or less in " + upTo
                    + " of the cases, less in " + below);
        }
    }

    /** In what share of the cases the total is no more than an amount: one throw for all of them, or one for each. */
    private static double upTo(List<Threat> threats, double correlation, double amount) {
        double apart = 0;
        for (int happens = 0; happens < 1 << threats.size(); happens++) {
            double probability = 1;
            double total = 0;
            for (int i = 0; i < threats.size(); i++) {
                boolean hit = (happens >> i & 1) == 1;
                double p = threats.get(i).probability();
                probability *= hit ? p : 1 - p;
                total += hit ? threats.get(i).cost().amount().doubleValue() : 0;
            }
            apart += total <= amount ? probability : 0;
        }
        List<Threat> likeliest = new ArrayList<>(threats);
        likeliest.sort(Comparator.comparingDouble(Threat::probability).reversed());
        double together = 1;
        double total = 0;
        for (Threat threat : likeliest) {
            total += threat.cost().amount().doubleValue();
            together = total > amount ? Math.min(together, 1 - threat.probability()) : together;
        }
        return correlation * together + (1 - correlation) * apart;
    }

    /** Of two threats that are sure all is known: the example that a reader checks first. */
    @Test
    void aSureCostIsItsOwnPercentile() {
        List<Threat> sure = List.of(
                new Threat("", "", "", Probability.ofPercent(100).value().doubleValue(), Money.of("GBP", 10)));

        assertThat(upTo(sure, 0.3, 9)).isZero();
        assertThat(upTo(sure, 0.3, 10)).isEqualTo(1);
    }
}
