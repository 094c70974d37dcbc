package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.approved;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.decided;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.mergedInto;
import static dev.pmo.rules.change.ChangeSamples.programme;
import static dev.pmo.rules.change.ChangeSamples.project;
import static dev.pmo.rules.change.ChangeSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.engine.ReviewRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the changes of several logs come to, and what a single request has to show for itself. */
class ChangeFiguresTest {

    private static ChangeControlReport report(Scope scope) {
        return ChangeSamples.ENGINE
                .review(ReviewRequest.of(scope, AS_OF))
                .findFact(scope.ref(), ChangeFacts.REPORT)
                .orElseThrow()
                .value();
    }

    private static Programme twoProjects() {
        Project one = project("PJ-1")
                .changes(new ChangeLog(
                        List.of(
                                overdrawn("CR-1", gbp(10), 3),
                                pending("CR-2", ChangeType.OFF_SPECIFICATION, gbp(4), 5),
                                waiting("CR-3").state(ChangeState.POSTPONED).build(),
                                waiting("CR-4").state(ChangeState.of("lost")).build()),
                        ChangeBudget.of(gbp(100))))
                .build();
        Project other = project("PJ-2")
                .changes(new ChangeLog(
                        List.of(
                                overdrawn("CR-1", gbp(20), 4),
                                pending("CR-2", ChangeType.REQUEST_FOR_CHANGE, Money.of("EUR", 7), 6),
                                waiting("CR-3").state(ChangeState.REJECTED).build(),
                                waiting("CR-4")
                                        .state(ChangeState.MERGED)
                                        .decisions(List.of(mergedInto("CR-1")))
                                        .build(),
                                waiting("CR-5").state(ChangeState.IMPLEMENTED).build()),
                        ChangeBudget.of(gbp(50))))
                .build();
        return programme(one, other, project("PJ-3").build());
    }

    /** Approved by an authority for which it is too grave, ten days after it was raised, and paid from the budget. */
    private static ChangeRequest overdrawn(String id, Money cost, int days) {
        return approved(id, "change authority")
                .severity(IssueSeverity.CRITICAL)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .dates(new ChangeDates(AS_OF.minusDays(12 + days), null, null, AS_OF, null))
                .assessment(assessed(cost, days))
                .build();
    }

    private static ChangeRequest pending(String id, ChangeType type, Money cost, int days) {
        return waiting(id).type(type).assessment(assessed(cost, days)).build();
    }

    @Test
    void theFiguresOfAProgrammeAreTheSumsOfItsProjects() {
        ChangeControlReport report = report(twoProjects());

        assertThat(report.logs()).isEqualTo(2);
        assertThat(report.counts()).isEqualTo(new ChangeCounts(9, 2, 2, 1, 1, 1, 1, 1));
        assertThat(report.approvedCost()).containsExactly(gbp(30));
        assertThat(report.pendingCost()).containsExactly(Money.of("EUR", 7), gbp(4));
        assertThat(List.of(report.approvedDays(), report.pendingDays())).containsExactly(7L, 11L);
        assertThat(report.implementedBeforeApproval()).isEqualTo(1);
        assertThat(report.burn()).isEqualTo(new BurnTotals(List.of(gbp(150)), List.of(gbp(30)), List.of(gbp(30))));
        assertThat(report).hasToString("9 change requests, 2 pending");
    }

    @Test
    void theLeadTimesOfAProgrammeAreThoseOfAllItsDecisions() {
        LeadTimes times = report(twoProjects()).leadTimes();

        // decided two days before the review, raised 15 and 16 days before it, and the merged one 10
        assertThat(times).isEqualTo(new LeadTimes(3, 13 + 14 + 8, 14));
        assertThat(LeadTimes.of(3).plus(LeadTimes.of(4)).findMean()).contains(Ratio.parse("3.5"));
        assertThat(LeadTimes.none().findMean()).isEmpty();
    }

    @Test
    void ofAProgrammeEachChangeAboveAuthorityAndEachSignificantOneIsNamedWithItsScope() {
        ChangeControlReport report = report(twoProjects());

        assertThat(report.aboveAuthority())
                .extracting(above -> above.scope() + " " + above.id() + " " + above.authority() + " " + above.needed())
                .containsExactly(
                        "PROJECT:PJ-1 CR-1 change authority programme board",
                        "PROJECT:PJ-2 CR-1 change authority programme board");
        assertThat(report.significant())
                .extracting(change -> change.scope() + " " + change.id())
                .containsExactly("PROJECT:PJ-1 CR-1", "PROJECT:PJ-2 CR-1");
    }

