package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.PROGRAMME;
import static dev.pmo.rules.raid.RaidSamples.PROJECT;
import static dev.pmo.rules.raid.RaidSamples.dates;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.priced;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.exposure.Spread;
import dev.pmo.rules.result.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Aggregation over levels: what it counts, what it assumes, what hangs on one thing, and what is near. */
class AggregateRulesTest {

    private static Risk caused(String id, int percent, long pounds, @Nullable String cause, @Nullable String supplier) {
        return priced(id, percent, gbp(pounds)).toBuilder()
                .statement(new RiskStatement(cause, null, null, null, supplier))
                .build();
    }

    private static Project holding(String id, Risk... risks) {
        return project(id).raid(RaidLog.ofRisks(List.of(risks))).build();
    }

    private static RaidAggregate aggregate(Programme programme) {
        return RaidSamples.reviewed(programme, PolicySet.defaults())
                .findFact(PROGRAMME, RaidFacts.AGGREGATE)
                .orElseThrow()
                .value();
    }

    @Test
    void aRiskOnSeveralProjectsIsCountedOnceWithItsLargerValue() {
        Programme programme = programme(
                List.of(),
                holding("PJ-1", caused("R-1", 50, 100, "Strike", null), caused("R-2", 50, 10, null, null)),
                holding("PJ-2", caused("R-1", 50, 300, " Strike ", null), caused("R-2", 50, 20, null, null)));

        RaidAggregate aggregate = aggregate(programme);

        assertThat(aggregate.threats().spreads()).extracting(Spread::expected).containsExactly(gbp(150 + 5 + 10));
        assertThat(aggregate.threats().risks())
                .extracting(risk -> risk.name())
                .containsExactly("PROJECT:PJ-1/R-2", "PROJECT:PJ-2/R-1", "PROJECT:PJ-2/R-2");
        assertThat(RaidSamples.reviewed(programme, PolicySet.defaults())
                        .findFact(PROGRAMME, RaidFacts.EXPOSURE)
                        .orElseThrow()
                        .value()
                        .threats()
                        .expected())
                .containsExactly(gbp(165));
    }

    @Test
    void whatHangsOnOneCauseIsCountedOnceToo() {
        Programme programme = programme(
                List.of(),
                holding("PJ-1", caused("R-1", 50, 100, "Strike", null), caused("R-2", 50, 10, "Flood", null)),
                holding("PJ-2", caused("R-1", 50, 300, " Strike ", null), caused("R-3", 50, 20, "Flood", null)));
        JoinedRisks joined = RaidSamples.reviewed(programme, PolicySet.defaults())
                .findFact(PROGRAMME, RaidFacts.JOINED_REGISTER)
                .orElseThrow()
                .value()
                .threats();

        assertThat(Concentration.of(ConcentrationKind.CAUSE, joined))
                .extracting(one -> one.name() + " " + one.expected() + " of " + one.total() + ", " + one.threats())
                .containsExactly("Strike GBP 150 of GBP 165, 1", "Flood GBP 15 of GBP 165, 2");
    }

    @Test
    void threatsAndOpportunitiesAreAggregatedApart() {
        Risk chance = priced("R-2", 50, gbp(40)).toBuilder()
                .nature(RiskNature.OPPORTUNITY)
                .build();
        RaidAggregate aggregate = aggregate(programme(List.of(), holding("PJ-1", priced("R-1", 50, gbp(100)), chance)));

        assertThat(aggregate.threats().spreads()).extracting(Spread::expected).containsExactly(gbp(50));
        assertThat(aggregate.opportunities().spreads())
                .extracting(Spread::expected)
                .containsExactly(gbp(20));
        assertThat(aggregate.threatPercentiles().get(0).p95()).isEqualTo(gbp(100));
        assertThat(aggregate.opportunityPercentiles().get(0).p95()).isEqualTo(gbp(40));
        assertThat(aggregate)
                .hasToString(
                        "threats: 1 risk, independent; opportunities: 1 risk, independent; 10000 runs from seed 1");
    }

