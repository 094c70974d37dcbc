package dev.pmo.rules.tolerance;

import static dev.pmo.core.governance.ExceptionOutcome.CONTINUE;
import static dev.pmo.core.governance.ExceptionOutcome.EXCEPTION_PLAN;
import static dev.pmo.core.governance.ExceptionOutcome.NEW_TOLERANCE;
import static dev.pmo.core.governance.ExceptionOutcome.OPTION;
import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.time;
import static dev.pmo.rules.tolerance.Reported.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For whom the decision on an exception is: GBP 100000 are agreed, and the programme board decides up to GBP 10000. */
class EntitlementTest {

    private static final AuthorityLadder LADDER = AuthorityLadder.of(List.of(
            Rung.of("project board", Level.PROJECT, List.of(DecisionKind.EXCEPTION, DecisionKind.TOLERANCE)),
            Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.EXCEPTION))
                    .upTo(null, Money.of("GBP", 10_000), 5),
            Rung.of("portfolio board", Level.PORTFOLIO, List.of(DecisionKind.EXCEPTION, DecisionKind.TOLERANCE))));

    private static final Project PROJECT = project("P", 100_000, 112_000, 0, Given.cost("10%"), time("30 days"));

    private static ExceptionDecision decision(
            ExceptionOutcome outcome, String authority, @Nullable String option, @Nullable AgreedFigures agreed) {
        return new ExceptionDecision(
                outcome, RecordedDecision.of("J. Okafor", authority, AS_OF), option, List.of(), agreed);
    }

    private static Reported about() {
        return report("E-1", ToleranceAspect.COST);
    }

    private static String lacking(Scope scope, Reported report) {
        return new Entitlement(LADDER, scope, null).findLacking(report.build()).orElse("nothing");
    }

    private static String agreed(String authority, @Nullable AgreedFigures agreed) {
        return lacking(PROJECT, about().decided(decision(EXCEPTION_PLAN, authority, null, agreed)));
    }

    @Test
    void theCostOfAPlanIsWhatIsAgreedBeyondTheBaseline() {
        assertThat(agreed("programme board", Reported.cost(110_000))).isEqualTo("nothing");
        assertThat(agreed("programme board", Reported.cost(110_001))).isEqualTo("it is for the portfolio board");
        assertThat(agreed("portfolio board", Reported.cost(110_001))).isEqualTo("nothing");
    }

    /** What cannot be reckoned is for those without a limit. */
    @Test
    void aCostThatIsNotKnownOrInAnotherCurrencyIsNotSmall() {
        String forNoLimit = agreed("programme board", null);

        assertThat(agreed("programme board", new AgreedFigures(Money.of("EUR", 100_001), null, null, null)))
                .isEqualTo(forNoLimit);
        assertThat(agreed("programme board", new AgreedFigures(null, AS_OF, null, null)))
                .isEqualTo(forNoLimit);
    }

    @Test
    void theSizeOfAnOptionIsItsImpact() {
        Reported report = about().options(
                        Reported.NOTHING,
                        Reported.option("small", OPTION, Impact.of(Money.of("GBP", 10_000), 5)),
                        Reported.option("dear", OPTION, Impact.of(Money.of("GBP", 10_001), 5)),
                        Reported.option("slow", OPTION, Impact.of(Money.of("GBP", 1), 6)));

        assertThat(option(report, "small")).isEqualTo("nothing");
        assertThat(option(report, "dear")).isEqualTo("it is for the portfolio board");
        assertThat(option(report, "slow")).isEqualTo("it is for the portfolio board");
    }

    private static String option(Reported report, String option) {
        return lacking(PROJECT, report.decided(decision(OPTION, "programme board", option, Reported.cost(999_999))));
    }

    @Test
    void aNewToleranceIsForThoseWhoMaySetOne() {
        assertThat(lacking(PROJECT, small(NEW_TOLERANCE, "programme board")))
                .isEqualTo("it is for the portfolio board");
        assertThat(lacking(PROJECT, small(CONTINUE, "programme board"))).isEqualTo("nothing");
        assertThat(lacking(PROJECT, small(NEW_TOLERANCE, "portfolio board"))).isEqualTo("nothing");
    }

    private static Reported small(ExceptionOutcome outcome, String authority) {
        return about().decided(decision(outcome, authority, null, Reported.cost(100_000)));
    }

    @Test
    void anExceptionIsForTheLevelThatItWasHandedTo() {
        RecordedEscalation toPortfolio = new RecordedEscalation(
                ScopeRef.parse("PORTFOLIO:PF"), AS_OF, "outside tolerance", "an option", null, null, null);

        assertThat(lacking(PROJECT, small(CONTINUE, "programme board").escalation(toPortfolio)))
                .isEqualTo("the decision is for the level portfolio");
        assertThat(lacking(PROJECT, small(CONTINUE, "portfolio board").escalation(toPortfolio)))
                .isEqualTo("nothing");
    }

    @Test
    void withoutAnEscalationItIsForTheLevelAboveAProjectAndForTheLevelOfAnythingElse() {
        Scope programme = programme("PG", governance(Given.cost("10%"))).toBuilder()
                .position(Given.position(100_000, 112_000, 0))
                .build();

        assertThat(lacking(PROJECT, small(CONTINUE, "project board").escalation(null)))
                .isEqualTo("the decision is for the level programme");
        assertThat(lacking(PROJECT, small(CONTINUE, "programme board").escalation(null)))
                .isEqualTo("nothing");
        assertThat(lacking(programme, small(CONTINUE, "project board").escalation(null)))
                .isEqualTo("the decision is for the level programme");
        assertThat(lacking(programme, small(CONTINUE, "programme board").escalation(null)))
                .isEqualTo("nothing");
    }

    @Test
    void theLevelAboveDecidesWhereItIsKnown() {
        Scope programme = programme("PG", governance(Given.cost("10%")));
        ExceptionReport byTheProgramme =
                small(CONTINUE, "programme board").escalation(null).build();
        ScopeRef portfolio = ScopeRef.parse("PORTFOLIO:PF");

        assertThat(new Entitlement(LADDER, programme, portfolio).findLacking(byTheProgramme))
                .contains("the decision is for the level portfolio");
        assertThat(new Entitlement(LADDER, PROJECT, portfolio).findLacking(byTheProgramme))
                .contains("the decision is for the level portfolio");
        assertThat(new Entitlement(LADDER, PROJECT, programme.ref()).findLacking(byTheProgramme))
                .isEmpty();
        assertThat(new Entitlement(LADDER, programme, ScopeRef.parse("PROGRAMME:ABOVE")).findLacking(byTheProgramme))
                .isEmpty();
    }

    /** The figures of a stage are not those of the project, so that nobody can say what is agreed beyond them. */
    @Test
    void theExceptionOfAStageIsForTheProjectAndItsSizeIsNotThatOfTheProject() {
        assertThat(lacking(PROJECT, small(CONTINUE, "project board").stage("S1")))
                .isEqualTo("nothing");
        assertThat(lacking(PROJECT, small(CONTINUE, "programme board").stage("S1")))
                .isEqualTo(agreed("programme board", null));
    }

    @Test
    void whatIsNotDecidedOrInNobodysNameLacksNothing() {
        assertThat(lacking(PROJECT, about())).isEqualTo("nothing");
        assertThat(lacking(
                        PROJECT,
                        about().decided(new ExceptionDecision(
                                CONTINUE,
                                new RecordedDecision("J. Okafor", null, AS_OF, null, null),
                                null,
                                List.of(),
                                null))))
                .isEqualTo("nothing");
    }

    @Test
    void nobodyMayDecideWhatIsBeyondEverybodysLimit() {
        AuthorityLadder low =
                AuthorityLadder.of(List.of(Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.EXCEPTION))
                        .upTo(null, Money.of("GBP", 10_000), null)));
        Reported report = about().decided(decision(EXCEPTION_PLAN, "programme board", null, Reported.cost(200_000)));

        assertThat(new Entitlement(low, PROJECT, null).findLacking(report.build()))
                .contains("nobody on the ladder may decide it");
        AuthorityLadder beyond = low.withBeyond("the cabinet");
        assertThat(new Entitlement(beyond, PROJECT, null).findLacking(report.build()))
                .contains("it is for the cabinet");
        Reported cabinet = about().decided(decision(EXCEPTION_PLAN, "the cabinet", null, Reported.cost(200_000)));
        assertThat(new Entitlement(beyond, PROJECT, null).findLacking(cabinet.build()))
                .isEmpty();
    }
}
