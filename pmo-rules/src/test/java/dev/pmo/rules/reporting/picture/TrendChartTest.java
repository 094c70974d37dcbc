package dev.pmo.rules.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.planning.movement.MilestoneReport;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.ReportedMilestone;
import dev.pmo.rules.reporting.page.TrendPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class TrendChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate GO_LIVE = LocalDate.of(2026, 9, 30);

    private static MilestoneTrend trend(int milestones, String name) {
        List<MilestoneReport> reports = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<ReportedMilestone> told = new ArrayList<>();
            for (int k = 0; k < milestones; k++) {
                told.add(new ReportedMilestone("M" + k, name, GO_LIVE, GO_LIVE.plusDays((long) k * i), null));
            }
            reports.add(new MilestoneReport(FIRST.plusMonths(i), told));
        }
        return MilestoneTrend.of(reports);
    }

    @Test
    void eachMilestoneHasALineWithItsNameAndHowFarItMoved() throws Exception {
        Document svg = Drawn.parsed(TrendChart.of("Milestones", trend(3, "Go live")));

        assertThat(Drawn.texts(svg))
                .contains("+4 d Go live", "+2 d Go live", "0 d Go live", "2026-01-31", "2026-03-31");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("3 milestones over 3 reports, from 2026-01-31 to 2026-03-31");
        assertThat(svg.getElementsByTagName("title").item(1).getTextContent())
                .startsWith("Go live; on 2026-01-31 expected 2026-09-30; ");
    }

    @Test
    void ofManyTheOnesThatMovedFurthestAreDrawn() throws Exception {
        List<String> texts = Drawn.texts(Drawn.parsed(TrendChart.of("Milestones", trend(30, "Go live"))));

        assertThat(texts).contains("+58 d Go live", "+12 d Go live").doesNotContain("+10 d Go live");
        assertThat(texts).last().asString().endsWith("The 24 of 30 that moved furthest are drawn.");
    }

    @Test
    void oneReportOrNoneIsAPictureToo() throws Exception {
        MilestoneReport one =
                new MilestoneReport(FIRST, List.of(new ReportedMilestone("M", "Go live", null, GO_LIVE, null)));

        assertThat(Drawn.texts(Drawn.parsed(TrendChart.of("Milestones", MilestoneTrend.of(List.of(one))))))
                .contains("Go live");
        Drawn.parsed(TrendChart.of("Milestones", MilestoneTrend.of(List.of())));
        Drawn.parsed(TrendChart.of("Milestones", MilestoneTrend.of(List.of(new MilestoneReport(FIRST, List.of())))));
    }

    @Test
    void theFarthestDatesStillFit() throws Exception {
        MilestoneReport early = new MilestoneReport(
                LocalDate.MIN, List.of(new ReportedMilestone("M", "Ever", null, LocalDate.MIN, null)));
        MilestoneReport late = new MilestoneReport(
                LocalDate.MAX, List.of(new ReportedMilestone("M", "Ever", null, LocalDate.MAX, null)));

        assertThat(TrendChart.of("Ever", MilestoneTrend.of(List.of(early, late))))
                .doesNotContain("NaN");
    }

    @Test
    void thePageOfATrendTellsWhatMoved() {
        String page = TrendPage.of("<b>Trend", trend(3, "<script>"), List.of());

        assertThat(page).contains("&lt;b&gt;Trend", "&lt;script&gt;", "Moved to a later date", "From report to report");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void anArrowOfTwoCharactersStaysInOneLine() {
        assertThat(TrendPage.of("A -> B", trend(3, "C"), List.of()))
                .contains("<bdi>A <span class=\"arrow\">-&gt;</span> B</bdi>");
    }

    @Property(tries = 100)
    void anyNameLeavesThePictureWellFormed(@ForAll String name) throws Exception {
        Drawn.parsed(TrendChart.of(name, trend(2, name)));
    }
}
