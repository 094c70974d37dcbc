package dev.pmo.examples.cli;

import dev.pmo.rules.engine.ReviewEngine;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The catalogue of rules. */
@Command(
        name = "rules",
        description =
                "Lists every rule: its problem, why it matters, what it reads, its thresholds, an example, its source.",
        footer = {"", "Example: pmo rules --format md -o rules.md"})
final class RulesCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Option(
            names = "--module",
            paramLabel = "MODULE",
            description = "Only the rules of one module, such as change, and the thresholds that they read.")
    private @Nullable String module;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Documents.class,
            description = "text, md or json. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        ReviewEngine engine = Engines.standard();
        Catalogue catalogue = new Catalogue(engine, module);
        String text = switch (format) {
            case JSON -> Json.written(catalogue.json());
            case MD -> catalogue.markdown();
            default -> catalogue.text();
        };
        output.deliver(PmoCommand.terminalOf(pmo), text);
        return PmoCommand.DONE;
    }
}
