package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.integrated.IntegrationModule;
import dev.pmo.rules.planning.integrated.InterfaceState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Agreements that the office above keeps for its projects: told once, at the lowest scope that holds both sides and
 * somebody who lists them. ONE takes ten days and gives to TWO, which needs it after two.
 */
class AgreementsFurtherUpTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final ScopeRef TOP = ScopeRef.of(PortfolioId.of("TOP"));
    private static final ScopeRef OUTER = ScopeRef.of(ProgrammeId.of("OUTER"));
    private static final ScopeRef INNER = ScopeRef.of(ProgrammeId.of("INNER"));
    private static final GiveGet GIVE = new GiveGet(
            DependencyId.of("D-1"),
            "Interface",
            ScopeRef.of(ProjectId.of("ONE")),
            ScopeRef.of(ProjectId.of("TWO")),
            MONDAY.plusDays(2),
            MONDAY.plusDays(3),
            null,
            AgreementStatus.AGREED,
            ActivityId.of("A"),
            ActivityId.of("A"));

    private static Project project(String id, List<ScopeRef> listedBy) {
        Activity work = Activity.of(ActivityId.of("A"), "A", WorkTime.ofEightHourDays(10));
        return Project.builder(ProjectId.of(id), id)
                .plan(Plan.of(MONDAY.atTime(8, 0), List.of(work), List.of()))
                .raid(log(ScopeRef.of(ProjectId.of(id)), listedBy))
                .build();
    }

    private static RaidLog log(ScopeRef scope, List<ScopeRef> listedBy) {
        return RaidLog.none().withDependencies(listedBy.contains(scope) ? List.of(GIVE) : List.of());
    }

    /** Both projects in a programme within a programme. */
    private static Portfolio nested(ScopeRef... listedBy) {
        List<ScopeRef> all = List.of(listedBy);
        Programme inner = Programme.builder(ProgrammeId.of("INNER"), "Inner")
                .raid(log(INNER, all))
                .projects(List.of(project("ONE", all), project("TWO", all)))
                .build();
        Programme outer = Programme.builder(ProgrammeId.of("OUTER"), "Outer")
                .raid(log(OUTER, all))
                .programmes(List.of(inner))
                .build();
        return Portfolio.builder(PortfolioId.of("TOP"), "Top")
                .raid(log(TOP, all))
                .programmes(List.of(outer))
                .build();
    }

    /** Each project in a programme of its own, one of them a level deeper. */
    private static Portfolio apart(ScopeRef... listedBy) {
        List<ScopeRef> all = List.of(listedBy);
        Programme inner = Programme.builder(ProgrammeId.of("INNER"), "Inner")
                .raid(log(INNER, all))
                .projects(List.of(project("TWO", all)))
                .build();
        Programme outer = Programme.builder(ProgrammeId.of("OUTER"), "Outer")
                .raid(log(OUTER, all))
                .programmes(List.of(inner))
                .build();
        Programme other = Programme.builder(ProgrammeId.of("OTHER"), "Other")
                .projects(List.of(project("ONE", all)))
                .build();
        return Portfolio.builder(PortfolioId.of("TOP"), "Top")
                .raid(log(TOP, all))
                .programmes(List.of(outer, other))
                .build();
    }

    /** Where each of the rules about agreements speaks of it. */
    private static List<String> told(Portfolio portfolio) {
        return ReviewEngine.of(List.of(new PlanningModule(), new IntegrationModule()))
                .review(ReviewRequest.of(portfolio, MONDAY))
                .result()
                .findings()
                .stream()
                .filter(finding -> finding.ruleId().startsWith("planning.give-get")
                        || finding.ruleId().startsWith("integration."))
                .map(finding -> finding.ruleId() + " " + finding.scope().id())
                .sorted()
                .toList();
    }

    private static List<String> lateAt(ScopeRef scope) {
        return List.of(
                "integration.interface-late " + scope.id(),
                "integration.slip-propagated " + scope.id(),
                "planning.give-get-late " + scope.id());
    }

    @Test
    void whatThePortfolioAloneListsIsToldThere() {
        assertThat(told(nested(TOP))).isEqualTo(lateAt(TOP));
        assertThat(told(apart(TOP))).isEqualTo(lateAt(TOP));
    }

    @Test
    void whatTwoListFurtherUpIsToldOnceAtTheLowerOfThem() {
        assertThat(told(nested(TOP, OUTER))).isEqualTo(lateAt(OUTER));
        assertThat(told(nested(TOP, INNER))).isEqualTo(lateAt(INNER));
        assertThat(told(nested(OUTER, INNER))).isEqualTo(lateAt(INNER));
        assertThat(told(nested(TOP, OUTER, INNER))).isEqualTo(lateAt(INNER));
    }

    @Test
    void betweenProjectsOfTwoProgrammesItIsToldAboveBothWhoeverListsIt() {
        assertThat(told(apart(OUTER))).isEqualTo(lateAt(TOP));
        assertThat(told(apart(INNER))).isEqualTo(lateAt(TOP));
        assertThat(told(apart(TOP, OUTER, INNER))).isEqualTo(lateAt(TOP));
        assertThat(told(apart(TOP, GIVE.giver(), GIVE.receiver()))).isEqualTo(lateAt(TOP));
    }

    @Test
    void theJoinedPlansHaveItOnceAndAreAsTheSidesListIt() {
        IntegratedSchedule bySides =
                IntegratedPlan.of(nested(GIVE.giver(), GIVE.receiver())).schedule();
        for (Portfolio portfolio : List.of(nested(TOP), nested(TOP, OUTER), nested(TOP, INNER), apart(TOP, OUTER))) {
            IntegratedSchedule schedule = IntegratedPlan.of(portfolio).schedule();

            assertThat(schedule.interfaces())
                    .singleElement()
                    .satisfies(one -> assertThat(one.state()).isEqualTo(InterfaceState.JOINED));
            assertThat(schedule.activities()).containsExactlyInAnyOrderElementsOf(bySides.activities());
        }
    }
}
