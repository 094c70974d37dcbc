package dev.pmo.rules.tolerance;

import static dev.pmo.core.governance.ExceptionOutcome.EXCEPTION_PLAN;
import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.core.governance.ExceptionOutcome.PREMATURE_CLOSE;
import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.portfolio;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.result;
import static dev.pmo.rules.tolerance.Given.time;
import static dev.pmo.rules.tolerance.Reported.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.AuthorityPolicy;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision on an exception settles it only if it was for the authority in whose name it was taken. */
class ExceptionAuthorityTest {

    private static final Project OUTSIDE = project("P", 100_000, 112_000, 0, Given.cost("10%"), time("30 days"));
    private static final LocalDate LONG_AGO = AS_OF.minusDays(30);
    private static final Project STAGED =
            project("P", 100_000, 100_000, 0, Given.cost("10%"), time("30 days")).toBuilder()
                    .stages(List.of(new Stage(
                            StageId.of("S2"),
                            "Build",
                            CostPosition.of(Money.of("GBP", 40_000), Money.of("GBP", 43_000)),
                            new TimePosition(START, FINISH, START, FINISH, START, null),
                            List.of(Given.cost("5%"), time("10 days")))))
                    .build();

    private static ReviewResult reviewed(Project project, Reported... reports) {
        return result(programme("PG", governance(), Reported.with(project, reports)));
    }

    private static Finding exception(Reported... reports) {
        return reviewed(OUTSIDE, reports)
                .findFinding("tolerance.exception@PROJECT:P#COST")
                .orElseThrow();
    }

