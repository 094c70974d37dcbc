package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order the report tells of scopes, and what of a scope it shows. */
class ReportOrderTest {

    private static ReportByException report(Project... projects) {
        return ReportByException.of(Samples.review(Samples.portfolio(List.of(), List.of(projects))));
    }

    private static ScopeException of(ReportByException report, String scope) {
        return report.exceptions().stream()
                .filter(exception -> exception.scope().equals(ScopeRef.parse(scope)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theGravestFindingComesFirstThenWhatIsOutsideToleranceThenWhereMoreWasFound() {
        Project outside = Samples.project("W-OUTSIDE", "Outside and told so", 40, 1_000_000, Rag.RED);
        Project unknown = low(Samples.silent("X-UNKNOWN", "Without owner, and judged red"));
        Project red = low(Samples.project("Y-RED", "Outside, told so, and judged red", 40, 1_000_000, Rag.RED));
        Project hidden = Samples.project("Z-HIDDEN", "Outside, and told to be green", 40, 1_000_000, Rag.GREEN);

        assertThat(report(outside, unknown, red, hidden).exceptions())
                .extracting(
                        one -> one.scope().id(),
                        ReportOrderTest::worst,
                        ScopeException::computed,
                        one -> one.findings().size())
                .containsExactly(
                        tuple("Z-HIDDEN", Severity.HIGH, Rag.RED, 2),
                        tuple("Y-RED", Severity.HIGH, Rag.RED, 1),
                        tuple("X-UNKNOWN", Severity.HIGH, Rag.UNKNOWN, 2),
                        tuple("PF", Severity.INFO, Rag.RED, 0),
                        tuple("W-OUTSIDE", Severity.INFO, Rag.RED, 0));
    }

    private static Project low(Project project) {
        return Samples.judged(project, ConfidenceScale.THREE_POINT, ConfidenceRating.RED);
    }

    private static Severity worst(ScopeException exception) {
        return exception.findings().isEmpty()
                ? Severity.INFO
                : exception.findings().get(0).severity();
    }

    @Test
    void anAspectHasTheDaysThatItWasJudgedBy() {
        AspectLine time =
                of(report(Samples.project("P", "Late", 40, 1_000_000, Rag.GREEN)), "PROJECT:P").aspects().stream()
                        .filter(aspect -> aspect.aspect() == ToleranceAspect.TIME)
                        .findFirst()
                        .orElseThrow();

        assertThat(time.targetDay()).isEqualTo(Samples.BASELINE);
        assertThat(time.forecastDay()).isEqualTo(Samples.BASELINE.plusDays(40));
    }

    @Test
    void aScopeAboveTellsOfTheColoursOfItsChildren() {
        ReportByException report = report(
                Samples.project("A", "Late", 40, 1_000_000, Rag.RED),
                Samples.project("B", "Near", 9, 1_000_000, Rag.AMBER),
                Samples.project("C", "Fine", 0, 1_000_000, Rag.GREEN),
                Samples.silent("D", "Silent"));

        assertThat(of(report, "PORTFOLIO:PF").children()).isEqualTo(new RagCounts(1, 1, 1, 1));
        assertThat(of(report, "PROJECT:A").children()).isEqualTo(RagCounts.none());
    }

    /** A delivered agreement without a date: the data are at fault, and not the project. */
    @Test
    void whatIsWrongWithTheDataStandsByItselfAndPutsNoScopeOutsideTolerance() {
        ScopeRef ref = ScopeRef.of(ProjectId.of("P"));
        ScopeRef elsewhere = ScopeRef.parse("PORTFOLIO:PF");
        GiveGet undated = new GiveGet(
                DependencyId.of("D-1"), "It", ref, elsewhere, null, null, null, AgreementStatus.DELIVERED, null, null);
        Project project = Samples.project("P", "Fine", 0, 1_000_000, Rag.GREEN).toBuilder()
                .raid(RaidLog.none().withDependencies(List.of(undated)))
                .build();

        ReportByException report = report(project);

        assertThat(report.dataQuality())
                .extracting(FindingLine::ruleId)
                .containsExactly("validation.closed-without-date");
        assertThat(report.exceptions()).isEmpty();
        assertThat(report.others()).noneMatch(count -> count.ruleId().startsWith("validation."));
        assertThat(TextReport.of(report))
                .contains("QUALITY OF THE DATA (1)")
                .contains("validation.closed-without-date@PROJECT:P");
    }

    @Test
    void whereNothingIsWantedAndNothingMovedTheTextSaysSo() {
        Portfolio portfolio =
                Samples.portfolio(List.of(), List.of(Samples.project("P", "Fine", 0, 1_000_000, Rag.GREEN)));
        Portfolio moved = Samples.portfolio(List.of(), List.of(Samples.project("P", "Fine", 2, 1_000_000, Rag.GREEN)));

        assertThat(changes(portfolio, portfolio)).contains("Nothing moved.").contains("No decision is wanted.");
        assertThat(changes(moved, portfolio)).doesNotContain("Nothing moved.");
        assertThat(TextReport.of(ReportByException.of(Samples.review(portfolio))))
                .doesNotContain("Nothing moved.");
    }

    @Test
    void whereAScopeOnlyStandsElsewhereThatIsAMoveToo() {
        Project project = Samples.project("P", "Fine", 0, 1_000_000, Rag.GREEN);
        Portfolio below =
                Samples.portfolio(List.of(Samples.programme("PG", "PG", Rag.GREEN, List.of(project))), List.of());
        Portfolio beside = Samples.portfolio(
                List.of(Samples.programme(
                        "PG", "PG", Rag.GREEN, List.of(Samples.project("Q", "Q", 0, 1_000_000, Rag.GREEN)))),
                List.of(project));
        Portfolio before = Samples.portfolio(
                List.of(Samples.programme(
                        "PG", "PG", Rag.GREEN, List.of(project, Samples.project("Q", "Q", 0, 1_000_000, Rag.GREEN)))),
                List.of());

        ReportByException report = ReportByException.of(Samples.review(beside, before));

        assertThat(report.changes().relocated()).hasSize(1);
        assertThat(report.changes().nothing()).isFalse();
        assertThat(ReportByException.of(Samples.review(below, below)).changes().nothing())
                .isTrue();
    }

    private static String changes(Scope now, Scope before) {
        return TextReport.of(ReportByException.of(Samples.review(now, before)));
    }

    /** A figure stands before the entries that it was worked out from, one step further in. */
    @Test
    void theProofOfALineGoesDownToTheEntriesItRestsOn() {
        ScopeRef giver = ScopeRef.of(ProjectId.of("A"));
        ScopeRef receiver = ScopeRef.of(ProjectId.of("B"));
        GiveGet late = GiveGet.agreed(
                DependencyId.of("D-1"), "It", giver, receiver, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4));
        Portfolio portfolio = Samples.portfolio(
                List.of(),
                List.of(
                        Samples.silent("A", "A").toBuilder()
                                .raid(RaidLog.none().withDependencies(List.of(late)))
                                .build(),
                        Samples.silent("B", "B").toBuilder()
                                .raid(RaidLog.none().withDependencies(List.of(late)))
                                .build()));
        ReportByException report = ReportByException.of(
                ReviewEngine.of(List.of(new StubTolerance(), new PlanningModule(), new ReportingModule()))
                        .review(ReviewRequest.of(portfolio, Samples.AS_OF)));

        FindingLine line = of(report, "PORTFOLIO:PF").findings().stream()
                .filter(finding -> finding.ruleId().equals("planning.give-get-late"))
                .findFirst()
                .orElseThrow();
        List<WhyLine> why = line.why();
        WhyLine days = why.stream()
                .filter(step -> step.value().equals("3"))
                .findFirst()
                .orElseThrow();
        int place = why.indexOf(days);

        assertThat(days.kind()).isEqualTo(ProofKind.FACT);
        assertThat(days.depth()).isZero();
        assertThat(why.get(place + 1))
                .as("the day of need; that of the promise stands above already")
                .extracting(WhyLine::depth, WhyLine::value)
                .containsExactly(1, "2026-05-01");
        assertThat(why)
                .filteredOn(step -> step.depth() == 0)
                .extracting(WhyLine::value)
                .containsExactly("It", "PROJECT:A", "2026-05-04", "3", "PROJECT:B", "2026-05-01");
    }
}
