package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pmo.examples.docs.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The commands that the documentation shows are those of the command line. */
class DocumentedCommandsTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    static List<String> commands() {
        return Page.all().stream()
                .flatMap(page -> page.commands().stream())
                .filter(command -> command.startsWith("pmo ") || command.startsWith("pmo-examples/pmo "))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShownIsUnderstood(String command) {
        List<String> words = words(command);
        CommandLine line = new CommandLine(new PmoCommand(Terminal.ofSystem()));

        assertThatCode(() -> line.parseArgs(words.subList(1, words.size()).toArray(String[]::new)))
                .as(command)
                .doesNotThrowAnyException();
    }

    @Test
    void theCommandsOfTheReadmeWorkOneAfterTheOther(@TempDir Path folder) {
        Cli cli = new Cli(folder);
        for (String command : commands()) {
            if (command.startsWith("pmo-examples/pmo ")) {
                List<String> words = words(command);
                Cli.Ran ran = cli.run(words.subList(1, words.size()).toArray(String[]::new));
                assertThat(ran.status()).as(command + "\n" + ran.err()).isZero();
            }
        }
        assertThat(folder.resolve("pmo-demo"))
                .isDirectoryContaining("glob:**portfolio.json")
                .isDirectoryContaining("glob:**report.html")
                .isDirectoryContaining("glob:**result.json");
    }

    @Test
    void theCatalogueInTheDocumentationIsThatOfTheCommandLine(@TempDir Path folder) throws IOException {
        Cli.Ran ran = new Cli(folder).run("rules", "--format", "md");
        List<String> written = Files.readAllLines(Page.root().resolve("docs").resolve("rules.md"));
        List<String> generated = ran.out().lines().toList();

        assertThat(ran.status()).isZero();
        assertThat(generated.stream().filter(line -> !written.contains(line)).toList())
                .as("lines that docs/rules.md lacks; pmo-examples/pmo rules --format md -o docs/rules.md writes it"
                        + " anew")
                .isEmpty();
        assertThat(written).hasSameSizeAs(generated);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            for (int i = 1; i <= 3; i++) {
                if (matcher.group(i) != null) {
                    words.add(matcher.group(i));
                }
            }
        }
        return words;
    }
}
