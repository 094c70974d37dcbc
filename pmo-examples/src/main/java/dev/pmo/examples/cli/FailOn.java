package dev.pmo.examples.cli;

import dev.pmo.rules.result.Severity;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When a command ends with a status that stops what runs after it. */
final class FailOn {

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Words.Severities.class,
            description = "End with status 1 if something that is not waived reaches it:"
                    + " info, low, medium, high, critical.")
    private @Nullable Severity severity;

    int status(Stream<Severity> found) {
        Severity least = severity;
        return least != null && found.anyMatch(one -> one.compareTo(least) >= 0) ? PmoCommand.REACHED : PmoCommand.DONE;
    }
}
