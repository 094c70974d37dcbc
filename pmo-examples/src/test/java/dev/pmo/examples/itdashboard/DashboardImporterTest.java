package dev.pmo.examples.itdashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.itdashboard.PublishedVariances.Measure;
import dev.pmo.examples.itdashboard.PublishedVariances.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DashboardImporterTest {

    @Test
    void agencies_hold_investments_and_investments_hold_projects() {
        ImportedPortfolio imported = DashboardImporter.read("projects.csv", published());
        List<Portfolio> agencies = imported.portfolio().portfolios();
        List<Programme> investments = agencies.stream()
                .flatMap(agency -> agency.programmes().stream())
                .toList();
        List<Project> projects =
                investments.stream().flatMap(one -> one.projects().stream()).toList();

        assertThat(agencies.size()).isEqualTo(26);
        assertThat(investments.stream().map(Programme::id).distinct().count()).isEqualTo(599);
        assertThat(investments.size()).isEqualTo(599);
        assertThat(projects.stream().map(Project::id).distinct().count()).isEqualTo(2467);
        assertThat(imported.notes())
                .filteredOn(note -> note.message().contains("another agency"))
                .isNotEmpty();
        assertThat(imported.statusDate()).isEqualTo("2012-08-31");
    }

    @Test
    void amounts_are_exact_dollars_and_published_figures_are_kept() {
        Project first = DashboardImporter.read("projects.csv", published())
                .portfolio()
                .portfolios()
                .get(0)
                .programmes()
                .get(0)
                .projects()
                .get(1);

        assertThat(first.position().cost().baseline()).isEqualTo(Money.parse("USD 179000"));
        assertThat(first.position().time().baselineStart()).isEqualTo("2011-10-01");
        assertThat(first.position().time().baselineFinish()).isEqualTo("2012-03-31");
        assertThat(first.profile().attributes())
                .containsEntry("Schedule Variance (in days)", "-153")
                .containsEntry("Schedule Variance (%)", "-84.07")
                .containsEntry("Start Date", "2011-01-10T00:00:00Z");
    }

    @Test
    void days_and_months_of_the_circulating_copy_are_exchanged_and_it_is_said() {
        ImportedPortfolio imported = DashboardImporter.read("projects.csv", published());

        assertThat(DashboardImporter.readTable("projects.csv", published()).order())
                .isEqualTo(DateOrder.DAY_AND_MONTH_EXCHANGED);
        assertThat(imported.notes().get(0).message()).contains("exchanged", "364", "229");
    }

    @Test
    void published_variances_are_recomputed_for_every_row() {
        DashboardTable table = DashboardImporter.readTable("projects.csv", published());
        PublishedVariances variances = PublishedVariances.of(table.rows(), Objects.requireNonNull(table.statusDate()));

        assertThat(counts(variances, Measure.COST)).containsExactly(2449, 0, 1, 0, 17);
        assertThat(counts(variances, Measure.COST_PERCENT)).containsExactly(2450, 0, 0, 0, 17);
        assertThat(counts(variances, Measure.SCHEDULE_DAYS)).containsExactly(1330, 216, 0, 904, 17);
        assertThat(counts(variances, Measure.SCHEDULE_PERCENT)).containsExactly(1330, 0, 214, 906, 17);
        for (Measure measure : Measure.values()) {
            assertThat(counts(variances, measure).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(2467);
        }
        assertThat(variances.disagreements())
                .filteredOn(one -> one.measure() == Measure.COST)
                .singleElement()
                .satisfies(one -> {
                    // The figure was published in thousands among millions.
                    assertThat(one.published()).isEqualByComparingTo("-444.0495");
                    assertThat(one.recomputed()).isEqualByComparingTo("-0.4440495");
                });
    }

    @Test
    void how_far_the_published_figures_agree_is_told_beside_each_that_does_not() {
        ImportedPortfolio imported = DashboardImporter.read("projects.csv", published());

        assertThat(imported.notes())
                .extracting(note -> note.message())
                .contains(
                        "variance COST of 2467 projects: 2449 as the row gives it, 1 otherwise, 17 not published",
                        "variance COST_PERCENT of 2467 projects: 2450 as the row gives it, 17 not published",
                        "variance SCHEDULE_DAYS of 2467 projects: 1330 as the row gives it, 216 as if the work was not"
                                + " finished on 2012-08-31, which the row does not say, 904 not to be computed from the"
                                + " row, 17 not published",
                        "variance SCHEDULE_PERCENT of 2467 projects: 1330 as the row gives it, 214 otherwise, 906 not to"
                                + " be computed from the row, 17 not published");
        assertThat(imported.notes().stream().filter(note -> note.message().startsWith("the published variance is not")))
                .hasSize(215);
    }

    @Test
    void dates_as_they_should_be_are_left_as_they_are() {
        String fixed = "x,x,1,Agency,,,,P,,2011-10-01,2012-03-31,2012-03-31,2012-08-11,,-133,-73.08,0,0,1,1,2012-08-31";
        ImportedPortfolio imported = DashboardImporter.read("x", csv(fixed));

        assertThat(DashboardImporter.readTable("x", csv(fixed)).order()).isEqualTo(DateOrder.AS_WRITTEN);
        assertThat(imported.statusDate()).isEqualTo("2012-08-31");
        assertThat(imported.notes()).noneMatch(note -> note.message().contains("exchanged"));
    }

    @Test
    void cells_that_cannot_be_used_are_notes_and_missing_columns_a_refusal_of_all_at_once() {
        ImportedPortfolio imported = DashboardImporter.read(
                "x", csv("x,x,1,Agency,,,,P,,soon,NaN,,,,Infinity,,1e1000000000,0,-,1,2012-08-31"));

        assertThat(imported.notes())
                .extracting(note -> note.where() + ": " + note.original())
                .contains(
                        "line 2, Start Date: soon",
                        "line 2, Completion Date (B1): NaN",
                        "line 2, Schedule Variance (in days): Infinity",
                        "line 2, Cost Variance ($ M): 1e1000000000",
                        "line 2, Planned Cost ($ M): -");
        assertThatThrownBy(() -> DashboardImporter.read(
                        "x", "Unique Investment Identifier,Agency Code\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.problems()).hasSize(16));
    }

    @Test
    void whatever_is_not_taken_as_it_stands_is_told() {
        String rows = """
            I-1,x,1,Agency,Title,P[NEL]-1,,P,,,,,,,,,,,,,2012-13-31
            I-1,x,1,Agency,Another title,,,P,,,,,,,,,,,,,2012-08-31,surplus,cells
            I-1,x,[SOH],Agency,Title,P-3,,P,,,,,,,,,,,,,2012-08-31\
            """.replace("[NEL]", "\u0085").replace("[SOH]", "\u0001");

        ImportedPortfolio imported = DashboardImporter.read("x", csv(rows));

        List<Project> projects =
                imported.portfolio().portfolios().get(0).programmes().get(0).projects();
        assertThat(projects).extracting(one -> one.id().value()).containsExactly("P -1", "unnamed in line 3", "P-3");
        assertThat(imported.notes())
                .extracting(note -> note.where() + ": " + note.message() + ": " + note.original())
                .contains(
                        "line 2, Project ID: is not usable as an identifier; read as 'P -1': P\u0085-1",
                        "line 2, Updated Date: is not a date: 2012-13-31",
                        "line 3, Project ID: is not usable as an identifier; read as 'unnamed in line 3': ",
                        "line 3: has 23 cells where the header has 21: surplus,cells",
                        "line 3: the investment has another title before and keeps it: Another title",
                        "line 4, Agency Code: is not usable as an identifier; read as 'unnamed in line 4': \u0001",
                        "line 4: the investment stands under another agency before and stays there: Agency");
    }

    @Test
    void a_file_cut_anywhere_is_read_as_far_as_it_goes_or_refused() {
        byte[] bytes = published();
        for (int length = 0; length < bytes.length; length += 131_071) {
            try {
                DashboardImporter.read("cut", Arrays.copyOf(bytes, length));
            } catch (InputException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private static List<Integer> counts(PublishedVariances variances, Measure measure) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> variances.count(measure, outcome))
                .toList();
    }

    private static byte[] csv(String row) {
        String header = "Unique Investment Identifier,Business Case ID,Agency Code,Agency Name,Investment Title,Project"
                + " ID,Agency Project ID,Project Name,Project Description,Start Date,Completion Date (B1),Planned"
                + " Project Completion Date (B2),Projected/Actual Project Completion Date (B2),Lifecycle"
                + " Cost,Schedule Variance (in days),Schedule Variance (%),Cost Variance ($ M),Cost Variance"
                + " (%),Planned Cost ($ M),Projected/Actual Cost ($ M),Updated Date\n";
        return (header + row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] published() {
        return ExternalData.bytes(ExternalData.data("us-it-dashboard/projects.csv"));
    }
}
