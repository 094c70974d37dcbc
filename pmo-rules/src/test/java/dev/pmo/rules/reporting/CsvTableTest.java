package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    /** Source of the payloads: OWASP, CSV injection. */
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "=cmd|' /C calc'!A0", "+44 20", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
    void whatCouldBeAFormulaIsGuarded(String payload) {
        assertThat(CsvTable.guarded(payload)).isEqualTo("'" + payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "0", "plain", "", "'quoted'", "a=b", "2026-03-31"})
    void numbersAndPlainTextsStayAsTheyAre(String text) {
        assertThat(CsvTable.guarded(text)).isEqualTo(text);
    }

    @Test
    void cellsAreQuotedOnlyWhereTheFormatNeedsIt() {
        assertThat(CsvTable.of(List.of(List.of("a", "b,c", "d\"e", 7)))).isEqualTo("a,\"b,c\",\"d\"\"e\",7\r\n");
    }

    @Test
    void controlCharactersThatSpreadsheetsDropOrStopAtShowAsSuch() {
        assertThat(CsvTable.of(List.of(List.of("\0=1+1", "a\u001b]0;x\u0007", "\u007f\u009b2J"))))
                .isEqualTo("\uFFFD=1+1,a\uFFFD]0;x\uFFFD,\uFFFD\uFFFD2J\r\n");
        assertThat(CsvTable.quotedCell("\0=\"")).isEqualTo("\"\uFFFD=\"\"\"");
        assertThat(CsvTable.of(List.of(List.of("a\tb", "c\nd", "e\u00a0f")))).isEqualTo("a\tb,\"c\nd\",e\u00a0f\r\n");
    }

    @Property(tries = 500)
    void everyTableReadsBackAsItWasButForControlCharacters(@ForAll("tables") List<List<String>> rows) {
        List<List<String>> read = parsed(CsvTable.of(rows)).stream()
                .map(row -> row.stream().map(CsvTable::unguarded).toList())
                .toList();

        assertThat(read)
                .isEqualTo(rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.replace('\0', '\uFFFD'))
                                .toList())
                        .toList());
    }

    @Property(tries = 500)
    void noCellBeginsLikeAFormulaUnlessItIsANumber(@ForAll("cells") String text) {
        String cell = CsvTable.guarded(text);

        assertThat(cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 || cell.matches("[-+][0-9]+(\\.[0-9]+)?"))
                .isTrue();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return cells().list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars("=+-@'\"\t\r\n\0,;. 019aZ\u00e9\u202e\uFF1D")
                .ofMaxLength(8);
    }

    /** A reader of RFC 4180, character by character. */
    private static List<List<String>> parsed(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\r') {
                i++;
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
