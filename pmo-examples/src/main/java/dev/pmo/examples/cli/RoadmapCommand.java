package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.Roadmap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The roadmap of a portfolio over the years, with the milestones of all plans. */
@Command(
        name = "roadmap",
        description = "Shows when programmes, tranches and projects run, and all milestones by date.",
        footer = {"", "Example: pmo roadmap pmo-demo/portfolio.json"})
final class RoadmapCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Mixin
    private DataFiles files = new DataFiles();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Tables.class,
            description = "text, json or csv. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Inputs inputs = new Inputs(terminal);
        Progress progress = new Progress(terminal);
        ImportedPortfolio data = progress.during("reading", () -> files.read(inputs));
        AsOf date = asOf.date(data, terminal);
        IntegratedPlan plan = IntegratedPlan.of(data.portfolio(), date.date());
        IntegratedSchedule schedule = progress.during(
                "scheduling", () -> plan.scheduleFrom(date.date().atTime(ScheduleCommand.FIRST_HOUR, 0)));
        RoadmapView view = new RoadmapView(Roadmap.of(data.portfolio(), schedule, date.date()));
        String text = switch (format) {
            case JSON ->
                Json.written(view.json().put("asOf", date.date().toString()).put("asOfReason", date.reason()));
            case CSV -> view.csv();
            default -> view.text() + "\n" + date + "\n";
        };
        output.deliver(terminal, text);
        if (format == Format.CSV) {
            date.tell(terminal);
        }
        inputs.tell(data.notes());
        return PmoCommand.DONE;
    }
}
