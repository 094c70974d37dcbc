package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reports that a review drafts when they are asked for: always the same, and whatever the figures are. */
class DraftsOnRequestTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    private static ExceptionDrafts drafts(Scope root) {
        return Given.reviewed(root)
                .findFact(root.ref(), ToleranceFacts.EXCEPTIONS)
                .orElseThrow()
                .value();
    }

    private static Project with(Position position, Tolerance... tolerances) {
        return project("P", 1, 1, 0, tolerances).toBuilder().position(position).build();
    }

    private static Project costing(BigDecimal baseline, BigDecimal forecast, Tolerance tolerance) {
        return with(
                Position.of(
                        CostPosition.of(Money.of(GBP, baseline), Money.of(GBP, forecast)),
                        TimePosition.of(START, FINISH, FINISH)),
                tolerance);
    }

    @Test
    void howManyThereAreIsKnownWithoutDrafting() {
        ExceptionDrafts drafts = drafts(programme(
                "PG",
                governance(cost("5%")),
                project("P", 100_000, 112_000, 40, cost("10%"), time("30 days")),
                project("Q", 100_000, 100_000, 0, cost("10%"))));
        assertThat(drafts).hasToString("1 own, 1 received");
        assertThat(drafts.received()).extracting(ExceptionDraft::scope).hasToString("[PROJECT:P]");
    }

    @Test
    void draftsOfEqualReviewsAreEqual() {
        Project late = project("P", 100_000, 100_000, 40, time("30 days"));
        Project later = project("P", 100_000, 100_000, 50, time("30 days"));
        assertThat(drafts(late)).isEqualTo(drafts(late)).hasSameHashCodeAs(drafts(late));
        assertThat(drafts(late)).isNotEqualTo(drafts(later));
        assertThat(drafts(late).own()).isNotEmpty().isEqualTo(drafts(late).own());
    }

    @Test
    void aPartOfADayIsAcceptedByAWholeDayOfTolerance() {
        AspectPosition scope =
                new AspectPosition(ToleranceAspect.SCOPE, BigDecimal.TEN, new BigDecimal("14.5"), "days");
        Tolerance twoDays = Tolerance.ofBothSides(ToleranceAspect.SCOPE, ToleranceLimit.days(2));
        ExceptionDraft draft = drafts(with(new Position(null, null, List.of(scope), null), twoDays))
                .own()
                .get(0);
        assertThat(draft.findOption(ExceptionOptions.NEW_TOLERANCE)
                        .orElseThrow()
                        .tolerances())
                .singleElement()
                .satisfies(tolerance -> assertThat(tolerance.above()).hasToString("5 days"));
    }

    @Test
    void aShareOfMoreDigitsThanCanBeHeldIsNotProposed() {
        ExceptionDraft draft = drafts(costing(new BigDecimal("1E-50"), new BigDecimal("1E50"), cost("10%")))
                .own()
                .get(0);
        assertThat(draft.findOption(ExceptionOptions.NEW_TOLERANCE)).isEmpty();
        assertThat(draft.findOption(ExceptionOptions.DO_NOTHING)).isPresent();
    }

    @Test
    void anAmountOfMoreDigitsThanCanBeHeldIsNotProposed() {
        BigDecimal most = new BigDecimal("9E59");
        ExceptionDraft draft =
                drafts(costing(most.negate(), most, cost("GBP 1"))).own().get(0);
        assertThat(draft.findOption(ExceptionOptions.NEW_TOLERANCE)).isEmpty();
        assertThat(draft.findOption(ExceptionOptions.REPLAN)
                        .orElseThrow()
                        .impact()
                        .cost())
                .isNull();
    }

    @Test
    void aThreatWhoseExpectedCostHasTooManyDigitsIsLinkedWithoutIt() {
        RiskAssessment fine = RiskAssessment.of(
                1, 1, Probability.parse("0.00000000000000000001"), Money.of(GBP, new BigDecimal("1E-50")));
        Project late = project("P", 100_000, 100_000, 40, time("30 days")).toBuilder()
                .raid(new RaidLog(
                        List.of(Risk.builder(RiskId.of("R-1"), "Supplier fails")
                                .inherent(fine)
                                .build()),
                        null,
                        null,
                        null,
                        null))
                .build();
        assertThat(drafts(late).own().get(0).links())
                .extracting(ExceptionLink::text)
                .containsExactly("Supplier fails");
        assertThat(Given.gaps(Given.result(late))).noneMatch(gap -> gap.contains("FAILED"));
    }
}
