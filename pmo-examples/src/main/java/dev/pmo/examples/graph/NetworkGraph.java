package dev.pmo.examples.graph;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.examples.input.common.XmlText;
import dev.pmo.rules.planning.network.Driver;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;

/** The network of a plan as a graph over the positions of its activities and links, with texts about each. */
final class NetworkGraph {

    /** What is told of an activity. */
    static final List<String> NODE = List.of(
            "project",
            "activity",
            "name",
            "kind",
            "duration",
            "start",
            "finish",
            "earlyStart",
            "earlyFinish",
            "lateStart",
            "lateFinish",
            "totalFloat",
            "freeFloat",
            "critical",
            "criticalPath");

    /** What is told of a link. */
    static final List<String> LINK = List.of("type", "lag", "driving", "critical");

    /** What of it is either true or false. */
    static final Set<String> FLAGS = Set.of("critical", "criticalPath", "driving");

    private final Plan plan;
    private final Schedule schedule;
    private final Function<ActivityId, Origin> origins;
    private final Map<ActivityId, Integer> positions = new HashMap<>();
    private final Set<ActivityId> path;
    private final Set<Dependency> driving = new HashSet<>();
    private final Graph<Integer, Integer> graph = new DirectedPseudograph<>(null, null, false);

    NetworkGraph(Plan plan, Schedule schedule, Function<ActivityId, Origin> origins) {
        this.plan = plan;
        this.schedule = schedule;
        this.origins = origins;
        this.path = new HashSet<>(schedule.criticalPath());
        for (int i = 0; i < plan.activities().size(); i++) {
            ActivityId id = plan.activities().get(i).id();
            if (positions.putIfAbsent(id, i) == null) {
                graph.addVertex(i);
                schedule.drivers(id).stream()
                        .map(Driver::link)
                        .filter(Objects::nonNull)
                        .forEach(driving::add);
            }
        }
        for (int i = 0; i < plan.dependencies().size(); i++) {
            Integer before = positions.get(plan.dependencies().get(i).predecessor());
            Integer after = positions.get(plan.dependencies().get(i).successor());
            if (before != null && after != null) {
                graph.addEdge(before, after, i);
            }
        }
    }

    Graph<Integer, Integer> graph() {
        return graph;
    }

    Map<String, String> node(int position) {
        Activity activity = plan.activities().get(position);
        Origin origin = origins.apply(activity.id());
        Map<String, String> texts = new TreeMap<>();
        texts.put("project", XmlText.clean(origin.project()));
        texts.put("activity", XmlText.clean(origin.id()));
        texts.put("name", XmlText.clean(activity.name()));
        texts.put("kind", activity.kind().name());
        texts.put("duration", activity.duration().toString());
        texts.put("criticalPath", String.valueOf(path.contains(activity.id())));
        schedule.find(activity.id()).ifPresent(dates -> dates(texts, dates));
        return texts;
    }

    private static void dates(Map<String, String> texts, ScheduledActivity dates) {
        texts.put("start", iso(dates.start()));
        texts.put("finish", iso(dates.finish()));
        texts.put("earlyStart", iso(dates.earlyStart()));
        texts.put("earlyFinish", iso(dates.earlyFinish()));
        texts.put("lateStart", iso(dates.lateStart()));
        texts.put("lateFinish", iso(dates.lateFinish()));
        texts.put("totalFloat", dates.totalFloat().toString());
        texts.put("freeFloat", dates.freeFloat().toString());
        texts.put("critical", String.valueOf(dates.critical()));
    }

    /** A link is critical where it drives between two activities that are. */
    Map<String, String> link(int position) {
        Dependency link = plan.dependencies().get(position);
        boolean drives = driving.contains(link);
        Map<String, String> texts = new TreeMap<>();
        texts.put("type", link.type().name());
        texts.put("lag", link.lag().toString());
        texts.put("driving", String.valueOf(drives));
        texts.put("critical", String.valueOf(drives && critical(link.predecessor()) && critical(link.successor())));
        return texts;
    }

    private boolean critical(ActivityId id) {
        return schedule.find(id).map(ScheduledActivity::critical).orElse(false);
    }

    private static String iso(LocalDateTime moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
