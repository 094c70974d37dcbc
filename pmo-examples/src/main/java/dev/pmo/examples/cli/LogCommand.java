package dev.pmo.examples.cli;

import dev.pmo.rules.reporting.log.LogKind;
import dev.pmo.rules.reporting.log.LogTable;
import dev.pmo.rules.reporting.log.LogText;
import dev.pmo.rules.reporting.page.LogPage;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A RAID, change or exception log over everything, as one table. */
@Command(
        name = "log",
        description = {
            "Shows a log of everything, from the top to the last project, as one table.",
            "Risks come with their scores, which hang on --policy. What waits for whom hangs on all that the review",
            "was given: with the same options it is what the report says."
        },
        footer = {"", "Example: pmo log portfolio.json --what risks --format csv -o risks.csv"})
final class LogCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Mixin
    private DataFiles files = new DataFiles();

    @Option(
            names = "--what",
            paramLabel = "LOG",
            required = true,
            converter = Words.Logs.class,
            description = "risks, assumptions, issues, dependencies, actions, changes, exceptions, or"
                    + " escalations: what waits for whom until when.")
    private LogKind what = LogKind.RISKS;

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Pages.class,
            description = "text, json, csv or html. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        ReviewOptions.Done done = options.review(terminal, files.names());
        LogTable table = LogTable.of(what, done.review(), done.earlier());
        output.deliver(
                terminal, written(table, done.asOf(), done.data().portfolio().name()));
        if (format == Format.CSV || format == Format.HTML) {
            done.asOf().tell(terminal);
        }
        return PmoCommand.DONE;
    }

    private String written(LogTable table, AsOf date, String name) {
        String word = what.word();
        String title = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " of " + name;
        return switch (format) {
            case JSON -> Json.written(LogJson.of(table, date));
            case CSV -> table.csv();
            case HTML -> LogPage.of(title, date.date(), table);
            default -> LogText.of(title, date.date(), table) + "\n" + date + "\n";
        };
    }
}
