package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.programme;
import static dev.pmo.rules.engine.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Depth and width have no limit but memory. The time limits only tell linear from quadratic. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExtremesTest {

    private static final int HUGE = 100_000;
    private static final FactKey<Long> COUNT = FactKey.of("m.count", Long.class);

    private static final RuleModule COUNTING = module(
            "m",
            List.of(Calculation.of(COUNT, Reads.nothing().children(COUNT), inputs -> {
                Children<Long> children = inputs.children(COUNT);
                long sum = 1 + children.facts().stream().mapToLong(Fact::value).sum();
                List<Premise> because = new ArrayList<>(children.premises());
                because.add(inputs.input("name", inputs.scope().name()));
                return Outcome.of(sum, because);
            })),
            Rule.of(
                    "m.many",
                    "",
                    Reads.nothing().fact(COUNT).escalations("m.many"),
                    inputs -> Verdict.breached(Breach.of(Severity.INFO, "{count} with {below}")
                            .with("count", inputs.fact(COUNT).premise())
                            .with(
                                    "below",
                                    inputs.input("below", inputs.escalations().size()))
                            .escalate())));

    private static ReviewResult review(Scope root) {
        ReviewEngine engine = ReviewEngine.of(List.of(COUNTING)).withoutValidation();
        ReviewRequest request = ReviewRequest.of(root, AS_OF);
        Review review = engine.review(request);
        assertThat(engine.reviewAgain(request, review).result().findings())
                .hasSameSizeAs(review.result().findings());
        return review.result();
    }

    @Test
    void a_hierarchy_of_a_hundred_thousand_levels() {
        Programme programme = programme("PG-0", project("P"));
        for (int i = 1; i < HUGE; i++) {
            programme = Programme.builder(ProgrammeId.of("PG-" + i), "Programme")
                    .programmes(List.of(programme))
                    .build();
        }
        Portfolio root = Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .programmes(List.of(programme))
                .build();

        ReviewResult result = review(root);

        assertThat(result.findFinding("m.many@PORTFOLIO:PF").orElseThrow().text())
                .isEqualTo("100002 with 1");
        assertThat(result.explain("m.many@PORTFOLIO:PF").lines()).hasSizeGreaterThan(HUGE);
    }

    @Test
    void a_hundred_thousand_children() {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < HUGE; i++) {
            projects.add(project("P-" + i));
        }

        ReviewResult result = review(programme("PG", projects.toArray(Project[]::new)));

        assertThat(result.findFinding("m.many@PROGRAMME:PG").orElseThrow().text())
                .isEqualTo("100001 with 100000");
        assertThat(result.findings()).hasSize(HUGE + 1);
        assertThat(result.proof()).hasSizeGreaterThan(HUGE);
    }

    @Test
    void a_hierarchy_in_which_all_have_one_name() {
        Programme programme = programme("PG", project("P"));
        for (int i = 1; i < HUGE / 5; i++) {
            programme = Programme.builder(ProgrammeId.of("PG"), "Programme")
                    .programmes(List.of(programme))
                    .build();
        }

        assertThat(review(programme).findings()).hasSize(HUGE / 5 + 1);
    }

    @Test
    void a_finding_that_rests_on_a_fact_of_ten_thousand_causes_a_thousand_times() {
        RuleModule heavy = module(
                "m",
                List.of(Calculation.of(COUNT, Reads.nothing(), inputs -> {
                    List<Premise> because = new ArrayList<>();
                    for (int i = 0; i < 10_000; i++) {
                        because.add(inputs.input("field" + i, i));
                    }
                    return Outcome.of(1L, because);
                })),
                Rule.of("m.rule", "", Reads.nothing().fact(COUNT), inputs -> {
                    List<Breach> breaches = new ArrayList<>();
                    Premise premise = inputs.fact(COUNT).premise();
                    for (int i = 0; i < 1_000; i++) {
                        breaches.add(Breach.of(Severity.LOW, "{fact} of {item}")
                                .subject("item" + i)
                                .with("fact", premise)
                                .with("item", inputs.input("item" + i, i)));
                    }
                    return Verdict.of(breaches);
                }));

        ReviewResult result = Samples.review(project("P"), heavy);

        assertThat(result.findings()).hasSize(1_000);
        assertThat(result.proof()).hasSize(11_001);
    }
}