    @Test
    void offSpecificationsAreToldAgainstTheRequestsForChange() {
        ChangeControlReport report = report(twoProjects());

        assertThat(report.raised(ChangeType.OFF_SPECIFICATION)).isEqualTo(1);
        assertThat(report.raised(ChangeType.REQUEST_FOR_CHANGE)).isEqualTo(8);
        assertThat(report.byType())
                .extracting(type -> type.type() + " " + type.counts().pending())
                .containsExactly("REQUEST_FOR_CHANGE 1", "OFF_SPECIFICATION 1");
        assertThat(report.findOffSpecificationRatio()).contains(Ratio.parse("12.5%"));
        assertThat(ChangeControlReport.none().findOffSpecificationRatio()).isEmpty();
    }

    @Test
    void whatOnlyOneOfTwoReportsHoldsIsThatOfTheOne() {
        ChangeControlReport plain = report(project("PJ-9", pending("CR-1", ChangeType.CONCESSION, gbp(1), 1))
                .build());
        ChangeControlReport grave = report(project("PJ-1")
                .changes(new ChangeLog(List.of(overdrawn("CR-1", gbp(10), 3)), ChangeBudget.of(gbp(9))))
                .build());

        for (ChangeControlReport both : List.of(plain.plus(grave), grave.plus(plain))) {
            assertThat(both.aboveAuthority()).isEqualTo(grave.aboveAuthority()).isNotEmpty();
            assertThat(both.significant()).isEqualTo(grave.significant()).isNotEmpty();
            assertThat(both.burn()).isEqualTo(grave.burn());
            assertThat(both.approvedCost()).containsExactly(gbp(10));
            assertThat(both.pendingCost()).containsExactly(gbp(1));
            assertThat(both.leadTimes()).isEqualTo(grave.leadTimes());
        }
    }

    @Test
    void aBudgetLineHasLeftWhatIsNotSpent() {
        assertThat(new BurnLine("", gbp(100), gbp(30), gbp(120)).left()).isEqualTo(gbp(70));
    }

    @ParameterizedTest
    @EnumSource(names = {"SEVERITY", "PRIORITY", "FUNDING", "TARGET_DATE", "BASELINE_CHANGES", "IMPLEMENTED_DATE"})
    void whatIsRequiredOfARequestIsWhatItRecords(ChangeRequirement required) {
        ChangeRequest bare =
                ChangeRequest.builder(ChangeId.of("CR-1"), "Wider doors").build();
        ChangeRequest full = waiting("CR-1")
                .dates(new ChangeDates(null, null, null, AS_OF, AS_OF))
                .baselineChanges(List.of(
                        BaselineChange.of(ScopeRef.parse("PROJECT:PJ-1"), BaselineField.COST, "GBP 1", "GBP 2")))
                .build();

        assertThat(required.presentIn(bare, ChangeStanding.OPEN)).isFalse();
        assertThat(required.presentIn(full, ChangeStanding.OPEN)).isTrue();
    }

    @Test
    void anAssessmentThatSaysNothingIsNone() {
        ChangeRequest empty = waiting("CR-1")
                .assessment(new ChangeAssessment("Ann", AS_OF, Impact.none(), Impact.none(), null))
                .build();

        assertThat(ChangeRequirement.ASSESSMENT.presentIn(empty, ChangeStanding.OPEN))
                .isFalse();
        assertThat(ChangeRequirement.IMPACT_IF_NOT_DONE.presentIn(empty, ChangeStanding.OPEN))
                .isFalse();
    }

    @Test
    void aDecisionIsRequiredWithWhatIsSaidOfItAndOnlyWhereItLeadsToTheState() {
        ChangeRequest approved = approved("CR-1", "project board").build();
        ChangeRequest merged =
                waiting("CR-1").decisions(List.of(mergedInto("CR-2"))).build();

        assertThat(ChangeRequirement.DECISION.presentIn(approved, ChangeStanding.APPROVED))
                .isTrue();
        assertThat(ChangeRequirement.DECISION.presentIn(approved, ChangeStanding.IMPLEMENTED))
                .isTrue();
        assertThat(ChangeRequirement.DECISION.presentIn(approved, ChangeStanding.REJECTED))
                .isFalse();
        assertThat(ChangeRequirement.DECISION_REASON.presentIn(approved, ChangeStanding.APPROVED))
                .isTrue();
        assertThat(ChangeRequirement.DECISION_UNTIL.presentIn(approved, ChangeStanding.APPROVED))
                .isFalse();
        assertThat(ChangeRequirement.MERGED_INTO.presentIn(approved, ChangeStanding.APPROVED))
                .isFalse();
        assertThat(ChangeRequirement.MERGED_INTO.presentIn(merged, ChangeStanding.MERGED))
                .isTrue();
        assertThat(ChangeRequirement.DECISION_REASON.presentIn(merged, ChangeStanding.MERGED))
                .isFalse();
    }

