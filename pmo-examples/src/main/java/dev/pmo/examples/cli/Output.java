package dev.pmo.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes to, the same for all that answer with one text. */
final class Output {

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private @Nullable String file;

    void deliver(Terminal terminal, String text) {
        Delivery.deliver(terminal, file, text);
    }

    /** The text, in colour where it goes to a person. */
    String painted(Terminal terminal, String text) {
        return Colours.painted(terminal, file, text);
    }
}
