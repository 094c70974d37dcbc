package dev.pmo.rules.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.id.ChangeId;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriorityTableTest {

    private static ChangeRequest request(String id, @Nullable ChangePriority priority, @Nullable Integer effort) {
        return ChangeRequest.builder(ChangeId.of(id), "Wider doors")
                .priority(priority)
                .effort(effort)
                .build();
    }

    @Test
    void whatMustBeDoneComesFirstThenTheLeastEffortThenTheIdentifier() {
        ChangeRequest decided = request("CR-0", ChangePriority.MUST, 1).toBuilder()
                .state(ChangeState.REJECTED)
                .build();
        ChangeLog log = ChangeLog.of(List.of(
                request("CR-6", ChangePriority.SHOULD, 1),
                request("CR-5", ChangePriority.MUST, 5),
                request("CR-4", ChangePriority.MUST, 2),
                request("CR-3", ChangePriority.MUST, 2),
                request("CR-2", null, 1),
                request("CR-1", ChangePriority.MUST, 6),
                decided));

        ChangeRanking ranking = ChangeRanking.of(log, ChangeProcedure.pm2(), PriorityTable.mustFirst());

        assertThat(ranking.ranked())
                .extracting(RankedChange::toString)
                .containsExactly("CR-3 (2)", "CR-4 (2)", "CR-5 (5)", "CR-6 (6)");
        assertThat(ranking.unranked()).containsExactly(ChangeId.of("CR-1"), ChangeId.of("CR-2"));
    }

    @Test
    void aTableThatDoesNotHoldTogetherIsRefusedWholeWithEveryProblem() {
        List<PriorityRow> rows = List.of(
                new PriorityRow(ChangePriority.MUST, List.of(3, 2, 4, 5, 6)),
                new PriorityRow(ChangePriority.SHOULD, List.of(1, 7, 8, 9)),
                new PriorityRow(ChangePriority.SHOULD, List.of(0, 7, 8, 9, 10)),
                new PriorityRow(ChangePriority.WONT, List.of(9, 9, 9, 9, 9)));

        assertThat(PriorityTable.problemsOf(rows))
                .extracting(PolicyProblem::toString)
                .containsExactly(
                        "priorities.rows[0]: MUST has the rank 2 after 3: more effort would come before less",
                        "priorities.rows[1]: SHOULD has 4 ranks and not 5",
                        "priorities.rows[2]: SHOULD has more than one row",
                        "priorities.rows[2]: SHOULD has the rank 0, which is below 1",
                        "priorities.rows: SHOULD comes before MUST of the same effort",
                        "priorities.rows: COULD has no row",
                        "priorities.rows: WONT comes before SHOULD of the same effort");
        assertThatThrownBy(() -> new PriorityTable(rows)).isInstanceOf(InvalidPolicyException.class);
    }
}
