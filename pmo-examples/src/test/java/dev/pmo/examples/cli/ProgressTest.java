package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CountDownLatch shown = new CountDownLatch(1);

    private Terminal terminal(boolean watched) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                super.print(text);
                shown.countDown();
            }
        };
        return new Terminal(
                new ByteArrayInputStream(new byte[0]), stream, stream, watched, watched, true, Path.of(""), Cli.TODAY);
    }

    private boolean awaited() {
        try {
            return shown.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void longWorkIsShownAndWipedAway() {
        boolean result = new Progress(terminal(true), 1, 1).during("reviewing", this::awaited);

        assertThat(result).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("pmo: reviewing [")
                .endsWith(" \r");
    }

    @Test
    void shortWorkShowsNothing() {
        assertThat(new Progress(terminal(true), 60_000, 1).during("reviewing", () -> 42))
                .isEqualTo(42);
        assertThat(err.size()).isZero();
    }

    @Test
    void nothingIsShownWhereNobodyWatches() {
        assertThat(new Progress(terminal(false), 0, 1).during("reviewing", () -> 42))
                .isEqualTo(42);
        assertThat(err.size()).isZero();
    }
}
