package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingRulesTest {

    @Test
    void greenOutsideAndRedInsideIsHigh() {
        Review review = Samples.review(Samples.project("P", "Watermelon", 40, 1_000_000, Rag.GREEN));

        assertThat(Reviews.findings(review, "reporting.rating-contradicted"))
                .extracting(Finding::subject, Finding::severity)
                .containsExactly(tuple("overall", Severity.HIGH), tuple("time", Severity.HIGH));
    }

    @Test
    void oneStepGreenerIsOfMediumSeverity() {
        Review review = Samples.review(Samples.project("P", "Nearly", 9, 1_000_000, Rag.GREEN));

        assertThat(Reviews.findings(review, "reporting.rating-contradicted"))
                .extracting(Finding::severity)
                .containsOnly(Severity.MEDIUM);
    }

    /** The rating of time has a rationale, that of the whole has none. */
    @Test
    void redderThanComputedIsWorthKnowingAndNeedsARationale() {
        Review review = Samples.review(Samples.project("P", "Worried", 0, 1_000_000, Rag.RED));

        assertThat(review.result().findings())
                .extracting(Finding::ruleId, Finding::subject, Finding::severity, Finding::text)
                .containsExactly(
                        tuple(
                                "reporting.rating-redder",
                                "time",
                                Severity.INFO,
                                "The time rating is recorded as red, redder than computed, green: forecast 2026-09-30"
                                        + " against 2026-09-30, +0 days, with 10 days above permitted, 0% of it used;"
                                        + " its rationale: judged by the plan"),
                        tuple(
                                "reporting.rating-unexplained",
                                "overall",
                                Severity.LOW,
                                "The overall rating is recorded as red, redder than computed, green: time, cost; 2 of"
                                        + " 2 aspects assessed; its rationale: not recorded"));
    }

    @Test
    void oneDifferenceIsOneFindingWhichTellsTheRationaleOrThatThereIsNone() {
        Review review = Samples.review(Samples.project("P", "Watermelon", 40, 1_000_000, Rag.GREEN));

        assertThat(review.result().findings())
                .extracting(Finding::ruleId)
                .containsOnly("reporting.rating-contradicted");
        assertThat(Reviews.texts(review, "reporting.rating-contradicted"))
                .satisfiesExactly(
                        overall -> assertThat(overall).endsWith("; its rationale: not recorded"),
                        time -> assertThat(time).endsWith("; its rationale: judged by the plan"));
    }

    @Test
    void theSameColourIsInOrder() {
        Review review = Samples.review(Samples.project("P", "Honest", 40, 1_000_000, Rag.RED));

        assertThat(review.result().findings()).isEmpty();
    }

    @Test
    void aReportOfTheFutureIsNotKnownYet() {
        Project project = Samples.project("P", "Prophet", 40, 1_000_000, Rag.RED);
        StatusReport tomorrow =
                new StatusReport(Samples.AS_OF.plusDays(1), null, List.of(RecordedRating.overall(Rag.GREEN)), null);
        Project told = project.toBuilder()
                .governance(project.governance()
                        .withStatusReports(List.of(
                                tomorrow, project.governance().statusReports().get(0))))
                .build();

        assertThat(Reviews.findings(Samples.review(told), "reporting.rating-contradicted"))
                .isEmpty();
    }

    @Test
    void unknownIsNeitherGreenerNorRedder() {
        Review review = Samples.review(Samples.project("P", "Open", 40, 1_000_000, Rag.UNKNOWN));

        assertThat(review.result().findings()).isEmpty();
        assertThat(Rags.greener(Rag.GREEN, Rag.UNKNOWN)).isFalse();
        assertThat(Rags.greener(Rag.UNKNOWN, Rag.RED)).isFalse();
    }

    @Test
    void aProgrammeReportedGreenOverARedProjectIsHigh() {
        Review review = Samples.review(Samples.programme(
                "PG", "Rosy", Rag.GREEN, List.of(Samples.project("P", "Late", 40, 1_000_000, Rag.RED))));

        assertThat(Reviews.texts(review, "reporting.greener-than-children"))
                .containsExactly("Reported as green, but its children come to red by worst of: 1 red of 1 rated");
    }

    @Test
    void aProgrammeThatAbsorbsARedProjectIsSaidToDoSo() {
        Review review =
                Samples.review(Samples.programme(
                                "PG",
                                "Calm",
                                Rag.UNKNOWN,
                                List.of(Samples.project("P", "Late", 40, 1_000_000, Rag.RED)))
                        .toBuilder()
                        .position(Samples.position(0, 1_000_000))
                        .build());

        assertThat(Reviews.findings(review, "reporting.greener-than-children"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.LOW);
                    assertThat(finding.text()).startsWith("Within its own tolerance green, while its children");
                });
    }

    @Test
    void whatCannotBeComparedIsAGapAndNeverGreen() {
        Review review = Samples.review(Samples.silent("P", "Silent"));

        assertThat(Reviews.gaps(review, "reporting.status-unknown")).hasSize(1);
        assertThat(review.findFact(ScopeRef.parse("PROJECT:P"), ReportingFacts.STATUS))
                .hasValueSatisfying(fact -> assertThat(fact.value().overall()).isEqualTo(Rag.UNKNOWN));
    }

    /** One is due every 30 days and stale after 35: of 24 February it still counts on 31 March, of the day before not. */
    @Test
    void anOldGreenOfAChildIsNotGreenInWhatTheChildrenComeTo() {
        assertThat(rolledUp(Rag.GREEN, LocalDate.of(2026, 2, 24))).isEqualTo(Rag.GREEN);
        assertThat(rolledUp(Rag.GREEN, LocalDate.of(2026, 2, 23))).isEqualTo(Rag.UNKNOWN);
        assertThat(rolledUp(Rag.RED, LocalDate.of(2026, 2, 23)))
                .as("an old red is still a warning")
                .isEqualTo(Rag.RED);
    }

    private static Rag rolledUp(Rag recorded, LocalDate on) {
        StatusReport report = new StatusReport(on, "Manager", List.of(RecordedRating.overall(recorded)), null);
        Project silent = Samples.silent("P", "Silent");
        Project reporting = silent.toBuilder()
                .governance(silent.governance().withStatusReports(List.of(report)))
                .build();
        return Samples.review(Samples.programme("PG", "Quiet", Rag.UNKNOWN, List.of(reporting)))
                .findFact(ScopeRef.parse("PROGRAMME:PG"), ReportingFacts.STATUS)
                .orElseThrow()
                .value()
                .rolledUp();
    }

    @Test
    void aContradictionCanBeAskedWhyDownToTheReport() {
        Review review = Samples.review(Samples.project("P", "Watermelon", 40, 1_000_000, Rag.GREEN));

        Explanation explanation = review.result().explain("reporting.rating-contradicted@PROJECT:P#time");

        assertThat(explanation.lines())
                .extracting(line -> line.step().label())
                .contains(
                        "governance.statusReports[2026-03-17].ratings[time].rating",
                        "governance.statusReports[2026-03-17].ratings[time].rationale",
                        "tolerance.status");
    }
}
