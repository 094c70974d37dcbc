package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mpxj.ProjectFile;

/**
 * Tells the projects of a Primavera file from the baselines that were exported with them.
 *
 * <p>A baseline is a copy of its project from another day. It says what was agreed, and is nothing that is under way.
 */
final class BaselineFiles {

    private BaselineFiles() {}

    /** The projects without their baselines; all, if there is nothing but baselines. Those of no use are noted. */
    static List<ProjectFile> without(List<ProjectFile> files, ImportNotes notes) {
        Set<ProjectFile> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        files.forEach(
                file -> file.getBaselines().stream().filter(Objects::nonNull).forEach(inForce::add));
        List<ProjectFile> projects = files.stream()
                .filter(file ->
                        !inForce.contains(file) && !file.getProjectProperties().getProjectIsBaseline())
                .toList();
        if (projects.isEmpty()) {
            return files;
        }
        for (ProjectFile file : files) {
            if (file.getProjectProperties().getProjectIsBaseline() && !inForce.contains(file)) {
                notes.add(
                        "",
                        "a baseline that its project does not name as the one in force is left out",
                        file.getProjectProperties().getName());
            }
        }
        return projects;
    }
}
