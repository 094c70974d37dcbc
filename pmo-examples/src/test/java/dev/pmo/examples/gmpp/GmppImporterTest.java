package dev.pmo.examples.gmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GmppImporterTest {

    private static final String HEADER =
            "GMPP ID,Project Name,Department,IPA Delivery Confidence Assessment,SRO Delivery Confidence Assessment,"
                    + "Start Date,End Date,Whole Life Cost (£m),Benefits (£m)\n";

    @ParameterizedTest
    @CsvSource({
        "2019_20, 125, 2019-09-30, FIVE_POINT, 16",
        "2020_21, 184, 2021-03-31, FIVE_POINT, 19",
        "2021_22, 235, 2022-03-31, THREE_POINT, 18",
        "2023_24, 227, 2024-03-31, THREE_POINT, 21",
        "2024_25, 213, 2025-03-31, THREE_POINT, 20"
    })
    void every_release_gives_all_its_projects_by_department_and_the_day_it_speaks_of(
            String year, int projects, LocalDate statusDate, ConfidenceScale scale, int departments) {
        ImportedPortfolio release = release(year);

        assertThat(projects(release).size()).isEqualTo(projects);
        assertThat(release.portfolio().portfolios().size()).isEqualTo(departments);
        assertThat(release.statusDate()).isEqualTo(statusDate);
        assertThat(confidences(release)).allMatch(one -> one.scale() == scale);
        assertThat(confidences(release)).allMatch(one -> statusDate.equals(one.date()));
    }

    @ParameterizedTest
    @CsvSource({
        // green, amber-green, amber, amber-red, red, exempt, unknown; counted from the cells by hand
        "2019_20, 3, 18, 59, 32, 11, 2, 0",
        "2020_21, 12, 29, 84, 44, 7, 5, 3"
    })
    void five_point_ratings_are_all_understood(
            String year, int green, int amberGreen, int amber, int amberRed, int red, int exempt, int unknown) {
        Map<ConfidenceRating, Long> counts = confidences(release(year)).stream()
                .collect(Collectors.groupingBy(DeliveryConfidence::rating, TreeMap::new, Collectors.counting()));

        assertThat(List.of(
                        count(counts, ConfidenceRating.GREEN),
                        count(counts, ConfidenceRating.AMBER_GREEN),
                        count(counts, ConfidenceRating.AMBER),
                        count(counts, ConfidenceRating.AMBER_RED),
                        count(counts, ConfidenceRating.RED),
                        count(counts, ConfidenceRating.EXEMPT),
                        count(counts, ConfidenceRating.UNKNOWN)))
                .containsExactly(green, amberGreen, amber, amberRed, red, exempt, unknown);
    }

    @ParameterizedTest
    @CsvSource({"2019_20, 2020_21, 85", "2020_21, 2021_22, 159", "2021_22, 2023_24, 161", "2023_24, 2024_25, 198"})
    void projects_are_found_again_in_the_next_release_by_their_identifier(String before, String after, int common) {
        Set<String> ids = ids(release(before));
        ids.retainAll(ids(release(after)));

        assertThat(ids).hasSize(common);
    }

    @Test
    void amounts_are_exact_pounds_and_the_financial_year_stays_apart() {
        Project spa = project(release("2020_21"), "MOD_0106_1617-Q1");

        assertThat(spa.name()).isEqualTo("Maritime Patrol Aircraft");
        assertThat(spa.position().cost().baseline()).isEqualTo(Money.parse("GBP 2013020000"));
        assertThat(spa.position().cost().forecast()).isNull();
        assertThat(spa.position().time().baselineStart()).isEqualTo("2014-07-08");
        assertThat(spa.position().time().baselineFinish()).isEqualTo("2024-04-01");
        assertThat(spa.position().time().forecastFinish()).isEqualTo("2024-04-01");
        assertThat(spa.profile().attributes())
                .containsEntry("financialYearBaseline", "£654.46")
                .containsEntry("financialYearForecast", "£654.11")
                .containsEntry("financialYearVariance", "0%");
    }

    @Test
    void the_transposed_release_is_read_by_columns() {
        Project facility = project(release("2019_20"), "DECC_0005_1112-Q1");

        assertThat(facility.name()).isEqualTo("Geological Disposal Facility Programme (GDF)");
        assertThat(facility.position().cost().baseline()).isEqualTo(Money.parse("GBP 12743000000"));
        assertThat(facility.profile().attributes().get("wholeLifeCostNarrative"))
                .contains("£12,743.00 m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019_20", "2020_21", "2021_22", "2023_24", "2024_25"})
    void no_cell_is_lost(String year) {
        byte[] bytes = ExternalData.bytes(ExternalData.data("gmpp/gmpp_" + year + ".csv"));
        ImportedPortfolio release = GmppImporter.read(year, bytes);
        StringBuilder all = new StringBuilder();
        for (Project project : projects(release)) {
            all.append(project.name())
                    .append('\n')
                    .append(project.profile().description())
                    .append('\n')
                    .append(project.profile().category())
                    .append('\n')
                    .append(project.profile().organisation())
                    .append('\n');
            project.profile()
                    .attributes()
                    .values()
                    .forEach(text -> all.append(text).append('\n'));
        }
        CsvTable table = CsvTable.parse(year, SourceText.decode(bytes, new ImportNotes(year)));
        table = year.equals("2019_20") ? table.transposed() : table;
        String kept = all.toString();

        List<String> lost = table.rows().stream()
                .skip(1)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !kept.contains(cell))
                .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void a_year_that_was_never_seen_reads_the_same_with_renamed_and_reordered_columns() {
        CsvTable given = CsvTable.parse(
                "2023_24",
                new String(ExternalData.bytes(ExternalData.data("gmpp/gmpp_2023_24.csv")), StandardCharsets.UTF_8));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < given.rows().get(0).cells().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));
        StringBuilder csv = new StringBuilder();
        for (CsvTable.Row row : given.rows()) {
            csv.append(order.stream()
                            .map(column -> cell(renamed(row.cell(column))))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }

        ImportedPortfolio later = GmppImporter.read("2025_26", csv.toString().getBytes(StandardCharsets.UTF_16));

        assertThat(later.statusDate()).isEqualTo("2026-03-31");
        List<Project> expected = projects(release("2023_24"));
        List<Project> found = projects(later);
        assertThat(found).hasSameSizeAs(expected);
        assertThat(found.stream().map(Project::position).toList())
                .isEqualTo(expected.stream().map(Project::position).toList());
        assertThat(found.stream()
                        .map(project -> project.governance().confidences().stream()
                                .map(DeliveryConfidence::rating)
                                .toList())
                        .toList())
                .isEqualTo(expected.stream()
                        .map(project -> project.governance().confidences().stream()
                                .map(DeliveryConfidence::rating)
                                .toList())
                        .toList());
        assertThat(confidences(later)).extracting(DeliveryConfidence::assessor).containsOnly("NISTA", "SRO");
    }

    @Test
    void what_is_not_a_figure_is_a_note_with_the_text_and_the_place() {
        ImportedPortfolio release = read(HEADER
                + "AB_0001_2223-Q1,One,AB,Amber,,2020-01-01,No,Exempt under Section 43 of the Act,-\n"
                + "AB_0002_2223-Q4,Two,AB,Section 26 - Defence,,31/02/2020,2030-12-31 00:00:00,NaN,1e9\n");

        assertThat(projects(release).get(0).position().time().baselineFinish()).isNull();
        assertThat(projects(release).get(1).position().cost().baseline()).isNull();
        assertThat(release.notes())
                .extracting(ImportNote::where, ImportNote::message, ImportNote::original)
                .contains(
                        tuple("line 2, endDate", "is not a date", "No"),
                        tuple("line 2, wholeLifeCost", "the amount is withheld", "Exempt under Section 43 of the Act"),
                        tuple("line 2, wholeLifeBenefits", "is not an amount", "-"),
                        tuple("line 3, startDate", "is not a date", "31/02/2020"),
                        tuple("line 3, wholeLifeCost", "is not an amount", "NaN"),
                        tuple("line 3, wholeLifeBenefits", "is not an amount", "1e9"));
        assertThat(release.statusDate()).isEqualTo("2023-03-31");
    }

    @Test
    void a_range_counts_with_its_middle_and_is_noted() {
        ImportedPortfolio release = read(HEADER
                + "AB_1_2425-Q1,One,AB,RED,,01/05/2015,\"Mid: 27/06/2025, High: 30/03/2026\","
                + "\"Low: 2,750.00, Mid: 2,820.00, High: 3,100.00\",0.5\n");
        Project project = projects(release).get(0);

        assertThat(project.position().time().baselineFinish()).isEqualTo("2025-06-27");
        assertThat(project.position().cost().baseline()).isEqualTo(Money.parse("GBP 2820000000"));
        assertThat(project.position().findAspect(ToleranceAspect.BENEFITS))
                .hasValueSatisfying(benefits -> assertThat(benefits.target()).isEqualByComparingTo("500000"));
        assertThat(release.notes())
                .filteredOn(note -> note.message().contains("range"))
                .hasSize(2);
    }

    @Test
    void a_rating_that_only_one_assessor_gave_is_one_rating_and_none_at_all_is_unknown() {
        ImportedPortfolio release = read(HEADER
                + "A_1,One,AB,,Green,,,,\n"
                + "A_2,Two,AB,Not Applicable,Red,,,,\n"
                + "A_3,Three,AB,,,,,,\n"
                + "A_4,Four,AB,Amber,Red,,,,\n"
                + "A_5,Five,AB,Exempt under Section 24,,,,,\n");

        assertThat(projects(release).stream()
                        .map(project -> project.governance().confidences().stream()
                                .map(one -> one.assessor() + " " + one.rating().name())
                                .toList())
                        .toList())
                .containsExactly(
                        List.of("SRO GREEN"),
                        List.of("SRO RED"),
                        List.of("IPA UNKNOWN"),
                        List.of("IPA AMBER", "SRO RED"),
                        List.of("IPA EXEMPT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void the_encoding_does_not_matter(String charset) {
        String csv = HEADER + "A_1,Caf\u00e9 \u2013 a \u201cquoted\u201d name,AB,Amber,,,,\u00a3278,\n";
        byte[] bytes = csv.getBytes(Charset.forName(charset));

        Project project = projects(GmppImporter.read("x", bytes)).get(0);

        assertThat(project.name()).isEqualTo("Caf\u00e9 \u2013 a \u201cquoted\u201d name");
        assertThat(project.position().cost().baseline()).isEqualTo(Money.parse("GBP 278000000"));
    }

    @Test
    void hostile_identifiers_do_no_harm() {
        String longId = "X".repeat(5_000);
        ImportedPortfolio release = read(HEADER
                + "\"A\u0000\n1\",One,AB,Amber,,,,,\n"
                + longId + ",Two,AB,Amber,,,,,\n"
                + ",Three,,Amber,,,,,\n"
                + "=cmd|' /C calc'!A0,Four,${7*7},Amber,,,,,\n"
                + "dup,Five,AB,Amber,,,,,\nDUP,Six,AB,Amber,,,,,\n");

        assertThat(projects(release)).hasSize(6);
        assertThat(release.notes())
                .extracting(ImportNote::message)
                .contains(
                        "has no usable identifier and is named by its place",
                        "names no department",
                        "is the second project of this identifier");
    }

    @Test
    void control_characters_of_any_encoding_are_taken_out_of_identifiers_and_departments_and_it_is_said() {
        byte[] bytes = (HEADER + "A_1\u0081,One,A\u008dB,Amber,,,,,\nA_2,Two,\u0001,Amber,,,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        ImportedPortfolio release = GmppImporter.read("x", bytes);

        assertThat(release.portfolio().portfolios())
                .extracting(one -> one.id().value())
                .containsExactly("A B", "UNKNOWN");
        assertThat(projects(release)).extracting(one -> one.id().value()).containsExactly("A_1", "A_2");
        assertThat(release.notes())
                .extracting(ImportNote::where, ImportNote::message)
                .contains(
                        tuple("line 2", "the identifier has control characters; read as A_1"),
                        tuple("line 2", "the department has control characters; read as 'A B'"),
                        tuple("line 3", "names no department"));
    }

    @Test
    void a_department_that_is_too_long_only_in_capitals_is_told_too() {
        ImportedPortfolio release = read(HEADER + "A_1,One," + "\u00df".repeat(150) + ",Amber,,,,,\n");

        assertThat(release.portfolio().portfolios().get(0).id().value()).isEqualTo("UNKNOWN");
    }

    @Test
    void cells_beyond_the_headers_are_kept_and_told() {
        ImportedPortfolio release = read(HEADER + "A_1,One,AB,Amber,,,,,,first,,third\nA_2,Two,AB,Amber,,,,,\n");

        assertThat(projects(release).get(0).profile().attributes())
                .containsEntry("unnamed", "first")
                .containsEntry("unnamed (12)", "third");
        assertThat(release.notes())
                .filteredOn(note -> note.message().contains("has no meaning here"))
                .extracting(ImportNote::where)
                .containsExactly("header 10", "header 12");
    }

    @Test
    void a_table_far_larger_on_its_side_than_as_it_stands_is_not_turned() {
        String csv = "gmpp" + ",".repeat(10_000) + "\n" + "x\n".repeat(10_000);

        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("headers are not known");
        assertThatThrownBy(() -> read("gmpp" + ",".repeat(20_000)))
                .isInstanceOf(InputException.class)
                .hasMessage("gmpp.csv, row that begins in line 1: 20001 cells; expected at most 16384");
    }

    @Test
    void text_that_is_not_a_release_is_refused_and_never_breaks() {
        byte[] bytes = ExternalData.bytes(ExternalData.data("gmpp/gmpp_2024_25.csv"));
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("headers are not known")
                .hasMessageContaining("GMPP ID");
        assertThatThrownBy(() -> read(HEADER + "A_1,\"One,AB\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("quote");
        for (int length = 0; length < bytes.length; length += 9_973) {
            byte[] cut = Arrays.copyOf(bytes, length);
            try {
                GmppImporter.read("cut", cut);
            } catch (InputException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private static String renamed(String cell) {
        return cell.replace("IPA Delivery Confidence Assessment", "NISTA delivery-confidence assessment")
                .replace("GMPP ID Number", "GMPP  ID")
                .replace("Project - Start Date", "START DATE ")
                .replace("TOTAL Baseline Whole Life Costs (£m)", "Whole-Life Cost (£m)")
                .replace("23/24-Q4", "25/26-Q4")
                .replace("2023/24", "2025/26");
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static ImportedPortfolio read(String csv) {
        return GmppImporter.read("gmpp.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedPortfolio release(String year) {
        return GmppImporter.read(year, ExternalData.bytes(ExternalData.data("gmpp/gmpp_" + year + ".csv")));
    }

    private static List<Project> projects(ImportedPortfolio imported) {
        return imported.portfolio().portfolios().stream()
                .map(Portfolio::projects)
                .flatMap(List::stream)
                .toList();
    }

    private static Project project(ImportedPortfolio imported, String id) {
        return projects(imported).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(ImportedPortfolio imported) {
        return projects(imported).stream().map(project -> project.id().value()).collect(Collectors.toSet());
    }

    private static List<DeliveryConfidence> confidences(ImportedPortfolio imported) {
        return projects(imported).stream()
                .flatMap(project -> project.governance().confidences().stream())
                .toList();
    }

    private static int count(Map<ConfidenceRating, Long> counts, ConfidenceRating rating) {
        return counts.getOrDefault(rating, 0L).intValue();
    }
}
