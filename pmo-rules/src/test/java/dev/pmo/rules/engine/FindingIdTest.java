package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.ids;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.named;
import static dev.pmo.rules.engine.Samples.portfolio;
import static dev.pmo.rules.engine.Samples.programme;
import static dev.pmo.rules.engine.Samples.project;
import static dev.pmo.rules.engine.Samples.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewDiff;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.ReviewInvariants;
import dev.pmo.rules.testkit.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The id of a finding tells it from every other, and stays the same from review to review. */
class FindingIdTest {

    private static final RuleModule RAID = module("raid", Samples.riskWithoutOwner());

    private static Project called(String id, String name) {
        return Project.builder(ProjectId.of(id), name).build();
    }

    @Test
    void a_finding_keeps_its_id_while_others_come_and_go() {
        ReviewResult before = review(project("P", "R-1", "R-2", "R-3"), RAID);
        ReviewResult after = review(project("P", "R-0", "R-2"), RAID);

        assertThat(ids(before)).contains("raid.risk-without-owner@PROJECT:P#R-2");
        assertThat(ids(after)).contains("raid.risk-without-owner@PROJECT:P#R-2");
        ReviewDiff diff = after.since(before);
        assertThat(diff.added()).extracting(Finding::subject).containsExactly("R-0");
        assertThat(diff.cleared()).extracting(Finding::subject).containsExactly("R-1", "R-3");
        assertThat(diff.changed()).isEmpty();
    }

