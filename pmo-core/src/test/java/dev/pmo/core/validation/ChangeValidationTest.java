package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.JANUARY;
import static dev.pmo.core.validation.Samples.MARCH;
import static dev.pmo.core.validation.Samples.activity;
import static dev.pmo.core.validation.Samples.issue;
import static dev.pmo.core.validation.Samples.plan;
import static dev.pmo.core.validation.Samples.portfolio;
import static dev.pmo.core.validation.Samples.project;
import static dev.pmo.core.validation.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeSubject;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeValidationTest {

    private static ChangeRequest.Builder request(String id) {
        return ChangeRequest.builder(ChangeId.of(id), "Wider doors");
    }

    private static List<String> toldOf(ChangeRequest... requests) {
        return told(project("PJ-1").changes(ChangeLog.of(List.of(requests))).build());
    }

    private static List<String> toldOf(ChangeBudget budget) {
        return told(project("PJ-1")
                .stages(List.of(new Stage(StageId.of("S-1"), "Build", null, null, null)))
                .changes(ChangeLog.none().withBudget(budget))
                .build());
    }

    private static ChangeDecision merged(String into) {
        return new ChangeDecision(ChangeOutcome.MERGED, RecordedDecision.none(), ChangeId.of(into));
    }

    @Test
    void aLogInOrderIsNotTold() {
        assertThat(toldOf(
                        request("C-1").decisions(List.of(merged("C-2"))).build(),
                        request("C-2").build()))
                .isEmpty();
        assertThat(toldOf(new ChangeBudget(
                        Money.of("GBP", 10),
                        Money.of("GBP", 0),
                        List.of(new StageAllowance(StageId.of("S-1"), Money.of("GBP", 5))),
                        null,
                        null)))
                .isEmpty();
    }

    @Test
    void twoRequestsWithOneIdentifierAreTold() {
        assertThat(toldOf(request("C-1").build(), request("C-1").build()))
                .containsExactly("PROJECT:PJ-1 changes.requests[C-1].id duplicate-id");
    }

    @Test
    void whatIsMergedIntoNothingIntoItselfOrInACircleIsTold() {
        assertThat(toldOf(request("C-1").decisions(List.of(merged("C-9"))).build()))
                .containsExactly("PROJECT:PJ-1 changes.requests[C-1].decisions[0].mergedInto dangling-reference");
        assertThat(toldOf(request("C-1").decisions(List.of(merged("C-1"))).build()))
                .containsExactly("PROJECT:PJ-1 changes.requests[C-1].decisions[0].mergedInto self-link");
        assertThat(toldOf(
                        request("C-1").decisions(List.of(merged("C-2"))).build(),
                        request("C-2").decisions(List.of(merged("C-3"))).build(),
                        request("C-3").decisions(List.of(merged("C-1"))).build()))
                .containsExactly("PROJECT:PJ-1 changes.requests[C-1].decisions cycle");
    }

    @Test
    void onlyTheLastDecisionMerges() {
        ChangeDecision approved = ChangeDecision.of(ChangeOutcome.APPROVED, RecordedDecision.none());

        assertThat(toldOf(
                        request("C-1")
                                .decisions(List.of(merged("C-2"), approved))
                                .build(),
                        request("C-2").decisions(List.of(merged("C-1"))).build()))
                .isEmpty();
    }

    @Test
    void datesInTheWrongOrderAreTold() {
        assertThat(toldOf(request("C-1")
                        .dates(new ChangeDates(MARCH, JANUARY, null, JANUARY, JANUARY))
                        .build()))
                .containsExactly(
                        "PROJECT:PJ-1 changes.requests[C-1].dates.decisionDue dates-reversed",
                        "PROJECT:PJ-1 changes.requests[C-1].dates.implemented dates-reversed",
                        "PROJECT:PJ-1 changes.requests[C-1].dates.target dates-reversed");
        ScopeRef self = ScopeRef.parse("PROJECT:PJ-1");
        assertThat(toldOf(request("C-1")
                        .escalation(new RecordedEscalation(self, MARCH, null, null, JANUARY, JANUARY, null))
                        .build()))
                .containsExactly(
                        "PROJECT:PJ-1 changes.requests[C-1].escalation.answered dates-reversed",
                        "PROJECT:PJ-1 changes.requests[C-1].escalation.responseDue dates-reversed");
        RecordedDecision until = new RecordedDecision(null, null, MARCH, JANUARY, null);
        assertThat(toldOf(request("C-1")
                        .decisions(List.of(ChangeDecision.of(ChangeOutcome.POSTPONED, until)))
                        .build()))
                .containsExactly("PROJECT:PJ-1 changes.requests[C-1].decisions[0].decision.until dates-reversed");
    }

    @Test
    void aStageAnIssueOrAScopeThatIsNotThereIsTold() {
        ChangeSubject subject = new ChangeSubject(null, null, null, null, StageId.of("S-9"), IssueId.of("I-9"));
        assertThat(toldOf(request("C-1").subject(subject).build()))
                .containsExactly(
                        "PROJECT:PJ-1 changes.requests[C-1].subject.issue dangling-reference",
                        "PROJECT:PJ-1 changes.requests[C-1].subject.stage dangling-reference");
        ScopeRef nowhere = ScopeRef.parse("PROJECT:PJ-9");
        ChangeRequest outside = request("C-1")
                .affects(List.of(nowhere))
                .baselineChanges(List.of(BaselineChange.of(nowhere, BaselineField.COST, null, null)))
                .escalation(new RecordedEscalation(nowhere, null, null, null, null, null, null))
                .build();
        assertThat(told(portfolio("PF-1")
                        .projects(List.of(project("PJ-1")
                                .changes(ChangeLog.of(List.of(outside)))
                                .build()))
                        .build()))
                .containsExactly(
                        "PROJECT:PJ-1 changes.requests[C-1].affects[PROJECT:PJ-9] dangling-reference",
                        "PROJECT:PJ-1 changes.requests[C-1].baselineChanges[PROJECT:PJ-9].scope dangling-reference",
                        "PROJECT:PJ-1 changes.requests[C-1].escalation.to dangling-reference");
    }

    @Test
    void changedActivitiesAreLinkedToWhatThePlanOrTheChangeHas() {
        ActivityChange added = new ActivityChange(
                ActivityId.of("NEW"),
                WorkTime.ofMinutes(-1),
                null,
                List.of(ActivityId.of("A")),
                List.of(ActivityId.of("B")));
        ChangeRequest request = request("C-1")
                .assessment(new ChangeAssessment(null, null, null, null, List.of(added)))
                .build();

        assertThat(told(project("PJ-1")
                        .plan(plan(List.of(activity("A").build()), List.of()))
                        .changes(ChangeLog.of(List.of(request)))
                        .build()))
                .containsExactly(
                        "PROJECT:PJ-1 changes.requests[C-1].assessment.activities[NEW].before[B] dangling-reference",
                        "PROJECT:PJ-1 changes.requests[C-1].assessment.activities[NEW].duration negative-value");
    }

    @Test
    void theSumsOfTheBudgetAreOfOneCurrencyAndNotNegative() {
        StageAllowance stage = new StageAllowance(StageId.of("S-1"), Money.of("EUR", 1));

        assertThat(toldOf(new ChangeBudget(Money.of("GBP", -1), null, List.of(stage, stage), null, null)))
                .containsExactly(
                        "PROJECT:PJ-1 changes.budget mixed-currencies",
                        "PROJECT:PJ-1 changes.budget.stages[S-1] duplicate-id",
                        "PROJECT:PJ-1 changes.budget.total negative-value");
    }

    @Test
    void aRequestIsRaisedFromAnIssueOfTheSameLogAndInAStageOfTheScope() {
        ChangeSubject subject = new ChangeSubject(null, null, null, null, StageId.of("S-1"), IssueId.of("I-1"));

        assertThat(told(project("PJ-1")
                        .stages(List.of(new Stage(StageId.of("S-1"), "Build", null, null, null)))
                        .raid(RaidLog.none().withIssues(List.of(issue("I-1"))))
                        .changes(ChangeLog.of(
                                List.of(request("C-1").subject(subject).build())))
                        .build()))
                .isEmpty();
    }

    @Test
    void whatIsNotMergedGoesRoundInNoCircle() {
        ChangeDecision rejected =
                new ChangeDecision(ChangeOutcome.REJECTED, RecordedDecision.none(), ChangeId.of("C-2"));

        assertThat(toldOf(
                        request("C-1").decisions(List.of(rejected)).build(),
                        request("C-2").decisions(List.of(merged("C-1"))).build()))
                .isEmpty();
    }

    @Test
    void aCircleOfTwoRequestsIsTold() {
        assertThat(toldOf(
                        request("C-1").decisions(List.of(merged("C-2"))).build(),
                        request("C-2").decisions(List.of(merged("C-1"))).build()))
                .containsExactly("PROJECT:PJ-1 changes.requests[C-1].decisions cycle");
    }

    private static ActivityChange added(String id, int hours, String after) {
        return new ActivityChange(
                ActivityId.of(id), WorkTime.ofHours(hours), null, List.of(ActivityId.of(after)), List.of());
    }

    private static List<String> toldOfAssessment(ActivityChange... changes) {
        ChangeAssessment assessment = new ChangeAssessment(null, null, null, null, List.of(changes));
        return told(project("PJ-1")
                .plan(plan(List.of(activity("A").build()), List.of()))
                .changes(ChangeLog.of(
                        List.of(request("C-1").assessment(assessment).build())))
                .build());
    }

    @Test
    void anAddedActivityMayFollowAnotherThatTheSameChangeAdds() {
        assertThat(toldOfAssessment(added("NEW", 8, "A"), added("NEXT", 0, "NEW")))
                .isEmpty();
    }

    @Test
    void anAddedActivityFollowsNothingThatIsNowhereAndIsAddedOnce() {
        assertThat(toldOfAssessment(added("NEW", 8, "GONE")))
                .containsExactly(
                        "PROJECT:PJ-1 changes.requests[C-1].assessment.activities[NEW].after[GONE] dangling-reference");
        assertThat(toldOfAssessment(added("NEW", 8, "A"), added("NEW", 4, "A")))
                .containsExactly("PROJECT:PJ-1 changes.requests[C-1].assessment.activities[NEW].id duplicate-id");
    }

    @Test
    void theSumForOneChangeIsOfTheCurrencyOfTheBudgetAndAnAllowanceForAStageThatThereIs() {
        StageAllowance nowhere = new StageAllowance(StageId.of("S-9"), Money.of("GBP", 1));

        assertThat(toldOf(new ChangeBudget(Money.of("GBP", 1), Money.of("EUR", -1), List.of(nowhere), null, null)))
                .containsExactly(
                        "PROJECT:PJ-1 changes.budget mixed-currencies",
                        "PROJECT:PJ-1 changes.budget.perChange negative-value",
                        "PROJECT:PJ-1 changes.budget.stages[S-9].stage dangling-reference");
    }
}
