package dev.pmo.rules.tolerance;

import static dev.pmo.core.governance.ExceptionOutcome.EXCEPTION_PLAN;
import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.time;
import static dev.pmo.rules.tolerance.Reported.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
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
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExceptionPlanTest {

    private static final LocalDateTime OLD = START.atTime(9, 0);
    private static final LocalDateTime NEW = START.plusDays(40).atTime(9, 0);
    private static final LocalDate LATER = FINISH.plusDays(40);

    private static Activity activity(String id) {
        return Activity.builder(ActivityId.of(id), id)
                .duration(WorkTime.ofHours(8))
                .baseline(OLD, OLD.plusDays(1))
                .build();
    }

    /** Two activities and a milestone; plan B moves the first activity and the milestone, and drops the second. */
    private static Project planned() {
        Baseline planB = new Baseline(
                "plan B",
                AS_OF,
                "supplier changed",
                List.of(new ActivityBaseline(ActivityId.of("A"), NEW, NEW.plusDays(1))),
                List.of(new MilestoneBaseline(MilestoneId.of("M"), LATER)));
        Plan plan = Plan.builder()
                .activities(List.of(activity("A"), activity("B")))
                .milestones(List.of(Milestone.of(MilestoneId.of("M"), "Open", FINISH, LATER)))
                .baselines(List.of(planB))
                .build();
        return Given.project("P", 100_000, 112_000, 40, Given.cost("10%"), time("30 days")).toBuilder()
                .plan(plan)
                .build();
    }

    private static AgreedFigures agreed(@Nullable String baseline) {
        return new AgreedFigures(Money.of("GBP", 112_000), START, LATER, baseline);
    }

    private static ExceptionReport decided(AgreedFigures agreed, Tolerance... tolerances) {
        return report("E-1", ToleranceAspect.COST, ToleranceAspect.TIME)
                .decided(EXCEPTION_PLAN, AS_OF, agreed, tolerances)
                .build();
    }

    @Test
    void theAgreedFiguresBecomeTheBaselineAndTheForecastsStay() {
        Project applied = ExceptionPlan.apply(planned(), decided(agreed(null), Given.cost("5%")));
        assertThat(applied.position().cost())
                .isEqualTo(CostPosition.of(Money.of("GBP", 112_000), Money.of("GBP", 112_000)));
        assertThat(applied.position().time()).isEqualTo(new TimePosition(START, LATER, START, LATER, null, null));
        assertThat(applied.governance().tolerances())
                .containsExactly(
                        time("30 days"), Given.cost("5%").withOrigin("programme board", "exception report E-1", AS_OF));
        assertThat(applied.plan()).isEqualTo(planned().plan());
    }

    @Test
    void whatIsNotAgreedStaysAsItWas() {
        Project onlyCost =
                ExceptionPlan.apply(planned(), decided(new AgreedFigures(Money.of("GBP", 112_000), null, null, null)));
        Project onlyFinish = ExceptionPlan.apply(planned(), decided(new AgreedFigures(null, null, LATER, null)));

        assertThat(onlyCost.position().time()).isEqualTo(planned().position().time());
        assertThat(onlyFinish.position().cost()).isEqualTo(planned().position().cost());
        assertThat(onlyFinish.position().time()).isEqualTo(new TimePosition(START, LATER, START, LATER, null, null));
    }

    @Test
    void tolerancesAreKeptInTheOrderOfTheirAspects() {
        Project applied = ExceptionPlan.apply(planned(), decided(agreed(null), time("50 days")));

        assertThat(applied.governance().tolerances())
                .extracting(Tolerance::aspect)
                .containsExactly(ToleranceAspect.TIME, ToleranceAspect.COST);
    }

    @Test
    void theCurrencyIsThatOfTheForecastWhereThereIsNoBaseline() {
        Project unplanned = planned().toBuilder()
                .position(Position.of(
                        new CostPosition(null, Money.of("GBP", 1), null), TimePosition.of(START, FINISH, FINISH)))
                .build();

        assertThatThrownBy(() -> ExceptionPlan.apply(
                        unplanned, decided(new AgreedFigures(Money.of("EUR", 1), null, null, null))))
                .hasMessageContaining("must agree a cost in GBP, but was: 'EUR 1'");
        assertThat(ExceptionPlan.apply(unplanned, decided(agreed(null)))
                        .position()
                        .cost()
                        .baseline())
                .isEqualTo(Money.of("GBP", 112_000));
    }

    /** Plan B moves M only; N is no part of it. */
    @Test
    void aMilestoneThatTheNewPlanLeavesOutHasNoBaselineUnlessTheNewPlanIsThatOfAStage() {
        Milestone other = Milestone.of(MilestoneId.of("N"), "Close", FINISH, FINISH);
        Project two = planned().toBuilder()
                .stages(List.of(stage("S2")))
                .plan(planned().plan().toBuilder()
                        .milestones(List.of(planned().plan().milestones().get(0), other))
                        .build())
                .build();
        ExceptionReport ofStage = report("E-1", ToleranceAspect.COST)
                .stage("S2")
                .decided(EXCEPTION_PLAN, AS_OF, agreed("plan B"))
                .build();

        assertThat(ExceptionPlan.apply(two, decided(agreed("plan B"))).plan().milestones())
                .extracting(Milestone::baseline)
                .containsExactly(LATER, null);
        assertThat(ExceptionPlan.apply(two, ofStage).plan().milestones())
                .extracting(Milestone::baseline)
                .containsExactly(LATER, FINISH);
    }

    @Test
    void whereNoDatesWereInForceNoneAreKept() {
        Plan undated = planned().plan().toBuilder()
                .activities(
                        List.of(activity("A").toBuilder().baseline(null, null).build()))
                .milestones(List.of())
                .build();
        Project applied =
                ExceptionPlan.apply(planned().toBuilder().plan(undated).build(), decided(agreed("plan B")));

        assertThat(applied.plan().baselines()).extracting(Baseline::name).containsExactly("plan B");
        assertThat(applied.plan().activities().get(0).baselineStart()).isEqualTo(NEW);
    }

    @Test
    void theNamedBaselineComesIntoForceAndTheOldDatesAreKept() {
        Project applied = ExceptionPlan.apply(planned(), decided(agreed("plan B")));
        Plan plan = applied.plan();
        assertThat(plan.activities().get(0).baselineStart()).isEqualTo(NEW);
        assertThat(plan.activities().get(1).baselineStart())
                .as("no part of plan B")
                .isNull();
        assertThat(plan.milestones().get(0).baseline()).isEqualTo(LATER);
        assertThat(plan.baselines()).extracting(Baseline::name).containsExactly("before E-1", "plan B");
        Baseline old = plan.baselines().get(0);
        Baseline before = Baseline.inForce("before E-1", AS_OF, planned().plan());
        assertThat(old.activities()).isEqualTo(before.activities());
        assertThat(old.milestones()).isEqualTo(before.milestones());
        assertThat(old.reason()).isEqualTo("replaced by the exception plan of E-1");
        Baseline now = Baseline.inForce("plan B", AS_OF, plan);
        assertThat(now.activities()).isEqualTo(plan.baselines().get(1).activities());
    }

    @Test
    void theReviewAfterwardsHasNoException() {
        Project applied = ExceptionPlan.apply(planned(), decided(agreed("plan B")));
        assertThat(Given.ids(Given.result(applied))).noneMatch(id -> id.startsWith("tolerance.exception@"));
    }

    @Test
    void applyingItTwiceIsApplyingItOnce() {
        ExceptionReport report = decided(agreed("plan B"), Given.cost("5%"));
        Project once = ExceptionPlan.apply(planned(), report);
        assertThat(ExceptionPlan.apply(once, report)).isEqualTo(once);
    }

    @Test
    void aPlanThatWasSetAnewSinceIsNotOverwritten() {
        ExceptionReport report = decided(agreed("plan B"));
        Project once = ExceptionPlan.apply(planned(), report);
        Project anew = once.toBuilder()
                .plan(once.plan()
                        .withMilestones(List.of(Milestone.of(MilestoneId.of("M"), "Open", LATER.plusDays(1), LATER))))
                .build();
        assertThatThrownBy(() -> ExceptionPlan.apply(anew, report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Exception report E-1 must be applied once, but was: 'before E-1'.\nMaybe the plan was"
                        + " applied before, and the baseline set anew since.");
    }

    @Test
    void theExceptionPlanOfAStageReplacesThePlanOfThatStageOnly() {
        Stage build = stage("S2");
        Project project =
                planned().toBuilder().stages(List.of(stage("S1"), build)).build();
        ExceptionReport report = report("E-1", ToleranceAspect.COST)
                .stage("S2")
                .decided(EXCEPTION_PLAN, AS_OF, agreed("plan B"), Given.cost("7%"))
                .build();
        Project applied = ExceptionPlan.apply(project, report);
        assertThat(applied.position()).isEqualTo(project.position());
        assertThat(applied.governance()).isEqualTo(project.governance());
        assertThat(applied.stages().get(0)).isEqualTo(project.stages().get(0));
        Stage changed = applied.stages().get(1);
        assertThat(changed.cost().baseline()).isEqualTo(Money.of("GBP", 112_000));
        assertThat(changed.time().baselineFinish()).isEqualTo(LATER);
        assertThat(changed.tolerances()).extracting(Tolerance::setIn).containsExactly("exception report E-1");
        assertThat(applied.plan().activities().get(0).baselineStart()).isEqualTo(NEW);
        assertThat(applied.plan().activities().get(1).baselineStart())
                .as("not part of the stage")
                .isEqualTo(OLD);
        assertThat(ExceptionPlan.apply(applied, report)).isEqualTo(applied);
    }

    private static Stage stage(String id) {
        return new Stage(
                StageId.of(id),
                id,
                CostPosition.of(Money.of("GBP", 100_000), Money.of("GBP", 112_000)),
                TimePosition.of(START, FINISH, FINISH),
                List.of(Given.cost("5%")));
    }

    @Test
    void aProgrammeIsReplannedAlike() {
        Programme programme = programme("PG", governance(Given.cost("10%")), planned()).toBuilder()
                .position(Given.position(100_000, 112_000, 0))
                .build();
        Programme applied = ExceptionPlan.apply(programme, decided(agreed(null)));
        assertThat(applied.position().cost().baseline()).isEqualTo(Money.of("GBP", 112_000));
        assertThat(applied.projects()).isEqualTo(programme.projects());
        assertThatThrownBy(() -> ExceptionPlan.apply(
                        programme,
                        report("E-1")
                                .stage("S")
                                .decided(EXCEPTION_PLAN, AS_OF, agreed(null))
                                .build()))
                .hasMessageContaining("must be about the programme, but was: 'S'");
    }

    @Test
    void whatIsNotDecidedOrDoesNotFitIsRefused() {
        refused(report("E-1").build(), "must be decided, but was: 'no decision'");
        refused(
                report("E-1").decided(NEW_TOLERANCE, AS_OF, null).build(),
                "must be decided by an exception plan, but was: 'NEW_TOLERANCE'");
        refused(report("E-1").decided(EXCEPTION_PLAN, AS_OF, null).build(), "must have agreed figures");
        refused(
                decided(new AgreedFigures(Money.of("EUR", 1), null, null, null)),
                "must agree a cost in GBP, but was: 'EUR 1'");
        refused(decided(agreed("plan C")), "must name a baseline of the plan, but was: 'plan C'");
        refused(
                report("E-1")
                        .stage("S9")
                        .decided(EXCEPTION_PLAN, AS_OF, agreed(null))
                        .build(),
                "must name a stage of PROJECT:P, but was: 'S9'");
    }

    private static void refused(ExceptionReport report, String message) {
        assertThatThrownBy(() -> ExceptionPlan.apply(planned(), report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Exception report E-1 ")
                .hasMessageContaining(message)
                .hasMessageContaining("\nMaybe ");
    }
}
