package dev.pmo.examples.cli;

import dev.pmo.core.validation.PlausibleDates;
import dev.pmo.core.validation.SnapshotValidator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days that the data can speak of, the same for all commands that validate. */
final class PlausibleOption {

    @Option(
            names = "--plausible",
            paramLabel = "FIRST/LAST",
            converter = Words.Days.class,
            description = "The first and the last day that the data can speak of, such as 2010-01-01/2045-12-31; other"
                    + " dates are told. Default: 1970-01-02/2199-12-31.")
    private @Nullable PlausibleDates given;

    SnapshotValidator validator() {
        SnapshotValidator standard = SnapshotValidator.ofDefault();
        return given == null ? standard : standard.withPlausible(given);
    }
}
