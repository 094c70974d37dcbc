package dev.pmo.rules.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeType;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.StageId;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.ModuleContractTest;
import dev.pmo.rules.testkit.ReviewInvariants;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AuthorityModuleTest extends ModuleContractTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new AuthorityModule()));

    @Override
    protected List<RuleModule> modules() {
        return List.of(new AuthorityModule());
    }

    @Override
    protected List<Scope> samples() {
        return List.of(
                Wood.portfolio(
                        Wood.programme("PG-1", Wood.project("a", Wood.issue("I-1", null, "b"))), Wood.project("b")),
                withTolerance(tolerance(ToleranceAspect.BENEFITS, "2%", "project manager")));
    }

    private static ReviewResult result(Scope root, PolicySet policies) {
        Review review = ReviewInvariants.check(
                ENGINE, ReviewRequest.of(root, Wood.AS_OF).withPolicies(policies));
        return review.result().requireComplete();
    }

    private static List<String> told(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("authority."))
                .map(finding -> finding.id() + " " + finding.severity() + " " + finding.text())
                .toList();
    }

    private static List<String> gaps(ReviewResult result) {
        return result.gaps().stream()
                .map(gap -> gap.kind() + " " + gap.source() + "@" + gap.scope() + " " + gap.reason())
                .toList();
    }

    private static Tolerance tolerance(ToleranceAspect aspect, String above, String setBy) {
        return Tolerance.of(aspect, ToleranceLimit.parse(above), null).withOrigin(setBy, "the minutes", null);
    }

    private static Project withTolerance(Tolerance... tolerances) {
        return Wood.project("a").toBuilder()
                .governance(Governance.of("Ann", "the board").withTolerances(Arrays.asList(tolerances)))
                .build();
    }

    /** The default ladder, whose project board may grant 10% of cost and 20 days. */
    private static AuthorityLadder granting() {
        return AuthorityLadderTest.replaced(
                AuthorityPolicy.DEFAULTS.ladder(),
                "project board",
                rung -> rung.withTolerances(List.of(
                        Tolerance.of(ToleranceAspect.COST, ToleranceLimit.parse("10%"), null),
                        Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.parse("20 days")))));
    }

    private static PolicySet policies(AuthorityLadder ladder) {
        return PolicySet.defaults().with(AuthorityPolicy.TYPE, new AuthorityPolicy(ladder));
    }

    @Test
    void aToleranceAtTheLimitOfWhoSetItIsFineAndOneAboveItIsNot() {
        PolicySet policies = policies(granting());

        assertThat(told(result(withTolerance(tolerance(ToleranceAspect.COST, "10%", "Project Board")), policies)))
                .isEmpty();
        assertThat(told(result(withTolerance(tolerance(ToleranceAspect.COST, "12%", "Project Board")), policies)))
                .containsExactly("authority.tolerance-beyond-grant@PROJECT:a#COST/above MEDIUM The tolerance for cost"
                        + " above its target, 12%, was set by project board, which may grant 10%");
    }

    @Test
    void aSideThatTheRungDoesNotNameIsNotGranted() {
        Tolerance below = Tolerance.of(ToleranceAspect.COST, null, ToleranceLimit.parse("1%"))
                .withOrigin("project board", null, null);

        assertThat(told(result(withTolerance(below), policies(granting()))))
                .singleElement()
                .asString()
                .endsWith(
                        "The tolerance for cost below its target, 1%, was set by project board, which may grant none");
    }

    @Test
    void whoSetsNoTolerancesMayGrantNone() {
        assertThat(told(result(
                        withTolerance(tolerance(ToleranceAspect.TIME, "1 day", "project manager")),
                        PolicySet.defaults())))
                .containsExactly("authority.tolerance-beyond-grant@PROJECT:a#TIME MEDIUM The tolerance for time, 1 day"
                        + " above, was set by project manager, which may grant none");
    }

    @Test
    void aToleranceForBenefitsIsBeyondAllBelowTheBusinessCase() {
        assertThat(told(result(
                        withTolerance(tolerance(ToleranceAspect.BENEFITS, "2%", "change authority")),
                        PolicySet.defaults())))
                .containsExactly(
                        "authority.tolerance-beyond-grant@PROJECT:a#BENEFITS MEDIUM The tolerance for benefits, 2%"
                                + " above, was set by change authority, which may grant none for benefits; the business"
                                + " case belongs to project board");
        assertThat(told(result(
                        withTolerance(tolerance(ToleranceAspect.BENEFITS, "2%", "programme board")),
                        PolicySet.defaults())))
                .isEmpty();
    }

    @Test
    void whoIsNoAuthorityOfTheLadderIsNotCompared() {
        assertThat(told(result(withTolerance(tolerance(ToleranceAspect.COST, "99%", "Ann")), policies(granting()))))
                .isEmpty();
    }

    @Test
    void limitsOfDifferentUnitsAreAGap() {
        ReviewResult result =
                result(withTolerance(tolerance(ToleranceAspect.COST, "GBP 10", "project board")), policies(granting()));

        assertThat(told(result)).isEmpty();
        assertThat(gaps(result))
                .anyMatch(gap -> gap.equals("BAD_DATA authority.tolerance-beyond-grant@PROJECT:a limits of different"
                        + " units cannot be compared: governance.tolerances[COST].above of GBP 10 with 10%"));
    }

    @Test
    void tolerancesOfStagesAreComparedTooButForBenefitsWhichAnotherRuleJudges() {
        Stage stage = new Stage(
                StageId.of("S1"),
                "build",
                null,
                null,
                List.of(
                        tolerance(ToleranceAspect.TIME, "21 days", "project board"),
                        tolerance(ToleranceAspect.BENEFITS, "1%", "project manager")));
        Project project = Wood.project("a").toBuilder().stages(List.of(stage)).build();

        assertThat(result(project, policies(granting())).findings())
                .extracting(Finding::id)
                .filteredOn(id -> id.startsWith("authority."))
                .containsExactly("authority.tolerance-beyond-grant@PROJECT:a#S1/TIME/above");
    }

    @Test
    void anOverrideFurtherDownThatGivesMoreIsFoundOneThatGivesLessIsNot() {
        AuthorityLadder narrow = AuthorityLadderTest.replaced(
                AuthorityPolicy.DEFAULTS.ladder(),
                "project manager",
                rung -> rung.upTo(IssueSeverity.MINOR, Money.of("GBP", 10_000), null));
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(
                        AuthorityPolicy.TYPE, Wood.ref("PG-1"), new AuthorityPolicy(narrow), "the mandate"))
                .with(PolicyOverride.at(AuthorityPolicy.TYPE, Wood.ref("a"), AuthorityPolicy.DEFAULTS, "the project"));
        Portfolio root = Wood.portfolio(Wood.programme("PG-1", Wood.project("a"), Wood.project("b")));

        assertThat(told(result(root, policies)))
                .containsExactly("authority.ladder-wider-than-parent@PROGRAMME:PG-1#PROJECT:a/rungs[project"
                        + " manager].costUpTo MEDIUM In the ladder of PROJECT:a, rungs[project manager].costUpTo is no"
                        + " limit, which does not fit in the GBP 10000 of the ladder here");
    }

    @Test
    void theProofOfTheLadderTellsWhoSetIt() {
        PolicySet policies = PolicySet.defaults()
                .with(PolicyOverride.at(
                        AuthorityPolicy.TYPE, Wood.ref("a"), new AuthorityPolicy(granting()), "Minutes of May"));
        ReviewResult result = result(withTolerance(tolerance(ToleranceAspect.COST, "12%", "project board")), policies);

        assertThat(result.findings())
                .filteredOn(finding -> finding.ruleId().equals(LadderRules.BEYOND_GRANT))
                .singleElement()
                .satisfies(finding ->
                        assertThat(result.explain(finding.id()).toString()).contains("Minutes of May for PROJECT:a"));
    }

    @Test
    void aConflictIsOneFindingAtTheLowestCommonScopeWithAllParties() {
        Portfolio root = Wood.portfolio(
                Wood.programme(
                        "PG-1",
                        Wood.project("a", Wood.issue("I-1", IssueSeverity.MAJOR, "b")),
                        Wood.project("b", Wood.change("C-1", "a"))),
                Wood.project("c"));
        ReviewResult result = result(root, PolicySet.defaults());

        assertThat(told(result))
                .containsExactly(
                        "authority.conflict-between-scopes@PROGRAMME:PG-1#PROJECT:a/issue I-1 HIGH issue I-1 of"
                                + " PROJECT:a, change C-1 of PROJECT:b: this is the lowest scope that contains the parties"
                                + " PROJECT:a, PROJECT:b, and programme manager may decide; it is to be settled within 10"
                                + " days");
        assertThat(result.findings())
                .filteredOn(finding -> finding.ruleId().equals(ConflictRules.CONFLICT))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.escalated()).isFalse();
                    assertThat(finding.decision())
                            .isNotNull()
                            .satisfies(decision -> assertThat(decision.due()).isEqualTo(Wood.AS_OF.plusDays(10)));
                    assertThat(result.explain(finding.id()).toString()).contains("raid.issues[I-1].affects");
                });
    }

    @Test
    void whoMayDecideIsSaidEvenWhereTheLadderEnds() {
        AuthorityLadder limited = AuthorityLadder.of(
                        List.of(Rung.of("board", Level.PORTFOLIO, List.of(DecisionKind.values()))
                                .upTo(IssueSeverity.MINOR, null, null)))
                .withBeyond("the ministry");
        Portfolio root =
                Wood.portfolio(Wood.project("a", Wood.issue("I-1", IssueSeverity.CRITICAL, "b")), Wood.project("b"));

        assertThat(told(result(root, policies(limited))))
                .singleElement()
                .asString()
                .contains("CRITICAL")
                .contains("and the ministry may decide");
    }

    /** The panels each decide on one of the two, and only the board on both. */
    @Test
    void whoMayDecideMayDecideOnEachOfTheEntries() {
        AuthorityLadder panels = AuthorityLadder.of(List.of(
                Rung.of("risk panel", Level.PROGRAMME, List.of(DecisionKind.RISK_ACCEPTANCE)),
                Rung.of("issue panel", Level.PROGRAMME, List.of(DecisionKind.ISSUE)),
                Rung.of("programme board", Level.PORTFOLIO, List.of(DecisionKind.values()))));
        Portfolio root = Wood.portfolio(Wood.programme(
                "PG-1", Wood.project("a", Wood.issue("I-1", null, "b")), Wood.project("b", Wood.risk("R-1", "a"))));

        assertThat(told(result(root, policies(panels))))
                .singleElement()
                .asString()
                .contains("and programme board may decide");
    }

    @Test
    void aConcessionInConflictIsForWhoDecidesOnConcessions() {
        AuthorityLadder panels = AuthorityLadder.of(List.of(
                Rung.of("change panel", Level.PROGRAMME, List.of(DecisionKind.CHANGE)),
                Rung.of("programme board", Level.PORTFOLIO, List.of(DecisionKind.values()))));
        Object concession =
                Wood.change("C-1", "b").toBuilder().type(ChangeType.CONCESSION).build();
        Portfolio root = Wood.portfolio(
                Wood.programme("PG-1", Wood.project("a", concession), Wood.project("b", Wood.change("C-2", "a"))));

        assertThat(told(result(root, policies(panels))))
                .singleElement()
                .asString()
                .contains("and programme board may decide");
    }

    @Test
    void aThreatInConflictIsForWhomItsExpectedCostIsWithinTheAppetiteOf() {
        AuthorityLadder appetites = AuthorityLadder.of(List.of(
                Rung.of("programme manager", Level.PROGRAMME, List.of(DecisionKind.RISK_ACCEPTANCE))
                        .withAppetites(List.of(new AppetiteLimit(null, RiskBand.HIGH, Money.of("GBP", 100)))),
                Rung.of("programme board", Level.PROGRAMME, List.of(DecisionKind.values()))));
        for (long cost : new long[] {200, 202}) {
            Object threat = Wood.risk("R-1", "b").toBuilder()
                    .inherent(RiskAssessment.of(2, 2, Probability.ofPercent(50), Money.of("GBP", cost)))
                    .build();
            Portfolio root = Wood.portfolio(
                    Wood.programme("PG-1", Wood.project("a", threat), Wood.project("b", Wood.risk("R-2", "a"))));

            assertThat(result(root, policies(appetites)).findings())
                    .filteredOn(finding -> finding.ruleId().equals(ConflictRules.CONFLICT))
                    .singleElement()
                    .extracting(Finding::text)
                    .asString()
                    .contains("and " + (cost == 200 ? "programme manager" : "programme board") + " may decide");
        }
    }

    @Property(tries = 60)
    void theEngineFindsTheSameConflictsAsTheServiceAlone(@ForAll long seed) {
        Portfolio root = ConflictsTest.random(new Random(seed), false);

        assertThat(ENGINE.review(ReviewRequest.of(root, Wood.AS_OF))
                        .result()
                        .requireComplete()
                        .findings())
                .filteredOn(finding -> finding.ruleId().equals(ConflictRules.CONFLICT))
                .extracting(finding -> finding.scope() + "#" + finding.subject())
                .containsExactlyInAnyOrderElementsOf(Conflicts.of(root, Wood.AS_OF).conflicts().stream()
                        .map(conflict -> conflict.at() + "#" + conflict.subject())
                        .toList());
    }

    @Test
    void aToleranceWithoutLimitsGrantsNothing() {
        Tolerance empty = Tolerance.of(ToleranceAspect.TIME, null, null).withOrigin("project manager", null, null);

        assertThat(told(result(withTolerance(empty), policies(granting())))).isEmpty();
    }

    @Test
    void whatWasGrantedToAScopeThatHasEndedIsNotJudged() {
        Project ended = withTolerance(tolerance(ToleranceAspect.COST, "12%", "project board")).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .build();

        assertThat(told(result(ended, policies(granting())))).isEmpty();
    }
}
