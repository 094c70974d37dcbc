package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.raid.exposure.Spread;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of assumptions and of risks that happen. */
class AssumptionsTest {

    private static Assumption assumption(
            AssumptionStatus status, LocalDate by, @Nullable Impact ifFalse, @Nullable String risk) {
        return new Assumption(
                AssumptionId.of("A-1"),
                "Prices hold",
                status,
                "Ann",
                by,
                Probability.ofPercent(60),
                risk == null ? null : RiskId.of(risk),
                ifFalse,
                null);
    }

    private static ReviewResult with(RaidLog log) {
        return review(project("PJ-1").raid(log).build());
    }

    private static RaidLog log(Assumption assumption) {
        return RaidLog.none().withAssumptions(List.of(assumption));
    }

    @Test
    void notValidatedInTimeItIsARiskAsLikelyAsOneIsNotSureOfIt() {
        Assumption late = assumption(AssumptionStatus.OPEN, AS_OF.minusDays(1), Impact.of(gbp(50_000), 10), null);

        Risk risk = Assumptions.asRisk(late, AS_OF).orElseThrow();

        assertThat(risk.nature()).isEqualTo(RiskNature.THREAT);
        assertThat(risk.owner()).isEqualTo("Ann");
        assertThat(risk.inherent())
                .isEqualTo(new RiskAssessment(null, null, Probability.ofPercent(40), gbp(50_000), 10));
        assertThat(ScoredRisk.of(risk, RaidPolicy.DEFAULTS).expected()).isEqualTo(gbp(20_000));
        assertThat(risk.dates().identified()).isEqualTo(AS_OF);
    }

    @Test
    void onItsDayOrOnceTestedItIsNoRisk() {
        Impact impact = Impact.none();

        assertThat(Assumptions.asRisk(assumption(AssumptionStatus.OPEN, AS_OF, impact, null), AS_OF))
                .isEmpty();
        assertThat(Assumptions.asRisk(assumption(AssumptionStatus.VALIDATED, AS_OF.minusDays(9), impact, null), AS_OF))
                .isEmpty();
        assertThat(Assumptions.asRisk(assumption(AssumptionStatus.FALSIFIED, AS_OF.minusDays(9), impact, null), AS_OF))
                .isEmpty();
    }

    @Test
    void aSavingIsNoCostOfTheThreat() {
        Assumption late = assumption(AssumptionStatus.OPEN, AS_OF.minusDays(1), Impact.of(gbp(-5), -3), null);

        assertThat(Assumptions.asRisk(late, AS_OF).orElseThrow().inherent())
                .isEqualTo(new RiskAssessment(null, null, Probability.ofPercent(40), null, null));
    }

    @Test
    void theFindingSaysWhichRiskItHasBecome() {
        Assumption late = assumption(AssumptionStatus.OPEN, AS_OF.minusDays(1), Impact.of(gbp(50_000), null), null);

        assertThat(texts(with(log(late)), "assumption-overdue"))
                .containsExactly(
                        "Assumption A-1 'Prices hold' was to be tested by 2026-03-01, before 2026-03-02, and is open:"
                                + " as a risk it belongs to Ann and has a probability of 40%, a cost of GBP 50000 (GBP"
                                + " 20000 expected); it does not count in the exposure");
    }

    @Test
    void aRiskThatIsClosedOrNotInTheLogDoesNotStandForIt() {
        Assumption late = assumption(AssumptionStatus.OPEN, AS_OF.minusDays(1), Impact.of(gbp(50_000), null), "R-1");
        RaidLog live = RaidLog.ofRisks(List.of(threat("R-1", 1, 1).build())).withAssumptions(List.of(late));
        RaidLog closed = RaidLog.ofRisks(
                        List.of(threat("R-1", 1, 1).status(RiskStatus.CLOSED).build()))
                .withAssumptions(List.of(late));

        assertThat(texts(with(live), "assumption-overdue"))
                .singleElement()
                .asString()
                .endsWith("; it stands in the log as R-1");
        assertThat(texts(with(closed), "assumption-overdue"))
                .singleElement()
                .asString()
                .endsWith("; it does not count in the exposure");
        assertThat(texts(with(log(late)), "assumption-overdue"))
                .singleElement()
                .asString()
                .endsWith("; it does not count in the exposure");
    }

