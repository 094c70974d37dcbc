package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.ids;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.named;
import static dev.pmo.rules.engine.Samples.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Part;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with the data is found itself, and keeps from being judged only what stands on it. */
class BrokenSnapshotTest {

    private static final FactKey<Integer> LENGTH = FactKey.of("m.length", Integer.class);

    /** Two activities, each of which waits for the other. */
    private static Project goingRound() {
        Activity dig = Activity.of(ActivityId.of("DIG"), "Dig", WorkTime.ofHours(8));
        Activity build = Activity.of(ActivityId.of("BUILD"), "Build", WorkTime.ofHours(8));
        return Project.builder(ProjectId.of("P"), "Project")
                .plan(Plan.of(
                        LocalDateTime.of(2026, 1, 5, 9, 0),
                        List.of(dig, build),
                        List.of(Dependency.of(dig.id(), build.id()), Dependency.of(build.id(), dig.id()))))
                .build();
    }

    /** Finished, and nobody said since when it had been under way: no link or calendar is broken by that. */
    private static Project neverStarted() {
        TimePosition time = new TimePosition(null, null, null, null, null, LocalDate.of(2026, 3, 31));
        return Project.builder(ProjectId.of("P"), "Project")
                .position(new Position(null, time, null, null))
                .build();
    }

    private static Rule needs(Part part, String id) {
        return Rule.of(id, "", Reads.nothing().sound(part), named(id).function());
    }

    @Test
    void what_needs_a_sound_plan_is_not_judged_by_one_that_goes_round_and_the_gap_says_where() {
        ReviewResult result = review(goingRound(), module("m", needs(Part.PLAN, "m.plan"), needs(Part.RAID, "m.raid")));

        assertThat(result.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.BAD_DATA);
            assertThat(gap.source()).isEqualTo("m.plan");
            assertThat(gap.reason()).startsWith("plan.dependencies").contains("circle");
        });
        assertThat(ids(result)).contains("m.raid@PROJECT:P");
    }

    @Test
    void what_reads_a_figure_of_a_broken_plan_hears_why_there_is_none() {
        Calculation<Integer> length = Calculation.of(LENGTH, Reads.nothing().sound(Part.PLAN), inputs -> Outcome.of(1));
        Rule reader = Rule.of("m.reader", "", Reads.nothing().fact(LENGTH), inputs -> Verdict.satisfied());

        assertThat(review(goingRound(), module("m", List.of(length), reader)).gaps())
                .extracting(Gap::source, Gap::kind)
                .containsExactly(tuple("m.length", GapKind.BAD_DATA), tuple("m.reader", GapKind.NOT_ASSESSED));
    }

    @Test
    void a_flaw_that_breaks_nothing_keeps_nothing_from_being_judged() {
        ReviewResult result = review(neverStarted(), module("m", needs(Part.POSITION, "m.position")));

        assertThat(result.gaps()).isEmpty();
        assertThat(ids(result)).contains("m.position@PROJECT:P");
    }

    @Test
    void what_cannot_be_computed_with_weighs_more_than_what_is_only_wrong() {
        assertThat(review(goingRound()).findings())
                .extracting(Finding::ruleId, Finding::severity)
                .containsExactly(tuple("validation.cycle", Severity.HIGH));
        assertThat(review(neverStarted()).findings())
                .extracting(Finding::ruleId, Finding::severity)
                .containsExactly(tuple("validation.finish-without-start", Severity.MEDIUM));
    }

    @Test
    void the_finding_says_what_stands_there_and_quotes_nothing_where_nothing_does() {
        Project nameless = Project.builder(ProjectId.of("P"), " ").build();

        assertThat(review(neverStarted()).findings())
                .extracting(Finding::text)
                .containsExactly("the work has finished, and no date says when it started: '2026-03-31'");
        assertThat(review(nameless).findings()).extracting(Finding::text).containsExactly("a project has no name");
    }
}
