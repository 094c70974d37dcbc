package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.named;
import static dev.pmo.rules.engine.Samples.project;
import static dev.pmo.rules.engine.Samples.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.pmo.core.id.Level;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Variations.GivenModule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modules that do not fit together are refused when the engine is built, with everything that does not fit. */
class ModuleCheckTest {

    private static final FactKey<Integer> A = FactKey.of("m.a", Integer.class);
    private static final FactKey<Integer> B = FactKey.of("m.b", Integer.class);
    private static final FactKey<Integer> C = FactKey.of("m.c", Integer.class);
    private static final FactKey<Integer> NOWHERE = FactKey.of("x.nowhere", Integer.class);

    private static Calculation<Integer> calculation(FactKey<Integer> key, Reads reads) {
        return Calculation.of(key, reads, inputs -> Outcome.of(1));
    }

    @Test
    void all_problems_are_told_at_once() {
        Rule lost = Rule.of(
                "m.lost",
                "",
                Reads.nothing()
                        .fact(NOWHERE)
                        .children(NOWHERE)
                        .policy(SyntheticModules.LIMIT)
                        .escalations("m.unknown"),
                inputs -> Verdict.satisfied());
        RuleModule bad = module(
                "m",
                List.of(
                        calculation(A, Reads.nothing().fact(B)),
                        calculation(B, Reads.nothing().optional(C)),
                        calculation(C, Reads.nothing().fact(A)),
                        calculation(C, Reads.nothing())),
                lost,
                named("m.same"),
                named("m.same"),
                named("other.prefix"),
                named("m.sp ace#"));

        assertThatThrownBy(() -> ReviewEngine.of(List.of(bad, module("m"), module("validation"))))
                .asInstanceOf(type(InvalidModuleException.class))
                .extracting(InvalidModuleException::problems, LIST)
                .contains(
                        "module 'm' is there twice",
                        "module 'validation' has a name that the engine keeps for its own findings",
                        "rule 'm.same' is there twice",
                        "'other.prefix' of module 'm' does not begin with 'm.'",
                        "'m.sp ace#' has other characters than letters, digits, '.', '-' and '_'",
                        "'m.c' is provided 2 times at level PROJECT",
                        "'m.lost' reads 'x.nowhere', which nobody provides",
                        "'m.lost' reads the policy 'limit', which no module brings",
                        "'m.lost' reads escalations of 'm.unknown', which is no rule");
    }

    @Test
    void a_circle_is_shown_with_its_path() {
        RuleModule round = module(
                "m",
                List.of(
                        calculation(A, Reads.nothing().fact(B)),
                        calculation(B, Reads.nothing().optional(C)),
                        calculation(C, Reads.nothing().fact(A))));

        assertThatThrownBy(() -> ReviewEngine.of(List.of(round)))
                .isInstanceOf(InvalidModuleException.class)
                .hasMessageContaining("facts read each other in a circle: m.a -> m.c -> m.b -> m.a");
    }

    @Test
    void facts_that_read_each_other_at_different_levels_are_no_circle() {
        RuleModule crossing = module(
                "m",
                List.of(
                        calculation(A, Reads.nothing().fact(B)).at(Level.PROJECT),
                        calculation(B, Reads.nothing()).at(Level.PROJECT),
                        calculation(A, Reads.nothing()).at(Level.PORTFOLIO),
                        calculation(B, Reads.nothing().fact(A)).at(Level.PORTFOLIO)));

        assertThat(review(Samples.portfolio("PF"), crossing).gaps()).isEmpty();
        assertThat(review(project("P"), crossing).gaps()).isEmpty();
    }

    @Test
    void a_fact_of_children_may_be_the_fact_itself() {
        RuleModule sums = module("m", List.of(calculation(A, Reads.nothing().children(A))));

        assertThat(review(project("P"), sums).evaluations()).isEqualTo(1);
    }

