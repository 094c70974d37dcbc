package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.InputKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The dates of a file that its reader cannot read, and leaves out without a word: those in another form than the format
 * has.
 */
final class StatedDates {

    private static final Pattern MSPDI =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern PMXML = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    private static final Pattern XER = Pattern.compile("\\d{4}-\\d{1,2}-\\d\\d( \\d\\d[:.]?\\d\\d([:.]?\\d\\d)?)?");

    /** What Microsoft Project writes where there is no date. */
    private static final String NONE = "NA";

    private static final Set<String> MSPDI_NAMES = Set.of(
            "Start",
            "Finish",
            "ActualStart",
            "ActualFinish",
            "ConstraintDate",
            "Deadline",
            "Stop",
            "Resume",
            "ManualStart",
            "ManualFinish",
            "StartDate",
            "FinishDate",
            "StatusDate",
            "FromDate",
            "ToDate");

    private static final Set<String> PMXML_NAMES = Set.of(
            "ActualStartDate",
            "ActualFinishDate",
            "PlannedStartDate",
            "PlannedFinishDate",
            "StartDate",
            "FinishDate",
            "PrimaryConstraintDate",
            "SecondaryConstraintDate",
            "ExpectedFinishDate",
            "ExternalEarlyStartDate",
            "ExternalLateFinishDate",
            "SuspendDate",
            "ResumeDate",
            "DataDate",
            "MustFinishByDate");

    private static final Set<String> XER_TABLES = Set.of("TASK", "PROJECT");

    private record Unread(String first, int count) {}

    private final Pattern form;
    private final Set<String> fields;
    private final Map<String, Unread> unread = new TreeMap<>();

    private StatedDates(Pattern form, Set<String> fields) {
        this.form = form;
        this.fields = fields;
    }

    /** The dates of an XML format, of which none has been looked at. */
    static StatedDates of(InputKind kind) {
        return kind == InputKind.MSPDI ? new StatedDates(MSPDI, MSPDI_NAMES) : new StatedDates(PMXML, PMXML_NAMES);
    }

    /** Tells of the dates of an XER file. */
    static void note(byte[] xer, ImportNotes notes) {
        StatedDates dates = new StatedDates(XER, Set.of());
        dates.rows(xer);
        dates.note(notes);
    }

    /** The elements that hold dates. */
    Set<String> fields() {
        return fields;
    }

    /** Tells of dates in another form, by the field that they stand in. */
    void note(ImportNotes notes) {
        unread.forEach((field, one) ->
                notes.add(field, "dates that are written in another form are left out: " + one.count(), one.first()));
    }

    /** Looks at one date. */
    void look(String field, String text) {
        String date = text.strip();
        if (!date.isEmpty() && !date.equals(NONE) && !form.matcher(date).matches()) {
            unread.merge(field, new Unread(date, 1), (known, more) -> new Unread(known.first(), known.count() + 1));
        }
    }

    private void rows(byte[] bytes) {
        XerRows.each(bytes, XER_TABLES::contains, (table, row) -> {
            for (int i = 1; i < Math.min(row.fields().size(), row.cells().size()); i++) {
                String field = row.fields().get(i).strip();
                if (field.endsWith("_date")) {
                    look(field, row.cells().get(i));
                }
            }
        });
    }
}
