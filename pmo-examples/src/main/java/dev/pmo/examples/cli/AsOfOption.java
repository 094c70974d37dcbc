package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.ImportedPortfolio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The date that a command goes by, the same for all that need one. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.Dates.class,
            description = "The date to go by. Default: the status date in the data, else today.")
    private @Nullable LocalDate given;

    AsOf date(ImportedPortfolio data, Terminal terminal) {
        return AsOf.of(given, data.statusDate(), terminal.today());
    }
}
