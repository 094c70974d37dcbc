package dev.pmo.rules.change.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.ExceptionReports;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision that was not for those who took it covers no difference: it is named, and the change is uncontrolled. */
class BindingApprovalTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(Requests.MODULES);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String TOO_GRAVE =
            "CR-1 was approved by the project manager, who may not: severity up to minor, but major";

    private final Draft before = Draft.sample();
    private final Draft after = Draft.sample();

    private static BaselineChange cost(long from, long to) {
        return Requests.of(BaselineField.COST, "GBP " + from, "GBP " + to);
    }

    /** A major change, which is not for a project manager. */
    private static ChangeRequest major(String id, LocalDate on, String authority, BaselineChange... changes) {
        ChangeDecision decision = ChangeDecision.of(ChangeOutcome.APPROVED, RecordedDecision.of("Ann", authority, on));
        return Requests.approved(id, on, changes).toBuilder()
                .severity(IssueSeverity.MAJOR)
                .decisions(List.of(decision))
                .build();
    }

    private List<String> found(Scope now, Scope was) {
        ReviewResult result = ENGINE.review(ReviewRequest.of(now, Draft.AS_OF).withPrevious(was))
                .result();
        result.requireComplete();
        return result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("baseline."))
                .map(finding -> finding.severity() + " " + finding.ruleId() + ": " + finding.text())
                .toList();
    }

    private List<String> found(ChangeRequest... requests) {
        return found(after.project(List.of(requests)), before.project());
    }

    private static String uncontrolled(String why) {
        return "HIGH baseline.uncontrolled-change: The agreed cost changed without an approved change, from GBP 1000 to"
                + " GBP 1090 (" + why + ")";
    }

    @Test
    void aChangeThatWasApprovedAboveAuthorityCoversNothingAndIsNamed() {
        after.cost = 1_090L;

        assertThat(found(major("CR-1", APRIL, "project manager", cost(1_000, 1_090))))
                .containsExactly(uncontrolled(TOO_GRAVE));
        assertThat(found(major("CR-1", APRIL, "project board", cost(1_000, 1_090))))
                .isEmpty();
    }

    @Test
    void oneThatWasApprovedToOtherValuesIsNamedAsWell() {
        after.cost = 1_090L;

        assertThat(found(major("CR-1", APRIL, "project manager", cost(1_000, 1_050))))
                .containsExactly(uncontrolled(TOO_GRAVE));
    }

    @Test
    void onTheWayFromValueToValueOnlyWhatDoesNotCountIsNamed() {
        after.cost = 1_090L;

        assertThat(found(
                        major("CR-1", APRIL, "project manager", cost(1_050, 1_090)),
                        major("CR-2", APRIL, "project board", cost(1_000, 1_050))))
                .containsExactly(uncontrolled(TOO_GRAVE));
    }

    @Test
    void onceThoseWhoMayHaveApprovedItTooItIsCovered() {
        after.cost = 1_090L;
        ChangeRequest first = major("CR-1", APRIL, "project manager", cost(1_000, 1_090));
        ChangeDecision confirmed = ChangeDecision.of(
                ChangeOutcome.APPROVED, RecordedDecision.of("the board", "project board", APRIL.plusDays(9)));

        assertThat(found(first.toBuilder()
                        .decisions(List.of(first.decisions().get(0), confirmed))
                        .build()))
                .isEmpty();
    }

    @Test
    void whoseAuthorityNobodyCanTellIsTakenAtTheirWord() {
        after.cost = 1_090L;

        assertThat(found(major("CR-1", APRIL, "steering group", cost(1_000, 1_090))))
                .isEmpty();
    }

    @Test
    void aDecisionFurtherUpIsLookedAtInTheSameWay() {
        after.cost = 1_090L;
        ChangeRequest change = major("CR-1", APRIL, "project manager", cost(1_000, 1_090));

        assertThat(found(
                        Draft.programme(after.project(), List.of(change)),
                        Draft.programme(before.project(), List.of())))
                .contains(uncontrolled(TOO_GRAVE));
    }

    @Test
    void whatTheyApprovedIsNotDue() {
        ChangeRequest due = major("CR-1", APRIL, "project manager", cost(1_000, 1_090));

        assertThat(found(Requests.effective(due, APRIL))).isEmpty();
    }

    @Test
    void theSameHoldsForADecisionOnAnException() {
        after.cost = 1_090L;

        assertThat(found(excepted("programme board"), before.project())).isEmpty();
        assertThat(found(excepted("project board"), before.project()))
                .containsExactly(
                        "MEDIUM baseline.uncontrolled-change: The agreed cost changed without an approved change, from"
                                + " GBP 1000 to GBP 1090 (EX-1 was approved by the project board, who may not: the"
                                + " decision is for the level programme); no change request is recorded");
    }

    private Project excepted(String authority) {
        ExceptionDecision decision = new ExceptionDecision(
                ExceptionOutcome.EXCEPTION_PLAN,
                RecordedDecision.of("the board", authority, APRIL),
                null,
                List.of(),
                new AgreedFigures(Money.of("GBP", 1_090), null, null, null));
        ExceptionReport report = ExceptionReports.of("EX-1", decision);
        Project plain = after.project();
        return plain.toBuilder()
                .governance(plain.governance().withExceptions(List.of(report)))
                .build();
    }
}
