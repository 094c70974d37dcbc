package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.mpxj.ProjectFile;

/** How many links a file states, to be held against those that its reader gave: it passes over what it cannot join. */
final class StatedLinks {

    private StatedLinks() {}

    /** Tells of links of an XER file that were not read. */
    static void note(byte[] xer, List<ProjectFile> files, ImportNotes notes) {
        note(rows(xer, projects(files)), files, notes);
    }

    /** Tells of links that are in a file, so many, and were not read. */
    static void note(long stated, List<ProjectFile> files, ImportNotes notes) {
        long read = files.stream()
                .flatMap(file -> file.getTasks().stream())
                .mapToLong(task -> task.getPredecessors().size())
                .sum();
        if (stated > read) {
            notes.add(
                    "",
                    "links left out, because they lead to what is not in the file, or stand twice: " + (stated - read)
                            + " of " + stated,
                    null);
        }
    }

    private static Set<String> projects(List<ProjectFile> files) {
        return files.stream()
                .map(file -> String.valueOf(file.getProjectProperties().getUniqueID()))
                .collect(Collectors.toSet());
    }

    /** The links of some projects; all, where the table does not say of which they are. */
    private static long rows(byte[] bytes, Set<String> projects) {
        LongAdder count = new LongAdder();
        XerRows.each(bytes, "TASKPRED"::equals, (table, row) -> {
            String project = row.cell("proj_id");
            count.add(project.isEmpty() || projects.contains(project) ? 1 : 0);
        });
        return count.sum();
    }
}
