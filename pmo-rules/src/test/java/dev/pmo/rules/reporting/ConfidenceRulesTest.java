package dev.pmo.rules.reporting;

import static dev.pmo.core.governance.ConfidenceScale.FIVE_POINT;
import static dev.pmo.core.governance.ConfidenceScale.THREE_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceRulesTest {

    @Test
    void redAsksTheLevelAboveForADecisionDueSoLongAfterTheJudgement() {
        Review review = Samples.review(
                Samples.programme("PG", "Above", Rag.UNKNOWN, List.of(judged(THREE_POINT, ConfidenceRating.RED))));

        Finding finding = Reviews.findings(review, "reporting.confidence-low").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.escalated()).isTrue();
        assertThat(finding.decision())
                .isEqualTo(new DecisionRequest(
                        ScopeRef.parse("PROGRAMME:PG"),
                        "Programme board",
                        "What follows from a delivery confidence of red",
                        LocalDate.of(2026, 2, 20).plusDays(30),
                        Intervention.REVIEW));
    }

    @Test
    void amberRedIsDecidedByItsOwnBoard() {
        Review review = Samples.review(judged(FIVE_POINT, ConfidenceRating.AMBER_RED));

        assertThat(Reviews.findings(review, "reporting.confidence-low"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.escalated()).isFalse());
    }

    @Test
    void amberIsNotLow() {
        assertThat(Reviews.findings(
                        Samples.review(judged(THREE_POINT, ConfidenceRating.AMBER)), "reporting.confidence-low"))
                .isEmpty();
    }

    @Test
    void aFallOnOneScaleIsToldAndARiseToo() {
        Project green = judged(FIVE_POINT, ConfidenceRating.GREEN);
        Project amberGreen = judged(FIVE_POINT, ConfidenceRating.AMBER_GREEN);

        assertThat(Reviews.texts(Samples.review(amberGreen, green), "reporting.confidence-fell"))
                .containsExactly("Delivery confidence fell from green to amber/green");
        assertThat(Reviews.texts(Samples.review(green, amberGreen), "reporting.confidence-improved"))
                .containsExactly("Delivery confidence improved from amber/green to green");
        assertThat(Reviews.findings(Samples.review(green, green), "reporting.confidence-fell"))
                .isEmpty();
        assertThat(Reviews.findings(Samples.review(green, green), "reporting.confidence-improved"))
                .isEmpty();
    }

    /** Two may judge the same state differently, so a movement from one to the other says so. */
    @Test
    void aMovementFromOneAssessorToAnotherNamesBoth() {
        Review another = Samples.review(by("SRO", ConfidenceRating.RED), by("Assurance", ConfidenceRating.AMBER));
        Review same = Samples.review(by("sro ", ConfidenceRating.AMBER), by("SRO", ConfidenceRating.RED));

        assertThat(Reviews.texts(another, "reporting.confidence-fell"))
                .containsExactly(
                        "Delivery confidence fell from amber to red, but was judged by Assurance then and by SRO"
                                + " now");
        assertThat(Reviews.texts(same, "reporting.confidence-improved"))
                .containsExactly("Delivery confidence improved from red to amber");
    }

    private static Project by(String assessor, ConfidenceRating rating) {
        Project project = Samples.project("P", "Judged", 0, 1_000_000, Rag.GREEN);
        DeliveryConfidence judgement =
                new DeliveryConfidence(THREE_POINT, rating, assessor, LocalDate.of(2026, 2, 20), "As it stands");
        return project.toBuilder()
                .governance(project.governance().withConfidences(List.of(judgement)))
                .build();
    }

    /** Source: annual reports on major projects; no mapping from five to three points is defined. */
    @Test
    void betweenTheScalesNothingIsComparedButAGapIsStated() {
        Review review =
                Samples.review(judged(THREE_POINT, ConfidenceRating.RED), judged(FIVE_POINT, ConfidenceRating.GREEN));

        assertThat(Reviews.findings(review, "reporting.confidence-fell")).isEmpty();
        assertThat(Reviews.gaps(review, "reporting.confidence-fell"))
                .extracting(Gap::kind, Gap::reason)
                .containsExactly(tuple(
                        GapKind.BAD_DATA,
                        "the scales of delivery confidence differ (five-point then, three-point now), and no mapping"
                                + " is defined"));
        assertThat(Reviews.gaps(review, "reporting.confidence-improved")).isEmpty();
    }

    @Test
    void withheldIsAGapAndNeverGreen() {
        Review review = Samples.review(judged(THREE_POINT, ConfidenceRating.EXEMPT));

        assertThat(Reviews.gaps(review, "reporting.confidence-withheld")).hasSize(1);
        assertThat(ReportByException.of(review).summary().confidence())
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.rated()).isZero();
                    assertThat(count.all()).isEqualTo(1);
                });
    }

    @Test
    void aChildWithoutAJudgementIsNamedWhereOthersHaveOne() {
        Review review = Samples.review(Samples.programme(
                "PG",
                "Mixed",
                Rag.UNKNOWN,
                List.of(
                        judged(THREE_POINT, ConfidenceRating.GREEN),
                        Samples.project("Q", "Unjudged", 0, 1_000_000, Rag.GREEN))));

        assertThat(Reviews.gaps(review, "reporting.confidence-missing"))
                .extracting(Gap::reason)
                .containsExactly("no delivery confidence is recorded for 1 of 2 active children: PROJECT:Q");
    }

    @Test
    void whereNobodyUsesItNothingIsMissing() {
        Review review = Samples.review(Samples.programme(
                "PG", "Without", Rag.UNKNOWN, List.of(Samples.project("Q", "Unjudged", 0, 1_000_000, Rag.GREEN))));

        assertThat(Reviews.gaps(review, "reporting.confidence-missing")).isEmpty();
    }

    private static Project judged(ConfidenceScale scale, ConfidenceRating rating) {
        return Samples.judged(Samples.project("P", "Judged", 0, 1_000_000, Rag.GREEN), scale, rating);
    }
}