    @Test
    void itCountsInTheExposureOnlyWhereThePolicySaysSo() {
        Assumption late = assumption(AssumptionStatus.OPEN, AS_OF.minusDays(1), Impact.of(gbp(50_000), null), null);
        Project project = project("PJ-1").raid(log(late)).build();

        assertThat(expected(project, false)).isEmpty();
        assertThat(expected(project, true)).containsExactly(gbp(20_000));
        Project linked = project("PJ-1")
                .raid(RaidLog.ofRisks(List.of(threat("R-1", 1, 1).build()))
                        .withAssumptions(List.of(assumption(
                                AssumptionStatus.OPEN, AS_OF.minusDays(1), Impact.of(gbp(50_000), null), "R-1"))))
                .build();
        assertThat(expected(linked, true)).as("its risk is in the log").isEmpty();
    }

    private static List<Money> expected(Project project, boolean counts) {
        ExposurePolicy policy =
                ExposurePolicy.DEFAULTS.withAssumptions(Correlation.INDEPENDENT, Sampling.of(1, 10), counts);
        Review review = RaidSamples.reviewed(project, PolicySet.defaults().with(ExposurePolicy.TYPE, policy));
        List<Money> expected = review.findFact(RaidSamples.PROJECT, RaidFacts.EXPOSURE)
                .orElseThrow()
                .value()
                .threats()
                .expected();
        assertThat(review.findFact(RaidSamples.PROJECT, RaidFacts.AGGREGATE)
                        .orElseThrow()
                        .value()
                        .threats()
                        .spreads())
                .extracting(Spread::expected)
                .isEqualTo(expected);
        return expected;
    }

    @Test
    void provedFalseItIsAnIssueWithOwnerAndImpact() {
        Impact impact = Impact.of(gbp(50_000), 10);
        Issue issue = Assumptions.asIssue(assumption(AssumptionStatus.FALSIFIED, AS_OF, impact, "R-1"), AS_OF)
                .orElseThrow();

        assertThat(issue.type()).isEqualTo(IssueType.PROBLEM);
        assertThat(issue.owner()).isEqualTo("Ann");
        assertThat(issue.impact()).isEqualTo(impact);
        assertThat(issue.cause()).isEqualTo(RiskId.of("R-1"));
        assertThat(issue.raised()).isEqualTo(AS_OF);
        assertThat(Assumptions.asIssue(assumption(AssumptionStatus.OPEN, AS_OF, impact, null), AS_OF))
                .isEmpty();
    }

    @Test
    void theIssueThatItNamesIsEnough() {
        Assumption named = new Assumption(
                AssumptionId.of("A-1"),
                "Prices hold",
                AssumptionStatus.FALSIFIED,
                "Ann",
                AS_OF,
                null,
                null,
                Impact.of(gbp(4), null),
                IssueId.of("I-1"));

        assertThat(found(with(log(named)), "assumption-falsified-without-issue"))
                .isEmpty();
        assertThat(texts(
                        with(log(assumption(AssumptionStatus.FALSIFIED, AS_OF, Impact.of(gbp(4), null), null))),
                        "assumption-falsified-without-issue"))
                .containsExactly(
                        "Assumption A-1 'Prices hold' is falsified, and no issue follows from it; it belongs to"
                                + " Ann, and its impact is a cost of GBP 4");
    }

    private static Risk occurred(RiskNature nature) {
        return threat("R-1", 1, 1)
                .nature(nature)
                .status(RiskStatus.OCCURRED)
                .inherent(new RiskAssessment(1, 1, Probability.ofPercent(10), gbp(40_000), 5))
                .build();
    }

    @Test
    void aThreatThatHappensIsAProblemAndAnOpportunityABenefit() {
        Issue problem =
                OccurredRisks.asIssue(occurred(RiskNature.THREAT), AS_OF).orElseThrow();
        Issue benefit =
                OccurredRisks.asIssue(occurred(RiskNature.OPPORTUNITY), AS_OF).orElseThrow();

        assertThat(problem.type()).isEqualTo(IssueType.PROBLEM);
        assertThat(problem.impact()).isEqualTo(Impact.of(gbp(40_000), 5));
        assertThat(problem.owner()).isEqualTo("Ann");
        assertThat(problem.cause()).isEqualTo(RiskId.of("R-1"));
        assertThat(benefit.type()).isEqualTo(IssueType.OPPORTUNITY);
        assertThat(benefit.impact()).isEqualTo(Impact.of(gbp(-40_000), -5));
        assertThat(OccurredRisks.asIssue(threat("R-1", 1, 1).build(), AS_OF)).isEmpty();
    }