    @Test
    void a_finding_that_reads_otherwise_has_changed() {
        ReviewResult before = review(called("P", "Old"), module("m", named("m.rule")));
        ReviewResult after = review(called("P", "New"), module("m", named("m.rule")));

        assertThat(after.since(before).changed()).singleElement().satisfies(change -> {
            assertThat(change.before().text()).isEqualTo("It is called Old");
            assertThat(change.after().text()).isEqualTo("It is called New");
        });
        assertThat(after.since(after)).isEqualTo(new ReviewDiff(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void what_a_module_found_that_takes_no_part_any_more_is_not_taken_for_settled() {
        ReviewResult before = review(project("P", "R-1"), RAID, module("m", named("m.rule")));
        ReviewResult after = review(project("P", "R-1"), module("m", named("m.rule")));

        assertThat(after.since(before).unassessed())
                .extracting(Finding::ruleId)
                .containsExactly("raid.risk-without-owner");
        assertThat(after.since(before).cleared()).isEmpty();
        assertThat(before.modules()).hasSize(2);
        assertThat(after.modules()).hasSize(1);
    }

    @Test
    void separators_within_identifiers_make_no_two_findings_alike() {
        Programme root = programme("PG", project("P#1", "x", "1#x"), project("P", "1#x", "x"), project("P%231", "x"));

        ReviewResult result = review(root, RAID);

        assertThat(ids(result))
                .containsExactly(
                        "raid.risk-without-owner@PROJECT:P#1#x",
                        "raid.risk-without-owner@PROJECT:P#x",
                        "raid.risk-without-owner@PROJECT:P%231#1#x",
                        "raid.risk-without-owner@PROJECT:P%231#x",
                        "raid.risk-without-owner@PROJECT:P%25231#x");
    }

    @Test
    void scopes_of_one_name_are_reviewed_apart_and_alike_in_any_order() {
        Portfolio root = portfolio(
                "PF",
                programme("PG1", called("P", "One"), called("P", "Two"), called("P", "Three")),
                programme("PG2", called("P", "Two"), called("Q", "Two"), called("P", "Four")));
        Rule above = Rule.of("m.above", "", Reads.nothing().escalations("m.rule"), inputs -> {
            inputs.escalations();
            return Verdict.satisfied();
        });
        ReviewEngine engine = ReviewEngine.of(List.of(module("m", named("m.rule"), above)));
        ReviewResult result =
                ReviewInvariants.check(engine, ReviewRequest.of(root, AS_OF)).result();

        assertThat(ids(result))
                .filteredOn(id -> id.startsWith("m.rule@PROJECT:P"))
                .containsExactly(
                        "m.rule@PROJECT:P",
                        "m.rule@PROJECT:P~2",
                        "m.rule@PROJECT:P~3",
                        "m.rule@PROJECT:P~4",
                        "m.rule@PROJECT:P~5");
        assertThat(ids(result))
                .filteredOn(id -> id.startsWith("validation."))
                .containsExactly("validation.duplicate-id@PROJECT:P#id");
        for (int seed = 0; seed < 20; seed++) {
            Portfolio shuffled = Portfolios.shuffled(root, new Random(seed));
            Json.assertSame(
                    "with seed " + seed,
                    Json.of(result),
                    Json.of(engine.review(ReviewRequest.of(shuffled, AS_OF)).result()));
        }
    }

    private static <S extends Scope> S decidedBy(S scope, String sro) {
        return Trees.mapped(
                scope,
                each -> each.ref().equals(scope.ref())
                        ? Trees.withGovernance(each, new Governance(sro, null, null, List.of(), null, null, null))
                        : each);
    }

    @Test
    void of_findings_that_differ_only_in_who_decides_each_keeps_its_place_in_any_order() {
        Rule asks = Rule.of(
                        "m.asks",
                        "",
                        Reads.nothing(),
                        inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                                .with("x", inputs.input("x", 1))
                                .decide("What now?", null, null)
                                .escalate()))
                .at(Level.PROJECT);
        Programme one = decidedBy(programme("PG", decidedBy(called("P", "P"), "A")), "BC");
        Programme other = decidedBy(programme("PG", decidedBy(called("P", "P"), "AB")), "C");

        ReviewResult result = review(portfolio("PF", one, other), module("m", asks));

        assertThat(result.findings())
                .filteredOn(finding -> finding.decision() != null)
                .extracting(
                        finding -> Objects.requireNonNull(finding.decision()).decider())
                .containsExactlyInAnyOrder("BC", "C");
        assertThat(Json.of(review(portfolio("PF", other, one), module("m", asks))))
                .isEqualTo(Json.of(result));
    }

    @Test
    void ten_thousand_scopes_of_one_name_are_told_once_by_validation() {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            projects.add(called("P", "Project " + i % 100));
        }

        ReviewResult result = review(programme("PG", projects.toArray(Project[]::new)), module("m", named("m.rule")));

        assertThat(result.findings()).hasSize(10_002);
        assertThat(ids(result)).doesNotHaveDuplicates();
    }

    @Test
    void last_time_several_scopes_of_one_name_are_a_gap_and_none_of_them_is_taken() {
        Rule before = Rule.of(
                "m.before",
                "",
                Reads.nothing().previousSnapshot(),
                inputs -> inputs.findPrevious().isPresent()
                        ? Verdict.satisfied()
                        : Verdict.noData("nothing from last time"));
        ReviewRequest request = ReviewRequest.of(programme("PG", project("P"), project("Q")), AS_OF)
                .withPrevious(programme("PG", called("P", "One"), called("P", "Two"), project("Q")));

        List<Gap> gaps = ReviewEngine.of(List.of(module("m", before)))
                .review(request)
                .result()
                .gaps();

        assertThat(gaps)
                .extracting(gap -> gap.scope() + " " + gap.reason())
                .containsExactly(
                        "PROGRAMME:PG last time there were several of PROJECT:P", "PROJECT:P nothing from last time");
    }

    /** Overdue since a day that stays, to be decided some days after the review. */
    private static ReviewResult overdue(LocalDate asOf, String since, int days) {
        Rule overdue = Rule.of(
                "m.overdue",
                "",
                Reads.nothing(),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "Due on {due}, before {asOf}")
                        .with("due", inputs.input("due", since))
                        .with("asOf", inputs.asOfPremise())
                        .decide("What is done", inputs.asOf().plusDays(days), null)));
        return ReviewEngine.of(List.of(module("m", overdue)))
                .review(ReviewRequest.of(project("P"), asOf))
                .result();
    }

    @Test
    void a_finding_that_only_the_date_of_the_review_makes_read_otherwise_is_no_change() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        LocalDate july = LocalDate.of(2026, 7, 31);
        ReviewResult earlier = overdue(june, "2026-05-01", 5);

        assertThat(overdue(july, "2026-05-01", 5).since(earlier))
                .isEqualTo(new ReviewDiff(List.of(), List.of(), List.of(), List.of()));
        assertThat(overdue(july, "2026-05-02", 5).since(earlier).changed()).hasSize(1);
        assertThat(overdue(july, "2026-05-01", 4).since(earlier).changed()).hasSize(1);
    }
}
