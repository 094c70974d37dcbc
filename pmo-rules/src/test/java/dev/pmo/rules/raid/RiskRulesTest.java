package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.control;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.gaps;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskRulesTest {

    private static List<String> say(String rule, Risk risk) {
        return texts(review(project(risk)), rule);
    }

    private static RiskDates identified(LocalDate identified) {
        return new RiskDates(identified, AS_OF, AS_OF, null, null, null);
    }

    @Test
    void aRiskInGoodOrderGivesNoFindingAndNoGap() {
        var result = review(project(threat("R-1", 3, 3).build()));

        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps()).isEmpty();
    }

    @Test
    void aRiskWithoutOwnerIsFoundAndABlankNameIsNoOwner() {
        assertThat(say("risk-without-owner", threat("R-1", 3, 3).owner(" ").build()))
                .containsExactly("Threat R-1 'Supplier fails' has no owner");
        assertThat(say("risk-without-owner", threat("R-1", 3, 3).owner("Ann").build()))
                .isEmpty();
        assertThat(say(
                        "risk-without-owner",
                        threat("R-1", 3, 3)
                                .owner(null)
                                .status(RiskStatus.CLOSED)
                                .build()))
                .isEmpty();
    }

    @Test
    void anOpportunityWithoutOwnerMattersLessThanAThreatOfTheSameScore() {
        var threat = found(review(project(threat("R-1", 5, 5).owner(null).build())), "risk-without-owner");
        var chance = found(
                review(project(threat("R-1", 5, 5)
                        .owner(null)
                        .nature(RiskNature.OPPORTUNITY)
                        .build())),
                "risk-without-owner");

        assertThat(threat.get(0).severity()).isEqualTo(Severity.HIGH);
        assertThat(chance.get(0).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(chance.get(0).text()).startsWith("Opportunity R-1");
    }

    @Test
    void aManagedRiskWithoutAssessmentIsFoundAndLeavesAGapInTheRegister() {
        var result = review(project(threat("R-1", 3, 3).inherent(null).build()));

        assertThat(texts(result, "risk-not-assessed"))
                .containsExactly("Threat R-1 'Supplier fails' is open with no assessment");
        assertThat(gaps(result, "register")).containsExactly("no assessment is recorded for: R-1");
    }

    @Test
    void anAssessmentOutsideTheMatrixIsFoundAndLeavesAGapInTheRegister() {
        var result = review(project(threat("R-1", 3, 7).build()));

        assertThat(texts(result, "risk-not-assessed"))
                .containsExactly("Threat R-1 'Supplier fails' is open with an assessment outside the matrix");
        assertThat(gaps(result, "register")).containsExactly("the assessment is not on the matrix for: R-1");
    }

    @Test
    void aProposedRiskHasOneReviewIntervalToBeAssessed() {
        Risk.Builder proposed = threat("R-1", 3, 3).inherent(null).status(RiskStatus.PROPOSED);

        assertThat(say(
                        "risk-not-assessed",
                        proposed.dates(identified(AS_OF.minusDays(31))).build()))
                .isEmpty();
        assertThat(say(
                        "risk-not-assessed",
                        proposed.dates(identified(AS_OF.minusDays(32))).build()))
                .hasSize(1);
    }

    @Test
    void aReviewIsOverdueFromTheDayAfterItWasDue() {
        Risk.Builder risk = threat("R-1", 3, 3);

        assertThat(say(
                        "risk-review-overdue",
                        risk.dates(new RiskDates(null, null, AS_OF, null, null, null))
                                .build()))
                .isEmpty();
        assertThat(say(
                        "risk-review-overdue",
                        risk.dates(new RiskDates(null, null, AS_OF.minusDays(1), null, null, null))
                                .build()))
                .containsExactly("Threat R-1 'Supplier fails' was due for review on 2026-03-01, before 2026-03-02");
    }

    @Test
    void withoutAReviewDateTheIntervalCountsFromTheLastReview() {
        Risk.Builder risk = threat("R-1", 3, 3);
        RiskDates old = new RiskDates(null, AS_OF.minusDays(32), null, null, null, null);
        RiskDates fresh = new RiskDates(AS_OF.minusDays(99), AS_OF.minusDays(31), null, null, null, null);

        assertThat(say("risk-review-overdue", risk.dates(old).build()))
                .containsExactly(
                        "Threat R-1 'Supplier fails' was last looked at on 2026-01-29, more than 31 days before"
                                + " 2026-03-02");
        assertThat(say("risk-review-overdue", risk.dates(fresh).build())).isEmpty();
    }

    @Test
    void aRiskWithoutAnyDateIsAGapOfTheReviewRule() {
        var result = review(project(threat("R-1", 3, 3).dates(RiskDates.none()).build()));

        assertThat(gaps(result, "risk-review-overdue"))
                .containsExactly("no date of identification or review is recorded for: R-1");
    }

    @Test
    void aRiskIsOldFromTheDayAfterTheAgeingLimit() {
        Risk.Builder risk = threat("R-1", 3, 3);

        assertThat(say(
                        "risk-ageing",
                        risk.dates(identified(AS_OF.minusDays(365))).build()))
                .isEmpty();
        assertThat(say(
                        "risk-ageing",
                        risk.dates(identified(AS_OF.minusDays(366))).build()))
                .containsExactly("Threat R-1 'Supplier fails' has been live since 2025-03-01, more than 365 days before"
                        + " 2026-03-02");
    }

    @Test
    void aTargetIsMissedOnceAllControlsAreInPlace() {
        Risk.Builder risk = threat("R-1", 4, 4)
                .residual(RiskAssessment.of(3, 4))
                .target(RiskAssessment.of(2, 3))
                .controls(List.of(control(ControlState.IN_PLACE)));

        assertThat(say("risk-target-not-reached", risk.build()))
                .containsExactly(
                        "Threat R-1 'Supplier fails' scores 12 medium with all controls in place; its target is"
                                + " 6 medium");
        assertThat(say(
                        "risk-target-not-reached",
                        risk.target(RiskAssessment.of(3, 4)).build()))
                .isEmpty();
        assertThat(say(
                        "risk-target-not-reached",
                        risk.target(RiskAssessment.of(2, 3))
                                .controls(List.of(control(ControlState.IN_PLACE), control(ControlState.PLANNED)))
                                .build()))
                .isEmpty();
    }

    @Test
    void creditForAControlThatIsOnlyPlannedIsFound() {
        Risk.Builder risk = threat("R-1", 5, 4).residual(RiskAssessment.of(2, 3));

        assertThat(say("residual-credit-without-control", risk.build()))
                .containsExactly(
                        "Threat R-1 'Supplier fails' claims 6 medium after 1 control not in place; its inherent"
                                + " score 20 high counts until one is in place");
        assertThat(say(
                        "residual-credit-without-control",
                        risk.residual(RiskAssessment.of(4, 5)).build()))
                .isEmpty();
        assertThat(say(
                        "residual-credit-without-control",
                        risk.residual(RiskAssessment.of(2, 3))
                                .controls(List.of(control(ControlState.IN_PLACE)))
                                .build()))
                .isEmpty();
    }

    @Test
    void forAnOpportunityCreditMeansAHigherScore() {
        Risk.Builder chance = threat("R-1", 2, 3).nature(RiskNature.OPPORTUNITY);

        assertThat(say(
                        "residual-credit-without-control",
                        chance.residual(RiskAssessment.of(5, 3)).build()))
                .hasSize(1);
        assertThat(say(
                        "residual-credit-without-control",
                        chance.residual(RiskAssessment.of(1, 3)).build()))
                .isEmpty();
        assertThat(say(
                        "residual-worse-than-inherent",
                        chance.residual(RiskAssessment.of(1, 3)).build()))
                .hasSize(1);
    }

    @Test
    void aResidualWorseThanInherentIsFoundAndAnEqualOneIsNot() {
        Risk.Builder risk = threat("R-1", 2, 3).controls(List.of(control(ControlState.IN_PLACE)));

        assertThat(say(
                        "residual-worse-than-inherent",
                        risk.residual(RiskAssessment.of(2, 4)).build()))
                .containsExactly(
                        "Threat R-1 'Supplier fails' scores 6 medium before its controls and 8 medium with them");
        assertThat(say(
                        "residual-worse-than-inherent",
                        risk.residual(RiskAssessment.of(3, 2)).build()))
                .isEmpty();
        assertThat(say("residual-worse-than-inherent", risk.residual(null).build()))
                .isEmpty();
    }

    @Test
    void theEarliestOverdueControlIsNamed() {
        Control late = new Control("Stock", ControlState.PLANNED, null, AS_OF.minusDays(1));
        Control later = new Control("Contract", ControlState.PLANNED, null, AS_OF.minusDays(9));
        Control today = new Control("Insurance", ControlState.PLANNED, null, AS_OF);
        Control done = new Control("Audit", ControlState.IN_PLACE, null, AS_OF.minusDays(99));

        assertThat(say(
                        "control-overdue",
                        threat("R-1", 3, 3).controls(List.of(late, later)).build()))
                .containsExactly(
                        "Threat R-1 'Supplier fails' waits for the control 'Contract', due on 2026-02-21, before"
                                + " 2026-03-02, and still planned");
        assertThat(say(
                        "control-overdue",
                        threat("R-1", 3, 3).controls(List.of(today, done)).build()))
                .isEmpty();
    }

    @Test
    void ofControlsThatWereDueOnOneDayTheFirstIsNamed() {
        Control first = new Control("Contract", ControlState.PLANNED, null, AS_OF.minusDays(9));
        Control second = new Control("Audit", ControlState.PLANNED, null, AS_OF.minusDays(9));
        Control earlier = new Control("Survey", ControlState.PLANNED, null, AS_OF.minusDays(10));

        assertThat(say(
                        "control-overdue",
                        threat("R-1", 3, 3).controls(List.of(first, second)).build()))
                .singleElement()
                .asString()
                .contains("'Contract'");
        assertThat(say(
                        "control-overdue",
                        threat("R-1", 3, 3)
                                .controls(List.of(first, earlier, second))
                                .build()))
                .singleElement()
                .asString()
                .contains("'Survey'");
    }

    @Test
    void aSeriousThreatWithoutPlannedControlIsFound() {
        Risk.Builder risk = threat("R-1", 4, 5).controls(List.of());

        assertThat(sayOfProgramme(risk.build()))
                .containsExactly(
                        "Threat R-1 'Supplier fails' scores 20 high, at or above the attention band high, and has"
                                + " no planned control");
        assertThat(sayOfProgramme(threat("R-1", 4, 5).build())).isEmpty();
        assertThat(sayOfProgramme(risk.inherent(RiskAssessment.of(4, 4)).build()))
                .isEmpty();
    }

    private static List<String> sayOfProgramme(Risk risk) {
        return texts(review(programme(List.of(risk))), "risk-outside-tolerance-without-action");
    }

    @Test
    void whereTheThreatIsHandedUpItsEscalationSaysThatNothingIsPlanned() {
        Risk risk = threat("R-1", 4, 5).controls(List.of()).build();

        assertThat(say("risk-exceeds-band", risk))
                .containsExactly("Threat R-1 'Supplier fails' scores 20 high, in or above the escalation band high, and"
                        + " has no planned control; an answer is due within 5 days");
        assertThat(say("risk-outside-tolerance-without-action", risk)).isEmpty();
        assertThat(say("risk-above-appetite", risk)).isEmpty();
    }

    @Test
    void aRiskThatHappenedNeedsAnIssue() {
        Risk happened = threat("R-1", 4, 5).status(RiskStatus.OCCURRED).build();

        assertThat(say("risk-occurred-without-issue", happened))
                .containsExactly("Risk R-1 'Supplier fails' is occurred, and no issue follows from it");
        assertThat(say("risk-occurred-without-issue", threat("R-1", 4, 5).build()))
                .isEmpty();
    }

    @Test
    void twoRisksOfOneIdentifierAreAnsweredOnceAndTold() {
        Risk one = threat("R-1", 3, 3).owner(null).build();
        Risk two = threat("R-1", 4, 4).owner(null).build();

        var result = review(project(one, two));

        assertThat(found(result, "risk-without-owner")).hasSize(1);
        assertThat(gaps(result, "register"))
                .containsExactly("more than one live risk, of which the worst was judged, is called: R-1");
    }

    @Test
    void aScopeThatHasEndedIsNotJudged() {
        for (LifecycleState state : List.of(LifecycleState.CLOSED, LifecycleState.STOPPED)) {
            var result = review(project("PJ-1")
                    .profile(Profile.of(state))
                    .raid(RaidLog.ofRisks(
                            List.of(threat("R-1", 5, 5).owner(null).build())))
                    .build());

            assertThat(result.findings()).isEmpty();
            assertThat(result.gaps()).isEmpty();
        }
    }

    @Test
    void anActiveScopeWithoutLogIsAGap() {
        assertThat(gaps(review(project()), "no-log"))
                .containsExactly("no risk, assumption, issue, dependency or action is recorded");
        assertThat(gaps(review(project(threat("R-1", 1, 1).build())), "no-log")).isEmpty();
    }
}
