package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.sample.SampleFiles;
import dev.pmo.rules.reporting.log.LogKind;
import dev.pmo.rules.reporting.log.LogTable;
import dev.pmo.rules.reporting.log.RaidLogTable;
import dev.pmo.rules.testkit.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSample() throws IOException {
        Files.writeString(folder.resolve("portfolio.json"), SampleFiles.of(SampleFiles.PORTFOLIO));
    }

    private Cli.Ran log(LogKind kind, String format) {
        return new Cli(folder).run("log", "portfolio.json", "--what", kind.word(), "--format", format);
    }

    /** The text of the report refers to this log for what it leaves out. */
    @Test
    void theLogOfEscalationsIsTheBoardOfTheReportThatIsGivenTheSame() throws IOException {
        for (String name : SampleFiles.NAMES) {
            Files.writeString(folder.resolve(name), SampleFiles.of(name));
        }
        String same = " --previous portfolio-previous.json --policy policy.yaml --waivers waivers.json --format json";
        JsonNode log = new ObjectMapper()
                .readTree(new Cli(folder)
                        .run(("log portfolio.json --what escalations" + same).split(" "))
                        .out());
        JsonNode report = new ObjectMapper()
                .readTree(new Cli(folder)
                        .run(("review portfolio.json" + same).split(" "))
                        .out());

        List<String> asked = new ArrayList<>();
        for (JsonNode at : report.path("waiting")) {
            for (JsonNode item : at.path("items")) {
                asked.add(at.path("to").asText() + " " + item.path("item").asText() + " by "
                        + item.path("due").asText() + " "
                        + item.path("daysWaiting").asText() + " "
                        + item.path("sinceAtLeast").asBoolean() + " "
                        + item.path("daysOverdue").asInt() + " "
                        + item.path("wanted").asText());
            }
        }
        List<String> logged = new ArrayList<>();
        for (JsonNode row : log.path("items")) {
            logged.add(row.path("level").asText() + ":" + row.path("scope").asText() + " "
                    + row.path("item").asText() + " by " + row.path("due").asText() + " "
                    + row.path("daysWaiting").asText() + " "
                    + row.path("sinceAtLeast").asText().equals("true") + " "
                    + row.path("daysOverdue").asInt() + " " + row.path("wanted").asText());
        }
        assertThat(logged).hasSizeGreaterThan(50).containsExactlyElementsOf(asked);
    }

    private static List<List<String>> parsed(String csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                rows.add(row.toList());
            }
        }
        return rows;
    }

    /** As a spreadsheet shows it: the apostrophe that keeps a text from being a formula is no part of it. */
    private static String seen(String cell) {
        return cell.matches("(?s)'+[=+\\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20].*") ? cell.substring(1) : cell;
    }

    @ParameterizedTest
    @EnumSource
    void everyLogIsToldInEveryFormAboutTheSameItems(LogKind kind) throws IOException {
        List<List<String>> rows = parsed(log(kind, "csv").out());
        JsonNode json = new ObjectMapper().readTree(log(kind, "json").out());
        Cli.Ran page = log(kind, "html");

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(json.get("log").asText()).isEqualTo(kind.name());
        assertThat(json.get("items")).hasSize(rows.size() - 1);
        assertThat(page.status()).isZero();
        assertThat(page.out()).startsWith("<!DOCTYPE html>");
        assertThat(log(kind, "text").out()).startsWith(kind.name() + " OF WEXMOOR COUNTY COUNCIL CHANGE PORTFOLIO");
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() throws IOException {
        List<Risk> risks = new ArrayList<>();
        for (String payload : Stream.concat(Texts.formulas().stream(), Texts.markup().stream())
                .toList()) {
            risks.add(Risk.builder(RiskId.of("R-" + risks.size()), payload)
                    .owner("=" + payload)
                    .build());
        }
        Project project = Project.builder(ProjectId.of("PJ"), "+Project")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .raid(new RaidLog(risks, null, null, null, null))
                .build();
        LogTable table = RaidLogTable.risks(project);

        List<List<String>> read = parsed(table.csv());

        assertThat(read.stream()
                        .map(row -> row.stream().map(LogCommandTest::seen).toList())
                        .toList())
                .isEqualTo(table.csvRows().stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.replaceAll("[\\x00-\\x1F\\x7F-\\x9F&&[^\\t\\r\\n]]", "\uFFFD"))
                                .toList())
                        .toList());
        assertThat(read.get(1)).noneMatch(cell -> cell.startsWith("=") || cell.startsWith("+"));
    }

    @Test
    void anUnknownLogIsRefusedWithThoseThereAre() {
        Cli.Ran ran = new Cli(folder).run("log", "portfolio.json", "--what", "riskz");

        assertThat(ran.status()).isEqualTo(PmoCommand.REFUSED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("risks, assumptions, issues, dependencies, actions, changes, exceptions");
    }

    @Test
    void theRulesOfOneModuleAreListedWithTheThresholdsThatTheyRead() {
        Cli.Ran ran = new Cli(folder).run("rules", "--module", "raid");

        assertThat(ran.out())
                .contains("raid.risk-exceeds-band\n", "policy raid\n")
                .doesNotContain("tolerance.exception\n");
        assertThat(new Cli(folder).run("rules", "--module", "raids").err()).contains("raid, ", "but was: 'raids'");
    }
}
