package dev.pmo.examples.gmpp;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.SourceText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns one row of a release into a project. */
final class GmppRow {

    private static final Currency POUND = Currency.getInstance("GBP");
    private static final List<GmppField> RATINGS = List.of(GmppField.AUTHORITY_RATING, GmppField.SRO_RATING);
    private static final int LONGEST_ID = 200;

    private final GmppHeader header;
    private final List<Integer> others;
    private final ConfidenceScale scale;
    private final @Nullable LocalDate date;
    private final ImportNotes notes;
    private final GmppCells cells;

    GmppRow(GmppHeader header, List<CsvTable.Row> rows, @Nullable LocalDate date, ImportNotes notes) {
        this.header = header;
        this.others = header.others();
        this.scale = header.scale(rows.stream().anyMatch(row -> ratedBetween(header, row)));
        this.date = date;
        this.notes = notes;
        this.cells = new GmppCells(notes);
    }

    /** The department, or a word for its absence. */
    String department(CsvTable.Row row) {
        String given = text(row, GmppField.DEPARTMENT);
        String department = SourceText.withoutControls(given);
        if (department.isEmpty() || department.toUpperCase(Locale.ROOT).length() > LONGEST_ID) {
            notes.add(row.place(), "names no department", orNull(given));
            return "UNKNOWN";
        }
        if (!department.equals(given)) {
            notes.add(row.place(), "the department has control characters; read as '" + department + "'", given);
        }
        return department;
    }

    Project project(CsvTable.Row row) {
        return Project.builder(id(row), text(row, GmppField.NAME))
                .profile(profile(row))
                .governance(Governance.of(orNull(text(row, GmppField.SRO_NAME)), null)
                        .withConfidences(confidences(row)))
                .position(position(row))
                .build();
    }

    private ProjectId id(CsvTable.Row row) {
        String given = text(row, GmppField.ID);
        if (given.isEmpty() || GmppCells.withheld(given)) {
            return named(row, given);
        }
        String id = SourceText.withoutControls(given).toUpperCase(Locale.ROOT);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            notes.add(row.place(), "has no usable identifier and is named by its place", given);
            return ProjectId.of(row.place());
        }
        if (!id.equals(given)) {
            boolean capitals = id.equalsIgnoreCase(given);
            String fault = capitals ? "is not in capitals" : "has control characters";
            notes.add(row.place(), "the identifier " + fault + "; read as " + id, given);
        }
        return ProjectId.of(id);
    }

    /** By the words of its name, which is what stays the same from year to year where there is nothing else. */
    private ProjectId named(CsvTable.Row row, String given) {
        String words = SourceText.withoutControls(text(row, GmppField.NAME))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (header.has(GmppField.ID) && !words.isEmpty()) {
            String fault = given.isEmpty() ? "missing" : "withheld";
            notes.add(row.place(), "the identifier is " + fault + "; the project is known by its name", orNull(given));
        }
        if (words.isEmpty() || words.length() > LONGEST_ID) {
            notes.add(row.place(), "has no usable identifier and is named by its place", orNull(words));
            return ProjectId.of(row.place());
        }
        return ProjectId.of(words);
    }

    private Profile profile(CsvTable.Row row) {
        Map<String, String> attributes = new TreeMap<>();
        for (GmppField field : header.columns().keySet()) {
            if (field.compareTo(GmppField.DESCRIPTION) > 0 || field == GmppField.ID) {
                put(attributes, field.attribute(), row, header.column(field));
            }
        }
        for (int column : others) {
            if (column >= row.cells().size()) {
                break;
            }
            put(attributes, header.titles().get(column), row, column);
        }
        return new Profile(
                orNull(text(row, GmppField.DESCRIPTION)),
                orNull(text(row, GmppField.CATEGORY)),
                orNull(text(row, GmppField.DEPARTMENT)),
                null,
                null,
                attributes);
    }

    private List<DeliveryConfidence> confidences(CsvTable.Row row) {
        List<DeliveryConfidence> confidences = new ArrayList<>();
        for (GmppField field : RATINGS) {
            String text = text(row, field);
            boolean otherRated = RATINGS.stream().anyMatch(other -> other != field && !unrated(text(row, other)));
            if (header.has(field) && !(unrated(text) && otherRated)) {
                confidences.add(confidence(row, field, text));
            }
        }
        boolean nobodyRated = confidences.stream().allMatch(one -> one.rating() == ConfidenceRating.UNKNOWN);
        return nobodyRated && confidences.size() > 1 ? confidences.subList(0, 1) : confidences;
    }

    private DeliveryConfidence confidence(CsvTable.Row row, GmppField field, String text) {
        return new DeliveryConfidence(
                scale,
                cells.rating(place(row, field), text),
                header.assessor(field),
                date,
                orNull(text(row, GmppField.COMMENTARY)));
    }

    private static boolean unrated(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("not applicable");
    }

    private static boolean ratedBetween(GmppHeader header, CsvTable.Row row) {
        return RATINGS.stream()
                .map(field -> row.cell(header.column(field)).toLowerCase(Locale.ROOT))
                .anyMatch(rating -> rating.matches("amber[^a-z]+(red|green)"));
    }

    private Position position(CsvTable.Row row) {
        LocalDate start = cells.date(place(row, GmppField.START), text(row, GmppField.START));
        LocalDate end = cells.date(place(row, GmppField.END), text(row, GmppField.END));
        BigDecimal cost = cells.millions(place(row, GmppField.WHOLE_LIFE_COST), text(row, GmppField.WHOLE_LIFE_COST));
        BigDecimal benefits = cells.millions(place(row, GmppField.BENEFITS), text(row, GmppField.BENEFITS));
        noteUnusableYear(row);
        return new Position(
                new CostPosition(cost == null ? null : Money.of(POUND, cost), null, null),
                new TimePosition(start, end, start, end, null, null),
                benefits == null ? null : List.of(new AspectPosition(ToleranceAspect.BENEFITS, benefits, null, "GBP")),
                null,
                header.priceBase());
    }

    private void noteUnusableYear(CsvTable.Row row) {
        for (GmppField field : List.of(GmppField.YEAR_BASELINE, GmppField.YEAR_FORECAST)) {
            cells.millions(place(row, field), text(row, field));
        }
    }

    private String text(CsvTable.Row row, GmppField field) {
        return row.cell(header.column(field));
    }

    private String place(CsvTable.Row row, GmppField field) {
        return row.place() + ", " + field.attribute();
    }

    /** Under the name of the column, with its number where another has the same name. */
    private static void put(Map<String, String> attributes, String title, CsvTable.Row row, int column) {
        String name = title.isEmpty() ? "unnamed" : title;
        String text = row.cell(column);
        if (!text.isEmpty() && attributes.putIfAbsent(name, text) != null) {
            attributes.put(name + " (" + (column + 1) + ")", text);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
