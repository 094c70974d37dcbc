package dev.pmo.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.validation.ViolationKind;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.policy.PolicyFile;
import dev.pmo.examples.sample.SampleFiles;
import dev.pmo.examples.start.ChangeControl;
import dev.pmo.examples.start.CladdingException;
import dev.pmo.examples.start.EmbeddedReview;
import dev.pmo.examples.start.ExplainedFinding;
import dev.pmo.examples.start.FirstReview;
import dev.pmo.examples.start.NextMonth;
import dev.pmo.examples.start.OwnPolicy;
import dev.pmo.examples.start.PlannedDates;
import dev.pmo.examples.start.SixRisks;
import dev.pmo.examples.start.TwoPlans;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.DriverKind;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says of the code is true: its code is compiled, its output is printed, its names exist. */
class DocsTest {

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockOfJavaIsPartOfAProgramThatIsCompiled(Page page) {
        String sources = sources();
        for (String block : page.blocks("java")) {
            assertThat(sources)
                    .as("a Java source that holds\n%s", block)
                    .matches(all -> all.contains(packed(block)), "holds the block");
        }
    }

    @Test
    void everyExampleOfTheLibrarysJavadocIsPartOfAProgramThatIsCompiled() {
        String sources = sources();
        List<String> examples = Stream.of("pmo-core", "pmo-rules")
                .flatMap(module -> Javadoc.examples(Page.root().resolve(module).resolve("src/main/java")).stream())
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(20)
                .allSatisfy(example -> assertThat(sources.contains(packed(example)))
                        .as(example)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOutputShownIsThatOfAProgram(Page page) throws Exception {
        List<String> shown = page.blocks("text");
        String printed = shown.isEmpty() ? "" : printed();
        for (String block : shown) {
            assertThat(printed)
                    .as("what the programs of the documentation print")
                    .contains(block);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsSomewhere(Page page) {
        for (String link : page.relativeLinks()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page.path()
                    : page.path().resolveSibling(parts[0]).normalize();
            assertThat(target).as("the target of %s in %s", link, page).exists();
            if (parts.length == 2 && target.toString().endsWith(".md")) {
                assertThat(Page.of(target).anchors())
                        .as("headings of %s", target)
                        .contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRuleOrFactThatIsNamedExists(Page page) {
        Set<String> known = names();
        String modules = StandardModules.all().stream().map(RuleModule::id).collect(Collectors.joining("|"));
        Pattern pattern = Pattern.compile(
                "(?<![\\w./-])(?:" + modules + "|validation|review)\\.[a-z]+(?:-[a-z]+)*(?![\\w(\\[-]|\\.(?!\\s))");
        String text = page.prose() + String.join("\n", page.blocks("console"));
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().matches(".*\\.(json|yaml|html|csv|md|sm|xml)")) {
                assertThat(known).as("rules and facts").contains(matcher.group());
            }
        }
    }

    @Test
    void everyDecisionOfTheSchedulerIsListedWithItsCode() {
        String page =
                Page.of(Page.root().resolve("docs").resolve("scheduling.md")).prose();
        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(page).contains("| `" + code + "` |");
        }
        for (DriverKind kind : DriverKind.values()) {
            assertThat(page).contains("| `" + kind + "` |");
        }
    }

    @Test
    void theReadmeTestsWithTheVeryCommandOfTheBuild() throws IOException {
        String build = Files.readString(Page.root().resolve(".ci").resolve("run"));
        String command = build.lines()
                .filter(line -> line.startsWith("mvn "))
                .findFirst()
                .orElseThrow();
        assertThat(Page.of(Page.root().resolve("README.md")).commands()).contains(command);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockOfJsonIsAProject(Page page) {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        for (String block : page.blocks("json")) {
            assertThatCode(() -> mapper.readValue(block, Project.class))
                    .as(block)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockOfYamlIsAPolicyFileForTheSamplePortfolio(Page page) {
        Portfolio sample = PortfolioJson.read("sample", bytes(SampleFiles.of(SampleFiles.PORTFOLIO)))
                .portfolio();
        List<PolicyType<?>> types = ReviewEngine.of(StandardModules.all()).policies();
        for (String block : page.blocks("yaml")) {
            assertThat(PolicyFile.read(page.toString(), bytes(block), types, sample)
                            .overrides())
                    .as(block)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyVersionInBlocksOfXmlIsThatOfTheBuild(Page page) throws IOException {
        String pom = Files.readString(Page.root().resolve("pom.xml"));
        for (String block : page.blocks("xml")) {
            assertThat(block.lines().map(String::strip))
                    .filteredOn(line -> line.startsWith("<version>"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(pom)
                            .containsAnyOf(
                                    "<artifactId>pmo-parent</artifactId>\n  " + line,
                                    line.replace("<version>", ".version>").replace("</version>", "</")));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Rule rule : ReviewEngine.of(StandardModules.all()).rules()) {
            names.add(rule.id());
            names.addAll(rule.formerIds());
        }
        for (RuleModule module : StandardModules.all()) {
            for (Calculation<?> calculation : module.calculations()) {
                names.add(calculation.provides().name());
            }
        }
        for (ViolationKind kind : ViolationKind.values()) {
            names.add("validation." + kind.code());
        }
        names.addAll(List.of("review.expired-waiver", "review.waivers", "review.policies"));
        return names;
    }

    /** All Java of this module, without white space. */
    private static String sources() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                all.append(packed(Files.readString(file))).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static String packed(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** What the programs print, one after the other. */
    private static String printed() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            FirstReview.main(new String[0]);
            EmbeddedReview.main(new String[0]);
            NextMonth.main(new String[0]);
            OwnPolicy.main(new String[0]);
            ExplainedFinding.main(new String[0]);
            PlannedDates.main(new String[0]);
            TwoPlans.main(new String[0]);
            SixRisks.main(new String[0]);
            CladdingException.main(new String[0]);
            ChangeControl.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
