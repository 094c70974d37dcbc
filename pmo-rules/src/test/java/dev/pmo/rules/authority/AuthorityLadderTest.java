package dev.pmo.rules.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityLadderTest {

    private static final AuthorityLadder DEFAULT = AuthorityPolicy.DEFAULTS.ladder();

    private static Money gbp(long amount) {
        return Money.of("GBP", amount);
    }

    private static String decider(AuthorityLadder ladder, DecisionKind kind, Magnitude magnitude) {
        return ladder.route(kind, magnitude).map(Rung::name).orElse("nobody");
    }

    /**
     * The routing by severity: minor to the project manager, significant to the change authority, major to the project
     * board, critical to corporate or programme management. Source: issue and change control of PRINCE2, configuration
     * management strategy, severity scale (2009 edition, as summarised at marcus.codes).
     */
    @ParameterizedTest
    @CsvSource({
        "MINOR,       project manager",
        "SIGNIFICANT, change authority",
        "MAJOR,       project board",
        "CRITICAL,    programme board"
    })
    void severitiesGoWhereTheIssuePracticeSendsThem(IssueSeverity severity, String authority) {
        for (DecisionKind kind : List.of(DecisionKind.ISSUE, DecisionKind.CHANGE, DecisionKind.CONCESSION)) {
            assertThat(decider(DEFAULT, kind, Magnitude.of(severity))).isEqualTo(authority);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LOW,       project manager",
        "MEDIUM,    project board",
        "HIGH,      programme board",
        "VERY_HIGH, portfolio board"
    })
    void risksGoByTheirBand(RiskBand band, String authority) {
        assertThat(decider(DEFAULT, DecisionKind.RISK_ACCEPTANCE, Magnitude.ofRisk(band, null, null)))
                .isEqualTo(authority);
    }

    @Test
    void theLimitItselfIsStillWithin() {
        AuthorityLadder ladder = AuthorityLadder.of(List.of(
                Rung.of("manager", Level.PROJECT, List.of(DecisionKind.CHANGE))
                        .upTo(IssueSeverity.MINOR, gbp(5_000), 10),
                Rung.of("board", Level.PROJECT, List.of(DecisionKind.CHANGE))));

        assertThat(decider(ladder, DecisionKind.CHANGE, Magnitude.of(IssueSeverity.MINOR, gbp(5_000), 10)))
                .isEqualTo("manager");
        assertThat(decider(ladder, DecisionKind.CHANGE, Magnitude.of(IssueSeverity.MINOR, gbp(5_001), 10)))
                .isEqualTo("board");
        assertThat(decider(ladder, DecisionKind.CHANGE, Magnitude.of(IssueSeverity.MINOR, gbp(5_000), 11)))
                .isEqualTo("board");
    }

    @Test
    void savingsAndEarlierDaysWeighAsMuchAsTheirOpposites() {
        AuthorityLadder ladder = AuthorityLadder.of(List.of(
                Rung.of("manager", Level.PROJECT, List.of(DecisionKind.CHANGE)).upTo(null, gbp(5_000), 10),
                Rung.of("board", Level.PROJECT, List.of(DecisionKind.CHANGE))));

        assertThat(decider(ladder, DecisionKind.CHANGE, Magnitude.of(null, gbp(-5_001), null)))
                .isEqualTo("board");
        assertThat(decider(ladder, DecisionKind.CHANGE, Magnitude.of(null, null, Integer.MIN_VALUE)))
                .isEqualTo("board");
    }

    @Test
    void anAmountInAnotherCurrencyGoesToOneWithoutALimit() {
        AuthorityLadder ladder = AuthorityLadder.of(List.of(
                Rung.of("manager", Level.PROJECT, List.of(DecisionKind.CHANGE)).upTo(null, gbp(5_000), null),
                Rung.of("board", Level.PROJECT, List.of(DecisionKind.CHANGE))));

        AuthorityRoute route = ladder.explain(DecisionKind.CHANGE, Magnitude.of(null, Money.of("EUR", 1), null));

        assertThat(route.findRung()).map(Rung::name).contains("board");
        assertThat(route.limitsTooLow()).containsExactly(new TooLow("manager", LimitSort.COST, "GBP 5000", "EUR 1"));
    }

    @Test
    void theAppetiteOfACategoryCountsBeforeTheOneForAny() {
        Rung manager = Rung.of("manager", Level.PROJECT, List.of(DecisionKind.RISK_ACCEPTANCE))
                .withAppetites(List.of(
                        AppetiteLimit.of(RiskBand.MEDIUM),
                        new AppetiteLimit("Safety", RiskBand.LOW, null),
                        new AppetiteLimit("commercial", RiskBand.HIGH, gbp(20_000))));
        AuthorityLadder ladder = AuthorityLadder.of(List.of(manager));

        assertThat(ladder.mayDecide(
                        "Manager",
                        DecisionKind.RISK_ACCEPTANCE,
                        Magnitude.ofRisk(RiskBand.MEDIUM, "schedule", gbp(99_000))))
                .isTrue();
        assertThat(ladder.mayDecide(
                        "manager", DecisionKind.RISK_ACCEPTANCE, Magnitude.ofRisk(RiskBand.MEDIUM, "SAFETY", null)))
                .isFalse();
        assertThat(ladder.mayDecide(
                        "manager",
                        DecisionKind.RISK_ACCEPTANCE,
                        Magnitude.ofRisk(RiskBand.HIGH, "commercial", gbp(20_000))))
                .isTrue();
        assertThat(ladder.mayDecide(
                        "manager",
                        DecisionKind.RISK_ACCEPTANCE,
                        Magnitude.ofRisk(RiskBand.LOW, "commercial", gbp(20_001))))
                .isFalse();
    }

    @Test
    void theRouteSaysWhoWasPassedOverAndWhy() {
        AuthorityRoute route = DEFAULT.explain(DecisionKind.CHANGE, Magnitude.of(IssueSeverity.MAJOR));

        assertThat(route.findRung()).map(Rung::name).contains("project board");
        assertThat(route.passedOver())
                .extracting(TooLow::toString)
                .containsExactly(
                        "team manager: decides nothing, but not change",
                        "project manager: severity up to minor, but major",
                        "change authority: severity up to significant, but major");
    }

    @Test
    void anItemThatWasHandedUpIsDecidedAtItsNewLevelOrAbove() {
        assertThat(DEFAULT.route(DecisionKind.ISSUE, Magnitude.of(IssueSeverity.MINOR), Level.PROGRAMME))
                .map(Rung::name)
                .contains("programme manager");
        assertThat(DEFAULT.route(DecisionKind.ISSUE, Magnitude.of(IssueSeverity.CRITICAL), Level.PORTFOLIO))
                .map(Rung::name)
                .contains("portfolio board");
    }

    @Test
    void namesAreFoundInAnyCaseAndOrderedByTheirPlace() {
        assertThat(DEFAULT.find(" Project Board ")).map(Rung::level).contains(Level.PROJECT);
        assertThat(DEFAULT.find("steering group")).isEmpty();
        assertThat(DEFAULT.find(null)).isEmpty();
        assertThat(DEFAULT.compare("project manager", "PROJECT BOARD")).isNegative();
        assertThat(DEFAULT.mayDecide("steering group", DecisionKind.CHANGE, Magnitude.unknown()))
                .isFalse();
        assertThatThrownBy(() -> DEFAULT.compare("project board", "steering group"))
                .hasMessageContaining("'steering group'")
                .hasMessageContaining("Maybe");
    }

    @Test
    void benefitsToleranceIsForTheOwnerOfTheBusinessCaseAndThoseAbove() {
        assertThat(DEFAULT.rungs())
                .extracting(rung -> DEFAULT.mayGrantBenefits(rung.name()))
                .containsExactly(false, false, false, true, true, true, true);
        assertThat(DEFAULT.withBusinessCaseOwner(null).mayGrantBenefits("portfolio board"))
                .isFalse();
    }

    @Test
    void aLadderThatGivesMoreThanTheOneAboveIsToldLimitByLimit() {
        AuthorityLadder wide =
                replaced(DEFAULT, "project manager", rung -> rung.upTo(IssueSeverity.SIGNIFICANT, null, null));
        AuthorityLadder narrow =
                replaced(DEFAULT, "project manager", rung -> rung.upTo(IssueSeverity.MINOR, gbp(100), 1));

        assertThat(DEFAULT.widerThan(DEFAULT)).isEmpty();
        assertThat(narrow.widerThan(DEFAULT)).isEmpty();
        assertThat(wide.widerThan(DEFAULT))
                .containsExactly(new WiderLimit("project manager", "severityUpTo", "significant", "minor"));
        assertThat(DEFAULT.widerThan(narrow))
                .containsExactly(
                        new WiderLimit("project manager", "costUpTo", "no limit", "GBP 100"),
                        new WiderLimit("project manager", "daysUpTo", "no limit", "1"));
        assertThat(DEFAULT.withBusinessCaseOwner("project manager").widerThan(DEFAULT))
                .containsExactly(new WiderLimit("", "businessCaseOwner", "project manager", "project board"));
        assertThat(DEFAULT.withBusinessCaseOwner("programme board").widerThan(DEFAULT))
                .isEmpty();
    }

    /** A name that the ladder above does not know stands for the highest of its level there. */
    @Test
    void anOwnerOfTheBusinessCaseByAnotherNameIsNoWayAroundTheOwnerAbove() {
        AuthorityLadder sponsored = replaced(
                        DEFAULT,
                        "project manager",
                        rung -> Rung.of("sponsor", Level.PROJECT, rung.decides())
                                .upTo(rung.severityUpTo(), null, null)
                                .withAppetites(rung.appetites()))
                .withBusinessCaseOwner("sponsor");

        assertThat(sponsored.widerThan(DEFAULT.withBusinessCaseOwner("programme board")))
                .containsExactly(new WiderLimit("", "businessCaseOwner", "sponsor", "programme board"));
        assertThat(sponsored.widerThan(DEFAULT.withBusinessCaseOwner(null)))
                .containsExactly(new WiderLimit("", "businessCaseOwner", "sponsor", "nobody"));
        assertThat(sponsored.widerThan(DEFAULT)).isEmpty();
    }

    private static Tolerance tolerance(ToleranceAspect aspect, @Nullable String above, @Nullable String below) {
        return Tolerance.of(
                aspect,
                above == null ? null : ToleranceLimit.parse(above),
                below == null ? null : ToleranceLimit.parse(below));
    }

    @Test
    void tolerancesAreComparedSideBySide() {
        Rung board = Rung.of("board", Level.PROJECT, List.of(DecisionKind.TOLERANCE));
        AuthorityLadder above = AuthorityLadder.of(List.of(board.withTolerances(List.of(
                tolerance(ToleranceAspect.COST, "10%", "5%"),
                tolerance(ToleranceAspect.TIME, "10 days", null),
                tolerance(ToleranceAspect.SCOPE, null, "3")))));
        AuthorityLadder same = AuthorityLadder.of(List.of(board.withTolerances(List.of(
                tolerance(ToleranceAspect.COST, "10%", null),
                tolerance(ToleranceAspect.TIME, "9 days", null),
                tolerance(ToleranceAspect.SCOPE, null, "3"),
                tolerance(ToleranceAspect.QUALITY, "99%", null)))));
        AuthorityLadder more = AuthorityLadder.of(List.of(board.withTolerances(
                List.of(tolerance(ToleranceAspect.COST, "11%", "6%"), tolerance(ToleranceAspect.TIME, "10%", "1%")))));

        assertThat(same.widerThan(above)).isEmpty();
        assertThat(more.widerThan(above))
                .containsExactlyInAnyOrder(
                        new WiderLimit("board", "tolerances[COST].above", "11%", "10%"),
                        new WiderLimit("board", "tolerances[COST].below", "6%", "5%"),
                        new WiderLimit("board", "tolerances[TIME].above", "10%", "10 days"),
                        new WiderLimit("board", "tolerances[TIME].below", "1%", "none"),
                        new WiderLimit("board", "tolerances[SCOPE]", "no limit", "3 below"));
    }

    @Test
    void whoDoesNotSetTolerancesMayLackThem() {
        Rung board = Rung.of("board", Level.PROJECT, List.of(DecisionKind.TOLERANCE))
                .withTolerances(List.of(
                        tolerance(ToleranceAspect.COST, "10%", "5%"), tolerance(ToleranceAspect.TIME, "1%", null)));
        AuthorityLadder without = AuthorityLadder.of(List.of(Rung.of("board", Level.PROJECT, List.of())));
        AuthorityLadder bare =
                AuthorityLadder.of(List.of(Rung.of("board", Level.PROJECT, List.of(DecisionKind.TOLERANCE))));

        assertThat(without.widerThan(AuthorityLadder.of(List.of(board)))).isEmpty();
        assertThat(bare.widerThan(AuthorityLadder.of(List.of(board))))
                .extracting(WiderLimit::above)
                .containsExactlyInAnyOrder("10% above, 5% below", "1% above");
    }

    @Test
    void whoMayDecideMoreOrIsOnNoLevelOfTheLadderAboveIsTold() {
        Rung manager = Rung.of("manager", Level.PROJECT, List.of(DecisionKind.ISSUE, DecisionKind.CHANGE));
        AuthorityLadder ladder = AuthorityLadder.of(List.of(manager));

        assertThat(ladder.widerThan(
                        AuthorityLadder.of(List.of(Rung.of("manager", Level.PROJECT, List.of(DecisionKind.ISSUE))))))
                .containsExactly(new WiderLimit("manager", "decides", "change", "issue"));
        assertThat(ladder.widerThan(AuthorityLadder.of(List.of(Rung.of("manager", Level.PROJECT, List.of())))))
                .containsExactly(new WiderLimit("manager", "decides", "change, issue", "nothing"));
        assertThat(ladder.widerThan(AuthorityLadder.of(
                        List.of(Rung.of("board", Level.PROGRAMME, List.of(DecisionKind.ISSUE, DecisionKind.CHANGE))))))
                .containsExactly(new WiderLimit("manager", "decides", "change, issue", "nothing"));
        assertThat(ladder.withBusinessCaseOwner("manager").widerThan(ladder))
                .containsExactly(new WiderLimit("", "businessCaseOwner", "manager", "nobody"));
    }

    @Test
    void anAmountInAnotherCurrencyThanThatOfTheLadderAboveIsWider() {
        Rung manager = Rung.of("manager", Level.PROJECT, List.of(DecisionKind.CHANGE));
        AuthorityLadder pounds = AuthorityLadder.of(List.of(manager.upTo(null, gbp(100), null)));
        AuthorityLadder euros = AuthorityLadder.of(List.of(manager.upTo(null, Money.of("EUR", 1), null)));

        assertThat(euros.widerThan(pounds)).containsExactly(new WiderLimit("manager", "costUpTo", "EUR 1", "GBP 100"));
    }

    @Test
    void blankNamesAreNoneAndTheLadderIsWrittenFromTheLowestUp() {
        AuthorityLadder blank = new AuthorityLadder(List.of(Rung.of("manager", Level.PROJECT, List.of())), " ", "\t");
        assertThat(blank.businessCaseOwner()).isNull();
        assertThat(blank.beyond()).isNull();
        assertThat(new AppetiteLimit(" ", RiskBand.LOW, null)).isEqualTo(AppetiteLimit.of(RiskBand.LOW));
        assertThat(Magnitude.ofRisk(RiskBand.LOW, " ", null)).isEqualTo(Magnitude.ofRisk(RiskBand.LOW, null, null));
        assertThat(DEFAULT.toString()).startsWith("team manager < project manager < ");
    }

    @Test
    void anAuthorityThatTheLadderAboveDoesNotKnowMayDoWhatTheHighestOfItsLevelMay() {
        Rung within = Rung.of("design authority", Level.PROJECT, List.of(DecisionKind.CHANGE))
                .upTo(IssueSeverity.MINOR, null, null);
        Rung beyond = Rung.of("design authority", Level.PROJECT, List.of(DecisionKind.CHANGE));

        assertThat(AuthorityLadder.of(List.of(within)).widerThan(DEFAULT)).isEmpty();
        assertThat(AuthorityLadder.of(List.of(beyond)).widerThan(DEFAULT))
                .containsExactly(new WiderLimit("design authority", "severityUpTo", "no limit", "major"));
    }

    static AuthorityLadder replaced(AuthorityLadder ladder, String name, UnaryOperator<Rung> change) {
        List<Rung> rungs = ladder.rungs().stream()
                .map(rung -> rung.name().equals(name) ? change.apply(rung) : rung)
                .toList();
        return new AuthorityLadder(rungs, ladder.businessCaseOwner(), ladder.beyond());
    }
}
