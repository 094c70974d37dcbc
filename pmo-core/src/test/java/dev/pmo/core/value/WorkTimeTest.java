package dev.pmo.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTimeTest {

    private static final long LONGEST = Long.MAX_VALUE / 60;

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll int minutes) {
        WorkTime time = WorkTime.ofMinutes(minutes);
        assertThat(WorkTime.parse(time.toString())).isEqualTo(time);
    }

    @Property(tries = 200)
    void evenTheLongestTimeIsReadBack(@ForAll @LongRange(min = -LONGEST, max = LONGEST) long minutes) {
        WorkTime time = WorkTime.ofMinutes(minutes);
        assertThat(WorkTime.parse(time.toString())).isEqualTo(time);
    }

    @Property(tries = 200)
    void additionIsUndoneAndOrderAgreesWithEquality(@ForAll int a, @ForAll int b) {
        WorkTime first = WorkTime.ofMinutes(a);
        WorkTime second = WorkTime.ofMinutes(b);
        assertThat(first.plus(second)).isEqualTo(second.plus(first));
        assertThat(first.plus(second).minus(second)).isEqualTo(first);
        assertThat(first.equals(second)).isEqualTo(first.compareTo(second) == 0);
        assertThat(first.signum()).isEqualTo(first.compareTo(WorkTime.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 hours",
        "60, 1 hour",
        "19200, 320 hours",
        "990, 16 hours 30 minutes",
        "1, 1 minute",
        "-45, -45 minutes",
        "-61, -1 hour 1 minute"
    })
    void peopleReadHoursAndMinutes(long minutes, String words) {
        assertThat(WorkTime.ofMinutes(minutes).inWords()).isEqualTo(words);
    }

    @Test
    void overflowThrows() {
        WorkTime most = WorkTime.ofMinutes(LONGEST);
        assertThatThrownBy(() -> most.plus(WorkTime.ofMinutes(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> WorkTime.ofMinutes(-LONGEST).minus(WorkTime.ofMinutes(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> WorkTime.ofMinutes(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> WorkTime.ofHours(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> WorkTime.ofEightHourDays(Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8",
                "8h",
                "PT",
                "PT8H30S",
                "PT0.5S",
                "P1Y",
                "P5D",
                "p5dt4h",
                "PT99999999999999999999H",
                "PT9223372036854775807H"
            })
    void anotherFormIsRefused(String text) {
        assertThatThrownBy(() -> WorkTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("Maybe");
    }

    @Test
    void aDayWhereNobodySaidOtherwiseHasEightHours() {
        assertThat(WorkTime.ofEightHourDays(2)).isEqualTo(WorkTime.ofHours(16)).hasToString("PT16H");
    }
}
