package dev.pmo.rules.tolerance;

import static dev.pmo.core.governance.ExceptionOutcome.EXCEPTION_PLAN;
import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.core.governance.ExceptionOutcome.PREMATURE_CLOSE;
import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.result;
import static dev.pmo.rules.tolerance.Given.time;
import static dev.pmo.rules.tolerance.Reported.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether what was decided on an exception is what stands in the baseline a month later. */
class AppliedDecisionTest {

    private static final Project OUTSIDE = project("P", 100_000, 112_000, 0, Given.cost("10%"), time("30 days"));
    private static final LocalDate LONG_AGO = AS_OF.minusDays(30);
    private static final LocalDate LATER = FINISH.plusDays(40);

    private static List<String> say(String rule, Project project, Reported report) {
        return result(programme("PG", governance(), Reported.with(project, report))).findings().stream()
                .filter(finding -> finding.ruleId().equals("tolerance." + rule))
                .map(Finding::text)
                .toList();
    }

    private static List<String> notInForce(Project project, Reported report) {
        return say("exception-plan-not-applied", project, report).stream()
                .map(text -> text.substring(text.indexOf("in force: ") + "in force: ".length()))
                .toList();
    }

    private static Reported agreed(
            @Nullable Money cost, @Nullable LocalDate start, @Nullable LocalDate finish, @Nullable String baseline) {
        return report("E-1", ToleranceAspect.COST)
                .decided(EXCEPTION_PLAN, LONG_AGO, new AgreedFigures(cost, start, finish, baseline));
    }

    private static Project changed(Project project, ScopeRef scope, LocalDate on, BaselineField field) {
        return project.toBuilder()
                .changes(ChangeLog.of(List.of(ChangeRequest.builder(ChangeId.of("C-1"), "More")
                        .decisions(List.of(ChangeDecision.of(
                                ChangeOutcome.APPROVED, RecordedDecision.of("Ann", "programme board", on))))
                        .baselineChanges(List.of(new BaselineChange(scope, field, null, null, null)))
                        .build())))
                .build();
    }

    /** A plan in which neither the activity nor the milestone has the dates of the baseline that was agreed. */
    private static Project planned() {
        Baseline planB = new Baseline(
                "plan B",
                LONG_AGO,
                null,
                List.of(new ActivityBaseline(ActivityId.of("A"), START.atStartOfDay(), LATER.atStartOfDay())),
                List.of(new MilestoneBaseline(MilestoneId.of("M"), LATER)));
        Plan plan = Plan.builder()
                .activities(List.of(Activity.builder(ActivityId.of("A"), "Dig").build()))
                .milestones(List.of(Milestone.of(MilestoneId.of("M"), "Open", FINISH, LATER)))
                .baselines(List.of(new Baseline("plan A", null, null, null, null), planB))
                .build();
        return OUTSIDE.toBuilder().plan(plan).build();
    }

    @Test
    void eachFigureThatWasAgreedAndDoesNotStandIsNamed() {
        assertThat(notInForce(OUTSIDE, agreed(Money.of("GBP", 100_000), START.plusDays(1), FINISH, null)))
                .containsExactly("start 2026-01-01 instead of 2026-01-02");
        assertThat(notInForce(OUTSIDE, agreed(null, null, LATER, null)))
                .containsExactly("finish 2026-06-30 instead of 2026-08-09");
        assertThat(notInForce(OUTSIDE, agreed(Money.of("GBP", 100_000), START, FINISH, null)))
                .isEmpty();
    }

    @Test
    void whereNoFigureStandsThatIsSaid() {
        Project bare = OUTSIDE.toBuilder()
                .position(Position.of(CostPosition.none(), TimePosition.none()))
                .build();
        assertThat(notInForce(bare, agreed(null, START, null, null)))
                .containsExactly("start none instead of 2026-01-01");
    }

