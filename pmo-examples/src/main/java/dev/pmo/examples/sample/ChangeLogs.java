package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Parts.gbp;
import static dev.pmo.examples.sample.Parts.on;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The change logs of the sample: those of the portal and of case management in disorder, that of finance in order. */
final class ChangeLogs {

    private static final String BOARD = "project board";
    private static final String CHANGE_AUTHORITY = "change authority";

    private ChangeLogs() {}

    /** One change that has gone all the way, and one under way: nothing is amiss. */
    static ChangeLog finance() {
        return new ChangeLog(
                List.of(
                        request("CR-FI-01", "Payables by electronic invoice", IssueSeverity.SIGNIFICANT)
                                .state(ChangeState.IMPLEMENTED)
                                .priority(ChangePriority.SHOULD)
                                .funding(ChangeFunding.CHANGE_BUDGET)
                                .dates(dates("2026-05-11", "2026-06-05", "2026-08-28", "2026-08-21"))
                                .assessment(assessed(42_000, 0, 60_000))
                                .decisions(List.of(decided(ChangeOutcome.APPROVED, CHANGE_AUTHORITY, "2026-06-02")))
                                .moves(List.of(
                                        move(ChangeState.ASSESSING, "2026-05-13"),
                                        move(ChangeState.WAITING_FOR_APPROVAL, "2026-05-27"),
                                        move(ChangeState.APPROVED, "2026-06-02"),
                                        move(ChangeState.IMPLEMENTED, "2026-08-21")))
                                .build(),
                        request("CR-FI-02", "Opening balances by fund", IssueSeverity.MINOR)
                                .state(ChangeState.ASSESSING)
                                .priority(ChangePriority.MUST)
                                .effort(1)
                                .funding(ChangeFunding.CHANGE_BUDGET)
                                .dates(dates("2026-10-23", "2026-11-13", "2027-01-29", null))
                                .moves(List.of(move(ChangeState.ASSESSING, "2026-10-26")))
                                .build()),
                new ChangeBudget(gbp(120_000), gbp(50_000), null, "portfolio board", on("2026-02-16")));
    }

    /** More is asked for than is set aside, and the plan says more than the assessment. */
    static ChangeLog portal() {
        return new ChangeLog(
                List.of(
                        bookings(),
                        request("CR-PO-02", "Payments by phone", IssueSeverity.MINOR)
                                .priority(ChangePriority.COULD)
                                .dates(new ChangeDates(on("2026-08-17"), null, null, null, null))
                                .build(),
                        request("CR-PO-03", "Chat with an adviser", IssueSeverity.SIGNIFICANT)
                                .state(ChangeState.POSTPONED)
                                .dates(dates("2026-04-20", "2026-05-15", null, null))
                                .assessment(assessed(64_000, 30, 20_000))
                                .decisions(List.of(ChangeDecision.of(
                                        ChangeOutcome.POSTPONED,
                                        new RecordedDecision(
                                                "Head of customer contact",
                                                CHANGE_AUTHORITY,
                                                on("2026-05-12"),
                                                on("2026-09-30"),
                                                "After the private beta"))))
                                .build(),
                        request("CR-PO-04", "Letters in four languages", IssueSeverity.MINOR)
                                .state(ChangeState.WAITING_FOR_APPROVAL)
                                .priority(ChangePriority.SHOULD)
                                .effort(2)
                                .funding(ChangeFunding.CUSTOMER)
                                .dates(dates("2026-10-12", "2026-11-20", "2027-02-26", null))
                                .assessment(new ChangeAssessment(
                                        "Lead designer", on("2026-10-19"), Impact.of(gbp(9_000), null), null, null))
                                .build(),
                        request("CR-PO-05", "Maps of planning notices", IssueSeverity.MINOR)
                                .state(ChangeState.APPROVED)
                                .dates(dates("2026-06-22", "2026-07-17", "2027-01-29", null))
                                .assessment(assessed(5_000, 0, 2_000))
                                .funding(ChangeFunding.PROJECT_BUDGET)
                                .decisions(List.of(decided(ChangeOutcome.REJECTED, BOARD, "2026-07-14")))
                                .build()),
                new ChangeBudget(gbp(60_000), gbp(40_000), null, BOARD, on("2026-02-20")));
    }

    /** Assessed to move nothing, though three weeks more on the pages move the launch. */
    private static ChangeRequest bookings() {
        ChangeAssessment assessment = assessed(80_000, 0, 150_000);
        return request("CR-PO-01", "Bookings of halls and pitches", IssueSeverity.SIGNIFICANT)
                .state(ChangeState.WAITING_FOR_APPROVAL)
                .priority(ChangePriority.SHOULD)
                .effort(4)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .dates(dates("2026-09-14", "2026-10-16", "2027-01-29", null))
                .assessment(new ChangeAssessment(
                        assessment.assessor(),
                        assessment.on(),
                        assessment.impact(),
                        assessment.impactIfNotDone(),
                        List.of(new ActivityChange(
                                Plans.id("PO-20"), WorkTime.ofEightHourDays(42), null, List.of(), List.of()))))
                .build();
    }

