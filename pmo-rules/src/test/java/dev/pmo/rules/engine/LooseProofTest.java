package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.ReviewInvariants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof stays whole, and each step stands behind those it rests on, wherever a premise says that it is from. */
class LooseProofTest {

    private static final ScopeRef ELSEWHERE = ScopeRef.of(ProjectId.of("OF-ANOTHER-OFFICE"));
    private static final FactKey<String> NAMES = FactKey.of("names.below", String.class);

    /** A fact that rests on its own scope, on a scope that is nowhere, on the one beside it and on those below. */
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(Samples.module(
            "names",
            List.of(Calculation.of(NAMES, Reads.nothing().children(NAMES), LooseProofTest::names)),
            Rule.of(
                    "names.told",
                    "",
                    Reads.nothing().fact(NAMES),
                    inputs -> Verdict.breached(Breach.of(Severity.INFO, "{names} and {own}")
                            .with("own", inputs.input("name", inputs.scope().name()))
                            .with("names", inputs.fact(NAMES).premise()))))));

    private static Outcome<String> names(Inputs inputs) {
        List<Premise> premises = new ArrayList<>(inputs.children(NAMES).premises());
        premises.add(inputs.input("name", inputs.scope().name()));
        premises.add(Premise.leaf(ProofKind.INPUT, "name", "another", ELSEWHERE, null));
        premises.add(Premise.derived(
                ProofKind.FACT,
                "names.beside",
                "beside",
                ScopeRef.of(ProjectId.of("A")),
                List.of(inputs.input("name", inputs.scope().name()))));
        return Outcome.of("names", premises);
    }

    private static Portfolio portfolio() {
        return Samples.portfolio(
                "PF",
                Samples.programme("PG-1", Samples.project("A"), Samples.project("B")),
                Samples.programme("PG-2", Samples.project("C")));
    }

    @Test
    void what_is_said_about_another_scope_is_part_of_the_proof() {
        var result = ReviewInvariants.check(ENGINE, ReviewRequest.of(portfolio(), AS_OF))
                .result();

        Explanation explanation = result.explain("names.told@PORTFOLIO:PF");
        assertThat(explanation.lines())
                .extracting(line -> line.step().scope().toString())
                .contains("PROJECT:OF-ANOTHER-OFFICE", "PROJECT:A", "PROJECT:C", "PROGRAMME:PG-2", "PORTFOLIO:PF");
    }

    @Test
    void names_that_several_scopes_share_change_nothing_about_it() {
        Portfolio twice = portfolio().toBuilder()
                .programmes(List.of(
                        Samples.programme("PG-1", Samples.project("A", "R-1"), Samples.project("A")),
                        Samples.programme("PG-1", Samples.project("A"))))
                .build();
        List<Programme> turned = new ArrayList<>(twice.programmes());
        Collections.reverse(turned);

        var result =
                ReviewInvariants.check(ENGINE, ReviewRequest.of(twice, AS_OF)).result();
        var other = ENGINE.review(
                        ReviewRequest.of(twice.toBuilder().programmes(turned).build(), AS_OF))
                .result();

        Json.assertSame("with the programmes turned round", Json.of(result), Json.of(other));
    }

    @Test
    void a_name_that_becomes_shared_is_told_as_if_it_always_had_been() {
        Portfolio before = portfolio();
        List<Programme> more = new ArrayList<>(before.programmes());
        more.add(Samples.programme("PG-3", Samples.project("A")));
        ReviewRequest after =
                ReviewRequest.of(before.toBuilder().programmes(more).build(), AS_OF);

        Review again = ENGINE.reviewAgain(after, ENGINE.review(ReviewRequest.of(before, AS_OF)));

        Json.assertSame("taken over", Json.of(ENGINE.review(after).result()), Json.of(again.result()));
    }
}
