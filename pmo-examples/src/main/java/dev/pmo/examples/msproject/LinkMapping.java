package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.examples.input.common.ImportNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;

/** Turns the links within one project into dependencies. */
final class LinkMapping {

    private static final Map<RelationType, LinkType> LINKS = Map.of(
            RelationType.FINISH_START, LinkType.FS,
            RelationType.START_START, LinkType.SS,
            RelationType.FINISH_FINISH, LinkType.FF,
            RelationType.START_FINISH, LinkType.SF);

    private final TimeMapping times;
    private final ImportNotes notes;
    private final boolean primavera;

    LinkMapping(TimeMapping times, ImportNotes notes, boolean primavera) {
        this.times = times;
        this.notes = notes;
        this.primavera = primavera;
    }

    /** The dependencies of a task on those with these identifiers; links from elsewhere are told. */
    List<Dependency> into(Task task, Set<Integer> known) {
        List<Dependency> dependencies = new ArrayList<>();
        for (Relation relation : task.getPredecessors()) {
            Task before = relation.getPredecessorTask();
            if (HandoverMapping.between(task, before)) {
                continue;
            }
            if (before == null || TaskMapping.wholeProject(before) || !known.contains(before.getUniqueID())) {
                notes.add(
                        TaskMapping.place(task),
                        "a link from a task outside is left out",
                        before == null ? null : before.getName());
                continue;
            }
            String place = TaskMapping.place(task) + ", link from " + before.getUniqueID();
            if (primavera) {
                PassedLags.note(place, task, relation, notes);
            }
            dependencies.add(Dependency.of(
                    TaskMapping.id(before),
                    TaskMapping.id(task),
                    LINKS.getOrDefault(relation.getType(), LinkType.FS),
                    times.lag(place, relation.getLag())));
        }
        return dependencies;
    }
}
