package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.effective;
import static dev.pmo.rules.change.baseline.Requests.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.ScopeItem;
import dev.pmo.rules.result.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationRulesTest {

    private static final String NOT_APPLIED = "baseline.approved-change-not-applied";
    private static final String WITHOUT_EFFECT = "baseline.implemented-change-without-effect";
    private static final String ITEM = "baseline.scope-item-without-approval";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static List<String> told(String rule, Project project) {
        return Told.texts(Told.review(project), rule);
    }

    private static List<String> told(String rule, ChangeRequest... requests) {
        return told(rule, Draft.sample().project(List.of(requests)));
    }

    private static Project closed(Project project) {
        return project.toBuilder().profile(Profile.of(LifecycleState.CLOSED)).build();
    }

    private static BaselineChange cost(long to) {
        return Requests.of(BaselineField.COST, "GBP 1000", "GBP " + to);
    }

    /** A project with one item of scope, which names the change that brought it in. */
    private static Project withItemBy(@Nullable String change, ChangeRequest... requests) {
        Project plain = Draft.sample().project(List.of(requests));
        Position was = plain.position();
        ChangeId id = change == null ? null : ChangeId.of(change);
        List<ScopeItem> items = List.of(new ScopeItem(ScopeItemId.of("I1"), "Fence", id));
        return plain.toBuilder()
                .position(new Position(was.cost(), was.time(), was.aspects(), items))
                .build();
    }

    @Test
    void aChangeWithoutADayOfItsOwnMayTakeThirtyDaysToShow() {
        assertThat(told(NOT_APPLIED, approved("CR-1", Draft.AS_OF.minusDays(29), cost(1_010))))
                .isEmpty();
        assertThat(told(NOT_APPLIED, approved("CR-1", Draft.AS_OF.minusDays(30), cost(1_010))))
                .containsExactly(
                        "MEDIUM CR-1 sets the agreed cost to GBP 1010, due on 2026-06-30, but it still stands at"
                                + " GBP 1000");
    }

    @Test
    void anApprovalAtTheEndOfAllDatesIsNotDueAndBreaksNothing() {
        Project project = Draft.sample().project(List.of(approved("CR-1", LocalDate.MAX, cost(1_010))));

        assertThat(Told.texts(Told.review(project).requireComplete(), NOT_APPLIED))
                .isEmpty();
    }

    @Test
    void theProofNamesTheDayFromWhichItHoldsOrElseThatOfItsDecision() {
        ChangeRequest change = approved("CR-1", APRIL, cost(1_010));

        assertThat(Told.proof(Told.review(Draft.sample().project(List.of(change))), NOT_APPLIED))
                .contains(
                        "baseline.due = 2026-05-01",
                        "changes.requests[CR-1].decisions = 2026-04-01",
                        "baseline.daysToApply = 30");
        assertThat(Told.proof(
                        Told.review(Draft.sample().project(List.of(effective(change, APRIL.plusDays(2))))),
                        NOT_APPLIED))
                .contains("baseline.due = 2026-04-03", "changes.requests[CR-1].dates.effective = 2026-04-03");
    }

    @Test
    void eachPartThatDoesNotShowIsNamedWithItsItemAndItsAspect() {
        ChangeRequest moved = approved(
                "CR-1",
                APRIL,
                Requests.of(BaselineField.MILESTONE, "M1", "2026-01-31", "2026-04-01"),
                Requests.of(BaselineField.ACTIVITY_START, "A1", "2026-01-11", null),
                Requests.of(BaselineField.OBJECTIVE, "O1", "served", null));
        Project project = Draft.sample().project(List.of(moved));

        assertThat(told(NOT_APPLIED, project))
                .containsExactlyInAnyOrder(
                        "MEDIUM CR-1 sets the agreed date of milestone M1 to 2026-04-01, due on 2026-05-01, but it"
                                + " still stands at 2026-01-31",
                        "MEDIUM CR-1 sets the agreed start of activity A1 to nothing, due on 2026-05-01, but it still"
                                + " stands at 2026-01-11",
                        "MEDIUM CR-1 sets the objective O1 to nothing, due on 2026-05-01, but it still stands at"
                                + " served");
        assertThat(Told.review(project).findings())
                .filteredOn(finding -> finding.ruleId().equals(NOT_APPLIED))
                .extracting(finding -> finding.subject() + " " + finding.aspect())
                .containsExactlyInAnyOrder(
                        "CR-1 MILESTONE M1 TIME", "CR-1 ACTIVITY_START A1 TIME", "CR-1 OBJECTIVE O1 null");
    }

    @Test
    void whatIsClosedIsNotJudged() {
        Project project = withItemBy("CR-2", approved("CR-1", APRIL, cost(1_010)));

        assertThat(told(NOT_APPLIED, project)).hasSize(1);
        assertThat(told(ITEM, project)).hasSize(1);
        assertThat(told(NOT_APPLIED, closed(project))).isEmpty();
        assertThat(told(ITEM, closed(project))).isEmpty();
    }

    @Test
    void anImplementedChangeIsToldByOneRuleAndAnApprovedOneByTheOther() {
        ChangeRequest due = approved("CR-1", APRIL, cost(1_010));
        ChangeRequest done = due.toBuilder().state(ChangeState.IMPLEMENTED).build();

        assertThat(told(WITHOUT_EFFECT, due)).isEmpty();
        assertThat(told(NOT_APPLIED, done)).isEmpty();
        assertThat(told(WITHOUT_EFFECT, done))
                .containsExactly("MEDIUM CR-1 is recorded as implemented, but the agreed cost still stands at GBP 1000"
                        + " instead of GBP 1010");
    }

    @Test
    void anItemOfScopeThatNamesNoChangeOrAnApprovedOneIsInOrder() {
        assertThat(told(ITEM, withItemBy(null, rejected("CR-1")))).isEmpty();
        assertThat(told(ITEM, withItemBy("CR-1", approved("CR-1", APRIL)))).isEmpty();
    }

    @Test
    void anItemOfScopeThatNamesAChangeThatIsNotApprovedIsTold() {
        Project project = withItemBy("CR-1", rejected("CR-1"));

        assertThat(told(ITEM, project)).containsExactly("HIGH Fence came into scope by CR-1, which stands at rejected");
        assertThat(Told.review(project).findings())
                .filteredOn(finding -> finding.ruleId().equals(ITEM))
                .extracting(Finding::aspect)
                .containsExactly(ToleranceAspect.SCOPE);
    }

    @Test
    void itWeighsLessWhereNobodyKnowsTheChangeThatAnItemNames() {
        assertThat(told(ITEM, withItemBy("CR-9", rejected("CR-1"))))
                .containsExactly("MEDIUM Fence came into scope by CR-9, which no change log holds");
    }

    @Test
    void anItemThatIsNewSinceLastTimeIsToldAsUncontrolledAndNotAgain() {
        Project now = withItemBy("CR-9");
        Project was = Draft.sample().project();
        Position bare = was.position();
        Position other = new Position(
                bare.cost(), bare.time(), bare.aspects(), List.of(new ScopeItem(ScopeItemId.of("I0"), "Gate", null)));
        Project before = was.toBuilder().position(other).build();

        assertThat(Told.texts(Told.review(now, before), ITEM)).isEmpty();
        assertThat(Told.texts(Told.review(now, before), "baseline.uncontrolled-change"))
                .singleElement()
                .asString()
                .contains("I1 newly stated as Fence");
        assertThat(Told.texts(Told.review(now, now), ITEM)).hasSize(1);
    }

    @Test
    void anItemThatChangedIsStillToldWhereOnlyAnotherPartIsUncontrolled() {
        Project now = withItemBy("CR-9");
        Draft cheaper = Draft.sample();
        cheaper.milestones.put("I1", APRIL);
        Project was = cheaper.project();
        Project before = was.toBuilder().position(now.position()).build();

        assertThat(Told.texts(Told.review(now, before), ITEM)).hasSize(1);
    }

    @Test
    void anItemIsInOrderWhereOneOfTheLogsHoldsTheChangeAsApproved() {
        ChangeRequest approved = approved("CR-1", APRIL).toBuilder()
                .affects(List.of(Requests.PROJECT))
                .build();
        ChangeRequest rejected =
                rejected("CR-1").toBuilder().affects(List.of(Requests.PROJECT)).build();

        assertThat(Told.texts(Told.review(Draft.programme(withItemBy("CR-1", rejected), List.of(approved))), ITEM))
                .isEmpty();
        assertThat(Told.texts(Told.review(Draft.programme(withItemBy("CR-1", approved), List.of(rejected))), ITEM))
                .isEmpty();
        assertThat(Told.texts(Told.review(Draft.programme(withItemBy("CR-1"), List.of(rejected))), ITEM))
                .hasSize(1);
    }
}
