package dev.pmo.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A changed copy keeps whatever is not changed. */
class ChangedCopyTest {

    private static final Portfolio PORTFOLIO = FullSnapshot.portfolio();
    private static final Programme PROGRAMME = PORTFOLIO.programmes().get(0);
    private static final Project PROJECT = PROGRAMME.projects().get(0);

    @Test
    void aScopeCopiedWithoutChangeIsTheSame() {
        assertThat(PORTFOLIO.toBuilder().build()).isEqualTo(PORTFOLIO);
        assertThat(PROGRAMME.toBuilder().build()).isEqualTo(PROGRAMME);
        assertThat(PROJECT.toBuilder().build()).isEqualTo(PROJECT);
    }

    @Test
    void anItemCopiedWithoutChangeIsTheSame() {
        Risk risk = PROJECT.raid().risks().get(0);
        ChangeRequest request = PROJECT.changes().requests().get(0);
        assertThat(risk.toBuilder().build()).isEqualTo(risk);
        assertThat(request.toBuilder().build()).isEqualTo(request);
    }

    @Test
    void aPlanCopiedWithoutChangeIsTheSame() {
        Plan plan = PROJECT.plan();
        Activity activity = plan.activities().get(0);
        assertThat(plan.toBuilder().build()).isEqualTo(plan);
        assertThat(activity.toBuilder().build()).isEqualTo(activity);
        assertThat(plan.withMilestones(plan.milestones())).isEqualTo(plan);
    }

    @Test
    void aLogWithOneListChangedKeepsTheOthers() {
        RaidLog log = PROJECT.raid();
        assertThat(log.withRisks(List.of()))
                .isEqualTo(new RaidLog(null, log.assumptions(), log.issues(), log.dependencies(), log.actions()));
        assertThat(log.withAssumptions(List.of()))
                .isEqualTo(new RaidLog(log.risks(), null, log.issues(), log.dependencies(), log.actions()));
        assertThat(log.withIssues(List.of()))
                .isEqualTo(new RaidLog(log.risks(), log.assumptions(), null, log.dependencies(), log.actions()));
        assertThat(log.withDependencies(List.of()))
                .isEqualTo(new RaidLog(log.risks(), log.assumptions(), log.issues(), null, log.actions()));
        assertThat(log.withActions(List.of()))
                .isEqualTo(new RaidLog(log.risks(), log.assumptions(), log.issues(), log.dependencies(), null));
    }

    @Test
    void anotherChangeBudgetLeavesTheRequests() {
        ChangeLog log = PROJECT.changes();
        assertThat(ChangeLog.of(log.requests()).withBudget(log.budget())).isEqualTo(log);
    }
}
