package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.time;
import static dev.pmo.rules.tolerance.Reported.CHEAPER;
import static dev.pmo.rules.tolerance.Reported.NOTHING;
import static dev.pmo.rules.tolerance.Reported.option;
import static dev.pmo.rules.tolerance.Reported.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.testkit.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExceptionDraftTest {

    private static final Tolerance COST = cost("10%");
    private static final Tolerance TIME = time("30 days");

    private static ExceptionDraft draft(Project project) {
        return ExceptionReports.draft(ExceptionContext.of(project, AS_OF, TolerancePolicy.DEFAULTS))
                .orElseThrow();
    }

    private static DraftOption the(ExceptionDraft draft, String option) {
        return draft.findOption(option).orElseThrow();
    }

    private static List<String> after(DraftOption option) {
        return option.after().stream()
                .map(status -> status.aspect() + " " + status.rag() + " " + status.forecast())
                .toList();
    }

    @Test
    void withinToleranceThereIsNothingToReport() {
        assertThat(ExceptionReports.draft(ExceptionContext.of(
                        project("P", 100_000, 110_000, 30, COST, TIME), AS_OF, TolerancePolicy.DEFAULTS)))
                .isEmpty();
    }

    @Test
    void theCauseSaysWhichForecastLiesHowFarBeyondWhichTolerance() {
        ExceptionDraft draft = draft(project("P", 100_000, 112_000, 40, COST, TIME));
        assertThat(draft.title()).isEqualTo("Exception of PROJECT:P: time +40 days, cost +GBP 12000");
        assertThat(draft.cause())
                .isEqualTo("The time forecast of 2026-08-09 deviates from the target of 2026-06-30 by +40 days, outside"
                        + " the tolerance of 30 days above, 10 days beyond it. The cost forecast of GBP 112000 deviates"
                        + " from the target of GBP 100000 by +GBP 12000, outside the tolerance of 10% above, GBP 2000"
                        + " beyond it.");
        assertThat(draft.causes())
                .extracting(margin -> margin.status().aspect() + " " + margin.permitted() + " " + margin.left())
                .containsExactly("TIME 30 days -10 days", "COST GBP 10000 -GBP 2000");
        assertThat(draft.consequences())
                .containsExactly(
                        "The work finishes on 2026-08-09 instead of 2026-06-30 (+40 days)",
                        "The work costs GBP 112000 instead of GBP 100000 (+GBP 12000)");
    }

    @Test
    void lateMilestonesOpenIssuesAndLiveThreatsAreLinkedTheWeightiestFirst() {
        Project project = project("P", 100_000, 100_000, 40, COST, TIME).toBuilder()
                .plan(Plan.ofMilestones(List.of(
                        Milestone.of(MilestoneId.of("M-1"), "Design", FINISH, FINISH.plusDays(3)),
                        Milestone.of(MilestoneId.of("M-2"), "Roof", FINISH, FINISH.plusDays(40)),
                        Milestone.of(MilestoneId.of("M-3"), "Site", FINISH, FINISH))))
                .raid(new RaidLog(
                        List.of(threat("R-1", 1_000), threat("R-2", 9_000)),
                        null,
                        List.of(issue("I-1", IssueSeverity.MINOR), issue("I-2", IssueSeverity.CRITICAL)),
                        null,
                        null))
                .build();
        assertThat(draft(project).links())
                .extracting(link -> link.kind() + " " + link.id() + " " + link.text())
                .containsExactly(
                        "MILESTONE M-2 Roof: +40 days",
                        "MILESTONE M-1 Design: +3 days",
                        "ISSUE I-2 Server lost (critical)",
                        "ISSUE I-1 Server lost (minor)",
                        "RISK R-2 Supplier fails, expected cost GBP 4500",
                        "RISK R-1 Supplier fails, expected cost GBP 500");
    }

    private static Risk threat(String id, long pounds) {
        return Risk.builder(RiskId.of(id), "Supplier fails")
                .inherent(RiskAssessment.of(1, 1, Probability.ofPercent(50), Money.of("GBP", pounds)))
                .build();
    }

    private static Issue issue(String id, IssueSeverity severity) {
        return Issue.problem(IssueId.of(id), "Server lost", severity, "Ann", START, FINISH);
    }

    @Test
    void theChildrenThatDriveTheDeviationAreLinkedWithTheirShare() {
        var programme = programme(
                "PG",
                governance(cost("5%"), TIME),
                project("A", 100_000, 90_000, 0),
                project("B", 100_000, 108_000, 0),
                project("C", 100_000, 130_000, 0));
        ExceptionDraft draft = ExceptionReports.draft(ExceptionContext.of(programme, AS_OF, TolerancePolicy.DEFAULTS))
                .orElseThrow();
        assertThat(draft.links())
                .extracting(link -> link.kind() + " " + link.scope() + " " + link.text())
                .containsExactly(
                        "CHILD PROJECT:C cost +GBP 30000 against GBP 100000",
                        "CHILD PROJECT:B cost +GBP 8000 against GBP 100000");
    }

    @Test
    void doingNothingIsAlwaysAmongTheOptionsAndChangesNothing() {
        ExceptionDraft draft = draft(project("P", 100_000, 112_000, 0, COST, TIME));
        assertThat(draft.options())
                .extracting(DraftOption::name)
                .containsExactly("do nothing", "re-plan within tolerance", "new tolerance", "premature close");
        assertThat(after(the(draft, "do nothing"))).containsExactly("TIME GREEN 2026-06-30", "COST RED GBP 112000");
        assertThat(the(draft, "do nothing").businessCase()).isEqualTo("No figures of benefits are recorded");
    }

    @Test
    void aRePlanBringsWhatIsOutsideToTheEdgeAndKnowsNothingOfTheRest() {
        DraftOption replan = the(draft(project("P", 100_000, 112_000, 0, COST, TIME)), "re-plan within tolerance");
        assertThat(replan.description()).isEqualTo("A new plan that recovers at least: cost -GBP 2000");
        assertThat(replan.impact()).isEqualTo(Impact.of(Money.of("GBP", -2_000), null));
        assertThat(after(replan)).containsExactly("TIME UNKNOWN ", "COST AMBER GBP 110000");
        assertThat(replan.within()).isFalse();
    }

    @Test
    void theNewToleranceIsTheNarrowestThatFitsInTheUnitOfTheOldOne() {
        ExceptionDraft draft = draft(project("P", 300_000, 333_334, -31, COST, TIME));
        DraftOption wider = the(draft, "new tolerance");
        assertThat(wider.tolerances())
                .containsExactly(
                        Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(30), ToleranceLimit.days(31)),
                        Tolerance.of(ToleranceAspect.COST, ToleranceLimit.parse("11.2%"), ToleranceLimit.parse("10%")));
        assertThat(wider.within()).isTrue();
    }

    @Test
    void aPrematureCloseSavesWhatIsNotSpentYet() {
        Project project = project("P", 100_000, 112_000, 0, COST, TIME).toBuilder()
                .position(Position.of(
                        new CostPosition(Money.of("GBP", 100_000), Money.of("GBP", 112_000), Money.of("GBP", 40_000)),
                        TimePosition.of(START, FINISH, FINISH)))
                .build();
        DraftOption close = the(draft(project), "premature close");
        assertThat(close.impact()).isEqualTo(Impact.of(Money.of("GBP", -72_000), -91));
        assertThat(close.after()).isEmpty();
        assertThat(close.businessCase()).startsWith("GBP 40000 has been spent");
    }

    @Test
    void whatARecordedOptionDoesNotSayIsNotKnownAndNeverZero() {
        Project project = Reported.with(
                project("P", 100_000, 112_000, 0, COST, TIME),
                report("E-1", ToleranceAspect.COST)
                        .options(
                                NOTHING,
                                CHEAPER,
                                option("less paint", ExceptionOutcome.OPTION, Impact.of(Money.of("GBP", -9_000), null)),
                                option("in euro", ExceptionOutcome.OPTION, Impact.of(Money.of("EUR", -9_000), 0))));
        ExceptionDraft draft = draft(project);
        assertThat(after(the(draft, "cheaper cladding")))
                .containsExactly("TIME GREEN 2026-06-30", "COST GREEN GBP 107000");
        assertThat(after(the(draft, "less paint"))).containsExactly("TIME UNKNOWN ", "COST GREEN GBP 103000");
        assertThat(after(the(draft, "in euro"))).containsExactly("TIME GREEN 2026-06-30", "COST UNKNOWN ");
        assertThat(draft.options())
                .extracting(DraftOption::name)
                .startsWith("carry on", "cheaper cladding")
                .doesNotContain("do nothing");
    }

    @Test
    void benefitsScopeQualityAndRiskMoveByTheImpactToo() {
        Tolerance benefits = Tolerance.ofBothSides(ToleranceAspect.BENEFITS, ToleranceLimit.ofPercent(10));
        Tolerance scope = Tolerance.ofBothSides(ToleranceAspect.SCOPE, ToleranceLimit.parse("2"));
        Project project = Reported.with(
                project("P", 100_000, 112_000, 0, COST, TIME, benefits, scope).toBuilder()
                        .position(new Position(
                                CostPosition.of(Money.of("GBP", 100_000), Money.of("GBP", 112_000)),
                                TimePosition.of(START, FINISH, FINISH),
                                List.of(
                                        new AspectPosition(
                                                ToleranceAspect.BENEFITS,
                                                BigDecimal.valueOf(50_000),
                                                BigDecimal.valueOf(50_000),
                                                "GBP"),
                                        new AspectPosition(
                                                ToleranceAspect.SCOPE,
                                                BigDecimal.valueOf(50),
                                                BigDecimal.valueOf(49),
                                                "items")),
                                null))
                        .build(),
                report("E-1", ToleranceAspect.COST)
                        .options(option(
                                "leave out two rooms",
                                ExceptionOutcome.OPTION,
                                new Impact(
                                        Money.of("GBP", -8_000),
                                        -5,
                                        BigDecimal.valueOf(-2),
                                        null,
                                        Money.of("GBP", -4_000),
                                        null,
                                        null))));
        assertThat(after(the(draft(project), "leave out two rooms")))
                .containsExactly(
                        "TIME GREEN 2026-06-25",
                        "COST GREEN GBP 104000",
                        "SCOPE RED 47 items",
                        "BENEFITS AMBER GBP 46000");
    }

    @Test
    void theCheapestRecordedOptionThatBringsEverythingBackIsRecommendedElseTheGapIsStated() {
        Project plain = project("P", 100_000, 112_000, 0, COST, TIME);
        assertThat(draft(plain).recommended()).isNull();
        assertThat(draft(plain).reason())
                .isEqualTo("No option can be recommended: none is recorded that is known to bring every aspect back"
                        + " within tolerance");
        assertThat(draft(plain).gaps()).contains(draft(plain).reason());
        ExceptionDraft two = draft(Reported.with(
                plain,
                report("E-1", ToleranceAspect.COST)
                        .recommended(null)
                        .options(
                                NOTHING,
                                CHEAPER,
                                option("no roof", ExceptionOutcome.OPTION, Impact.of(Money.of("GBP", -20_000), 0)),
                                option("overtime", ExceptionOutcome.OPTION, Impact.of(Money.of("GBP", 1), 0)))));
        assertThat(two.recommended()).isEqualTo("no roof");
        assertThat(two.reason())
                .isEqualTo("The cheapest of 2 recorded options after which every aspect lies within tolerance");
        ExceptionDraft recorded = draft(Reported.with(plain, report("E-1", ToleranceAspect.COST)));
        assertThat(recorded.recommended()).isEqualTo("cheaper cladding");
        assertThat(recorded.report()).isEqualTo(ExceptionId.of("E-1"));
        assertThat(recorded.cause()).startsWith("The supplier went out of business. The cost forecast of GBP 112000");
    }

    @Test
    void ofOptionsThatCostTheSameTheOneThatFinishesFirstIsRecommendedAndThenTheFirstByName() {
        Project project = project("P", 100_000, 112_000, 0, COST, TIME);
        Impact cheaper = Impact.of(Money.of("GBP", -5_000), 0);
        Reported report = Reported.report("E-1", ToleranceAspect.COST)
                .recommended(null)
                .options(
                        Reported.NOTHING,
                        Reported.option("b", ExceptionOutcome.OPTION, cheaper),
                        Reported.option("a", ExceptionOutcome.OPTION, cheaper),
                        Reported.option("c", ExceptionOutcome.EXCEPTION_PLAN, Impact.of(Money.of("GBP", -4_000), -9)));
        ExceptionDraft draft = draft(Reported.with(project, report));

        assertThat(draft.recommended()).isEqualTo("a");
        assertThat(draft.reason())
                .isEqualTo("The cheapest of 3 recorded options after which every aspect lies within tolerance");
        assertThat(draft(Reported.with(
                                project,
                                report.options(
                                        Reported.option("a", ExceptionOutcome.OPTION, cheaper),
                                        Reported.option(
                                                "z", ExceptionOutcome.OPTION, Impact.of(Money.of("GBP", -5_000), -1)))))
                        .recommended())
                .isEqualTo("z");
    }

    @Test
    void theLevelAboveSeesWhatIsLeftOfItsOwnTolerance() {
        Review review = Given.reviewed(
                programme("PG", governance(cost("20%"), TIME), project("P", 100_000, 112_000, 0, COST, TIME)));
        ExceptionDrafts drafts = review.findFact(Reported.PROGRAMME, ToleranceFacts.EXCEPTIONS)
                .orElseThrow()
                .value();
        assertThat(drafts.own()).isEmpty();
        ExceptionDraft received = drafts.received().get(0);
        assertThat(received.scope()).hasToString("PROJECT:P");
        assertThat(received.above())
                .singleElement()
                .satisfies(margin -> assertThat(margin.left()).isEqualTo("GBP 8000"));
        ExceptionReport report = received.toReport(ExceptionId.of("E-1"), "Ann");
        assertThat(report.consequences())
                .contains("PROGRAMME:PG, cost: within its tolerance of 20% above, GBP 8000 of it left");
        assertThat(report.options()).extracting(each -> each.outcome()).contains(ExceptionOutcome.CONTINUE);
        assertThat(report.aspects()).containsExactly(ToleranceAspect.COST);
        assertThat(report.decision()).isNull();
    }

    @Test
    void theLevelAboveSeesThatItIsOutsideItsOwnToleranceOrCannotSay() {
        Project project = project("P", 100_000, 112_000, 40, COST, TIME);
        Programme outside = programme("PG", governance(cost("5%"), TIME), project);
        Programme mixed = programme("PG", governance(cost("5%"), time("10 days")), project).toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 1), Money.of("USD", 1)),
                        TimePosition.of(START, FINISH, FINISH.plusDays(4))))
                .build();

        assertThat(above(outside))
                .containsExactly(
                        "PROGRAMME:PG, time: outside its own tolerance of 30 days above (+40 days)",
                        "PROGRAMME:PG, cost: outside its own tolerance of 5% above (+GBP 12000)");
        assertThat(above(mixed))
                .containsExactly(
                        "PROGRAMME:PG, time: within its tolerance of 10 days above, 6 days of it left",
                        "PROGRAMME:PG, cost: not known, the baseline is in GBP, the forecast in USD");
    }

    private static List<String> above(Programme programme) {
        ExceptionDrafts drafts = Given.reviewed(programme)
                .findFact(Reported.PROGRAMME, ToleranceFacts.EXCEPTIONS)
                .orElseThrow()
                .value();
        return drafts.received().get(0).toReport(ExceptionId.of("E-1"), "Ann").consequences().stream()
                .filter(text -> text.startsWith("PROGRAMME:PG"))
                .toList();
    }

    @Test
    void whatIsNearlyUsedAndWhatWasRecordedAreConsequencesToo() {
        Project project = project("P", 100_000, 112_000, 27, COST, TIME);
        Reported open = Reported.report("E-1", ToleranceAspect.COST);

        assertThat(draft(project).consequences())
                .containsExactly(
                        "Most of the tolerance in time is used: +27 days of 30 days above",
                        "The work costs GBP 112000 instead of GBP 100000 (+GBP 12000)");
        ExceptionDraft recorded = draft(Reported.with(project, open));
        assertThat(recorded.consequences()).endsWith("The opening is put off").hasSize(3);
        assertThat(recorded.title()).isEqualTo("Cladding dearer than planned");
        assertThat(recorded.cause()).startsWith("The supplier went out of business. The cost forecast of GBP 112000");
        assertThat(recorded.gaps()).noneMatch(gap -> gap.startsWith("No cause"));
        assertThat(draft(project).gaps()).anyMatch(gap -> gap.startsWith("No cause"));
        assertThat(recorded.recommended()).isEqualTo("cheaper cladding");
        assertThat(draft(Reported.with(project, open.recommended("magic"))).recommended())
                .isNotEqualTo("magic");
    }

    @Test
    void benefitsThatAreRecordedAreTheBusinessCaseOfWhatIsComputed() {
        Project project = project("P", 100_000, 112_000, 0, COST, TIME);
        Project beneficial = project.toBuilder()
                .position(new Position(
                        project.position().cost(),
                        project.position().time(),
                        List.of(new AspectPosition(
                                ToleranceAspect.BENEFITS, new BigDecimal("50"), new BigDecimal("40"), "GBP")),
                        null))
                .build();

        assertThat(draft(beneficial).options().get(0).businessCase())
                .isEqualTo("Benefits of GBP 40 are expected, against GBP 50");
        assertThat(draft(project).options().get(0).businessCase()).isEqualTo("No figures of benefits are recorded");
    }

    @Test
    void theExceptionOfAStageIsReportedToTheProjectWithItsTolerances() {
        Stage stage = new Stage(
                StageId.of("S2"),
                "Build",
                CostPosition.of(Money.of("GBP", 40_000), Money.of("GBP", 43_000)),
                TimePosition.of(START, FINISH, FINISH),
                List.of(cost("5%")));
        Project project = project("P", 100_000, 103_000, 0, COST, TIME).toBuilder()
                .stages(List.of(stage))
                .build();
        List<ExceptionDraft> drafts =
                ExceptionReports.stages(ExceptionContext.of(project, AS_OF, TolerancePolicy.DEFAULTS));
        assertThat(drafts).singleElement().satisfies(draft -> {
            assertThat(draft.title()).isEqualTo("Exception of PROJECT:P, stage S2: cost +GBP 3000");
            assertThat(draft.above()).extracting(AspectMargin::left).containsExactly("GBP 7000");
        });
        ExceptionDrafts fact = Given.reviewed(project)
                .findFact(project.ref(), ToleranceFacts.EXCEPTIONS)
                .orElseThrow()
                .value();
        assertThat(fact.own()).isEqualTo(drafts);
        assertThat(fact.findDraft(project.ref(), StageId.of("S2"))).isPresent();
        assertThat(fact.findDraft(project.ref(), null)).isEmpty();
    }

    @Test
    void theReviewDraftsWhatTheServiceDrafts() {
        Project project =
                Reported.with(project("P", 100_000, 112_000, 40, COST, TIME), report("E-1", ToleranceAspect.COST));
        assertThat(Given.reviewed(project)
                        .findFact(project.ref(), ToleranceFacts.EXCEPTIONS)
                        .orElseThrow()
                        .value()
                        .own())
                .containsExactly(draft(project));
    }

    @Test
    void aDraftTravelsAsJson() {
        ExceptionDrafts drafts = Given.reviewed(programme(
                        "PG",
                        governance(cost("5%"), TIME),
                        Reported.with(
                                project("P", 100_000, 112_000, 40, COST, TIME), report("E-1", ToleranceAspect.COST))))
                .findFact(Reported.PROGRAMME, ToleranceFacts.EXCEPTIONS)
                .orElseThrow()
                .value();
        assertThat(Json.throughJackson2(drafts, ExceptionDrafts.class)).isEqualTo(drafts);
        assertThat(Json.throughJackson3(drafts, ExceptionDrafts.class)).isEqualTo(drafts);
        assertThat(drafts.own()).hasSize(1);
        assertThat(drafts.received()).hasSize(1);
    }

    @Test
    void anUnknownAspectIsAGapOfTheReport() {
        Project project = project("P", 100_000, 112_000, 0, COST).toBuilder().build();
        assertThat(draft(project).gaps())
                .contains("The status in time is not known: no tolerance is set")
                .contains("No cause is recorded beyond what the figures tell");
        assertThat(Objects.requireNonNull(the(draft(project), "do nothing")).after())
                .extracting(AspectStatus::rag)
                .containsExactly(Rag.UNKNOWN, Rag.RED);
    }
}
