package dev.pmo.core.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AspectPositionTest {

    @Test
    void figuresThatNobodyCanAffordAreRefusedAtOnce() {
        BigDecimal bomb = new BigDecimal("1e1000000000");
        assertThatThrownBy(() -> new AspectPosition(ToleranceAspect.SCOPE, bomb, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AspectPosition(ToleranceAspect.SCOPE, null, bomb, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trailingZerosCarryNoMeaning() {
        assertThat(new AspectPosition(ToleranceAspect.SCOPE, new BigDecimal("50.0"), new BigDecimal("5e1"), "items"))
                .isEqualTo(new AspectPosition(
                        ToleranceAspect.SCOPE, BigDecimal.valueOf(50), BigDecimal.valueOf(50), "items"));
    }
}
