package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Circles are told in the order of their smallest member, each by the shortest way back to it. */
class CyclesTest {

    private static Map<String, List<String>> graph(String... arrows) {
        Map<String, List<String>> successors = new LinkedHashMap<>();
        for (String arrow : arrows) {
            successors.put(arrow.substring(0, 1), List.of(arrow.substring(1).split("")));
        }
        return successors;
    }

    @Test
    void circlesAreToldBySmallestMemberWhateverTheOrderOfTheGraph() {
        List<List<String>> expected = List.of(List.of("A", "B", "A"), List.of("C", "C"), List.of("X", "Y", "X"));

        assertThat(Cycles.of(graph("YX", "XY", "CC", "BA", "AB"))).isEqualTo(expected);
        assertThat(Cycles.of(graph("AB", "BA", "CC", "XY", "YX"))).isEqualTo(expected);
    }

    @Test
    void aNodeThatLeadsNowhereBackIsNoCircle() {
        assertThat(Cycles.of(graph("AB", "BC"))).isEmpty();
        assertThat(Cycles.of(graph("ZA", "AB", "BAC"))).containsExactly(List.of("A", "B", "A"));
    }

    /** From A there are ways over D and over B; both are as short, and the smaller name is taken. */
    @Test
    void ofSeveralWaysTheShortestIsTakenAndThenTheOneOverTheSmallerName() {
        assertThat(Cycles.of(graph("ADB", "BE", "DE", "EA"))).containsExactly(List.of("A", "B", "E", "A"));
        assertThat(Cycles.of(graph("ABD", "BC", "CE", "DE", "EA"))).containsExactly(List.of("A", "D", "E", "A"));
    }
}
