package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.value.Wording;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.IntegratedActivity;
import dev.pmo.rules.planning.integrated.IntegratedDriver;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.InterfaceOutlook;
import dev.pmo.rules.planning.integrated.PlanOutlook;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.reporting.CsvTable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schedule as text, JSON and CSV. */
final class ScheduleView {

    static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int HOUR = 60;
    private static final int DAY = 8 * HOUR;
    private static final int NAME = 36;

    private final IntegratedSchedule schedule;
    private final Map<ActivityRef, String> names;
    private final AsOf asOf;

    ScheduleView(IntegratedSchedule schedule, Map<ActivityRef, String> names, AsOf asOf) {
        this.schedule = schedule;
        this.names = names;
        this.asOf = asOf;
    }

    private String name(ActivityRef activity) {
        return names.getOrDefault(activity, "");
    }

    /** What goes beyond the diagnostics of the single plans: text and code, in order. */
    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        if (schedule.plans().stream().anyMatch(PlanOutlook::startAssumed)) {
            notes.put(
                    "Nothing says when work may start, so it starts on " + asOf.date() + ": " + asOf.reason(),
                    "START_ASSUMED");
        }
        schedule.cycles()
                .forEach(cycle -> notes.put(
                        "These wait for each other across plans, so that "
                                + cycle.interfaces().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))
                                + " join nothing: "
                                + cycle,
                        "CYCLE_ACROSS_PLANS"));
        for (InterfaceOutlook one : schedule.interfaces()) {
            switch (one.state()) {
                case NOT_JOINED, UNAGREED, ONE_SIDED -> notes.put(unjoined(one), "NOT_JOINED");
                case JOINED, DATED, CIRCULAR, DELIVERED -> {
                    // joined, told as a circle, or done
                }
            }
        }
        return notes;
    }

    private static String unjoined(InterfaceOutlook one) {
        return "The dependency " + one.agreement().id() + " from "
                + one.agreement().giver() + " to " + one.agreement().receiver() + " joins nothing: " + one.note();
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("asOf", asOf.date().toString());
        json.put("asOfReason", asOf.reason());
        schedule.findStart().ifPresent(start -> json.put("start", iso(start)));
        schedule.findFinish().ifPresent(finish -> json.put("finish", iso(finish)));
        ArrayNode activities = json.putArray("activities");
        schedule.activities().forEach(one -> activity(activities.addObject(), one));
        ArrayNode path = json.putArray("criticalPath");
        schedule.criticalPath().forEach(one -> ref(path.addObject(), one));
        ArrayNode interfaces = json.putArray("interfaces");
        schedule.interfaces().forEach(one -> handover(interfaces.addObject(), one));
        ArrayNode diagnostics = json.putArray("diagnostics");
        for (PlanOutlook plan : schedule.plans()) {
            plan.diagnostics().forEach(one -> diagnostic(diagnostics.addObject(), plan, one));
        }
        notes().forEach((text, code) ->
                diagnostics.addObject().put("code", code).put("text", text));
        return json;
    }

    private static ObjectNode ref(ObjectNode json, ActivityRef activity) {
        return json.put("id", activity.activity().value())
                .put("project", activity.scope().id());
    }

    private void activity(ObjectNode json, IntegratedActivity one) {
        ref(json, one.ref()).put("name", name(one.ref()));
        json.put("earlyStart", iso(one.dates().earlyStart()));
        json.put("earlyFinish", iso(one.dates().earlyFinish()));
        json.put("lateStart", iso(one.dates().lateStart()));
        json.put("lateFinish", iso(one.dates().lateFinish()));
        json.put("totalFloat", one.dates().totalFloat().toString());
        json.put("freeFloat", one.dates().freeFloat().toString());
        json.put("critical", one.dates().critical());
        json.put("floatToWhole", one.wholeFloat().toString());
        json.put("criticalToWhole", one.wholeCritical());
        ArrayNode drivers = json.putArray("drivers");
        schedule.drivers(one.ref()).forEach(driver -> driver(drivers.addObject(), driver));
    }

    private static void driver(ObjectNode json, IntegratedDriver driver) {
        json.put("kind", driver.kind().name());
        Dependency link = driver.driver().link();
        ActivityRef from = driver.from();
        if (from != null && link != null) {
            ref(json, from).put("type", link.type().name());
            json.put("lag", link.lag().toString());
        }
        if (driver.handover() != null) {
            json.put("interface", driver.handover().value());
        }
    }

    private static void handover(ObjectNode json, InterfaceOutlook one) {
        json.put("id", one.agreement().id().value());
        json.put("giver", one.agreement().giver().toString());
        json.put("receiver", one.agreement().receiver().toString());
        json.put("state", one.state().name());
        put(json, "giverActivity", one.giver() == null ? null : one.giver().activity());
        put(
                json,
                "receiverActivity",
                one.receiver() == null ? null : one.receiver().activity());
        put(json, "comes", one.comes() == null ? null : iso(one.comes()));
        put(json, "needed", one.needed() == null ? null : iso(one.needed()));
        put(json, "floatToNeed", one.floatToNeed());
        put(json, "freeFloat", one.freeFloat());
        put(json, "totalFloat", one.totalFloat());
        json.put("drives", one.drives());
        json.put("note", one.note());
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }

    private static void diagnostic(ObjectNode json, PlanOutlook plan, Diagnostic diagnostic) {
        json.put("code", diagnostic.code().name());
        json.put("project", plan.scope().id());
        if (!diagnostic.activities().isEmpty()) {
            json.put("activity", diagnostic.activities().get(0).value());
        }
        ArrayNode all = json.putArray("activities");
        diagnostic.activities().forEach(activity -> all.add(activity.value()));
        json.put("text", diagnostic.text());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Start:  ").append(schedule.findStart().map(MINUTES::format).orElse("none"));
        text.append("\nFinish: ")
                .append(schedule.findFinish().map(MINUTES::format).orElse("none"));
        text.append("\n\nCritical path:\n");
        for (ActivityRef one : schedule.criticalPath()) {
            text.append("  ").append(one.scope().id()).append("  ").append(one.activity());
            text.append("  ").append(name(one)).append('\n');
        }
        boolean several = schedule.plans().size() > 1;
        text.append(
                several
                        ? "\n"
                                + "Activities (* critical to the whole; float to the end of the plan, of the whole; days"
                                + " of 8 hours):\n"
                        : "\nActivities (* critical; float in days of 8 hours):\n");
        ScopeRef project = null;
        for (IntegratedActivity one : schedule.activities()) {
            if (several && !one.ref().scope().equals(project)) {
                project = one.ref().scope();
                text.append(project).append('\n');
            }
            line(text, one, several);
        }
        interfaces(text);
        for (PlanOutlook plan : schedule.plans()) {
            for (Diagnostic one : plan.diagnostics()) {
                text.append('\n').append(heading(one.code()));
                text.append(several ? " in " + plan.scope() : "");
                text.append(several && one.code().fatal() ? ", which is left out: " : ": ")
                        .append(one.text());
            }
        }
        notes().forEach((said, code) ->
                text.append('\n').append(heading(code)).append(": ").append(said));
        return text.append("\n\n").append(asOf).append('\n').toString();
    }

    /** What kind of thing a line tells, in words. */
    private static String heading(Object code) {
        String words = Wording.of(code.toString());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void line(StringBuilder text, IntegratedActivity one, boolean several) {
        String name = one.ref().activity() + "  " + name(one.ref());
        text.append(one.wholeCritical() ? "* " : "  ")
                .append(String.format(
                        Locale.ROOT,
                        "%-" + NAME + "s  %s  %s  float %s%s\n",
                        name.length() > NAME ? name.substring(0, NAME - 3) + "..." : name,
                        MINUTES.format(one.dates().start()),
                        MINUTES.format(one.dates().finish()),
                        shown(one.dates().totalFloat()),
                        several ? ", " + shown(one.wholeFloat()) : ""));
    }

    private void interfaces(StringBuilder text) {
        List<InterfaceOutlook> joined = schedule.interfaces().stream()
                .filter(one -> one.state().pushes())
                .toList();
        if (joined.isEmpty()) {
            return;
        }
        text.append("\nBetween plans (* drives; float to the day it is needed, to the latest start):\n");
        for (InterfaceOutlook one : joined) {
            text.append(one.drives() ? "* " : "  ")
                    .append(String.format(
                            Locale.ROOT,
                            "%s  %s -> %s  comes %s  float %s, %s\n",
                            one.agreement().id(),
                            one.agreement().giver().id(),
                            one.agreement().receiver().id(),
                            one.comes() == null ? "?" : MINUTES.format(one.comes()),
                            shown(one.floatToNeed()),
                            shown(one.totalFloat())));
        }
    }

    /** Working time as it is read at a glance: days of eight hours, and what is left. */
    private static String shown(@Nullable WorkTime time) {
        if (time == null) {
            return "?";
        }
        long minutes = Math.abs(time.minutes());
        List<String> parts = new ArrayList<>();
        add(parts, minutes / DAY, "d");
        add(parts, minutes % DAY / HOUR, "h");
        add(parts, minutes % HOUR, "min");
        return (time.signum() < 0 ? "-" : "") + (parts.isEmpty() ? "0" : String.join(" ", parts));
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + " " + unit);
        }
    }

    String csv() {
        StringBuilder text = new StringBuilder("project,id,name,earlyStart,earlyFinish,lateStart,lateFinish,"
                + "totalFloat,freeFloat,critical,floatToWhole,criticalToWhole\r\n");
        for (IntegratedActivity one : schedule.activities()) {
            text.append(String.join(
                            ",",
                            quoted(one.ref().scope().id()),
                            quoted(one.ref().activity().value()),
                            quoted(name(one.ref())),
                            iso(one.dates().earlyStart()),
                            iso(one.dates().earlyFinish()),
                            iso(one.dates().lateStart()),
                            iso(one.dates().lateFinish()),
                            one.dates().totalFloat().toString(),
                            one.dates().freeFloat().toString(),
                            String.valueOf(one.dates().critical()),
                            one.wholeFloat().toString(),
                            String.valueOf(one.wholeCritical())))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** In quotes, and not to be taken for a formula by a spreadsheet. */
    static String quoted(String text) {
        return CsvTable.quotedCell(text);
    }

    static String iso(LocalDateTime moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