    private static List<String> concentrated(long onSupplier, long elsewhere) {
        List<Risk> risks = new ArrayList<>();
        risks.add(caused("R-1", 100, onSupplier, null, "Acme"));
        for (int i = 2; i < 7; i++) {
            risks.add(caused("R-" + i, 100, elsewhere / 5, null, i == 2 ? "Other" : null));
        }
        return texts(
                review(programme(
                        List.of(),
                        holding("PJ-1", risks.subList(0, 3).toArray(new Risk[0])),
                        holding("PJ-2", risks.subList(3, 6).toArray(new Risk[0])))),
                "concentrated-on-supplier");
    }

    @Test
    void halfOfTheExpectedCostIsTheLastThatMayHangOnOneSupplier() {
        assertThat(concentrated(50_000, 50_000)).isEmpty();
        assertThat(concentrated(50_001, 50_000))
                .containsExactly("GBP 50001 of GBP 100001 expected cost of live threats, 50%, hangs on the supplier"
                        + " 'Acme', in 1 of 6 threats; the limit is 50%");
    }

    @Test
    void whatHangsOnOneNameInTwoCurrenciesIsOneFindingWithTheFiguresOfBoth() {
        List<Risk> risks = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            risks.add(caused("R-" + i, 50, 10, null, i < 5 ? "Acme" : null));
            risks.add(priced("E-" + i, 50, Money.of("EUR", i < 4 ? 20 : 40)).toBuilder()
                    .statement(new RiskStatement(null, null, null, null, i > 2 ? "Acme" : "Other"))
                    .build());
        }
        List<Finding> told = told(risks);
        Collections.reverse(risks);

