package dev.pmo.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.result.GapKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How several items read in the text of a finding. */
class ListedTest {

    private static String listed(int items) {
        return Listed.of(
                IntStream.rangeClosed(1, items).mapToObj(item -> "R-" + item).toList());
    }

    @Test
    void upToTenAreNamed() {
        assertThat(listed(0)).isEmpty();
        assertThat(listed(1)).isEqualTo("R-1");
        assertThat(listed(10)).isEqualTo("R-1, R-2, R-3, R-4, R-5, R-6, R-7, R-8, R-9, R-10");
    }

    @Test
    void ofMoreThanTenTheRestIsCounted() {
        assertThat(listed(11)).isEqualTo("R-1, R-2, R-3, R-4, R-5, R-6, R-7, R-8, R-9, R-10 and 1 more");
        assertThat(listed(25)).endsWith("R-10 and 15 more");
    }

    @Test
    void constantsReadAsWords() {
        assertThat(Listed.of(List.of(GapKind.NOT_ASSESSED, GapKind.NO_DATA))).isEqualTo("not assessed, no data");
    }
}
