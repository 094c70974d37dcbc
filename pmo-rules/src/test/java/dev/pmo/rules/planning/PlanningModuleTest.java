package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.DecisionRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningModuleTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));

    @Test
    void milestoneBeyondTheAllowedSlipIsAFindingAndTheLimitItselfIsNot() {
        Project project = withMilestones(
                Milestone.of(MilestoneId.of("M-1"), "Design approved", AS_OF.plusDays(5), AS_OF.plusDays(16)),
                Milestone.of(MilestoneId.of("M-2"), "Contract signed", AS_OF.plusDays(5), AS_OF.plusDays(15)));

        assertThat(texts(review(project), "planning.milestone-slipped"))
                .containsExactly("Milestone Design approved is expected on 2026-06-17, 11 days after the agreed"
                        + " 2026-06-06; 10 days are allowed");
    }

    @Test
    void keyMilestoneAsksTheLevelAboveForADecision() {
        Milestone key = new Milestone(
                MilestoneId.of("M-1"), "Go live", AS_OF.plusDays(5), AS_OF.plusDays(35), null, null, null, true);
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "All")
                .projects(List.of(withMilestones(key)))
                .build();

        Finding finding = only(review(portfolio), "planning.milestone-slipped");

        assertThat(finding.escalated()).isTrue();
        DecisionRequest decision = Objects.requireNonNull(finding.decision());
        assertThat(decision.to()).isEqualTo(portfolio.ref());
        assertThat(decision.wanted()).isEqualTo("Whether 2026-07-06 is accepted as the new date of Go live");
    }

    @Test
    void decisionIsDueWithinTenDaysOrOnTheDateThatHangsOnItIfThatComesEarlier() {
        assertThat(dueOfKeyMilestoneAgreedFor(AS_OF.plusDays(11))).isEqualTo(AS_OF.plusDays(10));
        assertThat(dueOfKeyMilestoneAgreedFor(AS_OF.plusDays(10))).isEqualTo(AS_OF.plusDays(10));
        assertThat(dueOfKeyMilestoneAgreedFor(AS_OF.plusDays(9))).isEqualTo(AS_OF.plusDays(9));
        assertThat(dueOfKeyMilestoneAgreedFor(AS_OF)).isEqualTo(AS_OF);
        assertThat(dueOfKeyMilestoneAgreedFor(AS_OF.minusDays(1))).isEqualTo(AS_OF.plusDays(10));
    }

    @Test
    void everyDecisionOfPlanningHasADueDate() {
        LocalDate day = AS_OF.plusDays(4);
        GiveGet there = giveGet("D-1", "PJ-1", "PJ-2", day, day.plusDays(1), AgreementStatus.AGREED);
        GiveGet back = giveGet("D-2", "PJ-2", "PJ-1", day, day, AgreementStatus.AGREED);

        ReviewResult result = review(portfolio(listing("PJ-1", there, back), listing("PJ-2", there, back)));

        assertThat(due(only(result, "planning.give-get-late"))).isEqualTo(day);
        assertThat(due(only(result, "planning.give-get-cyclic"))).isEqualTo(AS_OF.plusDays(10));
    }

    @Test
    void milestoneOfYesterdayIsOverdueAndOneOfTodayIsNot() {
        Project project = withMilestones(
                Milestone.of(MilestoneId.of("M-1"), "Yesterday", AS_OF.minusDays(1), AS_OF.minusDays(1)),
                Milestone.of(MilestoneId.of("M-2"), "Today", AS_OF, AS_OF),
                Milestone.of(MilestoneId.of("M-3"), "Done", AS_OF.minusDays(9), AS_OF.minusDays(9))
                        .withActual(AS_OF.minusDays(9)));

        assertThat(texts(review(project), "planning.milestone-overdue"))
                .containsExactly(
                        "Milestone Yesterday was due on 2026-05-31, 1 day ago, and is not reported as reached");
    }

    @Test
    void aMilestoneMetOnADayThatHasNotComeIsToldAndOneMetTodayIsNot() {
        Milestone due = Milestone.of(MilestoneId.of("M-1"), "Design", AS_OF.minusDays(90), null);

        assertThat(review(withMilestones(due.withActual(AS_OF.plusDays(1)))).gaps())
                .filteredOn(gap -> gap.source().equals("planning.milestone-overdue"))
                .extracting(gap -> gap.kind() + " " + gap.reason())
                .containsExactly("BAD_DATA an actual date after the review is recorded for: M-1");
        assertThat(review(withMilestones(due.withActual(AS_OF))).gaps())
                .extracting(Gap::source)
                .doesNotContain("planning.milestone-overdue");
    }

    @Test
    void aMilestoneMetOnADayThatHasNotComeIsJudgedAsOneThatIsNotMet() {
        MilestoneId id = MilestoneId.of("M-1");
        Milestone late = Milestone.of(id, "Design", AS_OF.plusDays(5), AS_OF.plusDays(40));
        Milestone undated = Milestone.of(MilestoneId.of("M-2"), "Build", null, null);
        Project before = withMilestones(late.withActual(null), undated);
        Project now = withMilestones(
                Milestone.of(id, "Design", AS_OF.plusDays(5), AS_OF.plusDays(45))
                        .withActual(AS_OF.plusDays(1)),
                undated.withActual(AS_OF.plusDays(2)));

        ReviewResult result =
                ENGINE.review(ReviewRequest.of(now, AS_OF).withPrevious(before)).result();

        assertThat(texts(result, "planning.milestone-slipped"))
                .containsExactly("Milestone Design is expected on 2026-07-16, 40 days after the agreed 2026-06-06; 10"
                        + " days are allowed");
        assertThat(texts(result, "planning.milestone-moved")).hasSize(1);
        assertThat(texts(result, "planning.milestone-without-forecast"))
                .containsExactly("1 of 2 outstanding milestones have no expected date, the first is Build");
        assertThat(texts(result, "planning.milestone-overdue")).isEmpty();
    }

    @Test
    void aMilestoneIsReachedFromItsActualDateOn() {
        Milestone met = Milestone.of(MilestoneId.of("M-1"), "Design", AS_OF.minusDays(3), AS_OF.plusDays(9))
                .withActual(AS_OF);

        MilestoneStatus dayBefore = MilestoneStatus.of(met, AS_OF.minusDays(1));
        MilestoneStatus thatDay = MilestoneStatus.of(met, AS_OF);

        assertThat(dayBefore.reached()).isFalse();
        assertThat(dayBefore.expected()).isEqualTo(AS_OF.plusDays(9));
        assertThat(thatDay.reached()).isTrue();
        assertThat(thatDay.slipDays()).isEqualTo(3);
    }

    @Test
    void milestoneThatMovesToTheRightIsToldAgainstLastTime() {
        MilestoneId id = MilestoneId.of("M-1");
        Project before = withMilestones(Milestone.of(id, "Trial", AS_OF.plusDays(5), AS_OF.plusDays(5)));
        Project now = withMilestones(Milestone.of(id, "Trial", AS_OF.plusDays(5), AS_OF.plusDays(12)));

        ReviewResult result =
                ENGINE.review(ReviewRequest.of(now, AS_OF).withPrevious(before)).result();

        assertThat(texts(result, "planning.milestone-moved"))
                .containsExactly("Milestone M-1 has moved 7 days to the right since last time, from 2026-06-06 to"
                        + " 2026-06-13; 0 days are allowed");
    }

    @Test
    void milestonesWithoutDatesAreCountedOnce() {
        Project project = withMilestones(
                new Milestone(MilestoneId.of("M-1"), "A", null, AS_OF, null, null, null, false),
                new Milestone(MilestoneId.of("M-2"), "B", AS_OF, null, null, null, null, false),
                new Milestone(MilestoneId.of("M-3"), "C", AS_OF, null, null, null, null, false));

        ReviewResult result = review(project);

        assertThat(texts(result, "planning.milestone-without-baseline"))
                .containsExactly("1 of 3 outstanding milestones have no agreed date, the first is A");
        assertThat(texts(result, "planning.milestone-without-forecast"))
                .containsExactly("2 of 3 outstanding milestones have no expected date, the first is B");
    }

    @Test
    void activeProjectWithoutAPlanIsAGapAndAClosedOneIsNot() {
        Project active = project("PJ-1").build();
        Project closed =
                project("PJ-2").profile(Profile.of(LifecycleState.CLOSED)).build();

        ReviewResult result = review(portfolio(active, closed));

        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps())
                .extracting(Gap::source, gap -> gap.scope().id())
                .containsExactly(tuple("planning.plan-missing", "PJ-1"));
    }

    @Test
    void closedProjectIsNotJudged() {
        Project closed =
                withMilestones(Milestone.of(MilestoneId.of("M-1"), "Old", AS_OF.minusDays(90), AS_OF.minusDays(30)))
                        .toBuilder()
                        .profile(Profile.of(LifecycleState.CLOSED))
                        .build();

        assertThat(review(closed).findings()).isEmpty();
    }

    @Test
    void planThatEndsAfterTheAgreedAndTheReportedFinishSaysSoTwice() {
        Plan plan = plan(List.of(task("A", 5), task("B", 5)), List.of(link("A", "B")));
        Project project = project("PJ-1")
                .plan(plan)
                .position(Position.of(
                        CostPosition.none(),
                        TimePosition.of(AS_OF, LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 11))))
                .build();

        ReviewResult result = review(project);

        assertThat(texts(result, "planning.finish-after-agreed"))
                .containsExactly("The logic of the plan ends on 2026-06-12, 7 days after the agreed 2026-06-05");
        assertThat(texts(result, "planning.finish-after-forecast"))
                .containsExactly("The logic of the plan ends on 2026-06-12, 1 day after the reported 2026-06-11");
    }

    /** Around the clock work ends at midnight, which is the first moment of the day after. */
    @Test
    void workThatEndsAtMidnightEndsOnTheDayThatIsOver() {
        Plan plan = Plan.builder()
                .start(LocalDate.of(2026, 6, 1).atStartOfDay())
                .calendar(WorkCalendar.ALL_HOURS)
                .activities(List.of(Activity.of(ActivityId.of("A"), "A", WorkTime.ofHours(24))))
                .build();
        Project.Builder project = project("PJ-1").plan(plan);

        assertThat(texts(review(project.position(finishing(1)).build()), "planning.finish-after-agreed"))
                .isEmpty();
        assertThat(texts(review(project.position(finishing(0)).build()), "planning.finish-after-agreed"))
                .containsExactly("The logic of the plan ends on 2026-06-01, 1 day after the agreed 2026-05-31");
    }

    private static Position finishing(int day) {
        LocalDate agreed = LocalDate.of(2026, 5, 31).plusDays(day);
        return Position.of(CostPosition.none(), TimePosition.of(LocalDate.of(2026, 5, 1), agreed, agreed));
    }

    @Test
    void everyReasonForWhichAPlanHasNoDatesIsInTheGap() {
        Plan plan = Plan.builder()
                .activities(List.of(task("A", 1), task("B", 1)))
                .dependencies(List.of(link("A", "B"), link("B", "A")))
                .build();

        assertThat(review(project("PJ-1").plan(plan).build()).gaps())
                .filteredOn(gap -> gap.source().equals("planning.negative-float"))
                .extracting(Gap::reason)
                .containsExactly("the plan has no dates: Neither the plan nor an activity says when it may start;"
                        + " activities wait for each other");
    }

    @Test
    void cycleIsNamedAndWhatNeedsDatesIsAGap() {
        Plan plan = plan(
                List.of(task("A", 1), task("B", 1), task("C", 1)),
                List.of(link("A", "B"), link("B", "C"), link("C", "A")));

        ReviewResult result = review(project("PJ-1").plan(plan).build());

        assertThat(texts(result, "planning.cyclic-logic"))
                .containsExactly("The activities A -> B -> C -> A wait for each other: the plan has no dates");
        assertThat(result.gaps())
                .filteredOn(gap -> !gap.source().equals("planning.plan-stale")
                        && !gap.source().startsWith("planning.standard"))
                .extracting(Gap::source, Gap::reason)
                .containsExactly(
                        tuple("planning.finish-after-agreed", "the plan has no dates: activities wait for each other"),
                        tuple(
                                "planning.finish-after-forecast",
                                "the plan has no dates: activities wait for each other"),
                        tuple("planning.negative-float", "the plan has no dates: activities wait for each other"),
                        tuple("planning.open-ends", "the plan has no dates: activities wait for each other"));
    }

    @Test
    void constraintAgainstTheLinksGivesNegativeFloatAndNamesBoth() {
        Activity late = task("B", 1).toBuilder()
                .constraint(DateConstraint.of(
                        ConstraintType.MUST_START_ON, LocalDate.of(2026, 6, 3).atTime(8, 0)))
                .build();
        Plan plan = plan(List.of(task("A", 4), late), List.of(link("A", "B")));

        ReviewResult result = review(project("PJ-1").plan(plan).build());

        assertThat(texts(result, "planning.constraint-against-logic"))
                .containsExactly("A constraint and the links disagree: B is bound by 'must start on' 2026-06-03T08:00,"
                        + " against the link from A");
        assertThat(texts(result, "planning.negative-float"))
                .containsExactly("1 of 2 unfinished activities have negative float; the least is -16 hours, on A");
    }

    @Test
    void planOlderThanAllowedIsStale() {
        Plan plan = new Plan(
                null,
                AS_OF.minusDays(36),
                null,
                null,
                null,
                null,
                List.of(Milestone.of(MilestoneId.of("M-1"), "M", AS_OF, AS_OF)));

        assertThat(texts(review(project("PJ-1").plan(plan).build()), "planning.plan-stale"))
                .containsExactly(
                        "The plan was last brought up to date on 2026-04-26, more than 35 days before" + " 2026-06-01");
    }

    @Test
    void looseActivitiesBeyondTheShareAreAFinding() {
        Plan plan = plan(List.of(task("A", 1), task("B", 1), task("C", 1)), List.of(link("A", "B")));

        assertThat(texts(review(project("PJ-1").plan(plan).build()), "planning.open-ends"))
                .containsExactly("1 of 3 unfinished activities lack a predecessor or a successor, beside the first and"
                        + " the last; 5% are allowed");
    }

    @Test
    void lateGiveGetIsJudgedAtTheLowestScopeThatContainsBothSides() {
        GiveGet entry = giveGet("D-1", "PJ-1", "PJ-2", AS_OF.plusDays(60), AS_OF.plusDays(74), AgreementStatus.AGREED);
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Both")
                .projects(List.of(listing("PJ-1", entry), listing("PJ-2", entry)))
                .build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "All")
                .programmes(List.of(programme))
                .projects(List.of(listing("PJ-3")))
                .build();

        Finding finding = only(review(portfolio), "planning.give-get-late");

        assertThat(finding.scope()).isEqualTo(programme.ref());
        assertThat(finding.subject()).isEqualTo("D-1");
        assertThat(finding.text())
                .isEqualTo("Interface from PROJECT:PJ-1 is promised for 2026-08-14, 14 days after PROJECT:PJ-2 needs it"
                        + " on 2026-07-31");
        assertThat(Objects.requireNonNull(finding.decision()).wanted())
                .isEqualTo("Whether PROJECT:PJ-1 gives earlier or PROJECT:PJ-2 plans with 2026-08-14");
    }

    @Test
    void entryOfOneSideOnlyIsAFindingWhereBothSidesAreKnown() {
        GiveGet entry = giveGet("D-1", "PJ-1", "PJ-2", AS_OF.plusDays(90), AS_OF.plusDays(80), AgreementStatus.AGREED);

        ReviewResult result = review(portfolio(listing("PJ-1", entry), listing("PJ-2")));

        assertThat(texts(result, "planning.give-get-one-sided"))
                .containsExactly("Interface is listed by PROJECT:PJ-1 but not by PROJECT:PJ-2");
    }

    @Test
    void registerOfTheOfficeAboveIsNotASecondOpinion() {
        GiveGet entry = giveGet("D-1", "PJ-1", "PJ-2", AS_OF.plusDays(60), AS_OF.plusDays(74), AgreementStatus.AGREED);
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Both")
                .projects(List.of(listing("PJ-1", entry), listing("PJ-2", entry)))
                .build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "All")
                .raid(RaidLog.none().withDependencies(List.of(entry)))
                .programmes(List.of(programme))
                .build();

        assertThat(only(review(portfolio), "planning.give-get-late").scope()).isEqualTo(programme.ref());
        assertThat(texts(review(portfolio), "planning.give-get-one-sided")).isEmpty();
    }

    @Test
    void disputedGiveGetIsAFindingOnceItIsNeededSoon() {
        GiveGet far = giveGet("D-1", "PJ-1", "PJ-2", AS_OF.plusDays(29), AS_OF, AgreementStatus.DISPUTED);
        GiveGet near = giveGet("D-2", "PJ-1", "PJ-2", AS_OF.plusDays(28), AS_OF, AgreementStatus.DISPUTED);

        ReviewResult result = review(portfolio(listing("PJ-1", far, near), listing("PJ-2", far, near)));

        assertThat(texts(result, "planning.give-get-unagreed"))
                .containsExactly("Interface from PROJECT:PJ-1 is disputed although PROJECT:PJ-2 needs it on"
                        + " 2026-06-29; agreement is due 28 days before, and it is 2026-06-01");
    }

    @Test
    void differentDatesOnTheTwoSidesAreNamed() {
        GiveGet given = giveGet("D-1", "PJ-1", "PJ-2", AS_OF.plusDays(90), AS_OF.plusDays(80), AgreementStatus.AGREED);
        GiveGet taken = giveGet("D-1", "PJ-1", "PJ-2", AS_OF.plusDays(91), AS_OF.plusDays(70), AgreementStatus.AGREED);

        ReviewResult result = review(portfolio(listing("PJ-1", given), listing("PJ-2", taken)));

        assertThat(texts(result, "planning.give-get-inconsistent"))
                .containsExactly(
                        "PROJECT:PJ-1 and PROJECT:PJ-2 have different entries for Interface: needed by, promised");
    }

    @Test
    void circleOfDeliverablesIsNamedInFullWhereItCloses() {
        LocalDate day = AS_OF.plusDays(90);
        GiveGet one = giveGet("D-1", "PJ-1", "PJ-2", day, day, AgreementStatus.AGREED);
        GiveGet two = giveGet("D-2", "PJ-2", "PJ-3", day, day, AgreementStatus.AGREED);
        GiveGet three = giveGet("D-3", "PJ-3", "PJ-1", day, day, AgreementStatus.AGREED);
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Both")
                .projects(List.of(listing("PJ-1", one, three), listing("PJ-2", one, two)))
                .build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "All")
                .programmes(List.of(programme))
                .projects(List.of(listing("PJ-3", two, three)))
                .build();

        Finding finding = only(review(portfolio), "planning.give-get-cyclic");

        assertThat(finding.scope()).isEqualTo(portfolio.ref());
        assertThat(finding.text())
                .isEqualTo("These wait for each other's deliverables: PROJECT:PJ-2 -> PROJECT:PJ-3 -> PROJECT:PJ-1 ->"
                        + " PROJECT:PJ-2");
    }

    @Test
    void deliveryAfterTheNeedIsWorthKnowingAndNoLongerLate() {
        GiveGet entry = new GiveGet(
                DependencyId.of("D-1"),
                "Interface",
                ScopeRef.of(ProjectId.of("PJ-1")),
                ScopeRef.of(ProjectId.of("PJ-2")),
                AS_OF.minusDays(20),
                AS_OF.minusDays(10),
                AS_OF.minusDays(5),
                AgreementStatus.DELIVERED,
                null,
                null);

        ReviewResult result = review(portfolio(listing("PJ-1", entry), listing("PJ-2", entry)));

        assertThat(result.findings()).extracting(Finding::ruleId).containsExactly("planning.give-get-delivered-late");
    }

    private static @Nullable LocalDate dueOfKeyMilestoneAgreedFor(LocalDate agreed) {
        Milestone key =
                new Milestone(MilestoneId.of("M-1"), "Go live", agreed, AS_OF.plusDays(35), null, null, null, true);
        return due(only(review(withMilestones(key)), "planning.milestone-slipped"));
    }

    private static @Nullable LocalDate due(Finding finding) {
        return Objects.requireNonNull(finding.decision()).due();
    }

    private static ReviewResult review(Scope scope) {
        return ENGINE.review(ReviewRequest.of(scope, AS_OF)).result();
    }

    private static List<String> texts(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(Finding::text)
                .toList();
    }

    private static Finding only(ReviewResult result, String rule) {
        List<Finding> findings = result.findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Project.Builder project(String id) {
        return Project.builder(ProjectId.of(id), id).profile(Profile.of(LifecycleState.DELIVERING));
    }

    private static Project withMilestones(Milestone... milestones) {
        return project("PJ-1")
                .plan(new Plan(null, AS_OF, null, null, null, null, List.of(milestones)))
                .build();
    }

    private static Project listing(String id, GiveGet... entries) {
        return project(id)
                .raid(RaidLog.none().withDependencies(Arrays.asList(entries)))
                .build();
    }

    private static Portfolio portfolio(Project... projects) {
        return Portfolio.builder(PortfolioId.of("PF"), "All")
                .projects(List.of(projects))
                .build();
    }

    private static GiveGet giveGet(
            String id, String giver, String receiver, LocalDate needed, LocalDate promised, AgreementStatus status) {
        return new GiveGet(
                DependencyId.of(id),
                "Interface",
                ScopeRef.of(ProjectId.of(giver)),
                ScopeRef.of(ProjectId.of(receiver)),
                needed,
                promised,
                null,
                status,
                null,
                null);
    }

    private static Plan plan(List<Activity> activities, List<Dependency> links) {
        return new Plan(AS_OF.atTime(8, 0), AS_OF, null, null, activities, links, null);
    }

    private static Activity task(String id, int days) {
        return Activity.of(ActivityId.of(id), id, WorkTime.ofEightHourDays(days));
    }

    private static Dependency link(String from, String to) {
        return Dependency.of(ActivityId.of(from), ActivityId.of(to));
    }
}
