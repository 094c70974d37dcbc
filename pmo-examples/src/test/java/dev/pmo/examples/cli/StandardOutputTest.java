package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What cannot be written is not done; a reader that has seen enough is content. */
class StandardOutputTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int ran(OutputStream out) {
        return PmoCommand.run(
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        StandardOutput.to(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false,
                        false,
                        Path.of(""),
                        Cli.TODAY),
                "rules");
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void anAnswerThatIsLostEndsWithTwo() {
        assertThat(ran(failing("No space left on device"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("pmo: the answer could not be written to standard output, or not all of it."
                        + " Maybe the disk is full.\n");
    }

    @Test
    void aReaderThatLeavesEarlyIsNoFailure() {
        assertThat(ran(failing("Broken pipe"))).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void whatIsWrittenArrivesWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(ran(out)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(new Cli(Path.of("")).run("rules").out());
    }
}
