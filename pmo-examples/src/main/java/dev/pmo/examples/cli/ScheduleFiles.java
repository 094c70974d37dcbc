package dev.pmo.examples.cli;

import dev.pmo.core.id.ActivityId;
import dev.pmo.examples.graph.NetworkExporter;
import dev.pmo.examples.graph.Origin;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.msproject.ExportedFile;
import dev.pmo.examples.msproject.PlanFileExporter;
import dev.pmo.rules.planning.network.Schedule;
import java.util.ArrayList;
import java.util.List;

/** A schedule as the files of other tools; what they do not show of it becomes notes. */
final class ScheduleFiles {

    private final JoinedPlan plan;
    private final Schedule schedule;
    private final String name;
    private final List<ImportNote> notes = new ArrayList<>();

    ScheduleFiles(JoinedPlan plan, Schedule schedule, String name) {
        this.plan = plan;
        this.schedule = schedule;
        this.name = name;
    }

    /** What was lost on the way; nothing before a file was asked for. */
    List<ImportNote> notes() {
        return List.copyOf(notes);
    }

    String mspdi() {
        ExportedFile file = PlanFileExporter.mspdi(name, plan.outlined(), schedule);
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

    private NetworkExporter exporter() {
        return NetworkExporter.of(plan.plan(), schedule, this::origin);
    }

    private Origin origin(ActivityId id) {
        JoinedPlan.Origin origin = plan.originOf(id);
        return origin == null
                ? new Origin("", id.value())
                : new Origin(origin.project().id(), origin.activity().id().value());
    }

    private void unshown() {
        schedule.diagnostics()
                .forEach(one -> notes.add(new ImportNote(name, one.code().name(), one.text(), null)));
        plan.refused()
                .forEach(one -> notes.add(new ImportNote(
                        name,
                        one.project().toString(),
                        "is left out: " + one.diagnostic().text(),
                        null)));
        plan.unjoined().forEach(text -> notes.add(new ImportNote(name, "NOT_JOINED", text, null)));
    }
}
