package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a host asks of a review afterwards: the snapshot and the facts of each scope. */
class ReviewedFactsTest {

    private static final FactKey<String> NAME = FactKey.of("m.name", String.class);
    private static final FactKey<String> FOREIGN = FactKey.of("x.name", String.class);

    private static Project called(String name) {
        return Project.builder(ProjectId.of("P"), name).build();
    }

    private static final Programme ROOT = Programme.builder(ProgrammeId.of("PG"), "Programme")
            .projects(List.of(called("First"), called("Second")))
            .build();

    /** The name of each scope, which the programme keeps to itself. */
    private static final Calculation<String> NAMES = Calculation.of(
            NAME,
            Reads.nothing(),
            inputs -> inputs.scope().name().equals("Programme")
                    ? Outcome.noData("not told")
                    : Outcome.of(inputs.scope().name()));

    private static final Review REVIEW =
            ReviewEngine.of(List.of(module("m", List.of(NAMES)))).review(ReviewRequest.of(ROOT, AS_OF));

    @Test
    void a_fact_is_found_by_the_scope_and_of_several_of_one_name_it_is_that_of_the_first() {
        assertThat(REVIEW.findFact(project("P").ref(), NAME).map(Fact::value)).contains("First");
        assertThat(REVIEW.findScope(project("P").ref()).map(Scope::name)).contains("First");
    }

    @Test
    void by_its_position_each_scope_of_one_name_has_its_own() {
        List<String> values = IntStream.range(0, REVIEW.index().scopes().size())
                .mapToObj(
                        place -> REVIEW.findFactAt(place, NAME).map(Fact::value).orElse("none"))
                .toList();

        assertThat(values).containsExactly("none", "First", "Second");
    }

    @Test
    void a_fact_that_could_not_be_had_or_that_nobody_provides_is_not_there() {
        assertThat(REVIEW.findFact(ROOT.ref(), NAME)).isEmpty();
        assertThat(REVIEW.findFact(ROOT.ref(), FOREIGN)).isEmpty();
        assertThat(REVIEW.findFactAt(1, FOREIGN)).isEmpty();
        assertThat(REVIEW.findFact(project("UNKNOWN").ref(), NAME)).isEmpty();
        assertThat(REVIEW.findScope(project("UNKNOWN").ref())).isEmpty();
    }

    @Test
    void a_fact_says_what_it_is_and_whose() {
        assertThat(REVIEW.findFactAt(2, NAME)).hasValueSatisfying(fact -> {
            assertThat(fact.key()).isEqualTo(NAME);
            assertThat(fact.scope()).isEqualTo(project("P").ref());
        });
    }
}
