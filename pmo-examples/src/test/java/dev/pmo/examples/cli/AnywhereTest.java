package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.examples.sample.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same output, byte for byte, in every locale and time zone. */
@Isolated
class AnywhereTest {

    private static final List<String[]> COMMANDS = List.of(
            new String[] {
                "review",
                "portfolio.json",
                "--previous",
                "portfolio-previous.json",
                "--policy",
                "policy.yaml",
                "--waivers",
                "waivers.json",
                "--format",
                "json"
            },
            new String[] {"review", "portfolio.json", "--fail-on", "critical"},
            new String[] {"review", "portfolio.json", "--format", "HTML"},
            new String[] {"review", "portfolio.json", "--format", "csv"},
            new String[] {"explain", "portfolio.json", "tolerance.exception@PROJECT:PJ-HQ#TIME"},
            new String[] {"validate", "portfolio.json"},
            new String[] {"convert", "portfolio.json"},
            new String[] {"rules", "--format", "md"},
            new String[] {"schedule", "portfolio.json"},
            new String[] {"schedule", "portfolio.json", "--format", "json"},
            new String[] {"review", "--help"},
            new String[] {"review", "portfolio.json", "--fail-on", "hihg"});

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSample() throws IOException {
        for (String name : SampleFiles.NAMES) {
            Files.writeString(folder.resolve(name), SampleFiles.of(name));
        }
    }

    @AfterEach
    void goHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private List<Cli.Ran> ranIn(String language, String place) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        List<Cli.Ran> all = new ArrayList<>();
        COMMANDS.forEach(command -> all.add(new Cli(folder).run(command)));
        return all;
    }

    @Test
    void theOutputIsTheSameEverywhere() {
        List<Cli.Ran> atHome = ranIn("en-GB", "Europe/London");

        assertThat(ranIn("ar-EG", "Pacific/Kiritimati")).isEqualTo(atHome);
        assertThat(ranIn("tr-TR", "America/Los_Angeles")).isEqualTo(atHome);
    }
}
