package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.approved;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.decided;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.project;
import static dev.pmo.rules.change.ChangeSamples.review;
import static dev.pmo.rules.change.ChangeSamples.texts;
import static dev.pmo.rules.change.ChangeSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Who decides a change that is paid from a change budget of which an authority may hold only so much. */
class ChangeBudgetAuthorityTest {

    /** No limit on the cost of one change: the manager may give away GBP 10,000 in all, the board GBP 50,000. */
    private static final AuthorityLadder LADDER = AuthorityLadder.of(List.of(
            Rung.of("manager", Level.PROJECT, List.of(DecisionKind.CHANGE)).withChangeBudgetUpTo(gbp(10_000)),
            Rung.of("board", Level.PROJECT, List.of(DecisionKind.CHANGE, DecisionKind.CONCESSION))
                    .withChangeBudgetUpTo(gbp(50_000)),
            Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))));

    private static ReviewResult reviewed(ChangeRequest... requests) {
        return review(
                project(ChangeBudget.of(gbp(500_000)), requests),
                PolicySet.defaults().with(AuthorityPolicy.TYPE, new AuthorityPolicy(LADDER)));
    }

    private static ChangeRequest pending(String id, long cost, ChangeFunding funding) {
        return waiting(id).funding(funding).assessment(assessed(gbp(cost), 0)).build();
    }

    private static ChangeRequest paid(String id, long cost, String authority, int daysAgo) {
        return approved(id, authority)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(assessed(gbp(cost), 0))
                .decisions(List.of(decided(ChangeOutcome.APPROVED, authority, AS_OF.minusDays(daysAgo))))
                .build();
    }

    @Test
    void aChangeGoesToWhoMayGiveAwayAllThatIsGivenAwayWithIt() {
        ChangeRequest earlier = paid("CR-1", 6_000, "manager", 2);

        assertThat(texts(reviewed(earlier, pending("CR-2", 4_000, ChangeFunding.CHANGE_BUDGET)), "awaits-decision"))
                .containsExactly("Change request CR-2 'Wider doors' of severity minor, cost GBP 4000, 0 days, GBP 10000"
                        + " of the change budget in all awaits the decision of the manager");
        assertThat(texts(reviewed(earlier, pending("CR-2", 4_001, ChangeFunding.CHANGE_BUDGET)), "awaits-decision"))
                .singleElement()
                .asString()
                .endsWith("GBP 10001 of the change budget in all awaits the decision of the board");
    }

    @Test
    void whatIsPaidByOthersIsNotLimitedByTheChangeBudget() {
        assertThat(texts(reviewed(pending("CR-2", 900_000, ChangeFunding.CUSTOMER)), "awaits-decision"))
                .containsExactly("Change request CR-2 'Wider doors' of severity minor, cost GBP 900000, 0 days awaits"
                        + " the decision of the manager");
    }

    @Test
    void whatTheLevelMayNotGiveAwayIsHandedUp() {
        assertThat(texts(reviewed(pending("CR-2", 50_001, ChangeFunding.CHANGE_BUDGET)), "beyond-authority"))
                .containsExactly(
                        "Change request CR-2 'Wider doors' of severity minor, cost GBP 50001, 0 days, GBP 50001 of the"
                                + " change budget in all is for the programme board (board: change budget up to GBP 50000,"
                                + " but GBP 50001)");
    }

    @Test
    void anApprovalIsJudgedByWhatWasApprovedBeforeIt() {
        ReviewResult result = reviewed(
                paid("CR-1", 6_000, "manager", 9),
                paid("CR-2", 4_000, "manager", 8),
                paid("CR-3", 1, "manager", 7),
                paid("CR-4", 40_000, "board", 6));

        assertThat(texts(result, "decided-above-authority"))
                .containsExactly(
                        "Change request CR-3 'Wider doors' was approved by the manager (change budget up to GBP 10000,"
                                + " but GBP 10001); it was for the board",
                        "Change request CR-4 'Wider doors' was approved by the board (change budget up to GBP 50000,"
                                + " but GBP 50001); it was for the programme board");
    }

    @Test
    void ofTwoApprovalsOfOneDayNeitherCountsBeforeTheOther() {
        assertThat(texts(
                        reviewed(paid("CR-1", 6_000, "manager", 2), paid("CR-2", 6_000, "manager", 2)),
                        "decided-above-authority"))
                .isEmpty();
    }

    @Test
    void aConcessionPaidFromTheChangeBudgetIsLimitedByItToo() {
        ChangeRequest concession = waiting("CR-2")
                .type(ChangeType.CONCESSION)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(assessed(gbp(50_001), 0))
                .build();

        assertThat(texts(reviewed(concession), "beyond-authority"))
                .singleElement()
                .asString()
                .contains("(board: change budget up to GBP 50000, but GBP 50001)");
    }

    @Test
    void whatIsApprovedTwiceIsGivenAwayOnce() {
        ChangeRequest confirmed = paid("CR-1", 9_000, "manager", 0).toBuilder()
                .decisions(List.of(
                        decided(ChangeOutcome.APPROVED, "manager", AS_OF.minusDays(2)),
                        decided(ChangeOutcome.APPROVED, "manager", AS_OF.minusDays(9))))
                .build();

        assertThat(texts(reviewed(confirmed), "decided-above-authority")).isEmpty();
    }

    @Test
    void aSavingGivesBackAndTakesNothing() {
        ReviewResult result = reviewed(
                paid("CR-1", -60_000, "manager", 3),
                paid("CR-2", 55_000, "programme board", 2),
                pending("CR-3", 9_000, ChangeFunding.CHANGE_BUDGET));

        assertThat(texts(result, "decided-above-authority")).isEmpty();
        assertThat(texts(result, "awaits-decision"))
                .singleElement()
                .asString()
                .contains("GBP 4000 of the change budget in all awaits the decision of the manager");
    }

    @Test
    void inAnotherCurrencyNobodyWithALimitDecides() {
        ChangeRequest foreign = waiting("CR-2")
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(assessed(Money.of("EUR", 5), 0))
                .build();

        assertThat(texts(reviewed(paid("CR-1", 6_000, "manager", 2), foreign), "beyond-authority"))
                .singleElement()
                .asString()
                .contains("(board: change budget up to GBP 50000, but EUR 5)");
    }

    @Test
    void aLadderThatLimitsNobodysChangeBudgetDoesNotAsk() {
        assertThat(texts(
                        review(project(
                                ChangeBudget.of(gbp(500_000)), pending("CR-2", 4_000, ChangeFunding.CHANGE_BUDGET))),
                        "awaits-decision"))
                .containsExactly("Change request CR-2 'Wider doors' of severity minor, cost GBP 4000, 0 days awaits the"
                        + " decision of the project manager");
    }

    @Property(tries = 40)
    void theOrderOfTheLogDoesNotMatter(@ForAll Random random) {
        List<ChangeRequest> requests = new ArrayList<>(List.of(
                paid("CR-1", 6_000, "manager", 9),
                paid("CR-2", 5_000, "manager", 8),
                paid("CR-3", -2_000, "manager", 8),
                pending("CR-4", 3_000, ChangeFunding.CHANGE_BUDGET)));
        ReviewResult result = reviewed(requests.toArray(ChangeRequest[]::new));
        Collections.shuffle(requests, random);

        assertThat(reviewed(requests.toArray(ChangeRequest[]::new)).findings()).isEqualTo(result.findings());
    }

    /** The day of the approval counts, not that of what was decided about the request later. */
    @Test
    void anApprovalIsJudgedByWhatWasApprovedBeforeItWhateverIsDecidedLater() {
        ChangeRequest again = paid("CR-1", 6_000, "manager", 9).toBuilder()
                .decisions(List.of(
                        decided(ChangeOutcome.APPROVED, "manager", AS_OF.minusDays(9)),
                        decided(ChangeOutcome.MORE_INFORMATION, "manager", AS_OF.minusDays(1))))
                .build();

        assertThat(texts(reviewed(again), "decided-above-authority")).isEmpty();
        assertThat(texts(reviewed(again, paid("CR-2", 6_000, "board", 5)), "decided-above-authority"))
                .isEmpty();
    }
}
