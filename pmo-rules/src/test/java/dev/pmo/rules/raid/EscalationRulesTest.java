package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.PORTFOLIO;
import static dev.pmo.rules.raid.RaidSamples.PROGRAMME;
import static dev.pmo.rules.raid.RaidSamples.PROJECT;
import static dev.pmo.rules.raid.RaidSamples.dates;
import static dev.pmo.rules.raid.RaidSamples.decision;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.gaps;
import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.handedUp;
import static dev.pmo.rules.raid.RaidSamples.portfolio;
import static dev.pmo.rules.raid.RaidSamples.priced;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationRulesTest {

    private static final PolicySet LIMITED = RaidSamples.limited(gbp(50_000), gbp(200_000));

    /** On a scale on which only the greatest step is more than low: what ruins a project is carried by a programme. */
    private static final RiskMatrix COARSE = RiskMatrix.of(
            List.of(
                    List.of(1, 1, 1, 1, 2),
                    List.of(1, 1, 1, 1, 2),
                    List.of(1, 1, 1, 1, 2),
                    List.of(1, 1, 1, 2, 3),
                    List.of(1, 1, 2, 3, 4)),
            List.of(
                    BandFloor.of(RiskBand.LOW, 1),
                    BandFloor.of(RiskBand.MEDIUM, 2),
                    BandFloor.of(RiskBand.HIGH, 3),
                    BandFloor.of(RiskBand.VERY_HIGH, 4)));

    private static Project other() {
        return project("PJ-2").build();
    }

    private static Risk touching(ScopeRef... others) {
        return threat("R-1", 1, 1).affects(List.of(others)).build();
    }

    @Test
    void aScoreInTheEscalationBandIsHandedUpWithLevelRuleDecisionAndDate() {
        ReviewResult result =
                review(programme(List.of(), project(threat("R-1", 4, 5).build())));

        Finding finding = found(result, "risk-exceeds-band").get(0);
        assertThat(finding.text())
                .isEqualTo(
                        "Threat R-1 'Supplier fails' scores 20 high, in or above the escalation band high; an answer is"
                                + " due within 5 days");
        assertThat(finding.scope()).isEqualTo(PROJECT);
        assertThat(finding.escalated()).isTrue();
        assertThat(decision(finding).to()).isEqualTo(PROGRAMME);
        assertThat(decision(finding).decider()).isEqualTo("Board of PG-1");
        assertThat(decision(finding).due()).isEqualTo(AS_OF.plusDays(5));
        assertThat(decision(finding).wanted())
                .isEqualTo("Whether risk R-1 'Supplier fails' is accepted, reduced further or taken over");
    }

    @Test
    void theScoreJustBelowTheBandStays() {
        assertThat(found(review(project(threat("R-1", 4, 4).build())), "risk-exceeds-band"))
                .isEmpty();
    }

    @Test
    void thresholdsInAFindingSayWhereTheyWereSet() {
        PolicySet policies =
                PolicySet.of(List.of(PolicyOverride.at(RaidPolicy.TYPE, PROJECT, RaidPolicy.DEFAULTS, "policy.yaml")));
        ReviewResult result = review(project(threat("R-1", 4, 5).build()), policies);

        var explanation = result.explain("raid.risk-exceeds-band@PROJECT:PJ-1#R-1");

        assertThat(explanation.lines())
                .filteredOn(line -> line.step().kind() == ProofKind.THRESHOLD)
                .extracting(line -> line.step().label(), line -> line.step().origin())
                .contains(
                        tuple("raid.escalationBands", "policy.yaml for PROJECT:PJ-1"),
                        tuple("raid.threats", "policy.yaml for PROJECT:PJ-1"),
                        tuple("raid.responseDays.high", "policy.yaml for PROJECT:PJ-1"));
    }

    @Test
    void expectedCostAtTheDelegatedLimitStaysAndAboveItIsHandedUp() {
        assertThat(found(review(project(priced("R-1", 10, gbp(500_000))), LIMITED), "risk-exceeds-delegated-limit"))
                .isEmpty();
        assertThat(texts(review(project(priced("R-1", 10, gbp(500_010))), LIMITED), "risk-exceeds-delegated-limit"))
                .containsExactly(
                        "Threat R-1 'Supplier fails' has an expected cost of GBP 50001, above the delegated limit"
                                + " GBP 50000; an answer is due within 10 days");
    }

    @Test
    void eachLevelHasItsOwnDelegatedLimit() {
        ReviewResult result = review(programme(List.of(priced("R-1", 10, gbp(2_000_000))), other()), LIMITED);

        assertThat(found(result, "risk-exceeds-delegated-limit")).isEmpty();
    }

    @Test
    void aLimitInAnotherCurrencyIsAGapAndNotAPass() {
        ReviewResult result = review(project(priced("R-1", 10, Money.of("EUR", 1))), LIMITED);

        assertThat(gaps(result, "risk-exceeds-delegated-limit"))
                .containsExactly("the delegated limit is in another currency than the expected cost of: R-1");
    }

    @Test
    void aRiskThatTouchesAnotherProjectIsHandedUpHoweverSmall() {
        ReviewResult result =
                review(programme(List.of(), project(touching(ScopeRef.of(ProjectId.of("PJ-2")))), other()));

        assertThat(texts(result, "risk-affects-others"))
                .containsExactly("Threat R-1 'Supplier fails' touches PROJECT:PJ-2; an answer is due within 10 days");
        assertThat(texts(result, "escalated-risk"))
                .containsExactly(
                        "Threat R-1 'Supplier fails', handed up by PROJECT:PJ-1, scores 1 low on the matrix of this"
                                + " level and is kept here");
    }

    @Test
    void aRiskThatTouchesOnlyWhatItsScopeContainsStays() {
        assertThat(found(review(project(touching(PROJECT))), "risk-affects-others"))
                .isEmpty();
        assertThat(found(
                        review(programme(List.of(touching(ScopeRef.of(ProjectId.of("PJ-2")))), other())),
                        "risk-affects-others"))
                .isEmpty();
    }

    @Test
    void aSeriousRiskWithinThePeriodIsImminentTheLastDayIncluded() {
        assertThat(texts(
                        review(project(threat("R-1", 4, 5)
                                .dates(dates(AS_OF.plusDays(31)))
                                .build())),
                        "risk-imminent"))
                .containsExactly(
                        "Threat R-1 'Supplier fails' scores 20 high, in or above the attention band high, and may"
                                + " happen from 2026-04-02 on, within 31 days of 2026-03-02; an answer is due within 5"
                                + " days");
        assertThat(found(
                        review(project(threat("R-1", 4, 5)
                                .dates(dates(AS_OF.plusDays(32)))
                                .build())),
                        "risk-imminent"))
                .isEmpty();
        assertThat(found(review(project(threat("R-1", 4, 4).dates(dates(AS_OF)).build())), "risk-imminent"))
                .isEmpty();
    }

    @Test
    void aSeriousRiskWithoutProximityIsAGap() {
        assertThat(gaps(review(project(threat("R-1", 4, 5).dates(dates(null)).build())), "risk-imminent"))
                .containsExactly("no proximity is recorded for the serious: R-1");
    }

    @Test
    void anOverdueRiskIsFoundAndHandedUpOnlyIfSerious() {
        RiskDates yesterday = new RiskDates(AS_OF, AS_OF, AS_OF, AS_OF.plusDays(99), AS_OF.minusDays(1), null);
        RiskDates today = new RiskDates(AS_OF, AS_OF, AS_OF, AS_OF.plusDays(99), AS_OF, null);

        Finding small = found(
                        review(project(threat("R-1", 2, 2).dates(yesterday).build())), "risk-overdue")
                .get(0);
        Finding serious = found(
                        review(project(threat("R-1", 5, 5).dates(yesterday).build())), "risk-overdue")
                .get(0);

        assertThat(small.escalated()).isFalse();
        assertThat(small.text())
                .isEqualTo("Threat R-1 'Supplier fails' was to be dealt with by 2026-03-01, before 2026-03-02");
        assertThat(serious.escalated()).isTrue();
        assertThat(found(review(project(threat("R-1", 5, 5).dates(today).build())), "risk-overdue"))
                .isEmpty();
    }

    @Test
    void aReasonThatPolicyLeavesOutIsFoundButNotHandedUp() {
        RaidPolicy quiet = RaidPolicy.DEFAULTS.withEscalateOn(List.of(EscalationReason.EXPECTED_VALUE));
        ReviewResult result =
                review(programme(List.of(), project(threat("R-1", 5, 5).build())), quiet);

        assertThat(found(result, "risk-exceeds-band"))
                .extracting(Finding::escalated)
                .containsExactly(false);
        assertThat(found(result, "escalated-risk")).isEmpty();
    }

    @Test
    void aRiskThatWasHandedUpWaitsAndIsNotHandedUpAgain() {
        Risk waiting = threat("R-1", 5, 5)
                .escalation(handedUp(AS_OF.plusDays(3), null))
                .build();
        ReviewResult result = review(programme(List.of(), project(waiting)));

        assertThat(found(result, "risk-exceeds-band"))
                .extracting(Finding::escalated)
                .containsExactly(false);
        assertThat(texts(result, "risk-exceeds-band").get(0)).endsWith("; it waits for PROGRAMME:PG-1");
        assertThat(found(result, "escalated-risk")).isEmpty();
    }

    @Test
    void aRiskWhoseAnswerCameBackIsHandedUpAgainIfItIsStillBeyondTheLevel() {
        Risk answered = threat("R-1", 5, 5).escalation(handedUp(AS_OF, AS_OF)).build();

        assertThat(found(review(project(answered)), "risk-exceeds-band"))
                .extracting(Finding::escalated)
                .containsExactly(true);
    }

    @Test
    void anAnswerIsLateFromTheDayAfterItWasDue() {
        Risk.Builder risk = threat("R-1", 5, 5);

        assertThat(texts(
                        review(project(risk.escalation(handedUp(AS_OF.minusDays(1), null))
                                .build())),
                        "escalation-unanswered"))
                .containsExactly("The escalation of risk R-1 'Supplier fails' to PROGRAMME:PG-1 was to be answered by"
                        + " 2026-03-01, before 2026-03-02");
        assertThat(found(review(project(risk.escalation(handedUp(AS_OF, null)).build())), "escalation-unanswered"))
                .isEmpty();
        assertThat(found(
                        review(project(risk.escalation(handedUp(AS_OF.minusDays(9), AS_OF))
                                .build())),
                        "escalation-unanswered"))
                .isEmpty();
    }

    @Test
    void withoutADueDateTheResponseDaysOfThePolicyCount() {
        assertThat(found(review(project(raised(AS_OF.minusDays(5)))), "escalation-unanswered"))
                .isEmpty();
        assertThat(found(review(project(raised(AS_OF.minusDays(6)))), "escalation-unanswered"))
                .hasSize(1);
        assertThat(gaps(review(project(raised(null))), "escalation-unanswered"))
                .containsExactly("neither the day of escalation nor that of the answer is recorded for: risk R-1");
    }

    private static Risk raised(@Nullable LocalDate day) {
        return threat("R-1", 5, 5)
                .escalation(new RecordedEscalation(PROGRAMME, day, null, null, null, null, null))
                .build();
    }

    @Test
    void theReceivingLevelScoresTheRiskOnItsOwnMatrixAndKeepsWhatItCanCarry() {
        PolicySet policies = onCoarseMatrixAbove(RaidPolicy.DEFAULTS);
        ReviewResult result = review(
                portfolio(programme(List.of(), project(threat("R-1", 4, 5).build()))), policies);

        assertThat(texts(result, "escalated-risk"))
                .containsExactly(
                        "Threat R-1 'Supplier fails', handed up by PROJECT:PJ-1, scores 3 high on the matrix of"
                                + " this level and is kept here");
    }

    @Test
    void whatTheReceivingLevelCannotCarryGoesOnToTheNext() {
        PolicySet policies = onCoarseMatrixAbove(RaidPolicy.DEFAULTS);
        ReviewResult result = review(
                portfolio(programme(List.of(), project(threat("R-1", 5, 5).build()))), policies);

        List<Finding> received = found(result, "escalated-risk");

        assertThat(received).extracting(Finding::scope).containsExactly(PORTFOLIO, PROGRAMME);
        assertThat(received).extracting(Finding::subject).containsOnly("PROJECT:PJ-1/R-1");
        assertThat(received.get(1).text())
                .isEqualTo("Threat R-1 'Supplier fails', handed up by PROJECT:PJ-1, scores 4 very high on the matrix of"
                        + " this level and is beyond it by the escalation band very high; an answer is due within"
                        + " 2 days");
        assertThat(decision(received.get(1)).to()).isEqualTo(PORTFOLIO);
        assertThat(received.get(0).text()).startsWith("Threat R-1 'Supplier fails', handed up by PROGRAMME:PG-1,");
    }

    /** The project keeps the default matrix; programme and portfolio have the coarse one. */
    private static PolicySet onCoarseMatrixAbove(RaidPolicy policy) {
        return PolicySet.defaults()
                .with(RaidPolicy.TYPE, policy.withMatrices(COARSE, COARSE))
                .with(PolicyOverride.at(RaidPolicy.TYPE, PROJECT, policy, "policy.yaml"));
    }

    @Test
    void aRiskHandedUpForSeveralReasonsIsReceivedOnceAndProvenByAllOfThem() {
        Risk risk = threat("R-1", 5, 5)
                .dates(dates(AS_OF))
                .affects(List.of(ScopeRef.of(ProjectId.of("PJ-2"))))
                .build();
        ReviewResult result = review(programme(List.of(), project(risk), other()));

        assertThat(found(result, "escalated-risk")).hasSize(1);
        assertThat(result.explain(found(result, "escalated-risk").get(0).id()).lines())
                .filteredOn(line -> line.step().kind() == ProofKind.ESCALATION)
                .extracting(line -> line.step().label())
                .contains(
                        "raid.risk-exceeds-band@PROJECT:PJ-1#R-1",
                        "raid.risk-imminent@PROJECT:PJ-1#R-1",
                        "raid.risk-affects-others@PROJECT:PJ-1#R-1");
    }

    @Test
    void whatIsBeyondTheDelegatedLimitOfTheReceivingLevelGoesOn() {
        ReviewResult small =
                review(portfolio(programme(List.of(), project(priced("R-1", 10, gbp(2_000_000))))), LIMITED);
        ReviewResult large =
                review(portfolio(programme(List.of(), project(priced("R-1", 10, gbp(2_000_010))))), LIMITED);

        assertThat(found(small, "escalated-risk")).extracting(Finding::scope).containsExactly(PROGRAMME);
        assertThat(texts(large, "escalated-risk").get(1))
                .contains("is beyond it by the delegated limit GBP 200000; an answer");
        assertThat(texts(large, "escalated-risk").get(0)).endsWith("is kept here");
    }

    @Test
    void aReceivedThreatInAnotherCurrencyThanTheLimitIsAGapAndAnOpportunityIsNot() {
        Risk threat = priced("R-1", 90, Money.of("EUR", 900_000)).toBuilder()
                .affects(List.of(ScopeRef.of(ProjectId.of("PJ-9"))))
                .build();
        Risk chance = threat.toBuilder().nature(RiskNature.OPPORTUNITY).build();

        assertThat(gaps(review(portfolio(programme(List.of(), project(threat))), LIMITED), "escalated-risk"))
                .containsExactly("the delegated limit is in another currency than the expected cost of the escalated:"
                        + " PROJECT:PJ-1/R-1");
        assertThat(gaps(review(portfolio(programme(List.of(), project(chance))), LIMITED), "escalated-risk"))
                .isEmpty();
    }

    @Test
    void whatTouchesAProjectOfAnotherProgrammeGoesOnToTheScopeThatContainsBoth() {
        Risk risk = touching(ScopeRef.of(ProjectId.of("PJ-9")));
        var elsewhere = Programme.builder(ProgrammeId.of("PG-2"), "Another programme")
                .projects(List.of(project("PJ-9").build()))
                .build();
        ReviewResult result = review(portfolio(programme(List.of(), project(risk)), elsewhere));

        assertThat(texts(result, "escalated-risk").get(1)).contains("is beyond it by its effect on PROJECT:PJ-9;");
        assertThat(texts(result, "escalated-risk").get(0)).endsWith("is kept here");
    }

    @Test
    void aReceivedRiskThatCannotBeScoredHereIsShownAndIsAGap() {
        RaidPolicy small = RaidPolicy.DEFAULTS.withMatrices(
                RiskMatrix.product(2, 2, List.of(BandFloor.of(RiskBand.LOW, 1))), RiskMatrix.pm2());
        PolicySet policies = PolicySet.defaults()
                .with(RaidPolicy.TYPE, small)
                .with(PolicyOverride.at(RaidPolicy.TYPE, PROJECT, RaidPolicy.DEFAULTS, "policy.yaml"));
        ReviewResult result =
                review(programme(List.of(), project(threat("R-1", 5, 5).build())), policies);

        assertThat(texts(result, "escalated-risk").get(0)).contains("scores nothing on the matrix");
        assertThat(gaps(result, "escalated-risk"))
                .containsExactly("no score on the matrix of this level for the escalated: PROJECT:PJ-1/R-1");
    }

    @Test
    void theExplanationOfAnExpectedCostGoesDownToProbabilityAndCost() {
        Risk risk = threat("R-1", 1, 1)
                .inherent(RiskAssessment.of(1, 1, Probability.ofPercent(50), gbp(200_000)))
                .build();
        ReviewResult result =
                review(project("PJ-1").raid(RaidLog.ofRisks(List.of(risk))).build(), LIMITED);

        assertThat(result.explain("raid.risk-exceeds-delegated-limit@PROJECT:PJ-1#R-1")
                        .lines())
                .extracting(line -> line.step().label())
                .contains("raid.risks[R-1].inherent.probability", "raid.risks[R-1].inherent.cost");
    }
}
