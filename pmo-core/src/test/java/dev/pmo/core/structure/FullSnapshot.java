package dev.pmo.core.structure;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.Recurrence;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.ResourceKind;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.ResponseStrategy;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** A portfolio in which every component of every record is filled. */
final class FullSnapshot {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 2, 28, 16, 30);
    private static final ScopeRef OTHER = ScopeRef.parse("PROGRAMME:PG");
    private static final ActivityId ACTIVITY = ActivityId.of("A-1");
    private static final TimePosition DATES = new TimePosition(DAY, DAY, DAY, DAY, DAY, DAY);
    private static final CostPosition COST =
            new CostPosition(Money.parse("GBP 1000000"), Money.parse("GBP 1000000.5"), Money.parse("GBP -0.001"));
    private static final RecordedEscalation ESCALATION =
            new RecordedEscalation(OTHER, DAY, "too big", "more money", DAY, DAY, "granted");
    private static final List<Tolerance> TOLERANCES = List.of(
            new Tolerance(
                    ToleranceAspect.COST,
                    ToleranceLimit.parse("10%"),
                    ToleranceLimit.parse("GBP 5"),
                    "Board",
                    "PID",
                    DAY),
            new Tolerance(
                    ToleranceAspect.TIME,
                    ToleranceLimit.parse("30 days"),
                    ToleranceLimit.parse("2.5"),
                    "Board",
                    "PID",
                    DAY));

    private FullSnapshot() {}

    static Portfolio portfolio() {
        Project project = new Project(
                ProjectId.of("PJ/1 \"\u00E9\u202E<b>"),
                "Well \u6C34",
                profile(),
                governance(),
                position(),
                raid(),
                FullControl.changes(ESCALATION),
                plan(),
                List.of(new Stage(StageId.of("S"), "Build", COST, DATES, TOLERANCES)));
        Programme programme = new Programme(
                ProgrammeId.of("PG"),
                "Water",
                profile(),
                governance(),
                position(),
                raid(),
                FullControl.changes(ESCALATION),
                plan(),
                List.of(new Tranche(TrancheId.of("T"), "First", "Taps run", DATES, List.of(project.ref()))),
                List.of(Programme.builder(ProgrammeId.of("PG-2"), "Pipes").build()),
                List.of(project));
        return new Portfolio(
                PortfolioId.of("PF"),
                "All",
                profile(),
                governance(),
                position(),
                raid(),
                FullControl.changes(ESCALATION),
                plan(),
                List.of(new Objective(ObjectiveId.of("O"), "Clean water")),
                List.of(Portfolio.builder(PortfolioId.of("PF-2"), "Part").build()),
                List.of(programme),
                List.of(Project.builder(ProjectId.of("PJ-2"), "Pump").build()));
    }

    private static Profile profile() {
        return new Profile(
                "aims",
                "capital",
                "Works",
                LifecycleState.DELIVERING,
                List.of(ObjectiveId.of("O")),
                Map.of("region", "north", "\u0130", "{x}"));
    }

    private static Governance governance() {
        return new Governance(
                "Ada",
                "Ben",
                "Board",
                TOLERANCES,
                List.of(new DeliveryConfidence(
                        ConfidenceScale.FIVE_POINT, ConfidenceRating.AMBER_RED, "Gate", DAY, "late")),
                List.of(new StatusReport(
                        DAY,
                        "Ben",
                        List.of(
                                new RecordedRating(ToleranceAspect.TIME, Rag.RED, "late"),
                                RecordedRating.overall(Rag.AMBER)),
                        "so so")),
                FullControl.exceptions(TOLERANCES, ESCALATION));
    }

    private static Position position() {
        return new Position(
                COST,
                DATES,
                List.of(new AspectPosition(
                        ToleranceAspect.SCOPE, new BigDecimal("50"), new BigDecimal("47.5"), "items")),
                FullControl.scopeItems(),
                "2024/25 real prices");
    }

    private static RaidLog raid() {
        RiskAssessment assessment = new RiskAssessment(3, 4, Probability.parse("12.5%"), Money.parse("EUR 0.1"), 14);
        Risk risk = new Risk(
                RiskId.of("R"),
                "Drought",
                RiskNature.OPPORTUNITY,
                RiskStatus.PARKED,
                "Ada",
                new RiskStatement("climate", "no rain", "no water", "nature", "Acme"),
                assessment,
                assessment,
                assessment,
                ResponseStrategy.REDUCE,
                List.of(new Control("tank", ControlState.IN_PLACE, "Ben", DAY)),
                new RiskDates(DAY, DAY, DAY, DAY, DAY, List.of(DAY)),
                List.of(OTHER),
                ESCALATION,
                FullControl.DECISION);
        Issue issue = new Issue(
                IssueId.of("I"),
                "Flood",
                IssueType.OFF_SPECIFICATION,
                IssueStatus.RESOLVED,
                IssueSeverity.MAJOR,
                "Ada",
                DAY,
                DAY,
                DAY,
                List.of(OTHER),
                RiskId.of("R"),
                FullControl.IMPACT,
                ESCALATION);
        return new RaidLog(
                List.of(risk),
                List.of(new Assumption(
                        AssumptionId.of("AS"),
                        "Dry",
                        AssumptionStatus.FALSIFIED,
                        "Ada",
                        DAY,
                        Probability.parse("0.5"),
                        RiskId.of("R"),
                        FullControl.IMPACT,
                        IssueId.of("I"))),
                List.of(issue),
                List.of(new GiveGet(
                        DependencyId.of("D"),
                        "Pump",
                        OTHER,
                        ScopeRef.parse("PROJECT:PJ-2"),
                        DAY,
                        DAY,
                        DAY,
                        AgreementStatus.DELIVERED,
                        ACTIVITY,
                        ACTIVITY)),
                FullControl.actions());
    }

    private static Plan plan() {
        List<WorkShift> night = List.of(WorkShift.of(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        return new Plan(
                TIME,
                DAY,
                WorkCalendar.STANDARD,
                List.of(WorkCalendar.standard()
                        .withExceptions(List.of(new CalendarException(DAY, DAY, night, "Leap")))
                        .withRecurring(List.of(new RecurringException(
                                DAY, DAY, Recurrence.parse("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO"), night, "Spring")))),
                List.of(new Activity(
                        ACTIVITY,
                        "Dig",
                        ActivityKind.SUMMARY,
                        WorkTime.parse("PT16H30M"),
                        CalendarId.of("STANDARD"),
                        ActivityId.of("A-0"),
                        DateConstraint.of(ConstraintType.MUST_START_ON, TIME),
                        new Progress(TIME, TIME, Ratio.parse("33.3%"), WorkTime.ofMinutes(-1)),
                        TIME,
                        TIME,
                        "Ben",
                        TIME,
                        Placement.external(TIME, TIME),
                        List.of(new Assignment(ResourceId.of("R"), Ratio.parse("50%"), WorkTime.ofHours(3), true)))),
                List.of(new Dependency(ACTIVITY, ActivityId.of("A-2"), LinkType.SF, Lag.parse("-12.5% elapsed"))),
                List.of(new Milestone(MilestoneId.of("M"), "Wet", DAY, DAY, DAY, "Ada", ACTIVITY, true)),
                new SchedulingRules(
                        ScheduleFrom.PLAN_FINISH,
                        TIME,
                        LocalTime.of(17, 0),
                        ProgressMode.ACTUAL_DATES,
                        LagCalendar.ALL_HOURS),
                List.of(new Baseline(
                        "Outline",
                        DAY,
                        "Agreed",
                        List.of(new ActivityBaseline(ACTIVITY, TIME, TIME)),
                        List.of(new MilestoneBaseline(MilestoneId.of("M"), DAY)))),
                List.of(new Resource(ResourceId.of("R"), "Digger", ResourceKind.MATERIAL, WorkCalendar.ALL_HOURS)));
    }
}
