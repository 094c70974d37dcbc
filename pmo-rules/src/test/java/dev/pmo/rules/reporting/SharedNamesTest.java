package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.reporting.page.PlanPicture;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Trees;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two scopes of one identifier are two scopes: none hides what became of the other, or of what stands below it. */
class SharedNamesTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());

    @Test
    void theOneOutsideToleranceIsNotHiddenByTheOneWithin() {
        ReportByException report = report(shared("GBP 101", "GBP 150"));

        assertThat(report.summary().scopes().all()).isEqualTo(3);
        assertThat(report.summary().outside()).isEqualTo(1);
        assertThat(report.summary().status().red()).isGreaterThanOrEqualTo(1);
        assertThat(report.exceptions())
                .filteredOn(one -> one.scope().equals(ScopeRef.parse("PROJECT:P")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.computed()).isEqualTo(Rag.RED);
                    assertThat(one.name()).isEqualTo("Second");
                    assertThat(one.aspects())
                            .filteredOn(line -> line.aspect() == ToleranceAspect.COST)
                            .extracting(AspectLine::forecast)
                            .containsExactly("GBP 150");
                    assertThat(one.findings()).extracting(FindingLine::ruleId).contains("tolerance.exception");
                });
    }

    @Test
    void theScopeAboveComesToRedWhicheverOfThemItIs() {
        for (String other : List.of("GBP 100", "GBP 101", "GBP 102", "GBP 103", "GBP 104", "GBP 105")) {
            assertThat(report(shared(other, "GBP 150")).exceptions())
                    .as("beside one of %s", other)
                    .filteredOn(one -> one.scope().equals(ScopeRef.parse("PORTFOLIO:PF")))
                    .extracting(ScopeException::computed)
                    .containsExactly(Rag.RED);
        }
    }

    @Test
    void theReportDoesNotDependOnWhichOfThemStandsFirst() {
        ReportByException one = report(shared("GBP 101", "GBP 150"));
        ReportByException other = report(shared("GBP 150", "GBP 101"));

        assertThat(other.summary()).isEqualTo(one.summary());
        assertThat(other.exceptions()).hasSameSizeAs(one.exceptions());
    }

    @Test
    void bothOutsideAreBothShownAndWhatWasFoundOfThemStandsOnce() {
        ReportByException report = report(shared("GBP 150", "GBP 160"));

        List<ScopeException> both = report.exceptions().stream()
                .filter(one -> one.scope().equals(ScopeRef.parse("PROJECT:P")))
                .toList();

        assertThat(both).extracting(ScopeException::name).containsExactlyInAnyOrder("First", "Second");
        assertThat(both.stream().flatMap(one -> one.findings().stream()).map(FindingLine::ruleId))
                .filteredOn("tolerance.exception"::equals)
                .hasSize(2);
        assertThat(both).allSatisfy(one -> assertThat(one.reason()).contains("2 scopes have this identifier"));
    }

    @Test
    void whatStandsBelowTheSecondIsCountedAndShown() {
        Portfolio root = Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .programmes(List.of(
                        programme("One", project("P-1", "First", "GBP 101")),
                        programme("Two", project("P-2", "Second", "GBP 150"))))
                .build();

        ReportByException report = report(root);

        assertThat(report.summary().scopes().all()).isEqualTo(5);
        assertThat(report.exceptions())
                .filteredOn(one -> one.scope().equals(ScopeRef.parse("PROJECT:P-2")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.computed()).isEqualTo(Rag.RED);
                    assertThat(one.path()).endsWith("Two");
                });
    }

    @Test
    void aFindingOfASharedNameIsToldUnderAllTheNamesThatItMayBeOf() {
        Review review = review(shared("GBP 101", "GBP 150"));

        assertThat(CsvReport.of(review)).contains(",P,First or Second,");
    }

    /** The risks of the second are not those of the first, nor is its plan. */
    @Test
    void eachHasARiskProfileAndAPlanOfItsOwn() {
        Portfolio root = Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .projects(List.of(
                        furnished(project("P", "First", "GBP 150"), "GBP 10", "A1"),
                        furnished(project("P", "Second", "GBP 160"), "GBP 20", "A2")))
                .build();
        Review review = review(root);
        ReportByException report = ReportByException.of(review);

        assertThat(report.control().risks())
                .filteredOn(one -> one.scope().equals(ScopeRef.parse("PROJECT:P")))
                .extracting(
                        RiskProfile::name, one -> one.threats().get(0).spread().expected())
                .containsExactlyInAnyOrder(
                        tuple("First", Money.parse("GBP 5")), tuple("Second", Money.parse("GBP 10")));
        assertThat(report.control().riskMaps())
                .filteredOn(one -> one.scope().equals(ScopeRef.parse("PROJECT:P")))
                .hasSize(2);
        assertThat(report.plans())
                .filteredOn(one -> one.scope().equals(ScopeRef.parse("PROJECT:P")))
                .extracting(PlanQuality::name)
                .containsExactlyInAnyOrder("First", "Second");
        assertThat(PlanPicture.of(review, report))
                .extracting(PlanPicture::name)
                .containsExactlyInAnyOrder("First", "Second");
        assertThat(PlanPicture.of(review, report))
                .allSatisfy(picture ->
                        assertThat(picture.svg()).contains(picture.name().equals("First") ? "Dig A1" : "Dig A2"));
    }

    private static Project furnished(Project project, String impact, String activity) {
        Risk risk = Risk.builder(RiskId.of("R"), "A risk")
                .owner("A. Shah")
                .residual(new RiskAssessment(3, 3, Probability.ofPercent(50), Money.parse(impact), null))
                .build();
        Activity dig = Activity.of(ActivityId.of(activity), "Dig " + activity, WorkTime.ofEightHourDays(2));
        return project.toBuilder()
                .raid(RaidLog.ofRisks(List.of(risk)))
                .plan(Plan.of(Samples.AS_OF.atTime(8, 0), List.of(dig), List.of()))
                .build();
    }

    @Property(tries = 40)
    void everyScopeIsInExactlyOneClassAndEveryFindingInOnePlace(@ForAll("portfolios") Portfolio drawn) {
        Portfolio root = Trees.mapped(drawn, SharedNamesTest::oneNameForAll);
        Review review = review(root);
        ReportByException report = ReportByException.of(review);
        ScopeCounts scopes = report.summary().scopes();

        assertThat(scopes.all()).isEqualTo(review.result().scopes());
        assertThat(report.exceptions()).hasSize(scopes.attention());
        assertThat(report.notAssessed().scopes()).isEqualTo(scopes.notAssessed());
        assertThat(report.exceptions().stream()
                                .mapToInt(one -> one.findings().size())
                                .sum()
                        + report.others().stream().mapToInt(RuleCount::findings).sum()
                        + report.waived().size()
                        + report.dataQuality().size())
                .isEqualTo(review.result().findings().size());
    }

    private static Scope oneNameForAll(Scope scope) {
        return scope instanceof Project ? Trees.renamed(scope, "SAME") : scope;
    }

    private static Review review(Portfolio portfolio) {
        return ENGINE.review(ReviewRequest.of(portfolio, Samples.AS_OF));
    }

    private static ReportByException report(Portfolio portfolio) {
        return ReportByException.of(review(portfolio));
    }

    private static Portfolio shared(String first, String second) {
        return Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .projects(List.of(project("P", "First", first), project("P", "Second", second)))
                .build();
    }

    private static Programme programme(String name, Project project) {
        return Programme.builder(ProgrammeId.of("PG"), name)
                .projects(List.of(project))
                .build();
    }

    private static Project project(String id, String name, String forecast) {
        Tolerance tenPercent = Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10));
        return Project.builder(ProjectId.of(id), name)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("A. Shah", "Board").withTolerances(List.of(tenPercent)))
                .position(Position.of(
                        CostPosition.of(Money.parse("GBP 100"), Money.parse(forecast)), TimePosition.none()))
                .build();
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return Portfolios.valid();
    }
}
