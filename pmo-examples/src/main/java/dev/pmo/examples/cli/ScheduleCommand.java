package dev.pmo.examples.cli;

import dev.pmo.core.plan.Plan;
import dev.pmo.examples.holidays.PublicHolidays;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.network.Schedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The critical path of a plan, or of all plans joined over their dependencies between projects. */
@Command(
        name = "schedule",
        description = "Works out dates, float and the critical path of a plan, or of all plans joined.",
        footer = {"", "Example: pmo schedule plan.xer --format json"})
final class ScheduleCommand implements Callable<Integer> {

    private static final int FIRST_HOUR = 8;

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A plan, a folder of plans, or a portfolio with plans. '-' is standard input.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Formats.class,
            description =
                    "text, json, csv, svg (a Gantt chart), html, mspdi (for Microsoft Project), dot (for Graphviz)"
                            + " or graphml. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.Dates.class,
            description = "When work starts where no plan says so. Default: the status date in the data, else today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--holidays",
            paramLabel = "PLACE",
            converter = Words.Places.class,
            description = "Public holidays to keep in all calendars, such as GB, GB-ENG or DE-BY. Default: none.")
    private @Nullable PublicHolidays holidays;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private @Nullable String out;

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Format wanted = Words.among(
                format,
                Format.TEXT,
                Format.JSON,
                Format.CSV,
                Format.SVG,
                Format.HTML,
                Format.MSPDI,
                Format.DOT,
                Format.GRAPHML);
        Inputs inputs = new Inputs(terminal);
        Progress progress = new Progress(terminal);
        ImportedPortfolio data = progress.during("reading", () -> inputs.portfolios(List.of(file)));
        AsOf date = AsOf.of(asOf, data.statusDate(), terminal.today());
        JoinedPlan plan = JoinedPlan.of(data.portfolio(), date.date().atTime(FIRST_HOUR, 0));
        if (plan.empty()) {
            throw new Refusal("A plan with activities was expected, but '" + Refusal.shown(file) + "' has none.");
        }
        Schedule schedule = progress.during("scheduling", () -> plan.schedule(this::kept));
        ScheduleView view = new ScheduleView(plan, schedule, date);
        ScheduleFiles files = new ScheduleFiles(plan, schedule, data.portfolio().name());
        PlanDrawing drawing = new PlanDrawing(plan, schedule, date.date(), data.portfolio());
        String text = switch (wanted) {
            case JSON -> Json.written(drawing.withStandards(view.json()));
            case CSV -> view.csv();
            case MSPDI -> files.mspdi();
            case DOT -> files.dot();
            case GRAPHML -> files.graphml();
            case SVG -> drawing.svg();
            case HTML -> drawing.html();
            default -> view.text() + drawing.standards();
        };
        Delivery.deliver(terminal, out, text);
        inputs.tell(data.notes());
        inputs.tell(files.notes());
        return PmoCommand.DONE;
    }

    /** The plan with the holidays that it is to keep, over twice the time that it takes without them. */
    private Plan kept(Plan plan) {
        Schedule without = holidays == null ? null : Schedule.of(plan);
        LocalDateTime start = without == null ? null : without.findStart().orElse(plan.start());
        if (holidays == null || without == null || start == null) {
            return plan;
        }
        LocalDate first = start.toLocalDate().withDayOfYear(1);
        LocalDate last = without.findFinish().orElse(start).toLocalDate();
        return holidays.addedTo(plan, first, last.plusYears(2L + last.getYear() - first.getYear()));
    }
}
