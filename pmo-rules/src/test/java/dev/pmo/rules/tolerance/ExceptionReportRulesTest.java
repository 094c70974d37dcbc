package dev.pmo.rules.tolerance;

import static dev.pmo.core.governance.ExceptionOutcome.CONTINUE;
import static dev.pmo.core.governance.ExceptionOutcome.EXCEPTION_PLAN;
import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.core.governance.ExceptionOutcome.OPTION;
import static dev.pmo.core.governance.ExceptionOutcome.PREMATURE_CLOSE;
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
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionReportRulesTest {

    private static final Project OUTSIDE = project("P", 100_000, 112_000, 0, Given.cost("10%"), time("30 days"));
    private static final Project WITHIN = project("P", 100_000, 109_000, 0, Given.cost("10%"), time("30 days"));
    private static final LocalDate LONG_AGO = AS_OF.minusDays(30);

    private static List<String> texts(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("tolerance." + rule))
                .map(Finding::text)
                .toList();
    }

    private static List<String> say(String rule, Project project, Reported... reports) {
        return texts(result(programme("PG", governance(), Reported.with(project, reports))), rule);
    }

    private static Reported cost(String id) {
        return report(id, ToleranceAspect.COST);
    }

    private static Tolerance cost10() {
        return Given.cost("10%");
    }

    // --- not reported -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"5, 0", "6, 1"})
    void anExceptionIsToBeReportedWithinTheDaysOfThePolicy(int age, int findings) {
        Project project = Reported.statedOn(OUTSIDE, AS_OF.minusDays(age));
        assertThat(say("exception-unreported", project)).hasSize(findings);
        assertThat(say("exception-unreported", project, cost("E-1"))).isEmpty();
        assertThat(say("exception-unreported", project, report("E-1", ToleranceAspect.TIME)))
                .hasSize(findings);
    }

    @Test
    void whatLayOutsideLastTimeIsKnownSinceThen() {
        Project before = Reported.statedOn(OUTSIDE, AS_OF.minusDays(31));
        Project now = Reported.statedOn(OUTSIDE, AS_OF);
        ReviewResult result = Given.ENGINE
                .review(ReviewRequest.of(now, AS_OF).withPrevious(before))
                .result();
        assertThat(texts(result, "exception-unreported"))
                .containsExactly(
                        "The cost forecast lies outside tolerance (+GBP 12000) at least since 2026-02-28, and no"
                                + " exception report says so after 5 days");
        Project inTime = Reported.statedOn(WITHIN, AS_OF.minusDays(31));
        assertThat(texts(
                        Given.ENGINE
                                .review(ReviewRequest.of(now, AS_OF).withPrevious(inTime))
                                .result(),
                        "exception-unreported"))
                .isEmpty();
    }

    @Test
    void withoutAnyDateItCannotBeSaidSinceWhen() {
        assertThat(result(OUTSIDE).gaps())
                .anySatisfy(gap -> assertThat(gap.source()).isEqualTo("tolerance.exception-unreported"));
    }

    @Test
    void theDaysAreThoseOfThePolicy() {
        PolicySet patient = PolicySet.defaults()
                .with(TolerancePolicy.TYPE, TolerancePolicy.DEFAULTS.withExceptionDays(new ExceptionDays(6, 0)));
        ReviewResult result = Given.ENGINE
                .review(ReviewRequest.of(Reported.statedOn(OUTSIDE, AS_OF.minusDays(6)), AS_OF)
                        .withPolicies(patient))
                .result();
        assertThat(texts(result, "exception-unreported")).isEmpty();
    }

    // --- incomplete ---------------------------------------------------------------------------------------------

    @Test
    void aReportSaysWhatItLacks() {
        assertThat(say("exception-report-incomplete", OUTSIDE, cost("E-1"))).isEmpty();
        assertThat(say(
                        "exception-report-incomplete",
                        OUTSIDE,
                        cost("E-1")
                                .without("cause")
                                .without("consequences")
                                .without("options")
                                .without("recommendation")))
                .containsExactly("Exception report E-1 lacks the cause, the consequences, options, a recommendation");
        assertThat(say(
                        "exception-report-incomplete",
                        OUTSIDE,
                        report("E-1").options(Reported.CHEAPER).recommended("the other one")))
                .containsExactly(
                        "Exception report E-1 lacks the aspects outside tolerance, the option to do nothing, the"
                                + " recommended option 'the other one'");
    }

    @Test
    void whatIsDecidedNeedNotBeCompletedAnyMore() {
        assertThat(say(
                        "exception-report-incomplete",
                        OUTSIDE,
                        cost("E-1").without("cause").decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(112_000))))
                .isEmpty();
    }

    @Test
    void anIdentifierUsedTwiceIsAnsweredOnceAndNothingFails() {
        Project twice =
                Reported.with(OUTSIDE, cost("E-1").without("cause"), cost("E-1").without("consequences"));
        ReviewResult result = result(programme("PG", governance(), twice)).requireComplete();

        assertThat(texts(result, "exception-report-incomplete")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DELIVERING, true", "CLOSED, false", "STOPPED, false", "PROPOSED, false"})
    void onlyOfWorkThatGoesOnReportsStagesAndTheForecastOfAWholeAreJudged(LifecycleState state, boolean judged) {
        Programme whole = programme(
                        "PG",
                        governance(Given.cost("1%"), time("1 days"))
                                .withExceptions(
                                        List.of(cost("E-1").without("cause").build())),
                        project("A", 100_000, 100_000, 0, cost10(), time("30 days")))
                .toBuilder()
                .profile(Profile.of(state))
                .position(Given.position(90_000, 90_000, -1))
                .build();
        Project staged =
                withStage(90_000).toBuilder().profile(Profile.of(state)).build();

        assertThat(result(whole).findings().stream()
                        .map(Finding::ruleId)
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(
                        judged
                                ? List.of(
                                        "tolerance.child-exceeds-parent",
                                        "tolerance.exception-report-incomplete",
                                        "tolerance.exception-returnable",
                                        "tolerance.forecast-omits-children",
                                        "tolerance.nearly-used")
                                : List.of());
        assertThat(result(staged).findings().stream()
                        .map(Finding::ruleId)
                        .distinct()
                        .toList())
                .hasSize(judged ? 1 : 0);
    }

    // --- answers ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"2026-03-31, 0", "2026-03-30, 1"})
    void aDecisionIsLateOnTheDayAfterItWasDue(LocalDate due, int findings) {
        assertThat(say("exception-unanswered", OUTSIDE, cost("E-1").escalation(Reported.handedUp(due, null))))
                .hasSize(findings);
        assertThat(say("exception-unanswered", OUTSIDE, cost("E-1").escalation(Reported.handedUp(due, AS_OF))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1"})
    void withoutADueDateTheDaysOfThePolicyCountFromTheDayOfTheReport(int age, int findings) {
        assertThat(say(
                        "exception-unanswered",
                        OUTSIDE,
                        cost("E-1").without("escalation").raised(AS_OF.minusDays(age))))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1"})
    void theyCountFromTheDayOnWhichItWasHandedUpWhereThatIsKnown(int age, int findings) {
        RecordedEscalation undated = new RecordedEscalation(
                Reported.PROGRAMME, AS_OF.minusDays(age), "outside tolerance", "an option", null, null, null);

        assertThat(say(
                        "exception-unanswered",
                        OUTSIDE,
                        cost("E-1").raised(AS_OF.minusDays(50)).escalation(undated)))
                .hasSize(findings);
        assertThat(say(
                        "exception-unanswered",
                        OUTSIDE,
                        cost("E-1").escalation(undated).raised(null)))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1"})
    void whereTheEscalationHasNoDateTheyCountFromTheDayOfTheReport(int age, int findings) {
        RecordedEscalation undated =
                new RecordedEscalation(Reported.PROGRAMME, null, "outside tolerance", "an option", null, null, null);
        Reported report = cost("E-1").escalation(undated);

        assertThat(say("exception-unanswered", OUTSIDE, report.raised(AS_OF.minusDays(age))))
                .hasSize(findings);
        assertThat(say("exception-unanswered", OUTSIDE, report.raised(null))).isEmpty();
    }

    @Test
    void aForecastThatIsNotKnownIsNotBackWithinTolerance() {
        Project unknown = WITHIN.toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 100_000), Money.of("USD", 1)),
                        WITHIN.position().time()))
                .build();

        assertThat(say("exception-returnable", unknown, cost("E-1"))).isEmpty();
    }

    @Test
    void theReportOnAStageCanBeHandedBackWhereThatStageIsWithinItsTolerance() {
        Reported onStage = cost("E-1").stage("S2");

        assertThat(say("exception-returnable", withStage(42_000), onStage))
                .containsExactly("Exception report E-1 waits for a decision, and the forecast is back within tolerance:"
                        + " cost GBP 42000");
        assertThat(say("exception-returnable", withStage(42_001), onStage)).isEmpty();
        assertThat(say("exception-returnable", withStage(42_000), cost("E-1").stage("S9")))
                .isEmpty();
        assertThat(say("exception-returnable", OUTSIDE, onStage)).isEmpty();
    }

    @Test
    void aLateDecisionIsHandedUpAndNamesTheReport() {
        Reported late = cost("E-1").escalation(Reported.handedUp(AS_OF.minusDays(1), null));
        Finding finding = result(programme("PG", governance(), Reported.with(OUTSIDE, late)))
                .findFinding("tolerance.exception-unanswered@PROJECT:P#E-1")
                .orElseThrow();
        assertThat(finding.text())
                .isEqualTo(
                        "The decision on exception report E-1, 'Cladding dearer than planned', was due on 2026-03-30,"
                                + " before 2026-03-31");
        assertThat(finding.escalated()).isTrue();
    }

    @Test
    void aReportThatIsDecidedBelowBeforeTheAnswerReturnsIsFoundAndSettlesNothing() {
        Reported early = cost("E-1")
                .decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(112_000))
                .escalation(Reported.handedUp(AS_OF.plusDays(1), null));
        assertThat(say("exception-closed-early", OUTSIDE, early))
                .containsExactly("Exception report E-1 is decided, exception plan, and no answer of PROGRAMME:PG has"
                        + " returned");
        assertThat(exception(early).escalated()).isTrue();
        assertThat(say(
                        "exception-closed-early",
                        OUTSIDE,
                        cost("E-1").decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(112_000))))
                .isEmpty();
    }

    @Test
    void aReportWhoseForecastIsBackWithinToleranceCanBeHandedBack() {
        assertThat(say("exception-returnable", WITHIN, cost("E-1")))
                .containsExactly("Exception report E-1 waits for a decision, and the forecast is back within tolerance:"
                        + " cost GBP 109000");
        assertThat(say("exception-returnable", OUTSIDE, cost("E-1"))).isEmpty();
        assertThat(say("exception-returnable", WITHIN, report("E-1"))).isEmpty();
        assertThat(say(
                        "exception-returnable",
                        WITHIN,
                        cost("E-1").decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(112_000))))
                .isEmpty();
        assertThat(say("exception-returnable", WITHIN, report("E-1", ToleranceAspect.COST, ToleranceAspect.BENEFITS)))
                .as("an aspect of which nothing is known is not back within tolerance")
                .isEmpty();
    }

    // --- decisions ----------------------------------------------------------------------------------------------

    private static ExceptionDecision decision(
            ExceptionOutcome outcome, @Nullable String option, @Nullable String authority, Tolerance... tolerances) {
        return new ExceptionDecision(
                outcome,
                new RecordedDecision(null, authority, LONG_AGO, null, null),
                option,
                List.of(tolerances),
                null);
    }

    @Test
    void aDecisionSaysWhatItLacks() {
        String rule = "exception-decision-incomplete";
        assertThat(say(rule, OUTSIDE, cost("E-1").decided(decision(EXCEPTION_PLAN, null, "programme board"))))
                .containsExactly("The decision on exception report E-1, exception plan, lacks the agreed figures");
        assertThat(say(
                        rule,
                        OUTSIDE,
                        report("E-1", ToleranceAspect.COST, ToleranceAspect.TIME)
                                .decided(
                                        EXCEPTION_PLAN,
                                        LONG_AGO,
                                        new AgreedFigures(Money.of("GBP", 112_000), null, null, "plan B"))))
                .containsExactly("The decision on exception report E-1, exception plan, lacks the agreed finish, the"
                        + " baseline 'plan B' in the plan");
        assertThat(say(rule, OUTSIDE, cost("E-1").decided(decision(NEW_TOLERANCE, null, null))))
                .containsExactly(
                        "The decision on exception report E-1, new tolerance, lacks who decided, a tolerance in"
                                + " cost");
        assertThat(say(rule, OUTSIDE, cost("E-1").decided(decision(OPTION, null, "programme board"))))
                .containsExactly("The decision on exception report E-1, option, lacks the option taken");
        assertThat(say(rule, OUTSIDE, cost("E-1").decided(decision(OPTION, "magic", "programme board"))))
                .containsExactly("The decision on exception report E-1, option, lacks the option 'magic'");
        assertThat(say(rule, OUTSIDE, cost("E-1").decided(decision(OPTION, "cheaper cladding", "programme board"))))
                .isEmpty();
        assertThat(say(rule, OUTSIDE, cost("E-1").decided(decision(CONTINUE, null, "programme board"))))
                .isEmpty();
    }

    private static List<String> lacking(Reported report) {
        return say("exception-decision-incomplete", OUTSIDE, report).stream()
                .map(text -> text.replaceFirst(".* lacks ", ""))
                .toList();
    }

    private static ExceptionDecision planned(@Nullable AgreedFigures agreed, @Nullable LocalDate on) {
        return new ExceptionDecision(
                EXCEPTION_PLAN, new RecordedDecision("J. Okafor", null, on, null, null), null, List.of(), agreed);
    }

    @Test
    void anExceptionPlanNeedsTheFiguresOfTheAspectsThatItIsAbout() {
        AgreedFigures cost = new AgreedFigures(Money.of("GBP", 112_000), null, null, null);
        AgreedFigures finish = new AgreedFigures(null, null, FINISH, null);
        Reported time = report("E-1", ToleranceAspect.TIME);

        assertThat(lacking(cost("E-1").decided(planned(cost, LONG_AGO)))).isEmpty();
        assertThat(lacking(time.decided(planned(finish, LONG_AGO)))).isEmpty();
        assertThat(lacking(cost("E-1").decided(planned(finish, LONG_AGO)))).containsExactly("the agreed cost");
        assertThat(lacking(time.decided(planned(cost, LONG_AGO)))).containsExactly("the agreed finish");
        assertThat(lacking(cost("E-1").decided(planned(new AgreedFigures(null, START, null, "plan B"), LONG_AGO))))
                .containsExactly("the agreed figures");
    }

    @Test
    void aDecisionNeedsItsDate() {
        assertThat(lacking(cost("E-1").decided(planned(Reported.cost(112_000), null))))
                .containsExactly("the date");
    }

    @Test
    void aNewToleranceIsNeededForEveryAspectThatIsOutside() {
        Reported both = report("E-1", ToleranceAspect.COST, ToleranceAspect.TIME)
                .decided(decision(NEW_TOLERANCE, null, "programme board", Given.cost("15%")));

        assertThat(lacking(both)).containsExactly("a tolerance in time");
    }

    @ParameterizedTest
    @CsvSource({
        "programme board, ",
        "Programme Board, ",
        "portfolio board, ",
        "project board, the decision is for the level programme",
        "programme manager, it is for the programme board",
        "tea committee, it is not on the ladder of authorities"
    })
    void theExceptionOfAProjectIsForTheLevelThatSetItsTolerance(String authority, @Nullable String reason) {
        List<String> said = say(
                "exception-decided-without-authority",
                OUTSIDE,
                cost("E-1").decided(decision(CONTINUE, null, authority)));
        if (reason == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said)
                    .containsExactly(
                            "Exception report E-1 was decided, continue, in the name of " + authority + ": " + reason);
        }
    }

    @Test
    void theExceptionOfAStageIsForTheProjectBoard() {
        Project project = withStage(43_000);
        assertThat(say(
                        "exception-decided-without-authority",
                        project,
                        cost("E-1").stage("S2").decided(decision(CONTINUE, null, "project board"))))
                .isEmpty();
        assertThat(say(
                        "exception-decided-without-authority",
                        project,
                        cost("E-1").stage("S2").decided(decision(CONTINUE, null, "project manager"))))
                .hasSize(1);
    }

    private static Project withStage(long forecast) {
        return project("P", 100_000, 100_000, 0, cost10(), time("30 days")).toBuilder()
                .stages(List.of(new Stage(
                        StageId.of("S2"),
                        "Build",
                        CostPosition.of(Money.of("GBP", 40_000), Money.of("GBP", forecast)),
                        new TimePosition(START, FINISH, START, FINISH, START, null),
                        List.of(Given.cost("5%"), time("10 days")))))
                .build();
    }

    // --- asked once ---------------------------------------------------------------------------------------------

    private static Finding exception(Reported... reports) {
        return exception(OUTSIDE, reports);
    }

    private static Finding exception(Project project, Reported... reports) {
        return result(programme("PG", governance(), Reported.with(project, reports)))
                .findFinding("tolerance.exception@PROJECT:P#COST")
                .orElseThrow();
    }

    private static Project forecast(long pounds) {
        return project("P", 100_000, pounds, 0, cost10(), time("30 days"));
    }

    @ParameterizedTest
    @CsvSource({"110001, false", "112000, false", "132000, false", "132001, true"})
    void aDecidedExceptionAsksAgainAsSoonAsTheForecastLeavesWhatWasAgreed(long forecast, boolean asks) {
        Reported plan = cost("E-1").decided(EXCEPTION_PLAN, AS_OF, Reported.cost(120_000));
        Finding finding = exception(forecast(forecast), plan);
        assertThat(finding.escalated()).isEqualTo(asks);
        assertThat(finding.decision() != null).isEqualTo(asks);
        assertThat(finding.severity()).isEqualTo(asks ? Severity.HIGH : Severity.LOW);
    }

    @Test
    void theTextOfASettledExceptionNamesWhatWasAgreed() {
        assertThat(exception(cost("E-1").decided(EXCEPTION_PLAN, AS_OF, Reported.cost(120_000)))
                        .text())
                .isEqualTo(
                        "The cost forecast of GBP 112000 lies outside the tolerance of 10% above, and within what was"
                                + " decided on exception report E-1: exception plan, GBP 120000");
        assertThat(exception(cost("E-1").decided(NEW_TOLERANCE, AS_OF, null, Given.cost("12%")))
                        .text())
                .endsWith("new tolerance, 12% above, 12% below");
    }

    @Test
    void aNewToleranceSettlesWhatLiesWithinItAndNothingElse() {
        assertThat(exception(cost("E-1").decided(NEW_TOLERANCE, AS_OF, null, Given.cost("12%")))
                        .escalated())
                .isFalse();
        assertThat(exception(cost("E-1").decided(NEW_TOLERANCE, AS_OF, null, Given.cost("11%")))
                        .escalated())
                .isTrue();
        assertThat(exception(cost("E-1").decided(NEW_TOLERANCE, AS_OF, null, time("99 days")))
                        .escalated())
                .isTrue();
    }

    @Test
    void aDecisionWithoutAnythingAgreedSettlesNothingAndOneThatHasRunOutNoLonger() {
        assertThat(exception(cost("E-1").decided(decision(CONTINUE, null, "programme board")))
                        .escalated())
                .isTrue();
        ExceptionDecision limited = new ExceptionDecision(
                NEW_TOLERANCE,
                new RecordedDecision("Ann", "programme board", LONG_AGO, AS_OF.minusDays(1), null),
                null,
                List.of(Given.cost("12%")),
                null);
        assertThat(exception(cost("E-1").decided(limited)).escalated()).isTrue();
    }

    @Test
    void theLatestDecisionCounts() {
        Reported narrow = cost("E-2").decided(NEW_TOLERANCE, AS_OF, null, Given.cost("11%"));
        Reported wide = cost("E-1").decided(NEW_TOLERANCE, LONG_AGO, null, Given.cost("12%"));
        assertThat(exception(narrow, wide).escalated()).isTrue();
        assertThat(exception(wide, narrow).escalated()).isTrue();
    }

    @Test
    void theDecisionIsDueWhenTheOpenReportSays() {
        assertThat(Given.decision(exception(cost("E-1"))).due()).isEqualTo(AS_OF.plusDays(1));
        assertThat(Given.decision(exception()).due()).isEqualTo(AS_OF.plusDays(10));
    }

    @Test
    void theExceptionOfAStageIsAskedOnceToo() {
        Reported plan = cost("E-1").stage("S2").decided(EXCEPTION_PLAN, AS_OF, Reported.cost(43_000));
        assertThat(stageException(withStage(43_000), plan).decision()).isNull();
        assertThat(stageException(withStage(46_000), plan).decision()).isNotNull();
        assertThat(stageException(withStage(43_000), cost("E-1").decided(EXCEPTION_PLAN, AS_OF, Reported.cost(43_000)))
                        .decision())
                .as("what was decided for the project is not decided for the stage")
                .isNotNull();
    }

    private static Finding stageException(Project project, Reported report) {
        return result(programme("PG", governance(), Reported.with(project, report)))
                .findFinding("tolerance.stage-exception@PROJECT:P#S2/COST")
                .orElseThrow();
    }

    // --- in force -----------------------------------------------------------------------------------------------

    @Test
    void anAgreedPlanThatIsNotTheBaselineIsFoundAfterTheDaysOfThePolicy() {
        AgreedFigures agreed = new AgreedFigures(Money.of("GBP", 120_000), START, FINISH.plusDays(20), null);
        assertThat(say("exception-plan-not-applied", OUTSIDE, cost("E-1").decided(EXCEPTION_PLAN, LONG_AGO, agreed)))
                .containsExactly(
                        "The exception plan of report E-1, agreed on 2026-03-01, is not in force: cost GBP 100000"
                                + " instead of GBP 120000, finish 2026-06-30 instead of 2026-07-20");
        assertThat(say(
                        "exception-plan-not-applied",
                        OUTSIDE,
                        cost("E-1").decided(EXCEPTION_PLAN, AS_OF.minusDays(20), agreed)))
                .isEmpty();
        assertThat(say(
                        "exception-plan-not-applied",
                        OUTSIDE,
                        cost("E-1").decided(EXCEPTION_PLAN, AS_OF.minusDays(21), agreed)))
                .hasSize(1);
    }

    @Test
    void aBaselineThatALaterApprovedChangeAlteredIsNotHeldAgainstTheExceptionPlan() {
        Project changed = OUTSIDE.toBuilder()
                .changes(ChangeLog.of(List.of(ChangeRequest.builder(ChangeId.of("C-1"), "More")
                        .decisions(List.of(ChangeDecision.of(
                                ChangeOutcome.APPROVED,
                                RecordedDecision.of("Ann", "programme board", LONG_AGO.plusDays(1)))))
                        .baselineChanges(List.of(
                                BaselineChange.of(OUTSIDE.ref(), BaselineField.COST, "GBP 120000", "GBP 100000")))
                        .build())))
                .build();
        Reported plan = cost("E-1").decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(120_000));
        assertThat(say("exception-plan-not-applied", changed, plan)).isEmpty();
    }

    @Test
    void newTolerancesThatAreNotInForceAreFound() {
        assertThat(say(
                        "exception-tolerance-not-applied",
                        OUTSIDE,
                        cost("E-1").decided(NEW_TOLERANCE, LONG_AGO, null, Given.cost("15%"))))
                .containsExactly(
                        "The tolerances of the decision on report E-1, of 2026-03-01, are not in force: cost 10%"
                                + " above, 10% below instead of 15% above, 15% below");
        assertThat(say(
                        "exception-tolerance-not-applied",
                        OUTSIDE,
                        cost("E-1").decided(NEW_TOLERANCE, LONG_AGO, null, cost10().withOrigin("x", "y", null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELIVERING, 1", "PAUSED, 1", "CLOSING, 0", "STOPPED, 0"})
    void workThatWasToEndAndGoesOnIsFound(LifecycleState state, int findings) {
        Project project = OUTSIDE.toBuilder().profile(Profile.of(state)).build();
        assertThat(say("exception-close-not-applied", project, cost("E-1").decided(PREMATURE_CLOSE, LONG_AGO, null)))
                .hasSize(findings);
    }

    @Test
    void whatIsAppliedLeavesNothingToSay() {
        Project project = Reported.with(
                Reported.statedOn(OUTSIDE, LONG_AGO),
                cost("E-1")
                        .raised(LONG_AGO)
                        .decided(EXCEPTION_PLAN, LONG_AGO, Reported.cost(112_000), Given.cost("5%"))
                        .escalation(null));
        Scope applied = ExceptionPlan.apply(
                project,
                Objects.requireNonNull(project.governance().exceptions().get(0)));
        assertThat(result(applied).findings()).isEmpty();
    }
}
