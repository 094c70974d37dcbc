package dev.pmo.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Where a command writes to, the same for all that answer with one text. */
final class Output {

    private static final String NAME = "-o";

    @Option(names = NAME, paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private @Nullable String file;

    /** Refuses a file that could not be written, before the work that it is for. */
    static void check(Terminal terminal, ParseResult parsed) {
        for (ParseResult command = parsed; command != null; command = command.subcommand()) {
            String file = command.matchedOptionValue(NAME, null);
            if (file != null && !Delivery.standard(file)) {
                Delivery.check(terminal.path(file));
            }
        }
    }

    void deliver(Terminal terminal, String text) {
        Delivery.deliver(terminal, file, text);
    }

    /** The text, in colour where it goes to a person. */
    String painted(Terminal terminal, String text) {
        return Colours.painted(terminal, file, text);
    }
}