    private static RaidLog followed(Risk risk, IssueType type, @Nullable Impact impact) {
        Issue issue = new Issue(
                IssueId.of("I-1"),
                "Supplier failed",
                type,
                IssueStatus.OPEN,
                null,
                "Ann",
                AS_OF,
                AS_OF,
                null,
                null,
                risk.id(),
                impact,
                null);
        return RaidLog.ofRisks(List.of(risk)).withIssues(List.of(issue));
    }

    @Test
    void theIssueOfARiskIsExpectedToSayWhatTheRiskDid() {
        Risk risk = occurred(RiskNature.THREAT);

        assertThat(found(
                        with(followed(risk, IssueType.PROBLEM, OccurredRisks.impact(risk))), "issue-differs-from-risk"))
                .isEmpty();
        assertThat(texts(
                        with(followed(risk, IssueType.PROBLEM, Impact.of(gbp(65_000), null))),
                        "issue-differs-from-risk"))
                .containsExactly("Issue I-1 'Supplier failed' was the risk R-1 'Supplier fails', and has a cost of GBP"
                        + " 65000 and no delay; the risk was assessed at a cost of GBP 40000 and a delay of 5 days");
        assertThat(texts(
                        with(followed(
                                occurred(RiskNature.OPPORTUNITY), IssueType.PROBLEM, Impact.of(gbp(-40_000), -5))),
                        "issue-differs-from-risk"))
                .containsExactly(
                        "Issue I-1 'Supplier failed' was the risk R-1 'Supplier fails', and has the type problem; the"
                                + " risk was an opportunity, assessed at a cost of GBP -40000 and a delay of -5 days");
    }

    @Test
    void oneDayIsADay() {
        Risk risk = occurred(RiskNature.THREAT);

        assertThat(texts(with(followed(risk, IssueType.PROBLEM, Impact.of(null, 1))), "issue-differs-from-risk"))
                .containsExactly("Issue I-1 'Supplier failed' was the risk R-1 'Supplier fails', and has no cost and a"
                        + " delay of 1 day; the risk was assessed at a cost of GBP 40000 and a delay of 5 days");
        assertThat(RaidWords.delay(-1)).isEqualTo("a delay of -1 day");
        assertThat(RaidWords.delay(0)).isEqualTo("a delay of 0 days");
    }

    @Test
    void whatWasNeverAssessedDiffersFromNothingAndAnotherSortOfThreatIsNoDifference() {
        Risk open = occurred(RiskNature.THREAT).toBuilder().inherent(null).build();

        assertThat(texts(with(followed(open, IssueType.PROBLEM, Impact.of(gbp(65_000), 3))), "issue-differs-from-risk"))
                .isEmpty();
        assertThat(texts(
                        with(followed(
                                occurred(RiskNature.OPPORTUNITY).toBuilder()
                                        .inherent(null)
                                        .build(),
                                IssueType.PROBLEM,
                                null)),
                        "issue-differs-from-risk"))
                .containsExactly("Issue I-1 'Supplier failed' was the risk R-1 'Supplier fails', and has the type"
                        + " problem; the risk was an opportunity, assessed at no figures");
    }

    @Test
    void aRiskThatHasNotHappenedDiffersFromNoIssue() {
        assertThat(texts(
                        with(followed(threat("R-1", 1, 1).build(), IssueType.PROBLEM, null)),
                        "issue-differs-from-risk"))
                .isEmpty();
    }

    @Test
    void aRiskThatHasAnIssueIsNoLongerARisk() {
        Risk live = threat("R-1", 1, 1).build();

        assertThat(texts(with(followed(live, IssueType.PROBLEM, null)), "occurred-risk-still-live"))
                .containsExactly(
                        "Issue I-1 'Supplier failed' was the risk R-1 'Supplier fails', while that risk is open");
        assertThat(found(
                        with(followed(occurred(RiskNature.THREAT), IssueType.PROBLEM, null)),
                        "occurred-risk-still-live"))
                .isEmpty();
    }
}
