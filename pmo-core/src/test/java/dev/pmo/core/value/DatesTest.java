package dev.pmo.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @Test
    void daysAreCountedFromADay() {
        assertThat(Dates.plusDays(DAY, 1)).isEqualTo("2026-03-01");
        assertThat(Dates.plusDays(DAY, -28)).isEqualTo("2026-01-31");
        assertThat(Dates.days(DAY, DAY.plusDays(3))).isEqualTo(3);
        assertThat(Dates.days(DAY, DAY.minusDays(3))).isEqualTo(-3);
        assertThat(Dates.endOf(DAY)).isEqualTo(LocalDateTime.of(2026, 3, 1, 0, 0));
    }

    @Test
    void beyondTheLastDateIsTheLastDate() {
        assertThat(Dates.plusDays(LocalDate.MAX.minusDays(1), 1)).isEqualTo(LocalDate.MAX);
        assertThat(Dates.plusDays(LocalDate.MAX.minusDays(1), 2)).isEqualTo(LocalDate.MAX);
        assertThat(Dates.plusDays(LocalDate.MIN.plusDays(1), -1)).isEqualTo(LocalDate.MIN);
        assertThat(Dates.plusDays(LocalDate.MIN.plusDays(1), -2)).isEqualTo(LocalDate.MIN);
        assertThat(Dates.plusDays(DAY, Long.MAX_VALUE)).isEqualTo(LocalDate.MAX);
        assertThat(Dates.plusDays(DAY, -Long.MAX_VALUE)).isEqualTo(LocalDate.MIN);
        assertThat(Dates.endOf(LocalDate.MAX)).isEqualTo(LocalDateTime.MAX);
        assertThat(Dates.days(LocalDate.MIN, LocalDate.MAX)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Dates.days(LocalDate.MAX, LocalDate.MIN)).isEqualTo(-Integer.MAX_VALUE);
    }
}
