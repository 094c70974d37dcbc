package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.sample.SampleFiles;
import dev.pmo.examples.sample.SamplePortfolio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that takes data takes several files of it, and makes one portfolio of them. */
class SeveralFilesTest {

    private static final String FINDING = "tolerance.exception@PROJECT:PJ-HQ#TIME";

    @TempDir
    private Path folder;

    private Portfolio sample = SamplePortfolio.thisMonth();

    @BeforeEach
    void writeTheSampleAndAnother() throws IOException {
        Files.writeString(folder.resolve("sample.json"), PortfolioJson.write(SamplePortfolio.STATUS_DATE, sample));
        Files.writeString(folder.resolve("other.json"), """
            {"asOf": "2026-10-31", "portfolio": {"id": "PF-OTHER", "name": "Other"}}
            """);
    }

    private Cli.Ran ran(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        return new Cli(folder).run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review sample.json other.json",
                "explain sample.json other.json " + FINDING,
                "validate sample.json other.json",
                "convert sample.json other.json",
                "schedule sample.json other.json",
                "roadmap sample.json other.json",
                "log sample.json other.json --what risks",
                "review sample.json other.json --previous sample.json --previous other.json"
            })
    void everyCommandTakesSeveral(String command) {
        Cli.Ran ran = ran(command);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).isNotEmpty();
    }

    /** What did not move since last time moved in no file. */
    @Test
    void theFilesOfLastTimeAreJoinedAsThoseOfNowAre() {
        Cli.Ran both = ran("review sample.json other.json --previous sample.json --previous other.json");

        assertThat(both.out()).contains("0 movements since last time.", "Last time was 2026-10-31.");
        assertThat(both.err()).contains("note: the data of last time are of the same day");
    }

    /** Of last time, too, somebody has to know what of it could not be read: no movement can be told of that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "review now.csv --previous then.csv",
                "explain now.csv --previous then.csv reporting.scope-new@PORTFOLIO:A#PROJECT:A_1_2425-Q4",
                "trend then.csv now.csv --finish"
            })
    void whatCannotBeUsedOfLastTimeIsToldAsOfNow(String command) throws IOException {
        String release = """
                GMPP ID,Project Name,Department,IPA Delivery Confidence Assessment,Project - End Date
                A_0_2324-Q4,One,A,Amber,%s
                """;
        Files.writeString(folder.resolve("then.csv"), release.formatted("some day"));
        Files.writeString(
                folder.resolve("now.csv"), release.formatted("31/03/2027") + "A_1_2425-Q4,Two,A,Amber,once\n");

        Cli.Ran ran = ran(command);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err())
                .containsPattern("note: (last time: )?then.csv, line 2, endDate: is not a date [(]'some day'[)]")
                .contains("note: now.csv, line 3, endDate: is not a date ('once')");
    }

    @Test
    void lastTimeThatKnowsNothingOfNowIsToldWhereTheReportBegins() throws IOException {
        Files.writeString(folder.resolve("strange.json"), "{\"id\": \"PF-9\", \"name\": \"Another\"}");

        Cli.Ran ran = ran("review sample.json --previous strange.json");

        assertThat(ran.err()).contains("note: the snapshot of last time knows none of the scopes under review");
        assertThat(ran.out().substring(0, ran.out().indexOf("DECISIONS WANTED")).replace("\n", " "))
                .contains("Note: the snapshot of last time knows none of the scopes under review.");
    }

    @Test
    void theFileOfLastTimeBesideThatOfNowIsTold() throws IOException {
        Files.writeString(folder.resolve("last.json"), SampleFiles.of(SampleFiles.PREVIOUS));

        assertThat(ran("review sample.json last.json").err())
                .isEqualTo("pmo: note: two files speak of PORTFOLIO:PF-CHANGE, one on 2026-10-31 and one on 2026-09-30;"
                        + " maybe the older is the one of last time\n");
        assertThat(ran("review sample.json other.json").err()).isEmpty();
    }

    @Test
    void aPortfolioKeepsAllItHasWhereItIsOneOfSeveral() throws IOException {
        assertThat(ran("convert sample.json other.json -o all.json").status()).isZero();
        Portfolio all = PortfolioJson.read("all.json", Files.readAllBytes(folder.resolve("all.json")))
                .portfolio();

        assertThat(all.portfolios()).hasSize(2).contains(sample);
    }

    @Test
    void explainNeedsDataAndTheIdOfAFinding() {
        for (String command : List.of("explain", "explain sample.json")) {
            Cli.Ran ran = ran(command);

            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("pmo: Data and the id of a finding were expected, but was: '");
        }
        assertThat(ran("explain sample.json other.json nothing@PROJECT:PJ-HQ").err())
                .contains("The id of one of ");
    }
}
