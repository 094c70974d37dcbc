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

    @Test
    void ofTwoDaysTheEarlierAndTheLaterAreFoundAndTheKnownOneWhereOnlyOneIs() {
        LocalDate next = DAY.plusDays(1);

        assertThat(Dates.earlier(DAY, next)).isEqualTo(DAY).isEqualTo(Dates.earlier(next, DAY));
        assertThat(Dates.later(DAY, next)).isEqualTo(next).isEqualTo(Dates.later(next, DAY));
        assertThat(Dates.earlier(DAY, null)).isEqualTo(DAY).isEqualTo(Dates.earlier(null, DAY));
        assertThat(Dates.later(DAY, null)).isEqualTo(DAY).isEqualTo(Dates.later(null, DAY));
        assertThat(Dates.<LocalDate>earlier(null, null)).isNull();
        assertThat(Dates.<LocalDate>later(null, null)).isNull();
    }
}
