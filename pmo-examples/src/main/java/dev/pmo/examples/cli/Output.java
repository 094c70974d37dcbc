package dev.pmo.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Where a command writes to, the same for all that answer with one text. */
final class Output {

    private static final String NAME = "-o";
    private static final Set<String> READ = Set.of("--previous", "--policy", "--waivers");

    @Option(names = NAME, paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private @Nullable String file;

    /** Refuses a file that could not be written, before the work that it is for. */
    static void check(Terminal terminal, ParseResult parsed) {
        for (ParseResult command = parsed; command != null; command = command.subcommand()) {
            String file = command.matchedOptionValue(NAME, null);
            if (file != null && !Delivery.standard(file)) {
                Delivery.check(terminal.path(file));
                checkNotRead(terminal, command, terminal.path(file));
            }
        }
    }

    /** Refuses to put the answer in the place of the data that it is drawn from. */
    private static void checkNotRead(Terminal terminal, ParseResult command, Path file) {
        for (ArgSpec argument : command.matchedArgs()) {
            boolean read = argument.isPositional()
                    || Arrays.stream(((OptionSpec) argument).names()).anyMatch(READ::contains);
            if (read && argument.stringValues().stream().anyMatch(name -> same(terminal, name, file))) {
                throw new Refusal("A file of its own was expected to write to, but '" + file
                        + "' is one that is read. Nothing was written.");
            }
        }
    }

    /** The id of a finding stands among the files, and may be no path. */
    private static boolean same(Terminal terminal, String name, Path file) {
        try {
            return Files.exists(file) && Files.isSameFile(terminal.path(name), file);
        } catch (IOException | Refusal e) {
            return false;
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
