package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementRulesTest {

    @ParameterizedTest
    @CsvSource({"1, LOW", "29, LOW", "30, MEDIUM", "89, MEDIUM", "90, HIGH"})
    void aFinishThatMovedRightWeighsByDays(long days, Severity severity) {
        assertThat(Reviews.findings(Samples.review(late(days), late(0)), "reporting.finish-moved-right"))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @Test
    void aFinishThatMovedLeftIsWorthKnowing() {
        assertThat(Reviews.texts(Samples.review(late(0), late(30)), "reporting.finish-moved-left"))
                .containsExactly("The finish moved left by 30 days, from 2026-10-30 to 2026-09-30");
    }

    @Test
    void oneDayIsADay() {
        assertThat(Reviews.texts(Samples.review(late(1), late(0)), "reporting.finish-moved-right"))
                .containsExactly("The finish moved right by 1 day, from 2026-09-30 to 2026-10-01");
        assertThat(Reviews.texts(Samples.review(late(0), late(1)), "reporting.finish-moved-left"))
                .containsExactly("The finish moved left by 1 day, from 2026-10-01 to 2026-09-30");
    }

    @Test
    void aFinishThatStaysIsInOrder() {
        Review review = Samples.review(late(3), late(3));

        assertThat(review.result().findings()).isEmpty();
    }

    @Test
    void aFinishThatIsNoLongerRecordedIsAGap() {
        Project without = late(0).toBuilder().position(Position.none()).build();

        assertThat(Reviews.gaps(Samples.review(without, late(0)), "reporting.finish-moved-right"))
                .extracting(Gap::reason)
                .containsExactly("no finish is recorded now, while one was recorded last time");
    }

    /** What was agreed is not what is expected: to take a forecast away is no good news. */
    @Test
    void aForecastThatWasTakenAwayIsAGapAndNoMovement() {
        Project was = expecting(new CostPosition(Money.parse("GBP 100"), Money.parse("GBP 150"), null), 30);
        Project now = expecting(new CostPosition(Money.parse("GBP 100"), null, null), null);
        Review review = Samples.review(now, was);

        assertThat(review.result().findings())
                .noneMatch(finding -> finding.ruleId().startsWith("reporting.finish"));
        assertThat(Reviews.findings(review, "reporting.cost-changed")).isEmpty();
        assertThat(Reviews.gaps(review, "reporting.finish-moved-right")).hasSize(1);
        assertThat(Reviews.gaps(review, "reporting.cost-changed")).hasSize(1);
        assertThat(Reviews.texts(Samples.review(was, now), "reporting.finish-moved-right"))
                .as("until something is expected, what was agreed is")
                .hasSize(1);
    }

    private static Project expecting(CostPosition cost, @Nullable Integer daysLate) {
        LocalDate agreed = LocalDate.of(2026, 9, 30);
        LocalDate expected = daysLate == null ? null : agreed.plusDays(daysLate);
        return Samples.silent("P", "Expecting").toBuilder()
                .position(Position.of(cost, new TimePosition(null, agreed, null, expected, null, null)))
                .build();
    }

    @Test
    void whatWasStatedLastTimeAndIsNotNowIsToldAmongTheChangesWithWhatItWas() {
        Project was = Samples.judged(late(0), ConfidenceScale.THREE_POINT, ConfidenceRating.RED);
        Project now = late(0).toBuilder().position(Position.none()).build();

        ReportByException report = ReportByException.of(Samples.review(now, was));

        assertThat(report.changes().noLongerStated())
                .extracting(Object::toString)
                .containsExactly(
                        "the finish is no longer stated, was 2026-09-30",
                        "the whole-life cost is no longer stated, was GBP 1000000",
                        "the delivery confidence is no longer stated, was red");
        assertThat(report.headline())
                .contains("0 movements since last time; of what was stated then, 3 figures are stated no longer.");
        assertThat(TextReport.of(report))
                .contains(
                        "     gap      Moving (PROJECT:P): the whole-life cost is no longer stated, was GBP 1,000,000")
                .doesNotContain("Nothing moved.");
        assertThat(HtmlReport.of(report)).contains("<td>finish</td>", "<bdi>GBP 1,000,000</bdi>");
    }

    @Test
    void aJudgementThatWasWithheldThenIsNotMissedNow() {
        Project was = Samples.judged(late(0), ConfidenceScale.THREE_POINT, ConfidenceRating.EXEMPT);

        assertThat(ReportByException.of(Samples.review(late(0), was)).changes().noLongerStated())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 100, GBP 111, MEDIUM",
        "GBP 100, GBP 125, MEDIUM",
        "GBP 100, GBP 126, HIGH",
        "GBP 100, GBP 50, LOW",
        "GBP 0, GBP 1, HIGH"
    })
    void aCostThatChangedBeyondTheShareWeighsByIt(String before, String after, Severity severity) {
        assertThat(Reviews.findings(Samples.review(costing(after), costing(before)), "reporting.cost-changed"))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @Test
    void theShareItselfPassesUnreported() {
        assertThat(Reviews.findings(Samples.review(costing("GBP 110"), costing("GBP 100")), "reporting.cost-changed"))
                .isEmpty();
    }

    @Test
    void costsOfTwoCurrenciesAreNotCompared() {
        assertThat(Reviews.gaps(Samples.review(costing("EUR 110"), costing("GBP 100")), "reporting.cost-changed"))
                .extracting(Gap::reason)
                .containsExactly("the currency of the whole-life cost differs from last time: GBP then, EUR now");
    }

    @Test
    void costsInOtherPricesAreNotComparedEvenIfTheyAreTheSame() {
        Project paid = costing("GBP 100");
        for (String cost : List.of("GBP 100", "GBP 200")) {
            Project real = costing(cost);
            Project now = real.toBuilder()
                    .position(real.position().withPriceBase("2024/25 real prices"))
                    .build();

            assertThat(Reviews.findings(Samples.review(now, paid), "reporting.cost-changed"))
                    .isEmpty();
            assertThat(Reviews.gaps(Samples.review(now, paid), "reporting.cost-changed"))
                    .extracting(Gap::reason)
                    .containsExactly("the whole-life cost is not compared with last time: it was in prices that are"
                            + " not stated, and is in 2024/25 real prices");
            assertThat(Reviews.gaps(Samples.review(now, now), "reporting.cost-changed"))
                    .isEmpty();
        }
    }

    @Test
    void aScopeThatCameAndOneThatWentAreTold() {
        Review review = Samples.review(
                Samples.programme("PG", "Team", Rag.UNKNOWN, List.of(Samples.silent("NEW", "Newcomer"))),
                Samples.programme("PG", "Team", Rag.UNKNOWN, List.of(Samples.silent("OLD", "Veteran"))));

        assertThat(Reviews.texts(review, "reporting.scope-new"))
                .containsExactly("PROJECT:NEW (Newcomer) was not below this scope last time");
        assertThat(Reviews.texts(review, "reporting.scope-gone"))
                .containsExactly("PROJECT:OLD (Veteran) was below this scope last time, its state delivering, and"
                        + " is no longer");
    }

    @Test
    void whatLayBelowAScopeThatWentIsToldWithIt() {
        Review review = Samples.review(
                Samples.portfolio(List.of(), List.of()),
                Samples.portfolio(
                        List.of(Samples.programme("PG", "Gone", Rag.GREEN, List.of(Samples.silent("P", "Below")))),
                        List.of()));

        assertThat(Reviews.findings(review, "reporting.scope-gone"))
                .extracting(Finding::subject)
                .containsExactly("PROGRAMME:PG", "PROJECT:P");
    }

    @Test
    void whatLiesBelowAScopeThatCameIsToldWithItUnlessItOnlyMovedThere() {
        Project moved = Samples.silent("M", "Nomad");
        Review review = Samples.review(
                Samples.portfolio(
                        List.of(
                                Samples.programme("A", "From", Rag.UNKNOWN, List.of()),
                                Samples.programme(
                                        "B", "Came", Rag.UNKNOWN, List.of(moved, Samples.silent("N", "Newcomer")))),
                        List.of()),
                Samples.portfolio(List.of(Samples.programme("A", "From", Rag.UNKNOWN, List.of(moved))), List.of()));

        assertThat(Reviews.findings(review, "reporting.scope-new"))
                .extracting(Finding::subject)
                .containsExactly("PROGRAMME:B", "PROJECT:N");
        assertThat(ReportByException.of(review).changes().movements())
                .extracting(FindingLine::subject)
                .containsExactly("PROGRAMME:B", "PROJECT:N");
    }

    @Test
    void ofTwoThatCameUnderOneNameTheSameIsToldInAnyOrder() {
        Project one = Samples.silent("N", "Annex");
        Project other = Samples.silent("N", "Bridge");

        assertThat(came(one, other)).isEqualTo(came(other, one)).hasSize(2);
        assertThat(came(one, other).get(1)).contains("Bridge");
    }

    private static List<String> came(Project first, Project second) {
        return Reviews.texts(
                Samples.review(
                        Samples.portfolio(
                                List.of(Samples.programme("B", "Came", Rag.UNKNOWN, List.of(first, second))),
                                List.of()),
                        Samples.portfolio(List.of(), List.of())),
                "reporting.scope-new");
    }

    @Test
    void aProjectThatOnlyMovedIsNotGone() {
        Project project = Samples.silent("P", "Nomad");
        Review review = Samples.review(
                Samples.portfolio(
                        List.of(
                                Samples.programme("A", "From", Rag.UNKNOWN, List.of()),
                                Samples.programme("B", "To", Rag.UNKNOWN, List.of(project))),
                        List.of()),
                Samples.portfolio(
                        List.of(
                                Samples.programme("A", "From", Rag.UNKNOWN, List.of(project)),
                                Samples.programme("B", "To", Rag.UNKNOWN, List.of())),
                        List.of()));

        Changes changes = ReportByException.of(review).changes();

        assertThat(changes.relocated()).containsExactly("PROJECT:P (Nomad) moved from From to To");
        assertThat(changes.movements()).isEmpty();
    }

    private static Project late(long days) {
        return Samples.project("P", "Moving", days, 1_000_000, Rag.UNKNOWN);
    }

    private static Project costing(String cost) {
        return Samples.silent("P", "Costing").toBuilder()
                .position(Position.of(new CostPosition(null, Money.parse(cost), null), TimePosition.none()))
                .build();
    }
}
