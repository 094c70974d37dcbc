package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which calendar the days of an activity are counted on. Each is known by how many hours its day has. */
class PlanRulersTest {

    private static final CalendarId TWO = CalendarId.of("TWO");
    private static final CalendarId THREE = CalendarId.of("THREE");
    private static final CalendarId LOST = CalendarId.of("LOST");

    private static Plan plan(@Nullable CalendarId usual) {
        return Plan.builder()
                .calendar(usual)
                .calendars(
                        List.of(Plans.everyDay(TWO, 8, 10), Plans.everyDay(THREE, 8, 11), Plans.everyDay(TWO, 8, 17)))
                .build();
    }

    private static long hours(Plan plan, @Nullable CalendarId calendar) {
        Activity activity = Plans.task("A", 1).toBuilder().calendar(calendar).build();
        return PlanRulers.of(plan).rulerOf(activity).ofDays(1).minutes() / 60;
    }

    @Test
    void itIsThatOfTheActivityElseThatOfThePlanElseTheStandardOne() {
        assertThat(hours(plan(THREE), TWO)).isEqualTo(2);
        assertThat(hours(plan(THREE), null)).isEqualTo(3);
        assertThat(hours(plan(THREE), LOST)).isEqualTo(3);
        assertThat(hours(plan(LOST), LOST)).isEqualTo(8);
        assertThat(hours(plan(null), null)).isEqualTo(8);
        assertThat(hours(plan(null), WorkCalendar.ALL_HOURS)).isEqualTo(24);
    }

    @Test
    void withoutAnActivityItIsThatOfThePlan() {
        PlanRulers rulers = PlanRulers.of(plan(THREE));

        assertThat(rulers.rulerOf(null).ofDays(1).minutes()).isEqualTo(180);
        assertThat(rulers.rulerOf(null)).isSameAs(rulers.rulerOf(Plans.task("A", 1)));
    }

    @Test
    void aStandardCalendarOfThePlansOwnIsTheStandardOne() {
        Plan plan = Plan.builder()
                .calendars(List.of(Plans.everyDay(WorkCalendar.STANDARD, 8, 12)))
                .build();

        assertThat(hours(plan, null)).isEqualTo(4);
    }
}
