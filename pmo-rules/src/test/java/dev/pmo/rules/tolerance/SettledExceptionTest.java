package dev.pmo.rules.tolerance;

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

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What settles an exception, and since when one that nobody reported is known. */
class SettledExceptionTest {

    private static final Project OUTSIDE = project("P", 100_000, 112_000, 40, Given.cost("10%"), time("30 days"));
    private static final Project STAGED =
            project("P", 100_000, 100_000, 0, Given.cost("10%"), time("30 days")).toBuilder()
                    .stages(List.of(new Stage(
                            StageId.of("S2"),
                            "Dig",
                            CostPosition.of(Money.of("GBP", 40_000), Money.of("GBP", 43_000)),
                            new TimePosition(START, FINISH, START, FINISH, START, null),
                            List.of(Given.cost("5%"), time("10 days")))))
                    .build();

    private static Finding exception(ToleranceAspect aspect, Reported report) {
        return result(programme("PG", governance(), Reported.with(OUTSIDE, report)))
                .findFinding("tolerance.exception@PROJECT:P#" + aspect)
                .orElseThrow();
    }

    private static boolean settled(ToleranceAspect aspect, Reported report) {
        return exception(aspect, report).decision() == null;
    }

    private static Reported late(AgreedFigures agreed, Tolerance... tolerances) {
        return report("E-1", ToleranceAspect.COST, ToleranceAspect.TIME)
                .decided(EXCEPTION_PLAN, AS_OF, agreed, tolerances);
    }

    private static AgreedFigures finish(LocalDate finish) {
        return new AgreedFigures(null, null, finish, null);
    }

    @Test
    void workThatIsToEndAsksForNothingMore() {
        assertThat(settled(
                        ToleranceAspect.COST,
                        report("E-1", ToleranceAspect.COST).decided(PREMATURE_CLOSE, AS_OF, null)))
                .isTrue();
    }

    @Test
    void anAgreedFinishSettlesTheTimeAndNotTheCost() {
        Reported report = late(finish(FINISH.plusDays(10)));
        assertThat(settled(ToleranceAspect.TIME, report)).isTrue();
        assertThat(settled(ToleranceAspect.COST, report)).isFalse();
        assertThat(settled(ToleranceAspect.TIME, late(finish(FINISH.plusDays(9)))))
                .isFalse();
        assertThat(exception(ToleranceAspect.TIME, report).text()).endsWith("E-1: exception plan, 2026-07-10");
    }

    @Test
    void anAgreedCostSettlesTheCostAndNotTheTime() {
        Reported report = late(Reported.cost(112_000));
        assertThat(settled(ToleranceAspect.COST, report)).isTrue();
        assertThat(settled(ToleranceAspect.TIME, report)).isFalse();
    }

    @Test
    void aToleranceThatWasAgreedWithTheFigureIsTheOneThatCounts() {
        assertThat(settled(ToleranceAspect.TIME, late(finish(FINISH.plusDays(10)), time("29 days"))))
                .isFalse();
        assertThat(settled(ToleranceAspect.TIME, late(finish(FINISH.plusDays(10)), Given.cost("1%"))))
                .isTrue();
    }

    @Test
    void theOptionTakenBringsItsTolerancesUnlessTheDecisionSetsItsOwn() {
        assertThat(settled(ToleranceAspect.COST, taken("wider"))).isTrue();
        assertThat(settled(ToleranceAspect.COST, taken("cheaper cladding"))).isFalse();
        assertThat(settled(ToleranceAspect.COST, taken("wider", Given.cost("11%"))))
                .isFalse();
        assertThat(settled(ToleranceAspect.COST, taken("wider", time("99 days"))))
                .isTrue();
        assertThat(exception(ToleranceAspect.COST, taken("wider", time("99 days")))
                        .text())
                .endsWith("E-1: option, 12% above, 12% below");
    }

    private static Reported taken(String option, Tolerance... tolerances) {
        return report("E-1", ToleranceAspect.COST)
                .options(
                        Reported.NOTHING,
                        Reported.CHEAPER,
                        Reported.option("wider", NEW_TOLERANCE, Impact.none(), Given.cost("12%")))
                .decided(new ExceptionDecision(
                        OPTION,
                        RecordedDecision.of("J. Okafor", "programme board", AS_OF),
                        option,
                        List.of(tolerances),
                        null));
    }

    private static List<String> unreported(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("tolerance.exception-unreported"))
                .map(finding -> finding.subject() + ": " + finding.text())
                .toList();
    }

    private static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> gap.source().equals("tolerance.exception-unreported"))
                .map(gap -> gap.reason())
                .toList();
    }

    private static Project dated(Project project, @Nullable LocalDate dataDate) {
        return project.toBuilder()
                .plan(Plan.builder().dataDate(dataDate).build())
                .build();
    }

    @Test
    void theExceptionOfAStageIsToBeReportedToo() {
        Project project = Reported.statedOn(STAGED, AS_OF.minusDays(6));
        assertThat(unreported(result(project)))
                .containsExactly("S2/COST: The cost forecast of stage S2 lies outside tolerance (+GBP 3000) at least"
                        + " since 2026-03-25, and no exception report says so after 5 days");
        assertThat(unreported(result(Reported.with(
                        project, report("E-1", ToleranceAspect.COST).stage("S2")))))
                .isEmpty();
        assertThat(unreported(result(Reported.with(project, report("E-1", ToleranceAspect.COST)))))
                .hasSize(1);
        assertThat(gaps(result(STAGED))).singleElement().asString().startsWith("S2/COST: neither");
    }

    @Test
    void withoutAStatusReportTheDataDateOfThePlanSaysSinceWhen() {
        Project project = dated(STAGED, AS_OF.minusDays(6));
        assertThat(unreported(result(project))).hasSize(1);
        assertThat(result(project)
                        .explain("tolerance.exception-unreported@PROJECT:P#S2/COST")
                        .lines())
                .extracting(line -> line.step().label() + " = " + line.step().value())
                .contains("plan.dataDate = 2026-03-25");

        assertThat(unreported(result(dated(STAGED, AS_OF.minusDays(5))))).isEmpty();
        assertThat(gaps(result(dated(STAGED, AS_OF)))).isEmpty();
        assertThat(gaps(result(dated(STAGED, AS_OF.plusDays(1))))).hasSize(1);
    }

    @Test
    void aStatusReportSaysItBeforeTheDataDate() {
        assertThat(unreported(result(Reported.statedOn(dated(STAGED, AS_OF.minusDays(99)), AS_OF.minusDays(5)))))
                .isEmpty();
    }

    @Test
    void whatWasDecidedNeedsNoFurtherReport() {
        Project project = Reported.statedOn(OUTSIDE, AS_OF.minusDays(30));
        assertThat(unreported(result(programme("PG", governance(), project)))).hasSize(2);
        assertThat(unreported(result(programme("PG", governance(), Reported.with(project, late(finish(FINISH)))))))
                .isEmpty();
    }
}
