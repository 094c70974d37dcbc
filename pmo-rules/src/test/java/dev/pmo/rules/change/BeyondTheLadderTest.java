package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.approved;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.programme;
import static dev.pmo.rules.change.ChangeSamples.project;
import static dev.pmo.rules.change.ChangeSamples.review;
import static dev.pmo.rules.change.ChangeSamples.said;
import static dev.pmo.rules.change.ChangeSamples.texts;
import static dev.pmo.rules.change.ChangeSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.reporting.ControlWords;
import dev.pmo.rules.result.ReviewResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever the ladder names as deciding beyond it is told by that name, and may decide. */
class BeyondTheLadderTest {

    private static final AuthorityLadder LADDER = AuthorityLadder.of(
                    List.of(Rung.of("project board", Level.PROJECT, List.of(DecisionKind.values()))
                            .upTo(null, gbp(10_000), null)))
            .withBeyond("the cabinet");

    private static final PolicySet POLICIES =
            PolicySet.defaults().with(AuthorityPolicy.TYPE, new AuthorityPolicy(LADDER));

    private static ReviewResult reviewed(ChangeRequest.Builder request) {
        return reviewed(project("PJ-1", request.build()).build());
    }

    private static ReviewResult reviewed(Scope scope) {
        return review(scope, POLICIES);
    }

    private static ChangeRequest.Builder costing(ChangeRequest.Builder request, long cost) {
        return request.assessment(assessed(gbp(cost), 0));
    }

    @Test
    void aChangeBeyondTheLadderIsForTheOneWhomTheLadderNames() {
        assertThat(texts(reviewed(costing(waiting("CR-1"), 10_000)), "awaits-decision"))
                .singleElement()
                .asString()
                .endsWith("awaits the decision of the project board");
        assertThat(texts(reviewed(costing(waiting("CR-1"), 10_001)), "beyond-authority"))
                .singleElement()
                .asString()
                .endsWith("is for the cabinet (project board: cost up to GBP 10000, but GBP 10001)");
    }

    @Test
    void anApprovalThatWasNotTheirsWasForTheOneWhomTheLadderNames() {
        ChangeRequest.Builder request = costing(approved("CR-1", "project board"), 10_001);

        assertThat(texts(reviewed(request), "decided-above-authority"))
                .singleElement()
                .asString()
                .endsWith("it was for the cabinet");
        Scope scope = project("PJ-1", request.build()).build();
        ChangeControlReport report = ChangeSamples.ENGINE
                .review(ReviewRequest.of(scope, AS_OF).withPolicies(POLICIES))
                .findFact(scope.ref(), ChangeFacts.REPORT)
                .orElseThrow()
                .value();
        assertThat(report.aboveAuthority())
                .extracting(ControlWords::above)
                .containsExactly("approved by project board above its authority (cost up to GBP 10000, but GBP 10001);"
                        + " the cabinet may");
    }

    @Test
    void whoeverDecidesBeyondTheLadderMayApproveWhatLiesBeyondIt() {
        assertThat(said(reviewed(costing(approved("CR-1", "the cabinet"), 10_001))))
                .isEmpty();
        assertThat(said(reviewed(costing(approved("CR-1", "Cabinet"), 10_001)))).isEmpty();
        assertThat(said(reviewed(costing(approved("CR-1", "the cabin"), 10_001))))
                .containsExactly("decided-by-unknown-authority CR-1");
        assertThat(LADDER.mayDecide("THE CABINET", DecisionKind.CHANGE, Magnitude.of(null, gbp(10_001), null)))
                .isTrue();
        assertThat(AuthorityLadder.of(LADDER.rungs()).isBeyond("the cabinet")).isFalse();
    }

    @Test
    void whatTouchesAnotherProgrammeIsForNobodyBelowThatMayDecideItAlone() {
        ChangeRequest outside = waiting("CR-1")
                .affects(List.of(ScopeRef.of(ProgrammeId.of("PG-2"))))
                .build();

        assertThat(texts(reviewed(programme(project("PJ-1", outside).build())), "escalated-request"))
                .singleElement()
                .asString()
                .endsWith("handed up by PROJECT:PJ-1, is for the cabinet");
    }
}
