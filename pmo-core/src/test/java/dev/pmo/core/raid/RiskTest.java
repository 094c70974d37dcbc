package dev.pmo.core.raid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskTest {

    private static final Probability HALF = Probability.ofPercent(50);
    private static final RiskAssessment INHERENT = RiskAssessment.of(4, 4, HALF, Money.of("GBP", 900));
    private static final RiskAssessment RESIDUAL = RiskAssessment.of(2, 2, HALF, Money.of("GBP", 100));

    private static Risk.Builder risk(ControlState... controls) {
        List<Control> list = new ArrayList<>();
        for (ControlState state : controls) {
            list.add(new Control("tank", state, null, null));
        }
        return Risk.builder(RiskId.of("R"), "Drought").controls(list);
    }

    @Test
    void theResidualAssessmentCountsAsSoonAsOneControlIsInPlace() {
        assertThat(risk(ControlState.PLANNED, ControlState.IN_PLACE)
                        .inherent(INHERENT)
                        .residual(RESIDUAL)
                        .build()
                        .findCurrent())
                .contains(RESIDUAL);
    }

    @Test
    void whatIsOnlyPlannedEarnsNoCredit() {
        Risk planned =
                risk(ControlState.PLANNED).inherent(INHERENT).residual(RESIDUAL).build();
        assertThat(planned.hasControlInPlace()).isFalse();
        assertThat(planned.findCurrent()).contains(INHERENT);
        assertThat(risk().inherent(INHERENT).residual(RESIDUAL).build().findCurrent())
                .contains(INHERENT);
    }

    @Test
    void theOnlyAssessmentThereIsCountsWhicheverItIs() {
        assertThat(risk().residual(RESIDUAL).build().findCurrent()).contains(RESIDUAL);
        assertThat(risk(ControlState.IN_PLACE).inherent(INHERENT).build().findCurrent())
                .contains(INHERENT);
        assertThat(risk(ControlState.IN_PLACE).build().findCurrent()).isEmpty();
    }

    @Test
    void anExpectedValueNeedsAProbabilityAndACost() {
        assertThat(INHERENT.findExpectedValue()).contains(Money.of("GBP", 450));
        assertThat(new RiskAssessment(3, 3, HALF, null, null).findExpectedValue())
                .isEmpty();
        assertThat(new RiskAssessment(3, 3, null, Money.of("GBP", 900), null).findExpectedValue())
                .isEmpty();
    }

    @Test
    void bandsAreRankedFromOneToFourAndEachIsAtLeastItself() {
        assertThat(RiskBand.values()).extracting(RiskBand::rank).containsExactly(1, 2, 3, 4);
        assertThat(RiskBand.HIGH.atLeast(RiskBand.HIGH)).isTrue();
        assertThat(RiskBand.VERY_HIGH.atLeast(RiskBand.HIGH)).isTrue();
        assertThat(RiskBand.MEDIUM.atLeast(RiskBand.HIGH)).isFalse();
    }

    @Test
    void whatHasOccurredIsResolvedOrIsClosedNoLongerLives() {
        assertThat(RiskStatus.values())
                .filteredOn(RiskStatus::live)
                .containsExactly(RiskStatus.PROPOSED, RiskStatus.OPEN, RiskStatus.PARKED);
        assertThat(IssueStatus.values())
                .filteredOn(IssueStatus::live)
                .containsExactly(IssueStatus.OPEN, IssueStatus.POSTPONED);
    }
}
