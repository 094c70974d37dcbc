package dev.pmo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LagTest {

    @Provide
    static Arbitrary<Lag> lags() {
        Arbitrary<Long> minutes = Arbitraries.longs().between(-100_000_000, 100_000_000);
        Arbitrary<Ratio> shares = Arbitraries.bigDecimals()
                .between(new BigDecimal("-100"), new BigDecimal("100"))
                .ofScale(4)
                .map(Ratio::of);
        return Arbitraries.oneOf(
                minutes.map(WorkTime::ofMinutes).map(Lag::of),
                minutes.map(Duration::ofMinutes).map(Lag::ofElapsed),
                shares.map(Lag::ofShare),
                shares.map(Lag::ofElapsedShare));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("lags") Lag lag) {
        assertThat(Lag.parse(lag.toString())).isEqualTo(lag);
    }

    @Property(tries = 200)
    void aShareTurnsWithItsSign(@ForAll("lags") Lag lag) {
        Lag lead =
                new Lag(lag.kind(), -lag.minutes(), Ratio.of(lag.share().value().negate()));
        assertThat(lead.minutesOf(960)).isEqualTo(-lag.minutesOf(960));
        assertThat(lead.signum()).isEqualTo(-lag.signum());
    }

    @ParameterizedTest
    @CsvSource({
        "PT16H, WORKING, 960",
        "-PT2H, WORKING, -120",
        "PT48H elapsed, ELAPSED, 2880",
        "25%, SHARE, 240",
        "-12.5%, SHARE, -120",
        "25% elapsed, ELAPSED_SHARE, 240",
        "' 0.1% ', SHARE, 1",
        "0.05%, SHARE, 0",
        "0% elapsed, WORKING, 0",
        "PT0S elapsed, WORKING, 0"
    })
    void eachKindHasItsText(String text, LagKind kind, long minutesOfTwoDays) {
        Lag lag = Lag.parse(text);
        assertThat(lag.kind()).isEqualTo(kind);
        assertThat(lag.minutesOf(960)).isEqualTo(minutesOfTwoDays);
    }

    @ParameterizedTest
    @CsvSource({"PT1M, 1", "-PT48H elapsed, -1", "25%, 1", "-25% elapsed, -1", "PT0S, 0"})
    void aLagIsMoreThanNoneAndALeadLess(String text, int signum) {
        assertThat(Lag.parse(text).signum()).isEqualTo(signum);
    }

    @Test
    void noLagIsTheSameOfWhateverKind() {
        assertThat(Lag.parse("0%")).isEqualTo(Lag.ZERO).hasToString("PT0S");
        assertThat(Lag.ofElapsed(Duration.ofSeconds(59))).isEqualTo(Lag.ZERO);
    }

    @Test
    void halfAMinuteIsRoundedAwayFromNone() {
        assertThat(Lag.ofShare(Ratio.parse("50%")).minutesOf(3)).isEqualTo(2);
        assertThat(Lag.ofShare(Ratio.parse("-50%")).minutesOf(3)).isEqualTo(-2);
    }

    @Test
    void aShareOfMoreThanCanBeCountedIsTheMostThatCan() {
        assertThat(Lag.parse("1000000%").minutesOf(Long.MAX_VALUE / 60)).isEqualTo(Long.MAX_VALUE / 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2d", "16", "elapsed", "PT8Helapsed", "PT8H later", "x%", "1000001%", "PT8H30S"})
    void anotherFormIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Lag.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'PT48H elapsed'")
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "PT320H, 320 hours",
        "PT-4H, -4 hours",
        "PT48H elapsed, 48 hours elapsed",
        "25%, 25%",
        "25% elapsed, 25% elapsed"
    })
    void peopleReadItInHours(String written, String words) {
        assertThat(Lag.parse(written).inWords()).isEqualTo(words);
    }

    @Test
    void aLagIsATimeOrAShareAndNotBoth() {
        assertThatThrownBy(() -> new Lag(LagKind.WORKING, 1, Ratio.ONE)).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new Lag(LagKind.SHARE, 1, Ratio.ONE)).hasMessageContaining("Maybe");
    }
}