    private static ChangeMove move(ChangeState to, @Nullable LocalDate on) {
        return new ChangeMove(to, on, "Ann", "project manager");
    }

    @Test
    void withoutARecordedDecisionTheLastDatedMoveIntoAnApprovedStateSaysWhenItWasDecided() {
        ChangeRequest moved = waiting("CR-1")
                .state(ChangeState.APPROVED)
                .moves(List.of(
                        move(ChangeState.ASSESSING, AS_OF.minusDays(9)),
                        move(ChangeState.APPROVED, AS_OF.minusDays(4)),
                        move(ChangeState.APPROVED, null),
                        move(ChangeState.IMPLEMENTED, AS_OF)))
                .build();

        assertThat(ApprovedChanges.findDecided(moved, ChangeProcedure.pm2())).contains(AS_OF.minusDays(4));
        assertThat(ApprovedChanges.findDecided(
                        moved.toBuilder()
                                .decisions(List.of(decided(ChangeOutcome.APPROVED, "project board", AS_OF)))
                                .build(),
                        ChangeProcedure.pm2()))
                .contains(AS_OF);
        assertThat(ApprovedChanges.approved(
                        moved.toBuilder()
                                .state(ChangeState.IMPLEMENTED)
                                .moves(List.of(move(ChangeState.IMPLEMENTED, AS_OF)))
                                .build(),
                        ChangeProcedure.pm2()))
                .isFalse();
    }

    @Test
    void approvedChangesAreFoundByTheirIdentifierAndHoldFromTheirDayOrThatOfTheirDecision() {
        ChangeRequest plain = approved("CR-2", "project board").build();
        ChangeRequest dated = approved("CR-1", "project board")
                .dates(new ChangeDates(null, null, AS_OF.plusDays(3), null, null))
                .build();
        ApprovedChanges approved = ApprovedChanges.of(
                ChangeLog.of(List.of(plain, dated, waiting("CR-3").build())), ChangeProcedure.pm2());

        assertThat(approved.changes())
                .extracting(change -> change.request().id() + " " + change.effective())
                .containsExactly("CR-1 2026-04-03", "CR-2 2026-03-29");
        assertThat(approved.find(ChangeId.of("CR-2")))
                .map(ApprovedChange::request)
                .contains(plain);
        assertThat(approved.find(ChangeId.of("CR-3"))).isEmpty();
    }

    @Test
    void aPolicyIsChangedInOnePartAndKeepsTheOthers() {
        ChangePeriods periods = new ChangePeriods(1, 2, 3, 4);
        ChangePolicy strict = ChangePolicy.DEFAULTS
                .withPeriods(periods)
                .withAssessment(List.of(ImpactAspect.COST), 9)
                .withSignificance(IssueSeverity.MINOR, gbp(5));

        assertThat(strict)
                .isEqualTo(new ChangePolicy(
                        ChangePolicy.DEFAULTS.procedure(),
                        ChangePolicy.DEFAULTS.priorities(),
                        List.of(ImpactAspect.COST),
                        periods,
                        9,
                        IssueSeverity.MINOR,
                        gbp(5)));
        assertThat(strict.withProcedure(strict.procedure()).withPriorities(strict.priorities()))
                .isEqualTo(strict);
    }

    @Test
    void whatIsDoneIsSpentWhetherItWasApprovedOrNot() {
        ChangeRequest done = waiting("CR-1")
                .state(ChangeState.IMPLEMENTED)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(assessed(gbp(7), 0))
                .build();
        BurnLine line = ChangeBurn.of(
                        ChangeLog.of(List.of(done)).withBudget(ChangeBudget.of(gbp(10))), ChangeProcedure.pm2())
                .findTotal()
                .orElseThrow();

        assertThat(List.of(line.spent(), line.left())).containsExactly(gbp(7), gbp(3));
    }
}