        assertThat(told)
                .extracting(Finding::text)
                .containsExactly(
                        "EUR 50 of EUR 70 expected cost of live threats, 71.4%, hangs on the supplier 'Acme', in"
                                + " 3 of 5 threats; GBP 20 of GBP 25, 80%, in 4 of 5; the limit is 50%");
        assertThat(told.get(0).subject()).isEqualTo("Acme");
        assertThat(told(risks)).isEqualTo(told);
    }

    private static List<Finding> told(List<Risk> risks) {
        return review(project(risks.toArray(new Risk[0]))).findings().stream()
                .filter(finding -> finding.ruleId().equals("raid.concentrated-on-supplier"))
                .toList();
    }

    @Test
    void ofAFewThreatsConcentrationIsNotJudged() {
        Risk[] four = {
            caused("R-1", 50, 10, "Strike", null), caused("R-2", 50, 10, "Strike", null),
            caused("R-3", 50, 10, "Strike", null), caused("R-4", 50, 10, "Strike", null)
        };
        Risk fifth = caused("R-5", 50, 10, "Strike", null);

        assertThat(found(review(project(four)), "concentrated-on-cause")).isEmpty();
        assertThat(found(review(project(four[0], four[1], four[2], four[3], fifth)), "concentrated-on-cause"))
                .hasSize(1);
        assertThat(found(review(project(four[0], four[1], four[2], four[3], fifth)), "concentrated-on-owner"))
                .as("Ann owns all of them")
                .hasSize(1);
    }

    @Test
    void aShareIsOfItsOwnCurrency() {
        JoinedRisks risks = JoinedRegister.of(
                        PROJECT,
                        RiskRegister.of(
                                List.of(
                                        caused("R-1", 50, 10, "Strike", null),
                                        priced("R-2", 50, Money.of("EUR", 8)),
                                        caused("R-3", 50, 30, "Flood", null)),
                                RaidPolicy.DEFAULTS),
                        List.of())
                .threats();

        assertThat(Concentration.of(ConcentrationKind.CAUSE, risks))
                .extracting(Concentration::name, Concentration::share, one -> one.above(Ratio.ofPercent(75)))
                .containsExactly(
                        tuple("Flood", Ratio.ofPercent(75), false), tuple("Strike", Ratio.ofPercent(25), false));
    }

    /** Of the one threat in another currency all hangs on its cause. */
    @Test
    void theThreatsOfACurrencyAreCountedByThemselves() {
        Project project = project(
                caused("R-1", 50, 10, "Strike", null),
                caused("R-2", 50, 10, "Flood", null),
                caused("R-3", 50, 10, "Fire", null),
                caused("R-4", 50, 10, "Storm", null),
                priced("R-5", 50, Money.of("EUR", 8)).toBuilder()
                        .statement(new RiskStatement("Strike", null, null, null, null))
                        .build());

        assertThat(found(review(project), "concentrated-on-cause")).isEmpty();
    }

    private static List<String> watched(int days, int daysOfTheProject, Scope scope) {
        RaidPolicy policy = RaidPolicy.DEFAULTS;
        PolicySet policies = PolicySet.defaults()
                .with(RaidPolicy.TYPE, watching(policy, days))
                .with(PolicyOverride.at(
                        RaidPolicy.TYPE, RaidSamples.PROJECT, watching(policy, daysOfTheProject), "policy.yaml"));
        return RaidSamples.reviewed(scope, policies)
                .findFact(RaidSamples.PROGRAMME, RaidFacts.WATCH_LIST)
                .orElseThrow()
                .value()
                .entries()
                .stream()
                .map(entry -> entry.risk().value())
                .toList();
    }

    private static RaidPolicy watching(RaidPolicy policy, int days) {
        RaidPeriods periods = policy.periods();
        return policy.withPeriods(
                policy.responseDays(),
                new RaidPeriods(days, periods.reviewIntervalDays(), periods.issueGraceDays(), periods.ageingDays()));
    }

    @Test
    void theWatchListReachesAsFarAsThisLevelLooksHoweverFarThoseBelowDo() {
        Scope scope = RaidSamples.programme(
                List.of(),
                RaidSamples.project(
                        threat("R-1", 1, 1)
                                .dates(RaidSamples.dates(AS_OF.plusDays(30)))
                                .build(),
                        threat("R-2", 1, 1)
                                .dates(RaidSamples.dates(AS_OF.plusDays(31)))
                                .build()));

        assertThat(watched(30, 10, scope)).containsExactly("R-1");
        assertThat(watched(30, 30, scope)).containsExactly("R-1");
        assertThat(watched(30, 90, scope)).containsExactly("R-1");
        assertThat(watched(31, 30, scope)).containsExactly("R-1", "R-2");
    }

    @Test
    void theWatchListBeginsWithWhatIsNearestAndEndsWithWhatNobodyKnows() {
        Programme programme = programme(
                List.of(),
                holding(
                        "PJ-1",
                        threat("R-1", 1, 1).dates(dates(null)).build(),
                        threat("R-2", 1, 1).dates(dates(AS_OF.plusDays(32))).build(),
                        threat("R-3", 1, 1).dates(dates(AS_OF.plusDays(31))).build(),
                        threat("R-4", 1, 1).dates(dates(AS_OF)).build()),
                holding("PJ-2", threat("R-5", 5, 5).dates(dates(AS_OF)).build()));
        var review = RaidSamples.reviewed(programme, PolicySet.defaults());
        JoinedRegister joined = review.findFact(PROGRAMME, RaidFacts.JOINED_REGISTER)
                .orElseThrow()
                .value();

        WatchList all = WatchList.of(joined, AS_OF, 31);
        assertThat(all.entries())
                .extracting(entry -> entry.risk().value(), WatchedRisk::proximity)
                .containsExactly(
                        tuple("R-5", Proximity.NOW),
                        tuple("R-4", Proximity.NOW),
                        tuple("R-3", Proximity.SOON),
                        tuple("R-2", Proximity.LATER),
                        tuple("R-1", Proximity.UNKNOWN));
        assertThat(review.findFact(PROGRAMME, RaidFacts.WATCH_LIST)
                        .orElseThrow()
                        .value())
                .hasToString("3 risks within 31 days of 2026-03-02");
        assertThat(all.entries(Proximity.NOW)).hasSize(2);
    }
}
