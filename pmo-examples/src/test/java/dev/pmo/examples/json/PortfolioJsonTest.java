package dev.pmo.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.InputLimits;
import dev.pmo.examples.input.common.InputProblem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioJsonTest {

    @Test
    void what_is_written_reads_back_the_same() {
        Portfolio portfolio = sample();

        String json = PortfolioJson.write(portfolio);

        assertThat(read(json).portfolio()).isEqualTo(portfolio);
        assertThat(PortfolioJson.write(read(json).portfolio())).isEqualTo(json);
    }

    @Test
    void the_day_that_it_speaks_of_may_stand_around_it() {
        ImportedPortfolio imported = read(PortfolioJson.write(LocalDate.of(2026, 3, 31), sample()));

        assertThat(imported.portfolio()).isEqualTo(sample());
        assertThat(imported.statusDate()).isEqualTo("2026-03-31");
    }

    @Test
    void what_is_empty_is_left_out_and_an_empty_text_is_not_the_same_as_none() {
        Portfolio bare = Portfolio.builder(PortfolioId.of("P"), "Bare").build();
        Portfolio emptyText = bare.toBuilder()
                .profile(new Profile("", null, null, null, null, null))
                .build();

        assertThat(PortfolioJson.write(bare)).isEqualTo("{\n  \"id\" : \"P\",\n  \"name\" : \"Bare\"\n}\n");
        assertThat(read(PortfolioJson.write(emptyText)).portfolio()).isEqualTo(emptyText);
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_path() {
        InputException refusal = refusal("""
            {
              "id": "P", "name": "x", "colour": "blue",
              "projects": [
                {"id": "A", "name": "a", "plan": {"start": "tomorrow", "actvities": [],
                   "dependencies": [{"predecessor": "1", "type": "FS"}]}},
                {"id": "", "name": "b", "position": {"cost": {"baseline": "12,34 GBP"}}},
                {"name": "c", "profile": {"state": "SLEEPING", "attributes": {"a": "b"}},
                   "position": {"aspects": [{"aspect": "SCOPE", "target": 1e1000000000}]}},
                {"id": "D", "name": 7, "objectives": {}, "raid": []}
              ]
            }
            """);

        assertThat(refusal.problems().stream().map(InputProblem::toString).toList())
                .anyMatch(text -> text.contains("$.colour (line 2): the property 'colour' is unknown"))
                .anyMatch(text ->
                        text.contains("$.projects[0].plan.start (line 4): 'tomorrow'; expected a date and time"))
                .anyMatch(
                        text -> text.contains("$.projects[0].plan.actvities (line 4)") && text.contains("'activities'"))
                .anyMatch(text ->
                        text.contains("$.projects[0].plan.dependencies[0]") && text.contains("'successor' is missing"))
                .anyMatch(text -> text.contains("$.projects[1].id") && text.contains("ProjectId must not be blank"))
                .anyMatch(text -> text.contains("$.projects[1].position.cost.baseline")
                        && text.contains("Money must look like 'GBP 12.34', but was: '12,34 GBP'"))
                .anyMatch(text -> text.contains("$.projects[2].profile.state") && text.contains("one of"))
                .anyMatch(text ->
                        text.contains("$.projects[2].position.aspects[0].target") && text.contains("at most 60 digits"))
                .anyMatch(text -> text.contains("$.projects[2] ") && text.contains("'id' is missing"))
                .anyMatch(text -> text.contains("$.projects[3].name") && text.contains("a text"))
                .anyMatch(text -> text.contains("$.projects[3].raid"));
        assertThat(refusal.getMessage()).doesNotContain("com.fasterxml", "java.", "dev.pmo.core");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"id\":\"P\"",
                "{\"id\":\"P\"} {\"id\":\"Q\"}",
                "{\"id\":\"P\",\"id\":\"Q\"}",
                "{'id':'P'}",
                "{\"id\":NaN}",
                "{\"id\":\"P\",\"name\":\"\\uD800\\u0000\",}",
                "{\"portfolio\":null}",
                "{\"portfolio\":{\"id\":\"P\"},\"asof\":\"2026-01-01\"}",
                "{\"portfolio\":{\"id\":\"P\"},\"asOf\":20260101}",
                "{\"portfolio\":{\"id\":\"P\"},\"asOf\":[2026,1,1]}",
                "{\"portfolio\":{\"id\":\"P\"},\"asOf\":\"2026-02-30\"}",
                "{\"portfolio\":{\"id\":\"P\"},\"asOf\":\"+999999999-12-31\"}",
                "{\"id\":[\"P\"]}",
                "{\"id\":{\"value\":\"P\"}}",
                "{\"id\":7}",
                "{\"id\":\"P\",\"projects\":[null]}",
                "{\"id\":\"P\",\"projects\":[[]]}",
                "{\"id\":\"P\",\"projects\":\"none\"}",
                "{\"id\":\"P\",\"plan\":{\"milestones\":[{\"id\":\"M\",\"key\":\"yes\"}]}}",
                "{\"id\":\"P\",\"plan\":{\"milestones\":[{\"id\":\"M\",\"key\":null}]}}"
            })
    void what_is_not_a_portfolio_is_refused_in_plain_words(String json) {
        InputException refusal = refusal(json);

        assertThat(refusal.problems()).isNotEmpty();
        assertThat(refusal.getMessage()).doesNotContain("com.fasterxml", "Exception", "dev.pmo.core");
    }

    @Test
    void where_a_text_is_cut_off_is_told_without_the_notation_of_the_reader() {
        assertThat(refusal("{\"id\":\"P\",\n\"profile\":{\"category\":\"x\""))
                .hasMessageContaining("line 2, column")
                .hasMessageContaining("expected close marker for Object (start marker at line: 2, column: 11)")
                .hasMessageNotContaining("Source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1E+99999999", "1e-1000000000", "0e999999999"})
    void numbers_that_no_arithmetic_can_afford_are_refused(String number) {
        assertThat(refusal(
                        "{\"id\":\"P\",\"position\":{\"aspects\":[{\"aspect\":\"SCOPE\",\"target\":" + number + "}]}}"))
                .hasMessageContaining("digits");
    }

    @Test
    void numbers_of_a_thousand_digits_and_long_money_are_refused() {
        String digits = "9".repeat(1_000);

        assertThat(refusal(
                        "{\"id\":\"P\",\"position\":{\"aspects\":[{\"aspect\":\"SCOPE\",\"target\":" + digits + "}]}}"))
                .hasMessageContaining("200");
        assertThat(refusal("{\"id\":\"P\",\"position\":{\"cost\":{\"baseline\":\"GBP " + digits + "\"}}}")
                        .getMessage())
                .hasSizeLessThan(300)
                .contains("$.position.cost.baseline");
        assertThat(refusal("{\"id\":\"P\",\"position\":{\"cost\":{\"baseline\":\"GBP 1e50000000\"}}}"))
                .hasMessageContaining("1E50000000");
    }

    @Test
    void nesting_of_ten_thousand_levels_is_refused_wherever_it_stands() {
        String deep = "{\"id\":\"P\",\"portfolios\":[".repeat(10_000);
        String unknown = "{\"id\":\"P\",\"x\":" + "[".repeat(10_000);

        assertThat(refusal(deep)).hasMessageContaining("500");
        assertThat(refusal(unknown)).hasMessageContaining("500");
    }

    @Test
    void a_hierarchy_too_deep_to_be_read_back_is_not_written() {
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("P-0"), "").build();
        for (int i = 1; i <= 1_000; i++) {
            portfolio = Portfolio.builder(PortfolioId.of("P-" + i), "x")
                    .portfolios(List.of(portfolio))
                    .build();
        }
        Portfolio deep = portfolio;

        assertThatThrownBy(() -> PortfolioJson.write(deep))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("500");
    }

    @Test
    void a_text_longer_than_the_limit_is_refused() {
        String json = "{\"id\":\"P\",\"name\":\"" + "x".repeat(InputLimits.MAXIMUM_STRING + 1) + "\"}";

        assertThat(refusal(json)).hasMessageContaining("10000000");
    }

    @Test
    void constants_whole_numbers_and_truth_values_are_refused_with_their_paths_and_the_rest_is_read() {
        InputException refusal = refusal("""
            {"id": "P", "profile": {"state": ""},
             "raid": {"risks": [
               {"id": "R", "nature": 1, "inherent": {"likelihood": "4", "impact": 2.5, "delayDays": 2147483648}}],
               "actions": [{"id": "A", "status": " "}]},
             "changes": {"requests": [{"id": "C", "effort": 1e99, "severity": []}]},
             "plan": {"milestones": [{"id": "M", "key": ""}, {"id": "N", "key": null}]}}
            """);

        String whole = "expected a whole number from -2147483648 to 2147483647";
        assertThat(refusal.problems().stream().map(InputProblem::toString).toList())
                .satisfiesExactly(
                        text -> assertThat(text).contains("$.profile.state", "''", "DELIVERING"),
                        text -> assertThat(text).contains("$.raid.risks[0].nature", "a number", "THREAT"),
                        text -> assertThat(text).contains("$.raid.risks[0].inherent.likelihood", "a text; expected"),
                        text -> assertThat(text).contains("$.raid.risks[0].inherent.impact", whole),
                        text -> assertThat(text).contains("$.raid.risks[0].inherent.delayDays", whole),
                        text -> assertThat(text).contains("$.raid.actions[0].status", "' '", "OPEN"),
                        text -> assertThat(text).contains("$.changes.requests[0].effort", whole),
                        text -> assertThat(text).contains("$.changes.requests[0].severity", "an array", "MINOR"),
                        text -> assertThat(text).contains("$.plan.milestones[0].key", "a text", "true or false"),
                        text -> assertThat(text).contains("$.plan.milestones[1].key", "null", "true or false"));
    }

    /** The mistakes of a first day: an amount without its currency, a share as a number, a day as a sum of seconds. */
    @Test
    void a_number_where_a_value_belongs_is_answered_with_what_the_value_looks_like() {
        InputException refusal = refusal("""
            {"id": "P", "position": {"cost": {"forecast": 1000}, "time": {"forecastFinish": 1767225600}},
             "raid": {"risks": [{"id": "R", "inherent": {"probability": 0.5}}]}}
            """);

        assertThat(refusal.problems().stream().map(InputProblem::toString).toList())
                .satisfiesExactly(
                        text -> assertThat(text).contains("cost.forecast", "a number; expected a text such as 'GBP 1"),
                        text -> assertThat(text).contains("forecastFinish", "expected a text such as '2026-10-31'"),
                        text -> assertThat(text).contains("probability", "a number; expected a text such as '30%'"));
    }

    @Test
    void an_empty_text_for_a_part_a_list_or_a_map_is_refused_at_its_place_and_the_rest_is_read() {
        InputException refusal = refusal("""
            {"id": "P", "profile": {"attributes": "", "objectives": " ", "state": "\\u0000"},
             "governance": {"tolerances": [""], "exceptions": [{"id": "E", "consequences": "\\t"}]},
             "position": {"cost": ""}, "plan": "", "projects": [{"id": ""}]}
            """);

        assertThat(refusal.problems().stream().map(InputProblem::toString).toList())
                .satisfiesExactly(
                        text -> assertThat(text).contains("$.profile.attributes", "a text; expected an object"),
                        text -> assertThat(text).contains("$.profile.objectives", "a text; expected an array"),
                        text -> assertThat(text).contains("$.profile.state", "' '", "DELIVERING"),
                        text -> assertThat(text).contains("$.governance.tolerances[0]", "expected a Tolerance"),
                        text -> assertThat(text).contains("$.governance.exceptions[0].consequences", "an array"),
                        text -> assertThat(text).contains("$.position.cost", "expected a CostPosition"),
                        text -> assertThat(text).contains("$.plan", "expected a Plan"),
                        text -> assertThat(text).contains("$.projects[0].id", "must not be blank"));
    }

    @Test
    void null_in_a_list_is_told_where_it_stands_and_not_again_for_all_that_hold_the_list() {
        InputException refusal =
                refusal("{\"id\":\"P\",\"profile\":{\"objectives\":[\"O\",null]},\"projects\":[{\"id\":\"A\","
                        + "\"raid\":{\"risks\":[null,{\"id\":\"R\",\"title\":7}]}},null],\"name\":null}");

        assertThat(refusal.problems().stream()
                        .map(problem -> problem.where() + ": " + problem.found())
                        .toList())
                .containsExactly(
                        "$.profile.objectives[1] (line 1): null",
                        "$.projects[0].raid.risks[0] (line 1): null",
                        "$.projects[0].raid.risks[1].title (line 1): a number",
                        "$.projects[1] (line 1): null");
    }

    @Test
    void half_a_character_is_refused_since_it_could_not_be_written_again() {
        assertThat(refusal("{\"id\":\"P\",\"name\":\"x\\uD83D\",\"profile\":{\"description\":\"\\uDE80\"}}")
                        .problems())
                .extracting(InputProblem::toString)
                .satisfiesExactly(
                        text -> assertThat(text).contains("$.name", "'x?'; expected whole characters"),
                        text -> assertThat(text).contains("$.profile.description", "'?'"));
        assertThat(read("{\"id\":\"P\",\"name\":\"\\uD83D\\uDE80\"}")
                        .portfolio()
                        .name())
                .isEqualTo("\uD83D\uDE80");
    }

    @Test
    void a_record_of_which_nothing_is_known_is_something_else_than_none() {
        Risk accepted = Risk.builder(RiskId.of("R"), "x")
                .acceptance(RecordedDecision.none())
                .build();
        Issue issue = Issue.builder(IssueId.of("I"), "x").impact(Impact.none()).build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("P"), "x")
                .raid(RaidLog.ofRisks(List.of(accepted)).withIssues(List.of(issue)))
                .build();

        assertThat(PortfolioJson.write(portfolio)).doesNotContain("statement").doesNotContain("plan");
        assertThat(read(PortfolioJson.write(portfolio)).portfolio()).isEqualTo(portfolio);
    }

    @Test
    void what_is_quoted_from_the_file_can_neither_steer_a_terminal_nor_fill_it() {
        String hostile = "\\u001b]0;owned\\u0007\\u009b2J" + "x".repeat(100_000);

        InputException refusal = refusal("{\"id\":\"P\",\"" + hostile.substring(0, 300)
                + "\":1,\"governance\":{\"tolerances\":[{\"aspect\":\"COST\",\"above\":\"" + hostile
                + "\"}]},\"position\":{\"cost\":{\"baseline\":\"" + hostile + "\"}}}");

        assertThat(refusal.problems()).hasSize(3);
        assertThat(refusal.problems())
                .extracting(InputProblem::toString)
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThan(1_000)
                        .matches(text -> text.chars().noneMatch(Character::isISOControl)));
    }

    @Test
    void a_thousand_problems_are_cut_off_at_the_limit() {
        String json = "{\"id\":\"P\",\"projects\":[" + "{\"id\":\"\"},".repeat(1_000) + "{\"id\":\"\"}]}";

        assertThat(refusal(json).problems()).hasSize(InputLimits.MAXIMUM_PROBLEMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{T(java.lang.Runtime)}",
                "{0}",
                "%n%s",
                "<script>alert(1)</script>",
                "=1+1",
                "../../etc"
            })
    void hostile_names_are_texts_like_any_other(String text) {
        Portfolio portfolio = Portfolio.builder(PortfolioId.of(text), text).build();

        assertThat(read(PortfolioJson.write(portfolio)).portfolio()).isEqualTo(portfolio);
        assertThat(refusal("{\"id\":\"P\",\"" + text + "\":1}").getMessage()).contains(text);
        assertThat(refusal("{\"id\":\"P\",\"profile\":{\"state\":\"" + text + "\"}}")
                        .getMessage())
                .contains(text);
    }

    @Test
    void cut_anywhere_it_is_refused() {
        String json = PortfolioJson.write(sample()).strip();
        for (int length = 0; length < json.length(); length += 7) {
            String cut = json.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(InputException.class);
        }
    }

    private static Portfolio sample() {
        ActivityId first = ActivityId.of("1");
        ActivityId second = ActivityId.of("2");
        Plan plan = Plan.of(
                LocalDateTime.of(2026, 1, 5, 8, 0),
                List.of(
                        Activity.of(first, "Design \u2013 \u201Cfirst\u201D", WorkTime.ofMinutes(990)),
                        Activity.of(second, "Build", WorkTime.ZERO)),
                List.of(Dependency.of(first, second, LinkType.SS, WorkTime.ofHours(-4))));
        Project project = Project.builder(ProjectId.of("PJ-1"), "Project")
                .plan(plan)
                .governance(Governance.of("A. Owner", "Board"))
                .position(new Position(
                        null,
                        TimePosition.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 31)),
                        List.of(new AspectPosition(
                                ToleranceAspect.BENEFITS, new BigDecimal("2500000.50"), BigDecimal.TEN, "GBP")),
                        null))
                .profile(new Profile(null, "ICT", "Dept", null, null, Map.of("b", "2", "a", "1")))
                .build();
        return Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .programmes(List.of(Programme.builder(ProgrammeId.of("PG"), "Programme")
                        .projects(List.of(project))
                        .build()))
                .build();
    }

    private static ImportedPortfolio read(String json) {
        return PortfolioJson.read("portfolio.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static InputException refusal(String json) {
        return catchThrowableOfType(InputException.class, () -> read(json));
    }
}
