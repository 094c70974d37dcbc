package dev.pmo.examples.gmpp;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads an annual release of the UK Government Major Projects Portfolio: one portfolio, a sub-portfolio for each
 * department, its projects below.
 *
 * <p>Columns are found by the meaning of their headers, since they differ from year to year, and a release with
 * projects in columns is turned. What was decided:
 * <ul>
 *   <li>Identifiers are in capitals, so that a project is found again in another year. Releases before 2020 have none,
 *       and later ones lack or withhold some: such a project is known by the words of its name.
 *   <li>The published start and end dates are the latest approved ones: they are the baseline, and what is expected
 *       too, since nobody publishes another expectation. A slip shows against an earlier release.
 *   <li>The whole-life cost is the baseline; no whole-life forecast is published. Costs of the financial year are
 *       another thing and stay with the attributes.
 *   <li>A rating is kept with who gave it. An empty rating beside one of another assessor is none at all; where nobody
 *       rated, the rating is unknown.
 *   <li>The prices that amounts are in are those that their headers name. Whole-life figures in other prices are not
 *       compared with those of an earlier release.
 *   <li>The text of every cell stays with the project as an attribute.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class GmppImporter {

    private static final String EXPECTED =
            "an annual release of the Government Major Projects Portfolio, with columns for project name, GMPP ID or"
                    + " department, and delivery confidence";

    /** One of these is in every release; what has none need not be taken apart. */
    private static final List<String> SIGNS = List.of("gmpp", "confidence", "rag rating", "mpa rag");

    private GmppImporter() {}

    /**
     * Whether a text looks like a release.
     *
     * @param source the file, for messages
     * @param text the decoded content
     * @return whether one of its first rows or columns names the fields of a release
     */
    public static boolean recognises(String source, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(lower::contains)
                && GmppSheet.find(CsvTable.parse(source, text)).isPresent();
    }

    /**
     * Reads a release.
     *
     * @param source the file, for messages
     * @param bytes its content
     * @return the portfolio with its notes
     * @throws InputException if it is not a release
     */
    public static ImportedPortfolio read(String source, byte[] bytes) {
        ImportNotes notes = new ImportNotes(source);
        CsvTable table = CsvTable.parse(source, SourceText.decode(bytes, notes));
        GmppSheet sheet = GmppSheet.find(table)
                .orElseThrow(() -> InputException.of(
                        source, "first rows and first columns", "the headers are not known", EXPECTED));
        GmppHeader header = sheet.header();
        List<CsvTable.Row> rows = sheet.rows();
        sheet.noteUnused(notes);
        header.note(notes);
        LocalDate date = statusDate(header, rows, notes);
        return new ImportedPortfolio(
                portfolio(rows, new GmppRow(header, rows, date, notes), notes),
                InputKind.GMPP_CSV,
                date,
                notes.toList());
    }

    private static @Nullable LocalDate statusDate(GmppHeader header, List<CsvTable.Row> rows, ImportNotes notes) {
        GmppSnapshotDate.Evidence evidence = GmppSnapshotDate.of(header, rows).orElse(null);
        if (evidence == null) {
            notes.add("", "nothing tells the day that the data speak of", null);
            return null;
        }
        notes.add("", "the data are of " + evidence.date() + ": " + evidence.reason(), null);
        return evidence.date();
    }

    private static Portfolio portfolio(List<CsvTable.Row> rows, GmppRow reader, ImportNotes notes) {
        Map<String, List<Project>> byDepartment = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (CsvTable.Row row : rows) {
            Project project = reader.project(row);
            if (!seen.add(project.id().value())) {
                notes.add(
                        row.place(),
                        "is the second project of this identifier",
                        project.id().value());
            }
            String department = reader.department(row);
            byDepartment
                    .computeIfAbsent(department.toUpperCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(project);
            names.putIfAbsent(department.toUpperCase(Locale.ROOT), department);
        }
        List<Portfolio> departments = new ArrayList<>();
        byDepartment.forEach((key, projects) ->
                departments.add(Portfolio.builder(PortfolioId.of(key), names.getOrDefault(key, key))
                        .profile(new Profile(null, null, names.getOrDefault(key, key), null, null, null))
                        .projects(projects)
                        .build()));
        return Portfolio.builder(PortfolioId.of("GMPP"), "Government Major Projects Portfolio")
                .portfolios(departments)
                .build();
    }
}
