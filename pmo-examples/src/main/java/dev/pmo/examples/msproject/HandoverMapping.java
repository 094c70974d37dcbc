package dev.pmo.examples.msproject;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;

/**
 * Turns the links between the projects of one file into give/get agreements in the logs of both sides; used by one
 * thread.
 *
 * <p>An agreement is handed over when the giver's work is done, so links from finish to start are carried, and others
 * are told. Who plans both sides in one file agrees with himself: they are agreed.
 */
final class HandoverMapping {

    private final ImportNotes notes;
    private final List<ProjectFile> files;
    private final IdentityHashMap<ProjectFile, Integer> places = new IdentityHashMap<>();
    private final List<Project> projects;
    private final List<Set<ActivityId>> activities;
    private final List<List<GiveGet>> agreements = new ArrayList<>();

    HandoverMapping(List<ProjectFile> files, List<Project> projects, ImportNotes notes) {
        this.files = files;
        this.projects = projects;
        this.notes = notes;
        this.activities = projects.stream()
                .map(project ->
                        project.plan().activities().stream().map(Activity::id).collect(Collectors.toSet()))
                .toList();
        for (ProjectFile file : files) {
            places.put(file, places.size());
            agreements.add(new ArrayList<>());
        }
    }

    /** Whether a link comes from a task of another project. */
    static boolean between(Task task, @Nullable Task before) {
        return before != null && before.getParentFile() != task.getParentFile();
    }

    /** The projects with their agreements. */
    List<Project> joined() {
        for (ProjectFile file : files) {
            for (Task task : file.getTasks()) {
                for (Relation relation : task.getPredecessors()) {
                    if (between(task, relation.getPredecessorTask())) {
                        add(task, relation);
                    }
                }
            }
        }
        List<Project> joined = new ArrayList<>(projects.size());
        for (int i = 0; i < projects.size(); i++) {
            joined.add(
                    agreements.get(i).isEmpty()
                            ? projects.get(i)
                            : projects.get(i).toBuilder()
                                    .raid(RaidLog.none().withDependencies(agreements.get(i)))
                                    .build());
        }
        return joined;
    }

    private void add(Task task, Relation relation) {
        Task before = Objects.requireNonNull(relation.getPredecessorTask());
        String place = TaskMapping.place(task) + ", link from " + before.getUniqueID();
        Integer giver = places.get(before.getParentFile());
        int receiver = Objects.requireNonNull(places.get(task.getParentFile()));
        if (giver == null
                || !activities.get(giver).contains(TaskMapping.id(before))
                || !activities.get(receiver).contains(TaskMapping.id(task))) {
            notes.add(place, "a link from a task outside is left out", before.getName());
            return;
        }
        if (relation.getType() != RelationType.FINISH_START) {
            notes.add(
                    place,
                    "a link between projects that is not from finish to start is left out: an agreement is kept when the"
                            + " giver's work is done",
                    relation.getType() + lag(relation));
            return;
        }
        Duration lag = relation.getLag();
        if (lag != null && lag.getDuration() != 0) {
            notes.add(
                    place,
                    lag.getDuration() > 0
                            ? "the lag of a link between projects is not carried: the receiver may start so much too"
                                    + " early"
                            : "the lead of a link between projects is not carried: the receiver may start so much too"
                                    + " late",
                    lag.toString());
        }
        GiveGet agreement = agreement(before, giver, task, receiver);
        agreements.get(giver).add(agreement);
        agreements.get(receiver).add(agreement);
    }

    private static String lag(Relation relation) {
        Duration lag = relation.getLag();
        return lag == null || lag.getDuration() == 0 ? "" : ", lag " + lag;
    }

    private GiveGet agreement(Task before, int giver, Task task, int receiver) {
        LocalDateTime needed = task.getStart();
        boolean done = before.getActualFinish() != null;
        return new GiveGet(
                DependencyId.of("LINK-" + before.getUniqueID() + "-" + task.getUniqueID()),
                before.getName() == null || before.getName().isBlank()
                        ? "activity " + before.getUniqueID()
                        : before.getName(),
                ScopeRef.of(projects.get(giver).id()),
                ScopeRef.of(projects.get(receiver).id()),
                needed == null ? null : needed.toLocalDate(),
                TaskMapping.finishDay(before.getStart(), before.getFinish()),
                done ? TaskMapping.finishDay(before.getActualStart(), before.getActualFinish()) : null,
                done ? AgreementStatus.DELIVERED : AgreementStatus.AGREED,
                TaskMapping.id(before),
                TaskMapping.id(task));
    }
}
