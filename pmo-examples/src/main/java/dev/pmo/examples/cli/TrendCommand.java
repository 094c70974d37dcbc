package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.movement.MilestoneReport;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** How milestones moved over several reports. */
@Command(
        name = "trend",
        description = "Tells how milestones moved from report to report.",
        footer = {
            "",
            "Example: pmo trend gmpp_2021_22.csv gmpp_2023_24.csv gmpp_2024_25.csv --finish \\",
            "           --format html -o trend.html"
        })
final class TrendCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Parameters(
            arity = "0..*",
            paramLabel = "REPORT REPORT...",
            hideParamSyntax = true,
            description = "The same portfolio, programme or project as it was reported on several dates.")
    private List<String> files = List.of();

    @Option(
            names = "--finish",
            description = "Follow the finish of each project, programme and portfolio, not their milestones.")
    private boolean finish;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Pictures.class,
            description = "text, json, csv, svg (a milestone trend chart) or html. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Progress progress = new Progress(terminal);
        Inputs inputs = new Inputs(terminal);
        if (files.size() < 2) {
            throw new Refusal("Two reports or more were expected, but was: '" + Refusal.shown(String.join(" ", files))
                    + "'.\nMaybe see 'pmo trend --help' for an example.");
        }
        List<MilestoneReport> reports = progress.during("reading", () -> reports(inputs));
        MilestoneTrend trend = MilestoneTrend.of(reports);
        if (trend.steps().stream().allMatch(step -> step.right() + step.left() + step.unmoved() == 0)) {
            terminal.err()
                    .println("pmo: note: nothing stands in two reports one after the other;"
                            + " maybe they are of different portfolios");
        }
        TrendView view = new TrendView(trend, finish ? "Finish dates" : "Milestones");
        String text = switch (format) {
            case JSON -> Json.written(view.json());
            case CSV -> view.csv();
            case SVG -> view.svg();
            case HTML -> view.html();
            default -> view.text();
        };
        output.deliver(terminal, text);
        return PmoCommand.DONE;
    }

    private List<MilestoneReport> reports(Inputs inputs) {
        List<MilestoneReport> reports = new ArrayList<>();
        List<ImportNote> notes = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (String file : files) {
            ImportedPortfolio data = inputs.portfolio(file);
            notes.addAll(data.notes());
            LocalDate date = data.statusDate();
            if (date == null) {
                throw new Refusal("A report with a status date was expected, but '" + Refusal.shown(file)
                        + "' tells none. Maybe give its plans a data date.");
            }
            if (!dates.add(date)) {
                throw new Refusal("Reports of different dates were expected, but '" + Refusal.shown(file)
                        + "' is another of " + date + ". Maybe it was given twice.");
            }
            reports.add(
                    finish
                            ? MilestoneReport.ofFinishes(date, data.portfolio())
                            : MilestoneReport.ofTree(date, data.portfolio()));
        }
        if (reports.stream().allMatch(report -> report.milestones().isEmpty())) {
            throw new Refusal("Reports with milestones were expected, but none has any. Maybe use --finish.");
        }
        inputs.tell(notes);
        return reports;
    }
}
