package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.approved;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.decided;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.programme;
import static dev.pmo.rules.change.ChangeSamples.project;
import static dev.pmo.rules.change.ChangeSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeSubject;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures of change control: what the budget has paid, and what the changes of a scope come to. */
class ChangeReportTest {

    private static ChangeBurn burn(ChangeBudget budget, ChangeRequest... requests) {
        Scope scope = project(budget, requests);
        return ChangeSamples.ENGINE
                .review(ReviewRequest.of(scope, AS_OF))
                .findFact(scope.ref(), ChangeFacts.BURN)
                .orElseThrow()
                .value();
    }

    private static ChangeControlReport report(Scope scope, ChangePolicy policy) {
        return ChangeSamples.ENGINE
                .review(ReviewRequest.of(scope, AS_OF)
                        .withPolicies(PolicySet.defaults().with(ChangePolicy.TYPE, policy)))
                .findFact(scope.ref(), ChangeFacts.REPORT)
                .orElseThrow()
                .value();
    }

    private static ChangeControlReport report(Scope scope) {
        return report(scope, ChangePolicy.DEFAULTS);
    }

    private static ChangeRequest.Builder paid(ChangeRequest.Builder request, @Nullable Money cost) {
        return request.funding(ChangeFunding.CHANGE_BUDGET).assessment(assessed(cost, 0));
    }

    private static ChangeRequest.Builder inStage(ChangeRequest.Builder request, String stage) {
        return request.subject(new ChangeSubject(null, null, null, null, StageId.of(stage), null));
    }

    private static List<String> reasons(ChangeBurn burn) {
        return burn.problems().stream().map(problem -> problem.reason()).toList();
    }

    @Test
    void approvedIsSpentPendingIsForecastAndRejectedIsNeither() {
        ChangeBurn burn = burn(
                ChangeBudget.of(gbp(100)),
                paid(approved("CR-1", "project manager"), gbp(30)).build(),
                paid(waiting("CR-2"), gbp(20)).build(),
                paid(waiting("CR-3").state(ChangeState.REJECTED), gbp(40)).build(),
                waiting("CR-4").assessment(assessed(gbp(50), 0)).build());

        assertThat(burn.findTotal()).contains(new BurnLine("", gbp(100), gbp(30), gbp(50)));
        assertThat(burn.problems()).isEmpty();
    }

    @Test
    void eachStageHasTheChangesThatWereRaisedForIt() {
        ChangeBudget budget = new ChangeBudget(
                gbp(100),
                null,
                List.of(new StageAllowance(StageId.of("S-2"), gbp(20)), new StageAllowance(StageId.of("S-1"), gbp(10))),
                null,
                null);
        ChangeBurn burn = burn(
                budget,
                inStage(paid(approved("CR-1", "project manager"), gbp(3)), "S-1")
                        .build(),
                inStage(paid(waiting("CR-2"), gbp(4)), "S-2").build(),
                paid(approved("CR-3", "project manager"), gbp(5)).build());

        assertThat(burn.stages())
                .containsExactly(
                        new BurnLine("S-1", gbp(10), gbp(3), gbp(3)), new BurnLine("S-2", gbp(20), gbp(0), gbp(4)));
        assertThat(burn.findTotal()).contains(new BurnLine("", gbp(100), gbp(8), gbp(12)));
    }

    @Test
    void anAllowanceThatIsSetTwiceIsNone() {
        ChangeBurn burn = burn(
                new ChangeBudget(
                        null,
                        null,
                        List.of(
                                new StageAllowance(StageId.of("S-1"), gbp(10)),
                                new StageAllowance(StageId.of("S-2"), gbp(20)),
                                new StageAllowance(StageId.of("S-1"), gbp(30))),
                        null,
                        null),
                waiting("CR-1").build());

        assertThat(burn.stages()).extracting(BurnLine::item).containsExactly("S-2");
        assertThat(reasons(burn)).containsExactly("more than one allowance is set for: S-1");
    }

    @Test
    void whatIsNotPricedOrNotFundedIsTold() {
        ChangeBurn burn = burn(
                ChangeBudget.of(gbp(100)),
                paid(waiting("CR-1"), null).build(),
                waiting("CR-2")
                        .funding(ChangeFunding.CHANGE_BUDGET)
                        .assessment(null)
                        .build(),
                approved("CR-3", "project manager").funding(null).build(),
                waiting("CR-4").funding(null).build());

        assertThat(burn.findTotal()).contains(new BurnLine("", gbp(100), gbp(0), gbp(0)));
        assertThat(reasons(burn))
                .containsExactly(
                        "no cost is assessed for the changes funded from the change budget: CR-1, CR-2",
                        "who pays is not recorded for the approved changes: CR-3");
        assertThat(reasons(burn(
                        ChangeBudget.none(),
                        approved("CR-3", "project manager").funding(null).build())))
                .isEmpty();
    }

