package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.examples.sample.SampleFiles;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command, from the arguments to the output and the exit status. */
class CommandsTest {

    private static final String[] FULL = {
        "portfolio.json",
        "--previous",
        "portfolio-previous.json",
        "--policy",
        "policy.yaml",
        "--waivers",
        "waivers.json"
    };

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSample() throws IOException {
        for (String name : SampleFiles.NAMES) {
            Files.writeString(folder.resolve(name), SampleFiles.of(name));
        }
    }

    private Cli.Ran run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    private Cli.Ran runFull(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(FULL));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Cli.Ran ran) throws IOException {
        assertThat(ran.err()).isEmpty();
        return new ObjectMapper().readTree(ran.out());
    }

    @Test
    void reviewReportsByExceptionAndSaysWhichDateItUsedAndWhy() {
        Cli.Ran ran = runFull("review");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().findFirst())
                .contains("REVIEW OF WEXMOOR COUNTY COUNCIL CHANGE PORTFOLIO, as of 2026-10-31");
        assertThat(ran.out())
                .contains("As of 2026-10-31, the status date in the data.")
                .contains("tolerance.exception@PROGRAMME:PG-DIGITAL#COST")
                .contains("CHANGES SINCE LAST TIME")
                .doesNotContain("\u001b");
    }

    @Test
    void theDateIsTheOneGivenElseTheOneInTheDataElseToday() throws IOException {
        JsonNode bare = new ObjectMapper()
                .readTree(SampleFiles.of(SampleFiles.PORTFOLIO))
                .path("portfolio");
        Files.writeString(folder.resolve("bare.json"), bare.toString());

        assertThat(run("review", "portfolio.json", "--as-of", "2026-11-07").out())
                .contains("As of 2026-11-07, given with --as-of.");
        assertThat(run("review", "portfolio.json", "--as-of", "2025-11-07").out())
                .contains("As of 2025-11-07, given with --as-of; the data are of 2026-10-31, after that.");
        assertThat(run("review", "bare.json").out())
                .contains("As of 2026-11-21, today, since the data have no status date.");
    }

    @Test
    void reviewAsJsonIsTheResultWithTextsAndASummary() throws IOException {
        JsonNode json = json(runFull("review", "--format", "json"));

        assertThat(json.path("asOf").asText()).isEqualTo("2026-10-31");
        assertThat(json.path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("id").asText())
                    .startsWith(finding.path("ruleId").asText() + "@");
            assertThat(finding.path("text").asText()).isNotBlank().doesNotContain("{");
            assertThat(finding.has("scope")).isTrue();
            assertThat(finding.has("subject")).isTrue();
            assertThat(finding.has("severity")).isTrue();
            assertThat(finding.path("escalated").isBoolean()).isTrue();
        });
        assertThat(json.path("gaps"))
                .isNotEmpty()
                .allSatisfy(
                        gap -> assertThat(gap.fieldNames()).toIterable().contains("kind", "source", "scope", "reason"));
        assertThat(json.path("proof")).isNotEmpty();
        assertThat(json.path("summary").path("findings").asInt())
                .isEqualTo(json.path("findings").size());
        assertThat(json.path("changes").path("added")).isNotEmpty();
    }

    /** Neither findings nor logs hold them, and of many the text and the page show the first only. */
    @Test
    void reviewAsJsonHasTheListsThatNothingElseHoldsInFull() throws IOException {
        JsonNode json = json(runFull("review", "--format", "json"));

        assertThat(json.path("unaccounted"))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.path("difference").path("scope").asText())
                                .isNotEmpty());
        assertThat(json.path("relocated").isArray()).isTrue();
        assertThat(json.path("noLongerStated").isArray()).isTrue();
    }

    /** The text and the page show the first of them only. */
    @Test
    void reviewAsJsonHasEveryExceptionReportInFull() throws IOException {
        JsonNode reports = json(runFull("review", "--format", "json")).path("exceptionReports");

        assertThat(runFull("review").out())
                .containsIgnoringCase("Exception reports, drafted from the data (" + reports.size() + ")");
        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.path("scope").asText()).isNotEmpty();
            assertThat(report.path("cause").asText()).isNotBlank();
            assertThat(report.path("causes")).isNotEmpty();
            assertThat(report.path("options")).isNotEmpty();
            assertThat(report.path("reason").asText()).isNotBlank();
        });
    }

    @Test
    void theLiveWaiverMarksItsFindingAndTheExpiredOneIsAFindingItself() throws IOException {
        JsonNode findings = json(runFull("review", "--format", "json")).path("findings");

        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.path("id").asText()).isEqualTo("tolerance.exception@PROJECT:PJ-TELECARE#TIME");
                    assertThat(finding.path("waived").path("approver").asText())
                            .isEqualTo("Director of adult services");
                })
                .anySatisfy(
                        finding -> assertThat(finding.path("ruleId").asText()).isEqualTo("review.expired-waiver"));
    }

    @Test
    void reviewAsCsvAndHtmlAreWholeDocuments() {
        Cli.Ran csv = runFull("review", "--format", "csv");
        Cli.Ran html = runFull("review", "--format", "html");

        assertThat(csv.out()).contains("tolerance.exception@PROGRAMME:PG-DIGITAL#COST");
        assertThat(csv.err()).contains("As of 2026-10-31, the status date in the data.");
        assertThat(html.out()).startsWithIgnoringCase("<!doctype html>").endsWith("</html>\n");
        assertThat(html.out()).contains("As of 2026-10-31, the status date in the data.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "LOW", "Medium", "high", "critical"})
    void aFindingThatReachesTheSeverityEndsWithStatusOne(String severity) {
        assertThat(runFull("review", "--fail-on", severity).status()).isEqualTo(1);
    }

    @Test
    void withoutAFindingOfTheSeverityTheStatusIsZero() throws IOException {
        Files.writeString(folder.resolve("empty.json"), "{\"id\": \"PF-1\", \"name\": \"Nothing yet\"}");

        assertThat(run("review", "empty.json", "--fail-on", "high").status()).isZero();
    }

    @Test
    void standardInputIsAFileToo() {
        Cli.Ran ran =
                new Cli(folder).reading(SampleFiles.of(SampleFiles.PORTFOLIO)).run("review", "-");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo(run("review", "portfolio.json").out());
    }

    @Test
    void severalFilesBecomeOnePortfolio() throws IOException {
        Files.writeString(folder.resolve("other.json"), "{\"id\": \"PF-OTHER\", \"name\": \"Other\"}");

        JsonNode json = json(run("review", "portfolio.json", "other.json", "--format", "json"));

        assertThat(json.path("root").asText()).isEqualTo("PORTFOLIO:ALL");
        assertThat(json.path("scopes").asInt()).isEqualTo(18);
    }

    @Test
    void theOutputFileIsWrittenWholeAndNothingElseIsLeftBeside() throws IOException {
        Cli.Ran ran = runFull("review", "--format", "html", "-o", "report.html");

        assertThat(ran.out()).isEmpty();
        assertThat(folder.resolve("report.html")).content().endsWith("</html>\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "portfolio.json", "portfolio-previous.json", "policy.yaml", "waivers.json", "report.html");
        }
    }

    @Test
    void colourIsForTerminalsThatWantItAndOnlyRepeatsWhatTheWordsSay() {
        String plain = run("review", "portfolio.json").out();

        String coloured =
                new Cli(folder).watched(true).run("review", "portfolio.json").out();

        assertThat(new Cli(folder)
                        .watched(false)
                        .run("review", "portfolio.json")
                        .out())
                .isEqualTo(plain);
        assertThat(coloured).contains("\u001b[").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void explainShowsTheTreeDownToInputFieldsAndThresholds() throws IOException {
        String id = "raid.risk-exceeds-delegated-limit@PROJECT:PJ-CRM#R-CR-01";

        Cli.Ran ran = run(
                "explain", "portfolio.json", id, "--previous", "portfolio-previous.json", "--policy", "policy.yaml");
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("medium " + id + "\n")
                .contains("[threshold, PROJECT:PJ-CRM, Portfolio office policy 2026, set by Head of portfolio office")
                .contains("[input, PROJECT:PJ-CRM]");
        JsonNode json = json(run("explain", "portfolio.json", id, "--policy", "policy.yaml", "--format", "json"));
        assertThat(json.path("id").asText()).isEqualTo(id);
        assertThat(json.path("premises"))
                .isNotEmpty()
                .allSatisfy(premise -> assertThat(premise.path("name").asText()).isNotEmpty());
        assertThat(json.findValuesAsText("kind")).contains("INPUT", "THRESHOLD");
    }

    @Test
    void everyFindingOfTheSampleCanBeExplained() throws IOException {
        JsonNode findings = json(runFull("review", "--format", "json")).path("findings");

        for (JsonNode finding : List.of(findings.get(0), findings.get(findings.size() / 2))) {
            List<String> arguments = new ArrayList<>(List.of("explain"));
            arguments.addAll(List.of(FULL));
            arguments.add(2, finding.path("id").asText());
            assertThat(run(arguments.toArray(String[]::new)).out())
                    .contains(finding.path("text").asText());
        }
    }

    @Test
    void validateListsViolationsWithTheirPaths() throws IOException {
        JsonNode json = json(run("validate", "portfolio.json", "--format", "json"));

        assertThat(json.path("violations")).anySatisfy(violation -> {
            assertThat(violation.path("path").asText()).contains("raid.issues");
            assertThat(violation.path("message").asText()).isEqualTo("an issue has no title");
            assertThat(violation.has("value")).isTrue();
        });
        assertThat(run("validate", "portfolio.json").out()).endsWith("3 violations.\n");
        assertThat(run("validate", "portfolio.json", "--fail-on", "high").status())
                .isEqualTo(1);
        assertThat(run("validate", "portfolio.json", "--fail-on", "critical").status())
                .isZero();
    }

    @Test
    void theDaysThatArePlausibleAreThoseGiven() throws IOException {
        Files.writeString(folder.resolve("late.json"), """
                {"id": "PF-1", "name": "Estate", "position": {"time": {"baselineFinish": "2126-06-30"}}}
                """);
        String told = "position.time.baselineFinish: the date lies outside the days that are plausible, 2010-01-01 to"
                + " 2045-12-31: '2126-06-30'";

        assertThat(run("validate", "late.json").out()).isEqualTo("No violation.\n");
        assertThat(run("validate", "late.json", "--plausible", "2010-01-01/2045-12-31")
                        .out())
                .contains(told);
        assertThat(run("review", "late.json", "--as-of", "2026-06-30").out()).doesNotContain("implausible-date");
        assertThat(run("review", "late.json", "--as-of", "2026-06-30", "--plausible", "2010-01-01/2045-12-31")
                        .out())
                .contains("validation.implausible-date");
        for (String wrong : List.of("2010-01-01", "2045-12-31/2010-01-01", "2010/2045")) {
            Cli.Ran ran = run("validate", "late.json", "--plausible", wrong);
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains("expected a first and a last day such as 2010-01-01/2045-12-31");
        }
    }

    @Test
    void convertWritesPortfolioJsonThatIsReadBack() throws IOException {
        assertThat(run("convert", "portfolio.json", "-o", "again.json").status())
                .isZero();

        assertThat(folder.resolve("again.json")).hasSameTextualContentAs(folder.resolve("portfolio.json"));
    }

    @Test
    void rulesListsEveryRuleOfEveryModuleWithItsThresholds() throws IOException {
        List<String> ids = StandardModules.all().stream()
                .map(RuleModule::rules)
                .flatMap(List::stream)
                .map(Rule::id)
                .toList();

        String markdown = run("rules", "--format", "md").out();
        JsonNode json = json(run("rules", "--format", "json"));

        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(markdown).contains("\n## " + id + "\n"));
        assertThat(json.path("rules").findValuesAsText("id")).containsAll(ids);
        assertThat(json.path("rules"))
                .allSatisfy(rule -> assertThat(rule.fieldNames())
                        .toIterable()
                        .contains("id", "problem", "why", "inputs", "policyValues", "example", "source"));
        assertThat(run("rules").out()).contains("tolerance.exception\n").contains("amberShare: 80%");
    }

    @Test
    void scheduleJoinsThePlansOverTheDependenciesBetweenProjects() throws IOException {
        JsonNode json = json(run("schedule", "portfolio.json", "--format", "json"));

        JsonNode waiting = activity(json, "PO-30");
        assertThat(waiting.path("project").asText()).isEqualTo("PJ-PORTAL");
        assertThat(waiting.path("drivers")).anySatisfy(driver -> {
            assertThat(driver.path("id").asText()).isEqualTo("AC-60");
            assertThat(driver.path("project").asText()).isEqualTo("PJ-IDENTITY");
        });
        assertThat(json.path("finish").asText()).isEqualTo("2027-03-26T17:00:00");
        assertThat(activity(json, "AC-60").path("totalFloat").asText()).isEqualTo("PT-64H");
        assertThat(json.path("criticalPath")).isNotEmpty();
        assertThat(json.path("diagnostics").findValuesAsText("code"))
                .contains("CYCLIC_LOGIC", "CONSTRAINT_AGAINST_LOGIC", "OUT_OF_SEQUENCE", "NOT_JOINED");
        assertThat(json.path("activities").findValuesAsText("id")).doesNotContain("DE-10");
    }

    private static JsonNode activity(JsonNode json, String id) {
        for (JsonNode activity : json.path("activities")) {
            if (activity.path("id").asText().equals(id)) {
                return activity;
            }
        }
        throw new AssertionError("no activity " + id);
    }

    @Test
    void scheduleWritesFilesOfOtherTools() throws IOException {
        int activities = json(run("schedule", "portfolio.json", "--format", "json"))
                .path("activities")
                .size();

        assertThat(run("schedule", "portfolio.json", "--format", "dot").out())
                .startsWith("digraph G {")
                .contains("critical=\"true\"");
        assertThat(run("schedule", "portfolio.json", "--format", "graphml").out())
                .contains("<graphml", "criticalPath");
        assertThat(run("schedule", "portfolio.json", "--format", "mspdi", "-o", "plan.xml")
                        .status())
                .isZero();
        Cli.Ran again = run("schedule", "plan.xml", "--format", "json");
        assertThat(again.err())
                .matches("pmo: note: plan.xml: the dates that follow from the logic are those of the file for all \\d+"
                        + " activities\n");
        JsonNode back = new ObjectMapper().readTree(again.out());
        assertThat(back.path("activities").size()).isGreaterThanOrEqualTo(activities);
        assertThat(back.path("finish"))
                .isEqualTo(json(run("schedule", "portfolio.json", "--format", "json"))
                        .path("finish"));
    }

    @Test
    void scheduleKeepsThePublicHolidaysOfAPlace() throws IOException {
        String without = json(run("schedule", "portfolio.json", "--format", "json"))
                .path("finish")
                .asText();
        String with = json(run("schedule", "portfolio.json", "--holidays", "GB-ENG", "--format", "json"))
                .path("finish")
                .asText();

        assertThat(with).isGreaterThanOrEqualTo(without);
        Cli.Ran refused = run("schedule", "portfolio.json", "--holidays", "Atlantis");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("GB-ENG", "'Atlantis'");
    }

    @Test
    void scheduleAsTextAndCsvHasALineForEachActivity() {
        assertThat(run("schedule", "portfolio.json").out())
                .contains("Finish: 2027-03-26 17:00")
                .contains("* AC-60  Sign-on live");
        assertThat(run("schedule", "portfolio.json", "--format", "csv").out())
                .startsWith("project,id,name,")
                .contains("\"PJ-PORTAL\",\"PO-30\",\"Join sign-on and pages\",2026-12-11T08:00:00,");
    }

    @Test
    void scheduleTellsHowPlansHangTogether() throws IOException {
        JsonNode json = json(run("schedule", "portfolio.json", "--format", "json"));

        JsonNode first = json.path("interfaces").get(0);
        assertThat(first.path("id").asText()).isEqualTo("DP-01");
        assertThat(first.path("state").asText()).isEqualTo("JOINED");
        assertThat(first.path("drives").asBoolean()).isTrue();
        assertThat(first.path("floatToNeed").asText()).startsWith("PT-");
        assertThat(activity(json, "PO-30").path("floatToWhole").asText()).isEqualTo("PT72H");
        assertThat(json.path("diagnostics").findValuesAsText("code")).contains("CYCLE_ACROSS_PLANS");
        assertThat(run("schedule", "portfolio.json").out())
                .contains("* DP-01  PJ-IDENTITY -> PJ-PORTAL  comes 2026-12-11 08:00")
                .contains("Cycle across plans: These wait for each other across plans");
    }

    @Test
    void scheduleTellsWhatWouldMoveIfAnActivityTookLonger() throws IOException {
        Cli.Ran ran = run("schedule", "portfolio.json", "--what-if", "AC-30=+5d");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("What if PJ-IDENTITY/AC-30 took 5 days longer?")
                .contains("Finish: 2027-03-26 17:00, as without it")
                .contains("PJ-PORTAL/PO-50")
                .contains("+5  ... > PJ-IDENTITY/AC-50 > PJ-PORTAL/PO-30 > PJ-PORTAL/PO-40 > PJ-PORTAL/PO-50")
                .doesNotContain("TE-40");
        JsonNode json =
                json(run("schedule", "portfolio.json", "--what-if", "PJ-IDENTITY/AC-30=+5d", "--format", "json"));
        assertThat(json.path("moves").findValuesAsText("id")).contains("AC-30", "AC-60", "PO-30");
        assertThat(json.path("changes").findValuesAsText("by")).containsExactly("PT40H");
        assertThat(run("schedule", "portfolio.json", "--what-if", "AC-30=+1d", "--what-if", "PO-20=-4h")
                        .out())
                .startsWith("What if PJ-IDENTITY/AC-30 took 1 day longer, and PJ-PORTAL/PO-20 took 4 hours less?\n");
        assertThat(run("schedule", "portfolio.json", "--what-if", "AC-30=+5d", "--format", "csv")
                        .out())
                .startsWith("project,id,name,finishBefore,");
        assertThat(run("schedule", "portfolio.json", "--what-if", "AC-30").err())
                .contains("A change such as 'AC-20=+5d'");
        assertThat(run("schedule", "portfolio.json", "--what-if", "ZZ-1=+5d").err())
                .contains("'ZZ-1' is in no plan");
    }

    @Test
    void roadmapShowsYearsTranchesAndMilestones() throws IOException {
        assertThat(run("roadmap", "portfolio.json").out())
                .contains("|25|26")
                .contains("    tranche TR-1  Foundations")
                .contains("* 2027-03-12  PJ-PORTAL  Private beta  slip 91  driven by DP-01");
        assertThat(run("roadmap", "portfolio.json", "--format", "csv").out())
                .startsWith("kind,level,scope,id,name,start,finish,")
                .contains("milestone,PROJECT,\"PJ-PORTAL\",\"MS-PO-1\"");
        JsonNode json = json(run("roadmap", "portfolio.json", "--format", "json"));
        assertThat(json.path("lines")).hasSize(20);
        assertThat(json.path("periods").get(0).path("quarter").asInt()).isEqualTo(4);
    }

    @Test
    void demoWritesTheSampleAndItsReportAndShowsIt() throws IOException {
        Cli.Ran ran = run("demo");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith(runFull("review").out());
        assertThat(folder.resolve("pmo-demo/report.html")).content().endsWith("</html>\n");
        assertThat(folder.resolve("pmo-demo/portfolio.json")).hasSameTextualContentAs(folder.resolve("portfolio.json"));
        assertThat(run("demo", "elsewhere/deep").out()).contains("Written to elsewhere/deep:");
        assertThat(folder.resolve("elsewhere/deep/policy.yaml")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review",
                "explain",
                "validate",
                "convert",
                "rules",
                "schedule",
                "roadmap",
                "trend",
                "log",
                "demo"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        Cli.Ran ran = run(command, "--help");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Usage: pmo " + command).contains("Example: pmo " + command);
    }

    @Test
    void versionHelpAndCompletionAreThere() {
        assertThat(run("--version").out()).isEqualTo("pmo 0.1.0\n");
        assertThat(run("--help").out())
                .contains("Exit status:")
                .contains("review")
                .contains("Example:");
        assertThat(run("generate-completion").out()).contains("complete -F").contains("pmo");
    }

    @Test
    void scheduleDrawsTheChartOfThePlan() throws IOException {
        Cli.Ran svg = run("schedule", "portfolio.json", "--format", "svg");
        Cli.Ran html = run("schedule", "portfolio.json", "--format", "html");

        assertThat(svg.status()).isZero();
        assertThat(svg.out()).startsWith("<svg xmlns=").contains("Build the pages", "</svg>");
        assertThat(html.out()).startsWith("<!DOCTYPE html>").contains("Build the pages", "critical path test");
        // Together they draw what each draws, and the links between them.
        assertThat(links(svg.out())).isEqualTo(links(html.out()) + 2);
    }

    @Test
    void theChartOfSeveralPlansMarksWhatTheTextMarks() throws IOException {
        String svg = run("schedule", "portfolio.json", "--format", "svg").out();
        String html = run("schedule", "portfolio.json", "--format", "html").out();
        String text = run("schedule", "portfolio.json").out();
        JsonNode activities =
                json(run("schedule", "portfolio.json", "--format", "json")).path("activities");
        long whole = StreamSupport.stream(activities.spliterator(), false)
                .filter(one -> one.path("criticalToWhole").asBoolean())
                .count();
        long own = StreamSupport.stream(activities.spliterator(), false)
                .filter(one -> one.path("critical").asBoolean())
                .count();

        assertThat(text.lines().filter(line -> line.startsWith("* ") && line.contains("  float ")))
                .hasSize((int) whole + 2);
        assertThat(numbers(svg, "([0-9]+) of them critical")).isEqualTo((int) whole);
        assertThat(numbers(html, "([0-9]+) of them critical"))
                .isEqualTo((int) own)
                .isGreaterThan((int) whole);
        assertThat(svg).contains(">critical to the whole<", ">float to the whole<");
        assertThat(html).contains(">critical to this plan<", ">float to this plan<");
    }

    /** How many links the charts of a text say that they hold. */
    private static int links(String text) {
        return numbers(text, "([0-9]+) links, from");
    }

    private static int numbers(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    @Test
    void scheduleTellsHowThePlanIsBuilt() throws IOException {
        Cli.Ran text = run("schedule", "portfolio.json");
        JsonNode json = new ObjectMapper()
                .readTree(run("schedule", "portfolio.json", "--format", "json").out());

        assertThat(text.out())
                .contains(
                        "Checks of how the plan of PROJECT:PJ-TELECARE is built:",
                        "leads                       missed");
        assertThat(json.get("standards")).hasSize(5 * 17);
        assertThat(json.get("standards"))
                .filteredOn(check -> check.get("project").asText().equals("PJ-TELECARE"))
                .element(1)
                .satisfies(check ->
                        assertThat(check.get("activities").get(0).asText()).isEqualTo("TE-60"));
    }

    @Test
    void trendTellsHowMilestonesMovedInEveryForm() throws IOException {
        String[] reports = {"trend", "portfolio.json", "portfolio-previous.json"};

        Cli.Ran text = run(reports);
        assertThat(text.status()).isZero();
        assertThat(text.out())
                .contains("2026-09-30 to 2026-10-31")
                .contains("+47", "Building handed over (PROJECT:PJ-HQ#MS-HQ-3)");
        assertThat(runWith(reports, "csv").out())
                .startsWith("key,name,movesRight,")
                .contains("2026-09-30,2026-10-31");
        assertThat(new ObjectMapper().readTree(runWith(reports, "json").out()).get("reports"))
                .hasSize(2);
        assertThat(runWith(reports, "svg").out()).startsWith("<svg ").contains("+47 d Building handed over");
        assertThat(runWith(reports, "html").out()).startsWith("<!DOCTYPE html>").contains("Moved to a later date");
    }

    /** The list of decisions is cut after forty; nobody who has to decide may be cut with it. */
    @Test
    void everyoneWhoHasToDecideIsNamedBeforeTheList() {
        String text = run("review", "portfolio.json").out();
        String page = run("review", "portfolio.json", "--format", "html").out();

        assertThat(text)
                .contains("  first by    decisions  overdue  who decides\n")
                .contains("\n  2026-10-16         10        1  Care programme board, for Adult social care reform\n")
                .contains("2026-11-10          2           Telecare project board, for Telecare digital switchover\n");
        assertThat(page.substring(page.indexOf("id=\"glance\""), page.indexOf("id=\"decisions\"")))
                .contains(
                        "Who has to decide, the most urgent first", "<a href=\"#decider-1\">", "2 more have to decide");
        assertThat(page).contains("id=\"decider-1\"", "id=\"decider-8\"");
    }

    @Test
    void aWaiverThatAcceptsNothingIsTold() throws IOException {
        Files.writeString(folder.resolve("misspelt.yaml"), """
            waivers:
              - {ruleId: tolerance.exception, scope: "PROJECT:PJ-HQ", subject: TIMES, reason: Agreed,
                 approver: Board, until: 2026-12-31}
            """);

        assertThat(run("review", "portfolio.json", "--waivers", "misspelt.yaml").err())
                .isEqualTo("pmo: note: the waiver of tolerance.exception at PROJECT:PJ-HQ#TIMES accepts no finding\n");
        assertThat(runFull("review").err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review portfolio.json",
                "review portfolio.json --format csv",
                "review portfolio.json --format html",
                "log portfolio.json --what risks",
                "log portfolio.json --what risks --format json",
                "log portfolio.json --what risks --format csv",
                "log portfolio.json --what risks --format html",
                "schedule portfolio.json",
                "schedule portfolio.json --format csv",
                "schedule portfolio.json --format svg",
                "schedule portfolio.json --format mspdi",
                "schedule portfolio.json --what-if PO-20=+5d",
                "roadmap portfolio.json",
                "roadmap portfolio.json --format csv"
            })
    void whatGoesByADateSaysWhichAndWhereItComesFrom(String command) {
        Cli.Ran ran = run(command.split(" "));

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat((ran.out() + ran.err()).replace('\n', ' ')).contains("2026-10-31", "the status date in the data");
    }

    @Test
    void demoKeepsWhatSomebodyChangedInTheSample() throws IOException {
        assertThat(run("demo", "tried").err()).isEmpty();
        assertThat(run("demo", "tried").err()).isEmpty();
        Path policy = folder.resolve("tried/policy.yaml");
        Files.writeString(policy, "source: Mine\n");

        assertThat(run("demo", "tried").err())
                .isEqualTo("pmo: note: policy.yaml was changed and is kept as policy.yaml.1.old\n");
        assertThat(folder.resolve("tried/policy.yaml.1.old")).hasContent("source: Mine");
        assertThat(policy).hasContent(SampleFiles.of(SampleFiles.POLICY));
    }

    @Test
    void reportsThatHaveNothingInCommonAreSaidToHaveNothing() throws IOException {
        String other = SampleFiles.of(SampleFiles.PREVIOUS).replace("MS-", "OTHER-");
        Files.writeString(folder.resolve("other.json"), other);

        assertThat(run("trend", "portfolio.json", "other.json").err())
                .contains("maybe they are of different portfolios");
        assertThat(run("trend", "portfolio.json", "portfolio-previous.json").err())
                .isEmpty();
    }

    private Cli.Ran runWith(String[] arguments, String format) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", format));
        return run(all.toArray(String[]::new));
    }

    @Test
    void trendWantsReportsOfDifferentDates() {
        Cli.Ran ran = run("trend", "portfolio.json", "portfolio.json");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("'portfolio.json' is another of 2026-10-31. Maybe it was given twice.");
    }
}
