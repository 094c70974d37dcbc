package dev.pmo.examples.itdashboard;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.input.common.SourceText;
import dev.pmo.examples.itdashboard.PublishedVariances.Measure;
import dev.pmo.examples.itdashboard.PublishedVariances.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the project file of the US IT Dashboard: a portfolio, a sub-portfolio for each agency, a programme for each
 * investment, its projects below.
 *
 * <p>The cost baseline is the planned cost, the forecast the projected or actual one, in dollars. The agreed finish is
 * the planned completion of the second baseline where it is given, else the completion of the first; the expected
 * finish is the projected or actual completion. Published variances and all other cells stay with the project as
 * attributes; {@link PublishedVariances} recomputes the variances.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DashboardImporter {

    static final String INVESTMENT_ID = "Unique Investment Identifier";
    static final String INVESTMENT_TITLE = "Investment Title";
    static final String AGENCY_CODE = "Agency Code";
    static final String AGENCY_NAME = "Agency Name";
    static final String PROJECT_ID = "Project ID";
    static final String PROJECT_NAME = "Project Name";
    static final String DESCRIPTION = "Project Description";
    static final String START = "Start Date";
    static final String COMPLETION = "Completion Date (B1)";
    static final String PLANNED_COMPLETION = "Planned Project Completion Date (B2)";
    static final String EXPECTED_COMPLETION = "Projected/Actual Project Completion Date (B2)";
    static final String SCHEDULE_DAYS = "Schedule Variance (in days)";
    static final String SCHEDULE_PERCENT = "Schedule Variance (%)";
    static final String COST_VARIANCE = "Cost Variance ($ M)";
    static final String COST_PERCENT = "Cost Variance (%)";
    static final String PLANNED_COST = "Planned Cost ($ M)";
    static final String EXPECTED_COST = "Projected/Actual Cost ($ M)";
    static final String UPDATED = "Updated Date";

    static final List<String> COLUMNS = List.of(
            INVESTMENT_ID,
            INVESTMENT_TITLE,
            AGENCY_CODE,
            AGENCY_NAME,
            PROJECT_ID,
            PROJECT_NAME,
            DESCRIPTION,
            START,
            COMPLETION,
            PLANNED_COMPLETION,
            EXPECTED_COMPLETION,
            SCHEDULE_DAYS,
            SCHEDULE_PERCENT,
            COST_VARIANCE,
            COST_PERCENT,
            PLANNED_COST,
            EXPECTED_COST,
            UPDATED);

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_ID = 200;
    private static final Set<String> IN_PLACE =
            Set.of(INVESTMENT_ID, INVESTMENT_TITLE, AGENCY_CODE, AGENCY_NAME, PROJECT_ID, PROJECT_NAME, DESCRIPTION);

    private DashboardImporter() {}

    /**
     * Whether a text looks like the project file.
     *
     * @param text the decoded content
     * @return whether its first line names the investment and the agency
     */
    public static boolean recognises(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.contains(INVESTMENT_ID) && first.contains(AGENCY_CODE);
    }

    /**
     * Reads the rows only.
     *
     * @param source the file, for messages
     * @param bytes its content
     * @return the rows
     * @throws InputException if it is not the project file
     */
    public static DashboardTable readTable(String source, byte[] bytes) {
        return table(new ImportNotes(source), bytes);
    }

    /**
     * Reads the portfolio.
     *
     * @param source the file, for messages
     * @param bytes its content
     * @return the portfolio with its notes
     * @throws InputException if it is not the project file
     */
    public static ImportedPortfolio read(String source, byte[] bytes) {
        ImportNotes notes = new ImportNotes(source);
        DashboardTable table = table(notes, bytes);
        LocalDate statusDate = table.statusDate();
        if (statusDate != null) {
            PublishedVariances variances = PublishedVariances.of(table.rows(), statusDate);
            noteAgreement(variances, statusDate, notes);
            noteDisagreements(variances, notes);
        }
        return new ImportedPortfolio(
                portfolio(table.rows(), notes), InputKind.IT_DASHBOARD_CSV, statusDate, notes.toList());
    }

    private static DashboardTable table(ImportNotes notes, byte[] bytes) {
        return DashboardTable.of(CsvTable.parse(notes.source(), SourceText.decode(bytes, notes)), notes);
    }

    /** How far the published figures are those of their rows, so that what is not listed is not taken for agreement. */
    private static void noteAgreement(PublishedVariances variances, LocalDate statusDate, ImportNotes notes) {
        for (Measure measure : Measure.values()) {
            List<String> words = new ArrayList<>();
            for (Outcome outcome : Outcome.values()) {
                int rows = variances.count(measure, outcome);
                if (rows > 0) {
                    words.add(rows + " " + outcome.words().replace("{date}", statusDate.toString()));
                }
            }
            notes.add(
                    "",
                    "variance " + measure + " of " + variances.rows() + " projects: " + String.join(", ", words),
                    null);
        }
    }

    private static void noteDisagreements(PublishedVariances variances, ImportNotes notes) {
        for (PublishedVariances.Disagreement one : variances.disagreements()) {
            notes.add(
                    one.place() + ", " + one.measure(),
                    "the published variance is not what the row gives, "
                            + one.recomputed().toPlainString() + " (" + one.inputs() + ")",
                    one.published().toPlainString());
        }
    }

    private static Portfolio portfolio(List<DashboardRow> rows, ImportNotes notes) {
        Map<String, Map<String, List<DashboardRow>>> agencies = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (DashboardRow row : rows) {
            noteIdentifiers(row, notes);
            noteTitle(titles, row, notes);
            if (!seen.add(id(row, PROJECT_ID))) {
                notes.add(row.place(), "is the second project of this identifier", row.text(PROJECT_ID));
            }
            String agency = id(row, AGENCY_CODE);
            String owner = owners.computeIfAbsent(id(row, INVESTMENT_ID), key -> agency);
            if (!owner.equals(agency)) {
                notes.add(
                        row.place(),
                        "the investment stands under another agency before and stays there",
                        row.text(AGENCY_NAME));
            }
            agencies.computeIfAbsent(owner, key -> new LinkedHashMap<>())
                    .computeIfAbsent(id(row, INVESTMENT_ID), key -> new ArrayList<>())
                    .add(row);
        }
        List<Portfolio> children = new ArrayList<>();
        agencies.forEach((code, investments) -> children.add(agency(code, investments)));
        return Portfolio.builder(PortfolioId.of("US-IT"), "US federal IT projects")
                .portfolios(children)
                .build();
    }

    /** Says where an identifier could not be taken as it stands. */
    private static void noteIdentifiers(DashboardRow row, ImportNotes notes) {
        for (String column : List.of(AGENCY_CODE, INVESTMENT_ID, PROJECT_ID)) {
            String id = id(row, column);
            if (!id.equals(row.text(column))) {
                notes.add(
                        row.place() + ", " + column,
                        "is not usable as an identifier; read as '" + id + "'",
                        row.text(column));
            }
        }
    }

    private static void noteTitle(Map<String, String> titles, DashboardRow row, ImportNotes notes) {
        String title = row.text(INVESTMENT_TITLE);
        String first = titles.computeIfAbsent(id(row, INVESTMENT_ID), key -> title);
        if (!first.equals(title)) {
            notes.add(row.place(), "the investment has another title before and keeps it", title);
        }
    }

    private static Portfolio agency(String code, Map<String, List<DashboardRow>> investments) {
        List<Programme> programmes = new ArrayList<>();
        String name = investments.values().iterator().next().get(0).text(AGENCY_NAME);
        for (Map.Entry<String, List<DashboardRow>> investment : investments.entrySet()) {
            DashboardRow first = investment.getValue().get(0);
            programmes.add(Programme.builder(ProgrammeId.of(investment.getKey()), first.text(INVESTMENT_TITLE))
                    .projects(investment.getValue().stream()
                            .map(DashboardImporter::project)
                            .toList())
                    .build());
        }
        return Portfolio.builder(PortfolioId.of("AGENCY-" + code), name)
                .programmes(programmes)
                .build();
    }

    private static Project project(DashboardRow row) {
        Map<String, String> attributes = new TreeMap<>();
        row.texts().forEach((column, text) -> {
            if (!IN_PLACE.contains(column) && !text.isEmpty()) {
                attributes.put(column, text);
            }
        });
        LocalDate finish = row.plannedCompletion() == null ? row.completion() : row.plannedCompletion();
        return Project.builder(ProjectId.of(id(row, PROJECT_ID)), row.text(PROJECT_NAME))
                .profile(new Profile(
                        row.text(DESCRIPTION).isEmpty() ? null : row.text(DESCRIPTION),
                        null,
                        row.text(AGENCY_NAME),
                        null,
                        null,
                        attributes))
                .position(Position.of(
                        new CostPosition(dollars(row.plannedCost()), dollars(row.expectedCost()), null),
                        new TimePosition(row.start(), finish, null, row.expectedCompletion(), null, null)))
                .build();
    }

    /** The identifier in a column, or the place of the row where there is none that can be used. */
    private static String id(DashboardRow row, String column) {
        String text = SourceText.withoutControls(row.text(column));
        return text.isEmpty() || text.length() > LONGEST_ID - 10 ? "unnamed in " + row.place() : text;
    }

    private static @Nullable Money dollars(@Nullable BigDecimal millions) {
        return millions == null ? null : Money.of(DOLLAR, MILLION.multiply(millions));
    }
}
