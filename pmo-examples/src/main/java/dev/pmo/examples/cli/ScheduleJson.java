package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.plan.Dependency;
import dev.pmo.rules.planning.integrated.ActivityRef;
import dev.pmo.rules.planning.integrated.IntegratedActivity;
import dev.pmo.rules.planning.integrated.IntegratedDriver;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.InterfaceOutlook;
import dev.pmo.rules.planning.integrated.PlanOutlook;
import dev.pmo.rules.planning.network.Diagnostic;
import java.util.Map;

/** A schedule as JSON. */
final class ScheduleJson {

    private final IntegratedSchedule schedule;
    private final Map<ActivityRef, String> names;
    private final AsOf asOf;

    ScheduleJson(IntegratedSchedule schedule, Map<ActivityRef, String> names, AsOf asOf) {
        this.schedule = schedule;
        this.names = names;
        this.asOf = asOf;
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("asOf", asOf.date().toString());
        json.put("asOfReason", asOf.reason());
        schedule.findStart().ifPresent(start -> json.put("start", Moments.iso(start)));
        schedule.findFinish().ifPresent(finish -> json.put("finish", Moments.iso(finish)));
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
        ScheduleNotes.of(schedule, asOf)
                .forEach((text, code) ->
                        diagnostics.addObject().put("code", code).put("text", text));
        return json;
    }

    private static ObjectNode ref(ObjectNode json, ActivityRef activity) {
        return json.put("id", activity.activity().value())
                .put("project", activity.scope().id());
    }

    private void activity(ObjectNode json, IntegratedActivity one) {
        ref(json, one.ref()).put("name", names.getOrDefault(one.ref(), ""));
        json.put("earlyStart", Moments.iso(one.dates().earlyStart()));
        json.put("earlyFinish", Moments.iso(one.dates().earlyFinish()));
        json.put("lateStart", Moments.iso(one.dates().lateStart()));
        json.put("lateFinish", Moments.iso(one.dates().lateFinish()));
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
        Json.put(json, "giverActivity", one.giver() == null ? null : one.giver().activity());
        Json.put(
                json,
                "receiverActivity",
                one.receiver() == null ? null : one.receiver().activity());
        Json.put(json, "comes", one.comes() == null ? null : Moments.iso(one.comes()));
        Json.put(json, "needed", one.needed() == null ? null : Moments.iso(one.needed()));
        Json.put(json, "floatToNeed", one.floatToNeed());
        Json.put(json, "freeFloat", one.freeFloat());
        Json.put(json, "totalFloat", one.totalFloat());
        json.put("drives", one.drives());
        json.put("note", one.note());
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
}