    /**
     * Change without control: spent beyond the budget, of more than the board may hold, decided by those who may not,
     * done before it was decided.
     */
    static ChangeLog caseManagement() {
        return new ChangeLog(
                List.of(
                        request("CR-CR-01", "Housing repairs taken over as well", IssueSeverity.CRITICAL)
                                .state(ChangeState.WAITING_FOR_APPROVAL)
                                .priority(ChangePriority.COULD)
                                .effort(5)
                                .funding(ChangeFunding.PROJECT_BUDGET)
                                .dates(dates("2026-10-05", "2026-11-20", "2027-10-29", null))
                                .assessment(assessed(390_000, 60, 210_000))
                                .build(),
                        rework(),
                        request("CR-CR-03", "Two more letters", IssueSeverity.MINOR)
                                .state(ChangeState.IMPLEMENTED)
                                .funding(ChangeFunding.CHANGE_BUDGET)
                                .dates(dates("2026-07-06", "2026-08-07", "2026-08-28", "2026-07-24"))
                                .assessment(assessed(6_000, 0, 0))
                                .decisions(List.of(decided(ChangeOutcome.APPROVED, "project manager", "2026-08-04")))
                                .build(),
                        request("CR-CR-04", "Search by address", IssueSeverity.MINOR)
                                .state(ChangeState.APPROVED)
                                .funding(ChangeFunding.CHANGE_BUDGET)
                                .dates(dates("2026-06-08", null, "2026-09-25", null))
                                .assessment(assessed(11_000, 0, 8_000))
                                .decisions(List.of(decided(ChangeOutcome.APPROVED, "steering group", "2026-06-15")))
                                .moves(List.of(move(ChangeState.APPROVED, "2026-06-01")))
                                .build(),
                        request("CR-CR-05", "Cases by telephone", IssueSeverity.SIGNIFICANT)
                                .state(ChangeState.REJECTED)
                                .dates(dates("2026-05-18", "2026-06-12", null, null))
                                .assessment(assessed(75_000, 20, 30_000))
                                .decisions(List.of(decided(ChangeOutcome.REJECTED, CHANGE_AUTHORITY, "2026-06-09")))
                                .build(),
                        request("CR-CR-06", "Call notes kept with the case", IssueSeverity.MINOR)
                                .state(ChangeState.MERGED)
                                .dates(dates("2026-05-25", "2026-06-12", null, null))
                                .decisions(List.of(new ChangeDecision(
                                        ChangeOutcome.MERGED,
                                        RecordedDecision.of("Product owner", CHANGE_AUTHORITY, on("2026-06-01")),
                                        ChangeId.of("CR-CR-05"))))
                                .build()),
                new ChangeBudget(gbp(100_000), gbp(60_000), null, BOARD, on("2026-02-02")));
    }

    /** The supplier's work to be done again: major, and approved by those who decide what is significant. */
    private static ChangeRequest rework() {
        return request("CR-CR-02", "Rework of the claims screens", IssueSeverity.MAJOR)
                .type(ChangeType.OFF_SPECIFICATION)
                .state(ChangeState.APPROVED)
                .funding(ChangeFunding.CHANGE_BUDGET)
                .dates(dates("2026-08-10", "2026-09-04", "2027-01-29", null))
                .assessment(assessed(95_000, 0, 0))
                .decisions(List.of(decided(ChangeOutcome.APPROVED, CHANGE_AUTHORITY, "2026-09-01")))
                .build();
    }

    /** On a procedure of their own, in which only the board agrees to changes. */
    static ChangeLog careRecord() {
        return ChangeLog.of(List.of(request("CR-CA-01", "Photographs in the record", IssueSeverity.MINOR)
                .state(ChangeState.of("agreed"))
                .funding(ChangeFunding.CUSTOMER)
                .dates(dates("2026-09-07", "2026-10-02", "2027-03-26", null))
                .assessment(assessed(30_000, 0, 90_000))
                .decisions(List.of(decided(ChangeOutcome.APPROVED, "project manager", "2026-09-28")))
                .moves(List.of(new ChangeMove(
                        ChangeState.of("agreed"), on("2026-09-28"), "Project manager, care record", "project manager")))
                .build()));
    }

    private static ChangeRequest.Builder request(String id, String title, IssueSeverity severity) {
        return ChangeRequest.builder(ChangeId.of(id), title).severity(severity);
    }

    /** Raised, to be decided by, to be done by, done. */
    private static ChangeDates dates(
            String raised, @Nullable String due, @Nullable String target, @Nullable String implemented) {
        return new ChangeDates(
                on(raised),
                due == null ? null : on(due),
                null,
                target == null ? null : on(target),
                implemented == null ? null : on(implemented));
    }

    /** In all aspects: pounds of cost, days of the finish, pounds of benefits. Not doing it loses the benefits. */
    private static ChangeAssessment assessed(long cost, int days, long benefits) {
        return new ChangeAssessment(
                "Technical architect",
                null,
                new Impact(gbp(cost), days, BigDecimal.ZERO, BigDecimal.ZERO, gbp(benefits), gbp(0), null),
                new Impact(null, null, null, null, gbp(-benefits), null, "As it is now"),
                List.of());
    }

    private static ChangeDecision decided(ChangeOutcome outcome, String authority, String date) {
        return ChangeDecision.of(outcome, RecordedDecision.of("Chair", authority, on(date)));
    }

    private static ChangeMove move(ChangeState to, String date) {
        return new ChangeMove(to, on(date), "Project office", null);
    }
}
