package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.VALIDATOR;
import static dev.pmo.core.validation.Samples.activity;
import static dev.pmo.core.validation.Samples.plan;
import static dev.pmo.core.validation.Samples.planned;
import static dev.pmo.core.validation.Samples.project;
import static dev.pmo.core.validation.Samples.risk;
import static dev.pmo.core.validation.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A date that no portfolio can mean is told with its path, and keeps nothing from being reviewed. */
class DateValidationTest {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static Project finishing(LocalDate finish) {
        return project("PJ-1")
                .position(Position.of(CostPosition.none(), TimePosition.none().withForecast(null, finish)))
                .build();
    }

    /** Unset dates of databases and sheets, open ends, a year of two digits, one of five, and years before ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "0000-01-01",
                "-0044-03-15",
                "-999999999-01-01",
                "1899-12-30",
                "1900-01-01",
                "1970-01-01",
                "0026-09-30",
                "2200-01-01",
                "2999-12-31",
                "9999-12-31",
                "+20266-09-30",
                "+999999999-12-31"
            })
    void aDateThatNobodyCanMeanIsTold(String date) {
        assertThat(VALIDATOR.validate(finishing(LocalDate.parse(date))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.kind()).isEqualTo(ViolationKind.IMPLAUSIBLE_DATE);
                    assertThat(violation.path()).isEqualTo("position.time.forecastFinish");
                    assertThat(violation.value()).isEqualTo(date);
                    assertThat(violation.message())
                            .isEqualTo("the date lies outside the days that are plausible, 1970-01-02 to 2199-12-31");
                    assertThat(violation.structural()).isFalse();
                });
    }

    /** The clean-up of nuclear sites is planned into the 2120s, and their waste into the next century but one. */
    @ParameterizedTest
    @ValueSource(strings = {"1970-01-02", "1984-01-01", "2070-12-31", "2125-12-31", "2137-03-31", "2199-12-31"})
    void aLongProgrammeIsInOrder(String date) {
        assertThat(violations(finishing(LocalDate.parse(date)))).isEmpty();
    }

    @Test
    void theLimitIsDataOfTheValidator() {
        SnapshotValidator strict = VALIDATOR.withPlausible(PlausibleDates.around(LocalDate.of(2026, 6, 30), 5, 30));
        SnapshotValidator wide =
                VALIDATOR.withPlausible(new PlausibleDates(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31)));

        assertThat(strict.validate(finishing(LocalDate.of(2021, 6, 30)))).isEmpty();
        assertThat(strict.validate(finishing(LocalDate.of(2021, 6, 29)))).hasSize(1);
        assertThat(strict.validate(finishing(LocalDate.of(2056, 6, 30)))).isEmpty();
        assertThat(strict.validate(finishing(LocalDate.of(2126, 6, 30))))
                .extracting(Violation::message)
                .containsExactly("the date lies outside the days that are plausible, 2021-06-30 to 2056-06-30");
        assertThat(wide.validate(finishing(LocalDate.of(2999, 12, 31)))).isEmpty();
        assertThat(wide.validate(finishing(NEVER))).hasSize(1);
    }

    @Test
    void theLimitsStandInTheirOrderAndReachNoFurtherThanTime() {
        assertThatThrownBy(() -> new PlausibleDates(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("2026-01-02")
                .hasMessageContaining("2026-01-01");
        assertThatThrownBy(() -> PlausibleDates.around(LocalDate.of(2026, 1, 2), -1, 1))
                .hasMessageContaining("-1");
        assertThat(PlausibleDates.around(LocalDate.of(2026, 1, 2), Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isEqualTo(new PlausibleDates(LocalDate.MIN, LocalDate.MAX));
        assertThat(VALIDATOR
                        .withPlausible(new PlausibleDates(LocalDate.MIN, LocalDate.MAX))
                        .validate(finishing(LocalDate.MAX)))
                .isEmpty();
    }

    @Test
    void anotherLimitLooksAgainAtWhatWasCheckedBefore() {
        Project far = finishing(LocalDate.of(2126, 6, 30));
        CheckedSnapshot earlier = VALIDATOR.check(far, CheckedSnapshot.none());

        assertThat(VALIDATOR
                        .withPlausible(PlausibleDates.around(LocalDate.of(2026, 6, 30), 5, 30))
                        .check(far, earlier)
                        .violations())
                .hasSize(1);
    }

    @Test
    void itIsLookedForWhereverADateIsRecorded() {
        Scope scope = project("PJ-1")
                .governance(Governance.none()
                        .withStatusReports(List.of(new StatusReport(NEVER, null, null, null)))
                        .withExceptions(List.of(new ExceptionReport(
                                ExceptionId.of("E-1"),
                                "E",
                                null,
                                null,
                                NEVER,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))))
                .stages(List.of(new Stage(StageId.of("S"), "Stage", null, TimePosition.of(NEVER, null, null), null)))
                .raid(RaidLog.ofRisks(List.of(risk("R-1")
                        .dates(new RiskDates(null, null, null, null, NEVER, List.of(NEVER)))
                        .build())))
                .changes(ChangeLog.of(List.of(ChangeRequest.builder(ChangeId.of("C-1"), "Change")
                        .dates(ChangeDates.none().withRaised(NEVER))
                        .build())))
                .plan(Plan.ofMilestones(List.of(Milestone.of(MilestoneId.of("M-1"), "Milestone", NEVER, null))))
                .build();

        assertThat(VALIDATOR.validate(scope))
                .filteredOn(violation -> violation.kind() == ViolationKind.IMPLAUSIBLE_DATE)
                .extracting(Violation::path)
                .containsExactly(
                        "changes.requests[C-1].dates.raised",
                        "governance.exceptions[E-1].raised",
                        "governance.statusReports[9999-12-31].date",
                        "plan.milestones[M-1].baseline",
                        "raid.risks[R-1].dates.earlierTargets[0]",
                        "raid.risks[R-1].dates.target",
                        "stages[S].time.baselineStart",
                        "stages[S].time.forecastStart");
    }

    @Test
    void ofAnActivityEachTimeIsLookedAt() {
        Project planned = planned(plan(
                List.of(activity("A")
                        .deadline(NEVER.atTime(17, 0))
                        .placement(Placement.manual(NEVER.atStartOfDay(), null))
                        .build()),
                List.of()));

        assertThat(VALIDATOR.validate(planned))
                .extracting(Violation::path, Violation::value)
                .containsExactly(
                        tuple("plan.activities[A].deadline", "9999-12-31T17:00"),
                        tuple("plan.activities[A].placement.start", "9999-12-31T00:00"));
    }
}
