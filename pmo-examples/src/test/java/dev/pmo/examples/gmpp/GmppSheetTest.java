package dev.pmo.examples.gmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.InputReader;
import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A release as it comes out of a spreadsheet: other separators, other spellings of headers, rows above them. */
class GmppSheetTest {

    private static final String FILE = "gmpp/gmpp_2021_22.csv";

    private static CsvTable release() {
        byte[] bytes = ExternalData.bytes(ExternalData.data(FILE));
        return CsvTable.parse(FILE, SourceText.decode(bytes, new ImportNotes(FILE)));
    }

    private static String written(CsvTable table, String separator) {
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static ImportedPortfolio read(String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        assertThat(InputReader.recognise("x", bytes)).isEqualTo(InputKind.GMPP_CSV);
        return GmppImporter.read("x", bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void a_spreadsheet_may_put_semicolons_or_tabs_between_the_cells(String separator) {
        ImportedPortfolio expected = GmppImporter.read("x", ExternalData.bytes(ExternalData.data(FILE)));

        ImportedPortfolio found = read(written(release(), separator));

        assertThat(found.portfolio()).isEqualTo(expected.portfolio());
        assertThat(found.statusDate()).isEqualTo(expected.statusDate());
    }

    @Test
    void rows_above_the_headers_are_passed_over_and_told() {
        String csv = written(release(), ",");

        ImportedPortfolio found = read("Major projects; as published, with remarks\r\n,,\r\n\r\n" + csv);

        assertThat(found.portfolio()).isEqualTo(read(csv).portfolio());
        assertThat(found.notes())
                .filteredOn(note -> note.message().contains("before the headers"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.where()).isEqualTo("line 1");
                    assertThat(note.original()).isEqualTo("Major projects; as published with remarks");
                });
    }

    @Test
    void columns_before_the_headers_of_a_release_on_its_side_are_passed_over_and_told() {
        CsvTable turned = release().transposed();
        CsvTable indented = new CsvTable(
                "x",
                turned.rows().stream()
                        .map(row -> new CsvTable.Row(
                                row.place(),
                                Stream.concat(Stream.of("field"), row.cells().stream())
                                        .toList()))
                        .toList());

        ImportedPortfolio found = read(written(indented, ","));

        assertThat(found.portfolio())
                .isEqualTo(read(written(turned, ",")).portfolio())
                .isEqualTo(read(written(release(), ",")).portfolio());
        assertThat(found.notes())
                .filteredOn(note -> note.message().contains("before the headers"))
                .singleElement()
                .satisfies(note -> assertThat(note.where()).isEqualTo("column 1"));
    }

    @Test
    void headers_further_down_than_anybody_would_put_them_are_not_looked_for() {
        String csv = "\n".repeat(100) + "GMPP ID,Project Name,Delivery Confidence\nA_1,One,Amber\n";

        assertThatThrownBy(() -> GmppImporter.read("x", csv.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("headers are not known");
    }

    @ParameterizedTest
    @CsvSource({"GMPP ID, Project Name", "gmpp_id, PROJECT  NAME", "GMPP-ID, project-name", "' Gmpp  Id ', Project_Name"
    })
    void a_header_is_known_by_its_words_however_it_is_spelt(String id, String name) {
        ImportedPortfolio found =
                read("\"" + id + "\",\"" + name + "\",DELIVERY  CONFIDENCE assessment\nA_1,One,Amber\n");

        assertThat(found.portfolio().portfolios().get(0).projects())
                .singleElement()
                .satisfies(project -> assertThat(project.name()).isEqualTo("One"));
        assertThat(found.notes()).extracting(ImportNote::message).doesNotContain("heads nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Department", "Dept.", "DEPT", "Lead  department"})
    void the_column_of_the_department_may_be_shortened(String department) {
        ImportedPortfolio found = read("GMPP ID,Project Name,\"" + department
                + "\",Delivery Confidence Assessment\nA_1,One,DfT,Amber\nB_1,Two,HMT,Green\n");

        assertThat(found.portfolio().portfolios()).extracting(Portfolio::name).containsExactlyInAnyOrder("DfT", "HMT");
    }
}
