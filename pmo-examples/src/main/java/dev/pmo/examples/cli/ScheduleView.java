package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Dependency;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.Driver;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A schedule as text, JSON and CSV. */
final class ScheduleView {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int NAME = 36;

    private final JoinedPlan plan;
    private final Schedule schedule;
    private final AsOf asOf;

    ScheduleView(JoinedPlan plan, Schedule schedule, AsOf asOf) {
        this.plan = plan;
        this.schedule = schedule;
        this.asOf = asOf;
    }

    /** What goes beyond the diagnostics of the network: code and text. */
    private Map<String, String> assumed() {
        return plan.startAssumed()
                ? Map.of(
                        "START_ASSUMED",
                        "Nothing says when work may start, so it starts on " + asOf.date() + ": " + asOf.reason())
                : Map.of();
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        schedule.findStart().ifPresent(start -> json.put("start", iso(start)));
        schedule.findFinish().ifPresent(finish -> json.put("finish", iso(finish)));
        ArrayNode activities = json.putArray("activities");
        for (ScheduledActivity activity : schedule.activities()) {
            JoinedPlan.Origin origin = plan.originOf(activity.id());
            if (origin != null) {
                activity(activities.addObject(), activity, origin);
            }
        }
        ArrayNode path = json.putArray("criticalPath");
        criticalPath()
                .forEach(origin -> path.addObject()
                        .put("id", origin.activity().id().value())
                        .put("project", origin.project().id()));
        ArrayNode diagnostics = json.putArray("diagnostics");
        schedule.diagnostics().forEach(one -> diagnostic(diagnostics.addObject(), one));
        assumed()
                .forEach((code, text) ->
                        diagnostics.addObject().put("code", code).put("text", text));
        for (JoinedPlan.Refused refused : plan.refused()) {
            ObjectNode one = diagnostics.addObject();
            diagnostic(one, refused.diagnostic());
            one.put("project", refused.project().id());
        }
        plan.unjoined()
                .forEach(text ->
                        diagnostics.addObject().put("code", "NOT_JOINED").put("text", text));
        return json;
    }

    private void activity(ObjectNode json, ScheduledActivity activity, JoinedPlan.Origin origin) {
        json.put("id", origin.activity().id().value());
        json.put("project", origin.project().id());
        json.put("name", origin.activity().name());
        json.put("earlyStart", iso(activity.earlyStart()));
        json.put("earlyFinish", iso(activity.earlyFinish()));
        json.put("lateStart", iso(activity.lateStart()));
        json.put("lateFinish", iso(activity.lateFinish()));
        json.put("totalFloat", activity.totalFloat().toString());
        json.put("freeFloat", activity.freeFloat().toString());
        json.put("critical", activity.critical());
        ArrayNode drivers = json.putArray("drivers");
        for (Driver driver : schedule.drivers(activity.id())) {
            driver(drivers.addObject(), driver);
        }
    }

    private void driver(ObjectNode json, Driver driver) {
        Dependency link = driver.link();
        JoinedPlan.Origin from = link == null ? null : plan.originOf(link.predecessor());
        if (link == null || from == null) {
            json.put("kind", link == null ? driver.kind().name() : "PLAN_START");
            return;
        }
        json.put("kind", driver.kind().name());
        json.put("id", from.activity().id().value());
        json.put("project", from.project().id());
        json.put("type", link.type().name());
        json.put("lag", link.lag().toString());
    }

    private void diagnostic(ObjectNode json, Diagnostic diagnostic) {
        json.put("code", diagnostic.code().name());
        List<String> activities =
                diagnostic.activities().stream().map(this::original).toList();
        if (!activities.isEmpty()) {
            json.put("activity", activities.get(0));
        }
        ArrayNode all = json.putArray("activities");
        activities.forEach(all::add);
        json.put("text", diagnostic.text());
    }

    private String original(ActivityId id) {
        JoinedPlan.Origin origin = plan.originOf(id);
        return (origin == null ? id : origin.activity().id()).value();
    }

    private List<JoinedPlan.Origin> criticalPath() {
        return schedule.criticalPath().stream()
                .map(plan::originOf)
                .filter(Objects::nonNull)
                .toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Start:  ")
                .append(schedule.findStart().map(MINUTES::format).orElse("none"))
                .append('\n');
        text.append("Finish: ")
                .append(schedule.findFinish().map(MINUTES::format).orElse("none"))
                .append("\n\nCritical path:\n");
        criticalPath()
                .forEach(origin -> text.append("  ")
                        .append(origin.project().id())
                        .append("  ")
                        .append(origin.activity().id())
                        .append("  ")
                        .append(origin.activity().name())
                        .append('\n'));
        text.append("\nActivities (* critical):\n");
        for (ScheduledActivity activity : schedule.activities()) {
            JoinedPlan.Origin origin = plan.originOf(activity.id());
            if (origin != null) {
                line(text, activity, origin);
            }
        }
        schedule.diagnostics()
                .forEach(
                        one -> text.append('\n').append(one.code()).append(": ").append(one.text()));
        assumed()
                .forEach((code, said) ->
                        text.append('\n').append(code).append(": ").append(said));
        plan.refused()
                .forEach(one -> text.append('\n')
                        .append(one.diagnostic().code())
                        .append(" in ")
                        .append(one.project())
                        .append(", which is left out: ")
                        .append(one.diagnostic().text()));
        plan.unjoined().forEach(one -> text.append("\nNOT_JOINED: ").append(one));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, ScheduledActivity activity, JoinedPlan.Origin origin) {
        String name = origin.activity().id() + "  " + origin.activity().name();
        text.append(activity.critical() ? "* " : "  ")
                .append(String.format(
                        Locale.ROOT,
                        "%-" + NAME + "s  %s  %s  float %s\n",
                        name.length() > NAME ? name.substring(0, NAME - 3) + "..." : name,
                        MINUTES.format(activity.earlyStart()),
                        MINUTES.format(activity.earlyFinish()),
                        activity.totalFloat()));
    }

    String csv() {
        StringBuilder text = new StringBuilder(
                "project,id,name,earlyStart,earlyFinish,lateStart,lateFinish,totalFloat,freeFloat,critical\r\n");
        for (ScheduledActivity activity : schedule.activities()) {
            JoinedPlan.Origin origin = plan.originOf(activity.id());
            if (origin != null) {
                text.append(String.join(
                                ",",
                                quoted(origin.project().id()),
                                quoted(origin.activity().id().value()),
                                quoted(origin.activity().name()),
                                iso(activity.earlyStart()),
                                iso(activity.earlyFinish()),
                                iso(activity.lateStart()),
                                iso(activity.lateFinish()),
                                activity.totalFloat().toString(),
                                activity.freeFloat().toString(),
                                String.valueOf(activity.critical())))
                        .append("\r\n");
            }
        }
        return text.toString();
    }

    /** In quotes, and not to be taken for a formula by a spreadsheet. */
    static String quoted(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static String iso(LocalDateTime moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
