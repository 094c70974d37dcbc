package dev.pmo.rules.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorityPolicyTest {

    private static final List<DecisionKind> ALL = List.of(DecisionKind.values());

    private static final Rung MANAGER =
            Rung.of("manager", Level.PROJECT, ALL).upTo(IssueSeverity.MINOR, Money.of("GBP", 5_000), 10);
    private static final Rung BOARD =
            Rung.of("board", Level.PROJECT, ALL).upTo(IssueSeverity.MAJOR, Money.of("GBP", 50_000), 30);
    private static final Rung SPONSORS = Rung.of("sponsors", Level.PROGRAMME, ALL);

    private static Tolerance tolerance(ToleranceAspect aspect, String above) {
        return Tolerance.of(aspect, ToleranceLimit.parse(above), null);
    }

    private static List<String> problems(AuthorityLadder ladder) {
        InvalidPolicyException refusal =
                catchThrowableOfType(InvalidPolicyException.class, () -> new AuthorityPolicy(ladder));
        return refusal.problems().stream().map(PolicyProblem::toString).toList();
    }

    private static List<String> problems(Rung... rungs) {
        return problems(AuthorityLadder.of(Arrays.asList(rungs)));
    }

    private static List<String> paths(Rung... rungs) {
        return problems(rungs).stream()
                .map(problem -> problem.substring(0, problem.indexOf(':')))
                .toList();
    }

    @Test
    void aLadderWhoseLimitsRiseToOneWithoutLimitsIsAccepted() {
        assertThatCode(() -> new AuthorityPolicy(AuthorityLadder.of(List.of(MANAGER, BOARD, SPONSORS))))
                .doesNotThrowAnyException();
    }

    @Test
    void theHostMayPutItsOwnAuthoritiesInBetween() {
        Rung office = Rung.of("design office", Level.PROJECT, List.of(DecisionKind.CONCESSION))
                .upTo(null, Money.of("GBP", 20_000), 15);

        assertThatCode(() -> new AuthorityPolicy(AuthorityLadder.of(List.of(MANAGER, office, BOARD, SPONSORS))))
                .isInstanceOf(InvalidPolicyException.class);
        assertThatCode(() -> new AuthorityPolicy(AuthorityLadder.of(List.of(
                        MANAGER, office.upTo(IssueSeverity.SIGNIFICANT, office.costUpTo(), 15), BOARD, SPONSORS))))
                .doesNotThrowAnyException();
    }

    @Test
    void anEmptyLadderIsNone() {
        assertThat(problems()).containsExactly("ladder.rungs: must hold at least one authority, but was: 'empty'");
    }

    @Test
    void limitsRise() {
        assertThat(problems(BOARD, MANAGER, SPONSORS))
                .containsExactly(
                        "ladder.rungs[1].severityUpTo: must not lie below that of 'board', MAJOR, but was: 'MINOR'",
                        "ladder.rungs[1].costUpTo: must not lie below that of 'board', GBP 50000, but was: 'GBP 5000'",
                        "ladder.rungs[1].daysUpTo: must not lie below that of 'board', 30, but was: '10'");
        assertThat(paths(MANAGER.upTo(null, null, null), BOARD, SPONSORS))
                .containsExactly(
                        "ladder.rungs[1].severityUpTo", "ladder.rungs[1].costUpTo", "ladder.rungs[1].daysUpTo");
        assertThat(paths(
                        MANAGER.withChangeBudgetUpTo(Money.of("GBP", 9)),
                        BOARD.withChangeBudgetUpTo(Money.of("GBP", 8)),
                        SPONSORS))
                .containsExactly("ladder.rungs[1].changeBudgetUpTo");
    }

    @Test
    void limitsOfThoseWhoDecideOtherThingsAreNotCompared() {
        Rung risks = Rung.of("risk committee", Level.PROJECT, List.of(DecisionKind.RISK_ACCEPTANCE))
                .withAppetites(List.of(AppetiteLimit.of(RiskBand.LOW)));
        List<DecisionKind> rest = ALL.stream()
                .filter(kind -> kind != DecisionKind.RISK_ACCEPTANCE)
                .toList();
        Rung board = Rung.of("board", Level.PROJECT, rest).upTo(IssueSeverity.MAJOR, null, null);

        assertThatCode(() -> new AuthorityPolicy(AuthorityLadder.of(List.of(risks, board, SPONSORS))))
                .doesNotThrowAnyException();
    }

    @Test
    void theLimitOfTheChangeBudgetRisesForConcessionsTooAndMattersForNothingElse() {
        Rung team = Rung.of("team", Level.PROJECT, List.of(DecisionKind.CONCESSION, DecisionKind.ISSUE))
                .upTo(null, Money.of("GBP", 5), null);
        Rung board = Rung.of("board", Level.PROJECT, List.of(DecisionKind.CONCESSION));
        Rung panel = Rung.of("panel", Level.PROJECT, List.of(DecisionKind.ISSUE));
        Money none = Money.of("GBP", 0);
        Magnitude drawn = Magnitude.of(null, null, null).withChangeBudget(Money.of("GBP", 1));

        assertThat(paths(team, board.withChangeBudgetUpTo(none), SPONSORS))
                .containsExactly("ladder.rungs[1].changeBudgetUpTo");
        AuthorityLadder ladder = AuthorityLadder.of(List.of(team, panel.withChangeBudgetUpTo(none), SPONSORS));
        assertThat(new AuthorityPolicy(ladder).ladder().mayDecide("panel", DecisionKind.ISSUE, drawn))
                .isTrue();
    }

    @Test
    void appetitesRiseInEachCategory() {
        Rung manager = MANAGER.withAppetites(List.of(
                AppetiteLimit.of(RiskBand.LOW), new AppetiteLimit("Safety", RiskBand.MEDIUM, Money.of("GBP", 9))));
        Rung board = BOARD.withAppetites(List.of(
                AppetiteLimit.of(RiskBand.MEDIUM), new AppetiteLimit("safety", RiskBand.LOW, Money.of("GBP", 8))));

        assertThat(paths(manager, board, SPONSORS))
                .containsExactly(
                        "ladder.rungs[1].appetites[safety].upTo", "ladder.rungs[1].appetites[safety].expectedCost");
    }

    @Test
    void oneLadderHasOneCurrencyAndNoNegativeLimits() {
        assertThat(problems(
                        MANAGER.upTo(IssueSeverity.MINOR, Money.of("GBP", 5_000), -1),
                        BOARD.upTo(IssueSeverity.MAJOR, Money.of("EUR", 50_000), 30)
                                .withChangeBudgetUpTo(Money.of("GBP", -1)),
                        SPONSORS))
                .containsExactly(
                        "ladder.rungs[0].daysUpTo: must not be negative, but was: '-1'",
                        "ladder.rungs[1].costUpTo: must be in GBP as ladder.rungs[0].costUpTo is, since the limits of a"
                                + " ladder are compared, but was: 'EUR 50000'",
                        "ladder.rungs[1].changeBudgetUpTo: must not be negative, but was: 'GBP -1'");
    }

    @Test
    void nothingIsALimitToo() {
        assertThatCode(() -> new AuthorityPolicy(AuthorityLadder.of(List.of(
                        MANAGER.upTo(IssueSeverity.MINOR, Money.of("GBP", 0), 0)
                                .withChangeBudgetUpTo(Money.of("GBP", 0)),
                        BOARD,
                        SPONSORS))))
                .doesNotThrowAnyException();
    }

    @Test
    void tolerancesAndAppetitesAreInTheCurrencyOfTheLadderToo() {
        Rung board = BOARD.withTolerances(List.of(
                        tolerance(ToleranceAspect.COST, "EUR 5"),
                        Tolerance.of(ToleranceAspect.BENEFITS, null, ToleranceLimit.parse("USD 5")),
                        tolerance(ToleranceAspect.TIME, "5 days")))
                .withAppetites(List.of(new AppetiteLimit(null, RiskBand.VERY_HIGH, Money.of("CHF", 5))));

        assertThat(problems(
                        AuthorityLadder.of(List.of(MANAGER, board, SPONSORS)).withBusinessCaseOwner("board")))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .startsWith("ladder.rungs[1].tolerances[COST].above: must be in GBP")
                                .endsWith("'EUR 5'"),
                        problem -> assertThat(problem)
                                .startsWith("ladder.rungs[1].tolerances[BENEFITS].below: must be in GBP")
                                .endsWith("'USD 5'"),
                        problem -> assertThat(problem)
                                .startsWith("ladder.rungs[1].appetites[any].expectedCost: must be in GBP")
                                .endsWith("'CHF 5'"));
    }

    @Test
    void namesAreUniqueInAnyCaseAndLevelsDoNotFall() {
        assertThat(problems(MANAGER, Rung.of("MANAGER ", Level.PROGRAMME, ALL), Rung.of("top", Level.PROJECT, ALL)))
                .containsExactly(
                        "ladder.rungs[1].name: must be a name of its own, but 'MANAGER' is also that of"
                                + " ladder.rungs[0]",
                        "ladder.rungs[2].level: must not lie below that of 'MANAGER', PROGRAMME, but was: 'PROJECT'");
        assertThat(paths(MANAGER, Rung.of(" ", Level.PROJECT, ALL))).containsExactly("ladder.rungs[1].name");
    }

    @Test
    void tolerancesFitInThoseOfTheNextAuthorityThatHasOne() {
        Rung manager = MANAGER.withTolerances(List.of(
                tolerance(ToleranceAspect.COST, "6%"),
                tolerance(ToleranceAspect.TIME, "10 days"),
                tolerance(ToleranceAspect.SCOPE, "5"),
                tolerance(ToleranceAspect.QUALITY, "2%")));
        Rung top = SPONSORS.withTolerances(List.of(
                tolerance(ToleranceAspect.COST, "5%"),
                tolerance(ToleranceAspect.TIME, "10%"),
                Tolerance.of(ToleranceAspect.SCOPE, null, ToleranceLimit.parse("7")),
                tolerance(ToleranceAspect.QUALITY, "2%")));

        assertThat(problems(manager, BOARD, top))
                .containsExactly(
                        "ladder.rungs[0].tolerances[TIME].above: must be comparable with that of 'sponsors', 10%, but"
                                + " was: '10 days'",
                        "ladder.rungs[0].tolerances[COST].above: must fit in that of 'sponsors', 5%, but was: '6%'",
                        "ladder.rungs[0].tolerances[SCOPE].above: must fit in that of 'sponsors', which sets none, but"
                                + " was: '5'");
    }

    @Test
    void tolerancesBelowTheTargetFitTooAndAmountsOfTwoCurrenciesAreNotCompared() {
        Rung manager = MANAGER.withTolerances(List.of(
                Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.parse("5%"), ToleranceLimit.parse("6%")),
                Tolerance.of(ToleranceAspect.COST, null, ToleranceLimit.parse("GBP 6"))));
        Rung top = SPONSORS.withTolerances(List.of(
                Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.parse("5%"), ToleranceLimit.parse("5%")),
                Tolerance.of(ToleranceAspect.COST, null, ToleranceLimit.parse("EUR 7"))));

        assertThat(problems(manager, BOARD, top))
                .contains(
                        "ladder.rungs[0].tolerances[TIME].below: must fit in that of 'sponsors', 5%, but was: '6%'",
                        "ladder.rungs[0].tolerances[COST].below: must be comparable with that of 'sponsors', EUR 7, but"
                                + " was: 'GBP 6'")
                .hasSize(3);
    }

    /** Source: the table of who sets which tolerance where in the training manual of F. Turley: benefits only in the business case. */
    @Test
    void benefitsToleranceIsOnlyWhereTheBusinessCaseIsOwned() {
        Rung manager = MANAGER.withTolerances(List.of(tolerance(ToleranceAspect.BENEFITS, "2%")));
        Rung board = BOARD.withTolerances(List.of(tolerance(ToleranceAspect.BENEFITS, "2%")));
        AuthorityLadder owned =
                AuthorityLadder.of(List.of(manager, board, SPONSORS)).withBusinessCaseOwner("board");

        assertThat(problems(owned))
                .containsExactly("ladder.rungs[0].tolerances[BENEFITS]: must not be given below the business case,"
                        + " which belongs to 'board', but was: '2% above'");
        assertThat(paths(manager, board, SPONSORS))
                .containsExactly("ladder.rungs[0].tolerances[BENEFITS]", "ladder.rungs[1].tolerances[BENEFITS]");
        assertThat(problems(manager, SPONSORS)).singleElement().asString().contains("which belongs to nobody, but was");
        assertThat(problems(AuthorityLadder.of(List.of(SPONSORS)).withBusinessCaseOwner("owner")))
                .containsExactly("ladder.businessCaseOwner: must be an authority of the ladder, but was: 'owner'");
    }

    @Test
    void eachDecisionHasSomebodyWhoTakesIt() {
        assertThat(problems(Rung.of("board", Level.PROJECT, List.of(DecisionKind.CHANGE, DecisionKind.ISSUE))))
                .containsExactly("ladder.rungs: must hold an authority for each decision, but has none for:"
                        + " 'concession, risk acceptance, exception, tolerance, baseline'");
    }

    @Test
    void twoOfOneLevelWithTheSameLimitsAreAmbiguous() {
        Rung committee = Rung.of("committee", Level.PROJECT, List.of(DecisionKind.CHANGE, DecisionKind.ISSUE))
                .upTo(IssueSeverity.MINOR, Money.of("GBP", 5_000), 10);

        assertThat(problems(MANAGER, committee, BOARD, SPONSORS))
                .containsExactly("ladder.rungs[1].decides: must differ from what 'manager' on the same level decides,"
                        + " or have a higher limit, so that one of the two decides, but both decide with the same"
                        + " limits: 'change, issue'");
    }

    @Test
    void twoOfOneLevelMayShareTheirLimitsIfTheyGrantOtherTolerances() {
        List<DecisionKind> sets = List.of(DecisionKind.TOLERANCE, DecisionKind.EXCEPTION);
        Rung narrow =
                Rung.of("board", Level.PROJECT, sets).withTolerances(List.of(tolerance(ToleranceAspect.COST, "5%")));
        Rung wide =
                Rung.of("sponsor", Level.PROJECT, sets).withTolerances(List.of(tolerance(ToleranceAspect.COST, "10%")));

        assertThatCode(() -> new AuthorityPolicy(AuthorityLadder.of(List.of(narrow, wide, SPONSORS))))
                .doesNotThrowAnyException();
        assertThat(problems(
                        narrow, Rung.of("sponsor", Level.PROJECT, sets).withTolerances(narrow.tolerances()), SPONSORS))
                .singleElement()
                .asString()
                .endsWith("both decide with the same limits: 'exception, tolerance'");
        assertThat(paths(
                        Rung.of("one", Level.PROJECT, List.of(DecisionKind.BASELINE)),
                        Rung.of("other", Level.PROJECT, List.of(DecisionKind.BASELINE))
                                .withTolerances(narrow.tolerances()),
                        SPONSORS))
                .containsExactly("ladder.rungs[1].decides");
    }

    @Test
    void theHighestHasNoLimitOrTheLadderSaysWhoDecidesBeyondIt() {
        AuthorityLadder limited = AuthorityLadder.of(List.of(MANAGER, BOARD));

        assertThat(problems(limited))
                .hasSize(3)
                .contains("ladder.rungs[1].daysUpTo: must have no limit, or ladder.beyond must say who decides beyond"
                        + " it, for nobody higher decides: 'change, concession, issue, risk acceptance, exception,"
                        + " tolerance, baseline'");
        assertThatCode(() -> new AuthorityPolicy(limited.withBeyond("the ministry")))
                .doesNotThrowAnyException();
    }

    @Test
    void theGravestOfAScaleIsNoLimit() {
        assertThatCode(() ->
                        new AuthorityPolicy(AuthorityLadder.of(List.of(SPONSORS.upTo(IssueSeverity.CRITICAL, null, null)
                                .withAppetites(List.of(AppetiteLimit.of(RiskBand.VERY_HIGH)))))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsGivenTwiceOrWithoutALimitIsTold() {
        Rung manager = MANAGER.withTolerances(List.of(
                        tolerance(ToleranceAspect.COST, "5%"),
                        tolerance(ToleranceAspect.COST, "6%"),
                        Tolerance.of(ToleranceAspect.TIME, null, null)))
                .withAppetites(
                        List.of(AppetiteLimit.of(RiskBand.LOW), new AppetiteLimit("any", RiskBand.MEDIUM, null)));

        assertThat(paths(manager, BOARD, SPONSORS))
                .containsExactly(
                        "ladder.rungs[0].appetites[any]",
                        "ladder.rungs[0].tolerances[TIME]",
                        "ladder.rungs[0].tolerances[COST]");
    }

    @Test
    void allProblemsAreToldAtOnceAndTheOrderOfListsWithoutMeaningDoesNotMatter() {
        List<Tolerance> tolerances = List.of(
                tolerance(ToleranceAspect.COST, "50%"),
                tolerance(ToleranceAspect.TIME, "50%"),
                tolerance(ToleranceAspect.BENEFITS, "1%"));
        List<Tolerance> narrow = List.of(tolerance(ToleranceAspect.COST, "5%"), tolerance(ToleranceAspect.TIME, "5%"));
        Rung board = BOARD.withTolerances(narrow).upTo(IssueSeverity.MINOR, Money.of("GBP", 10), 5);

        List<String> told = problems(MANAGER.withTolerances(tolerances), board, SPONSORS);

        assertThat(told).hasSize(5);
        assertThat(problems(
                        MANAGER.withTolerances(reversed(tolerances)), board.withTolerances(reversed(narrow)), SPONSORS))
                .isEqualTo(told);
    }

    @Test
    void theMessageListsEveryProblemWithItsPath() {
        InvalidPolicyException refusal = catchThrowableOfType(
                InvalidPolicyException.class,
                () -> new AuthorityPolicy(AuthorityLadder.of(List.of(BOARD, MANAGER, SPONSORS)), -1));

        assertThat(refusal)
                .hasMessageContaining("The policy 'authority' must be right as a whole, but:")
                .hasMessageContaining("- ladder.rungs[1].costUpTo: ")
                .hasMessageContaining("- conflictResponseDays: must not be negative, but was: '-1'")
                .hasMessageContaining("\nMaybe ");
        assertThat(refusal.problems()).hasSize(4);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> all = new ArrayList<>(list);
        Collections.reverse(all);
        return all;
    }
}
