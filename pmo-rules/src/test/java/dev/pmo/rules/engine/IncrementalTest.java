package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.named;
import static dev.pmo.rules.engine.Samples.portfolio;
import static dev.pmo.rules.engine.Samples.programme;
import static dev.pmo.rules.engine.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Trees;
import dev.pmo.rules.testkit.Variations.GivenModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** A review that takes an earlier one over equals the full one, and evaluates only what changed. */
class IncrementalTest {

    private static final SnapshotValidator PROVIDER = SnapshotValidator.ofProvider();

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void after_any_edits_it_equals_the_full_review(
            @ForAll("portfolios") Portfolio root, @ForAll("modules") List<RuleModule> modules, @ForAll long seed) {
        Random random = new Random(seed);
        ReviewEngine engine = ReviewEngine.of(modules);
        ReviewRequest request = ReviewRequest.of(root, AS_OF);
        RandomEdits edits = new RandomEdits(request, modules, random);
        Review review = engine.review(request);
        for (int i = 0; i < 8; i++) {
            request = edits.edited(request);
            ReviewEngine now = alike(engine, random);
            review = now.reviewAgain(request, review);
            Json.assertSame("after edit " + i, Json.of(now.review(request).result()), Json.of(review.result()));
        }
    }

    /** The same modules, on threads or by another validator. */
    private static ReviewEngine alike(ReviewEngine engine, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> engine.withoutValidation();
            case 1 -> engine.withValidator(PROVIDER);
            case 2 -> engine.withExecutor(task -> new Thread(task).start(), 2);
            default -> engine;
        };
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return Portfolios.any();
    }

    @Provide
    Arbitrary<Portfolio> valid() {
        return Portfolios.valid();
    }

    @Provide
    Arbitrary<List<RuleModule>> modules() {
        return SyntheticModules.faulty();
    }

    /** Writes down where it was evaluated. */
    private static final class Witness {
        final List<ScopeRef> seen = Collections.synchronizedList(new ArrayList<>());
        final ReviewEngine engine;

        Witness() {
            this(Reads.nothing());
        }

        Witness(Reads reads) {
            engine = ReviewEngine.of(List.of(new GivenModule(
                    "w",
                    "1",
                    List.of(SyntheticModules.LIMIT),
                    List.of(),
                    List.of(Rule.of("w.rule", "", reads.policy(SyntheticModules.LIMIT), inputs -> {
                        seen.add(inputs.scope().ref());
                        return Verdict.satisfied();
                    })))));
        }

        List<String> again(ReviewRequest request, Review earlier) {
            seen.clear();
            engine.reviewAgain(request, earlier);
            return seen.stream().map(ScopeRef::toString).toList();
        }
    }

    private static final Project P1 = project("P1", "R-1");
    private static final Portfolio ROOT =
            portfolio("PF", programme("PG1", P1, project("P2")), programme("PG2", project("P3")));
    private static final ReviewRequest REQUEST = ReviewRequest.of(ROOT, AS_OF);

    @Test
    void only_what_changed_and_what_stands_above_it_is_evaluated() {
        Witness witness = new Witness();
        Review first = witness.engine.review(REQUEST);

        Portfolio changed = Trees.replaced(ROOT, P1, project("P1"));

        assertThat(witness.again(REQUEST.withRoot(changed), first))
                .containsExactly("PROJECT:P1", "PROGRAMME:PG1", "PORTFOLIO:PF");
        assertThat(witness.again(REQUEST, first)).isEmpty();
    }

    @Test
    void a_change_log_touches_what_its_requests_name_further_down_where_a_rule_reads_it() {
        ChangeRequest request = ChangeRequest.builder(ChangeId.of("CR-1"), "Wider doors")
                .affects(List.of(ScopeRef.parse("PROJECT:P3")))
                .build();
        ReviewRequest changed = REQUEST.withRoot(
                ROOT.toBuilder().changes(ChangeLog.of(List.of(request))).build());
        Witness reader = new Witness(Reads.nothing().changesFromAbove());
        Witness other = new Witness();

        assertThat(reader.again(changed, reader.engine.review(REQUEST)))
                .containsExactly("PROJECT:P3", "PROGRAMME:PG2", "PORTFOLIO:PF");
        assertThat(other.again(changed, other.engine.review(REQUEST))).containsExactly("PORTFOLIO:PF");
    }

    @Test
    void a_scope_that_moves_is_touched_where_a_rule_reads_what_stands_above() {
        Witness reader = new Witness(Reads.nothing().scopeAbove());
        Witness other = new Witness();
        ReviewRequest moved = REQUEST.withRoot(Trees.mapped(ROOT, scope -> switch (scope.ref()
                .id()) {
            case "PG1" -> Trees.withChildren(scope, scope.children().subList(1, 2));
            case "PG2" -> Trees.withChildren(scope, List.of(P1, scope.children().get(0)));
            default -> scope;
        }));

        assertThat(reader.again(moved, reader.engine.review(REQUEST)))
                .contains("PROJECT:P1")
                .doesNotContain("PROJECT:P2", "PROJECT:P3");
        assertThat(other.again(moved, other.engine.review(REQUEST)))
                .containsExactlyInAnyOrder("PROGRAMME:PG1", "PROGRAMME:PG2", "PORTFOLIO:PF");
    }

    @Test
    void a_policy_or_waiver_touches_what_it_is_for_and_what_stands_above() {
        Witness witness = new Witness();
        Review first = witness.engine.review(REQUEST);
        ScopeRef programme = ScopeRef.parse("PROGRAMME:PG1");
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(SyntheticModules.LIMIT, programme, new SyntheticModules.Limit(1), "x"));
        Waiver waiver = new Waiver("w.rule", ScopeRef.parse("PROJECT:P3"), null, "reason", "approver", AS_OF);

        assertThat(witness.again(REQUEST.withPolicies(policies), first))
                .containsExactlyInAnyOrder("PROJECT:P1", "PROJECT:P2", "PROGRAMME:PG1", "PORTFOLIO:PF");
        assertThat(witness.again(REQUEST.withWaivers(List.of(waiver)), first))
                .containsExactly("PROJECT:P3", "PROGRAMME:PG2", "PORTFOLIO:PF");
    }

    @Test
    void another_date_touches_everything() {
        Witness witness = new Witness();
        Review first = witness.engine.review(REQUEST);

        assertThat(witness.again(ReviewRequest.of(ROOT, AS_OF.plusDays(1)), first))
                .hasSize(6);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatever_is_evaluated_again_is_a_new_object(@ForAll("valid") Portfolio root, @ForAll long seed) {
        Witness witness = new Witness();
        Review first = witness.engine.review(ReviewRequest.of(root, AS_OF));
        List<Scope> scopes = Trees.scopes(root);
        Scope some = scopes.get(new Random(seed).nextInt(scopes.size()));
        Portfolio changed = Trees.replaced(root, some, Trees.withAttribute(some, "z", "new"));

        List<String> renewed = Trees.scopes(changed).stream()
                .filter(scope -> scopes.stream().noneMatch(was -> was == scope))
                .map(scope -> scope.ref().toString())
                .toList();
        assertThat(witness.again(ReviewRequest.of(changed, AS_OF), first)).containsExactlyInAnyOrderElementsOf(renewed);
    }

    @Test
    void a_review_of_other_modules_cannot_be_taken_over() {
        Review other =
                ReviewEngine.of(List.of(Samples.module("m", named("m.rule")))).review(REQUEST);

        assertThatThrownBy(() -> new Witness().engine.reviewAgain(REQUEST, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe the engine was built anew");
    }

    @Test
    void the_same_object_at_two_places_keeps_the_policies_of_each() {
        Project shared = project("P");
        Portfolio root = portfolio("PF", programme("PG1", shared), programme("PG2", shared));
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(
                        SyntheticModules.LIMIT, ScopeRef.parse("PROGRAMME:PG2"), new SyntheticModules.Limit(9), "x"));
        ReviewRequest request = ReviewRequest.of(root, AS_OF).withPolicies(policies);
        ReviewEngine engine = new Witness().engine;

        String full = Json.of(engine.review(request).result());

        assertThat(Json.of(engine.reviewAgain(request, engine.review(request)).result()))
                .isEqualTo(full);
    }
}
