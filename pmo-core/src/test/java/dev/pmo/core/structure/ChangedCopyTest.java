package dev.pmo.core.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        Issue issue = PROJECT.raid().issues().get(0);
        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(issue.toBuilder().build()).isEqualTo(issue);
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

    @Test
    void whatIsSetByItselfEndsWhereItsNameSays() {
        LocalDate[] days = new LocalDate[6];
        Arrays.setAll(days, i -> LocalDate.of(2026, 1, 1 + i));
        assertThat(TimePosition.none()
                        .withBaseline(days[0], days[1])
                        .withForecast(days[2], days[3])
                        .withActual(days[4], days[5]))
                .isEqualTo(new TimePosition(days[0], days[1], days[2], days[3], days[4], days[5]));
        assertThat(RiskDates.none()
                        .withIdentified(days[0])
                        .withLastReviewed(days[1])
                        .withNextReview(days[2])
                        .withProximity(days[3])
                        .withTarget(days[4]))
                .isEqualTo(new RiskDates(days[0], days[1], days[2], days[3], days[4], null));
        assertThat(ChangeDates.none()
                        .withRaised(days[0])
                        .withDecisionDue(days[1])
                        .withEffective(days[2])
                        .withTarget(days[3])
                        .withImplemented(days[4]))
                .isEqualTo(new ChangeDates(days[0], days[1], days[2], days[3], days[4]));
        assertThat(Profile.of(LifecycleState.PAUSED)
                        .withDescription("a")
                        .withCategory("b")
                        .withOrganisation("c")
                        .withObjectives(List.of(ObjectiveId.of("O")))
                        .withAttributes(Map.of("d", "e")))
                .isEqualTo(new Profile(
                        "a", "b", "c", LifecycleState.PAUSED, List.of(ObjectiveId.of("O")), Map.of("d", "e")));
    }

    @Test
    void aMilestoneAndTheOtherPartsKeepWhatIsNotChanged() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Milestone milestone = Milestone.of(MilestoneId.of("M"), "Open", day, null)
                .withActual(day)
                .withOwner("A. Shah")
                .withActivity(ActivityId.of("A"))
                .withKey(true);
        assertThat(milestone)
                .isEqualTo(new Milestone(
                        MilestoneId.of("M"), "Open", day, null, day, "A. Shah", ActivityId.of("A"), true));
        Position position = PROJECT.position();
        assertThat(Position.of(position.cost(), position.time())
                        .withAspects(position.aspects())
                        .withScopeItems(position.scopeItems())
                        .withPriceBase(position.priceBase()))
                .isEqualTo(position);
        assertThat(position.withCostAndTime(CostPosition.none(), TimePosition.none())
                        .withCostAndTime(position.cost(), position.time()))
                .isEqualTo(position);
        assertThat(CostPosition.of(null, Money.of("GBP", 1)).withActual(Money.of("GBP", 2)))
                .isEqualTo(new CostPosition(null, Money.of("GBP", 1), Money.of("GBP", 2)));
        assertThat(Governance.of("sro", null).withManager("manager"))
                .isEqualTo(new Governance("sro", "manager", null, null, null, null, null));
    }

    @Test
    void aScopeMayBeGivenAnotherName() {
        assertThat(PROJECT.toBuilder().name("Renamed").build().name()).isEqualTo("Renamed");
    }

    @Test
    @SuppressWarnings("NullAway") // that is the mistake
    void aBuilderWithoutAnIdentifierIsRefusedAtOnce() {
        assertThatThrownBy(() -> Project.builder(null, "Portal")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Issue.builder(null, "Server down")).isInstanceOf(NullPointerException.class);
    }
}
