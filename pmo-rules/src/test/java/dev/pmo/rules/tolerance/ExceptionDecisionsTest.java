package dev.pmo.rules.tolerance;

import static dev.pmo.core.governance.ExceptionOutcome.CONTINUE;
import static dev.pmo.core.governance.ExceptionOutcome.EXCEPTION_PLAN;
import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.result;
import static dev.pmo.rules.tolerance.Given.time;
import static dev.pmo.rules.tolerance.Reported.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.ExposurePolicy;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which decisions on exceptions count, for whom they are, by when they are due, and what else was agreed since. */
class ExceptionDecisionsTest {

    private static final LocalDate LONG_AGO = AS_OF.minusDays(30);
    private static final Project OUTSIDE = project("P", 100_000, 112_000, 0, Given.cost("10%"), time("30 days"));

    private static Reported cost(String id) {
        return report(id, ToleranceAspect.COST);
    }

    private static List<String> say(String rule, ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("tolerance." + rule))
                .map(Finding::text)
                .toList();
    }

    private static ReviewResult reviewed(Project project, Reported... reports) {
        return result(programme("PG", governance(), Reported.with(project, reports)));
    }

    private static Finding exception(Project project, Reported... reports) {
        return reviewed(project, reports)
                .findFinding("tolerance.exception@PROJECT:P#COST")
                .orElseThrow();
    }

    // --- whose it is ------------------------------------------------------------------------------------------------

    private static final AuthorityLadder LADDER = AuthorityLadder.of(List.of(
            Rung.of("project board", Level.PROJECT, List.of(DecisionKind.EXCEPTION))
                    .upTo(null, Money.of("GBP", 1_000), 5),
            Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.EXCEPTION))
                    .upTo(null, Money.of("GBP", 10_000), 5),
            Rung.of("portfolio board", Level.PORTFOLIO, List.of(DecisionKind.EXCEPTION))));

    private static String lacking(Project project, Reported report) {
        return new Entitlement(LADDER, project, null)
                .findLacking(report.build())
                .orElse("nothing");
    }

    private static Reported agreed(String authority, AgreedFigures agreed) {
        return cost("E-1")
                .decided(new ExceptionDecision(
                        EXCEPTION_PLAN, RecordedDecision.of("J. Okafor", authority, AS_OF), null, List.of(), agreed));
    }

    @ParameterizedTest
    @CsvSource({"5, nothing", "6, it is for the portfolio board"})
    void theDaysOfAPlanAreThoseAgreedBeyondTheAgreedFinish(int days, String lacking) {
        AgreedFigures agreed = new AgreedFigures(Money.of("GBP", 100_000), null, FINISH.plusDays(days), null);

        assertThat(lacking(OUTSIDE, agreed("programme board", agreed))).isEqualTo(lacking);
    }

    @ParameterizedTest
    @CsvSource({"41000, nothing", "41001, it is for the programme board"})
    void thePlanOfAStageIsMeasuredAgainstThatStage(long cost, String lacking) {
        Project staged =
                OUTSIDE.toBuilder().stages(List.of(stage("S1", 40_000))).build();

        assertThat(lacking(staged, agreed("project board", Reported.cost(cost)).stage("S1")))
                .isEqualTo(lacking);
    }

    private static Stage stage(String id, long forecast) {
        return new Stage(
                StageId.of(id),
                "Dig",
                CostPosition.of(Money.of("GBP", 40_000), Money.of("GBP", forecast)),
                new TimePosition(START, FINISH, START, FINISH, START, null),
                List.of(Given.cost("5%"), time("10 days")));
    }

    // --- what counts ------------------------------------------------------------------------------------------------

    private static Reported wider(String id, LocalDate on, String limit) {
        return cost(id).decided(NEW_TOLERANCE, on, null, Given.cost(limit));
    }

    private static Reported early(String id, String limit) {
        return wider(id, AS_OF, limit).escalation(Reported.handedUp(AS_OF.plusDays(1), null));
    }

    @Test
    void aDecisionWhoseAnswerIsStillOutDoesNotUndoTheOneThatHolds() {
        assertThat(exception(OUTSIDE, wider("E-1", LONG_AGO, "12%"), early("E-2", "11%"))
                        .escalated())
                .isFalse();
        assertThat(exception(OUTSIDE, wider("E-1", LONG_AGO, "11%"), early("E-2", "12%"))
                        .escalated())
                .isTrue();
    }

    @Test
    void whatWasDecidedBeforeTheAnswerReturnedIsReportedAndNeedNotBeApplied() {
        Reported early = wider("E-1", LONG_AGO, "15%").escalation(Reported.handedUp(AS_OF.plusDays(1), null));
        ReviewResult result = reviewed(Reported.statedOn(OUTSIDE, LONG_AGO), early);

        assertThat(say("exception-closed-early", result)).hasSize(1);
        assertThat(say("exception-unreported", result)).isEmpty();
        assertThat(say("exception-tolerance-not-applied", result)).isEmpty();
        assertThat(Given.decision(exception(OUTSIDE, early)).due())
                .as("the report still waits above")
                .isEqualTo(AS_OF.plusDays(1));
    }

    @Test
    void anOptionThatWasNotReportedIsMissingWhateverWasDecided() {
        ExceptionDecision decision = new ExceptionDecision(
                CONTINUE,
                RecordedDecision.of("J. Okafor", "programme board", AS_OF),
                "magic",
                List.of(Given.cost("12%")),
                null);

        assertThat(say(
                        "exception-decision-incomplete",
                        reviewed(OUTSIDE, cost("E-1").decided(decision))))
                .containsExactly("The decision on exception report E-1, continue, lacks the option 'magic'");
    }

    // --- by when ----------------------------------------------------------------------------------------------------

    /** Else each review would put the decision off, and none would ever be late. */
    @ParameterizedTest
    @CsvSource({"3", "30"})
    void theDecisionOnAReportWithoutADueDateIsDueTheDaysOfThePolicyAfterTheReport(int age) {
        Reported report = cost("E-1").without("escalation").raised(AS_OF.minusDays(age));

        assertThat(Given.decision(exception(OUTSIDE, report)).due())
                .isEqualTo(AS_OF.minusDays(age).plusDays(10));
    }

    // --- in force ---------------------------------------------------------------------------------------------------

    private static Project changed(
            Project project, BaselineField field, @Nullable String item, LocalDate on, ChangeOutcome... outcomes) {
        List<ChangeDecision> decisions = Stream.of(outcomes)
                .map(outcome -> ChangeDecision.of(outcome, RecordedDecision.of("Ann", "programme board", on)))
                .toList();
        return project.toBuilder()
                .changes(ChangeLog.of(List.of(ChangeRequest.builder(ChangeId.of("C-1"), "More")
                        .decisions(decisions)
                        .baselineChanges(List.of(new BaselineChange(project.ref(), field, item, null, null)))
                        .build())))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"COST, 0", "TIME, 1", "S1/COST, 1"})
    void onlyALaterChangeOfTheSameToleranceCounts(String item, int findings) {
        Project project = changed(OUTSIDE, BaselineField.TOLERANCE, item, LONG_AGO.plusDays(1), ChangeOutcome.APPROVED);

        assertThat(say("exception-tolerance-not-applied", reviewed(project, wider("E-1", LONG_AGO, "15%"))))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"S1, 0", "S2, 1"})
    void onlyALaterChangeOfTheSameStageCounts(String item, int findings) {
        Project staged = OUTSIDE.toBuilder()
                .stages(List.of(stage("S1", 40_000), stage("S2", 40_000)))
                .build();
        Project project = changed(staged, BaselineField.STAGE_COST, item, LONG_AGO.plusDays(1), ChangeOutcome.APPROVED);
        Reported plan = cost("E-1").stage("S1").decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(50_000));

        assertThat(say("exception-plan-not-applied", reviewed(project, plan))).hasSize(findings);
    }

    @Test
    void aChangeThatWasRejectedInTheEndOrIsApprovedLaterAltersNothing() {
        Reported plan = cost("E-1").decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(120_000));
        Project revoked = changed(
                OUTSIDE,
                BaselineField.COST,
                null,
                LONG_AGO.plusDays(1),
                ChangeOutcome.APPROVED,
                ChangeOutcome.REJECTED);
        Project later = changed(OUTSIDE, BaselineField.COST, null, AS_OF.plusDays(1), ChangeOutcome.APPROVED);

        assertThat(say("exception-plan-not-applied", reviewed(revoked, plan))).hasSize(1);
        assertThat(say("exception-plan-not-applied", reviewed(later, plan))).hasSize(1);
    }

    /** By the default ladder the project manager decides on minor changes, and the programme board on all. */
    @ParameterizedTest
    @CsvSource({
        "project manager, MINOR, 0",
        "project manager, MAJOR, 1",
        "programme board, MAJOR, 0",
        "the tea committee, MAJOR, 0"
    })
    void aLaterChangeApprovedByWhoMayNotAltersNothing(String authority, IssueSeverity severity, int findings) {
        ChangeRequest change = ChangeRequest.builder(ChangeId.of("C-1"), "More")
                .severity(severity)
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.APPROVED, RecordedDecision.of("Ann", authority, LONG_AGO.plusDays(1)))))
                .baselineChanges(List.of(new BaselineChange(OUTSIDE.ref(), BaselineField.COST, null, null, null)))
                .build();
        Project changed =
                OUTSIDE.toBuilder().changes(ChangeLog.of(List.of(change))).build();
        Reported plan = cost("E-1").decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(120_000));

        assertThat(say("exception-plan-not-applied", reviewed(changed, plan))).hasSize(findings);
    }

    @Test
    void aChangeThatWhoMayHasApprovedTooStands() {
        ChangeRequest change = ChangeRequest.builder(ChangeId.of("C-1"), "More")
                .severity(IssueSeverity.MAJOR)
                .decisions(Stream.of("programme board", "project manager")
                        .map(name -> ChangeDecision.of(
                                ChangeOutcome.APPROVED, RecordedDecision.of("Ann", name, LONG_AGO.plusDays(1))))
                        .toList())
                .baselineChanges(
                        List.of(new BaselineChange(OUTSIDE.ref(), BaselineField.TOLERANCE, "COST", null, null)))
                .build();
        Project changed =
                OUTSIDE.toBuilder().changes(ChangeLog.of(List.of(change))).build();

        assertThat(say("exception-tolerance-not-applied", reviewed(changed, wider("E-1", LONG_AGO, "15%"))))
                .isEmpty();
    }

    @Test
    void aStandingToleranceIsInForceToo() {
        Project bare = project("P", 100_000, 112_000, 0, time("30 days"));
        Project reported = Reported.with(bare, wider("E-1", LONG_AGO, "10%"));
        PolicySet standing = PolicySet.defaults()
                .with(
                        TolerancePolicy.TYPE,
                        TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(Given.cost("10%"))));

        assertThat(say("exception-tolerance-not-applied", result(reported))).hasSize(1);
        assertThat(say(
                        "exception-tolerance-not-applied",
                        Given.ENGINE
                                .review(ReviewRequest.of(reported, AS_OF).withPolicies(standing))
                                .result()))
                .isEmpty();
    }

    @Test
    void aToleranceThatIsTakenAwayIsNamed() {
        Reported none =
                cost("E-1").decided(NEW_TOLERANCE, LONG_AGO, null, Tolerance.of(ToleranceAspect.COST, null, null));

        assertThat(say("exception-tolerance-not-applied", reviewed(OUTSIDE, none)))
                .singleElement()
                .asString()
                .endsWith("cost 10% above, 10% below instead of none");
    }

    // --- since when -------------------------------------------------------------------------------------------------

    private static List<String> unreported(Scope before, Scope now) {
        return say(
                "exception-unreported",
                Given.ENGINE
                        .review(ReviewRequest.of(now, AS_OF).withPrevious(before))
                        .result());
    }

    @ParameterizedTest
    @CsvSource({"43000, 1", "41000, 0", "36000, 0"})
    void aStageThatLayOutsideLastTimeIsKnownSinceThen(long lastTime, int findings) {
        Project inside = project("P", 100_000, 100_000, 0, Given.cost("10%"), time("30 days"));
        Project before = Reported.statedOn(
                inside.toBuilder().stages(List.of(stage("S1", lastTime))).build(), AS_OF.minusDays(31));
        Project now = Reported.statedOn(
                inside.toBuilder().stages(List.of(stage("S1", 43_000))).build(), AS_OF);

        assertThat(unreported(before, now)).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"112000, 1", "100000, 0"})
    void aProgrammeIsOutsideByWhatItsPartsCameToLastTime(long lastTime, int findings) {
        assertThat(unreported(rolledUp(lastTime, AS_OF.minusDays(31)), rolledUp(112_000, AS_OF)))
                .hasSize(findings);
    }

    /** A threat of so many pounds, even odds, against a tolerance for risk of GBP 10000. */
    @ParameterizedTest
    @CsvSource({"20002, THREAT, 1", "20000, THREAT, 0", "20002, OPPORTUNITY, 0"})
    void threatsThatCameToTooMuchLastTimeAreKnownSinceThen(long lastTime, RiskNature nature, int findings) {
        Programme before = threatened(lastTime, nature, AS_OF.minusDays(31));

        assertThat(unreported(before, threatened(20_002, RiskNature.THREAT, AS_OF)))
                .hasSize(findings);
    }

    /** An assumption that expired between the two days was no threat last time. */
    @ParameterizedTest
    @CsvSource({"32, 1", "31, 0"})
    void anAssumptionIsAThreatOfLastTimeIfItHadExpiredThen(int expiredDaysAgo, int findings) {
        Assumption assumption = new Assumption(
                AssumptionId.of("A-1"),
                "Prices hold",
                AssumptionStatus.OPEN,
                null,
                AS_OF.minusDays(expiredDaysAgo),
                Probability.ofPercent(50),
                null,
                Impact.of(Money.of("GBP", 20_002), null),
                null);
        RaidLog log = new RaidLog(List.of(), List.of(assumption), List.of(), List.of(), List.of());

        PolicySet counted = PolicySet.defaults()
                .with(ExposurePolicy.TYPE, ExposurePolicy.DEFAULTS.withExpiredAssumptionsCount(true));
        ReviewRequest request = ReviewRequest.of(threatened(log, AS_OF), AS_OF)
                .withPrevious(threatened(log, AS_OF.minusDays(31)))
                .withPolicies(counted);

        assertThat(say("exception-unreported", Given.ENGINE.review(request).result()))
                .hasSize(findings);
    }

    private static Programme threatened(long cost, RiskNature nature, LocalDate stated) {
        Risk risk = Risk.builder(RiskId.of("R-1"), "Prices rise")
                .nature(nature)
                .status(RiskStatus.OPEN)
                .inherent(new RiskAssessment(null, null, Probability.ofPercent(50), Money.of("GBP", cost), null))
                .build();
        return threatened(RaidLog.ofRisks(List.of(risk)), stated);
    }

    /** The threats stand in the log of a part. */
    private static Programme threatened(RaidLog log, LocalDate stated) {
        Tolerance risk = Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.parse("GBP 10000"), null);
        Project part = project("P", 100_000, 100_000, 0).toBuilder().raid(log).build();
        return programme(
                "PG", governance(risk).withStatusReports(List.of(new StatusReport(stated, "Ann", null, null))), part);
    }

    private static Programme rolledUp(long forecast, LocalDate stated) {
        Project part = project("P", 100_000, forecast, 0);
        return programme(
                "PG",
                governance(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)))
                        .withStatusReports(List.of(new StatusReport(stated, "Ann", null, null))),
                part);
    }

    /** As of the project itself: the day may be the one on which it ended. */
    @ParameterizedTest
    @CsvSource({"DELIVERING, true", ", false"})
    void theDayOfAStageIsOvertakenWhereItsProjectIsSaidToGoOn(@Nullable LifecycleState state, boolean outside) {
        Stage passed = new Stage(
                StageId.of("S1"),
                "Dig",
                CostPosition.none(),
                new TimePosition(START, AS_OF.minusDays(20), START, AS_OF.minusDays(20), START, null),
                List.of(time("10 days")));
        Project project = project("P", 100_000, 100_000, 0, Given.cost("10%"), time("30 days")).toBuilder()
                .profile(state == null ? Profile.none() : Profile.of(state))
                .stages(List.of(passed))
                .build();

        assertThat(result(project)
                        .findFinding("tolerance.stage-exception@PROJECT:P#S1/TIME")
                        .isPresent())
                .isEqualTo(outside);
    }
}
