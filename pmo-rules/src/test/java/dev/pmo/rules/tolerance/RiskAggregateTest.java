package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.ids;
import static dev.pmo.rules.tolerance.Given.programme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.RaidExposure;
import dev.pmo.rules.raid.RaidPolicy;
import dev.pmo.rules.raid.RiskRegister;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The aspect of risk where no figures of it are recorded: the expected cost of the open threats. */
class RiskAggregateTest {

    private static final String EXCEPTION = "tolerance.exception@PROJECT:P#RISK";

    private static Risk priced(String id, int percent, String cost) {
        return Risk.builder(RiskId.of(id), "Supplier fails")
                .owner("Ann")
                .inherent(RiskAssessment.of(1, 1, Probability.ofPercent(percent), Money.parse(cost)))
                .build();
    }

    private static Risk unpriced(String id) {
        return Risk.builder(RiskId.of(id), "Supplier fails")
                .owner("Ann")
                .inherent(RiskAssessment.of(1, 1))
                .build();
    }

    private static Tolerance[] tolerances(@Nullable String limit) {
        Tolerance time = Given.time("30 days");
        Tolerance cost = Given.cost("10%");
        return limit == null ? new Tolerance[] {time, cost} : new Tolerance[] {time, cost, risk(limit)};
    }

    private static Tolerance risk(String limit) {
        return Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.parse(limit), null);
    }

    private static Project tolerating(@Nullable String limit, Risk... risks) {
        return Given.project("P", 500_000, 500_000, 0, tolerances(limit)).toBuilder()
                .raid(RaidLog.ofRisks(Arrays.asList(risks)))
                .build();
    }

    private static ReviewResult reviewed(Scope scope) {
        return Given.result(scope);
    }

    private static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .filter(gap -> gap.source().startsWith("tolerance."))
                .map(gap -> gap.source() + " " + gap.reason())
                .toList();
    }

    private static List<String> toleranceIds(ReviewResult result) {
        return ids(result).stream().filter(id -> id.startsWith("tolerance.")).toList();
    }

    /** Source: reference 01 section 1.3: risk tolerance as aggregated threats below 10% of the budget. */
    @ParameterizedTest
    @CsvSource({"49999, 0", "50000, 0", "50001, 1"})
    void tenPercentOfFiveHundredThousandIsTheLastThatIsTolerated(long expected, int exceptions) {
        for (String limit : List.of("10%", "GBP 50000")) {
            assertThat(ids(reviewed(tolerating(limit, priced("R-1", 100, "GBP " + expected)))))
                    .filteredOn(EXCEPTION::equals)
                    .hasSize(exceptions);
        }
    }

    @Test
    void theTextNamesWhatIsExpectedAndWhatIsPermittedAndTheLevelAboveDecides() {
        Project project = tolerating("10%", priced("R-1", 50, "GBP 60000"), priced("R-2", 50, "GBP 60000"));
        ReviewResult result = reviewed(programme("PG", governance(Given.cost("10%")), project));
        Finding finding = result.findFinding(EXCEPTION).orElseThrow();
        assertThat(finding.text())
                .isEqualTo("The expected cost of the live threats, GBP 60000, is more than the GBP 50000 that the risk"
                        + " tolerance of 10% above permits");
        assertThat(finding.aspect()).isEqualTo(ToleranceAspect.RISK);
        assertThat(finding.escalated()).isTrue();
        assertThat(Given.decision(finding).to()).isEqualTo(ScopeRef.parse("PROGRAMME:PG"));
        assertThat(Given.decision(finding).due()).isEqualTo(AS_OF.plusDays(10));
        assertThat(result.explain(EXCEPTION).lines())
                .extracting(line -> line.step().label() + " = " + line.step().value())
                .contains(
                        "raid.exposure.threats = GBP 60000",
                        "governance.tolerances[RISK].above = 10%",
                        "position.cost.baseline = GBP 500000");
    }

    @Test
    void aReportDraftedWithoutAReviewTakesTheExposureThatItIsGiven() {
        Project project = tolerating("10%", priced("R-1", 50, "GBP 120000"));
        ExceptionContext context = ExceptionContext.of(project, AS_OF, TolerancePolicy.DEFAULTS);
        RiskRegister register = RiskRegister.of(project.raid().risks(), RaidPolicy.DEFAULTS);

        assertThat(ExceptionReports.draft(context)).isEmpty();
        assertThat(ExceptionReports.draft(context.withExposure(RaidExposure.of(register, List.of()))))
                .map(ExceptionDraft::title)
                .contains("Exception of PROJECT:P: risk +GBP 60000");
    }

    @Test
    void aLevelThatCanCarryTheExposureAbsorbsTheException() {
        Project project = tolerating("10%", priced("R-1", 100, "GBP 50001"));
        ReviewResult result = reviewed(programme("PG", governance(risk("GBP 80000"), Given.cost("10%")), project));
        assertThat(result.findFinding("tolerance.exception-absorbed@PROGRAMME:PG#PROJECT:P/RISK"))
                .hasValueSatisfying(finding -> assertThat(finding.text())
                        .isEqualTo(
                                "The exception of PROJECT:P in risk stops here: the forecast of GBP 50001 against the"
                                        + " target of GBP 0 stays within the tolerance of GBP 80000 above"));
        assertThat(ids(reviewed(programme("PG", governance(risk("GBP 50000")), project))))
                .contains("tolerance.exception@PROGRAMME:PG#RISK");
    }

    @Test
    void mostOfTheToleranceUsedIsAmber() {
        ReviewResult result = reviewed(tolerating("10%", priced("R-1", 100, "GBP 45000")));
        assertThat(result.findFinding("tolerance.nearly-used@PROJECT:P#RISK"))
                .hasValueSatisfying(finding -> assertThat(finding.text())
                        .isEqualTo(
                                "The risk forecast of GBP 45000 against GBP 0 uses 90% of the tolerance of 10% above;"
                                        + " amber begins at 80%"));
    }

    @Test
    void threatsWithoutAToleranceForRiskAreAGapAndNotAPass() {
        ReviewResult result = reviewed(tolerating(null, priced("R-1", 50, "GBP 1")));
        assertThat(gaps(result)).containsExactly("tolerance.not-set risk: no tolerance is set");
    }

    @Test
    void withoutThreatsThereIsNothingToJudge() {
        assertThat(gaps(reviewed(tolerating("10%")))).isEmpty();
        assertThat(status(tolerating("10%"))).isNull();
    }

    @Test
    void aToleranceForRiskThatIsRequiredAndNotSetIsAGapWithoutThreatsToo() {
        PolicySet policies = PolicySet.defaults()
                .with(
                        TolerancePolicy.TYPE,
                        TolerancePolicy.DEFAULTS.withRequiredAspects(List.of(ToleranceAspect.RISK)));
        ReviewRequest without = ReviewRequest.of(tolerating(null), AS_OF).withPolicies(policies);
        assertThat(gaps(Given.ENGINE.review(without).result()))
                .containsExactly("tolerance.not-set risk: no tolerance is set; no target and no forecast are recorded");

        ReviewRequest with = without.withRoot(tolerating("10%"));
        assertThat(gaps(Given.ENGINE.review(with).result())).isEmpty();
    }

    @Test
    void theStandingToleranceHoldsWhereNoneIsSet() {
        PolicySet policies = PolicySet.defaults()
                .with(TolerancePolicy.TYPE, TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(risk("10%"))));
        ReviewResult result = Given.ENGINE
                .review(ReviewRequest.of(tolerating(null, priced("R-1", 100, "GBP 50001")), AS_OF)
                        .withPolicies(policies))
                .result();
        assertThat(toleranceIds(result)).containsExactly(EXCEPTION);
    }

    @Test
    void aShareOfACostThatIsNotRecordedIsAGap() {
        Project project = tolerating("10%", priced("R-1", 50, "GBP 1")).toBuilder()
                .position(Position.none())
                .build();
        assertThat(gaps(reviewed(project)))
                .contains("tolerance.exception risk: the tolerance of 10% is a share of the baseline cost, which is not"
                        + " recorded");
    }

    @Test
    void aToleranceThatIsNoMoneyIsBadData() {
        assertThat(gaps(reviewed(tolerating("30 days", priced("R-1", 1, "GBP 100")))))
                .containsExactly(
                        "tolerance.exception risk: the tolerance of 30 days is in days, the figures are in GBP");
        assertThat(gaps(reviewed(tolerating("7", priced("R-1", 1, "GBP 100")))))
                .containsExactly("tolerance.exception risk: the tolerance of 7 has no unit");
    }

    @Test
    void whatTheSumLeavesOutIsAGap() {
        ReviewResult result =
                reviewed(tolerating("10%", unpriced("R-1"), priced("R-2", 50, "EUR 4"), priced("R-3", 1, "GBP 100")));
        assertThat(toleranceIds(result)).isEmpty();
        assertThat(gaps(result))
                .containsExactly("tolerance.exception risk: live threats without an expected cost are left out: 1;"
                        + " threats in another currency than GBP are left out: [EUR 2]");
    }

    /** With the threats that it leaves out the sum may be more, and is never less. */
    @Test
    void aSumThatLeavesThreatsOutIsNeverGreenAndMayBeTooMuchAlready() {
        assertThat(rag("GBP 100")).isEqualTo(Rag.UNKNOWN);
        assertThat(rag("GBP 45000")).isEqualTo(Rag.AMBER);
        assertThat(rag("GBP 50001")).isEqualTo(Rag.RED);
        assertThat(gaps(reviewed(tolerating("10%", unpriced("R-1"), priced("R-2", 100, "GBP 50001")))))
                .contains("tolerance.exception risk: live threats without an expected cost are left out: 1");
        assertThat(Objects.requireNonNull(status(tolerating("10%", unpriced("R-1"))))
                        .rag())
                .as("nothing is known of it")
                .isEqualTo(Rag.UNKNOWN);
    }

    private static Rag rag(String expected) {
        return Objects.requireNonNull(status(tolerating("10%", unpriced("R-1"), priced("R-2", 100, expected))))
                .rag();
    }

    @Test
    void theExposureOfAProgrammeIsThatOfItsProjectsAndItsOwn() {
        var programme =
                programme("PG", governance(risk("GBP 100")), tolerating("10%", priced("R-1", 50, "GBP 102")))
                        .toBuilder()
                        .raid(RaidLog.ofRisks(List.of(priced("R-1", 50, "GBP 100"))))
                        .build();
        assertThat(reviewed(programme).findFinding("tolerance.exception@PROGRAMME:PG#RISK"))
                .hasValueSatisfying(finding -> assertThat(finding.text())
                        .startsWith("The expected cost of the live threats, GBP 101, is more than the GBP 100"));
    }

    @Test
    void recordedFiguresOfRiskCountFirst() {
        Project project = tolerating("10%", priced("R-1", 100, "GBP 500000"));
        AspectPosition recorded =
                new AspectPosition(ToleranceAspect.RISK, BigDecimal.TEN, BigDecimal.TEN, "open threats");
        Project judged = project.toBuilder()
                .position(new Position(
                        project.position().cost(), project.position().time(), List.of(recorded), null))
                .build();
        assertThat(Objects.requireNonNull(status(judged)).rag()).isEqualTo(Rag.GREEN);
        assertThat(toleranceIds(reviewed(judged))).isEmpty();
    }

    private static @Nullable AspectStatus status(Scope scope) {
        return Given.reviewed(scope)
                .findFact(scope.ref(), ToleranceFacts.STATUS)
                .orElseThrow()
                .value()
                .findAspect(ToleranceAspect.RISK)
                .orElse(null);
    }
}
