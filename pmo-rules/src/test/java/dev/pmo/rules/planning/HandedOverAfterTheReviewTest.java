package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegrationModule;
import dev.pmo.rules.planning.integrated.InterfaceState;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A delivery with a date after the review has not come about, whatever its status says. ONE takes ten days and gives to
 * TWO, which needs it after two.
 */
class HandedOverAfterTheReviewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule(), new IntegrationModule()));
    private static final ScopeRef ONE = ScopeRef.of(ProjectId.of("ONE"));
    private static final ScopeRef TWO = ScopeRef.of(ProjectId.of("TWO"));

    private static GiveGet entry(AgreementStatus status, @Nullable LocalDate delivered) {
        ActivityId work = ActivityId.of("A");
        return new GiveGet(
                DependencyId.of("D-1"),
                "Interface",
                ONE,
                TWO,
                MONDAY.plusDays(2),
                MONDAY.plusDays(3),
                delivered,
                status,
                work,
                work);
    }

    private static Project project(ScopeRef ref, GiveGet entry) {
        Activity work = Activity.of(ActivityId.of("A"), "A", WorkTime.ofEightHourDays(10));
        return Project.builder(ProjectId.of(ref.id()), ref.id())
                .plan(Plan.of(MONDAY.atTime(8, 0), List.of(work), List.of()))
                .raid(RaidLog.none().withDependencies(List.of(entry)))
                .build();
    }

    private static Programme programme(GiveGet given, GiveGet taken) {
        return Programme.builder(ProgrammeId.of("BOTH"), "Both")
                .projects(List.of(project(ONE, given), project(TWO, taken)))
                .build();
    }

    private static Programme delivered(LocalDate day) {
        GiveGet entry = entry(AgreementStatus.DELIVERED, day);
        return programme(entry, entry);
    }

    private static ReviewResult review(Programme programme, LocalDate asOf) {
        return ENGINE.review(ReviewRequest.of(programme, asOf)).result();
    }

    private static List<String> told(ReviewResult result) {
        return result.findings().stream()
                .map(Finding::ruleId)
                .filter(rule -> rule.startsWith("planning.give-get") || rule.startsWith("integration."))
                .toList();
    }

    private static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> gap.source().startsWith("planning.give-get"))
                .map(gap -> gap.source() + " " + gap.subject() + " " + gap.kind() + ": " + gap.reason())
                .toList();
    }

    @Test
    void onTheDayItIsRecordedForItIsDeliveredAndTheDayBeforeItIsAsIfItWereNot() {
        Programme programme = delivered(MONDAY.plusDays(5));

        assertThat(told(review(programme, MONDAY.plusDays(5)))).containsExactly("planning.give-get-delivered-late");
        assertThat(told(review(programme, MONDAY.plusDays(4))))
                .containsExactly("integration.interface-late", "integration.slip-propagated", "planning.give-get-late");
    }

    @Test
    void thatItsDayHasNotComeIsAGapInPlaceOfAPromiseThatHasPassed() {
        Programme programme = delivered(MONDAY.plusDays(5));

        assertThat(gaps(review(programme, MONDAY.plusDays(4))))
                .containsExactly("planning.give-get-overdue D-1 BAD_DATA: a delivery after the review is recorded, on"
                        + " 2026-06-06");
        assertThat(gaps(review(programme, MONDAY.plusDays(5)))).isEmpty();
    }

    @Test
    void theWordOfOneSideThatItHasComeIsEnoughBesideADayOfTheOther() {
        GiveGet given = entry(AgreementStatus.DELIVERED, MONDAY.plusDays(1));
        GiveGet taken = entry(AgreementStatus.AGREED, MONDAY.plusDays(9));

        ReviewResult result = review(programme(given, taken), MONDAY.plusDays(4));

        assertThat(told(result)).containsExactly("planning.give-get-inconsistent");
        assertThat(gaps(result)).isEmpty();
    }

    @Test
    void theJoinedPlansGoByTheSameDay() {
        Programme programme = delivered(MONDAY.plusDays(5));

        assertThat(state(IntegratedPlan.of(programme, MONDAY.plusDays(4)))).isEqualTo(InterfaceState.JOINED);
        assertThat(state(IntegratedPlan.of(programme, MONDAY.plusDays(5)))).isEqualTo(InterfaceState.DELIVERED);
        assertThat(state(IntegratedPlan.of(programme))).isEqualTo(InterfaceState.DELIVERED);
    }

    private static InterfaceState state(IntegratedPlan plan) {
        return plan.schedule().interfaces().get(0).state();
    }
}
