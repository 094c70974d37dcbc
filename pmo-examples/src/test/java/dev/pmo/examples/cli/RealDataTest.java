package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.examples.data.ExternalData;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on data that other people published. */
class RealDataTest {

    @TempDir
    Path folder;

    private JsonNode json(String... arguments) throws IOException {
        Cli.Ran ran = new Cli(folder).run(arguments);
        assertThat(ran.status()).isZero();
        return new ObjectMapper().readTree(ran.out());
    }

    @Test
    void aYearOfTheMajorProjectsIsReviewedAgainstTheYearBefore() throws IOException {
        Path now = ExternalData.data("gmpp/gmpp_2024_25.csv");
        Path then = ExternalData.data("gmpp/gmpp_2023_24.csv");

        JsonNode json = json("review", now.toString(), "--previous", then.toString(), "--format", "json");

        assertThat(json.path("asOf").asText()).isEqualTo("2025-03-31");
        assertThat(json.path("findings").findValuesAsText("ruleId"))
                .contains(
                        "reporting.finish-moved-right",
                        "reporting.cost-changed",
                        "reporting.confidence-low",
                        "reporting.scope-new",
                        "reporting.scope-gone");
        assertThat(json.path("gaps").findValuesAsText("source")).contains("reporting.confidence-withheld");
        assertThat(json.path("gaps").findValuesAsText("kind")).doesNotContain("FAILED");
    }

    @Test
    void allAgenciesOfTheDashboardAreReviewed() throws IOException {
        Path file = ExternalData.data("us-it-dashboard/projects.csv");

        JsonNode json = json("review", file.toString(), "--format", "json");

        assertThat(json.path("scopes").asInt()).isEqualTo(3093);
        assertThat(json.path("gaps").findValuesAsText("kind")).doesNotContain("FAILED");
    }

    @Test
    void aFolderOfPlansIsReviewedAndScheduledAsOne() throws IOException {
        Path plans = ExternalData.oracle("msproject");

        assertThat(json("review", plans.toString(), "--format", "json")
                        .path("scopes")
                        .asInt())
                .isEqualTo(2 + ExternalData.list(plans).size());
        JsonNode schedule = json("schedule", plans.toString(), "--format", "json");
        assertThat(schedule.path("activities").findValuesAsText("project")).contains("P-1", "P-11");
        assertThat(schedule.path("criticalPath")).isNotEmpty();
    }

    @Test
    void thatTheDatesOfManyPlansAreThoseOfTheirFilesIsToldInOneLineAndListedForPrograms() throws IOException {
        Path plans = ExternalData.oracle("msproject");
        int files = ExternalData.list(plans).size();
        String same = "the dates that follow from the logic are those of the file for all ";

        assertThat(new Cli(folder)
                        .run("schedule", plans.toString(), "--as-of", "2026-01-05", "--format", "csv")
                        .err()
                        .lines()
                        .filter(line -> line.startsWith("pmo: note: ")))
                .satisfiesExactly(
                        line -> assertThat(line).contains(same, "and " + (files - 1) + " more like it"),
                        line -> assertThat(line).contains("'pmo validate --format json' lists all " + files));
        assertThat(json("validate", plans.toString(), "--format", "json")
                        .path("notes")
                        .findValuesAsText("message"))
                .hasSize(files)
                .allMatch(message -> message.startsWith(same));
    }

    @Test
    void aBenchmarkWithoutDatesStartsOnTheDayGiven() throws IOException {
        Path file = ExternalData.oracle("rcpsp/j30/j30_14_7.rcp");

        JsonNode json = json("schedule", file.toString(), "--as-of", "2026-11-23", "--format", "json");

        assertThat(json.path("start").asText()).isEqualTo("2026-11-23T08:00:00");
        assertThat(json.path("diagnostics").findValuesAsText("code")).contains("START_ASSUMED");
        assertThat(json.path("criticalPath")).isNotEmpty();
    }
}