    @Test
    void aBudgetInSeveralCurrenciesIsNone() {
        List<StageAllowance> euros = List.of(new StageAllowance(StageId.of("S-1"), Money.of("EUR", 10)));
        for (ChangeBudget budget : List.of(
                new ChangeBudget(gbp(100), null, euros, null, null),
                new ChangeBudget(gbp(100), Money.of("EUR", 10), null, null, null),
                new ChangeBudget(null, gbp(100), euros, null, null))) {
            ChangeBurn burn = burn(budget, paid(waiting("CR-1"), gbp(1)).build());
            assertThat(burn.findTotal()).isEmpty();
            assertThat(burn.stages()).isEmpty();
            assertThat(reasons(burn)).containsExactly("the sums of the change budget are in different currencies");
        }
    }

    @Test
    void costsAndDaysOfApprovedAndPendingChangesAreAddedApart() {
        ChangeControlReport report = report(project(
                        "PJ-1",
                        approved("CR-1", "project manager")
                                .assessment(assessed(gbp(10), 3))
                                .build(),
                        approved("CR-2", "project manager")
                                .assessment(assessed(gbp(-4), 4))
                                .build(),
                        approved("CR-3", "project manager")
                                .assessment(assessed(null, null))
                                .build(),
                        waiting("CR-4").assessment(assessed(gbp(7), -2)).build(),
                        waiting("CR-5")
                                .assessment(assessed(Money.of("EUR", 9), 5))
                                .build(),
                        waiting("CR-6")
                                .state(ChangeState.REJECTED)
                                .assessment(assessed(gbp(99), 99))
                                .build())
                .build());

        assertThat(report.approvedCost()).containsExactly(gbp(6));
        assertThat(report.approvedDays()).isEqualTo(7);
        assertThat(report.pendingCost()).containsExactly(Money.of("EUR", 9), gbp(7));
        assertThat(report.pendingDays()).isEqualTo(3);
        assertThat(report.counts()).isEqualTo(new ChangeCounts(6, 2, 3, 0, 1, 0, 0, 0));
        assertThat(report.logs()).isEqualTo(1);
    }

    private static ChangeRequest decidedOn(String id, @Nullable LocalDate raised, @Nullable LocalDate decided) {
        return waiting(id)
                .state(ChangeState.APPROVED)
                .dates(new ChangeDates(raised, null, null, null, null))
                .decisions(List.of(decided(ChangeOutcome.APPROVED, "project manager", decided)))
                .build();
    }

    @Test
    void theLeadTimeRunsFromTheDayItWasRaisedToThatOfTheDecision() {
        ChangeControlReport report = report(project(
                        "PJ-1",
                        decidedOn("CR-1", AS_OF.minusDays(20), AS_OF.minusDays(9)),
                        decidedOn("CR-2", AS_OF.minusDays(9), AS_OF.minusDays(9)),
                        decidedOn("CR-3", AS_OF.minusDays(9), AS_OF.minusDays(10)),
                        decidedOn("CR-4", null, AS_OF.minusDays(10)),
                        decidedOn("CR-5", AS_OF.minusDays(9), null),
                        waiting("CR-6").build())
                .build());

        assertThat(report.leadTimes()).isEqualTo(new LeadTimes(2, 11, 11));
    }

    @Test
    void significantIsWhatIsGraveOrDearOrSavesMuchAndIsNotAtItsEnd() {
        ChangePolicy policy = ChangePolicy.DEFAULTS.withSignificance(IssueSeverity.MAJOR, gbp(1_000));
        ChangeControlReport report = report(
                project(
                                "PJ-1",
                                of("CR-1", IssueSeverity.MAJOR, null).build(),
                                of("CR-2", IssueSeverity.SIGNIFICANT, gbp(999)).build(),
                                of("CR-3", IssueSeverity.MINOR, gbp(1_000)).build(),
                                of("CR-4", null, gbp(-1_000)).build(),
                                of("CR-5", null, Money.of("EUR", 9_999)).build(),
                                of("CR-6", IssueSeverity.CRITICAL, gbp(5_000))
                                        .state(ChangeState.REJECTED)
                                        .build())
                        .build(),
                policy);

        assertThat(report.significant())
                .extracting(SignificantChange::id)
                .containsExactly(ChangeId.of("CR-1"), ChangeId.of("CR-3"), ChangeId.of("CR-4"));
    }

    private static ChangeRequest.Builder of(String id, @Nullable IssueSeverity severity, @Nullable Money cost) {
        return waiting(id).severity(severity).assessment(assessed(cost, 0));
    }

    @Test
    void aProgrammeReportsTheChangesOfItsProjectsAndOneWithoutALogReportsNothing() {
        ChangeControlReport report = report(programme(
                project("PJ-1", waiting("CR-1").build()).build(),
                project("PJ-2", approved("CR-2", "project manager").build()).build(),
                project("PJ-3").changes(ChangeLog.none()).build()));

        assertThat(report.logs()).isEqualTo(2);
        assertThat(report.counts()).isEqualTo(new ChangeCounts(2, 1, 1, 0, 0, 0, 0, 0));
        assertThat(report(programme(project("PJ-3").changes(ChangeLog.none()).build())))
                .isEqualTo(ChangeControlReport.none());
    }
}
