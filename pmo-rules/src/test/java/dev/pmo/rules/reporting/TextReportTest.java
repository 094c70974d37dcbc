package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.result.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextReportTest {

    /** The sample is small enough to be checked by hand: one project 40 days late that is reported green. */
    @Test
    void theReportOfTheSampleReadsAsWritten() throws IOException {
        String text = TextReport.of(ReportByException.of(
                Samples.review(Samples.now(), Samples.before()),
                Samples.review(Samples.before()).result()));

        assertThat(text).isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(TextReportTest.class.getResourceAsStream("sample-report.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsLeftOutIsCounted() {
        List<Project> late = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            late.add(Samples.project("P" + i, "Late " + i, 40, 1_000_000, Rag.RED));
        }
        Portfolio portfolio = Samples.portfolio(List.of(), late);

        String text = TextReport.of(ReportByException.of(Samples.review(portfolio)), 5);

        assertThat(text)
                .contains("OUTSIDE TOLERANCE OR IN NEED OF ATTENTION (13)")
                .contains("... and 8 more, not shown here; the JSON form has all");
    }

    @Test
    void decisionsThatAreLeftOutAreCountedAndSaidWhereToBe() {
        ReportByException report = HostileReports.doubtful(12);

        assertThat(report.control().board().waiting()).isEqualTo(12);
        assertThat(TextReport.of(report, 5)).contains("... and 7 more, not shown here; the log of escalations has all");
        assertThat(TextReport.of(report, 12)).doesNotContain("the log of escalations has all");
    }

    @Test
    void risksThatAreLeftOutOfTheWatchListAreCounted() {
        ReportByException report = ReportByException.of(Controlled.watched(4));

        assertThat(TextReport.of(report, 3)).contains("... and 1 more, not shown here; the log of risks has all");
        assertThat(TextReport.of(report, 4)).doesNotContain("the log of risks has all");
    }

    @Test
    void aSectionShowsAtLeastOneEntry() {
        ReportByException report = ReportByException.of(Samples.review(Samples.now()));

        assertThatThrownBy(() -> TextReport.of(report, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'0'");
    }

    @Test
    void identifiersAreNeverBroken() {
        String id = "P-" + "LONG-".repeat(20) + "1";
        Project late = Samples.judged(
                Samples.project(id, "Late", 40, 1_000_000, Rag.RED), ConfidenceScale.THREE_POINT, ConfidenceRating.RED);

        String text = TextReport.of(ReportByException.of(Samples.review(Samples.portfolio(List.of(), List.of(late)))));

        assertThat(text)
                .contains("     because of:  reporting.confidence-low@PROJECT:" + id + "\n")
                .contains("              id: reporting.confidence-low@PROJECT:" + id + "\n");
    }

    /** Of one decision three reasons are read; who wants more has the identifiers of all. */
    @Test
    void aDecisionIsToldWithItsReasonsInWords() {
        ScopeRef from = ScopeRef.parse("PROJECT:PJ");
        List<String> four = List.of("r.a@PROJECT:PJ", "r.b@PROJECT:PJ", "r.c@PROJECT:PJ", "r.d@PROJECT:PJ");
        WaitingItem item = new WaitingItem(
                WaitingKind.FINDING,
                "",
                "",
                "What now",
                from,
                "Payments",
                List.of(from),
                null,
                false,
                null,
                null,
                0,
                Severity.HIGH,
                null,
                four,
                List.of("Costs GBP 1200 more", "Late", "Lost", "Not told"),
                null);

        assertThat(ControlWords.reasons(item))
                .containsExactly("Costs GBP 1200 more", "Late", "Lost", "and 1 more finding");
    }

    @Test
    void severalIdentifiersAreSeparatedWhereverTheyGoOnTheNextLine() {
        TextPage page = new TextPage();
        page.identifiers("  of: ", List.of("a".repeat(50), "b".repeat(37), "c".repeat(120), "d"));

        assertThat(page.toString())
                .isEqualTo("  of: " + "a".repeat(50) + ", " + "b".repeat(37) + ",\n      " + "c".repeat(120)
                        + ",\n      d\n");
    }

    @Property(tries = 100)
    void noNameBreaksALineOrReachesTheTerminal(@ForAll @StringLength(max = 120) String name) {
        Portfolio portfolio =
                Samples.portfolio(List.of(), List.of(Samples.project("P", name, 40, 1_000_000, Rag.GREEN)));

        String text = TextReport.of(ReportByException.of(Samples.review(portfolio)));

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextPage.WIDTH));
        assertThat(text.codePoints().filter(point -> point != '\n'))
                .noneMatch(point -> Character.isISOControl(point) || (point >= 0x202A && point <= 0x202E));
    }
}
