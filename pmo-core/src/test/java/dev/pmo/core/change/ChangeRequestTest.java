package dev.pmo.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes, their states, their decisions and what they cost. */
class ChangeRequestTest {

    private static final RecordedDecision BOARD =
            RecordedDecision.of("Ada", "project board", LocalDate.of(2026, 2, 28));

    @Test
    void theLastDecisionCounts() {
        ChangeDecision postponed = new ChangeDecision(ChangeOutcome.POSTPONED, BOARD, null);
        ChangeDecision approved = new ChangeDecision(ChangeOutcome.APPROVED, BOARD, null);
        ChangeRequest.Builder request = ChangeRequest.builder(ChangeId.of("CR-1"), "Deeper well");
        assertThat(request.build().findDecision()).isEmpty();
        assertThat(request.decisions(List.of(postponed)).build().findDecision()).contains(postponed);
        assertThat(request.decisions(List.of(postponed, approved)).build().findDecision())
                .contains(approved);
    }

    @Test
    void aDecisionKeepsWhoDecidedInWhoseNameAndWhen() {
        assertThat(BOARD)
                .isEqualTo(new RecordedDecision("Ada", "project board", LocalDate.of(2026, 2, 28), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting-for-approval", " Waiting for  approval ", "WAITING_FOR_APPROVAL"})
    void aStateHasOneNameHoweverItIsWritten(String name) {
        assertThat(ChangeState.of(name))
                .isEqualTo(ChangeState.WAITING_FOR_APPROVAL)
                .hasToString("waiting-for-approval");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "a--", "-a", "with, lawyers", "<b>"})
    void aStateWithoutANameIsRefused(String name) {
        assertThatThrownBy(() -> ChangeState.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining("Maybe");
    }

    @Test
    void aStateHasSixtyCharactersAtMost() {
        assertThat(ChangeState.of("s".repeat(60))).hasToString("s".repeat(60));
        assertThatThrownBy(() -> ChangeState.of("s".repeat(61))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statesAreOrderedByName() {
        assertThat(ChangeState.APPROVED).isLessThan(ChangeState.POSTPONED);
        assertThat(ChangeState.POSTPONED).isGreaterThan(ChangeState.APPROVED);
    }

    @Test
    void theFiguresOfAnImpactAreKeptInOneFormAndWithinReason() {
        Impact impact = new Impact(null, null, new BigDecimal("1.50"), new BigDecimal("2e1"), null, null, null);
        assertThat(impact.scope()).isEqualTo(new BigDecimal("1.5"));
        assertThat(impact.quality()).isEqualTo(new BigDecimal("20"));
        assertThatThrownBy(() -> new Impact(null, null, new BigDecimal("1e999"), null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Impact(null, null, null, new BigDecimal("1e999"), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anImpactOnCostAndTimeKnowsNothingElse() {
        assertThat(Impact.of(Money.of("GBP", 5), -3))
                .isEqualTo(new Impact(Money.of("GBP", 5), -3, null, null, null, null, null));
        assertThat(Impact.none()).isEqualTo(Impact.of(null, null));
    }

    @Test
    void aChangeBudgetOfASumHasNothingSpentAndNoAllowances() {
        assertThat(ChangeBudget.of(Money.of("GBP", 5)))
                .isEqualTo(new ChangeBudget(Money.of("GBP", 5), null, List.of(), null, null));
    }
}
