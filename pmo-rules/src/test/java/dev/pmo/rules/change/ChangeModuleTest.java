package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.approved;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.decided;
import static dev.pmo.rules.change.ChangeSamples.found;
import static dev.pmo.rules.change.ChangeSamples.gaps;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.mergedInto;
import static dev.pmo.rules.change.ChangeSamples.portfolio;
import static dev.pmo.rules.change.ChangeSamples.programme;
import static dev.pmo.rules.change.ChangeSamples.project;
import static dev.pmo.rules.change.ChangeSamples.review;
import static dev.pmo.rules.change.ChangeSamples.said;
import static dev.pmo.rules.change.ChangeSamples.texts;
import static dev.pmo.rules.change.ChangeSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeSubject;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChangeModuleTest {

    private static final LocalDate BEFORE = AS_OF.minusDays(20);

    @Test
    void everyRuleOfTheCatalogueSaysProblemReasonExampleAndSource() {
        assertThat(new ChangeModule().rules()).hasSize(23).allSatisfy(rule -> {
            assertThat(rule.problem()).endsWith(".");
            assertThat(rule.why()).endsWith(".");
            assertThat(rule.example()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
        assertThat(new ChangeModule().rules())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("change\\.[a-z]+(-[a-z]+)+"));
    }

    @Test
    void ofAScopeWithoutAChangeLogNothingIsSaid() {
        ReviewResult result = review(project("PJ-1").build());

        assertThat(said(result)).isEmpty();
        assertThat(gaps(result)).isEmpty();
    }

    @Test
    void aChangeInGoodOrderOnlyAwaitsTheDecisionOfTheLowestAuthority() {
        ReviewResult result = review(waiting("CR-1"));

        assertThat(said(result)).containsExactly("awaits-decision CR-1");
        assertThat(gaps(result)).isEmpty();
        Finding finding = found(result, "awaits-decision").get(0);
        assertThat(finding.text())
                .isEqualTo("Change request CR-1 'Wider doors' of severity minor, cost GBP 1000, 0 days awaits the"
                        + " decision of the project manager");
        assertThat(finding.escalated()).isFalse();
        assertThat(Objects.requireNonNull(finding.decision()).due()).isEqualTo(AS_OF.plusDays(10));
    }

    @Test
    void severityLeadsToTheAuthorityAsInTheReference() {
        assertThat(texts(review(waiting("CR-1").severity(IssueSeverity.SIGNIFICANT)), "awaits-decision"))
                .singleElement()
                .asString()
                .endsWith("of the change authority");
        assertThat(texts(review(waiting("CR-1").severity(IssueSeverity.MAJOR)), "awaits-decision"))
                .singleElement()
                .asString()
                .endsWith("of the project board");
        ReviewResult critical = review(waiting("CR-1").severity(IssueSeverity.CRITICAL));
        assertThat(said(critical)).containsExactly("beyond-authority CR-1");
        assertThat(texts(critical, "beyond-authority"))
                .containsExactly("Change request CR-1 'Wider doors' of severity critical, cost GBP 1000, 0 days is for"
                        + " the programme board (programme manager: severity up to major, but critical)");
        assertThat(found(critical, "beyond-authority").get(0).escalated()).isTrue();
    }

    @Test
    void theParentRoutesAgainAndKeepsWhatItMayDecide() {
        ReviewResult result = review(portfolio(programme(
                project("PJ-1", waiting("CR-1").severity(IssueSeverity.CRITICAL).build())
                        .build())));

        assertThat(texts(result, "escalated-request"))
                .containsExactly("Change request CR-1 'Wider doors' of severity critical, cost GBP 1000, 0 days, handed"
                        + " up by PROJECT:PJ-1, is for the programme board here");
        assertThat(found(result, "escalated-request")).noneMatch(Finding::escalated);
    }

    @Test
    void whatTouchesAnotherProgrammeGoesUpUntilBothAreBelow() {
        ScopeRef other = ScopeRef.parse("PROJECT:PJ-9");
        ReviewResult result = review(portfolio(programme(
                project("PJ-1", waiting("CR-1").affects(List.of(other)).build()).build())));

        assertThat(found(result, "beyond-authority"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).endsWith("touches PROJECT:PJ-9"));
        assertThat(found(result, "escalated-request"))
                .extracting(finding -> finding.scope().id() + " " + finding.escalated())
                .containsExactlyInAnyOrder("PG-1 true", "PF-1 true");
    }

    @Test
    void whatWaitsForAnAnswerIsNotHandedUpAgain() {
        RecordedEscalation recorded = new RecordedEscalation(
                ScopeRef.parse("PROGRAMME:PG-1"), AS_OF.minusDays(3), "critical", "decide", null, null, null);
        ReviewResult result =
                review(waiting("CR-1").severity(IssueSeverity.CRITICAL).escalation(recorded));

        assertThat(found(result, "beyond-authority")).singleElement().satisfies(finding -> {
            assertThat(finding.escalated()).isFalse();
            assertThat(finding.text()).endsWith("; it waits for PROGRAMME:PG-1");
        });
    }

    @Test
    void anApprovalAboveAuthorityAndOneByNobodyKnownAreCaught() {
        ReviewResult above = review(approved("CR-1", "Change Authority").severity(IssueSeverity.MAJOR));
        assertThat(texts(above, "decided-above-authority"))
                .containsExactly("Change request CR-1 'Wider doors' was approved by the Change Authority (severity up"
                        + " to significant, but major); it was for the project board");
        assertThat(said(review(approved("CR-1", "steering group"))))
                .containsExactly("decided-by-unknown-authority CR-1");
        assertThat(said(review(approved("CR-1", "project board")))).isEmpty();
    }

    @Test
    void anApprovalAboveAuthorityIsSettledOnceSomebodyApprovesWhoMay() {
        ChangeRequest.Builder first = approved("CR-1", "change authority").severity(IssueSeverity.MAJOR);
        ChangeDecision confirmed = decided(ChangeOutcome.APPROVED, "project board", AS_OF);
        ChangeDecision again = decided(ChangeOutcome.APPROVED, "project manager", AS_OF);
        List<ChangeDecision> was = first.build().decisions();

        assertThat(said(review(first.decisions(List.of(was.get(0), confirmed)))))
                .isEmpty();
        assertThat(texts(review(first.decisions(List.of(was.get(0), again))), "decided-above-authority"))
                .singleElement()
                .asString()
                .contains("was approved by the project manager");
    }

    @Test
    void ofWhatHasNoMagnitudeNobodyKnowsWhoDecides() {
        ReviewResult result = review(waiting("CR-1").severity(null).assessment(null));

        assertThat(gaps(result))
                .contains("neither severity nor cost nor days are known of what awaits its decision: CR-1");
    }

    @Test
    void stepsThatTheProcedureDoesNotHaveAreNamed() {
        ReviewResult result = review(approved("CR-1", "project manager")
                .moves(List.of(
                        new ChangeMove(ChangeState.SUBMITTED, BEFORE, "Ann", null),
                        new ChangeMove(ChangeState.APPROVED, BEFORE.minusDays(5), "Ann", null))));

        assertThat(texts(result, "move-not-permitted"))
                .containsExactly("Change request CR-1 'Wider doors' against the procedure of 8 states and 10 moves: the"
                        + " procedure has no move submitted -> approved");
        assertThat(texts(result, "history-disordered"))
                .singleElement()
                .asString()
                .contains("lies before");
        assertThat(texts(review(waiting("CR-1").assessment(null)), "record-incomplete"))
                .singleElement()
                .asString()
                .contains("requires an assessment of its impact")
                .contains("requires the impact of not doing it");
    }

    @Test
    void theStateFollowsTheLastDecision() {
        ChangeDecision rejected = decided(ChangeOutcome.REJECTED, "project manager", AS_OF.minusDays(1));
        ChangeDecision postponed = decided(ChangeOutcome.POSTPONED, "project manager", AS_OF.minusDays(1));

        assertThat(said(review(approved("CR-1", "x").decisions(List.of(rejected)))))
                .contains("state-against-decision CR-1");
        assertThat(said(review(waiting("CR-1").decisions(List.of(postponed)))))
                .as("a postponed change may be under way again")
                .containsExactly("awaits-decision CR-1");
    }

    @Test
    void theAssessmentCoversEveryAspectAndNotDoingIt() {
        ChangeAssessment costOnly = new ChangeAssessment("Ann", AS_OF, Impact.of(gbp(10), 0), Impact.none(), null);

        assertThat(texts(review(waiting("CR-1").assessment(costOnly)), "assessment-incomplete"))
                .containsExactly("Change request CR-1 'Wider doors' is waiting-for-approval and not assessed for scope,"
                        + " quality, benefits, risk, what comes of not doing it; to be assessed are cost, time, scope,"
                        + " quality, benefits, risk");
    }

    @Test
    void aRequestOfTheEndOfAllDatesWaitsForNothingAndBreaksNothing() {
        ChangeRequest.Builder open =
                waiting("CR-1").state(ChangeState.ASSESSING).assessment(null);

        assertThat(said(review(open.dates(raised(LocalDate.MAX))).requireComplete()))
                .doesNotContain("not-assessed CR-1");
        assertThat(said(review(waiting("CR-2").dates(raised(LocalDate.MAX))).requireComplete()))
                .doesNotContain("waiting-too-long CR-2");
    }

    @Test
    void anAssessmentHasFourteenDays() {
        ChangeRequest.Builder open =
                ChangeRequest.builder(waiting("CR-1").build().id(), "Wider doors");

        assertThat(said(review(open.dates(raised(AS_OF.minusDays(14)))))).isEmpty();
        assertThat(said(review(open.dates(raised(AS_OF.minusDays(15)))))).containsExactly("not-assessed CR-1");
        assertThat(gaps(review(open.dates(ChangeDates.none()))))
                .contains("when they were raised is not recorded of: CR-1");
    }

    private static ChangeDates raised(LocalDate on) {
        return new ChangeDates(on, null, null, null, null);
    }

    private static Plan plan() {
        ActivityId build = ActivityId.of("A-1");
        ActivityId test = ActivityId.of("A-2");
        return Plan.of(
                        LocalDateTime.of(2026, 4, 6, 8, 0),
                        List.of(
                                Activity.of(build, "Build", WorkTime.ofEightHourDays(5)),
                                Activity.of(test, "Test", WorkTime.ofEightHourDays(2))),
                        List.of(Dependency.of(build, test)))
                .toBuilder()
                .milestones(List.of(new Milestone(
                        MilestoneId.of("M-1"),
                        "Built",
                        LocalDate.of(2026, 4, 10),
                        LocalDate.of(2026, 4, 10),
                        null,
                        null,
                        build,
                        true)))
                .build();
    }

    private static ChangeRequest.Builder longerBuild(int assessedDays, ActivityChange change) {
        return waiting("CR-1")
                .assessment(new ChangeAssessment(
                        "Ann",
                        AS_OF,
                        assessed(gbp(1), assessedDays).impact(),
                        assessed(null, null).impactIfNotDone(),
                        List.of(change)));
    }

    private static ReviewResult planned(ChangeRequest.Builder request) {
        return review(project("PJ-1", request.build()).plan(plan()).build());
    }

    @Test
    void theTimeImpactIsWhatThePlanSays() {
        ActivityChange longer =
                new ActivityChange(ActivityId.of("A-1"), WorkTime.ofEightHourDays(10), null, List.of(), List.of());

        assertThat(texts(planned(longerBuild(0, longer)), "time-impact-differs"))
                .containsExactly("Change request CR-1 'Wider doors' is assessed to move the finish by 0 days; by the"
                        + " plan it moves by 7, to 2026-04-21, with M-1 2026-04-10 -> 2026-04-17");
        assertThat(said(planned(longerBuild(7, longer)))).containsExactly("awaits-decision CR-1");
    }

    @Test
    void activitiesThatTheChangeAddsArePutIntoThePlan() {
        ActivityChange added = new ActivityChange(
                ActivityId.of("A-3"),
                WorkTime.ofEightHourDays(3),
                null,
                List.of(ActivityId.of("A-1")),
                List.of(ActivityId.of("A-2")));

        assertThat(texts(planned(longerBuild(0, added)), "time-impact-differs"))
                .singleElement()
                .asString()
                .contains("by the plan it moves by 3, to 2026-04-17");
    }

    @Test
    void aCircleThatTheChangeWouldMakeIsTold() {
        ActivityChange circle =
                new ActivityChange(ActivityId.of("A-1"), null, null, List.of(ActivityId.of("A-2")), List.of());

        assertThat(gaps(planned(longerBuild(0, circle))))
                .contains("the effect of CR-1 on the finish cannot be worked out: the changed plan has no dates");
    }

    @Test
    void aChangeThatTakesTheForecastOutOfToleranceIsToldAtThePennyBeyond() {
        ReviewResult within = costing(gbp(1_000));
        ReviewResult beyond = costing(gbp(1_001));

        assertThat(texts(within, "outside-tolerance")).isEmpty();
        assertThat(texts(beyond, "outside-tolerance"))
                .containsExactly("Change request CR-1 'Wider doors' would take the forecast out of tolerance: cost GBP"
                        + " 105001 is +GBP 5001 from GBP 100000, tolerance 5% above");
    }

    private static ReviewResult costing(Money cost) {
        return review(project(
                        "PJ-1", waiting("CR-1").assessment(assessed(cost, null)).build())
                .position(Position.of(CostPosition.of(gbp(100_000), gbp(104_000)), TimePosition.none()))
                .governance(Governance.none()
                        .withTolerances(
                                List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5)))))
                .build());
    }

    @Test
    void theLastDayForADecisionIsStillInTime() {
        assertThat(said(review(waiting("CR-1").dates(due(AS_OF))))).containsExactly("awaits-decision CR-1");
        assertThat(texts(review(waiting("CR-1").dates(due(AS_OF.minusDays(1)))), "decision-overdue"))
                .containsExactly("Change request CR-1 'Wider doors' was to be decided by 2026-03-30, before 2026-03-31,"
                        + " and is waiting-for-approval");
        assertThat(said(review(waiting("CR-1").dates(raised(AS_OF.minusDays(30))))))
                .containsExactly("awaits-decision CR-1");
        assertThat(said(review(waiting("CR-1").dates(raised(AS_OF.minusDays(31))))))
                .containsExactly("awaits-decision CR-1", "waiting-too-long CR-1");
    }

    private static ChangeDates due(LocalDate on) {
        return new ChangeDates(AS_OF.minusDays(40), on, null, null, null);
    }

    @Test
    void whatWasDoneBeforeItsApprovalOrWithoutOneIsTold() {
        ChangeRequest.Builder done = approved("CR-1", "project manager").state(ChangeState.IMPLEMENTED);

        assertThat(said(review(done.dates(done(AS_OF.minusDays(2))))))
                .as("on the day of the approval")
                .isEmpty();
        assertThat(texts(review(done.dates(done(AS_OF.minusDays(3)))), "implemented-before-approval"))
                .containsExactly("Change request CR-1 'Wider doors' was done on 2026-03-28, before it was approved on"
                        + " 2026-03-29");
        assertThat(texts(review(done.decisions(List.of())), "implemented-before-approval"))
                .containsExactly("Change request CR-1 'Wider doors' was done on 2026-03-28 without approval, and is"
                        + " implemented");
    }

    private static ChangeDates done(LocalDate on) {
        return new ChangeDates(AS_OF.minusDays(30), null, null, null, on);
    }

    @Test
    void whatWasApprovedIsDoneByItsDateAndWhatWasPostponedComesBack() {
        ChangeRequest.Builder late = approved("CR-1", "project manager");
        assertThat(said(review(late.dates(target(AS_OF))))).isEmpty();
        assertThat(said(review(late.dates(target(AS_OF.minusDays(1)))))).containsExactly("not-implemented CR-1");

        assertThat(said(review(postponed(AS_OF)))).isEmpty();
        assertThat(texts(review(postponed(AS_OF.minusDays(1))), "postponed-past-its-date"))
                .containsExactly("Change request CR-1 'Wider doors' was postponed until 2026-03-30, before 2026-03-31,"
                        + " and is still postponed");
    }

    private static ChangeDates target(LocalDate on) {
        return new ChangeDates(AS_OF.minusDays(30), null, null, on, null);
    }

    private static ChangeRequest.Builder postponed(LocalDate until) {
        RecordedDecision decision = new RecordedDecision("Bob", "project manager", AS_OF.minusDays(9), until, null);
        return waiting("CR-1")
                .state(ChangeState.POSTPONED)
                .decisions(List.of(ChangeDecision.of(ChangeOutcome.POSTPONED, decision)));
    }

    @Test
    void whatIsMergedIntoARejectedChangeFallsWithIt() {
        ChangeRequest merged = waiting("CR-1")
                .state(ChangeState.MERGED)
                .decisions(List.of(mergedInto("CR-2")))
                .build();
        ChangeRequest between = waiting("CR-2")
                .state(ChangeState.MERGED)
                .decisions(List.of(mergedInto("CR-3")))
                .build();
        ChangeRequest rejected = waiting("CR-3")
                .state(ChangeState.REJECTED)
                .decisions(List.of(decided(ChangeOutcome.REJECTED, "project manager", AS_OF)))
                .build();

        assertThat(texts(review(project("PJ-1", merged, between, rejected).build()), "merged-into-rejected"))
                .containsExactly(
                        "Change request CR-1 'Wider doors' is merged and goes on in CR-3 'Wider doors', which is"
                                + " rejected",
                        "Change request CR-2 'Wider doors' is merged and goes on in CR-3 'Wider doors', which is"
                                + " rejected");
    }

    private static ChangeRequest funded(String id, long cost, boolean approved) {
        return (approved ? approved(id, "project manager") : waiting(id))
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(assessed(gbp(cost), 0))
                .build();
    }

    @Test
    void theChangeBudgetMayBeUsedUpToItsLastPenny() {
        ChangeBudget budget = ChangeBudget.of(gbp(20_000));

        assertThat(said(review(project(budget, funded("CR-1", 20_000, true))))).isEmpty();
        assertThat(texts(review(project(budget, funded("CR-1", 20_001, true))), "budget-overspent"))
                .containsExactly("GBP 20001 is spent from the change budget of GBP 20000");
        assertThat(texts(
                        review(project(budget, funded("CR-1", 15_000, true), funded("CR-2", 6_000, false))),
                        "budget-short"))
                .containsExactly("GBP 21000 is spent or pending from the change budget of GBP 20000, of which GBP"
                        + " 15000 is spent");
    }

    @Test
    void aChangeAndAStageHaveLimitsOfTheirOwn() {
        ChangeBudget budget = new ChangeBudget(
                null, gbp(5_000), List.of(new StageAllowance(StageId.of("S-1"), gbp(7_000))), null, null);
        ChangeRequest one = funded("CR-1", 5_000, true);
        ChangeRequest two = funded("CR-2", 5_001, true).toBuilder()
                .subject(new ChangeSubject(null, null, null, null, StageId.of("S-1"), null))
                .build();
        ReviewResult result = review(project(budget, one, two));

        assertThat(said(result)).containsExactly("above-limit CR-2");
        assertThat(texts(result, "above-limit"))
                .containsExactly("Change request CR-2 'Wider doors' takes GBP 5001 from the change budget, of which one"
                        + " change may take GBP 5000");
    }

    @Test
    void withoutABudgetOrInAnotherCurrencyNothingCanBeCompared() {
        assertThat(gaps(review(project(ChangeBudget.none(), funded("CR-1", 1, true)))))
                .containsExactly("no change budget is recorded, and funded from it are the changes: CR-1");
        assertThat(gaps(review(project(ChangeBudget.of(Money.of("EUR", 1)), funded("CR-1", 2, true)))))
                .containsExactly("the change budget is in EUR, in another currency are the changes: CR-1");
    }

    @Test
    void theLogOfAScopeThatHasEndedIsNotJudged() {
        ReviewResult result =
                review(project("PJ-1", waiting("CR-1").dates(due(BEFORE)).build())
                        .profile(Profile.of(LifecycleState.CLOSED))
                        .build());

        assertThat(said(result)).isEmpty();
    }

    @Test
    void aMajorChangeMattersMoreThanAMinorOne() {
        assertThat(found(review(waiting("CR-1").dates(due(BEFORE))), "decision-overdue"))
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(found(review(waiting("CR-1").severity(IssueSeverity.MAJOR).dates(due(BEFORE))), "decision-overdue"))
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
    }

    @Test
    void aPortfolioWithinAnotherHandsOnWhatLiesBeyondItsLadder() {
        AuthorityLadder narrow = AuthorityLadder.of(List.of(
                        Rung.of("project board", Level.PROJECT, List.of(DecisionKind.values()))
                                .upTo(null, gbp(10), null),
                        Rung.of("portfolio board", Level.PORTFOLIO, List.of(DecisionKind.values()))
                                .upTo(null, gbp(20), null)))
                .withBeyond("the cabinet");
        Portfolio inner = Portfolio.builder(PortfolioId.of("PF-2"), "Inner")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .projects(List.of(project("PJ-1", waiting("CR-1").build()).build()))
                .build();
        Portfolio outer = Portfolio.builder(PortfolioId.of("PF-1"), "Outer")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .portfolios(List.of(inner))
                .build();
        ReviewResult result = review(
                outer,
                PolicySet.defaults()
                        .with(PolicyOverride.at(
                                AuthorityPolicy.TYPE, inner.ref(), new AuthorityPolicy(narrow), "mandate")));

        assertThat(texts(result, "beyond-authority"))
                .singleElement()
                .asString()
                .contains("is for the cabinet (portfolio board: cost up to GBP 20");
        assertThat(texts(result, "escalated-request"))
                .containsExactly(
                        "Change request CR-1 'Wider doors' of severity minor, cost GBP 1000, 0 days, handed up by"
                                + " PORTFOLIO:PF-2, is for the portfolio board here",
                        "Change request CR-1 'Wider doors' of severity minor, cost GBP 1000, 0 days, handed up by"
                                + " PROJECT:PJ-1, is for the cabinet");
    }
}
