package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReportByExceptionTest {

    @Property(tries = 60)
    void everyScopeIsInExactlyOneClass(@ForAll("portfolios") Portfolio portfolio) {
        Review review = Samples.review(portfolio);
        ReportByException report = ReportByException.of(review);
        ScopeCounts scopes = report.summary().scopes();

        assertThat(scopes.all()).isEqualTo(review.result().scopes());
        assertThat(report.exceptions()).hasSize(scopes.attention());
        assertThat(report.notAssessed().scopes()).isEqualTo(scopes.notAssessed());
        assertThat(report.summary().levels().stream()
                        .mapToInt(level -> level.scopes().all())
                        .sum())
                .isEqualTo(scopes.all());
    }

    @Property(tries = 60)
    void everyDecisionWaitsForOneDeciderTheMostUrgentFirst(@ForAll("portfolios") Portfolio portfolio) {
        ReportByException report = ReportByException.of(Samples.review(portfolio));

        List<WaitingAt> deciders = report.control().board().deciders();

        assertThat(report.control().board().waiting())
                .isEqualTo(report.decisions().size());
        assertThat(deciders).allSatisfy(at -> {
            List<DecisionLine> asked = report.decisions().stream()
                    .filter(decision ->
                            decision.to().equals(at.to()) && Objects.equals(decision.decider(), at.decider()))
                    .toList();
            assertThat(asked).hasSameSizeAs(at.items());
            assertThat(asked.get(0).due())
                    .as("the first is the most urgent")
                    .isEqualTo(at.items().get(0).due());
            assertThat(asked)
                    .filteredOn(
                            decision -> decision.due() != null && decision.due().isBefore(report.asOf()))
                    .hasSize(at.overdue());
        });
    }

    @Property(tries = 60)
    void everyFindingIsInExactlyOnePlace(@ForAll("portfolios") Portfolio portfolio) {
        Review review = Samples.review(portfolio);
        ReportByException report = ReportByException.of(review);
        int atScopes = report.exceptions().stream()
                .mapToInt(exception -> exception.findings().size())
                .sum();
        int counted = report.others().stream().mapToInt(RuleCount::findings).sum();

        assertThat(atScopes
                        + counted
                        + report.waived().size()
                        + report.dataQuality().size())
                .isEqualTo(review.result().findings().size());
        assertThat(report.others())
                .allSatisfy(count -> assertThat(count.severity()).isLessThan(Severity.MEDIUM));
        assertThat(report.notAssessed().groups().stream()
                        .mapToInt(GapGroup::gaps)
                        .sum())
                .isEqualTo(review.result().gaps().size());
    }

    @Property(tries = 60)
    void whatIsUnknownIsNeverCountedAsWithinTolerance(@ForAll("portfolios") Portfolio portfolio) {
        Review review = Samples.review(portfolio);
        RagCounts status = ReportByException.of(review).summary().status();
        ScopeCounts scopes = ReportByException.of(review).summary().scopes();

        assertThat(scopes.within()).isLessThanOrEqualTo(status.green() + status.amber());
    }

    @Property(tries = 30)
    void theSameReviewGivesTheSameReport(@ForAll("portfolios") Portfolio portfolio) {
        ReportByException once = ReportByException.of(Samples.review(portfolio));
        ReportByException again = ReportByException.of(Samples.review(portfolio));

        assertThat(again).isEqualTo(once);
        assertThat(TextReport.of(again)).isEqualTo(TextReport.of(once));
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return Portfolios.any();
    }

    @Test
    void anEmptyPortfolioIsNotGreen() {
        Portfolio empty = Portfolio.builder(PortfolioId.of("E"), "Empty").build();

        ReportByException report = ReportByException.of(Samples.review(empty));

        assertThat(report.exceptions()).isEmpty();
        assertThat(report.decisions()).isEmpty();
        assertThat(report.summary().scopes()).isEqualTo(new ScopeCounts(0, 0, 1, 0));
        assertThat(report.withinTolerance())
                .isEqualTo("No scope is known to be within tolerance; 1 has no computed status.");
        assertThat(TextReport.of(report)).contains("1 active scope has no computed status.");
    }

    @Test
    void whatIsWithinToleranceTakesOneLine() {
        ReportByException report = ReportByException.of(Samples.review(Samples.now()));

        assertThat(report.withinTolerance())
                .isEqualTo("3 other scopes are within tolerance, 1 of them as far as its aspects could be assessed; 1"
                        + " has no computed status.");
        assertThat(TextReport.of(report)).doesNotContain("PROJECT:PJ-4").doesNotContain("Accounts");
    }

    @Test
    void theRecordedRatingStandsBesideTheComputedOne() {
        ScopeException payments =
                ReportByException.of(Samples.review(Samples.now())).exceptions().get(0);

        assertThat(payments.scope()).isEqualTo(ScopeRef.parse("PROJECT:PJ-1"));
        assertThat(payments.path()).containsExactly("Change portfolio", "Digital services");
        assertThat(payments.computed()).isEqualTo(Rag.RED);
        assertThat(payments.recorded()).isEqualTo(Rag.GREEN);
        assertThat(payments.contradicted()).isTrue();
        assertThat(payments.aspects())
                .extracting(AspectLine::computed, AspectLine::recorded, AspectLine::used)
                .containsExactly(tuple(Rag.RED, Rag.GREEN, "400%"), tuple(Rag.GREEN, Rag.UNKNOWN, "50%"));
    }

    @Test
    void decisionsSayWhoWhatAndByWhen() {
        assertThat(ReportByException.of(Samples.review(Samples.now())).decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.toName()).isEqualTo("Digital services");
                    assertThat(decision.decider()).isEqualTo("Programme board");
                    assertThat(decision.due()).isEqualTo(LocalDate.of(2026, 3, 22));
                    assertThat(decision.fromName()).isEqualTo("Payments");
                    assertThat(decision.findings()).containsExactly("reporting.confidence-low@PROJECT:PJ-1");
                });
    }

    /** An exception of the programme in time that the portfolio, the top, has no tolerance to carry. */
    @Test
    void theBoardAtTheTopIsAskedOnceForWhatItCannotPassOn() {
        Project late = Samples.project("P", "Late", 40, 1_000_000, Rag.RED);
        Programme programme = tolerating(Samples.programme("G", "Care", Rag.RED, List.of(late)), 10);

        ReportByException report = toleranceReport(Samples.portfolio(List.of(programme), List.of()));

        assertThat(report.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.decider()).isEqualTo("Investment board");
            assertThat(decision.fromName()).isEqualTo("Care");
            assertThat(decision.wanted()).startsWith("The exception in time (+40 days)");
            assertThat(decision.due()).isNotNull();
            assertThat(decision.findings())
                    .containsExactly(
                            "tolerance.exception-beyond-level@PORTFOLIO:PF#PROGRAMME:G/TIME",
                            "tolerance.exception@PROGRAMME:G#TIME");
        });
    }

    @Test
    void anExceptionThatPassesSeveralLevelsWithoutToleranceIsAskedOnceOfEachBoard() {
        Project late = tolerating(Samples.project("P", "Late", 40, 1_000_000, Rag.RED), 10);
        Programme programme = Samples.programme("G", "Care", Rag.RED, List.of(late));

        ReportByException report = toleranceReport(Samples.portfolio(List.of(programme), List.of()));

        assertThat(report.decisions())
                .extracting(DecisionLine::decider, DecisionLine::findings)
                .containsExactlyInAnyOrder(
                        tuple("Programme board", List.of("tolerance.exception@PROJECT:P#TIME")),
                        tuple(
                                "Investment board",
                                List.of(
                                        "tolerance.exception-beyond-level@PORTFOLIO:PF#PROJECT:P/TIME",
                                        "tolerance.exception-beyond-level@PROGRAMME:G#PROJECT:P/TIME")));
    }

    @Test
    void theOwnExceptionOfTheTopIsAnotherDecisionThanThatOfItsCause() {
        Project late = Samples.project("P", "Late", 40, 1_000_000, Rag.RED);
        Programme programme = tolerating(Samples.programme("G", "Care", Rag.RED, List.of(late)), 10);
        Portfolio portfolio = Samples.portfolio(List.of(programme), List.of());
        Portfolio tolerating = portfolio.toBuilder()
                .governance(portfolio.governance().withTolerances(time(20)))
                .build();

        assertThat(toleranceReport(tolerating).decisions())
                .extracting(DecisionLine::findings)
                .containsExactlyInAnyOrder(
                        List.of("tolerance.exception@PORTFOLIO:PF#TIME"),
                        List.of("tolerance.exception@PROGRAMME:G#TIME"));
    }

    private static ReportByException toleranceReport(Portfolio portfolio) {
        ReviewEngine engine = ReviewEngine.of(
                List.of(new AuthorityModule(), new RaidModule(), new ToleranceModule(), new ReportingModule()));
        return ReportByException.of(engine.review(ReviewRequest.of(portfolio, Samples.AS_OF)));
    }

    private static List<Tolerance> time(int days) {
        return List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(days)));
    }

    private static Programme tolerating(Programme programme, int days) {
        return programme.toBuilder()
                .governance(programme.governance().withTolerances(time(days)))
                .build();
    }

    private static Project tolerating(Project project, int days) {
        return project.toBuilder()
                .governance(project.governance().withTolerances(time(days)))
                .build();
    }

    @Test
    void rulesThatLackTheSameAtTheSameScopesAreOneGroup() {
        List<Gap> gaps = List.of(
                gap("planning.negative-float", "P-1", "the plan has no dates"),
                gap("planning.negative-float", "P-2", "the plan has no dates"),
                gap("planning.open-ends", "P-1", "the plan has no dates"),
                gap("planning.open-ends", "P-2", "the plan has no dates"),
                gap("planning.finish-after-agreed", "P-1", "the plan has no dates"));

        assertThat(GapGroups.notAssessed(List.of(), gaps).groups())
                .extracting(GapGroup::sources, GapGroup::gaps)
                .containsExactly(
                        tuple(List.of("planning.negative-float", "planning.open-ends"), 4),
                        tuple(List.of("planning.finish-after-agreed"), 1));
    }

    private static Gap gap(String source, String project, String reason) {
        return Gap.of(GapKind.BAD_DATA, source, ScopeRef.parse("PROJECT:" + project), reason);
    }

    @Test
    void aWaivedFindingHasASectionOfItsOwnAndWantsNoDecision() {
        Waiver waiver = new Waiver(
                "reporting.confidence-low",
                ScopeRef.parse("PROJECT:PJ-1"),
                null,
                "recovery plan agreed",
                "Investment board",
                Samples.AS_OF.plusDays(60));
        ReportByException report = ReportByException.of(Samples.ENGINE.review(
                ReviewRequest.of(Samples.now(), Samples.AS_OF).withWaivers(List.of(waiver))));

        assertThat(report.waived()).extracting(FindingLine::waived).containsExactly(waiver);
        assertThat(report.summary().severities().stream()
                        .mapToInt(SeverityCount::waived)
                        .sum())
                .isEqualTo(1);
        assertThat(report.decisions()).isEmpty();
        assertThat(TextReport.of(report))
                .contains("accepted until 2026-05-30 by Investment board: recovery plan agreed");
    }

    @Test
    void withoutASnapshotOfLastTimeNoMovementIsClaimed() {
        ReportByException report = ReportByException.of(Samples.review(Samples.now()));

        assertThat(report.changes().compared()).isFalse();
        assertThat(TextReport.of(report)).contains("No snapshot of last time was given, so no movement can be told.");
    }

    @Test
    void againstAnEarlierResultNewChangedAndClearedFindingsAreTold() {
        Review before = Samples.review(Samples.before());
        ReportByException report =
                ReportByException.of(Samples.review(Samples.now(), Samples.before()), before.result());

        assertThat(report.changes().diffed()).isTrue();
        assertThat(report.changes().added())
                .extracting(FindingLine::id)
                .contains("reporting.confidence-low@PROJECT:PJ-1");
        assertThat(report.changes().movements())
                .extracting(FindingLine::ruleId)
                .contains("reporting.confidence-fell", "reporting.finish-moved-right", "reporting.cost-changed");
    }

    @Test
    void theReportTravelsAsJsonAndBack() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        ReportByException report = ReportByException.of(
                Samples.review(Samples.now(), Samples.before()),
                Samples.review(Samples.before()).result());

        String json = mapper.writeValueAsString(report);

        assertThat(mapper.readValue(json, ReportByException.class)).isEqualTo(report);
    }

    @Test
    void withTheRealToleranceModuleAnExceptionStandsBesideItsRating() {
        Project late = Samples.project("P", "Late", 40, 1_000_000, Rag.GREEN);
        Project tolerated = late.toBuilder()
                .governance(late.governance()
                        .withTolerances(List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(10)))))
                .build();
        ReviewEngine engine = ReviewEngine.of(
                List.of(new AuthorityModule(), new RaidModule(), new ToleranceModule(), new ReportingModule()));

        ReportByException report = ReportByException.of(engine.review(ReviewRequest.of(tolerated, Samples.AS_OF)));

        assertThat(report.exceptions())
                .singleElement()
                .satisfies(exception -> assertThat(exception.findings())
                        .extracting(FindingLine::ruleId)
                        .contains("tolerance.exception", "reporting.rating-contradicted"));
        assertThat(report.decisions()).isNotEmpty();
    }

    @Test
    void whatCouldNotBeAssessedIsNotSaidToNeedNoAttention() {
        ReportByException report = ReportByException.of(
                Samples.review(Samples.portfolio(List.of(), List.of(Samples.silent("P", "Silent")))));

        assertThat(report.headline())
                .startsWith("None of 2 scopes is known to be outside tolerance or to need attention.");
    }

    @Test
    void aVeryDeepHierarchyIsReported() {
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("D0"), "Deep 0").build();
        for (int i = 1; i < 20_000; i++) {
            portfolio = Portfolio.builder(PortfolioId.of("D" + i), "Deep " + i)
                    .portfolios(List.of(portfolio))
                    .build();
        }

        ReportByException report = ReportByException.of(Samples.review(portfolio));

        assertThat(report.summary().scopes().all()).isEqualTo(20_000);
    }
}
