package dev.pmo.rules.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.ReviewInvariants;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How large a change budget an authority may hold. */
class ChangeBudgetGrantTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new AuthorityModule()));
    private static final String MINUTES = "Minutes of May";

    /** The manager may hold GBP 10,000 for changes, the board GBP 80,000, the programme board any sum. */
    private static final AuthorityLadder LADDER = AuthorityLadder.of(List.of(
            Rung.of("team", Level.PROJECT, List.of(DecisionKind.ISSUE)),
            Rung.of("manager", Level.PROJECT, List.of(DecisionKind.CHANGE)).withChangeBudgetUpTo(gbp(10_000)),
            Rung.of("board", Level.PROJECT, List.of(DecisionKind.CHANGE, DecisionKind.CONCESSION))
                    .withChangeBudgetUpTo(gbp(80_000)),
            Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))));

    private static Money gbp(long amount) {
        return Money.of("GBP", amount);
    }

    private static ReviewResult review(Project project, AuthorityLadder ladder) {
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(AuthorityPolicy.TYPE, Wood.ref("a"), new AuthorityPolicy(ladder), MINUTES));
        return ReviewInvariants.check(
                        ENGINE, ReviewRequest.of(project, Wood.AS_OF).withPolicies(policies))
                .result()
                .requireComplete();
    }

    private static ReviewResult review(@Nullable Money total, @Nullable String setBy, StageAllowance... stages) {
        return review(holding(new ChangeBudget(total, null, Arrays.asList(stages), setBy, null)), LADDER);
    }

    private static Project holding(ChangeBudget budget) {
        return Wood.project("a").toBuilder()
                .changes(ChangeLog.none().withBudget(budget))
                .build();
    }

    private static List<String> told(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals(ChangeBudgetRules.BEYOND_GRANT))
                .map(Finding::text)
                .toList();
    }

    private static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> gap.source().equals(ChangeBudgetRules.BEYOND_GRANT))
                .map(gap -> gap.kind() + " " + gap.reason())
                .toList();
    }

    private static StageAllowance stage(String id, Money amount) {
        return new StageAllowance(StageId.of(id), amount);
    }

    @Test
    void aBudgetAtTheLimitOfWhoSetItIsFineAndOneAPennyAboveIsNot() {
        assertThat(told(review(gbp(10_000), "Manager"))).isEmpty();
        assertThat(told(review(Money.parse("GBP 10000.01"), "Manager")))
                .containsExactly("The change budget of GBP 10000.01 was set by manager, which may hold GBP 10000; it is"
                        + " for the board");
    }

    @Test
    void whereNobodyOfTheLadderSetItTheHighestOfTheLevelIsCompared() {
        assertThat(told(review(gbp(80_000), null))).isEmpty();
        assertThat(told(review(gbp(80_001), "Ann")))
                .containsExactly("The change budget of GBP 80001 is more than the GBP 80000 that the board, the highest"
                        + " authority of this level, may hold; it is for the programme board");
    }

    @Test
    void whatAHigherAuthorityGaveIsComparedWithTheLimitOfThatOne() {
        assertThat(told(review(gbp(900_000), "programme board"))).isEmpty();
    }

    @Test
    void whoDecidesNoChangesMayHoldNone() {
        assertThat(told(review(gbp(1), "team")))
                .containsExactly(
                        "The change budget of GBP 1 was set by team, which may hold none; it is for the manager");
    }

    @Test
    void withoutASumTheAllowancesOfTheStagesAreAddedUp() {
        assertThat(told(review(null, "manager", stage("S1", gbp(6_000)), stage("S2", gbp(4_000)))))
                .isEmpty();
        assertThat(told(review(null, "manager", stage("S1", gbp(6_000)), stage("S2", gbp(4_001)))))
                .singleElement()
                .asString()
                .startsWith("The change budget of GBP 10001 was set by manager");
    }

    @Test
    void amountsThatCannotBeComparedAreAGap() {
        assertThat(gaps(review(Money.of("EUR", 5), "manager")))
                .containsExactly(
                        "BAD_DATA the change budget of EUR 5 and the GBP 10000 that the manager may hold are in"
                                + " different currencies");
        assertThat(gaps(review(null, "manager", stage("S1", gbp(1)), stage("S2", Money.of("EUR", 1)))))
                .containsExactly(
                        "BAD_DATA the allowances of the stages cannot be added up to a change budget: 2 allowances of"
                                + " GBP 1, EUR 1");
    }

    @Test
    void aScopeThatHasEndedHoldsNothingAnyMore() {
        Project ended = holding(ChangeBudget.of(gbp(900_000))).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .build();

        assertThat(told(review(ended, LADDER))).isEmpty();
    }

    @Test
    void theProofShowsTheAmountTheLimitAndWhoSetTheLimit() {
        ReviewResult result = review(gbp(80_001), null);
        String id = ChangeBudgetRules.BEYOND_GRANT + "@PROJECT:a";

        assertThat(result.explain(id).toString())
                .contains("changes.budget.total")
                .contains("label=authority.ladder.rungs[board].changeBudgetUpTo, value=GBP 80000")
                .contains(MINUTES + " for PROJECT:a");
    }

    /** Raising a limit never finds more, lowering a budget neither. */
    @Property(tries = 40)
    void theBudgetIsFoundExactlyWhereItIsMoreThanTheLimit(
            @ForAll @IntRange(max = 6) int limit, @ForAll @IntRange(max = 6) int budget) {
        AuthorityLadder ladder = AuthorityLadder.of(List.of(
                Rung.of("board", Level.PROJECT, List.of(DecisionKind.CHANGE)).withChangeBudgetUpTo(gbp(limit)),
                Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))));

        assertThat(told(review(holding(ChangeBudget.of(gbp(budget))), ladder))).hasSize(budget > limit ? 1 : 0);
    }
}
