package dev.pmo.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ToleranceAspect;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which work has to report, and which has ended. */
class LifeTest {

    @ParameterizedTest
    @EnumSource(names = {"INITIATING", "DELIVERING", "PAUSED", "CLOSING"})
    void whatIsApprovedAndGoesOnHasToReport(LifecycleState state) {
        assertThat(state.active()).isTrue();
        assertThat(Profile.of(state).mayBeActive()).isTrue();
        assertThat(Profile.of(state).ended()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "STOPPED"})
    void whatWasClosedOrStoppedHasEnded(LifecycleState state) {
        assertThat(state.active()).isFalse();
        assertThat(Profile.of(state).mayBeActive()).isFalse();
        assertThat(Profile.of(state).ended()).isTrue();
    }

    @Test
    void whatIsOnlyProposedHasNeitherBegunNorEnded() {
        assertThat(LifecycleState.PROPOSED.active()).isFalse();
        assertThat(Profile.of(LifecycleState.PROPOSED).mayBeActive()).isFalse();
        assertThat(Profile.of(LifecycleState.PROPOSED).ended()).isFalse();
    }

    @Test
    void ofWhatNobodySaidTheStateOfItIsNotSaidThatItEndedAndItMayGoOn() {
        assertThat(Profile.none().mayBeActive()).isTrue();
        assertThat(Profile.none().ended()).isFalse();
    }

    @Test
    void thePositionOfAnAspectIsFoundByTheAspect() {
        AspectPosition scope = new AspectPosition(ToleranceAspect.SCOPE, BigDecimal.TEN, BigDecimal.ONE, "items");
        AspectPosition quality = new AspectPosition(ToleranceAspect.QUALITY, BigDecimal.TEN, BigDecimal.ONE, "points");
        Position position = Position.none().withAspects(List.of(scope, quality));

        assertThat(position.findAspect(ToleranceAspect.QUALITY)).contains(quality);
        assertThat(position.findAspect(ToleranceAspect.BENEFITS)).isEmpty();
    }
}
