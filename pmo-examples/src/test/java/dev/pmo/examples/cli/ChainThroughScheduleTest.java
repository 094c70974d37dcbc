package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans whose activities wait for one another in a long chain, or in a circle, from the file to the answer. */
class ChainThroughScheduleTest {

    private static final int LENGTH = 100_000;

    @TempDir
    Path folder;

    private static String plan(int activities, String links) {
        return IntStream.range(0, activities)
                .mapToObj(i -> "{\"id\":\"A" + i + "\",\"name\":\"Step\",\"duration\":\"PT1H\"}")
                .collect(Collectors.joining(
                        ",",
                        "{\"id\":\"PF\",\"name\":\"Chain\",\"projects\":[{\"id\":\"P\",\"name\":\"P\",\"plan\":"
                                + "{\"start\":\"2026-01-05T08:00:00\",\"activities\":[",
                        "],\"dependencies\":[" + links + "]}}]}"));
    }

    private static String link(int from, int to) {
        return "{\"predecessor\":\"A" + from + "\",\"successor\":\"A" + to + "\"}";
    }

    @Test
    void aChainOfAHundredThousandActivitiesIsScheduledToItsEnd() throws IOException {
        String links = IntStream.range(1, LENGTH).mapToObj(i -> link(i - 1, i)).collect(Collectors.joining(","));
        Files.writeString(folder.resolve("chain.json"), plan(LENGTH, links));

        Cli.Ran ran = new Cli(folder).run("schedule", "chain.json", "--format", "json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("\"A0\"").contains("\"A" + (LENGTH - 1) + "\"");
    }

    @Test
    void aCircleIsToldWithThePathThatClosesItByEveryCommand() throws IOException {
        Files.writeString(folder.resolve("circle.json"), plan(3, link(0, 1) + "," + link(1, 2) + "," + link(2, 0)));

        for (String command : new String[] {"schedule", "validate", "review"}) {
            Cli.Ran ran = new Cli(folder).run(command, "circle.json");

            assertThat(ran.status()).as(command).isZero();
            assertThat(ran.out()).as(command).contains("A0 -> A1 -> A2 -> A0");
        }
    }
}
