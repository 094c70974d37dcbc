package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.ImportedPortfolio;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The data that a command works on, the same for every command that takes any. */
final class DataFiles {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Data of any kind, or a folder of plans; several become one portfolio. '-' is standard input.")
    private List<String> files = List.of();

    List<String> names() {
        return files;
    }

    ImportedPortfolio read(Inputs inputs) {
        return inputs.portfolios(files);
    }
}
