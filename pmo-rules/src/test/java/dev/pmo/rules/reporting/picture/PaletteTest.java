package dev.pmo.rules.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2: words stand out from what they are written on (1.4.3), and signs from what is around them (1.4.11). */
class PaletteTest {

    private static final String PAPER = "#ffffff";

    @ParameterizedTest
    @EnumSource(Rag.class)
    void theLetterOfAColourIsReadOnIt(Rag rag) {
        assertThat(Contrast.of(Palette.ink(rag), Palette.fill(rag))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(RiskBand.class)
    void whatStandsInACellOfTheRiskMapIsReadOnIt(RiskBand band) {
        for (RiskNature nature : RiskNature.values()) {
            assertThat(Contrast.of(Palette.ink(band), Palette.fill(nature, band)))
                    .as(nature + " " + band)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Palette.INK, Palette.FAINT})
    void wordsAreReadOnPaperAndOnDaysWithoutWork(String ink) {
        for (String ground : List.of(PAPER, Palette.IDLE, "#fafbfc")) {
            assertThat(Contrast.of(ink, ground)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Palette.CRITICAL, Palette.WORK_EDGE, Palette.FLOAT, Palette.FAINT})
    void barsAndTheirEdgesAreSeenOnPaperAndOnDaysWithoutWork(String edge) {
        for (String ground : List.of(PAPER, Palette.IDLE)) {
            assertThat(Contrast.of(edge, ground)).isGreaterThanOrEqualTo(3);
        }
    }

    /** That the figures are those of the standard, by its own examples. */
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#ff0000, #ffffff, 4.0"})
    void theContrastIsThatOfTheStandard(String one, String other, double ratio) {
        assertThat(Math.round(Contrast.of(one, other) * 100) / 100.0).isEqualTo(ratio);
    }
}
