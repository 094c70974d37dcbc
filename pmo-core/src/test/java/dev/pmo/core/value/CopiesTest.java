package dev.pmo.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(Copies.copy((List<String>) null)).isEmpty();
        assertThat(Copies.copy((Map<String, String>) null)).isEmpty();
        assertThat(Copies.text(null)).isEmpty();
    }

    @Test
    void aCopyNoticesNoLaterChangeAndTakesNone() {
        List<String> list = new ArrayList<>(List.of("b", "a"));
        Map<String, Integer> map = new LinkedHashMap<>(Map.of("b", 2));
        List<String> copiedList = Copies.copy(list);
        Map<String, Integer> copiedMap = Copies.copy(map);
        list.clear();
        map.clear();
        assertThat(copiedList).containsExactly("b", "a");
        assertThat(copiedMap).containsEntry("b", 2);
        assertThatThrownBy(() -> copiedList.add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copiedMap.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aMissingElementIsToldWithItsPlace() {
        List<String> rows = Arrays.asList("R-1", null, "R-3");

        assertThatThrownBy(() -> Copies.copy(rows))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("number 2 of 3 was: 'null'")
                .hasMessageContaining("Maybe");
    }

    @Test
    void aNameWithoutAValueIsLeftOutOfAMap() {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("region", null);
        attributes.put("lead", "A. Shah");

        assertThat(Copies.copy(attributes)).isEqualTo(Map.of("lead", "A. Shah"));
    }

    @Test
    void aMapIsCopiedInTheOrderOfItsKeys() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        map.put("m", 3);
        assertThat(Copies.copy(map).keySet()).containsExactly("a", "m", "z");
    }

    @Test
    void aTextLosesTheWhiteSpaceAroundItAndNoOther() {
        assertThat(Copies.text(" two  words\n")).isEqualTo("two  words");
    }
}
