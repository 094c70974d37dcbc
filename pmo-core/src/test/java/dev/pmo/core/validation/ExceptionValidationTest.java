package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.JANUARY;
import static dev.pmo.core.validation.Samples.MARCH;
import static dev.pmo.core.validation.Samples.project;
import static dev.pmo.core.validation.Samples.ref;
import static dev.pmo.core.validation.Samples.told;
import static dev.pmo.core.validation.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExceptionValidationTest {

    private static final Tolerance COST = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10));

    private static Project reporting(ExceptionReport... reports) {
        return project("A")
                .governance(Governance.none().withExceptions(List.of(reports)))
                .position(Position.of(CostPosition.of(Money.of("GBP", 1), Money.of("GBP", 1)), TimePosition.none()))
                .stages(List.of(new Stage(StageId.of("S"), "Build", null, null, null)))
                .build();
    }

    private static ExceptionOption option(String name, Tolerance... tolerances) {
        return new ExceptionOption(name, null, null, null, null, List.of(tolerances));
    }

    private static ExceptionReport report(
            List<ToleranceAspect> aspects,
            @Nullable String stage,
            List<ExceptionOption> options,
            @Nullable RecordedEscalation escalation,
            @Nullable ExceptionDecision decision) {
        return new ExceptionReport(
                ExceptionId.of("E"),
                "Dearer",
                aspects,
                stage == null ? null : StageId.of(stage),
                MARCH,
                null,
                null,
                null,
                options,
                null,
                null,
                escalation,
                decision);
    }

    @Test
    void aSoundReportHasNoViolation() {
        ExceptionDecision decision = new ExceptionDecision(
                ExceptionOutcome.EXCEPTION_PLAN,
                new RecordedDecision("Ann", "board", MARCH, MARCH, null),
                "b",
                List.of(COST),
                new AgreedFigures(Money.of("GBP", 2), JANUARY, MARCH, null));
        assertThat(violations(reporting(report(
                        List.of(ToleranceAspect.COST), "S", List.of(option("a"), option("b", COST)), null, decision))))
                .isEmpty();
    }

    @Test
    void identifiersNamesAndAspectsOccurOnce() {
        ExceptionReport twice = report(
                List.of(ToleranceAspect.COST, ToleranceAspect.COST),
                null,
                List.of(option("a", COST, COST), option("a")),
                null,
                null);
        assertThat(told(reporting(twice, twice)))
                .contains(
                        "PROJECT:A governance.exceptions[E].id duplicate-id",
                        "PROJECT:A governance.exceptions[E].options[a].name duplicate-id",
                        "PROJECT:A governance.exceptions[E].aspects[COST] duplicate-aspect",
                        "PROJECT:A governance.exceptions[E].options[a].tolerances[COST] duplicate-aspect");
    }

    @Test
    void aReportNamesAStageThatThereIs() {
        assertThat(told(reporting(report(List.of(), "T", List.of(), null, null))))
                .containsExactly("PROJECT:A governance.exceptions[E].stage dangling-reference");
    }

    @Test
    void datesComeInTheirOrderAndTheAgreedCostInTheCurrencyOfTheBaseline() {
        RecordedEscalation answeredBefore =
                new RecordedEscalation(ref("PROGRAMME:PG"), MARCH, null, null, JANUARY, JANUARY, null);
        ExceptionDecision decidedBefore = new ExceptionDecision(
                ExceptionOutcome.EXCEPTION_PLAN,
                new RecordedDecision("Ann", "board", JANUARY, JANUARY.minusDays(1), null),
                null,
                List.of(COST, COST),
                new AgreedFigures(Money.of("EUR", 2), MARCH, JANUARY, null));
        assertThat(told(reporting(report(List.of(), null, List.of(), answeredBefore, decidedBefore))))
                .containsExactlyInAnyOrder(
                        "PROJECT:A governance.exceptions[E].escalation.responseDue dates-reversed",
                        "PROJECT:A governance.exceptions[E].escalation.answered dates-reversed",
                        "PROJECT:A governance.exceptions[E].decision.decision.on dates-reversed",
                        "PROJECT:A governance.exceptions[E].decision.decision.until dates-reversed",
                        "PROJECT:A governance.exceptions[E].decision.agreed.finish dates-reversed",
                        "PROJECT:A governance.exceptions[E].decision.agreed.cost mixed-currencies",
                        "PROJECT:A governance.exceptions[E].decision.tolerances[COST] duplicate-aspect");
    }

    @Test
    void whatIsAgreedForAStageIsInTheCurrencyOfThatStage() {
        ExceptionDecision inEuros = new ExceptionDecision(
                ExceptionOutcome.EXCEPTION_PLAN,
                null,
                null,
                null,
                new AgreedFigures(Money.of("EUR", 2), null, null, null));
        ExceptionReport ofTheStage = report(List.of(), "S", List.of(), null, inEuros);

        assertThat(told(costing("EUR", "GBP", ofTheStage))).isEmpty();
        assertThat(told(costing("GBP", "EUR", ofTheStage)))
                .containsExactly("PROJECT:A governance.exceptions[E].decision.agreed.cost mixed-currencies");
    }

    /** A project with a stage of one currency and another of another. */
    private static Project costing(String stage, String other, ExceptionReport report) {
        return project("A")
                .governance(Governance.none().withExceptions(List.of(report)))
                .stages(List.of(
                        new Stage(StageId.of("T"), "Design", CostPosition.of(Money.of(other, 1), null), null, null),
                        new Stage(StageId.of("S"), "Build", CostPosition.of(Money.of(stage, 1), null), null, null)))
                .build();
    }
}
