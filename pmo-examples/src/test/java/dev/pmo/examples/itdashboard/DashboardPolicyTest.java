package dev.pmo.examples.itdashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.InputReader;
import dev.pmo.examples.policy.PolicyFile;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.ToleranceModule;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The published projects of 2012 under standing tolerances of 10%. The counts were measured on that file; those of
 * projects outside tolerance are counted a second time from its text, without the importer, the domain or the review.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPolicyTest {

    private static final LocalDate AS_OF = LocalDate.parse("2012-08-31");
    private static final ReviewEngine ENGINE =
            ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule(), new ToleranceModule()));

    private final byte[] published = ExternalData.bytes(ExternalData.data("us-it-dashboard/projects.csv"));
    private final Portfolio portfolio =
            InputReader.read("projects.csv", published).portfolio();
    private final Review review = ENGINE.review(ReviewRequest.of(portfolio, AS_OF)
            .withPolicies(PolicyFile.read("policy.yaml", policyFile(), List.of(TolerancePolicy.TYPE), portfolio)));
    private final ReviewResult result = review.result().requireComplete();

    private static byte[] policyFile() {
        try (InputStream stream =
                Objects.requireNonNull(DashboardImporter.class.getResourceAsStream("policy.yaml"), "policy.yaml")) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Rag, Long> colours(ToleranceAspect aspect) {
        return portfolio.portfolios().stream()
                .flatMap(agency -> agency.programmes().stream())
                .flatMap(investment -> investment.projects().stream())
                .map(project -> review.findFact(project.ref(), ToleranceFacts.STATUS)
                        .orElseThrow()
                        .value()
                        .findAspect(aspect)
                        .orElseThrow()
                        .rag())
                .collect(Collectors.groupingBy(rag -> rag, TreeMap::new, Collectors.counting()));
    }

    private Stream<Finding> findings(String ruleId, Level level) {
        return result.findings().stream()
                .filter(finding ->
                        finding.ruleId().equals(ruleId) && finding.scope().level() == level);
    }

    /** How many scopes of a level have such a finding. */
    private long scopes(String ruleId, Level level) {
        return findings(ruleId, level).map(Finding::scope).distinct().count();
    }

    /** How many exceptions of projects in an aspect stop at their investment. */
    private long absorbed(ToleranceAspect aspect) {
        return findings("tolerance.exception-absorbed", Level.PROGRAMME)
                .filter(finding -> finding.aspect() == aspect)
                .count();
    }

    @Test
    void without_the_policy_nothing_can_be_said_of_any_project() {
        assertThat(ENGINE.review(ReviewRequest.of(portfolio, AS_OF)).result().findings())
                .isEmpty();
    }

    @Test
    void under_ten_percent_one_project_in_five_is_an_exception_in_cost_and_one_in_ten_in_time() {
        assertThat(portfolio.portfolios()).hasSize(26);
        assertThat(colours(ToleranceAspect.COST))
                .isEqualTo(Map.of(Rag.GREEN, 1892L, Rag.AMBER, 57L, Rag.RED, 501L, Rag.UNKNOWN, 17L));
        assertThat(colours(ToleranceAspect.TIME))
                .isEqualTo(Map.of(Rag.GREEN, 1282L, Rag.AMBER, 20L, Rag.RED, 244L, Rag.UNKNOWN, 921L));
        assertThat(scopes("tolerance.exception", Level.PROJECT)).isEqualTo(658);
    }

    @Test
    void investments_absorb_what_they_can_and_hand_up_the_rest() {
        assertThat(scopes("tolerance.exception-absorbed", Level.PROGRAMME)).isEqualTo(141);
        assertThat(scopes("tolerance.exception", Level.PROGRAMME)).isEqualTo(121);
        assertThat(scopes("tolerance.exception-beyond-level", Level.PROGRAMME)).isEqualTo(84);
        assertThat(absorbed(ToleranceAspect.COST)).isEqualTo(275);
        assertThat(absorbed(ToleranceAspect.TIME)).isEqualTo(45);
    }

    @Test
    void agencies_and_the_whole_absorb_what_the_investments_hand_up() {
        assertThat(scopes("tolerance.exception-absorbed", Level.PORTFOLIO)).isEqualTo(20);
        assertThat(scopes("tolerance.exception", Level.PORTFOLIO)).isEqualTo(6);
        assertThat(scopes("tolerance.exception-beyond-level", Level.PORTFOLIO)).isEqualTo(23);
        assertThat(result.findings().size()).isEqualTo(1990);
    }

    @Test
    void a_standing_tolerance_is_never_wider_than_that_of_the_level_above() {
        assertThat(result.findings()).noneMatch(finding -> finding.ruleId().equals("tolerance.child-exceeds-parent"));
    }

    @Test
    void every_exception_of_a_project_rests_on_the_policy_and_says_where_it_was_set() {
        assertThat(findings("tolerance.exception", Level.PROJECT)).allSatisfy(exception -> {
            assertThat(exception.text()).endsWith("(standing)");
            assertThat(result.explain(exception.id()).lines())
                    .anyMatch(line -> line.step().kind() == ProofKind.THRESHOLD
                            && Objects.toString(line.step().origin(), "").startsWith("OMB Circular A-11"));
        });
    }

    @Test
    void exceptions_in_cost_are_the_rows_whose_planned_and_projected_cost_differ_by_more_than_a_tenth() {
        List<Map<String, String>> costed = rows(new String(published, StandardCharsets.UTF_8)).stream()
                .filter(row -> !cell(row, "Planned Cost ($ M)").isEmpty()
                        && !cell(row, "Projected/Actual Cost ($ M)").isEmpty())
                .toList();
        long apart = costed.stream()
                .filter(row ->
                        Math.abs(number(row, "Projected/Actual Cost ($ M)") / number(row, "Planned Cost ($ M)") - 1)
                                > 0.1 + 1e-9)
                .count();
        long published = costed.stream()
                .filter(row -> Math.abs(number(row, "Cost Variance (%)")) > 10)
                .count();

        assertThat(costed).hasSize(2450);
        assertThat(apart).isEqualTo(501);
        assertThat(published).as("by the variance that the agencies published").isEqualTo(501);
        assertThat(colours(ToleranceAspect.COST)).containsEntry(Rag.RED, apart);
    }

    @Test
    void exceptions_in_time_are_the_rows_whose_completion_moves_by_more_than_a_tenth_of_their_duration() {
        long apart = rows(new String(published, StandardCharsets.UTF_8)).stream()
                .filter(DashboardPolicyTest::outsideInTime)
                .count();

        assertThat(colours(ToleranceAspect.TIME)).containsEntry(Rag.RED, apart);
    }

    private static boolean outsideInTime(Map<String, String> row) {
        String planned = cell(row, "Planned Project Completion Date (B2)");
        String agreed = planned.isEmpty() ? cell(row, "Completion Date (B1)") : planned;
        String expected = cell(row, "Projected/Actual Project Completion Date (B2)");
        String start = cell(row, "Start Date");
        if (agreed.isEmpty() || expected.isEmpty() || start.isEmpty()) {
            return false;
        }
        long duration = day(agreed) - day(start) + 1;
        return duration > 0 && 10 * Math.abs(day(expected) - day(agreed)) > duration;
    }

    /** The file has the days and months up to 12 exchanged. */
    private static long day(String text) {
        int second = Integer.parseInt(text.substring(5, 7));
        int third = Integer.parseInt(text.substring(8, 10));
        int year = Integer.parseInt(text.substring(0, 4));
        return LocalDate.of(year, third <= 12 ? third : second, third <= 12 ? second : third)
                .toEpochDay();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    /** The rows by a plain pass over the characters; a quote within quotes is doubled. */
    private static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                cell.append(c);
            } else {
                line.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(lines.get(0).get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
