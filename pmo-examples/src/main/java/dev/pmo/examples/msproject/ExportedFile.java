package dev.pmo.examples.msproject;

import dev.pmo.core.value.Copies;
import dev.pmo.examples.input.common.ImportNote;
import java.util.List;

/**
 * A plan as a file of another tool.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param text the file
 * @param notes what the format cannot hold, with the place in the plan
 */
public record ExportedFile(String text, List<ImportNote> notes) {

    /** Copies the list. */
    public ExportedFile {
        notes = Copies.copy(notes);
    }
}
