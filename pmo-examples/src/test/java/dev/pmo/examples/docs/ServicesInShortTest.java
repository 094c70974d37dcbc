package dev.pmo.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.validation.Assembly;
import dev.pmo.core.validation.PortfolioAssembler;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.core.validation.Violation;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.MoveResult;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.RiskRegister;
import dev.pmo.rules.raid.exposure.AggregateExposure;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.RiskCost;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.log.LogKind;
import dev.pmo.rules.reporting.log.LogTable;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.reporting.picture.HeatMap;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceCheck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The short examples of the public types, as they stand in their javadoc: that they are the same is seen by
 * {@link DocsTest}, what they come to is said here.
 */
class ServicesInShortTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(before);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void amountsAreExactAndNeverMixCurrencies() {
        Money budget = Money.parse("GBP 1200000");
        Money contingency = Ratio.ofPercent(10).of(budget);
        Money ceiling = budget.plus(contingency);

        assertThat(ceiling).isEqualTo(Money.of("GBP", 1_320_000));
    }

    @Test
    void aProjectIsBuiltFromWhatIsKnown() {
        Project ledger = ledger();

        assertThat(ledger.ref()).isEqualTo(ScopeRef.parse("PROJECT:PJ-1"));
        assertThat(SnapshotValidator.ofDefault().validate(ledger)).isEmpty();
    }

    private static Project ledger() {
        return Project.builder(ProjectId.of("PJ-1"), "Replace the ledger")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("A. Shah", "Ledger board")
                        .withTolerances(
                                List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)))))
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 1_200_000), Money.of("GBP", 1_380_000)),
                        TimePosition.of(
                                LocalDate.of(2026, 1, 5), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 11, 20))))
                .build();
    }

    private static Portfolio portfolio() {
        return Portfolio.builder(PortfolioId.of("PF-1"), "Change portfolio")
                .projects(List.of(ledger()))
                .build();
    }

    @Test
    void flatRowsBecomeATreeAndWhatDoesNotFitIsTold() {
        Portfolio root =
                Portfolio.builder(PortfolioId.of("PF-1"), "Change portfolio").build();
        Assembly assembly = PortfolioAssembler.of(root)
                .add(ledger(), root.ref())
                .add(Project.builder(ProjectId.of("PJ-2"), "Orphan").build(), ScopeRef.parse("PROGRAMME:PG-9"))
                .assemble();
        Portfolio portfolio = assembly.portfolio();
        List<Violation> leftOut = assembly.violations();

        assertThat(portfolio.projects()).hasSize(1);
        assertThat(leftOut).singleElement().asString().contains("PROGRAMME:PG-9");
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
        Project project = Project.builder(ProjectId.of("PJ-1"), " ")
                .position(Position.of(
                        CostPosition.none(), TimePosition.of(TODAY, TODAY.minusDays(1), TODAY.minusYears(900))))
                .build();
        for (Violation violation : SnapshotValidator.ofDefault().validate(project)) {
            System.out.println(violation.path() + ": " + violation.message());
        }

        assertThat(printed().lines())
                .contains(
                        "name: a project has no name",
                        "position.time.baselineFinish: the date 'baseline finish' lies before the date 'baseline start'");
    }

    @Test
    void aCalendarKnowsTheDaysOff() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        WorkCalendar calendar = WorkCalendar.standard()
                .withExceptions(List.of(CalendarException.dayOff(christmas, christmas, "Christmas Day")));
        Plan plan = Plan.of(
                        LocalDateTime.of(2026, 12, 21, 8, 0),
                        List.of(Activity.of(ActivityId.of("A-1"), "Move", WorkTime.ofEightHourDays(5))),
                        List.of())
                .toBuilder()
                .calendars(List.of(calendar))
                .build();

        assertThat(Schedule.of(plan).findFinish()).contains(LocalDateTime.of(2026, 12, 28, 17, 0));
    }

    @Test
    void aPlanHasDatesFloatAndACriticalPath() {
        ActivityId design = ActivityId.of("DESIGN");
        ActivityId build = ActivityId.of("BUILD");
        ActivityId train = ActivityId.of("TRAIN");
        Plan plan = Plan.of(
                LocalDateTime.of(2026, 6, 1, 8, 0),
                List.of(
                        Activity.of(design, "Design", WorkTime.ofEightHourDays(5)),
                        Activity.of(build, "Build", WorkTime.ofEightHourDays(8)),
                        Activity.of(train, "Train", WorkTime.ofEightHourDays(2))),
                List.of(Dependency.of(design, build), Dependency.of(design, train)));
        Schedule schedule = Schedule.of(plan);
        for (ScheduledActivity dates : schedule.activities()) {
            System.out.println(dates.id() + " " + dates.start() + " to " + dates.finish() + ", " + dates.totalFloat());
        }

        assertThat(schedule.criticalPath()).containsExactly(design, build);
        assertThat(printed()).contains("TRAIN 2026-06-08T08:00 to 2026-06-09T17:00, PT48H\n");
        PlanningStandards standards = PlanningStandards.of(plan, TODAY, PlanningStandardsPolicy.DEFAULTS);
        standards.failed().forEach(check -> System.out.println(check.standard() + ": " + check.activities()));
        assertThat(printed()).contains("LOGIC: [TRAIN]\n");
    }

    @Test
    void theForecastIsHeldAgainstTheTolerance() {
        CostPosition cost = CostPosition.of(Money.of("GBP", 1_200_000), Money.of("GBP", 1_380_000));
        List<Tolerance> tolerances = List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)));
        AspectStatus status = ToleranceCheck.cost(cost, tolerances, Ratio.ofPercent(80));
        System.out.println(status.rag() + ": " + status.deviation() + " of " + status.limit());

        assertThat(printed()).isEqualTo("RED: +GBP 180000 of 10% above\n");
        assertThat(status.used()).isEqualTo(Ratio.parse("1.5"));
    }

    @Test
    void risksAreScoredOnTheMatrixOfThePolicy() {
        Risk supplier = Risk.builder(RiskId.of("R-1"), "Supplier goes out of business")
                .residual(RiskAssessment.of(4, 5, Probability.ofPercent(40), Money.of("GBP", 90_000)))
                .build();
        RiskRegister register = RiskRegister.of(List.of(supplier), RaidPolicy.DEFAULTS);
        register.threats().forEach(risk -> System.out.println(risk.risk().title() + ": " + risk.score()));
        List<Money> expected = register.expectedCost();

        assertThat(printed()).isEqualTo("Supplier goes out of business: 20 HIGH\n");
        assertThat(expected).containsExactly(Money.of("GBP", 36_000));
    }

    @Test
    void costsOfRisksAddUpUnderAStatedCorrelation() {
        List<RiskCost> risks = List.of(
                RiskCost.of("R-1", Probability.ofPercent(80), Money.of("GBP", 10_000)),
                RiskCost.of("R-2", Probability.ofPercent(30), Money.of("GBP", 30_000)));
        AggregateExposure exposure = AggregateExposure.of(risks, Correlation.ofPercent(30));
        exposure.spreads().forEach(spread -> System.out.println(spread.expected() + " expected"));
        exposure.percentiles(Sampling.of(1, 10_000)).forEach(one -> System.out.println("P80 " + one.p80()));

        assertThat(printed()).isEqualTo("GBP 17000 expected\nP80 GBP 40000\n");
    }

    @Test
    void aChangeRequestMovesAsTheProcedurePermits() {
        ChangeRequest request = ChangeRequest.builder(ChangeId.of("C-1"), "Twice the users")
                .state(ChangeState.ASSESSING)
                .assessment(ChangeAssessment.of(Impact.of(Money.of("GBP", 8_000), 10)))
                .build();
        ChangeMove toBoard = new ChangeMove(ChangeState.WAITING_FOR_APPROVAL, LocalDate.of(2026, 3, 9), "Ann", null);
        MoveResult result = ChangeProcedure.pm2().move(request, toBoard);
        result.findMoved().ifPresent(moved -> System.out.println("now " + moved.state()));
        result.refusals().forEach(refusal -> System.out.println("refused: " + refusal.text()));

        assertThat(printed())
                .isEqualTo("refused: the move assessing -> waiting-for-approval requires the impact of not doing it\n");
    }

    @Test
    void aDecisionFindsWhoMayTakeIt() {
        List<DecisionKind> changes = List.of(DecisionKind.CHANGE);
        AuthorityLadder ladder = AuthorityLadder.of(List.of(
                Rung.of("project manager", Level.PROJECT, changes).upTo(IssueSeverity.MINOR, Money.of("GBP", 5_000), 0),
                Rung.of("project board", Level.PROJECT, changes).upTo(IssueSeverity.MAJOR, Money.of("GBP", 12_000), 5),
                Rung.of("programme board", Level.PROGRAMME, changes)));
        Magnitude magnitude = Magnitude.of(IssueSeverity.MINOR, Money.of("GBP", 8_000), 3);
        Rung authority = ladder.route(DecisionKind.CHANGE, magnitude).orElseThrow();

        assertThat(authority.name()).isEqualTo("project board");
    }

    @Test
    void aPortfolioIsReviewedReportedAndCompared() {
        Portfolio portfolio = portfolio();
        ReviewEngine engine = ReviewEngine.of(StandardModules.all());
        Review review = engine.review(ReviewRequest.of(portfolio, LocalDate.of(2026, 6, 30)));
        ReviewResult result = review.result();
        result.findings().forEach(finding -> System.out.println(finding.scope() + ": " + finding.text()));
        result.gaps().forEach(gap -> System.out.println(gap.scope() + ": " + gap.reason()));

        assertThat(printed())
                .contains("PROJECT:PJ-1: The cost forecast of GBP 1380000 deviates from the target of GBP 1200000")
                .contains("PROJECT:PJ-1: time: no tolerance is set\n");

        ReportByException report = ReportByException.of(review);
        String page = HtmlReport.of(report);
        assertThat(page).startsWith("<!DOCTYPE html>");

        String csv = LogTable.of(LogKind.RISKS, review).csv();
        assertThat(csv).isNotBlank();
    }

    @Test
    void aPolicyOfAHostIsRefusedWithAllItsProblems() {
        assertThatThrownBy(() -> new Panel(0, Ratio.ofPercent(120)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("reviewers")
                .hasMessageContaining("agreedShare");
    }

    private record Panel(int reviewers, Ratio agreedShare) implements Policy {

        Panel {
            new PolicyProblems("host")
                    .atLeast("reviewers", reviewers, 1)
                    .share("agreedShare", agreedShare)
                    .refuseIfAny("a sign slipped in");
        }
    }

    @Test
    void coloursArePicturedWithTheirLetters() {
        String svg = HeatMap.of(
                "Status by aspect",
                List.of("Cost", "Time"),
                List.of(
                        new HeatMap.Row("Replace the ledger", List.of(Rag.RED, Rag.AMBER)),
                        new HeatMap.Row("Booking online", List.of(Rag.GREEN, Rag.UNKNOWN))));

        assertThat(svg).startsWith("<svg");
    }
}
