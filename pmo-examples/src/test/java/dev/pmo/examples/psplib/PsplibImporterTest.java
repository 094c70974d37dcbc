package dev.pmo.examples.psplib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PsplibImporterTest {

    private static final String SM = """
        ************************************************************************
        jobs (incl. supersource/sink ):  4
        PRECEDENCE RELATIONS:
        jobnr.    #modes  #successors   successors
           1        1          2           2   3
           2        1          1           4
           3        1          1           4
           4        1          0
        ************************************************************************
        REQUESTS/DURATIONS:
        jobnr. mode duration  R 1  R 2
        ------------------------------------------------------------------------
          1      1     0       0    0
          2      1     8       4    0
          3      1     4      10    1
          4      1     0       0    0
        ************************************************************************
        RESOURCEAVAILABILITIES:
          R 1  R 2
           12   13
        ************************************************************************
        """;
    private static final String RCP = "4 2\n12 13\n0 0 0 2 2 3\n8 4 0 1 4\n4 10 1 1 4\n0 0 0 0\n";

    @ParameterizedTest
    @CsvSource({"j30, 32", "j60, 62", "j120, 122"})
    void all_instances_of_the_oracle_read_whole(String set, int jobs) {
        List<Path> files = ExternalData.list(ExternalData.oracle("rcpsp/" + set));

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            BenchmarkInstance instance = PsplibImporter.readInstance("x", ExternalData.bytes(file));
            assertThat(instance.jobs()).hasSize(jobs);
            assertThat(instance.capacities()).hasSize(4);
            assertThat(instance.jobs().get(jobs - 1).successors()).isEmpty();
        });
    }

    @Test
    void both_formats_of_one_problem_give_the_same() {
        assertThat(PsplibImporter.readInstance("sm", bytes(SM)))
                .isEqualTo(PsplibImporter.readInstance("rcp", bytes(RCP)));
        assertThat(PsplibImporter.read("x", bytes(SM)).kind()).isEqualTo(InputKind.PSPLIB_SM);
        assertThat(PsplibImporter.read("x", bytes(RCP)).kind()).isEqualTo(InputKind.PATTERSON_RCP);
    }

    @Test
    void a_period_is_a_day_of_eight_hours_and_jobs_keep_their_numbers() {
        ImportedPortfolio imported = PsplibImporter.read("x", bytes(RCP));
        Plan plan = imported.portfolio().projects().get(0).plan();

        assertThat(plan.activities()).extracting(one -> one.id().value()).containsExactly("1", "2", "3", "4");
        assertThat(plan.activities().get(1).duration()).isEqualTo(WorkTime.ofHours(64));
        assertThat(plan.dependencies()).hasSize(4);
        assertThat(imported.notes()).singleElement().asString().contains("eight hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "4 2\n12",
                "4 2\n12 13\n0 0 0 2 2",
                "1 1\n1\n1 1 1 9\n",
                "1 1\n1\n1 1 0\n5",
                "1 1\n1\n1 1 1 0",
                "999999999 999999999",
                "1 1\n99999999999999999999\n1 1 0",
                "2147483648 1"
            })
    void cut_or_contradictory_files_are_refused_with_a_line(String text) {
        assertThatThrownBy(() -> PsplibImporter.read("x", bytes(text)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line ");
    }

    @Test
    void a_headed_file_cut_anywhere_is_refused() {
        int end = SM.indexOf("12   13");
        for (int length = SM.indexOf("successors\n   1"); length < end; length++) {
            String cut = SM.substring(0, length);
            assertThatThrownBy(() -> PsplibImporter.read("x", bytes(cut))).isInstanceOf(InputException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