    @Test
    void theDatesOfTheBaselineThatWasAgreedAreThoseInForce() {
        Reported report = agreed(null, null, null, "plan B");
        assertThat(notInForce(planned(), report)).containsExactly("the dates are not those of baseline 'plan B'");

        Project applied = ExceptionPlan.apply(planned(), report.build());
        assertThat(notInForce(applied, report)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "FINISH"})
    void aFigureThatALaterChangeAlteredIsNotHeldAgainstThePlan(BaselineField field) {
        Reported report = agreed(null, START.plusDays(1), LATER, null);
        assertThat(notInForce(OUTSIDE, report)).singleElement().asString().contains("start", "finish");
        assertThat(notInForce(changed(OUTSIDE, OUTSIDE.ref(), LONG_AGO.plusDays(1), field), report))
                .singleElement()
                .asString()
                .doesNotContain(field.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource(names = {"MILESTONE", "ACTIVITY_START", "ACTIVITY_FINISH"})
    void datesThatALaterChangeAlteredAreNotHeldAgainstThePlan(BaselineField field) {
        Reported report = agreed(null, null, null, "plan B");
        assertThat(notInForce(changed(planned(), OUTSIDE.ref(), LONG_AGO.plusDays(1), field), report))
                .isEmpty();
    }

    @Test
    void aChangeOfTheSameDayOrOfAnotherScopeOrOfAnotherPartAltersNothingOfIt() {
        Reported report = agreed(null, null, LATER, null);
        ScopeRef other = ScopeRef.parse("PROJECT:Q");
        assertThat(notInForce(changed(OUTSIDE, OUTSIDE.ref(), LONG_AGO, BaselineField.FINISH), report))
                .hasSize(1);
        assertThat(notInForce(changed(OUTSIDE, other, LONG_AGO.plusDays(1), BaselineField.FINISH), report))
                .hasSize(1);
        assertThat(notInForce(changed(OUTSIDE, OUTSIDE.ref(), LONG_AGO.plusDays(1), BaselineField.COST), report))
                .hasSize(1);
    }

    private static ChangeRequest later(String id, BaselineField field, String authority, int daysAfter) {
        return ChangeRequest.builder(ChangeId.of(id), "More")
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(ChangeAssessment.of(Impact.of(Money.of("GBP", 6_000), 0)))
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.APPROVED, RecordedDecision.of("Ann", authority, LONG_AGO.plusDays(daysAfter)))))
                .baselineChanges(List.of(new BaselineChange(OUTSIDE.ref(), field, null, null, null)))
                .build();
    }

    private static List<String> notApplied(Programme programme, AuthorityLadder ladder) {
        PolicySet policies = PolicySet.of(List.of(
                PolicyOverride.everywhere(AuthorityPolicy.TYPE, AuthorityPolicy.DEFAULTS.withLadder(ladder), "test")));
        return Given.ENGINE
                .review(ReviewRequest.of(programme, AS_OF).withPolicies(policies))
                .result()
                .requireComplete()
                .findings()
                .stream()
                .filter(finding -> finding.ruleId().equals("tolerance.exception-plan-not-applied"))
                .map(Finding::text)
                .toList();
    }

    /** What the programme board changed in the plan of a project stands in the log of the programme. */
    @Test
    void aLaterChangeInALogFurtherUpIsHeeded() {
        Project reported = Reported.with(OUTSIDE, agreed(null, null, LATER, null));
        Programme programme = programme("PG", governance(), reported);
        Programme changed = programme.toBuilder()
                .changes(ChangeLog.of(List.of(later("C-1", BaselineField.FINISH, "programme board", 1))))
                .build();

        assertThat(notApplied(programme, AuthorityPolicy.DEFAULTS.ladder())).hasSize(1);
        assertThat(notApplied(changed, AuthorityPolicy.DEFAULTS.ladder())).isEmpty();
    }

    /** A change authority that may give away GBP 10000 in all has given away 6000; another 6000 is not for it. */
    @Test
    void aLaterChangeBeyondWhatIsLeftOfTheChangeBudgetOfItsAuthorityAltersNothing() {
        AuthorityLadder ladder = AuthorityLadder.of(List.of(
                Rung.of("change authority", Level.PROJECT, List.of(DecisionKind.CHANGE))
                        .withChangeBudgetUpTo(Money.of("GBP", 10_000)),
                Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))));
        Project reported = Reported.with(OUTSIDE, agreed(null, null, LATER, null));
        ChangeRequest before = later("C-1", BaselineField.COST, "change authority", 1);
        ChangeRequest finish = later("C-2", BaselineField.FINISH, "change authority", 2);

        assertThat(notApplied(programme("PG", governance(), reported), ladder)).hasSize(1);
        assertThat(notApplied(programme("PG", governance(), logging(reported, finish)), ladder))
                .as("6000 of 10000")
                .isEmpty();
        assertThat(notApplied(programme("PG", governance(), logging(reported, before, finish)), ladder))
                .as("12000 of 10000")
                .hasSize(1);
    }

    private static Project logging(Project project, ChangeRequest... requests) {
        return project.toBuilder().changes(ChangeLog.of(List.of(requests))).build();
    }

    @Test
    void aReportOnAStageThatTheProjectDoesNotHaveIsNotHeldAgainstIt() {
        assertThat(notInForce(OUTSIDE, agreed(null, null, LATER, null).stage("S9")))
                .isEmpty();
    }

    @Test
    void theFiguresOfAStageAreThoseOfTheStage() {
        Stage stage = new Stage(
                StageId.of("S1"),
                "Dig",
                CostPosition.of(Money.of("GBP", 40_000), Money.of("GBP", 50_000)),
                new TimePosition(START, FINISH, START, FINISH, START, null),
                List.of(Given.cost("5%")));
        Project staged = OUTSIDE.toBuilder().stages(List.of(stage)).build();
        Reported report =
                agreed(Money.of("GBP", 50_000), START.plusDays(1), LATER, null).stage("S1");

        assertThat(notInForce(staged, report))
                .containsExactly("cost GBP 40000 instead of GBP 50000, start 2026-01-01 instead of 2026-01-02, finish"
                        + " 2026-06-30 instead of 2026-08-09");
        assertThat(notInForce(changed(staged, OUTSIDE.ref(), AS_OF, BaselineField.STAGE_COST), report))
                .containsExactly("start 2026-01-01 instead of 2026-01-02, finish 2026-06-30 instead of 2026-08-09");
        assertThat(notInForce(changed(staged, OUTSIDE.ref(), AS_OF, BaselineField.FINISH), report))
                .as("that of the project is another finish")
                .singleElement()
                .asString()
                .contains("finish");
    }

    @Test
    void aToleranceThatWasAgreedAndIsNotSetAtAllIsNamed() {
        Reported report = report("E-1", ToleranceAspect.COST)
                .decided(
                        NEW_TOLERANCE,
                        LONG_AGO,
                        null,
                        Tolerance.of(ToleranceAspect.SCOPE, ToleranceLimit.parse("5%"), null));
        assertThat(say("exception-tolerance-not-applied", OUTSIDE, report))
                .singleElement()
                .asString()
                .endsWith("are not in force: scope none instead of 5% above");
        assertThat(say(
                        "exception-tolerance-not-applied",
                        changed(OUTSIDE, OUTSIDE.ref(), AS_OF, BaselineField.TOLERANCE),
                        report))
                .isEmpty();
    }

    @Test
    void aStageThatWasToEndAndHasFinishedIsApplied() {
        Stage going = new Stage(
                StageId.of("S1"), "Dig", CostPosition.none(), TimePosition.of(START, FINISH, FINISH), List.of());
        Stage done = new Stage(
                StageId.of("S1"),
                "Dig",
                CostPosition.none(),
                new TimePosition(START, FINISH, START, FINISH, START, AS_OF),
                List.of());
        Reported report = report("E-1", ToleranceAspect.COST).stage("S1").decided(PREMATURE_CLOSE, LONG_AGO, null);

        assertThat(say(
                        "exception-close-not-applied",
                        OUTSIDE.toBuilder().stages(List.of(going)).build(),
                        report))
                .hasSize(1);
        assertThat(say(
                        "exception-close-not-applied",
                        OUTSIDE.toBuilder().stages(List.of(done)).build(),
                        report))
                .isEmpty();
    }
}
