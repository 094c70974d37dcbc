package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mpxj.ProjectFile;

/** How many links a file states, to be held against those that its reader gave: it passes over what it cannot join. */
final class StatedLinks {

    private static final String TABLE = "%T\t";
    private static final String FIELDS = "%F\t";
    private static final String ROW = "%R\t";

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
        String table = "";
        int project = -1;
        long count = 0;
        for (String line : (Iterable<String>) new String(bytes, StandardCharsets.ISO_8859_1).lines()::iterator) {
            if (line.startsWith(TABLE)) {
                table = line.substring(TABLE.length()).strip();
            } else if (table.equals("TASKPRED") && line.startsWith(FIELDS)) {
                project = Arrays.asList(line.split("\t", -1)).indexOf("proj_id");
            } else if (table.equals("TASKPRED") && line.startsWith(ROW)) {
                String[] cells = line.split("\t", -1);
                count += project < 0 || project >= cells.length || projects.contains(cells[project]) ? 1 : 0;
            }
        }
        return count;
    }
}
