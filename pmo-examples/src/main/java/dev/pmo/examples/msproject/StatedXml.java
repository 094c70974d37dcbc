package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.InputKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mpxj.ProjectFile;

/** What an XML plan file states beside what its reader gives: gathered going through it once; used by one thread. */
final class StatedXml {

    private static final String DIRECTION = "ScheduleFromStart";

    private final StatedDates dates;
    private final String link;
    private long links;
    private boolean directed;

    private StatedXml(InputKind kind) {
        this.dates = StatedDates.of(kind);
        this.link = kind == InputKind.MSPDI ? "PredecessorLink" : "Relationship";
    }

    /** Goes through a document that was checked. */
    static StatedXml of(InputKind kind, byte[] bytes) {
        StatedXml stated = new StatedXml(kind);
        Set<String> elements = new HashSet<>(stated.dates.fields());
        elements.add(DIRECTION);
        elements.add(stated.link);
        XmlGuard.elements(bytes, elements, Set.of("BaselineProject"), stated::look);
        return stated;
    }

    private void look(String element, String text, String baseline) {
        if (element.equals(link)) {
            links += baseline.isEmpty() ? 1 : 0;
        } else if (element.equals(DIRECTION)) {
            directed = true;
        } else {
            dates.look(element, text);
        }
    }

    /** Whether it says from which end it is to be scheduled. */
    boolean directed() {
        return directed;
    }

    /** Tells of links and dates that its reader left out. */
    void note(List<ProjectFile> files, ImportNotes notes) {
        StatedLinks.note(links, files, notes);
        dates.note(notes);
    }
}
