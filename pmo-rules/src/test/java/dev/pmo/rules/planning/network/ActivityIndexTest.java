package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.value.WorkTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityIndexTest {

    @Test
    void identifiersWithTheSameHashAreToldApartBeforeAndAfterReading() {
        List<String> texts = new ArrayList<>(List.of("A", "Aa", "BB", "AaAa", "AaBB", "BBAa", "BBBB", "ä"));
        for (String pair : List.of("AaAaAaAa", "AaAaAaBB", "BBBBBBBB", "AaAaAaAaAa", "BBBBBBBBBB", "AaBBAaBBAa")) {
            texts.add(pair);
        }
        List<Activity> activities = texts.stream()
                .map(text -> Activity.of(ActivityId.of(text), text, WorkTime.ZERO))
                .toList();
        ActivityIndex index = new ActivityIndex(activities);
        for (int i = 0; i < activities.size(); i++) {
            assertThat(index.add(i, activities.get(i).id())).isNegative();
        }
        assertThat(index.add(0, ActivityId.of("BB"))).isEqualTo(2);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < activities.size(); i++) {
                assertThat(index.find(ActivityId.of(texts.get(i)))).isEqualTo(i);
            }
            assertThat(index.find(ActivityId.of("AaAaBBBB"))).isNegative();
            assertThat(index.find(ActivityId.of("AaAaAaAaBB"))).isNegative();
            index.settle();
        }
    }

    /** In bytes, the second letter of the one runs over into the first, so that both come to the same number. */
    @Test
    void lettersBeyondAByteAreNotTakenForOthers() {
        List<Activity> activities = List.of(Activity.of(ActivityId.of("AB"), "AB", WorkTime.ZERO));
        ActivityIndex index = new ActivityIndex(activities);
        index.add(0, activities.get(0).id());

        assertThat(index.find(ActivityId.of("A\u0142"))).isNegative();
        assertThat(index.find(ActivityId.of("AB"))).isZero();
    }
}
