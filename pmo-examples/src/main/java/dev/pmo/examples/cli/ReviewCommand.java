package dev.pmo.examples.cli;

import dev.pmo.rules.result.Finding;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The monthly review: a portfolio goes in, a report by exception comes out. */
@Command(
        name = "review",
        description = "Reviews a portfolio and reports by exception.",
        footer = {
            "",
            "Example: pmo review portfolio.json --previous portfolio-previous.json \\",
            "           --policy policy.yaml --waivers waivers.json --format html -o report.html"
        })
final class ReviewCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Mixin
    private DataFiles files = new DataFiles();

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

    @Mixin
    private FailOn failOn = new FailOn();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        ReviewOptions.Done done = options.review(terminal, files.names());
        String text = switch (format) {
            case JSON -> Json.written(new ReviewJson().of(done));
            case CSV -> Reports.csv(done);
            case HTML -> Reports.html(done);
            default -> output.painted(terminal, Reports.text(done));
        };
        output.deliver(terminal, text);
        if (format == Format.CSV) {
            done.asOf().tell(terminal);
        }
        return failOn.status(done.result().findings().stream()
                .filter(finding -> finding.waived() == null)
                .map(Finding::severity));
    }
}
