package dev.pmo.examples.input.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the notes on one file; used by one thread. */
public final class ImportNotes {

    private final String source;
    private final List<ImportNote> notes = new ArrayList<>();

    /**
     * Starts without notes.
     *
     * @param source the file that the notes are on
     */
    public ImportNotes(String source) {
        this.source = source;
    }

    /**
     * The file.
     *
     * @return its name
     */
    public String source() {
        return source;
    }

    /**
     * Adds a note.
     *
     * @param where the place in the file, empty for the file as a whole
     * @param message what is the matter
     * @param original the text as it stands there, if it is a text
     */
    public void add(String where, String message, @Nullable String original) {
        notes.add(new ImportNote(source, where, message, original));
    }

    /**
     * All notes so far.
     *
     * @return a copy, in the order in which they were added
     */
    public List<ImportNote> toList() {
        return List.copyOf(notes);
    }
}
