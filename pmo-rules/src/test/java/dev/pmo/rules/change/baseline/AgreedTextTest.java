package dev.pmo.rules.change.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedTextTest {

    private static String tolerance(@Nullable String above, @Nullable String below) {
        return AgreedText.of(Tolerance.of(
                ToleranceAspect.COST,
                above == null ? null : ToleranceLimit.parse(above),
                below == null ? null : ToleranceLimit.parse(below)));
    }

    private static String target(@Nullable String target, @Nullable String unit) {
        return AgreedText.of(new AspectPosition(
                ToleranceAspect.BENEFITS, target == null ? null : new BigDecimal(target), null, unit));
    }

    @Test
    void ofAToleranceTheSidesThatAreSetAreNamed() {
        assertThat(tolerance("10%", "GBP 5000")).isEqualTo("10% above, GBP 5000 below");
        assertThat(tolerance("10%", null)).isEqualTo("10% above");
        assertThat(tolerance(null, "10%")).isEqualTo("10% below");
        assertThat(tolerance(null, null)).isEmpty();
    }

    @Test
    void aTargetIsWrittenWithItsUnitAndACurrencyBeforeTheNumber() {
        assertThat(target("50", "items")).isEqualTo("50 items");
        assertThat(target("2.5E6", "GBP")).isEqualTo("GBP 2500000");
        assertThat(target("50", null)).isEqualTo("50");
        assertThat(target(null, "items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COST, GBP 1200.00, GBP 1200",
        "STAGE_COST, GBP 1200.00, GBP 1200",
        "COST, about a thousand, about a thousand",
        "COST, '', ''",
        "FINISH, 2026-01-01, 2026-01-01",
        "SCOPE_ITEM, GBP 1.00, GBP 1.00"
    })
    void onlyCostsAreReadAsMoney(BaselineField field, String written, String read) {
        assertThat(AgreedText.read(field, written)).isEqualTo(read);
    }
}