    private static List<String> rules(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.scope().id().equals("P"))
                .map(Finding::ruleId)
                .toList();
    }

    private static Reported cost(String id) {
        return report(id, ToleranceAspect.COST);
    }

    private static ExceptionDecision taken(
            ExceptionOutcome outcome,
            @Nullable String authority,
            LocalDate on,
            @Nullable AgreedFigures agreed,
            Tolerance... tolerances) {
        return new ExceptionDecision(
                outcome,
                new RecordedDecision("J. Okafor", authority, on, null, null),
                null,
                List.of(tolerances),
                agreed);
    }

    private static ExceptionDecision wider(@Nullable String authority, LocalDate on) {
        return taken(NEW_TOLERANCE, authority, on, null, Given.cost("15%"));
    }

    @ParameterizedTest
    @CsvSource({
        "programme board, true",
        "portfolio board, true",
        "project board, false",
        "programme manager, false",
        "tea committee, false",
        ", true"
    })
    void onlyWhoMayDecideSettlesAnException(@Nullable String authority, boolean settled) {
        Finding finding = exception(cost("E-1").decided(wider(authority, AS_OF)));

        assertThat(finding.severity()).isEqualTo(settled ? Severity.LOW : Severity.HIGH);
        assertThat(finding.escalated()).isEqualTo(!settled);
        assertThat(finding.decision() == null).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource({"portfolio board, true", "programme board, false"})
    void noBoardDecidesOnTheExceptionOfItsOwnScope(String authority, boolean settled) {
        Programme outside = programme("PG", governance(Given.cost("10%"))).toBuilder()
                .position(Given.position(100_000, 112_000, 0))
                .build();
        Programme decided = outside.toBuilder()
                .governance(outside.governance()
                        .withExceptions(List.of(cost("E-1")
                                .decided(wider(authority, AS_OF))
                                .escalation(null)
                                .build())))
                .build();

        ReviewResult result = result(portfolio(governance(), decided));

        assertThat(result.findFinding("tolerance.exception@PROGRAMME:PG#COST")
                        .orElseThrow()
                        .escalated())
                .isEqualTo(!settled);
        assertThat(result.findFinding("tolerance.exception-decided-without-authority@PROGRAMME:PG#E-1")
                        .isPresent())
                .isEqualTo(!settled);
    }

    @Test
    void whatTheWrongOnesDecidedStaysOpenUntilTheRightOnesDecide() {
        Reported wrong = cost("E-1").decided(wider("project board", LONG_AGO));
        Reported right = cost("E-2").decided(wider("programme board", AS_OF));

        assertThat(exception(wrong).escalated()).isTrue();
        assertThat(exception(wrong, right).escalated()).isFalse();
        assertThat(rules(reviewed(OUTSIDE, wrong, right)))
                .as("that it was decided without authority is still told")
                .contains("tolerance.exception-decided-without-authority");
    }

    @Test
    void aLaterDecisionOfTheWrongOnesDoesNotUndoTheOneThatHolds() {
        Reported right = cost("E-1").decided(wider("programme board", LONG_AGO));
        Reported wrong = cost("E-2").decided(taken(EXCEPTION_PLAN, "project board", AS_OF, Reported.cost(90_000)));

        assertThat(exception(right, wrong).escalated()).isFalse();
    }

    @Test
    void whatTheWrongOnesDecidedIsReportedAndDueAndNeedNotBeApplied() {
        Reported wrong = cost("E-1")
                .decided(taken(PREMATURE_CLOSE, "project board", LONG_AGO, null))
                .escalation(Reported.handedUp(AS_OF.minusDays(1), null));

        assertThat(rules(reviewed(Reported.statedOn(OUTSIDE, LONG_AGO), wrong)))
                .contains("tolerance.exception", "tolerance.exception-unanswered")
                .doesNotContain("tolerance.exception-unreported", "tolerance.exception-close-not-applied");
        assertThat(rules(reviewed(
                        Reported.statedOn(OUTSIDE, LONG_AGO),
                        cost("E-1").decided(taken(PREMATURE_CLOSE, "programme board", LONG_AGO, null)))))
                .contains("tolerance.exception-close-not-applied")
                .doesNotContain("tolerance.exception-unanswered");
    }

    @ParameterizedTest
    @CsvSource({"project board, LOW", "project manager, HIGH"})
    void theExceptionOfAStageIsSettledByTheProjectBoard(String authority, Severity severity) {
        Reported decided = cost("E-1")
                .stage("S2")
                .decided(taken(NEW_TOLERANCE, authority, AS_OF, null, Given.cost("10%")))
                .escalation(null);

        assertThat(reviewed(STAGED, decided).findFinding("tolerance.stage-exception@PROJECT:P#S2/COST"))
                .hasValueSatisfying(finding -> assertThat(finding.severity()).isEqualTo(severity));
    }

    /** The programme board may grant 15% of cost, the portfolio board 25%, and nobody more. */
    private static final AuthorityLadder GRANTS = AuthorityLadder.of(List.of(
                    Rung.of("project board", Level.PROJECT, List.of(DecisionKind.values()))
                            .withTolerances(List.of(Given.cost("10%"), time("10 days"))),
                    Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))
                            .withTolerances(List.of(Given.cost("15%"))),
                    Rung.of("portfolio board", Level.PORTFOLIO, List.of(DecisionKind.values()))
                            .withTolerances(List.of(Given.cost("25%")))))
            .withBusinessCaseOwner("programme board");

    private static String lacking(ExceptionOutcome outcome, @Nullable AgreedFigures agreed, Tolerance... tolerances) {
        Reported report = cost("E-1").decided(taken(outcome, "programme board", AS_OF, agreed, tolerances));
        return new Entitlement(GRANTS, OUTSIDE, null)
                .findLacking(report.build())
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "15%, nothing",
        "16%, 'it may grant 15% above for cost, and not 16%; it is for the portfolio board'",
        "25%, 'it may grant 15% above for cost, and not 25%; it is for the portfolio board'",
        "26%, 'it may grant 15% above for cost, and not 26%; nobody on the ladder may decide it'",
        "GBP 15000, nothing",
        "GBP 15001, 'it may grant 15% above for cost, and not GBP 15001; it is for the portfolio board'",
        "EUR 1, 'it may grant 15% above for cost, and not EUR 1; nobody on the ladder may decide it'"
    })
    void nobodyGrantsMoreThanTheyMay(String limit, String lacking) {
        assertThat(lacking(NEW_TOLERANCE, null, Given.cost(limit))).isEqualTo(lacking);
        assertThat(lacking(EXCEPTION_PLAN, Reported.cost(100_000), Given.cost(limit)))
                .as("with an exception plan")
                .isEqualTo(lacking);
        assertThat(lacking(PREMATURE_CLOSE, null, Given.cost(limit)))
                .as("of work that ends")
                .isEqualTo("nothing");
    }

    @Test
    void aToleranceForBenefitsIsForTheBusinessCase() {
        Tolerance benefits = Tolerance.ofBothSides(ToleranceAspect.BENEFITS, ToleranceLimit.ofPercent(1));
        Entitlement stage = new Entitlement(GRANTS, STAGED, null);
        ExceptionReport ofStage = cost("E-1")
                .stage("S2")
                .decided(taken(NEW_TOLERANCE, "project board", AS_OF, null, Given.cost("10%"), benefits))
                .build();

        assertThat(lacking(NEW_TOLERANCE, null, benefits)).isEqualTo("nothing");
        assertThat(stage.findLacking(ofStage)).isEmpty();
        assertThat(new Entitlement(GRANTS.withBusinessCaseOwner("portfolio board"), OUTSIDE, null)
                        .findLacking(cost("E-1")
                                .decided(taken(NEW_TOLERANCE, "programme board", AS_OF, null, benefits))
                                .build()))
                .contains("it may grant no tolerance for benefits; it is for the portfolio board");
    }

    @ParameterizedTest
    @CsvSource({"15%, LOW", "16%, HIGH"})
    void aToleranceBeyondTheGrantSettlesNothing(String limit, Severity severity) {
        Project project = Reported.with(
                OUTSIDE, cost("E-1").decided(taken(NEW_TOLERANCE, "programme board", AS_OF, null, Given.cost(limit))));
        PolicySet policies = PolicySet.defaults().with(AuthorityPolicy.TYPE, new AuthorityPolicy(GRANTS));
        ReviewResult result = Given.ENGINE
                .review(ReviewRequest.of(programme("PG", governance(), project), AS_OF)
                        .withPolicies(policies))
                .result();

        assertThat(result.findFinding("tolerance.exception@PROJECT:P#COST")
                        .orElseThrow()
                        .severity())
                .isEqualTo(severity);
        assertThat(result.findFinding("tolerance.exception-decided-without-authority@PROJECT:P#E-1")
                        .map(Finding::text))
                .isEqualTo(
                        severity == Severity.LOW
                                ? Optional.empty()
                                : Optional.of("Exception report E-1 was decided, new tolerance, in the name of"
                                        + " programme board: it may grant 15% above for cost, and not 16%; it is for"
                                        + " the portfolio board"));
    }

    @Test
    void aDraftKnowsWhoMayDecideWhereItIsToldTheLadder() {
        Reported wrong = cost("E-1").decided(wider("project board", AS_OF));
        ExceptionContext context = ExceptionContext.of(Reported.with(OUTSIDE, wrong), AS_OF, TolerancePolicy.DEFAULTS);

        assertThat(ExceptionReports.draft(context))
                .hasValueSatisfying(draft -> assertThat(draft.report()).isNull());
        assertThat(ExceptionReports.draft(context.withLadder(AuthorityPolicy.DEFAULTS.ladder(), null)))
                .hasValueSatisfying(draft -> assertThat(draft.report()).hasToString("E-1"));
    }
}
