package dev.pmo.rules.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.governance.Rag;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void aHeatMapHasAColourAndALetterInEachCell() throws Exception {
        Document svg = Drawn.parsed(HeatMap.of(
                "Status",
                List.of("time", "cost"),
                List.of(
                        new HeatMap.Row("Alpha", List.of(Rag.RED, Rag.UNKNOWN)),
                        new HeatMap.Row("Beta", List.of(Rag.AMBER, Rag.GREEN)))));

        assertThat(Drawn.texts(svg)).containsExactly("time", "cost", "Alpha", "R", "?", "Beta", "A", "G");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(4);
    }

    @Test
    void whatIsNotJudgedIsADashAndNotAQuestion() throws Exception {
        Document svg = Drawn.parsed(HeatMap.of(
                "Status",
                List.of("time", "cost"),
                List.of(new HeatMap.Row("Alpha", List.of(Rag.UNKNOWN, Rag.UNKNOWN), List.of(1)))));

        assertThat(Drawn.texts(svg)).containsExactly("time", "cost", "Alpha", "?", "\u2013");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent()).contains("Alpha, cost: not judged");
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        List<HeatMap.Row> rows = List.of(new HeatMap.Row("Alpha", List.of(Rag.RED)));

        assertThatThrownBy(() -> HeatMap.of("Status", List.of("time", "cost"), rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Alpha' has: '1'");
    }

    @Test
    void aBarShowsOnlyWhatThereIs() throws Exception {
        assertThat(Drawn.texts(Drawn.parsed(RagBar.of("Status", 2, 0, 1, 3)))).containsExactly("R 2", "G 1", "? 3");
        assertThat(Drawn.texts(Drawn.parsed(RagBar.of("Status", 0, 0, 0, 0)))).isEmpty();
    }

    @Test
    void finishDatesSayHowFarTheyMoved() throws Exception {
        Document svg = Drawn.parsed(
                FinishDates.of("Finish", DAY, List.of(new FinishDates.Row("Alpha", DAY, DAY.plusDays(40), Rag.RED))));

        assertThat(Drawn.texts(svg)).containsExactly("as of 2026-03-31", "2026-05-10", "Alpha", "+40 d R");
    }

    @Test
    void theLastDateIsToldWhereThereIsRoomForIt() throws Exception {
        Document svg = Drawn.parsed(FinishDates.of(
                "Finish",
                DAY,
                List.of(
                        new FinishDates.Row("Alpha", DAY, DAY.plusDays(40), Rag.RED),
                        new FinishDates.Row("Beta", DAY, DAY.plusDays(90), Rag.RED))));

        assertThat(Drawn.texts(svg)).startsWith("as of 2026-03-31", "2026-06-29");
    }

    @Test
    void aNameInCapitalsIsCutSoonerThanOneInSmallLetters() {
        String small = "Replacement of the old registers";

        assertThat(Svg.fitted(small, 244, 13)).isEqualTo(small);
        assertThat(Svg.fitted("REPLACEMENT OF THE OLD REGISTERS", 244, 13))
                .startsWith("REPLACEMENT OF THE")
                .endsWith("\u2026")
                .hasSizeLessThan(28);
    }

    @Test
    void aLargeNumberIsWrittenInGroups() throws Exception {
        assertThat(Drawn.texts(Drawn.parsed(RagBar.of("Status", 794, 0, 2_198, 0))))
                .containsExactly("R 794", "G 2,198");
    }

    @Test
    void theFarthestDatesStillFit() throws Exception {
        Document svg = Drawn.parsed(FinishDates.of(
                "Finish", DAY, List.of(new FinishDates.Row("Ever", LocalDate.MIN, LocalDate.MAX, Rag.UNKNOWN))));

        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
    }

    @Test
    void aPictureAsAFileOfItsOwnHasAMarginAndWhitePaper() throws Exception {
        String picture = RagBar.of("Status", 2, 0, 1, 3);
        Element alone = Drawn.parsed(picture).getDocumentElement();
        Element file = Drawn.parsed(PictureFile.of(picture)).getDocumentElement();

        assertThat(file.getAttribute("viewBox")).startsWith("-24 -24 ");
        assertThat(number(file, "width")).isEqualTo(number(alone, "width") + 48);
        assertThat(number(file, "height")).isEqualTo(number(alone, "height") + 48);
        assertThat(file.getFirstChild().getTextContent()).isEqualTo("Status");
        Element paper = (Element) file.getElementsByTagName("rect").item(0);
        assertThat(paper.getAttribute("fill")).isEqualTo("#ffffff");
        assertThat(paper.getAttribute("width")).isEqualTo(file.getAttribute("width"));
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Test
    void whatIsNoPictureIsNoFile() {
        assertThatThrownBy(() -> PictureFile.of("<svg/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was: '<svg/>'");
    }

    @Property(tries = 200)
    void anyNameLeavesThePicturesWellFormed(@ForAll String name) throws Exception {
        Drawn.parsed(HeatMap.of(name, List.of(name), List.of(new HeatMap.Row(name, List.of(Rag.RED)))));
        Drawn.parsed(PictureFile.of(RagBar.of(name, 1, 1, 1, 1)));
        Drawn.parsed(FinishDates.of(name, DAY, List.of(new FinishDates.Row(name, DAY, DAY, Rag.GREEN))));
    }

    @Property(tries = 200)
    void aShortenedTextIsNeverTooLong(@ForAll String text) {
        assertThat(Markup.shortened(text, 5).length()).isLessThanOrEqualTo(5);
    }
}
