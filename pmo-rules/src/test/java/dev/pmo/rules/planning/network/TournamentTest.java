package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TournamentTest {

    /** All below nothing, so that a place that is not taken must not win. */
    private static long value(int position) {
        return -1000 + position * 7L % 11;
    }

    private static Tournament filled(int size) {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = value(i);
        }
        Tournament tournament = new Tournament(size);
        tournament.fill(values);
        return tournament;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 13})
    void theGreatestOfAnyNumberWins(int size) {
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            greatest = Math.max(greatest, value(i));
        }
        Tournament tournament = filled(size);

        assertThat(tournament.greatest()).isEqualTo(greatest);
        for (int i = 0; i < size; i++) {
            assertThat(tournament.get(i)).isEqualTo(value(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 13})
    void eachPlaceCanWinAndLoseAgain(int size) {
        Tournament tournament = filled(size);
        long before = tournament.greatest();
        for (int i = 0; i < size; i++) {
            tournament.set(i, -1);
            assertThat(tournament.greatest()).isEqualTo(-1);
            tournament.set(i, value(i));
            assertThat(tournament.greatest()).isEqualTo(before);
        }
    }

    @Test
    void withoutValuesNothingWins() {
        assertThat(new Tournament(3).greatest()).isEqualTo(Long.MIN_VALUE);
        assertThat(new Tournament(0).greatest()).isEqualTo(Long.MIN_VALUE);
    }
}
