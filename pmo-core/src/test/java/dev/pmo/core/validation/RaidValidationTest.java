package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.JANUARY;
import static dev.pmo.core.validation.Samples.MARCH;
import static dev.pmo.core.validation.Samples.giveGet;
import static dev.pmo.core.validation.Samples.issue;
import static dev.pmo.core.validation.Samples.logged;
import static dev.pmo.core.validation.Samples.risk;
import static dev.pmo.core.validation.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RaidValidationTest {

    private static Assumption assumption(String id, String statement, @Nullable RiskId risk) {
        return new Assumption(AssumptionId.of(id), statement, null, null, null, null, risk, null, null);
    }

    private static Issue issueWith(
            IssueStatus status, @Nullable LocalDate raised, @Nullable LocalDate closed, @Nullable RiskId cause) {
        return new Issue(
                IssueId.of("I"), "Flood", null, status, null, null, raised, null, closed, null, cause, null, null);
    }

    private static List<String> riskTold(Risk risk) {
        return told(logged(RaidLog.ofRisks(List.of(risk))));
    }

    @Test
    void everyItemOfTheLogSaysWhatItIs() {
        ScopeRef self = ScopeRef.parse("PROJECT:PJ-1");
        RaidLog nameless = new RaidLog(
                List.of(Risk.builder(RiskId.of("R"), "").build()),
                List.of(assumption("A", " ", null)),
                List.of(new Issue(
                        IssueId.of("I"), null, null, null, null, null, null, null, null, null, null, null, null)),
                List.of(new GiveGet(
                        DependencyId.of("D"),
                        "",
                        self,
                        ScopeRef.parse("PROJECT:PJ-2"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                null);
        assertThat(told(logged(nameless)))
                .containsExactly(
                        "PROJECT:PJ-1 raid.assumptions[A].statement missing-name",
                        "PROJECT:PJ-1 raid.dependencies[D].deliverable missing-name",
                        "PROJECT:PJ-1 raid.issues[I].title missing-name",
                        "PROJECT:PJ-1 raid.risks[R].title missing-name");
    }

    @Test
    void identifiersAreUniqueWithinTheirList() {
        GiveGet dependency = giveGet("D", "PROJECT:PJ-1", "PROJECT:PJ-2");
        RaidLog twice = new RaidLog(
                List.of(risk("X").build(), risk("X").build()),
                List.of(assumption("X", "Dry", null), assumption("X", "Dry", null)),
                List.of(issue("X"), issue("X")),
                List.of(dependency, dependency),
                null);
        assertThat(told(logged(twice)))
                .containsExactly(
                        "PROJECT:PJ-1 raid.assumptions[X].id duplicate-id",
                        "PROJECT:PJ-1 raid.dependencies[D].id duplicate-id",
                        "PROJECT:PJ-1 raid.issues[X].id duplicate-id",
                        "PROJECT:PJ-1 raid.risks[X].id duplicate-id");
    }

    @Test
    void causesAndAssumptionsNameRisksOfTheSameLog() {
        RiskId gone = RiskId.of("GONE");
        RaidLog dangling = new RaidLog(
                List.of(risk("R").build()),
                List.of(assumption("A", "Dry", gone), assumption("B", "Dry", RiskId.of("R"))),
                List.of(issueWith(IssueStatus.OPEN, null, null, gone)),
                null,
                null);
        assertThat(told(logged(dangling)))
                .containsExactly(
                        "PROJECT:PJ-1 raid.assumptions[A].risk dangling-reference",
                        "PROJECT:PJ-1 raid.issues[I].cause dangling-reference");
    }

    @Test
    void datesOfRisksAndIssuesAreInOrder() {
        Risk risk = risk("R")
                .dates(new RiskDates(MARCH, JANUARY, null, null, null, null))
                .build();
        Issue issue = issueWith(IssueStatus.CLOSED, MARCH, JANUARY, null);
        assertThat(Samples.violations(logged(new RaidLog(List.of(risk), null, List.of(issue), null, null))))
                .extracting(Violation::toString)
                .containsExactly(
                        "PROJECT:PJ-1 raid.issues[I].closed: the date 'closed' lies before the date 'raised':"
                                + " '2026-03-10 to 2026-01-10'",
                        "PROJECT:PJ-1 raid.risks[R].dates.lastReviewed: the date 'last reviewed' lies before the date"
                                + " 'identified': '2026-03-10 to 2026-01-10'");
    }

    @Test
    void nothingIsAnsweredBeforeItWasHandedUpNorAcceptedUntilADayBefore() {
        RecordedEscalation answeredBefore =
                new RecordedEscalation(ScopeRef.parse("PROGRAMME:PG"), MARCH, null, null, JANUARY, JANUARY, null);
        RecordedDecision endedBefore = new RecordedDecision("Ann", "board", MARCH, JANUARY, null);
        Risk risk = risk("R").escalation(answeredBefore).acceptance(endedBefore).build();
        Issue issue = issue("I").toBuilder().escalation(answeredBefore).build();
        assertThat(told(logged(RaidLog.ofRisks(List.of(risk)).withIssues(List.of(issue)))))
                .containsExactly(
                        "PROJECT:PJ-1 raid.issues[I].escalation.answered dates-reversed",
                        "PROJECT:PJ-1 raid.issues[I].escalation.responseDue dates-reversed",
                        "PROJECT:PJ-1 raid.risks[R].acceptance.until dates-reversed",
                        "PROJECT:PJ-1 raid.risks[R].escalation.answered dates-reversed",
                        "PROJECT:PJ-1 raid.risks[R].escalation.responseDue dates-reversed");
    }

    @Test
    void aClosedOrResolvedIssueHasADate() {
        for (IssueStatus status : IssueStatus.values()) {
            RaidLog log = RaidLog.none().withIssues(List.of(issueWith(status, JANUARY, null, null)));
            assertThat(told(logged(log)))
                    .as(status.name())
                    .isEqualTo(
                            status.live()
                                    ? List.of()
                                    : List.of("PROJECT:PJ-1 raid.issues[I].closed closed-without-date"));
        }
    }

    @Test
    void stepsOfTheScalesCountFromOne() {
        assertThat(riskTold(risk("R")
                        .inherent(RiskAssessment.of(0, 3))
                        .residual(RiskAssessment.of(1, -1))
                        .target(RiskAssessment.of(1, 1))
                        .build()))
                .containsExactly(
                        "PROJECT:PJ-1 raid.risks[R].inherent.likelihood below-scale",
                        "PROJECT:PJ-1 raid.risks[R].residual.impact below-scale");
    }

    @Test
    void costAndDelayOfARiskAreNotNegative() {
        RiskAssessment negative = new RiskAssessment(null, null, null, Money.of("GBP", -1), -1);
        assertThat(riskTold(risk("R").residual(negative).build()))
                .containsExactly(
                        "PROJECT:PJ-1 raid.risks[R].residual.cost negative-value",
                        "PROJECT:PJ-1 raid.risks[R].residual.delayDays negative-value");
    }

    @Test
    void nobodyGivesToThemselves() {
        RaidLog log = RaidLog.none().withDependencies(List.of(giveGet("D", "PROJECT:PJ-1", "PROJECT:PJ-1")));
        assertThat(told(logged(log))).containsExactly("PROJECT:PJ-1 raid.dependencies[D].receiver self-link");
    }

    private static Action action(String id, ActionStatus status, @Nullable LocalDate closed, @Nullable String about) {
        return new Action(ActionId.of(id), "Call the supplier", status, "Ann", JANUARY, MARCH, closed, about);
    }

    private static List<String> actionsTold(Action... actions) {
        return told(
                logged(new RaidLog(List.of(risk("R-1").build()), null, List.of(issue("I-1")), null, List.of(actions))));
    }

    @Test
    void anActionThatIsDoneSaysSinceWhen() {
        assertThat(actionsTold(action("AC-1", ActionStatus.DONE, null, null)))
                .containsExactly("PROJECT:PJ-1 raid.actions[AC-1].closed closed-without-date");
        assertThat(actionsTold(
                        action("AC-1", ActionStatus.DONE, MARCH, null),
                        action("AC-2", ActionStatus.CANCELLED, null, null)))
                .isEmpty();
    }

    @Test
    void anActionDoesNotEndBeforeItWasRaised() {
        assertThat(actionsTold(action("AC-1", ActionStatus.DONE, JANUARY.minusDays(1), null)))
                .containsExactly("PROJECT:PJ-1 raid.actions[AC-1].closed dates-reversed");
        assertThat(actionsTold(action("AC-1", ActionStatus.DONE, JANUARY, null)))
                .isEmpty();
    }

    @Test
    void whatAnActionIsAboutStandsInALogOfItsScope() {
        assertThat(actionsTold(
                        action("AC-1", ActionStatus.OPEN, null, "R-1"),
                        action("AC-2", ActionStatus.OPEN, null, " I-1 "),
                        action("AC-3", ActionStatus.OPEN, null, "R-9")))
                .containsExactly("PROJECT:PJ-1 raid.actions[AC-3].about dangling-reference");
    }

    @Test
    void twoActionsOfOneIdentifierAreOneTooMany() {
        assertThat(actionsTold(
                        action("AC-1", ActionStatus.OPEN, null, null), action("AC-1", ActionStatus.OPEN, null, null)))
                .hasSize(1)
                .allMatch(text -> text.endsWith("duplicate-id"));
    }

    @Test
    void theIssueOfAnAssumptionStandsInTheLog() {
        Assumption lost = new Assumption(
                AssumptionId.of("A"), "Prices hold", null, null, null, null, null, null, IssueId.of("I-9"));

        assertThat(told(logged(RaidLog.none().withAssumptions(List.of(lost)))))
                .containsExactly("PROJECT:PJ-1 raid.assumptions[A].issue dangling-reference");
    }

    @Test
    void aDeliveredDependencySaysSinceWhen() {
        GiveGet agreed = giveGet("D", "PROJECT:PJ-1", "PROJECT:PJ-2");
        for (AgreementStatus status : AgreementStatus.values()) {
            assertThat(told(logged(RaidLog.none().withDependencies(List.of(in(status, agreed, null))))))
                    .as(status.name())
                    .isEqualTo(
                            status == AgreementStatus.DELIVERED
                                    ? List.of("PROJECT:PJ-1 raid.dependencies[D].delivered closed-without-date")
                                    : List.of());
        }
        assertThat(told(logged(RaidLog.none().withDependencies(List.of(in(AgreementStatus.DELIVERED, agreed, MARCH))))))
                .isEmpty();
    }

    private static GiveGet in(AgreementStatus status, GiveGet agreed, @Nullable LocalDate delivered) {
        return new GiveGet(
                agreed.id(),
                agreed.deliverable(),
                agreed.giver(),
                agreed.receiver(),
                agreed.neededBy(),
                agreed.promised(),
                delivered,
                status,
                null,
                null);
    }

    @Test
    void theCostOfARiskIsNotNegativeBeforeAnswersOrAsAimedAtEither() {
        RiskAssessment negative = new RiskAssessment(null, null, null, Money.of("GBP", -1), null);
        RiskAssessment nothing = new RiskAssessment(null, null, null, Money.of("GBP", 0), null);

        assertThat(riskTold(risk("R")
                        .inherent(negative)
                        .residual(nothing)
                        .target(negative)
                        .build()))
                .containsExactly(
                        "PROJECT:PJ-1 raid.risks[R].inherent.cost negative-value",
                        "PROJECT:PJ-1 raid.risks[R].target.cost negative-value");
    }

    @Test
    void anAcceptanceIsLookedAtWithoutAnEscalationAndTheOtherWayRound() {
        RecordedDecision endedBefore = new RecordedDecision("Ann", "board", MARCH, JANUARY, null);
        RecordedEscalation dueBefore =
                new RecordedEscalation(ScopeRef.parse("PROGRAMME:PG"), MARCH, null, null, JANUARY, null, null);

        assertThat(riskTold(risk("R").acceptance(endedBefore).build()))
                .containsExactly("PROJECT:PJ-1 raid.risks[R].acceptance.until dates-reversed");
        assertThat(riskTold(risk("R").escalation(dueBefore).build()))
                .containsExactly("PROJECT:PJ-1 raid.risks[R].escalation.responseDue dates-reversed");
    }

    @Test
    void anAssumptionThatFailedNamesTheIssueOfTheSameLog() {
        Assumption failed = new Assumption(
                AssumptionId.of("A"), "Prices hold", null, null, null, null, RiskId.of("R"), null, IssueId.of("I"));
        RaidLog log = RaidLog.ofRisks(List.of(risk("R").build()))
                .withIssues(List.of(issue("I")))
                .withAssumptions(List.of(failed));

        assertThat(told(logged(log))).isEmpty();
        assertThat(told(logged(
                        RaidLog.none().withIssues(List.of(issueWith(IssueStatus.OPEN, null, null, RiskId.of("R")))))))
                .as("a cause that is not there, in a log without assumptions")
                .containsExactly("PROJECT:PJ-1 raid.issues[I].cause dangling-reference");
    }
}
