package dev.pmo.core.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who decides for a scope: its board, else its SRO. */
class DeciderTest {

    @Test
    void theBoardDecidesWhereThereIsOne() {
        assertThat(Governance.of("A. Owner", "Project board").findDecider()).contains("Project board");
    }

    @Test
    void theSroDecidesWhereThereIsNoBoard() {
        assertThat(new Governance("A. Owner", null, null, null, null, null, null).findDecider())
                .contains("A. Owner");
    }

    @Test
    void aBlankNameNamesNobody() {
        assertThat(Governance.of("A. Owner", " ").findDecider()).contains("A. Owner");
        assertThat(Governance.of("", "").findDecider()).isEmpty();
    }

    @Test
    void nobodyIsNamedWhereNeitherIsRecorded() {
        assertThat(new Governance(null, null, null, null, null, null, null).findDecider())
                .isEmpty();
    }
}
