package dev.pmo.core.structure;

import dev.pmo.core.change.ActivityChange;
import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
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
import dev.pmo.core.change.ChangeSubject;
import dev.pmo.core.change.ChangeType;
import dev.pmo.core.change.StageAllowance;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ScopeItemId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Changes, exceptions and actions in which every component of every record is filled. */
final class FullControl {

    static final RecordedDecision DECISION = new RecordedDecision(
            "Ada", "project board", LocalDate.of(2026, 2, 28), LocalDate.of(2026, 12, 31), "it pays");
    static final Impact IMPACT = new Impact(
            Money.parse("GBP 1200"),
            14,
            new BigDecimal("-2"),
            new BigDecimal("0.5"),
            Money.parse("GBP -50"),
            Money.parse("GBP 300"),
            "later and dearer");

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final ScopeRef OTHER = ScopeRef.parse("PROGRAMME:PG");
    private static final StageId STAGE = StageId.of("S");

    private FullControl() {}

    static ChangeLog changes(RecordedEscalation escalation) {
        ChangeRequest request = new ChangeRequest(
                ChangeId.of("CR-1"),
                "Deeper well",
                ChangeType.OFF_SPECIFICATION,
                ChangeState.of("with the lawyers"),
                new ChangeSubject("ten metres more", "no water", "Ben", "Ada", STAGE, IssueId.of("I")),
                ChangePriority.MUST,
                4,
                IssueSeverity.MAJOR,
                ChangeFunding.CHANGE_BUDGET,
                new ChangeDates(DAY, DAY, DAY, DAY, DAY),
                new ChangeAssessment(
                        "Ben",
                        DAY,
                        IMPACT,
                        IMPACT,
                        List.of(new ActivityChange(
                                ActivityId.of("A-1"),
                                WorkTime.parse("PT16H30M"),
                                DAY,
                                List.of(ActivityId.of("A-2")),
                                List.of(ActivityId.of("A-3"))))),
                List.of(new ChangeDecision(ChangeOutcome.MERGED, DECISION, ChangeId.of("CR-2"))),
                List.of(new ChangeMove(ChangeState.ASSESSING, DAY, "Ben", "project manager")),
                List.of(new BaselineChange(OTHER, BaselineField.STAGE_COST, "S", "GBP 1", "GBP 2")),
                List.of(OTHER),
                escalation);
        return new ChangeLog(
                List.of(request),
                new ChangeBudget(
                        Money.parse("GBP 9000"),
                        Money.parse("GBP 500"),
                        List.of(new StageAllowance(STAGE, Money.parse("GBP 1000"))),
                        "Board",
                        DAY));
    }

    static List<ExceptionReport> exceptions(List<Tolerance> tolerances, RecordedEscalation escalation) {
        return List.of(new ExceptionReport(
                ExceptionId.of("EX-1"),
                "Two months late",
                List.of(ToleranceAspect.TIME),
                STAGE,
                DAY,
                "Ben",
                "rock",
                List.of("the taps wait"),
                List.of(new ExceptionOption(
                        "drill", "a second rig", ExceptionOutcome.EXCEPTION_PLAN, IMPACT, "still pays", tolerances)),
                "drill",
                "look first",
                escalation,
                new ExceptionDecision(
                        ExceptionOutcome.EXCEPTION_PLAN,
                        DECISION,
                        "drill",
                        tolerances,
                        new AgreedFigures(Money.parse("GBP 7"), DAY, DAY, "B-2"))));
    }

    static List<Action> actions() {
        return List.of(new Action(ActionId.of("AC"), "Call the rig", ActionStatus.DONE, "Ben", DAY, DAY, DAY, "R"));
    }

    static List<ScopeItem> scopeItems() {
        return List.of(new ScopeItem(ScopeItemId.of("W"), "A well", ChangeId.of("CR-1")));
    }
}
