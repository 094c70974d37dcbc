package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.examples.sample.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever cannot be used is refused with status 2, with what, where and what was expected, and nothing is written. */
class BadInputTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : SampleFiles.NAMES) {
            Files.writeString(folder.resolve(name), SampleFiles.of(name));
        }
        Files.createDirectory(folder.resolve("empty-folder"));
        Files.createFile(folder.resolve("empty.json"));
        Files.createDirectory(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/portfolio.json"), "{\"id\": ");
        Files.write(folder.resolve("junk.bin"), new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 7, 0, 9});
        Files.writeString(folder.resolve("truncated.json"), "{\"id\": \"PF-1\", \"name\": ");
        Files.writeString(folder.resolve("list.json"), "[1, 2]");
        Files.writeString(folder.resolve("types.json"), "{\"id\": 7, \"name\": [], \"programmes\": \"none\"}");
        Files.writeString(folder.resolve("deep.json"), "{\"id\":\"P\",\"portfolios\":" + "[".repeat(10_000));
        Files.writeString(folder.resolve("result.json"), "{\"engineVersion\": \"1\", \"findings\": []}");
        Files.writeString(folder.resolve("accepted.json"), "{\"waivers\": []}");
        Files.write(folder.resolve("book.csv"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        Files.write(folder.resolve("old.csv"), HexFormat.of().parseHex("D0CF11E0A1B11AE1" + "00".repeat(600)));
        Files.writeString(folder.resolve("bad.yaml"), "everywhere: [not, policies]\nscopes: {a: 1}\n");
        Files.writeString(folder.resolve("tabs.yaml"), "everywhere:\n\t- {");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("review", new String[] {"review", "nowhere.json"}, "nowhere.json: does not exist"),
                Arguments.of("folder", new String[] {"review", "empty-folder"}, "0 files"),
                Arguments.of("empty", new String[] {"review", "empty.json"}, "empty.json: is empty"),
                Arguments.of("junk", new String[] {"review", "junk.bin"}, "junk.bin"),
                Arguments.of("truncated", new String[] {"review", "truncated.json"}, "truncated.json, line 1"),
                Arguments.of("list", new String[] {"review", "list.json"}, "list.json"),
                Arguments.of("types", new String[] {"review", "types.json"}, "types.json, $.name"),
                Arguments.of(
                        "result",
                        new String[] {"review", "portfolio.json", "--previous", "result.json"},
                        "result.json, $: is the result of a review; expected a portfolio"),
                Arguments.of("accepted", new String[] {"review", "accepted.json"}, "$: is a file of waivers"),
                Arguments.of("workbook", new String[] {"review", "book.csv"}, "as a workbook (.xlsx) is"),
                Arguments.of("old workbook", new String[] {"review", "old.csv"}, "no workbook (.xls)"),
                Arguments.of("deep", new String[] {"review", "deep.json"}, "deep.json"),
                Arguments.of(
                        "bad date", new String[] {"review", "portfolio.json", "--as-of", "31/10/2026"}, "2026-10-31"),
                Arguments.of(
                        "no such day", new String[] {"review", "portfolio.json", "--as-of", "2026-02-30"}, "--as-of"),
                Arguments.of(
                        "changed twice",
                        new String[] {
                            "schedule", "portfolio.json", "--what-if", "PO-20=+5d", "--what-if", "PJ-PORTAL/PO-20=+1d"
                        },
                        "'PJ-PORTAL/PO-20' was given twice. Maybe give the sum of both."),
                Arguments.of("option", new String[] {"review", "portfolio.json", "--polcy", "x"}, "--policy"),
                Arguments.of("command", new String[] {"reviw", "portfolio.json"}, "Maybe 'review' was meant."),
                Arguments.of("nothing like a command", new String[] {"frobnicate"}, "but was: 'frobnicate'.\n"),
                Arguments.of("no command", new String[] {}, "A command was expected"),
                Arguments.of("no file", new String[] {"review"}, "FILE"),
                Arguments.of(
                        "day of no calendar in use",
                        new String[] {"review", "portfolio.json", "--as-of", "+999999999-12-31"},
                        "expected a date such as 2026-10-31, but was: '+999999999-12-31'"),
                Arguments.of(
                        "severity in the letters given",
                        new String[] {"review", "portfolio.json", "--fail-on", "Worse"},
                        "high, critical, but was: 'Worse'"),
                Arguments.of("severity", new String[] {"review", "portfolio.json", "--fail-on", "bad"}, "critical"),
                Arguments.of(
                        "format",
                        new String[] {"review", "portfolio.json", "--format", "pdf"},
                        "one of text, json, csv, html, but was: 'pdf'"),
                Arguments.of(
                        "format of another",
                        new String[] {"explain", "portfolio.json", "x", "--format", "csv"},
                        "'--format': expected one of text, json, but was: 'csv'"),
                Arguments.of(
                        "format of what if",
                        new String[] {"schedule", "portfolio.json", "--what-if", "PO-20=+5d", "--format", "svg"},
                        "With --what-if, text, json or csv was expected"),
                Arguments.of("one report", new String[] {"trend", "portfolio.json"}, "Two reports or more"),
                Arguments.of(
                        "policy",
                        new String[] {"review", "portfolio.json", "--policy", "none.yaml"},
                        "none.yaml: does not exist"),
                Arguments.of(
                        "policy folder",
                        new String[] {"review", "portfolio.json", "--policy", "empty-folder"},
                        "is a folder"),
                Arguments.of(
                        "policy types",
                        new String[] {"review", "portfolio.json", "--policy", "bad.yaml"},
                        "bad.yaml, $.everywhere"),
                Arguments.of(
                        "policy tabs",
                        new String[] {"review", "portfolio.json", "--policy", "tabs.yaml"},
                        "tabs.yaml, line 2"),
                Arguments.of(
                        "waivers",
                        new String[] {"review", "portfolio.json", "--waivers", "types.json"},
                        "types.json, $.waivers"),
                Arguments.of(
                        "previous", new String[] {"review", "portfolio.json", "--previous", "junk.bin"}, "junk.bin"),
                Arguments.of(
                        "last time and now exchanged",
                        new String[] {"review", "previous.json", "--previous", "portfolio.json"},
                        "they are of 2026-10-31, after the review: As of 2026-09-30"),
                Arguments.of(
                        "the same file twice",
                        new String[] {"review", "portfolio.json", "empty-folder/../portfolio.json"},
                        "Different files were expected, but 'empty-folder/../portfolio.json' was given twice."),
                Arguments.of("no name", new String[] {"review", ""}, "but its name was empty"),
                Arguments.of("no name last time", new String[] {"review", "portfolio.json", "--previous", ""}, "empty"),
                Arguments.of("no name to write", new String[] {"review", "portfolio.json", "-o", ""}, "name was empty"),
                Arguments.of(
                        "no name of a policy",
                        new String[] {"review", "portfolio.json", "--policy", ""},
                        "but its name was empty"),
                Arguments.of("no name of a folder", new String[] {"demo", ""}, "but its name was empty"),
                Arguments.of(
                        "one of several of a name",
                        new String[] {"trend", "portfolio.json", "broken/portfolio.json"},
                        "pmo: broken/portfolio.json, line 1"),
                Arguments.of(
                        "one in a folder", new String[] {"review", "broken"}, "pmo: broken/portfolio.json, line 1"),
                Arguments.of("stdin twice", new String[] {"review", "-", "-"}, "'-' was given twice"),
                Arguments.of(
                        "no plan", new String[] {"schedule", "noplan.json"}, "A plan with activities was expected"),
                Arguments.of("nul", new String[] {"review", "a\u0000b"}, "path"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void isRefusedWithoutAStackTrace(String what, String[] arguments, String said) throws IOException {
        Files.writeString(folder.resolve("noplan.json"), "{\"id\": \"PF-1\", \"name\": \"No plan\"}");
        Files.writeString(folder.resolve("previous.json"), SampleFiles.of(SampleFiles.PREVIOUS));

        Cli.Ran ran =
                new Cli(folder).reading(SampleFiles.of(SampleFiles.PORTFOLIO)).run(arguments);

        assertThat(ran.status()).as(what).isEqualTo(2);
        assertThat(ran.err()).startsWith("pmo: ").contains(said);
        assertThat(ran.err())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("dev.pmo.");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void anUnknownFindingIsRefusedWithTheOneThatWasProbablyMeant() {
        Cli.Ran ran = new Cli(folder).run("explain", "portfolio.json", "tolerance.exeption@PROJECT:PJ-HQ#TIME");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("Maybe 'tolerance.exception@PROJECT:PJ-HQ#TIME' was meant.");
    }

    @Test
    void everyProblemOfEveryFileIsToldAtOnce() {
        Cli.Ran ran = new Cli(folder).run("review", "types.json", "empty.json", "nowhere.json");

        assertThat(ran.err()).contains("types.json").contains("empty.json").contains("nowhere.json");
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndTheOldFileStays() throws IOException {
        Files.writeString(folder.resolve("report.txt"), "old");

        assertThat(new Cli(folder).run("review", "portfolio.json", "-o", "no/such/report.txt"))
                .satisfies(ran -> assertThat(ran.status()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("does not exist"));
        assertThat(new Cli(folder).run("review", "portfolio.json", "-o", "empty-folder"))
                .satisfies(ran -> assertThat(ran.status()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("is a folder"));
        assertThat(new Cli(folder).run("review", "junk.bin", "-o", "report.txt").status())
                .isEqualTo(2);
        assertThat(new Cli(folder).run("demo", "report.txt").status()).isEqualTo(2);
        assertThat(folder.resolve("report.txt")).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review portfolio.json -o portfolio.json",
                "review portfolio.json -o ./portfolio.json",
                "review portfolio.json --previous earlier.json -o earlier.json",
                "convert portfolio.json -o portfolio.json",
                "explain portfolio.json tolerance.exception@PROJECT:P#COST -o portfolio.json"
            })
    void anAnswerDoesNotTakeThePlaceOfWhatItIsDrawnFrom(String arguments) throws IOException {
        String before = Files.readString(folder.resolve("portfolio.json"));
        Files.writeString(folder.resolve("earlier.json"), before);

        Cli.Ran ran = new Cli(folder).run(arguments.split(" "));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("is one that is read. Nothing was written.");
        assertThat(folder.resolve("portfolio.json")).hasContent(before);
        assertThat(folder.resolve("earlier.json")).hasContent(before);
    }

    @Test
    void hostileTextInTheDataStaysText() throws IOException {
        Files.writeString(
                folder.resolve("hostile.json"),
                "{\"id\": \"<script>alert(1)</script>\", \"name\": \"\\u202e ${7*7} {brace} \\\"quoted\\\"\"}");

        Cli.Ran html = new Cli(folder).run("review", "hostile.json", "--format", "html");
        Cli.Ran text = new Cli(folder).run("review", "hostile.json");

        assertThat(html.status()).isZero();
        assertThat(html.out()).doesNotContain("<script>alert").doesNotContain("49");
        assertThat(text.status()).isZero();
    }

    @Test
    void whereItCouldNotBeWrittenIsSaidBeforeAnyWork() {
        assertThat(new Cli(folder)
                        .run("review", "nowhere.json", "-o", "no/report.html")
                        .err())
                .contains("no/report.html' does not exist. Maybe create it first.")
                .doesNotContain("nowhere.json");
        assertThat(new Cli(folder)
                        .run("log", "nowhere.json", "--what", "risks", "-o", "empty-folder")
                        .err())
                .contains("empty-folder' is a folder.")
                .doesNotContain("nowhere.json");
        assertThat(new Cli(folder)
                        .run("convert", "nowhere.json", "-o", "portfolio.json/new")
                        .err())
                .contains("portfolio.json' is not a folder.")
                .doesNotContain("nowhere.json");
    }

    @Test
    void onlyCommandsWithAThresholdTellOfItsExitStatus() {
        String words = "a finding reached --fail-on";

        for (String command : new String[] {"review", "validate"}) {
            assertThat(new Cli(folder).run(command, "--help").out()).contains(words);
        }
        for (String command :
                new String[] {"explain", "convert", "rules", "schedule", "roadmap", "trend", "log", "demo"}) {
            assertThat(new Cli(folder).run(command, "--help").out())
                    .contains("2   the arguments")
                    .doesNotContain(words);
        }
        assertThat(new Cli(folder).run("--help").out()).contains(words);
    }
}
