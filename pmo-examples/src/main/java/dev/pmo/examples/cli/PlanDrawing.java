package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.IntegratedActivity;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.InterfaceOutlook;
import dev.pmo.rules.planning.integrated.InterfaceState;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.standards.CheckStatus;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.StandardCheck;
import dev.pmo.rules.reporting.page.PlanPage;
import dev.pmo.rules.reporting.page.PlanPicture;
import dev.pmo.rules.reporting.picture.Gantt;
import dev.pmo.rules.reporting.picture.PictureFile;
import dev.pmo.rules.reporting.picture.PlanChart;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scheduled plan as a picture, with the checks of how it is built. */
final class PlanDrawing {

    private static final int MOST = 1_000;
    private static final int NAMED = 5;

    private final Scope root;
    private final IntegratedSchedule schedule;
    private final LocalDate asOf;
    private final List<Scope> planned = new ArrayList<>();

    PlanDrawing(Scope root, IntegratedSchedule schedule, LocalDate asOf) {
        this.root = root;
        this.schedule = schedule;
        this.asOf = asOf;
        Deque<Scope> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            if (!scope.plan().activities().isEmpty()) {
                planned.add(scope);
            }
            open.addAll(scope.children());
        }
    }

    String svg() {
        Gantt.Chart chart = chart();
        if (chart.rows().isEmpty()) {
            throw new Refusal(
                    "A plan with dates was expected, but this one has none; 'pmo schedule' in text says why.");
        }
        return PictureFile.of(Gantt.of("Plan of " + root.name(), chart.withAsOf(asOf)));
    }

    /** All plans one below the other, each under its name where there are several. */
    private Gantt.Chart chart() {
        List<Gantt.Row> rows = new ArrayList<>();
        List<Gantt.Link> links = new ArrayList<>();
        Set<LocalDate> idle = new TreeSet<>();
        LocalDate dataDate = null;
        Map<ActivityRef, Integer> places = new HashMap<>();
        int left = 0;
        for (Scope scope : planned) {
            int most = MOST - rows.size();
            Gantt.Chart chart = chart(scope, most);
            left += scope.plan().activities().size();
            if (chart != null && !chart.rows().isEmpty()) {
                dataDate = planned.size() == 1 ? chart.dataDate() : null;
                idle.addAll(planned.size() == 1 ? chart.idle() : List.of());
                left -= chart.rows().size();
                add(scope, chart, rows, links);
                places(scope, most, rows.size() - chart.rows().size(), places);
            }
        }
        between(places, links);
        if (planned.size() > 1) {
            toTheWhole(places, rows, links);
        }
        Gantt.Chart all = new Gantt.Chart(rows, links, List.copyOf(idle), dataDate, left);
        return planned.size() > 1 ? all.withEnd("the whole") : all;
    }

    private Gantt.@Nullable Chart chart(Scope scope, int most) {
        return most <= 0
                ? null
                : schedule.findSchedule(scope.ref())
                        .flatMap(dates -> PlanChart.of(plan(scope), dates, most))
                        .orElse(null);
    }

    private void add(Scope scope, Gantt.Chart chart, List<Gantt.Row> rows, List<Gantt.Link> links) {
        boolean several = planned.size() > 1;
        if (several) {
            rows.add(heading(scope, chart.rows()));
        }
        int first = rows.size();
        for (Gantt.Row row : chart.rows()) {
            rows.add(several ? below(row) : row);
        }
        for (Gantt.Link link : chart.links()) {
            links.add(new Gantt.Link(link.from() + first, link.to() + first, link.type(), link.critical()));
        }
    }

    /** Where the activities of a plan stand: its chart draws each once, in the order of the plan, up to so many. */
    private void places(Scope scope, int most, int first, Map<ActivityRef, Integer> places) {
        int next = first;
        List<ScheduledActivity> scheduled =
                schedule.findSchedule(scope.ref()).orElseThrow().activities();
        for (ScheduledActivity one : scheduled.subList(0, Math.min(most, scheduled.size()))) {
            if (places.putIfAbsent(ActivityRef.of(scope.ref(), one.id()), next) == null) {
                next++;
            }
        }
    }

    /** What one plan gives another, where both ends are drawn. */
    private void between(Map<ActivityRef, Integer> places, List<Gantt.Link> links) {
        for (InterfaceOutlook one : schedule.interfaces()) {
            Integer from = places.get(one.giver());
            Integer to = places.get(one.receiver());
            if (one.state() == InterfaceState.JOINED && from != null && to != null) {
                links.add(new Gantt.Link(from, to, LinkType.FS, false));
            }
        }
    }

    /** What is critical to the end of the whole, as the text tells it, in place of what is so to the end of one plan. */
    private void toTheWhole(Map<ActivityRef, Integer> places, List<Gantt.Row> rows, List<Gantt.Link> links) {
        places.forEach((activity, place) ->
                schedule.find(activity).ifPresent(dates -> rows.set(place, withWhole(rows.get(place), dates))));
        List<ActivityRef> path = schedule.criticalPath();
        Set<List<Integer>> steps = new HashSet<>();
        for (int i = 1; i < path.size(); i++) {
            Integer from = places.get(path.get(i - 1));
            Integer to = places.get(path.get(i));
            if (from != null && to != null) {
                steps.add(List.of(from, to));
            }
        }
        links.replaceAll(link ->
                new Gantt.Link(link.from(), link.to(), link.type(), steps.contains(List.of(link.from(), link.to()))));
    }

    private static Gantt.Row withWhole(Gantt.Row row, IntegratedActivity dates) {
        return new Gantt.Row(
                row.label(),
                row.depth(),
                row.kind(),
                row.start(),
                row.finish(),
                row.agreedStart(),
                row.agreedFinish(),
                dates.wholeLateFinish(),
                row.doneUntil(),
                dates.wholeCritical(),
                row.finished());
    }

    private static Gantt.Row heading(Scope scope, List<Gantt.Row> rows) {
        LocalDateTime start = rows.stream()
                .map(Gantt.Row::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDateTime finish = rows.stream()
                .map(Gantt.Row::finish)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Gantt.Row(scope.name(), 0, Gantt.Kind.SUMMARY, start, finish, null, null, null, null, false, false);
    }

    private static Gantt.Row below(Gantt.Row row) {
        return new Gantt.Row(
                row.label(),
                row.depth() + 1,
                row.kind(),
                row.start(),
                row.finish(),
                row.agreedStart(),
                row.agreedFinish(),
                row.latestFinish(),
                row.doneUntil(),
                row.critical(),
                row.finished());
    }

    String html() {
        List<PlanPicture> pictures = new ArrayList<>();
        for (Scope scope : planned) {
            Gantt.Chart chart = chart(scope, MOST);
            Gantt.Chart told = chart == null || planned.size() == 1 ? chart : chart.withEnd("this plan");
            String svg = told == null ? "" : Gantt.of("Plan of " + scope.name(), told.withAsOf(asOf));
            List<Gantt.Row> rows = chart == null ? List.of() : chart.rows();
            int leftOut = chart == null ? 0 : chart.leftOut();
            pictures.add(new PlanPicture(scope.ref(), scope.name(), svg, checks(scope), rows, leftOut));
        }
        return PlanPage.of(root.name(), asOf, pictures);
    }

    private Plan plan(Scope scope) {
        return schedule.findPlan(scope.ref()).orElse(scope.plan());
    }

    private List<StandardCheck> checks(Scope scope) {
        return PlanningStandards.of(plan(scope), asOf, PlanningStandardsPolicy.DEFAULTS)
                .checks();
    }

    /** The checks as lines of text. */
    String standards() {
        StringBuilder text = new StringBuilder();
        for (Scope scope : planned) {
            text.append("\nChecks of how the plan ")
                    .append(planned.size() > 1 ? "of " + scope.ref() + " " : "")
                    .append("is built:\n");
            for (StandardCheck check : checks(scope)) {
                text.append(String.format(
                        Locale.ROOT, "  %-26s  %-14s  ", word(check.standard()), outcome(check.status())));
                boolean told = check.status() == CheckStatus.PASSED || check.status() == CheckStatus.FAILED;
                text.append(told ? measured(check) : check.reason()).append('\n');
            }
        }
        return text.toString();
    }

    /** As the report words it. */
    private static String outcome(CheckStatus status) {
        return status == CheckStatus.FAILED ? "missed" : word(status);
    }

    private static String measured(StandardCheck check) {
        String measure = check.findMeasure()
                .map(share -> Ratio.of(share.value().setScale(3, RoundingMode.HALF_UP))
                        .toString())
                .orElse("");
        return measure
                + (check.standard().atLeast() ? ", at least " : ", at most ")
                + check.limit()
                + (check.reason().isEmpty() ? "" : "; " + check.reason())
                + named(check);
    }

    private static String named(StandardCheck check) {
        if (check.status() == CheckStatus.PASSED || check.activities().isEmpty()) {
            return "";
        }
        List<String> first =
                check.activities().stream().limit(NAMED).map(ActivityId::value).toList();
        int more = check.activities().size() - first.size();
        return ": " + String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }

    ObjectNode withStandards(ObjectNode json) {
        ArrayNode standards = json.putArray("standards");
        for (Scope scope : planned) {
            checks(scope)
                    .forEach(check -> standard(
                            standards.addObject().put("project", scope.ref().id()), check));
        }
        return json;
    }

    private static void standard(ObjectNode one, StandardCheck check) {
        one.put("standard", check.standard().name());
        one.put("status", check.status().name());
        one.put("count", check.count());
        one.put("population", check.population());
        check.findMeasure().ifPresent(measure -> one.put("measure", measure.value()));
        one.put("limit", check.limit().value());
        one.put("reason", check.reason());
        ArrayNode activities = one.putArray("activities");
        check.activities().forEach(activity -> activities.add(activity.value()));
    }

    private static String word(Enum<?> constant) {
        return Wording.of(constant);
    }
}