    @Test
    void an_engine_without_modules_validates_and_says_nothing_else() {
        ReviewResult result = review(project("P"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps()).isEmpty();
        assertThat(result.evaluations()).isZero();
        assertThat(result.scopes()).isEqualTo(1);
    }

    @Test
    void a_module_is_asked_for_its_parts_once() {
        int[] asked = new int[1];
        RuleModule counting = new RuleModule() {
            @Override
            public String id() {
                return "m";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<Rule> rules() {
                asked[0]++;
                return List.of(named("m.rule"));
            }
        };

        ReviewEngine engine = ReviewEngine.of(List.of(counting));

        assertThat(engine.rules()).hasSize(1);
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void a_key_that_is_made_anew_is_told_from_one_that_nobody_provides() {
        FactKey<Integer> copy = FactKey.of("m.a", Integer.class);
        Rule reader = Rule.of("m.reader", "", Reads.nothing().fact(copy), inputs -> Verdict.satisfied());
        RuleModule module = module("m", List.of(calculation(A, Reads.nothing())), reader);

        assertThatThrownBy(() -> ReviewEngine.of(List.of(module)))
                .asInstanceOf(type(InvalidModuleException.class))
                .extracting(InvalidModuleException::problems, LIST)
                .containsExactly("'m.reader' reads 'm.a', which nobody provides: another key of that name is provided,"
                        + " and keys are kept in constants");
    }

    @Test
    void what_several_read_and_nobody_provides_is_told_once_with_the_module_to_add() {
        Rule[] readers = {reader("m.one"), reader("m.two"), reader("m.three")};

        assertThatThrownBy(() -> ReviewEngine.of(List.of(module("m", List.of(), readers))))
                .hasMessage("""
                    Modules that fit together were expected, but:
                    - 'm.one' and 2 others read 'x.nowhere', which nobody provides
                    Maybe the list lacks the module 'x'.\
                    """);
    }

    private static Rule reader(String id) {
        return Rule.of(id, "", Reads.nothing().fact(NOWHERE), inputs -> Verdict.satisfied());
    }

    @Test
    void a_fact_that_is_missing_at_some_levels_is_told_for_each_of_them() {
        Rule reader = Rule.of("m.reader", "", Reads.nothing().fact(A), inputs -> Verdict.satisfied());
        RuleModule module = module("m", List.of(calculation(A, Reads.nothing()).at(Level.PROJECT)), reader);

        assertThatThrownBy(() -> ReviewEngine.of(List.of(module)))
                .asInstanceOf(type(InvalidModuleException.class))
                .extracting(InvalidModuleException::problems, LIST)
                .containsExactly(
                        "'m.reader' reads 'm.a', which nobody provides at level PROGRAMME",
                        "'m.reader' reads 'm.a', which nobody provides at level PORTFOLIO");
    }

    @Test
    void a_module_has_a_plain_name_and_a_version() {
        RuleModule nameless = new GivenModule("", " ", List.of(), List.of(), List.of());

        assertThatThrownBy(() -> ReviewEngine.of(List.of(nameless)))
                .asInstanceOf(type(InvalidModuleException.class))
                .extracting(InvalidModuleException::problems, LIST)
                .containsExactly(
                        "module '' has no name of letters, digits, '.', '-' and '_'", "module '' has no version");
    }

    @Test
    void a_module_that_answers_with_nothing_is_named() {
        RuleModule silent = new RuleModule() {
            @Override
            @SuppressWarnings("NullAway") // as a constant does that is not set yet
            public String id() {
                return null;
            }

            @Override
            public String version() {
                return "1";
            }
        };

        assertThatThrownBy(() -> ReviewEngine.of(List.of(silent)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("A module must answer id()")
                .hasMessageContaining(silent.getClass().getName())
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_calculation_that_reads_what_is_not_there_is_refused_as_a_rule_is() {
        FactKey<Integer> foreign = FactKey.of("other.fact", Integer.class);
        RuleModule lost = module(
                "m",
                List.of(
                        calculation(A, Reads.nothing().fact(NOWHERE).policy(SyntheticModules.LIMIT)),
                        calculation(foreign, Reads.nothing())));

        assertThatThrownBy(() -> ReviewEngine.of(List.of(lost)))
                .asInstanceOf(type(InvalidModuleException.class))
                .extracting(InvalidModuleException::problems, LIST)
                .containsExactly(
                        "'other.fact' of module 'm' does not begin with 'm.'",
                        "'m.a' reads the policy 'limit', which no module brings",
                        "'m.a' reads 'x.nowhere', which nobody provides");
    }

    @Test
    void a_policy_that_two_modules_bring_is_told() {
        RuleModule one = new GivenModule("m", "1", List.of(SyntheticModules.LIMIT), List.of(), List.of());
        RuleModule other = new GivenModule("n", "1", List.of(SyntheticModules.LIMIT), List.of(), List.of());

        assertThatThrownBy(() -> ReviewEngine.of(List.of(one, other)))
                .asInstanceOf(type(InvalidModuleException.class))
                .extracting(InvalidModuleException::problems, LIST)
                .containsExactly("policy 'limit' is there twice");
    }

    @Test
    void a_module_that_is_there_is_not_said_to_be_lacking() {
        Rule reader = Rule.of("m.reader", "", Reads.nothing().fact(B), inputs -> Verdict.satisfied());

        assertThatThrownBy(() -> ReviewEngine.of(List.of(module("m", List.of(), reader))))
                .hasMessageContaining("'m.reader' reads 'm.b', which nobody provides")
                .hasMessageEndingWith("Maybe a module is missing or registered twice.");
    }
}
