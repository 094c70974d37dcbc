package dev.pmo.rules.planning.integrated;

import static dev.pmo.rules.planning.integrated.Fleet.at;
import static dev.pmo.rules.planning.integrated.Fleet.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What plans give each other in the review: to the day, and at which level. */
class IntegrationRulesTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule(), new IntegrationModule()));

    private static List<Finding> findings(Scope scope, IntegrationPolicy policy) {
        PolicySet policies =
                PolicySet.of(List.of(PolicyOverride.everywhere(IntegrationPolicy.TYPE, policy, "Handbook")));
        return ENGINE
                .review(ReviewRequest.of(scope, LocalDate.of(2026, 6, 1)).withPolicies(policies))
                .result()
                .findings()
                .stream()
                .filter(finding -> finding.ruleId().startsWith("integration."))
                .toList();
    }

    private static List<String> texts(Scope scope, String rule) {
        return texts(scope, rule, IntegrationPolicy.DEFAULTS);
    }

    private static List<String> texts(Scope scope, String rule, IntegrationPolicy policy) {
        return findings(scope, policy).stream()
                .filter(finding -> finding.ruleId().equals("integration." + rule))
                .map(Finding::text)
                .toList();
    }

    /** By the plans it comes on Friday 12 June. */
    private static Portfolio friday(String needed, @Nullable String promised) {
        return new Fleet()
                .chain("ONE", "A:10")
                .chain("TWO", "B:30 C:1")
                .give("G", "ONE", "A", "TWO", "C", needed, promised, AgreementStatus.AGREED)
                .portfolio();
    }

    @Test
    void whatComesWhenItIsPromisedIsLateByAgreementAndNotByThePlans() {
        assertThat(texts(friday("2026-06-10", "2026-06-12"), "interface-late")).isEmpty();
        assertThat(texts(friday("2026-06-10", "2026-06-11"), "interface-late"))
                .containsExactly("Deliverable G from PROJECT:ONE comes on 2026-06-12 by the plans, 2 days after"
                        + " PROJECT:TWO needs it on 2026-06-10, though it is promised for 2026-06-11");
    }

    @Test
    void whatIsPromisedForNoDayIsLateByThePlansAlone() {
        assertThat(texts(friday("2026-06-11", null), "interface-late"))
                .containsExactly("Deliverable G from PROJECT:ONE comes on 2026-06-12 by the plans, 1 day after"
                        + " PROJECT:TWO needs it on 2026-06-11");
    }

    @Test
    void whatComesOnTheDayOnWhichItIsNeededIsInTime() {
        assertThat(texts(friday("2026-06-12", "2026-06-01"), "interface-late")).isEmpty();
    }

    @Test
    void theFloatThatIsAskedForIsEnough() {
        assertThat(texts(waiting("B:3 C:1", null), "interface-without-float")).isEmpty();
        assertThat(texts(waiting("B:2 C:1", null), "interface-without-float")).hasSize(1);
    }

    @Test
    void theLeastOfTheFloatsCountsToTheDayOfNeedOrToTheLatestStart() {
        assertThat(texts(waiting("B:9 C:1", "2026-06-03"), "interface-without-float"))
                .isEmpty();
        assertThat(texts(waiting("B:9 C:1", "2026-06-02"), "interface-without-float"))
                .containsExactly("Deliverable G from PROJECT:ONE has 0 hours of float to when PROJECT:TWO needs it; the"
                        + " least asked for is 8 hours");
        assertThat(texts(waiting("B:2 C:1", "2026-06-30"), "interface-without-float"))
                .hasSize(1);
    }

    /** By the plans it comes on Tuesday 2 June. */
    private static Portfolio waiting(String receiver, @Nullable String needed) {
        return new Fleet()
                .chain("ONE", "A:2")
                .chain("TWO", receiver)
                .give("G", "ONE", "A", "TWO", "C", needed, null, AgreementStatus.AGREED)
                .portfolio();
    }

    @Test
    void aPushByTheDaysThatAreAllowedIsNoFinding() {
        Portfolio pushedByTen = new Fleet()
                .chain("ONE", "A:10")
                .chain("TWO", "B:5")
                .give("G", "ONE", "A", "TWO", "B")
                .portfolio();

        assertThat(texts(pushedByTen, "slip-propagated", IntegrationPolicy.DEFAULTS.withMaximumPushDays(10)))
                .isEmpty();
        assertThat(texts(pushedByTen, "slip-propagated", IntegrationPolicy.DEFAULTS.withMaximumPushDays(9)))
                .hasSize(1);
    }

    /** G1 comes after ten days, for a day's work; G2 after eight, for the ten days that make the end. */
    @Test
    void ofSeveralThatPushThatOneIsNamedThatLeadsToTheEndAndNotTheOneThatComesLast() {
        Plan beside = new Plan(
                Fleet.MONDAY, null, null, null, List.of(Fleet.days("SHORT", 1), Fleet.days("LONG", 10)), null, null);
        Portfolio portfolio = new Fleet()
                .chain("ONE", "A:10")
                .chain("SIX", "F:8")
                .plan("TWO", beside)
                .give("G1", "ONE", "A", "TWO", "SHORT")
                .give("G2", "SIX", "F", "TWO", "LONG")
                .portfolio();

        assertThat(texts(portfolio, "slip-propagated"))
                .containsExactly("The plan of PROJECT:TWO ends on 2026-06-24, 8 working days later than without the"
                        + " agreements that meet here, of which G2 leads to its end; 0 days are allowed");
    }

    /** ONE gives to TWO within a programme, and TWO to THREE outside of it. */
    private static Portfolio twoLevels(Fleet fleet) {
        List<Project> all = fleet.portfolio().projects();
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "PG")
                .projects(all.subList(0, 2))
                .build();
        return Portfolio.builder(PortfolioId.of("PF"), "PF")
                .programmes(List.of(programme))
                .projects(all.subList(2, all.size()))
                .build();
    }

    /** G2 comes from outside into B of TWO; what B gives goes over ONE and comes back to C, which ends TWO. */
    @Test
    void theWayToTheEndIsFollowedOverOtherPlansToTheLastAgreementThatMeetsHere() {
        Portfolio portfolio = twoLevels(new Fleet()
                .chain("ONE", "A:3")
                .chain("TWO", "B:2 C:1")
                .chain("THREE", "D:5")
                .give("G1", "ONE", "A", "TWO", "C")
                .give("G2", "THREE", "D", "TWO", "B")
                .give("G3", "TWO", "B", "ONE", "A"));

        assertThat(findings(portfolio, IntegrationPolicy.DEFAULTS))
                .filteredOn(finding -> finding.ruleId().equals("integration.slip-propagated")
                        && finding.scope().equals(portfolio.ref()))
                .extracting(Finding::text)
                .containsExactly("The plan of PROJECT:TWO ends on 2026-06-15, 5 working days later than without the"
                        + " agreements that meet here, of which G2 leads to its end; 0 days are allowed");
    }

    @Test
    void whatIsDisputedMovesNothingAndIsLateByThePlanOfTheGiverAllTheSame() {
        Portfolio portfolio = new Fleet()
                .chain("ONE", "A:10")
                .chain("TWO", "B:5")
                .give("G", "ONE", "A", "TWO", "B", "2026-06-10", "2026-06-09", AgreementStatus.DISPUTED)
                .portfolio();

        assertThat(texts(portfolio, "interface-late"))
                .containsExactly("Deliverable G from PROJECT:ONE comes on 2026-06-12 by the plans, 2 days after"
                        + " PROJECT:TWO needs it on 2026-06-10, though it is promised for 2026-06-09");
        assertThat(texts(portfolio, "slip-propagated")).isEmpty();
        assertThat(texts(portfolio, "interface-without-float")).isEmpty();
    }

    @Test
    void anAgreementDrivesWhereWhatWaitsForItWouldStartEarlierWithoutIt() {
        assertThat(drives("B:1 C:1")).isTrue();
        assertThat(drives("B:9 C:1")).isFalse();
    }

    private static boolean drives(String receiver) {
        return IntegratedPlan.of(waiting(receiver, null))
                .schedule()
                .interfaces()
                .get(0)
                .drives();
    }

    /** From Tuesday evening to the end of Thursday: two days of eight hours, or two of them around the clock and more. */
    @Test
    void floatCountsOnTheCalendarOfWhatGivesElseOfWhatWaits() {
        Plan days = Plan.of(Fleet.MONDAY, List.of(Fleet.days("A", 2)), List.of());
        Plan clock = Plan.builder()
                .start(Fleet.MONDAY)
                .calendar(WorkCalendar.ALL_HOURS)
                .activities(List.of(Fleet.days("B", 2)))
                .build();

        assertThat(floatToNeed(days, "A", clock, "B")).isEqualTo(WorkTime.ofHours(16));
        assertThat(floatToNeed(days, null, clock, "B")).isEqualTo(WorkTime.ofHours(48));
        assertThat(floatToNeed(clock, "B", days, "A")).isEqualTo(WorkTime.ofHours(72));
    }

    private static @Nullable WorkTime floatToNeed(Plan giver, @Nullable String from, Plan receiver, String to) {
        return new Fleet()
                .plan("ONE", giver)
                .plan("TWO", receiver)
                .give("G", "ONE", from, "TWO", to, "2026-06-04", "2026-06-02", AgreementStatus.AGREED)
                .schedule()
                .interfaces()
                .get(0)
                .floatToNeed();
    }

    @Test
    void whatMeetsFurtherUpIsToldThereWithWhatHoldsItUpBelow() {
        Portfolio portfolio = twoLevels(new Fleet()
                .chain("ONE", "A:10")
                .chain("TWO", "B:5")
                .chain("THREE", "C:5")
                .give("G1", "ONE", "A", "TWO", "B", "2026-06-10", null, AgreementStatus.AGREED)
                .give("G2", "TWO", "B", "THREE", "C", "2026-06-10", null, AgreementStatus.AGREED));

        assertThat(findings(portfolio, IntegrationPolicy.DEFAULTS))
                .filteredOn(finding -> finding.ruleId().equals("integration.interface-late"))
                .extracting(finding -> finding.scope().id(), Finding::text)
                .containsExactlyInAnyOrder(
                        tuple(
                                "PG",
                                "Deliverable G1 from PROJECT:ONE comes on 2026-06-12 by the plans, 2 days after"
                                        + " PROJECT:TWO needs it on 2026-06-10"),
                        tuple(
                                "PF",
                                "Deliverable G2 from PROJECT:TWO comes on 2026-06-19 by the plans, 9 days after"
                                        + " PROJECT:THREE needs it on 2026-06-10"));
    }

    @Test
    void aCircleThatClosedBelowIsNotToldAgainFurtherUp() {
        Portfolio portfolio = twoLevels(new Fleet()
                .chain("ONE", "A:1 B:1")
                .chain("TWO", "C:1")
                .chain("THREE", "D:5")
                .give("G1", "ONE", "B", "TWO", "C")
                .give("G2", "TWO", "C", "ONE", "A")
                .give("G3", "TWO", "C", "THREE", "D"));

        assertThat(findings(portfolio, IntegrationPolicy.DEFAULTS))
                .filteredOn(finding -> finding.ruleId().equals("integration.cycle-across-plans"))
                .extracting(finding -> finding.scope().id())
                .containsExactly("PG");
    }

    @Test
    void agreementsStandInTheOrderOfTheirIdentifiersWhereverTheyMeet() {
        Portfolio portfolio = twoLevels(new Fleet()
                .chain("ONE", "A:1")
                .chain("TWO", "B:1")
                .chain("THREE", "C:1")
                .give("G2", "ONE", "A", "TWO", "B")
                .give("G1", "TWO", "B", "THREE", "C"));

        assertThat(IntegratedPlan.of(portfolio).schedule().interfaces())
                .extracting(one -> one.agreement().id().value())
                .containsExactly("G1", "G2");
    }

    @Test
    void whatHasBeenHandedOverCameWhenTheDayWasOverAndHasNoFloatLeft() {
        GiveGet done = new GiveGet(
                DependencyId.of("G"),
                "It",
                Fleet.project("ONE"),
                Fleet.project("TWO"),
                LocalDate.of(2026, 6, 10),
                LocalDate.of(2026, 6, 9),
                LocalDate.of(2026, 6, 8),
                AgreementStatus.DELIVERED,
                at("ONE", "A").activity(),
                at("TWO", "B").activity());
        List<Project> projects = new ArrayList<>();
        for (Project project :
                new Fleet().chain("ONE", "A:10").chain("TWO", "B:5").portfolio().projects()) {
            projects.add(Project.builder(ProjectId.of(project.ref().id()), project.name())
                    .plan(project.plan())
                    .raid(RaidLog.none().withDependencies(List.of(done)))
                    .build());
        }
        Portfolio portfolio =
                Portfolio.builder(PortfolioId.of("PF"), "PF").projects(projects).build();

        IntegratedSchedule schedule = IntegratedPlan.of(portfolio).schedule();
        InterfaceOutlook outlook = schedule.interfaces().get(0);

        assertThat(outlook.state()).isEqualTo(InterfaceState.DELIVERED);
        assertThat(outlook.comes()).isEqualTo(on("2026-06-09T00:00"));
        assertThat(outlook.needed()).isEqualTo(on("2026-06-11T00:00"));
        assertThat(outlook.findLeastFloat()).isEmpty();
        assertThat(outlook.drives()).isFalse();
        assertThat(schedule.find(at("TWO", "B")).orElseThrow().dates().earlyStart())
                .isEqualTo(Fleet.MONDAY);
    }

    @Test
    void whatJoinsNothingComesWhenItIsPromisedOrElseWhenThePlanOfTheGiverSays() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:10")
                .chain("TWO", "B:5")
                .give("G1", "ONE", null, "TWO", null, "2026-06-10", "2026-06-09", AgreementStatus.AGREED)
                .give("G2", "ONE", "A", "TWO", null, "2026-06-10", "2026-06-09", AgreementStatus.AGREED)
                .give("G3", "ONE", "A", "TWO", "B", "2026-06-10", "2026-06-09", AgreementStatus.DISPUTED)
                .schedule();

        assertThat(schedule.interfaces())
                .extracting(InterfaceOutlook::comes, InterfaceOutlook::floatToNeed, InterfaceOutlook::late)
                .containsExactly(
                        tuple(on("2026-06-10T00:00"), WorkTime.ofHours(8), false),
                        tuple(on("2026-06-12T17:00"), WorkTime.ofHours(-16), true),
                        tuple(on("2026-06-12T17:00"), WorkTime.ofHours(-16), true));
    }

    @Test
    void aScopeWithoutAPlanHasNothingInTheJoinedPlans() {
        Portfolio portfolio =
                new Fleet().chain("ONE", "A:2").chain("TWO", "B:3").portfolio();
        IntegratedPlan plan = IntegratedPlan.of(portfolio);
        IntegratedSchedule schedule = plan.schedule();
        ScopeRef top = portfolio.ref();

        assertThat(plan.scopes()).containsExactly(Fleet.project("ONE"), Fleet.project("TWO"));
        assertThat(schedule.activities(Fleet.project("ONE")))
                .extracting(IntegratedActivity::ref)
                .containsExactly(at("ONE", "A"));
        assertThat(schedule.findPlan(Fleet.project("TWO")))
                .contains(portfolio.projects().get(1).plan());
        assertThat(schedule.findSchedule(Fleet.project("TWO")).orElseThrow().findFinish())
                .contains(on("2026-06-03T17:00"));
        assertThat(schedule.activities(top)).isEmpty();
        assertThat(schedule.findPlan(top)).isEmpty();
        assertThat(schedule.findSchedule(top)).isEmpty();
    }

    @Test
    void theWholeStartsWithTheFirstOfItsPlans() {
        Plan later = Plan.of(on("2026-06-08T08:00"), List.of(Fleet.days("B", 1)), List.of());
        Plan first = Plan.of(Fleet.MONDAY, List.of(Fleet.days("A", 1)), List.of());

        assertThat(new Fleet().plan("ONE", later).plan("TWO", first).schedule().findStart())
                .contains(Fleet.MONDAY);
        assertThat(new Fleet().plan("ONE", first).plan("TWO", later).schedule().findStart())
                .contains(Fleet.MONDAY);
    }

    @Test
    void whoIsHitStandsInOrderAndBesideWhatSlips() {
        IntegratedSchedule schedule = new Fleet()
                .chain("TWO", "B:5")
                .chain("ONE", "Z:2 A:2")
                .give("G", "TWO", "B", "ONE", "Z")
                .schedule();

        Impact impact = schedule.impactOfSlip(at("TWO", "B"), WorkTime.ofEightHourDays(1));

        assertThat(impact.origins()).containsExactly(at("TWO", "B"));
        assertThat(impact.hits())
                .extracting(Hit::activity)
                .containsExactly(at("ONE", "A"), at("ONE", "Z"), at("TWO", "B"));
    }
}
