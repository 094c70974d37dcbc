package dev.pmo.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/** Runs the command line within the test, in a folder of its own, on a day of its own. */
final class Cli {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Path folder;
    private byte[] input = new byte[0];
    private boolean watched;
    private boolean colour;

    Cli(Path folder) {
        this.folder = folder;
    }

    /** What a command left behind. */
    record Ran(int status, String out, String err) {}

    Cli reading(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Cli watched(boolean withColour) {
        watched = true;
        colour = withColour;
        return this;
    }

    Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = PmoCommand.run(
                new Terminal(
                        new ByteArrayInputStream(input),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        watched,
                        false,
                        colour,
                        folder,
                        TODAY),
                arguments);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
