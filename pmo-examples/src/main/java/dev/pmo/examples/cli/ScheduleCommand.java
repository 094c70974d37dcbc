package dev.pmo.examples.cli;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.holidays.PublicHolidays;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.network.Schedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The critical path of a plan, or of all plans joined over their dependencies between projects. */
@Command(
        name = "schedule",
        description = "Works out dates, float and the critical path of a plan, or of all plans joined.",
        footer = {"", "Example: pmo schedule plan.xer --format json"})
final class ScheduleCommand implements Callable<Integer> {

    static final int FIRST_HOUR = 8;

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Mixin
    private DataFiles files = new DataFiles();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Plans.class,
            description =
                    "text, json, csv, svg (a Gantt chart), html, mspdi (for Microsoft Project), dot (for Graphviz)"
                            + " or graphml. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--what-if",
            paramLabel = "CHANGE",
            description = "Shows what would move if an activity took longer: AC-20=+5d, or PJ-1/AC-20=-4h.")
    private List<String> whatIf = List.of();

    @Option(
            names = "--holidays",
            paramLabel = "PLACE",
            converter = Words.Places.class,
            description = "Public holidays to keep in all calendars, such as GB, GB-ENG or DE-BY. Default: none.")
    private @Nullable PublicHolidays holidays;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Inputs inputs = new Inputs(terminal);
        Progress progress = new Progress(terminal);
        ImportedPortfolio data = progress.during("reading", () -> files.read(inputs));
        AsOf date = asOf.date(data, terminal);
        IntegratedPlan plan = IntegratedPlan.of(data.portfolio(), date.date(), this::kept);
        if (plan.scopes().isEmpty()) {
            throw new Refusal("A plan with activities was expected, but '"
                    + Refusal.shown(String.join("', '", files.names())) + "' has none.");
        }
        LocalDateTime otherwise = date.date().atTime(FIRST_HOUR, 0);
        List<ImportNote> notes = new ArrayList<>(data.notes());
        String text = switch (format) {
            case MSPDI, DOT, GRAPHML -> {
                ScheduleFiles made = progress.during("scheduling", () -> files(data.portfolio(), plan, otherwise));
                String written = written(made);
                notes.addAll(made.notes());
                yield written;
            }
            default -> told(data.portfolio(), progress.during("scheduling", () -> plan.scheduleFrom(otherwise)), date);
        };
        output.deliver(terminal, text);
        if (format != Format.TEXT && format != Format.JSON) {
            date.tell(terminal);
        }
        inputs.tell(notes);
        return PmoCommand.DONE;
    }

    private String told(Scope top, IntegratedSchedule schedule, AsOf date) {
        Map<ActivityRef, String> names = names(top);
        return whatIf.isEmpty()
                ? shown(new ScheduleView(schedule, names, date), new PlanDrawing(top, schedule, date.date()))
                : shown(impact(top, schedule, names), date);
    }

    /** All plans in one, as the files of other tools need it. */
    private ScheduleFiles files(Scope top, IntegratedPlan plan, LocalDateTime otherwise) {
        JoinedPlan joined =
                JoinedPlan.of(top, otherwise, plan.scheduleFrom(otherwise).interfaces());
        return new ScheduleFiles(joined, joined.schedule(this::kept), top.name());
    }

    private String written(ScheduleFiles files) {
        return switch (format) {
            case DOT -> files.dot();
            case GRAPHML -> files.graphml();
            default -> files.mspdi();
        };
    }

    private String shown(ScheduleView view, PlanDrawing drawing) {
        return switch (format) {
            case JSON -> Json.written(drawing.withStandards(view.json()));
            case CSV -> view.csv();
            case SVG -> drawing.svg();
            case HTML -> drawing.html();
            default -> view.text() + drawing.standards();
        };
    }

    private String shown(ImpactView view, AsOf date) {
        return switch (format) {
            case JSON ->
                Json.written(view.json().put("asOf", date.date().toString()).put("asOfReason", date.reason()));
            case CSV -> view.csv();
            case TEXT -> view.text() + "\n" + date + "\n";
            default ->
                throw new Refusal("With --what-if, text, json or csv was expected, but the format was: '"
                        + format.name().toLowerCase(Locale.ROOT) + "'.");
        };
    }

    private ImpactView impact(Scope top, IntegratedSchedule schedule, Map<ActivityRef, String> names) {
        List<Scope> planned = new ArrayList<>(List.of(top));
        for (int i = 0; i < planned.size(); i++) {
            planned.addAll(planned.get(i).children());
        }
        WhatIfOption option = WhatIfOption.read(planned, whatIf);
        return new ImpactView(schedule, schedule.impactOf(option.changes()), option.told(), names);
    }

    private static Map<ActivityRef, String> names(Scope top) {
        Map<ActivityRef, String> names = new HashMap<>();
        Deque<Scope> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            ScopeRef ref = scope.ref();
            scope.plan()
                    .activities()
                    .forEach(activity -> names.putIfAbsent(ActivityRef.of(ref, activity.id()), activity.name()));
            scope.children().forEach(open::addLast);
        }
        return names;
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
