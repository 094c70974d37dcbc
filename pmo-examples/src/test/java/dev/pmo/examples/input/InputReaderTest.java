package dev.pmo.examples.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.json.PortfolioJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {

    @ParameterizedTest
    @CsvSource({
        "gmpp/gmpp_2019_20.csv, GMPP_CSV",
        "gmpp/gmpp_2024_25.csv, GMPP_CSV",
        "us-it-dashboard/projects.csv, IT_DASHBOARD_CSV"
    })
    void published_data_are_told_by_their_content_and_survive_json(String path, InputKind kind, @TempDir Path folder)
            throws IOException {
        Path misnamed = Files.copy(ExternalData.data(path), folder.resolve("plan.mpp"));

        ImportedPortfolio imported = InputReader.read(misnamed);

        assertThat(imported.kind()).isEqualTo(kind);
        byte[] json = PortfolioJson.write(imported.portfolio()).getBytes(StandardCharsets.UTF_8);
        ImportedPortfolio back = InputReader.read("-", new ByteArrayInputStream(json));
        assertThat(back.kind()).isEqualTo(InputKind.PORTFOLIO_JSON);
        assertThat(back.portfolio().equals(imported.portfolio())).isTrue();
    }

    @Test
    void a_folder_of_plans_is_a_programme_with_a_project_for_each_file_in_the_order_of_names(@TempDir Path folder)
            throws IOException {
        Files.copy(ExternalData.oracle("msproject/mp_j30_a2_nr3.mpp"), folder.resolve("b.dat"));
        Files.copy(ExternalData.oracle("rcpsp/j30/j30_1_1.rcp"), folder.resolve("a.txt"));

        ImportedPortfolio imported = InputReader.read(folder);

        assertThat(imported.kind()).isEqualTo(InputKind.DIRECTORY);
        List<Project> projects = imported.portfolio().programmes().get(0).projects();
        assertThat(projects).extracting(Project::name).containsExactly("a.txt", "8 mp_j30_a2_nr3");
        assertThat(projects).extracting(project -> project.id().value()).containsExactly("P-1", "P-2");
    }

    @Test
    void a_folder_with_files_that_are_no_plans_is_refused_naming_each(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.txt"), "hello");
        Files.writeString(folder.resolve("two.txt"), "{\"id\":\"P\"}");

        assertThatThrownBy(() -> InputReader.read(folder))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void a_byte_order_mark_and_white_space_before_json_do_no_harm() {
        String json = "\uFEFF \n"
                + PortfolioJson.write(
                        Portfolio.builder(PortfolioId.of("P"), "x").build());

        assertThat(InputReader.read("x", json.getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(InputKind.PORTFOLIO_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "\u0000\u0000\u0000", "[1,2]", "NaN", "%PDF-1.7", "a,b\n1,2\n", "<a/>"})
    void what_is_of_no_known_kind_is_refused_saying_what_is_read(String text) {
        assertThatThrownBy(() -> InputReader.read("x", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected portfolio JSON");
    }

    @Test
    void a_missing_file_is_refused_by_name(@TempDir Path folder) {
        assertThatThrownBy(() -> InputReader.read(folder.resolve("absent.json")))
                .isInstanceOf(InputException.class)
                .hasMessage("absent.json: does not exist; expected a file that can be read");
    }

    @Test
    void a_text_of_a_hundred_megabytes_is_refused_without_being_held() {
        InputStream endless = new InputStream() {
            private long left = 100L * 1024 * 1024;
            private final byte[] begin = "{\"id\":\"".getBytes(StandardCharsets.UTF_8);
            private int position;

            @Override
            public int read() {
                if (position < begin.length) {
                    return begin[position++];
                }
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int first = length == 0 ? 0 : read();
                if (length == 0) {
                    return 0;
                }
                if (first < 0) {
                    return -1;
                }
                bytes[offset] = (byte) first;
                int more = (int) Math.min(length - 1, position < begin.length ? 0 : left);
                Arrays.fill(bytes, offset + 1, offset + 1 + more, (byte) 'x');
                left -= more;
                return more + 1;
            }
        };

        assertThatThrownBy(() -> InputReader.read("-", endless))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("larger than 64 MiB");
    }
}
