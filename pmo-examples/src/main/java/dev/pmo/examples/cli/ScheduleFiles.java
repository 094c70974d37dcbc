package dev.pmo.examples.cli;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.graph.NetworkExporter;
import dev.pmo.examples.graph.Origin;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.msproject.ExportedFile;
import dev.pmo.examples.msproject.PlanFileExporter;
import dev.pmo.rules.planning.network.Schedule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A schedule as the files of other tools; what they do not show of it becomes notes. */
final class ScheduleFiles {

    private final JoinedPlan plan;
    private final Schedule schedule;
    private final String name;
    private final List<ImportNote> notes = new ArrayList<>();

    /** The files of a plan by the name of its scope, or of several by another. */
    ScheduleFiles(JoinedPlan plan, Schedule schedule, String name) {
        this.plan = plan;
        this.schedule = schedule;
        this.name = plan.scopes().size() == 1 ? plan.scopes().get(0).name() : name;
    }

    /** What was lost on the way; nothing before a file was asked for. */
    List<ImportNote> notes() {
        return List.copyOf(notes);
    }

    String mspdi() {
        ExportedFile file = PlanFileExporter.mspdi(name, outlined(), schedule);
        notes.addAll(file.notes());
        unshown();
        return file.text();
    }

    String dot() {
        unshown();
        return exporter().dot();
    }

    String graphml() {
        unshown();
        return exporter().graphml();
    }

    /** The plan with a heading for each scope, where there are several. */
    private Plan outlined() {
        List<Scope> scopes = plan.scopes();
        if (scopes.size() < 2) {
            return plan.plan();
        }
        List<Activity> all = new ArrayList<>();
        Map<ScopeRef, ActivityId> headings = new HashMap<>();
        for (Scope scope : scopes) {
            ActivityId id =
                    ActivityId.of("#" + headings.size() + " " + scope.ref().level());
            headings.put(scope.ref(), id);
            all.add(Activity.builder(id, scope.name())
                    .kind(ActivityKind.SUMMARY)
                    .build());
        }
        for (Activity activity : plan.plan().activities()) {
            JoinedPlan.Origin origin = plan.originOf(activity.id());
            all.add(
                    origin == null || activity.parent() != null
                            ? activity
                            : activity.toBuilder()
                                    .parent(headings.get(origin.scope()))
                                    .build());
        }
        return plan.plan().toBuilder().activities(all).build();
    }

    private NetworkExporter exporter() {
        return NetworkExporter.of(plan.plan(), schedule, this::origin);
    }

    private Origin origin(ActivityId id) {
        JoinedPlan.Origin origin = plan.originOf(id);
        return origin == null
                ? new Origin("", id.value())
                : new Origin(origin.scope().id(), origin.activity().id().value());
    }

    private void unshown() {
        schedule.diagnostics()
                .forEach(one -> notes.add(new ImportNote(name, one.code().name(), one.text(), null)));
        plan.refused()
                .forEach(one -> notes.add(new ImportNote(
                        name,
                        one.scope().toString(),
                        "is left out: " + one.diagnostic().text(),
                        null)));
        plan.unjoined().forEach(text -> notes.add(new ImportNote(name, "NOT_JOINED", text, null)));
    }
}
