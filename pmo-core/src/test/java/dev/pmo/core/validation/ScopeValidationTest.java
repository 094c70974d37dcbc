package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.JANUARY;
import static dev.pmo.core.validation.Samples.MARCH;
import static dev.pmo.core.validation.Samples.activity;
import static dev.pmo.core.validation.Samples.giveGet;
import static dev.pmo.core.validation.Samples.plan;
import static dev.pmo.core.validation.Samples.portfolio;
import static dev.pmo.core.validation.Samples.programme;
import static dev.pmo.core.validation.Samples.project;
import static dev.pmo.core.validation.Samples.ref;
import static dev.pmo.core.validation.Samples.risk;
import static dev.pmo.core.validation.Samples.told;
import static dev.pmo.core.validation.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Objective;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.structure.Tranche;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeValidationTest {

    private static final TimePosition REVERSED = new TimePosition(MARCH, JANUARY, MARCH, JANUARY, MARCH, JANUARY);
    private static final CostPosition MIXED = CostPosition.of(Money.of("GBP", 1), Money.of("EUR", 1));
    private static final Tolerance TOLERANCE =
            Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10));

    private static Profile serving(String objective) {
        return new Profile(null, null, null, null, List.of(ObjectiveId.of(objective)), null);
    }

    private static Tranche tranche(String id, ScopeRef... members) {
        return new Tranche(TrancheId.of(id), "Tranche " + id, null, null, List.of(members));
    }

    @Test
    void aSoundTreeHasNoViolation() {
        Programme programme = programme("PG")
                .profile(serving("O"))
                .projects(List.of(
                        project("A").build(),
                        project("B")
                                .raid(RaidLog.none().withDependencies(List.of(giveGet("D", "PROJECT:A", "PROJECT:B"))))
                                .build()))
                .tranches(List.of(tranche("T", ref("PROJECT:A"))))
                .build();
        Portfolio sound = portfolio("PF")
                .objectives(List.of(new Objective(ObjectiveId.of("O"), "Clean water")))
                .programmes(List.of(programme))
                .build();
        assertThat(violations(sound)).isEmpty();
    }

    @Test
    void everyScopeAndEachOfItsPartsHasAName() {
        Project project = Project.builder(ProjectId.of("PJ"), "")
                .stages(List.of(new Stage(StageId.of("S"), null, null, null, null)))
                .build();
        Programme programme = Programme.builder(ProgrammeId.of("PG"), " ")
                .tranches(List.of(new Tranche(TrancheId.of("T"), "", null, null, null)))
                .projects(List.of(project))
                .build();
        Portfolio root = Portfolio.builder(PortfolioId.of("PF"), "\t")
                .objectives(List.of(new Objective(ObjectiveId.of("O"), "")))
                .programmes(List.of(programme))
                .build();
        assertThat(told(root))
                .containsExactly(
                        "PORTFOLIO:PF name missing-name",
                        "PORTFOLIO:PF objectives[O].name missing-name",
                        "PROGRAMME:PG name missing-name",
                        "PROGRAMME:PG tranches[T].name missing-name",
                        "PROJECT:PJ name missing-name",
                        "PROJECT:PJ stages[S].name missing-name");
    }

    @Test
    void stagesTranchesAndObjectivesHaveIdentifiersOfTheirOwn() {
        Stage stage = new Stage(StageId.of("S"), "Build", null, null, null);
        Objective objective = new Objective(ObjectiveId.of("O"), "Clean water");
        Portfolio root = portfolio("PF")
                .objectives(List.of(objective, objective))
                .programmes(List.of(programme("PG")
                        .tranches(List.of(tranche("T"), tranche("T")))
                        .build()))
                .projects(List.of(project("PJ").stages(List.of(stage, stage)).build()))
                .build();
        assertThat(told(root))
                .containsExactly(
                        "PORTFOLIO:PF objectives[O].id duplicate-id",
                        "PROGRAMME:PG tranches[T].id duplicate-id",
                        "PROJECT:PJ stages[S].id duplicate-id");
    }

    @Test
    void aScopeStandsInOnePlaceAndBothPlacesAreToldWhereItDoesNot() {
        Portfolio root = portfolio("PF")
                .programmes(List.of(
                        programme("PG").projects(List.of(project("X").build())).build()))
                .projects(List.of(project("X").build()))
                .portfolios(List.of(portfolio("X").build()))
                .build();
        assertThat(violations(root))
                .extracting(Violation::toString)
                .containsExactly("PROJECT:X id: the identifier of a scope is used 2 times:"
                        + " below PORTFOLIO:PF, below PROGRAMME:PG: 'X'");
    }

    @Test
    void aTreeThatSharesItsBranchesIsWalkedOnce() {
        Portfolio shared = portfolio("P0").build();
        for (int i = 1; i <= 60; i++) {
            shared = portfolio("P" + i).portfolios(List.of(shared, shared)).build();
        }
        assertThat(violations(shared)).hasSize(60).allMatch(found -> found.kind() == ViolationKind.DUPLICATE_ID);
    }

    @Test
    void aTrancheHoldsWhatStandsBelowItsProgramme() {
        Programme inner =
                programme("IN").projects(List.of(project("DEEP").build())).build();
        Programme outer = programme("OUT")
                .programmes(List.of(inner))
                .tranches(List.of(tranche(
                        "T", ref("PROJECT:DEEP"), ref("PROGRAMME:IN"), ref("PROJECT:BESIDE"), ref("PROGRAMME:OUT"))))
                .build();
        Portfolio root = portfolio("PF")
                .programmes(List.of(outer))
                .projects(List.of(project("BESIDE").build()))
                .build();
        assertThat(told(root))
                .containsExactly(
                        "PROGRAMME:OUT tranches[T].members[PROGRAMME:OUT] dangling-reference",
                        "PROGRAMME:OUT tranches[T].members[PROJECT:BESIDE] dangling-reference");
    }

    @Test
    void referencesToScopesAndObjectivesLeadSomewhereInAPortfolio() {
        ScopeRef gone = ref("PROJECT:GONE");
        RecordedEscalation escalation = new RecordedEscalation(gone, null, null, null, null, null, null);
        Risk risk = risk("R").affects(List.of(gone)).escalation(escalation).build();
        Issue issue = new Issue(
                IssueId.of("I"),
                "Flood",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(gone),
                null,
                null,
                escalation);
        Project project = project("PJ")
                .profile(serving("NO"))
                .raid(new RaidLog(
                        List.of(risk),
                        null,
                        List.of(issue),
                        List.of(giveGet("D", "PROJECT:GONE", "PROJECT:LOST")),
                        null))
                .build();
        assertThat(told(portfolio("PF").projects(List.of(project)).build()))
                .containsExactly(
                        "PROJECT:PJ profile.objectives[NO] dangling-reference",
                        "PROJECT:PJ raid.dependencies[D].giver dangling-reference",
                        "PROJECT:PJ raid.dependencies[D].receiver dangling-reference",
                        "PROJECT:PJ raid.issues[I].affects[PROJECT:GONE] dangling-reference",
                        "PROJECT:PJ raid.issues[I].escalation.to dangling-reference",
                        "PROJECT:PJ raid.risks[R].affects[PROJECT:GONE] dangling-reference",
                        "PROJECT:PJ raid.risks[R].escalation.to dangling-reference");
        ExceptionReport report = new ExceptionReport(
                ExceptionId.of("E"), "Dear", null, null, null, null, null, null, null, null, null, escalation, null);
        assertThat(told(portfolio("PF")
                        .governance(Governance.none().withExceptions(List.of(report)))
                        .build()))
                .containsExactly("PORTFOLIO:PF governance.exceptions[E].escalation.to dangling-reference");
        assertThat(told(project))
                .as("a project alone cannot know what lies beside it")
                .isEmpty();
    }

    /** From one project to the other, by an activity of one name on both sides. */
    private static GiveGet byActivity(String activity) {
        return new GiveGet(
                DependencyId.of("D"),
                "Data",
                ref("PROJECT:A"),
                ref("PROJECT:B"),
                null,
                null,
                null,
                null,
                ActivityId.of(activity),
                ActivityId.of(activity));
    }

    @Test
    void activitiesOfAGiveGetDependencyAreInThePlansOfTheTwo() {
        GiveGet dependency = byActivity("IN-A");
        Project a = project("A")
                .plan(plan(List.of(activity("IN-A").build()), List.of()))
                .raid(RaidLog.none().withDependencies(List.of(dependency)))
                .build();
        Portfolio root =
                portfolio("PF").projects(List.of(a, project("B").build())).build();
        assertThat(violations(root))
                .extracting(Violation::toString)
                .containsExactly("PROJECT:A raid.dependencies[D].receiverActivity:"
                        + " the plan of PROJECT:B has no such activity: 'IN-A'");
    }

    @Test
    void timeAndCostHaveTheirPositionsInPartsOfTheirOwn() {
        List<AspectPosition> all = Arrays.stream(ToleranceAspect.values())
                .map(aspect -> new AspectPosition(aspect, null, null, null))
                .toList();
        assertThat(told(project("PJ").position(Position.none().withAspects(all)).build()))
                .containsExactly(
                        "PROJECT:PJ position.aspects[COST] duplicate-aspect",
                        "PROJECT:PJ position.aspects[TIME] duplicate-aspect");
    }

    @Test
    void oneToleranceAndOnePositionForAnAspect() {
        AspectPosition scope = new AspectPosition(ToleranceAspect.SCOPE, null, null, null);
        Project project = project("PJ")
                .governance(Governance.none().withTolerances(List.of(TOLERANCE, TOLERANCE)))
                .position(new Position(null, null, List.of(scope, scope, scope), null))
                .stages(List.of(new Stage(StageId.of("S"), "Build", null, null, List.of(TOLERANCE, TOLERANCE))))
                .build();
        assertThat(told(project))
                .containsExactly(
                        "PROJECT:PJ governance.tolerances[COST] duplicate-aspect",
                        "PROJECT:PJ position.aspects[SCOPE] duplicate-aspect",
                        "PROJECT:PJ stages[S].tolerances[COST] duplicate-aspect");
    }

    @Test
    void aStatusReportGivesAnAspectOneColour() {
        StatusReport march = report(MARCH, null, ToleranceAspect.COST, ToleranceAspect.COST, ToleranceAspect.TIME);
        StatusReport january = report(JANUARY, ToleranceAspect.COST, null, null);
        Project project = project("PJ")
                .governance(Governance.none().withStatusReports(List.of(january, march)))
                .build();

        assertThat(told(project))
                .containsExactly(
                        "PROJECT:PJ governance.statusReports[2026-01-10].ratings[overall] duplicate-aspect",
                        "PROJECT:PJ governance.statusReports[2026-03-10].ratings[cost] duplicate-aspect");
    }

    private static StatusReport report(LocalDate date, @Nullable ToleranceAspect... aspects) {
        return new StatusReport(
                date,
                null,
                Arrays.stream(aspects)
                        .map(aspect -> new RecordedRating(aspect, Rag.GREEN, null))
                        .toList(),
                null);
    }

    @Test
    void aRatingIsAPointOfItsScale() {
        for (ConfidenceScale scale : ConfidenceScale.values()) {
            for (ConfidenceRating rating : ConfidenceRating.values()) {
                DeliveryConfidence confidence = new DeliveryConfidence(scale, rating, null, JANUARY, null);
                Scope judged = project("PJ")
                        .governance(Governance.none().withConfidences(List.of(confidence)))
                        .build();
                boolean off =
                        scale == ConfidenceScale.THREE_POINT && rating.name().startsWith("AMBER_");
                assertThat(told(judged))
                        .isEqualTo(
                                off
                                        ? List.of("PROJECT:PJ governance.confidences[2026-01-10].rating"
                                                + " rating-off-scale")
                                        : List.of());
            }
        }
    }

    @Test
    void costsOfOnePositionAreInOneCurrency() {
        Project project = project("PJ")
                .position(new Position(MIXED, null, null, null))
                .stages(List.of(new Stage(StageId.of("S"), "Build", MIXED, null, null)))
                .build();
        assertThat(violations(project))
                .extracting(found -> found.path() + " " + found.code() + " " + found.value())
                .containsExactly("position.cost mixed-currencies EUR, GBP", "stages[S].cost mixed-currencies EUR, GBP");
    }

    @Test
    void datesOfScopesStagesAndTranchesAreInOrder() {
        Programme programme = programme("PG")
                .position(new Position(null, REVERSED, null, null))
                .tranches(List.of(new Tranche(TrancheId.of("T"), "First", null, REVERSED, null)))
                .projects(List.of(project("PJ")
                        .stages(List.of(new Stage(StageId.of("S"), "Build", null, REVERSED, null)))
                        .build()))
                .build();
        assertThat(violations(programme))
                .hasSize(9)
                .allMatch(found -> found.kind() == ViolationKind.DATES_REVERSED)
                .allMatch(found -> found.value().equals("2026-03-10 to 2026-01-10"))
                .extracting(Violation::path)
                .contains(
                        "position.time.baselineFinish",
                        "tranches[T].time.forecastFinish",
                        "stages[S].time.actualFinish");
    }

    @Test
    void whatHasFinishedHasStarted() {
        TimePosition finished = new TimePosition(null, null, null, null, null, MARCH);
        assertThat(told(project("PJ")
                        .position(new Position(null, finished, null, null))
                        .build()))
                .containsExactly("PROJECT:PJ position.time.actualStart finish-without-start");
    }

    @Test
    void aHierarchyOfAnyDepthIsValidatedToItsLowestScope() {
        Programme deep = Programme.builder(ProgrammeId.of("PG-100000"), "").build();
        for (int i = 100_000 - 1; i > 0; i--) {
            deep = Programme.builder(ProgrammeId.of("PG-" + i), i % 1000 == 0 ? "" : "Programme")
                    .programmes(List.of(deep))
                    .build();
        }
        assertThat(violations(portfolio("PF").programmes(List.of(deep)).build()))
                .hasSize(100)
                .extracting(Violation::scope)
                .contains(ref("PROGRAMME:PG-100000"), ref("PROGRAMME:PG-1000"));
    }

    @Test
    void theActivityOfTheGiverIsInThePlanOfTheGiver() {
        GiveGet dependency = byActivity("IN-B");
        Project b = project("B")
                .plan(plan(List.of(activity("IN-B").build()), List.of()))
                .raid(RaidLog.none().withDependencies(List.of(dependency)))
                .build();

        assertThat(told(portfolio("PF")
                        .projects(List.of(project("A").build(), b))
                        .build()))
                .containsExactly("PROJECT:B raid.dependencies[D].giverActivity dangling-reference");
    }

    @Test
    void eachOfTheThreeCostsIsInTheCurrencyOfTheOthers() {
        Money pounds = Money.of("GBP", 1);
        Money euros = Money.of("EUR", 1);
        for (CostPosition odd : List.of(
                new CostPosition(euros, pounds, pounds),
                new CostPosition(pounds, euros, pounds),
                new CostPosition(pounds, pounds, euros),
                new CostPosition(euros, null, pounds),
                new CostPosition(null, euros, pounds))) {
            assertThat(told(project("PJ")
                            .position(new Position(odd, null, null, null))
                            .build()))
                    .as(odd.toString())
                    .containsExactly("PROJECT:PJ position.cost mixed-currencies");
        }
    }

    @Test
    void aStageOrATrancheThatHasFinishedHasStarted() {
        TimePosition finished = new TimePosition(null, null, null, null, null, MARCH);

        assertThat(told(project("PJ")
                        .stages(List.of(new Stage(StageId.of("S"), "Build", null, finished, null)))
                        .build()))
                .containsExactly("PROJECT:PJ stages[S].time.actualStart finish-without-start");
        assertThat(told(programme("PG")
                        .tranches(List.of(new Tranche(TrancheId.of("T"), "First", null, finished, null)))
                        .build()))
                .containsExactly("PROGRAMME:PG tranches[T].time.actualStart finish-without-start");
    }
}
